"""Writing the right words the way the wrong ones were written."""

import pytest

from copyedit.document import Document
from copyedit.finding import Edit, Fix
from copyedit.patterns.places import places_of
from copyedit.patterns.wording import has_capitals, in_capitals_of, rewording
from copyedit.span import Span


@pytest.mark.parametrize(
    ("written", "right", "expected"),
    [
        ("tow it", "toe it", "toe it"),
        ("Tow it", "toe it", "Toe it"),
        ("Tow It", "toe it", "Toe It"),
        ("TOW IT", "toe it", "TOE IT"),
        ("tow THE line", "toe the line", "toe THE line"),
        ("Alot", "a lot", "A lot"),
        ("ALOT", "a lot", "A LOT"),
        ("A lot", "many", "Many"),
        ("and I", "and me", "and me"),
        ("internet", "Internet", "Internet"),
    ],
)
def test_capitals_are_copied(written, right, expected):
    assert in_capitals_of(written.split(), right) == expected


@pytest.mark.parametrize(
    ("text", "answer"),
    [("I", False), ("I'm so", False), ("A lot", True), ("so", False)],
)
def test_the_capital_of_i_says_nothing(text, answer):
    assert has_capitals(text) is answer


@pytest.mark.parametrize(
    ("text", "right", "edits"),
    [
        ("all of the sudden", "all of a sudden", [(7, 10, "a")]),
        ("very unique", "unique", [(0, 11, "unique")]),
        ("for all intensive purposes", "for all intents and purposes", None),
        ("could care less", "could not care less", [(6, 10, "not care")]),
        ("same words", "same words", []),
    ],
)
def test_only_what_differs_is_edited(text, right, edits):
    document = Document(text)
    expected = [(8, 17, "intents and")] if edits is None else edits
    assert rewording(document, places_of(document).words, right, safe=True) == Fix(
        tuple(Edit(Span(start, end), new) for start, end, new in expected), safe=True
    )
