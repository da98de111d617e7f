"""Fractions in words and shares in per cent, and what part of a whole they are."""

from __future__ import annotations

from copyedit.evidence.numbers import PER_CENT, numbers_in

_PARTS = {
    "half": 1 / 2,
    "a third": 1 / 3,
    "one third": 1 / 3,
    "two thirds": 2 / 3,
    "a quarter": 1 / 4,
    "one quarter": 1 / 4,
    "three quarters": 3 / 4,
    "a fifth": 1 / 5,
    "one fifth": 1 / 5,
    "two fifths": 2 / 5,
    "three fifths": 3 / 5,
    "a tenth": 1 / 10,
    "one tenth": 1 / 10,
}
FRACTION = r"(?:" + "|".join(k.replace(" ", r"[\s-]") for k in _PARTS) + ")"
SHARE = rf"(?:{FRACTION}|\d+(?:\.\d+)?{PER_CENT})"
# One of these stands in every sentence with a share.
SHARE_WORDS = ("half", "third", "quarter", "fifth", "tenth", "%", "cent", "Half")


def share_of(text: str) -> float:
    """The part of the whole that a fraction or a percentage is: 0.25."""
    words = " ".join(text.lower().replace("-", " ").split())
    if words in _PARTS:
        return _PARTS[words]
    return numbers_in(text)[0].value / 100
