"""How well a word stands between its two neighbours, from counts of open text.

The counts (``training/count_corpus.py``, ``training/build_pairs.py``) are of pairs
in 130 million words. An unseen pair backs off to the words alone at two fifths of
their chance ("stupid backoff", Brants et al. 2007).
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise

import marisa_trie

from copyedit.context.triples import triple
from copyedit.language.dictionary import STEPS_PER_DOUBLING, entry, mapped

# The edge of a sentence and a number, as the counts spell them.
EDGE = "."
NUMBER = "#"

# Binary logarithms of how often the marks were counted.
_MARKS = {
    EDGE: 23.1, ",": 22.8, NUMBER: 21.4, ")": 19.5, "(": 19.3, ";": 17.8, ":": 17.1,
}  # fmt: skip

_BACKOFF = -1.32  # log2 of two fifths
_ALL_WORDS = 27.0  # log2 of the words counted
_MOST_UNSEEN = 2.8  # log2 of 7: a pair seen eight times would be listed


@cache
def _trie() -> marisa_trie.RecordTrie:
    return mapped("pairs.marisa", "<B")


def fit(word: str, before: str, after: str) -> float:
    """How well ``word`` stands between two keys: comparable, in doublings.

    The difference of two words' fits is the binary logarithm of how many times
    as usual the one is at this place. ``EDGE`` stands for no neighbour.
    """
    return chain(before, word, after)


def chain(*keys: str) -> float:
    """How usual some keys are in a row, comparable for one place, in doublings."""
    pairs = sum(together(*pair) for pair in pairwise(keys))
    return pairs - sum(_frequency(key) for key in keys[1:-1])


def fit_wide(word: str, before: tuple[str, str], after: tuple[str, str]) -> float:
    """How well ``word`` stands between two keys on either side, in doublings.

    As ``fit``, but from counts of three words in a row where they were seen.
    """
    return (
        _chance(*before, word)
        + _chance(before[1], word, after[0])
        + _chance(word, *after)
    )


def _chance(first: str, second: str, third: str) -> float:
    """Binary logarithm of the chance of ``third`` after the other two.

    Three words in a row were counted only if both pairs were.
    """
    pair = _counted(second, third)
    before = _counted(first, second) if pair else 0.0
    seen = triple(first, second, third) if before else 0.0
    if seen:
        return min(0.0, seen - before)
    return (pair or _unseen(second, third)) - _frequency(second) + _BACKOFF


def is_seen(first: str, second: str) -> bool:
    """Whether two keys were counted side by side at all: eight times or more."""
    return _counted(first, second) > 0


def together(first: str, second: str) -> float:
    """Binary logarithm of how often two keys stand side by side in the counts."""
    return _counted(first, second) or _unseen(first, second)


@lru_cache(maxsize=1 << 16)
def _counted(first: str, second: str) -> float:
    """The same, 0 for a pair that is not listed."""
    counted = _trie().get(f"{first} {second}")
    return float(counted[0][0]) / STEPS_PER_DOUBLING if counted else 0.0


def _unseen(first: str, second: str) -> float:
    """The same for a pair that is not listed, by the frequencies of its words."""
    chance = _BACKOFF + _frequency(first) + _frequency(second) - _ALL_WORDS
    return min(chance, _MOST_UNSEEN)


@lru_cache(maxsize=1 << 16)
def _frequency(word: str) -> float:
    marked = _MARKS.get(word)
    if marked is not None:
        return marked
    listed = entry(word)
    return max(listed.frequency, listed.as_name, 1) / STEPS_PER_DOUBLING
