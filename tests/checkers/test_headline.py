"""What stands above the text against the text: names, figures, the headline again."""

from copyedit.checkers import (
    doubled_opening,
    headline_names,
    headline_numbers,
    main_heading,
    near_passage,
)
from copyedit.readers import read


def check(checker, text, path="a.md"):
    document = read(text, path=path)
    return document, list(checker.check(document))


def test_title_and_headline_are_one_finding():
    text = (
        "---\ntitle: Council shuts 14 schools\n---\n\n# Council shuts 14 schools\n\n"
        "The council will shut 12 schools. The 12 schools are old.\n"
    )
    document, (finding,) = check(headline_numbers, text)
    assert document.line_and_column(finding.span.start) == (2, 22)
    assert [r.span.cut(text) for r in finding.related] == ["14", "12", "12"]


def test_rounded_and_added_numbers_are_no_fault():
    text = (
        "# Nearly 400 shops, 5 towns\n\nThere are 389 shops in 3 towns and 2 towns.\n"
    )
    assert check(headline_numbers, text)[1] == []


def test_the_fix_changes_every_heading():
    text = (
        "---\ntitle: Flood hits Northfield\n---\n\n# Flood hits Northfield\n\n"
        "Rain fell on Southfield. In Southfield people left.\n"
    )
    _, (finding,) = check(headline_names, text)
    assert [edit.span.cut(text) for edit in finding.fixes[0].edits] == [
        "Northfield"
    ] * 2


def test_a_possessive_keeps_its_ending():
    text = (
        "# Northfield's flood\n\nRain fell on Southfield. In Southfield people left.\n"
    )
    _, (finding,) = check(headline_names, text)
    assert finding.span.cut(text) == "Northfield"


def test_manuals_may_name_what_they_like():
    text = "".join(
        f"# Part Northfield {n}\n\nIn Southfield, see Southfield.\n\n" for n in range(9)
    )
    assert check(headline_names, text)[1] == []


def test_a_second_headline_in_markdown_only():
    text = "# The bridge\n\nOld.\n\n# The river\n\nWide.\n"
    assert [f.rule.id for f in check(main_heading, text)[1]] == [
        "structure.second-main-heading"
    ]
    assert (
        check(main_heading, "The bridge\n\nOld.\n\nThe river\n\nWide.\n", "a.txt")[1]
        == []
    )


def test_bylines_in_the_lines_of_plain_text():
    text = (
        "Bridge shut\n\nBy Anna Holm\n\nBy Anna Holm\n\nThe bridge is shut for good.\n"
    )
    document, (finding,) = check(doubled_opening, text, "a.txt")
    assert document.line_and_column(finding.span.start) == (5, 1)


def test_several_near_copies_are_a_manual():
    line = (
        "Use the option {} to print the whole list of files in the order of their "
        "names.\n\n"
    )
    text = "".join(line.format(name) for name in ("one", "two", "three", "four"))
    found = check(near_passage, text)[1]
    assert {f.certainty.value for f in found} == {"possible"}


def test_near_copies_take_linear_time():
    text = "".join(
        f"The {n} bridges over the river are shut since March for work by a firm.\n\n"
        for n in range(3000)
    )
    check(near_passage, text)
