"""For two words that people confuse: which of them the words around speak for.

One small linear model for each curated pair, learned from as many places of the one
word as of the other (``training/fit_pairs.py``), so that rare words count as much as
usual ones. A feature is a word at a place, two words at two places, or a word anywhere
near; the file keeps the checksum of each feature that matters and its weight.
"""

from __future__ import annotations

import mmap
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple
from zlib import crc32

from copyedit.errors import DataError
from copyedit.language.data_files import DATA

FAR = 16  # tokens on either side that are handed over
SCALE = 24  # weights are kept as bytes, multiplied by this
MAGIC = b"copyedit pair models 1\n"

_NEAR = (-4, -3, -2, -1, 1, 2, 3, 4)
_TWO = ((-2, -1), (-1, 1), (1, 2), (-3, -2), (2, 3))
_BAG = 10


class _Model(NamedTuple):
    bias: float
    start: int
    end: int


class _File(NamedTuple):
    models: dict[tuple[str, str], _Model]
    prints: memoryview
    weights: memoryview


def features(around: Sequence[str]) -> Iterator[str]:
    """The features of a place, from the FAR tokens before it and the FAR after it."""

    def token(offset: int) -> str:
        return around[FAR + offset - (offset > 0)]

    for offset in _NEAR:
        yield f"{offset} {token(offset)}"
    for first, second in _TWO:
        yield f"{first} {token(first)} {token(second)}"
    near = around[FAR - _BAG : FAR + _BAG]
    yield from {f"near {key}" for key in near if len(key) > 3}


def prints_of(around: Sequence[str]) -> tuple[int, ...]:
    """The checksums of the features of a place, for ``speaks_for``."""
    return tuple(crc32(feature.encode()) for feature in features(around))


def speaks_for(typed: str, other: str, prints: Sequence[int]) -> float | None:
    """How much more probable ``other`` is, if both words were equally frequent.

    In natural logarithms; None for a pair that has no model. ``prints`` are those of
    the place. Raises DataError if the file of the models is missing or damaged.
    """
    models, known, weights = _file()
    sign = 1 if typed < other else -1
    model = models.get((typed, other) if sign > 0 else (other, typed))
    if model is None:
        return None
    total = 0
    for found in prints:
        at = bisect_left(known, found, model.start, model.end)
        if at < model.end and known[at] == found:
            total += weights[at]
    return sign * (model.bias + total / SCALE)


def has_model(key: str) -> bool:
    """Whether the word is one of a pair that has a model."""
    return key in _words()


def has_model_of(one: str, other: str) -> bool:
    """Whether the two words are a pair that has a model."""
    return (min(one, other), max(one, other)) in _file().models


@cache
def _words() -> frozenset[str]:
    return frozenset(key for pair in _file().models for key in pair)


@cache
def _file() -> _File:
    path = DATA / "pair_models.bin"
    try:
        with path.open("rb") as file:
            view = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        if bytes(view[: len(MAGIC)]) != MAGIC:
            raise ValueError("no pair models")
        size = int.from_bytes(view[len(MAGIC) : len(MAGIC) + 4], "little")
        begin = len(MAGIC) + 4
        body = view[begin + size :]
        models, at = {}, 0
        for line in bytes(view[begin : begin + size]).decode().rstrip().splitlines():
            one, other, bias, count = line.split()
            models[one, other] = _Model(float(bias), at, at + int(count))
            at += int(count)
        if len(body) != 5 * at:
            raise ValueError(f"{len(view)} bytes")
        return _File(models, body[: 4 * at].cast("I"), body[4 * at :].cast("b"))
    except (OSError, ValueError) as problem:
        raise DataError(
            f"{path}: the data file is missing or damaged; reinstall copyedit"
        ) from problem
