"""How texts are sent: at the same length, together, and told apart again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copyedit.engines.languagetool.match import Match
from copyedit.engines.languagetool.sheets import (
    ROOM,
    SEPARATOR,
    as_sent,
    divided,
    pieces_of,
    sheets,
)
from copyedit.passage import OBJECT


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        pytest.param("The 😀 gate", "The ☺ gate", id="a character of two units"),
        pytest.param("Cafe\u0301", "Cafe\u0301", id="a mark that combines"),
        pytest.param(f"Run {OBJECT * 4} now", "Run Xxxx now", id="code"),
        pytest.param("one\ntwo\r\nthree", "one two  three", id="lines of a paragraph"),
    ],
)
def test_a_text_is_sent_at_the_same_length(text, sent):
    assert as_sent(text) == sent


@given(st.text())
def test_no_text_has_more_units_than_characters(text):
    sent = as_sent(text)
    assert len(sent) == len(text)
    assert len(sent.encode("utf-16-le", "surrogatepass")) == 2 * len(text)


@given(st.lists(st.sampled_from(["Rain fell. ", "It did. ", "x" * 500])))
def test_the_pieces_of_a_text_are_the_text(parts):
    text = "".join(parts)
    pieces = list(pieces_of(text))
    assert "".join(piece.text for piece in pieces) == text
    assert all(text[p.offset :].startswith(p.text) for p in pieces)


def test_a_long_text_is_cut_between_sentences():
    text = "The harbour was closed. " * 200
    pieces = list(pieces_of(text))
    assert len(pieces) > 1
    assert all(len(piece.text) <= ROOM for piece in pieces)
    assert all(p.text.rstrip().endswith("closed.") for p in pieces)


def test_a_text_without_a_sentence_is_cut_all_the_same():
    assert [len(p.text) for p in pieces_of("x" * (ROOM * 3))] == [ROOM * 2, ROOM]


def test_short_texts_share_a_sheet_and_long_ones_do_not():
    short, long = "Rain.", "x" * (ROOM - 2)
    assert list(sheets([short, short, long, short])) == [
        [short, short],
        [long],
        [short],
    ]


def test_no_text_needs_no_sheet():
    assert list(sheets([])) == []


def test_every_text_gets_its_own_matches():
    texts = ["One gate", "two gates"]
    start = len(texts[0] + SEPARATOR)
    of_first = Match("A", "X", 4, 8, "first")
    of_second = Match("B", "X", start + 4, start + 9, "second")
    across = Match("C", "X", 4, start + 3, "across")
    assert divided([of_first, of_second, across], texts) == [
        [of_first],
        [Match("B", "X", 4, 9, "second")],
    ]
