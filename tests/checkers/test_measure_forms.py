"""Forms of measures, sums, states and titles: what counts and what does not."""

import pytest

from copyedit.checkers import (
    control_characters,
    measure_forms,
    merge_conflict,
    state_forms,
    title_forms,
)
from copyedit.readers import read


def check(checker, text, path="a.txt"):
    return list(checker.check(read(text, path=path)))


def test_the_unit_keeps_the_space_of_the_others():
    text = "It is 5 km long, 6 km wide and 7 kilometres away."
    (finding,) = check(measure_forms, text)
    assert finding.fixes[0].edits[0].text == "7 km"
    assert "in full ×1 against km ×2" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "",
        "5",
        "It is 7 kilometres long, then 5 km and 6 km and 9 km.",
        "He is 6ft 2in tall. It fell 900 feet, then 800 feet.",
        "It cost US$5 and then $6, $7 and $8.",
        "In 1998 1200 of 2,300 people came; 1,500 left in 2004 alone.",
    ],
)
def test_habits_of_houses_are_no_mixture(text):
    assert check(measure_forms, text) == []


def test_texas_is_never_abbreviated():
    assert (
        check(state_forms, "He is from Austin, Texas, she from Fresno, Calif., now.")
        == []
    )


def test_the_first_mention_may_be_in_full():
    text = "Councillor Anna Holm rose. Cllr Holm spoke. Then Cllr Holm left."
    assert check(title_forms, text) == []


def test_one_finding_for_all_control_characters():
    text = "The \x07bridge is\x0bshut\x02."
    (finding,) = check(control_characters, text)
    assert finding.fixes[0].safe
    assert [edit.text for edit in finding.fixes[0].edits] == ["", " ", ""]


def test_a_conflict_in_markdown_is_seen_in_its_source():
    text = "It is.\n\n<<<<<<< HEAD\nOld.\n=======\nNew.\n>>>>>>> main\n"
    (finding,) = check(merge_conflict, text, "a.md")
    assert finding.span.cut(text) == "<<<<<<< HEAD"
    assert [r.span.cut(text) for r in finding.related] == ["=======", ">>>>>>> main"]
