"""Phrases with alternatives."""

import pytest

from copyedit.patterns.alternatives import (
    choice_that_gives,
    choices_of,
    chosen,
    words_of,
)


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("tow the line", ["tow the line"]),
        ("a|b c", ["a c", "b c"]),
        ("a|b c|d", ["a c", "b d"]),
        ("a|b c|d|e", ["a c", "a d", "a e", "b c", "b d", "b e"]),
    ],
)
def test_equally_many_belong_together_others_go_with_each(text, variants):
    assert [chosen(text, choice) for choice in choices_of(text)] == variants


@pytest.mark.parametrize(
    ("wanted", "choice"),
    [
        ("is led by", {1: 0, 2: 0}),
        ("are led by", {1: 0, 2: 1}),
        ("are led to", None),
        ("am led by", None),
    ],
)
def test_finds_the_choice_that_gives_some_words(wanted, choice):
    words = words_of("is|are led|led by")
    assert choice_that_gives(words, wanted.split()) == choice
