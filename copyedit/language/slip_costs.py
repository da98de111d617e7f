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


class _Costs(NamedTuple):
    """Cost of each slip by its two letters, and the frequent letters by the first."""

    missing: dict[str, float]
    extra: dict[str, float]
    other: dict[str, float]
    swapped: dict[str, float]
    often_missing: dict[str, str]
    often_other: dict[str, str]


@cache
def _costs() -> _Costs:
    path = DATA / "edits.csv"
    tables: dict[str, dict[str, float]] = {}
    try:
        for line in path.read_text("utf-8").split():
            kind, first, second, cost = line.split(",")
            tables.setdefault(kind, {})[first + second] = float(cost)
        missing, other = tables["missing"], tables["other"]
        return _Costs(
            missing,
            tables["extra"],
            other,
            tables["swapped"],
            _frequent(missing),
            _frequent(other),
        )
    except (OSError, ValueError, KeyError) as problem:
        raise DataError(
            f"{path}: the data file is missing or damaged; reinstall copyedit"
        ) from problem


def _frequent(table: dict[str, float]) -> dict[str, str]:
    """For each first letter the second letters of the cheapest slips."""
    found = {}
    for first in (_START, *LETTERS):
        ranked = sorted(LETTERS, key=lambda second: table.get(first + second, _DEAR))
        doubled = first.replace(_START, "")
        found[first] = doubled + "".join(ranked[:_FREQUENT]).replace(first, "")
    return found


def edits_at(key: str, at: int, *, frequent: bool = False) -> Iterator[Edit]:
    """The ways in which ``key`` may be mended at one place, each with its cost.

    ``frequent`` leaves out those that few people need.
    """
    costs = _costs()
    before = key[at - 1] if at and key[at - 1] != "'" else _START
    old = key[at : at + 1]
    letters = costs.often_missing.get(before, "") + old if frequent else LETTERS
    for letter in letters:
        yield (letter, at, costs.missing.get(before + letter, _DEAR))
    if old != "'":
        yield ("'", at, _APOSTROPHE)
    if not old:
        return
    yield ("", at + 1, costs.extra.get(before + old, _DEAR))
    for letter in costs.often_other.get(old, "") if frequent else LETTERS:
        if letter != old:
            yield (letter, at + 1, costs.other.get(old + letter, _DEAR))
    following = key[at + 1 : at + 2]
    if following:
        swap = costs.swapped.get(following + old, _DEAR)
        yield (following + old, at + 2, swap)
