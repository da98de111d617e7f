"""How often three words were counted in a row."""

import pytest

from copyedit.context.neighbours import EDGE, fit_wide
from copyedit.context.triples import triple


def test_usual_runs_are_counted_and_others_are_not():
    assert triple("as", "well", "as") > triple("the", "old", "town") > 0
    assert triple("well", "as", "purple") == 0


def test_a_word_without_a_number_is_in_no_run():
    assert triple("the", "shoiguheld", "talks") == 0


@pytest.mark.parametrize(
    ("right", "wrong", "before", "after"),
    [
        ("effect", "affect", ("to", "take"), ("in", "may")),
        ("from", "form", ("the", "man"), ("london", EDGE)),
        ("statute", "statue", (EDGE, "the"), ("of", "limitations")),
        ("than", "then", ("be", "bigger"), ("expected", EDGE)),
        ("trail", "trial", ("the", "campaign"), (EDGE, EDGE)),
    ],
)
def test_two_words_on_either_side_tell_which_was_meant(right, wrong, before, after):
    gain = fit_wide(right, before, after) - fit_wide(wrong, before, after)
    assert gain > 6
