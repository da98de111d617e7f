"""Phrases of other languages that English uses as they are."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from copyedit.language.lists import lines_of
from copyedit.language.words import key_of


@cache
def borrowed_pairs() -> frozenset[tuple[str, str]]:
    """The keys of every two words that stand side by side in such a phrase."""
    phrases = (
        [key_of(word) for word in line.split()] for line in lines_of("borrowed_phrases")
    )
    return frozenset(pair for words in phrases for pair in pairwise(words))
