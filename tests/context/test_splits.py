"""Two words written as one are told from compounds and names."""

import pytest

from copyedit.context.splits import best_split


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("inthe", "in the"),
        ("aswell", "as well"),
        ("ofcourse", "of course"),
        ("Tarvonensaid", "Tarvonen said"),
        ("Hallstromheld", "Hallstrom held"),
    ],
)
def test_the_space_is_put_back(written, meant):
    split = best_split(written, written.lower(), {})
    assert split is not None
    assert split.text == meant


def test_a_short_word_needs_a_name_of_the_document():
    assert best_split("Tarvonento", "tarvonento", {}) is None
    split = best_split("Tarvonento", "tarvonento", {"tarvonen": 2})
    assert split is not None
    assert split.is_known


def test_a_compound_is_not_sure():
    split = best_split("thinktank", "thinktank", {})
    assert split is None or not split.is_name


def test_a_long_name_that_is_known_needs_no_other_place():
    split = best_split("Zelenskyto", "zelenskyto", {})
    assert split is not None
    assert split.text == "Zelensky to"
    assert best_split("Benedetto", "benedetto", {}) is None


def test_a_rarer_word_may_run_into_one_that_holds_sentences_together():
    split = best_split("punditto", "punditto", {})
    assert split is not None
    assert split.text == "pundit to"
