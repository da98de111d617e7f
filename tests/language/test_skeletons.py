"""Words that sound alike are found by their consonants."""

import pytest

from copyedit.language.skeletons import skeleton, words_like


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("necesary", "necessary"),
        ("neccesary", "nekcesary"),
        ("phisical", "fisical"),
        ("embarras", "embarrass"),
        ("seperately", "separately"),
    ],
)
def test_words_that_sound_alike_have_one_skeleton(one, other):
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("depdencies", "dependencies"),
        ("maintence", "maintenance"),
        ("instutition", "institution"),
        ("novmeber", "november"),
    ],
)
def test_one_consonant_may_be_otherwise(typed, meant):
    assert meant in set(words_like(typed))


@pytest.mark.parametrize("typed", ["", "a", "ei", "é", "x" * 10_000])
def test_strange_words_do_no_harm(typed):
    assert isinstance(list(words_like(typed)), list)
