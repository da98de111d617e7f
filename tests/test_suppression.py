"""Comments that silence findings, and comments that are findings themselves."""

from __future__ import annotations

import re

import pytest

from copyedit.document import Block, BlockKind, Document
from copyedit.examples import parse_example
from copyedit.finding import Certainty, Edit, Finding, Fix
from copyedit.fixing import apply
from copyedit.ids import known_ids
from copyedit.readers import read
from copyedit.rule import Rule, Severity
from copyedit.span import Span
from copyedit.suppression import (
    BAD_DIRECTIVE,
    UNUSED_IGNORE,
    rules,
    suppress,
)

TYPO = Rule("spelling.unknown-word", "", "", Severity.ERROR, aliases=("spelling.old",))
NAME = Rule("names.variant", "", "", Severity.WARNING)
COMMA = Rule("punctuation.comma", "", "", Severity.WARNING)
RULES = (TYPO, NAME, COMMA, *rules)
KNOWN = known_ids(RULES)


def found(text: Document) -> list[Finding]:
    """Every ``teh`` is a typo, every ``Meier`` a name, every `` ,`` a comma."""
    kinds = {"teh": TYPO, "Meier": NAME, " ,": COMMA}
    return [
        Finding(kinds[match.group()], Span(*match.span()), "wrong")
        for match in re.finditer("teh|Meier| ,", text.prose)
    ]


def left(source: str) -> list[str]:
    """What is reported: the words of findings, the messages about comments."""
    text = read(source)
    return [
        f.message if f.rule in rules else f.span.cut(source)
        for f in suppress(text, found(text), KNOWN)
    ]


