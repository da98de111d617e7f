"""Which words that exist are written for each other, and how one becomes the other.

A file of pairs (``training/list_confusables.py``): alike in spelling or in sound, forms
of one word, little words of grammar, and what lists of misspellings hold.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

import marisa_trie

from copyedit.language.dictionary import mapped

# Bits of the first byte of a record: how the two words are related.
KINDS = ("edit", "sound", "near", "list", "slips", "form", "function")


class Other(NamedTuple):
    """A word that another is written for: ``kinds`` are bits in the order of KINDS."""

    key: str
    kinds: int


@lru_cache(maxsize=1 << 16)
def others(key: str) -> tuple[Other, ...]:
    """The words that ``key`` may have been meant to be, in alphabetical order."""
    head = len(key) + 1
    return tuple(
        Other(pair[head:], kinds) for pair, (kinds,) in pairs().items(f"{key} ")
    )


@cache
def pairs() -> marisa_trie.RecordTrie:
    """The file: the word typed, a space and the one meant, to their kinds."""
    return mapped("confusables.marisa", "<B")


def is_curated(other: Other) -> bool:
    """Whether our list of confused words has the pair."""
    return bool(other.kinds >> KINDS.index("list") & 1)
