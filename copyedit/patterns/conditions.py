"""What must, and what must not, stand around a hit of a rule."""

from __future__ import annotations

from collections.abc import Sequence

from copyedit.patterns.places import Places
from copyedit.patterns.written import Conditions, Keys, WrittenRule
from copyedit.span import Span


def holds(written: WrittenRule, places: Places, hit: Span) -> bool:
    """Whether a hit of the rule stands in a block and beside words it asks for."""
    if written.blocks and not written.looks_at(places.block_at(hit.start)):
        return False
    return surroundings_fit(written.conditions, places, hit)


def surroundings_fit(asked: Conditions, places: Places, hit: Span) -> bool:
    """Whether the words before, after and around a hit are what the rule asks."""
    return not any(asked) or (
        _neighbours_fit(asked, places, hit)
        and not any(_lies_inside(row, places, hit) for row in asked.unless)
    )


def _neighbours_fit(asked: Conditions, places: Places, hit: Span) -> bool:
    def before(rows: Sequence[Keys]) -> bool:
        return any(_stands_before(row, places, hit) for row in rows)

    def after(rows: Sequence[Keys]) -> bool:
        return any(_stands_after(row, places, hit) for row in rows)

    return (
        not before(asked.unless_before)
        and not after(asked.unless_after)
        and (not asked.only_before or before(asked.only_before))
        and (not asked.only_after or after(asked.only_after))
    )


def _stands_before(row: Keys, places: Places, hit: Span) -> bool:
    last = places.overlapping(hit)[0] - 1
    return _stand_at(row, last - len(row) + 1, places) and places.only_space(
        places.words[last].end, hit.start
    )


def _stands_after(row: Keys, places: Places, hit: Span) -> bool:
    first = places.overlapping(hit)[1] + 1
    return _stand_at(row, first, places) and places.only_space(
        hit.end, places.words[first].start
    )


def _lies_inside(row: Keys, places: Places, hit: Span) -> bool:
    first, last = places.overlapping(hit)
    starts = range(last - len(row) + 1, first + 1)
    return first <= last and any(_stand_at(row, at, places) for at in starts)


def _stand_at(row: Keys, first: int, places: Places) -> bool:
    last = first + len(row) - 1
    return (
        first >= 0
        and places.keys(first, last) == list(row)
        and places.joined(first, last)
    )