UNUSED = "nothing here has to be ignored"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("teh Meier", ["teh", "Meier"], id="no-comment"),
        pytest.param("<!-- a note -->\n\nteh", ["teh"], id="other-comment"),
        pytest.param(
            "<!-- copyedit: ignore spelling.unknown-word -->\n\nteh Meier\n\nteh",
            ["Meier", "teh"],
            id="next-block",
        ),
        pytest.param(
            "teh <!-- copyedit: ignore spelling -->\n\nteh", ["teh"], id="same-block"
        ),
        pytest.param(
            "<!-- copyedit: ignore names --> <!-- a note -->\n\nMeier",
            [],
            id="two-comments-on-a-line",
        ),
        pytest.param(
            "teh\n\n<!-- copyedit: ignore -->\n\nteh Meier", ["teh"], id="everything"
        ),
        pytest.param(
            "<!-- copyedit: ignore all -->\n\nteh Meier", [], id="everything-named"
        ),
        pytest.param(
            "<!-- copyedit: ignore spelling, names -->\n\nteh Meier ,",
            [" ,"],
            id="list",
        ),
        pytest.param(
            "<!-- copyedit: ignore spelling names -->\n\nteh Meier", [], id="no-comma"
        ),
        pytest.param("<!-- copyedit: ignore spelling.old -->\n\nteh", [], id="alias"),
        pytest.param(
            "<!-- copyedit: ignore teh -->\n\nteh Meier", ["Meier"], id="word"
        ),
        pytest.param("<!-- copyedit: ignore “TEH” -->\n\nteh", [], id="word-any-case"),
        pytest.param("<!-- copyedit ignore: Meier -->\n\nMeier", [], id="colon-later"),
        pytest.param(
            "<!-- copyedit: ignore names -- as on the sign -->\n\nMeier",
            [],
            id="reason",
        ),
        pytest.param(
            "<!--\n  copyedit: ignore names,\n  spelling\n-->\n\nteh Meier",
            [],
            id="several-lines",
        ),
        pytest.param(
            "teh\nteh <!-- copyedit: ignore-line -->\nMeier",
            ["teh", "Meier"],
            id="line",
        ),
        pytest.param(
            "<!-- copyedit: ignore-next-line names -->\n\nMeier\nMeier",
            ["Meier"],
            id="next-line",
        ),
        pytest.param(
            "teh Meier\n\n<!-- copyedit: ignore-file names -->\n\nMeier",
            ["teh"],
            id="file",
        ),
        pytest.param(
            "teh\n\n<!-- copyedit: off -->\n\nteh\n\nteh\n\n"
            "<!-- copyedit: on -->\n\nMeier",
            ["teh", "Meier"],
            id="off-and-on",
        ),
        pytest.param(
            "<!-- copyedit: off names, spelling -->\n\nteh\n\nMeier\n\n"
            "<!-- copyedit: on names -->\n\nteh Meier",
            ["Meier"],
            id="on-for-one-of-two",
        ),
        pytest.param(
            "<!-- copyedit: off -->\n\nteh Meier\n\n"
            "<!-- copyedit: on spelling.unknown-word -->\n\nteh Meier",
            ["teh"],
            id="on-for-one-of-all",
        ),
        pytest.param(
            "<!-- copyedit: off spelling.unknown-word -->\n\nteh\n\n"
            "<!-- copyedit: on spelling -->\n\nteh",
            ["teh"],
            id="on-for-the-category",
        ),
    ],
)
def test_what_a_comment_silences(source, expected):
    assert left(source) == expected


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("text", "<!-- copyedit: ignore names -->\nMeier came.\n\nMeier left."),
        ("text", "Meier came. <!-- copyedit: ignore names -->\n\nMeier left."),
        ("markdown", "<!-- copyedit: ignore names -->\n\n- Meier came.\n- Meier left."),
        ("markdown", "# Meier came <!-- copyedit: ignore names -->\n\nMeier left."),
        ("markdown", "> Meier came. <!-- copyedit: ignore names -->\n\nMeier left."),
        ("mdx", "{/* copyedit: ignore names */}\n\nMeier came.\n\nMeier left."),
        ("mdx", "Meier came. {/* copyedit: ignore names */}\n\nMeier left."),
        ("html", "<!-- copyedit: ignore names -->\n<p>Meier came.<p>Meier left."),
        ("html", "<p>Meier came. <!-- copyedit: ignore names -->\n<p>Meier left."),
        ("html", "{# copyedit: ignore names #}<p>Meier came.</p><p>Meier left.</p>"),
        (
            "html",
            "{% comment %}copyedit: ignore names{% endcomment %}\n"
            "<p>Meier came.</p>\n<p>Meier left.</p>",
        ),
    ],
)
def test_comments_work_in_every_format(language, source):
    text = read(source, format=language)
    assert [f.rule for f in found(text)] == [NAME, NAME]
    assert suppress(text, found(text), KNOWN) == found(text)[1:]


def test_the_comment_of_a_table_is_for_all_its_cells():
    source = "<!-- copyedit: ignore spelling -->\n\n|teh|teh|\n|teh|\n\n|teh|"
    text = read(source)
    cells = tuple(
        Block(BlockKind.CELL, Span(*m.span())) for m in re.finditer("teh", source)
    )
    comment = (text.blocks[0],)
    table = Document(source, masks=text.masks, blocks=comment + cells)
    kept = suppress(table, found(table), KNOWN)
    assert [f.span for f in kept] == [cells[-1].span]


def test_an_insertion_at_the_end_of_the_block_is_silenced_too():
    text = read("<!-- copyedit: ignore -->\n\nNo stop")
    end = len(text.source)
    assert suppress(text, [Finding(COMMA, Span(end, end), "")], KNOWN) == []


# Comments that are findings themselves


