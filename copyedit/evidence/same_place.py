"""Figures of one place: 19 inches at the airport, and the 17 inches there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copyedit.evidence.amounts import Amount, is_rough, stem
from copyedit.expressions import Expression

_FURTHEST = 3  # of two figures one is at most so many times the other
_SMALLEST = 3
_LOOK_BACK = 60  # characters before a figure in which its place may stand
# What is no place: in all, at the time, on the day.
_NO_PLACE = Expression(
    r"(?i)(?:all|total|time|day|night|morning|month|week|year|end|start|first|last|past"
    r"|case|fact|response|order|future|summer|winter|autumn|spring|moment|\w+day)"
)


_PLACE = r"(?:(?:[A-Z][\w’'.-]*\s){0,4}[A-Z][\w’'-]+|[a-z][\w’'-]+)"


_VERB = r"(?:that\s|which\s)?(?:had\s|was\s|were\s)?(?:fell|fallen|recorded|measured)"
_AFTER = Expression(
    rf"[\s-][a-z]+(?:\sof\s[a-z]+)?(?:\s{_VERB})?\s(?:at|in|on|near|inside|aboard)\s"
    rf"(?:the\s|its\s|their\s)?(?P<place>{_PLACE})"
)
_BEFORE = Expression(
    r"(?:\A|,\s|[.:;]\s)(?:at|in|on|near|inside|aboard|At|In|On|Near|Inside|Aboard)\s"
    rf"(?:the\s|its\s)?(?P<place>{_PLACE}),?\s"
    r"(?:[a-z]+\s){0,3}\Z"
)
_DEFINITE = Expression(r"\b(?:[Tt]he|[Tt]hose|[Tt]hese|[Aa]ll)\s\Z")


class _Placed(NamedTuple):
    """An amount, the last word of its place, and the names before that."""

    amount: Amount
    place: str
    names: frozenset[str]
    is_definite: bool


def same_place(found: Sequence[Amount]) -> Iterator[tuple[Amount, Amount]]:
    """Each figure with "the" that another figure for its place contradicts.

    Of the two the one with "the" stands last. Where a place has more than two values
    the article counts several things.
    """
    groups: dict[tuple[object, ...], list[_Placed]] = {}
    for amount in found:
        placed = _placed(amount)
        if placed and not is_rough(amount) and amount.value >= _SMALLEST:
            key = (*amount.kind[:2], amount.thing, placed.place)
            groups.setdefault(key, []).append(placed)
    for group in groups.values():
        if len({p.amount.value for p in group}) != 2:
            continue
        for other in group:
            one = next(p for p in group if p.amount.value != other.amount.value)
            if other.is_definite and _may_be_one(one, other):
                yield one.amount, other.amount
                break


def _placed(amount: Amount) -> _Placed | None:
    text = amount.sentence.passage.text
    low = max(amount.sentence.start, amount.start - _LOOK_BACK)
    before = text[low : amount.start]
    match = _AFTER.match(text, amount.end, amount.sentence.end)
    match = match or _BEFORE.search(before)
    if match is None or not amount.nouns:
        return None
    *names, place = match["place"].split()
    if _NO_PLACE.fullmatch(place):
        return None
    is_definite = _DEFINITE.search(before) is not None
    return _Placed(amount, stem(place), frozenset(names), is_definite)


def _may_be_one(one: _Placed, other: _Placed) -> bool:
    if one.names and other.names and one.names != other.names:
        return False
    least, most = sorted((one.amount.value, other.amount.value))
    is_near = most <= _FURTHEST * least
    is_earlier = (
        one.amount.sentence.start_in_source < other.amount.sentence.start_in_source
    )
    return is_near and is_earlier and not one.amount.is_about(other.amount)
