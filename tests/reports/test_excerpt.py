"""Which part of a line is shown, and what of it is marked."""

import pytest

from copyedit.document import Document
from copyedit.finding import Finding, Related
from copyedit.reports.excerpt import marked_lines, places_of, rows
from copyedit.rule import Rule, Severity
from copyedit.span import Span

RULE = Rule("spelling.unknown-word", "Not a word", "", Severity.ERROR)


def cells(text):
    return sum(2 if ord(character) > 0x2E80 else 1 for character in text)


def drawn(source, *spans, width=40):
    """Each row with its marks in guillemets."""
    places = [Related(span, "") for span in spans]
    return [
        f"{line.number} " + "".join(f"«{p.text}»" if p.mark else p.text for p in row)
        for line in marked_lines(Document(source), places)
        for row in rows(line, width, cells)
    ]


def span_of(source, text):
    start = source.index(text)
    return Span(start, start + len(text))


def test_a_short_line_is_shown_whole():
    source = "One.\nThe anser is clear.\nThree."
    assert drawn(source, span_of(source, "anser")) == ["2 The «anser» is clear."]


def test_a_long_line_is_cut_between_words_on_both_sides():
    source = "The harbour and its ferries need an anser from the council this week."
    assert drawn(source, span_of(source, "anser")) == [
        "1 … ferries need an «anser» from the …"
    ]


@pytest.mark.parametrize("width", [12, 20, 33, 80])
@pytest.mark.parametrize(
    "source",
    ["x" * 30 + " anser " + "y" * 30, "語" * 30 + "anser" + "🎶" * 30, "anser"],
    ids=["letters", "wide", "alone"],
)
def test_no_row_is_wider_than_the_terminal(source, width):
    (line,) = marked_lines(Document(source), [Related(span_of(source, "anser"), "")])
    (row,) = rows(line, width, cells)
    assert cells("".join(piece.text for piece in row)) <= width
    assert [piece.text for piece in row if piece.mark] == ["anser"]


def test_a_mark_wider_than_the_terminal_is_shown_from_its_start():
    source = "He said that the ferry and the harbour and the pier are closed."
    span = span_of(source, "the ferry and the harbour and the pier")
    assert drawn(source, span, width=24) == ["1 …«the ferry and the harb»…"]


def test_marks_too_far_apart_for_one_row_get_a_row_each():
    source = f"The anser {'and so on ' * 8}is wrnog."
    spans = span_of(source, "anser"), span_of(source, "wrnog")
    assert drawn(source, *spans) == [
        "1 The «anser» and so on and so on and so …",
        "1 … so on and so on and so on is «wrnog».",
    ]


def test_a_span_over_a_line_end_is_shown_in_both_lines():
    source = "It was the\r\nthe end."
    assert drawn(source, span_of(source, "the\r\nthe")) == [
        "1 It was «the»",
        "2 «the» end.",
    ]


def test_of_a_long_place_only_the_first_lines_are_shown():
    source = "one\n\ntwo\nthree\nfour"
    assert drawn(source, Span(0, len(source))) == ["1 «one»", "3 «two»"]


@pytest.mark.parametrize(
    ("span", "row"),
    [
        (Span(3, 3), "1 The« »end"),
        (Span(7, 7), "1 The end«»"),
        (Span(3, 4), "1 The« »end"),
    ],
    ids=["insertion", "insertion at the end", "space"],
)
def test_what_cannot_be_seen_is_marked_all_the_same(span, row):
    assert drawn("The end", span) == [row]


def test_a_byte_order_mark_is_not_shown():
    assert drawn("\ufeffTeh end", Span(1, 4)) == ["1 «Teh» end"]


def test_invisible_characters_are_shown():
    source = "no\u00a0break zero\u200bwidth \x1b[31m anser"
    assert drawn(source, span_of(source, "anser")) == [
        "1 no␣break zero·width ␛[31m «anser»"
    ]


def test_a_line_of_a_million_characters_is_no_slower_than_others():
    source = "a" * 1_000_000 + " anser " + "b" * 1_000_000
    assert drawn(source, Span(1_000_001, 1_000_006), width=20) == ["1 … «anser» …"]


def test_places_inside_another_are_parts_of_it():
    whole, other = Span(0, 20), Span(30, 50)
    here, there = Related(Span(3, 6), "here"), Related(Span(33, 36), "there")
    related = (Related(other, "the other wording"), here, there)
    first, second = places_of(Finding(RULE, whole, "two wordings", related=related))
    assert first.marks == [here]
    assert (second.whole.note, second.marks) == ("the other wording", [there])