@pytest.mark.parametrize(
    ("source", "message"),
    [
        pytest.param("<!-- copyedit: ignore -->\n\nFine.", UNUSED, id="everything"),
        pytest.param("Fine. <!-- copyedit: ignore -->", UNUSED, id="same-block"),
        pytest.param("<!-- copyedit: ignore -->", UNUSED, id="no-block"),
        pytest.param("<!-- copyedit: off -->\n\nFine.", UNUSED, id="off"),
        pytest.param("<!-- copyedit: ignore-next-line -->", UNUSED, id="no-line"),
        pytest.param(
            "<!-- copyedit: ignore-file spelling -->\n\nFine.",
            f"{UNUSED} as spelling",
            id="file",
        ),
        pytest.param(
            "<!-- copyedit: ignore teh, names -->\n\nFine.",
            f"{UNUSED} as teh and names",
            id="both",
        ),
    ],
)
def test_a_comment_that_silences_nothing_is_reported(source, message):
    text = read(source)
    comment = next(b.span for b in text.blocks if b.kind is BlockKind.COMMENT)
    deletion = Fix((Edit(comment, ""),))
    assert suppress(text, [], KNOWN) == [
        Finding(
            UNUSED_IGNORE, comment, message, (deletion,), certainty=Certainty.CERTAIN
        )
    ]


def test_of_a_list_only_what_silences_nothing_is_reported():
    source = "<!-- copyedit: ignore spelling, names -- on the sign -->\n\nteh"
    text = read(source)
    (report,) = suppress(text, found(text), KNOWN)
    assert report.message == f"{UNUSED} as names"
    assert apply(source, report.fixes) == (
        "<!-- copyedit: ignore spelling -- on the sign -->\n\nteh"
    )


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        (
            "copyedit: ingore spelling",
            '"ingore" is no instruction; did you mean "ignore"?',
        ),
        ("copyedit ingore names", '"ingore" is no instruction; did you mean "ignore"?'),
        (
            "copyedit:",
            "the comment gives no instruction; known are ignore, ignore-next-line, "
            "ignore-line, ignore-file, off, on",
        ),
        (
            "copyedit: ignore spelling.unknown-wrod",
            'there is no rule "spelling.unknown-wrod"; '
            'did you mean "spelling.unknown-word"?',
        ),
        (
            "copyedit: ignore unknown-word",
            'there is no rule "unknown-word"; did you mean "spelling.unknown-word"?',
        ),
        ("copyedit: on", "nothing that this could switch on is off here"),
    ],
    ids=lambda text: text if text.startswith("copyedit") else "",
)
def test_a_comment_that_is_not_understood_is_reported(comment, message):
    text = read(f"<!-- {comment} -->\n\nFine.")
    assert suppress(text, [], KNOWN) == [
        Finding(
            BAD_DIRECTIVE,
            text.blocks[0].span,
            message,
            certainty=Certainty.CERTAIN,
        )
    ]


@pytest.mark.parametrize(
    "comment",
    ["copyedit by Ann", "copyedit on Monday", "copyedited twice", "to copyedit: off"],
)
def test_notes_to_people_are_no_instructions(comment):
    assert left(f"<!-- {comment} -->\n\nteh") == ["teh"]


def test_an_instruction_about_a_house_style_that_is_not_loaded_is_let_be():
    assert left("<!-- copyedit: ignore house.wire.percent -->\n\nFine.") == []


def test_an_instruction_about_rules_that_did_not_run_is_not_useless():
    text = read("<!-- copyedit: ignore spelling.old -->\n\nFine.")
    assert suppress(text, [], KNOWN, ran=[NAME, *rules]) == []
    assert suppress(text, [], KNOWN, ran=[TYPO]) == []
    assert len(suppress(text, [], KNOWN, ran=[TYPO, *rules])) == 1


@pytest.mark.parametrize("rule", rules, ids=lambda rule: rule.id)
def test_the_examples_of_our_own_rules_hold(rule):
    for marked in rule.examples.flag:
        source, places = parse_example(marked)
        reports = suppress(read(source), [], KNOWN)
        assert [(r.rule, r.span) for r in reports] == [(rule, p.span) for p in places]
    for source in rule.examples.allow:
        assert suppress(read(source), [], KNOWN) == []
