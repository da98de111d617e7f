"""What slips of the hand and ear cost, in doublings of a word's frequency.

The costs are learned from pairs of misspellings (``training/learn_edits.py``).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from copyedit.errors import DataError
from copyedit.language.data_files import DATA

LETTERS = "abcdefghijklmnopqrstuvwxyz"

_START = "^"
_APOSTROPHE = 1.0
_IMPOSSIBLE = 999.0
_DEAR = 20.0  # what no pair of the lists has

_LONGEST_EDIT = 4  # letters

# A change at one place of a typed word: what is written there instead, where the word
# goes on, the cost. A plain tuple: thousands are made for a word.
Edit = tuple[str, int, float]


# A letter and what it costs.
Priced = tuple[tuple[str, float], ...]


class _Costs(NamedTuple):
    """What each slip costs.

    Letters left out or exchanged stand under the first of the two; letters too many and
    swapped under both. Edits of several letters stand under those that were meant.
    """

    missing: dict[str, Priced]
    other: dict[str, Priced]
    extra: dict[str, float]
    swapped: dict[str, float]
    several: dict[str, tuple[tuple[str, float], ...]]


@cache
def _costs() -> _Costs:
    path = DATA / "edits.csv"
    tables: dict[str, dict[str, float]] = {}
    several: dict[str, list[tuple[str, float]]] = {}
    try:
        for line in path.read_text("utf-8").split():
            kind, first, second, cost = line.split(",")
            if kind == "several":
                several.setdefault(second, []).append((first, float(cost)))
                continue
            tables.setdefault(kind, {})[first + second] = float(cost)
        missing = _by_first_letter(tables["missing"])
        other = _by_first_letter(tables["other"])
        return _Costs(
            missing,
            other,
            tables["extra"],
            tables["swapped"],
            {meant: tuple(typed) for meant, typed in several.items()},
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


def edits_at(key: str, at: int) -> Iterator[Edit]:
    """The ways in which ``key`` may be mended at one place, each with its cost."""
    costs = _costs()
    before = key[at - 1] if at and key[at - 1] != "'" else _START
    old = key[at : at + 1]
    for letter, cost in costs.missing.get(before, ()):
        yield letter, at, cost
    if old != "'":
        yield "'", at, _APOSTROPHE
    if not old:
        return
    yield "", at + 1, costs.extra.get(before + old, _DEAR)
    for letter, cost in costs.other.get(old, ()):
        yield letter, at + 1, cost
    following = key[at + 1 : at + 2]
    if following:
        swap = costs.swapped.get(following + old, _DEAR)
        yield following + old, at + 2, swap


def cost_between(typed: str, meant: str, each: float) -> float:
    """The least cost of the edits that make ``typed`` of ``meant``.

    ``each`` is what an edit after the first costs besides.
    """
    start, end = shared_ends(typed, meant)
    # A doubled letter is counted after the one before the two, so one letter more is
    # compared at either end.
    start, end = max(0, start - 1), max(0, end - 1)
    wrong, right = typed[start : len(typed) - end], meant[start : len(meant) - end]
    return _least(wrong, right, meant[start - 1 : start] or _START, each) - each


def shared_ends(one: str, other: str) -> tuple[int, int]:
    """How many letters two words share at their beginning and, besides, at the end."""
    start = 0
    for letter, its in zip(one, other, strict=False):
        if letter != its:
            break
        start += 1
    end = 0
    longest = min(len(one), len(other)) - start
    while end < longest and one[-1 - end] == other[-1 - end]:
        end += 1
    return start, end


def _least(typed: str, meant: str, before: str, each: float) -> float:
    """The least cost of all edits between two strings after the letter ``before``."""
    missing, extra, other, swapped = _pairs()
    rows: list[list[float]] = []
    for down in range(len(meant) + 1):
        last = meant[down - 1] if down else before
        earlier = meant[down - 2] if down > 1 else before
        row = _edits_of_several(typed, meant, down, rows)
        for at in range(len(typed) + 1):
            best = row[at]
            if at:
                slip = extra.get(last + typed[at - 1], _DEAR)
                best = min(best, row[at - 1] + slip)
            if down:
                best = min(best, rows[-1][at] + missing.get(earlier + last, _DEAR))
            if down and at:
                slip = other.get(typed[at - 1] + last, _DEAR)
                best = min(best, rows[-1][at - 1] + slip)
            if down > 1 and at > 1 and typed[at - 2 : at] == last + earlier:
                best = min(best, rows[-2][at - 2] + swapped.get(earlier + last, _DEAR))
            best += each
            if down and at and typed[at - 1] == last:
                best = min(best, rows[-1][at - 1])
            row[at] = best if down or at else 0.0
        rows.append(row)
    return rows[-1][-1]


def _edits_of_several(
    typed: str, meant: str, down: int, rows: list[list[float]]
) -> list[float]:
    """The least cost of an edit of several letters that ends at each place."""
    best = [_IMPOSSIBLE] * (len(typed) + 1)
    several = _costs().several
    for size in range(1, min(down, _LONGEST_EDIT) + 1):
        for letters, cost in several.get(meant[down - size : down], ()):
            at = typed.find(letters)
            while at >= 0:
                end = at + len(letters)
                best[end] = min(best[end], rows[-size][at] + cost)
                at = typed.find(letters, at + 1)
    return best


@cache
def _pairs() -> tuple[dict[str, float], ...]:
    """The costs of missing, extra, exchanged and swapped letters, under both."""
    costs = _costs()
    missing, other = (
        {first + letter: cost for first, row in table.items() for letter, cost in row}
        for table in (costs.missing, costs.other)
    )
    return missing, costs.extra, other, costs.swapped
