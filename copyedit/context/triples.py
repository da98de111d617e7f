"""How often three words stand in a row in open text, from a file mapped into memory.

Each triple is a number of 60 bits; its product with an odd number spreads them over
buckets, and sixteen other bits of the product tell it from its neighbours there. One
look-up in 8,000 finds a triple that was never counted.
"""

from __future__ import annotations

import mmap
from functools import cache
from typing import NamedTuple

import marisa_trie

from copyedit.errors import DataError
from copyedit.language.data_files import DATA
from copyedit.language.dictionary import STEPS_PER_DOUBLING, mapped_as

BITS = 20
MULTIPLIER = 0x9E3779B97F4A7C15

_MASK = (1 << 64) - 1
_HEAD = 8


class _Table(NamedTuple):
    """The parts of the file."""

    shift: int
    ends: memoryview
    prints: memoryview
    counts: memoryview


@cache
def _vocabulary() -> marisa_trie.Trie:
    return mapped_as(marisa_trie.Trie(), "vocabulary.marisa")


@cache
def _table() -> _Table:
    path = DATA / "triples.bin"
    try:
        with path.open("rb") as file:
            view = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        power, entries = view[:_HEAD].cast("I")
        after_ends = _HEAD + (4 << power)
        after_prints = after_ends + 2 * entries
        if len(view) != after_prints + entries:
            raise ValueError(f"{len(view)} bytes")
        return _Table(
            64 - power,
            view[_HEAD:after_ends].cast("I"),
            view[after_ends:after_prints].cast("H"),
            view[after_prints:],
        )
    except (OSError, ValueError) as problem:
        raise DataError(
            f"{path}: the data file is missing or damaged; reinstall copyedit"
        ) from problem


@cache
def number_of(key: str) -> int:
    """The number of a word, -1 for one that is not counted by itself."""
    number: int = _vocabulary().get(key, -1)
    return number


def triple(first: str, second: str, third: str) -> float:
    """Binary logarithm of how often three keys were counted in a row; 0 if never.

    Only counts of four and more are kept.
    """
    numbers = number_of(first), number_of(second), number_of(third)
    if min(numbers) < 0:
        return 0.0
    key = (numbers[0] << 2 * BITS) | (numbers[1] << BITS) | numbers[2]
    spread = key * MULTIPLIER & _MASK
    shift, ends, prints, counts = _table()
    bucket = spread >> shift
    mark = spread >> 16 & 0xFFFF
    for at in range(ends[bucket - 1] if bucket else 0, ends[bucket]):
        if prints[at] == mark:
            return counts[at] / STEPS_PER_DOUBLING
    return 0.0
