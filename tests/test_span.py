"""Spans are half-open, ordered, and refuse to be nonsense."""

import pytest

from copyedit.span import Span


def test_cut_leaves_out_the_end():
    assert Span(4, 9).cut("the anser is") == "anser"


def test_the_length_counts_code_points():
    assert len(Span(4, 9)) == 5


@pytest.mark.parametrize(
    ("other", "shares"),
    [
        (Span(0, 4), False),
        (Span(0, 5), True),
        (Span(8, 12), True),
        (Span(9, 12), False),
    ],
)
def test_touching_is_not_overlapping(other, shares):
    assert Span(4, 9).overlaps(other) is shares
    assert other.overlaps(Span(4, 9)) is shares


@pytest.mark.parametrize("bounds", [(3, 2), (-1, 2)])
def test_impossible_bounds_are_refused(bounds):
    with pytest.raises(ValueError, match="not a span"):
        Span(*bounds)
