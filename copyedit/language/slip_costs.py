"""What slips of the hand and ear cost, in doublings of a word's frequency.

The costs are learned from pairs of misspellings (``training/learn_edits.py``).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from copyedit.errors import DataError
from copyedit.language.dictionary import DATA

LETTERS = "abcdefghijklmnopqrstuvwxyz"

_START = "^"
_APOSTROPHE = 1.0
_DEAR = 20.0  # what no pair of the lists has

# As many letters are tried where only frequent slips are. Measured: with 6 the right
# word comes first in 1 to 2 % less, at two thirds of the time.
_FREQUENT = 10


# A change at one place of a typed word: what is written there instead, where the word
# goes on, the cost. A plain tuple: thousands are made for a word.
Edit = tuple[str, int, float]


# A letter and what it costs.
Priced = tuple[tuple[str, float], ...]


class _Costs(NamedTuple):
    """What each slip costs.

    Letters left out or exchanged stand under the first of the two, all of them and
    the frequent ones; letters too many and swapped under both.
    """

    missing: dict[str, Priced]
    other: dict[str, Priced]
    often_missing: dict[str, Priced]
    often_other: dict[str, Priced]
    extra: dict[str, float]
    swapped: dict[str, float]


@cache
def _costs() -> _Costs:
    path = DATA / "edits.csv"
    tables: dict[str, dict[str, float]] = {}
    try:
        for line in path.read_text("utf-8").split():
            kind, first, second, cost = line.split(",")
            tables.setdefault(kind, {})[first + second] = float(cost)
        missing = _by_first_letter(tables["missing"])
        other = _by_first_letter(tables["other"])
        return _Costs(
            missing,
            other,
            _frequent(missing),
            _frequent(other),
            tables["extra"],
            tables["swapped"],
        )
    except (OSError, ValueError, KeyError) as problem:
        raise DataError(
            f"{path}: the data file is missing or damaged; reinstall copyedit"
        ) from problem


def _by_first_letter(table: dict[str, float]) -> dict[str, Priced]:
    """For each first letter the second ones with their costs, the cheapest first."""
    found = {}
    for first in (_START, *LETTERS):
        priced = [(letter, table.get(first + letter, _DEAR)) for letter in LETTERS]
        found[first] = tuple(sorted(priced, key=lambda pair: pair[1]))
    return found


def _frequent(table: dict[str, Priced]) -> dict[str, Priced]:
    """The cheapest letters after each, and the same letter: a doubled one."""
    return {
        first: tuple(
            pair
            for place, pair in enumerate(priced)
            if place < _FREQUENT or pair[0] == first
        )
        for first, priced in table.items()
    }


def edits_at(key: str, at: int, *, frequent: bool = False) -> Iterator[Edit]:
    """The ways in which ``key`` may be mended at one place, each with its cost.

    ``frequent`` leaves out those that few people need.
    """
    costs = _costs()
    before = key[at - 1] if at and key[at - 1] != "'" else _START
    old = key[at : at + 1]
    missing = costs.often_missing if frequent else costs.missing
    for letter, cost in missing.get(before, ()):
        yield letter, at, cost
    if old != "'":
        yield "'", at, _APOSTROPHE
    if not old:
        return
    yield "", at + 1, costs.extra.get(before + old, _DEAR)
    other = costs.often_other if frequent else costs.other
    for letter, cost in other.get(old, ()):
        yield letter, at + 1, cost
    following = key[at + 1 : at + 2]
    if following:
        swap = costs.swapped.get(following + old, _DEAR)
        yield following + old, at + 2, swap
