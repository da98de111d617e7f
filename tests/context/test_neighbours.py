"""Which of two words stands better between its neighbours."""

import pytest

from copyedit.context.neighbours import EDGE, chain, fit


@pytest.mark.parametrize(
    ("right", "wrong", "before", "after"),
    [
        ("descent", "dissent", "and", "into"),
        ("principal", "principle", "the", "reason"),
        ("effect", "affect", "take", EDGE),
        ("from", "form", "man", "london"),
        ("answer", "anger", "ultimate", "is"),
    ],
)
def test_the_usual_word_fits_better(right, wrong, before, after):
    assert fit(right, before, after) > fit(wrong, before, after) + 2


def test_one_word_fits_better_than_its_halves():
    assert chain("came", "together", "on") > chain("came", "to", "gether", "on")
