"""Amounts of time in figures or words: 20 years, a decade, nearly two weeks."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from copyedit.evidence.calendar import NUMBER, number_of
from copyedit.evidence.dates import TimedSentence
from copyedit.expressions import Expression
from copyedit.record import record

_HEDGE = (
    r"(?:about|around|some|roughly|approximately|nearly|almost|just\s+under|under"
    r"|less\s+than|fewer\s+than|up\s+to|more\s+than|over|well\s+over|at\s+least"
    r"|just\s+over|only|exactly|the\s+last|the\s+past|another|a\s+further)"
)
_LOOSE = frozenset({"about", "around", "some", "roughly", "approximately"})
_BELOW = frozenset({"nearly", "almost", "just under"})
_AT_MOST = frozenset({"under", "less than", "fewer than", "up to"})
_ABOVE = frozenset({"more than", "over", "well over", "at least"})
_JUST_ABOVE = "just over"
_LARGE = {"decade": ("year", 10), "century": ("year", 100), "fortnight": ("day", 14)}
# Units that are themselves an estimate may be off by this share.
_ROUND = 0.2
_ROUGH = 0.25
_YEARLIKE = 1000

_AMOUNT = Expression(
    rf"""(?<![\d.,-])\b(?:(?P<hedge>(?i:{_HEDGE}))\s+)?
    (?P<number>(?i:half\s+a|an?|a\s+couple\s+of|an?\s+half|{NUMBER})\b)
    (?P<and_half>\s+and\s+a\s+half)?
    (?P<joint>[\s-]+)
    (?P<unit>year|month|week|fortnight|day|night|hour|decade|centur(?=y|ies))(?:s|y|ies)?
    (?P<rest>[’']s?)?(?![\w-]|\s+and\s+an?\s+half)""",
    re.VERBOSE,
)


@record
class Amount:
    """An amount of ``unit`` (year, month, week, day, night, hour); passage offsets.

    ``low`` and ``high`` are what the words allow, hedges such as "nearly" read; a
    plain number may be counted from either end and so is off by one at most.
    """

    start: int
    end: int
    unit: str
    number: float
    low: float
    high: float

    def allows(self, number: float, slack: float = 1.0) -> bool:
        """Whether that many units may be called so.

        ``slack`` is how far a plain number may be off.
        """
        if self.low == self.number - 1 and self.high == self.number + 1:
            return abs(number - self.number) <= slack
        return self.low <= number <= self.high


def amounts_in(sentence: TimedSentence) -> Iterator[Amount]:
    """The amounts of time of a sentence, in order; ages (20-year-old) are none."""
    for match in sentence.matches(_AMOUNT):
        try:
            number = number_of(match["number"])
        except KeyError:
            continue
        if number >= _YEARLIKE:
            continue
        unit = "century" if match["unit"] == "centur" else match["unit"]
        hedge = " ".join((match["hedge"] or "").lower().split())
        number += 0.5 * bool(match["and_half"])
        name, factor = _LARGE.get(unit, (unit, 1))
        rough = factor in (10, 100)
        low, high = _bounds(
            number * factor, hedge, rough=rough, couple="couple" in match["number"]
        )
        yield Amount(*match.span(), name, number * factor, low, high)


def _bounds(
    number: float, hedge: str, *, rough: bool, couple: bool = False
) -> tuple[float, float]:
    slack = max(1.0, number * _ROUND) if rough else 1.0
    if number == 2 and couple:
        slack = 2.0
    if hedge in _LOOSE:
        slack = max(slack, number * _ROUGH) + 1
    low, high = number - slack, number + slack
    if hedge in _BELOW:
        low = number * (1 - _ROUGH) - 1
    elif hedge in _AT_MOST:
        low = 0
    elif hedge in _ABOVE:
        high = math.inf
    elif hedge == _JUST_ABOVE:
        high = number * (1 + _ROUGH) + 1
    return low, high
