"""Time zones: named twice, out of season, or converted wrongly."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date, timedelta

from copyedit.document import Document
from copyedit.evidence.clock_times import ZONE, ClockTime, clock_times
from copyedit.evidence.dates import Date, TimedSentence
from copyedit.evidence.reference_date import reference
from copyedit.expressions import Expression
from copyedit.finding import Finding, Fix, Related
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="dates.time-zone",
    summary="A time zone that is out of season, or a time converted wrongly",
    why="""Summer time has its dates, and two zones are a fixed number of hours apart.
    Listeners abroad miss the broadcast by that hour.""",
    severity=Severity.WARNING,
    source="summer time in the United Kingdom, the EU and the United States",
    examples=Examples(
        flag=(
            "It starts at 3pm {BST -> GMT} on 12 January.",
            "It starts at 3 p.m. {EST -> EDT} on July 4.",
            "It starts at 10:00 {GMT UTC}, they say.",
            "It starts at 10:00 GMT ({12:00} BST), they say.",
        ),
        allow=(
            "It starts at 3pm BST on 12 July, and at 3pm GMT on 12 July in Iceland.",
            "It starts at 3 p.m. EDT on July 4.",
            "It starts at 10:00 GMT (11:00 BST), they say.",
            "It starts at 10am EST (3pm GMT), they say.",
            "It starts at 3pm BST on 28 March.",
        ),
    ),
)
rules = (RULE,)

_HOURS = {
    "GMT": 0, "UTC": 0, "WET": 0, "BST": 1, "WEST": 1, "CET": 1, "CEST": 2, "EET": 2,
    "EEST": 3, "MSK": 3, "EST": -5, "EDT": -4, "CDT": -5, "MST": -7, "MDT": -6,
    "PST": -8, "PDT": -7, "JST": 9, "HKT": 8, "SGT": 8, "AEST": 10, "AEDT": 11,
}  # fmt: skip
_SUMMER = {
    "BST": "GMT",
    "CEST": "CET",
    "EEST": "EET",
    "EDT": "EST",
    "CDT": "CST",
    "PDT": "PST",
}
_WINTER = {"CET": "CEST", "EET": "EEST", "EST": "EDT", "CST": "CDT", "PST": "PDT"}
_EUROPE = frozenset({"BST", "CEST", "CET", "EET", "EEST"})
_TWICE = Expression(rf"(?<=[\dm.]\s)\b(?P<zones>{ZONE}\s+{ZONE})\b")
_NEAR = 12  # characters between two times of which one is the other's conversion
_JOINT = Expression(r"\s*[(/,]\s*|\s+or\s+|,\s+or\s+")


def check(document: Document) -> Iterator[Finding]:
    """Each zone that cannot be right."""
    for sentence, times in document.view(clock_times):
        for match in sentence.matches(_TWICE):
            yield Finding(
                RULE, sentence.span(*match.span("zones")), "one zone is enough"
            )
        zoned = [time for time in times if time.zone]
        for time in zoned:
            yield from _season(document, sentence, time)
        for one, other in itertools.pairwise(zoned):
            yield from _converted(sentence, one, other)


def _zone_at(sentence: TimedSentence, time: ClockTime) -> tuple[int, int]:
    start = sentence.passage.text.index(time.zone, time.end)
    return start, start + len(time.zone)


def _season(
    document: Document, sentence: TimedSentence, time: ClockTime
) -> Iterator[Finding]:
    days = [d for d in sentence.dates if d.day]
    if len(days) != 1:
        return
    published = document.view(reference)
    year = published.day.year if published else None
    is_summer = _is_summer(days[0], year, is_europe=time.zone in _EUROPE)
    right = _WINTER.get(time.zone) if is_summer else _SUMMER.get(time.zone)
    if is_summer is None or right is None:
        return
    span = sentence.span(*_zone_at(sentence, time))
    yield Finding(
        RULE,
        span,
        f"on that day the clocks show {right}",
        (Fix.replace(span, right),),
        (Related(sentence.span(days[0].start, days[0].end), "the day"),),
    )


def _is_summer(found: Date, year: int | None, *, is_europe: bool) -> bool | None:
    """Whether the clocks are at summer time; None where the year would tell."""
    in_months = range(4, 10) if is_europe else range(4, 11)
    if found.month in in_months:
        return True
    if found.month in (1, 2, 12) or (is_europe and found.month == 11):
        return False
    year = found.year or year
    day = found.on(year)
    if day is None or year is None or year < 2007:
        return None
    if is_europe:
        return (
            _sunday_on_or_before(date(year, 3, 31))
            <= day
            < _sunday_on_or_before(date(year, 10, 31))
        )
    starts = _sunday_on_or_before(date(year, 3, 14))
    return starts <= day < _sunday_on_or_before(date(year, 11, 7))


def _sunday_on_or_before(day: date) -> date:
    return day - timedelta(days=(day.weekday() + 1) % 7)


def _converted(
    sentence: TimedSentence, one: ClockTime, other: ClockTime
) -> Iterator[Finding]:
    text = sentence.passage.text
    gap = text[_zone_at(sentence, one)[1] : other.start]
    hours = _HOURS.get(one.zone), _HOURS.get(other.zone)
    if hours[0] is None or hours[1] is None or not _JOINT.fullmatch(gap):
        return
    clock = 24 if (one.half and other.half) or not (one.half or other.half) else 12
    apart = (other.minutes - one.minutes - 60 * (hours[1] - hours[0])) % (60 * clock)
    if apart:
        yield Finding(
            RULE,
            sentence.span(other.start, other.end),
            f"{one.zone} and {other.zone} are {abs(hours[1] - hours[0])} hours apart",
            related=(Related(sentence.span(one.start, one.end), "the other time"),),
        )
