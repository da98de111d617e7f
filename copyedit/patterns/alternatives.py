"""Phrases with alternatives: ``tow|tows the line`` is two phrases in one.

In ``a|b c|d`` the first alternatives belong together, and the second ones, since
they are equally many; in ``a|b c|d|e`` each goes with each. Texts that are read
this way have single spaces between their words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

# Which alternative to take, for each number of alternatives.
Choice = Mapping[int, int]


def words_of(text: str) -> list[list[str]]:
    """The alternatives of each word."""
    return [word.split("|") for word in text.split(" ")]


def counts_of(text: str) -> set[int]:
    """How many alternatives its words have, where they have more than one."""
    return {len(word) for word in words_of(text)} - {1}


def choices_of(text: str) -> list[Choice]:
    """Every way to choose among the alternatives."""
    counts = sorted(counts_of(text))
    return [
        dict(zip(counts, numbers, strict=True))
        for numbers in product(*map(range, counts))
    ]


def chosen(text: str, choice: Choice) -> str:
    """The phrase that is left of ``text``; the choice must cover its counts."""
    if "|" not in text:
        return text
    words = words_of(text)
    return " ".join(w[choice[len(w)]] if len(w) > 1 else w[0] for w in words)


def choice_that_gives(
    words: Sequence[Sequence[str]], wanted: Sequence[str]
) -> Choice | None:
    """The choice by which ``words`` become ``wanted``; None where there is none."""
    possible: dict[int, set[int]] = {}
    for alternatives, word in zip(words, wanted, strict=True):
        count = len(alternatives)
        numbers = {n for n, text in enumerate(alternatives) if text == word}
        possible[count] = possible.get(count, numbers) & numbers
        if not possible[count]:
            return None
    return {count: min(numbers) for count, numbers in possible.items()}
