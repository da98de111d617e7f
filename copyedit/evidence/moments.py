"""The years and days of a sentence as points in time that can be subtracted."""

from __future__ import annotations

from datetime import date

from copyedit.document import Document
from copyedit.evidence.dates import TimedSentence
from copyedit.evidence.reference_date import reference
from copyedit.evidence.spans_of_time import Amount
from copyedit.evidence.years import YEAR, years
from copyedit.expressions import Expression
from copyedit.record import record

_YEAR = Expression(YEAR)
_ANY_YEAR = 2023  # for two dates of which neither has a year
_APART = Expression(r"[;:?!]|\b(?:to|and|but|while|when|who|whose|although)\b")
_NOT_SO = Expression(r"(?i)\b(?:by|until|till|since|from|before|after|nor|not)\s+\Z")
_NEAR = 32  # characters between "20 years ago" and its year
_LED = 12
_DAYS = {"day": 1.0, "night": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}


@record
class Moment:
    """A year (``day`` is None), or a day; offsets are those of the passage.

    ``year`` is None for a day that has none.
    """

    start: int
    end: int
    year: int | None
    day: date | None


def moments_in(sentence: TimedSentence) -> tuple[Moment, ...]:
    """The years and days of a sentence, in order; a day takes its year with it."""
    found = [
        Moment(d.start, d.end, d.year, d.on(d.year or _ANY_YEAR))
        for d in sentence.dates
        if d.day and not d.may_swap
    ]
    ends = {m.end for m in found}
    for match in sentence.matches(_YEAR):
        if match.end() not in ends:  # no year of one of the days
            found.append(Moment(*match.span(), int(match.group()), None))
    return tuple(sorted(found, key=lambda m: m.start))


def distance(one: Moment, other: Moment, unit: str) -> float | None:
    """How many of ``unit`` lie between two moments; None where that is not known."""
    if one.day and other.day and unit in _DAYS:
        if bool(one.year) != bool(other.year):
            year = one.year or other.year or _ANY_YEAR
            one, other = _in(one, year), _in(other, year)
        if not one.day or not other.day:
            return None
        return abs((other.day - one.day).days) / _DAYS[unit]
    if unit == "year" and one.year and other.year:
        return abs(other.year - one.year)
    return None


def _in(moment: Moment, year: int) -> Moment:
    try:
        day = moment.day.replace(year=year) if moment.day else None
    except ValueError:
        return Moment(moment.start, moment.end, year, None)
    return Moment(moment.start, moment.end, year, day)


def years_now(document: Document) -> tuple[int, ...]:
    """The years in which the article may have been written.

    That of its publication; without one those of its dates and the year after, since
    an article that dates things to the month is not much younger.
    """
    published = document.view(reference)
    if published:
        return (published.day.year,)
    dated = document.view(years).dated
    return tuple(sorted({year + more for year in dated for more in (0, 1)}))


def is_beside(text: str, amount: Amount, moment: Moment) -> bool:
    """Whether amount and moment name one time: in 1998, 20 years ago."""
    if moment.start >= amount.end:
        gap = text[amount.end : moment.start]
    else:
        gap = text[moment.end : amount.start]
        if _NOT_SO.search(text[max(0, moment.start - _LED) : moment.start]):
            return False
    return len(gap) <= _NEAR and not _APART.search(gap)
