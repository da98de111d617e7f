"""Which words a hand or an ear takes for each other."""

import pytest
from hypothesis import given
from hypothesis.strategies import text

from copyedit.language.similarity import are_alike, distance, is_one_edit


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("dissent", "descent"),
        ("hoard", "horde"),
        ("here", "hear"),
        ("site", "sight"),
        ("principle", "principal"),
        ("their", "there"),
    ],
)
def test_sound_and_sight_make_words_alike(one, other):
    assert are_alike(one, other)
    assert are_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("in", "and"), ("sell", "give"), ("answer", "answer"), ("a", "I")],
)
def test_other_words_are_not_alike(one, other):
    assert not are_alike(one, other)


def test_two_letters_swapped_are_one_step():
    assert distance("form", "from") == 1


@given(text("abc", max_size=6), text("abc", max_size=6))
def test_one_edit_is_a_distance_of_one(one, other):
    assert is_one_edit(one, other) == (distance(one, other) == 1)
