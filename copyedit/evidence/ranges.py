"""Ranges of time: from 2019 to 2021, 3–5 March, Monday to Wednesday, 2pm to 4pm."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from enum import StrEnum

from copyedit.document import Document
from copyedit.evidence.calendar import MONTH, WEEKDAY, days_in, month_of, weekday_of
from copyedit.evidence.clock_times import ClockTime, times_in
from copyedit.evidence.dates import Date, TimedSentence, timed_sentences
from copyedit.evidence.years import YEAR
from copyedit.expressions import Expression
from copyedit.record import record

_TO = r"(?:to|until|till|through)"
_FROM = Expression(r"\b[Ff]rom\s+(?:the\s+)?\Z")
_BETWEEN = Expression(r"\b[Bb]etween\s+(?:the\s+)?\Z")
_LED = 16
_GAP_TO = Expression(rf"\s+{_TO}\s+|\s?[–—-]\s?")
_GAP_AND = Expression(r"\s+and\s+")
_BEFORE_CHRIST = Expression(r"\b(?:BCE?|B\.C\.)")
_IS_RANGE = Expression(rf"[–—-]|\b(?:{_TO}|and)\b")
_YEARS = Expression(
    rf"""\b[Ff]rom\s+(?P<a>{YEAR})\s+{_TO}\s+(?P<b>{YEAR})
    |\b[Bb]etween\s+(?P<a2>{YEAR})\s+and\s+(?P<b2>{YEAR})
    |(?<![\d.,:/£$€#–-])(?P<a3>(?:1[0-9]|20)\d\d)\s?[–-]\s?(?P<b3>(?:1[0-9]|20)\d\d)
     (?![\d%–-]|[.,:]\d)
    |(?<![\d.,:/£$€#–-])(?P<a4>(?:1[0-9]|20)\d\d)[–-](?P<b4>\d\d)(?![\d%–-]|[.,:]\d|\s+[A-Z][a-z])
    """,
    re.VERBOSE,
)
_DAY = r"\d{1,2}"
_SUFFIX = r"(?:st|nd|rd|th)?"
_DAYS = Expression(
    rf"""(?:\b[Ff]rom\s+(?:the\s+)?(?P<a>{_DAY}){_SUFFIX}\s+{_TO}\s+
        |\b[Bb]etween\s+(?:the\s+)?(?P<a2>{_DAY}){_SUFFIX}\s+and\s+
        |(?<![\w.,:/£$€–-])(?P<a3>{_DAY}){_SUFFIX}\s?[–-]\s?
        |(?<![\w.,:/£$€–-])(?P<a5>{_DAY}){_SUFFIX}\s+to\s+)
        (?:the\s+)?(?P<b>{_DAY}){_SUFFIX}\s+(?:of\s+)?(?P<month>{MONTH})(?![\w'’])
    |\b(?P<month4>{MONTH})\s+(?P<a4>{_DAY})\s?(?:[–-]|\sto\s)\s?(?P<b4>{_DAY})
        (?![\d%–-]|[.,:]\d|\s?[ap]\.?m)
    """,
    re.VERBOSE,
)
# Ranges of months and of days of the week.
_NAMED = Expression(
    rf"""(?:\b[Ff]rom\s+)?\b(?P<a>{WEEKDAY})(?:\s+{_TO}\s+|[–-])(?P<b>{WEEKDAY})\b
    (?!,?\s+(?:\d|(?-i:{MONTH})))
    |\b[Ff]rom\s+(?P<m>{MONTH})\s+{_TO}\s+(?P<n>{MONTH})(?!\w|\s+\d)""",
    re.VERBOSE,
)
# Days one by one: on 4, 5 and 6 July; on Saturday and Sunday.
_LISTS = Expression(
    rf"""\bon\s+(?P<days>
      {_DAY}(?:,\s+{_DAY})*,?\s+and\s+{_DAY}(?=\s+{MONTH})
    | {WEEKDAY}(?:,\s+{WEEKDAY})*,?\s+and\s+{WEEKDAY}\b(?!\s+\d|\s+{MONTH}))""",
    re.VERBOSE,
)
_AGES = Expression(
    r"""\b(?:[Aa]ged|[Aa]ges?)\s+(?:from\s+)?(?P<a>\d{1,2})\s*(?:to|[–-])\s*(?P<b>\d{1,2})(?![\d-])
    |\b[Aa]ged\s+between\s+(?P<a2>\d{1,2})\s+and\s+(?P<b2>\d{1,2})(?!\d)
    |\bages\s+of\s+(?P<a3>\d{1,2})\s+(?:and|to)\s+(?P<b3>\d{1,2})(?!\d)
    |\b(?P<a4>\d{1,2})-?\s+to\s+(?P<b4>\d{1,2})-year-olds""",
    re.VERBOSE,
)


class Unit(StrEnum):
    """What the length of a range counts."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    HOUR = "hour"
    AGE = "age"


@record
class Range:
    """A range from one end to the other; offsets are those of the passage.

    ``length`` is the later end less the earlier one, in units; below zero where it
    runs backwards. ``first_at`` and ``last_at`` are the places that a swap exchanges.
    """

    start: int
    end: int
    unit: Unit
    length: float
    first_at: tuple[int, int]
    last_at: tuple[int, int]


def ranges(
    document: Document,
) -> tuple[tuple[TimedSentence, tuple[Range, ...]], ...]:
    """The sentences with ranges of time, each with its ranges."""
    found = []
    for sentence in document.view(timed_sentences):
        text, start, end = sentence.passage.text, sentence.start, sentence.end
        is_range = _IS_RANGE.search(text, start, end)
        inside = tuple(_ranges_in(sentence)) if is_range else ()
        if inside:
            found.append((sentence, inside))
    return tuple(found)


def _ranges_in(sentence: TimedSentence) -> Iterator[Range]:
    if not _BEFORE_CHRIST.search(sentence.text):
        for match in sentence.matches(_YEARS):
            yield _year_range(match)
    for match in sentence.matches(_DAYS):
        yield _day_range(match)
    for match in sentence.matches(_LISTS):
        count = len(re.findall(r"\d+|[A-Z]", match["days"]))
        ends = match.span("days"), match.span("days")
        yield Range(*match.span(), Unit.DAY, count - 1, *ends)
    for match in sentence.matches(_NAMED):
        yield _named_range(match)
    for match in sentence.matches(_AGES):
        yield _numbers(match, Unit.AGE)
    yield from _date_ranges(sentence)
    yield from _time_ranges(sentence)


def _year_range(match: re.Match[str]) -> Range:
    found = _numbers(match, Unit.YEAR)
    if match["b4"] is None:
        return found
    first, last = int(match["a4"]), int(match["b4"])
    length = last - first % 100
    if length < -50:  # 1998–02
        length += 100
    if match["b4"] <= "12" and match.string[match.start("b4") - 1] == "-":
        length = abs(length)  # 2021-12 may be a month
    return Range(
        match.start(), match.end(), Unit.YEAR, length, found.first_at, found.last_at
    )


def _numbers(match: re.Match[str], unit: Unit) -> Range:
    groups = [g for g, value in match.groupdict().items() if value and g[0] in "ab"]
    first, last = groups[0], groups[1]
    length = int(match[last]) - int(match[first])
    return Range(*match.span(), unit, length, match.span(first), match.span(last))


def _day_range(match: re.Match[str]) -> Range:
    return _numbers(match, Unit.DAY)


def _named_range(match: re.Match[str]) -> Range:
    if match["a"]:
        length = (weekday_of(match["b"]) - weekday_of(match["a"])) % 7
        unit, ends = Unit.DAY, ("a", "b")
    else:
        length = (month_of(match["n"]) - month_of(match["m"])) % 12
        unit, ends = Unit.MONTH, ("m", "n")
    return Range(*match.span(), unit, length, *(match.span(end) for end in ends))


def _is_led(text: str, start: int, gap: str) -> bool:
    before = text[max(0, start - _LED) : start]
    if _GAP_AND.fullmatch(gap):
        return _BETWEEN.search(before) is not None
    if not _GAP_TO.fullmatch(gap):
        return False
    return not gap[:1].isspace() or "–" in gap or _FROM.search(before) is not None


def _date_ranges(sentence: TimedSentence) -> Iterator[Range]:
    """Ranges whose two ends are dates with their months."""
    text = sentence.passage.text
    for one, two in zip(sentence.dates, sentence.dates[1:], strict=False):
        if not _is_led(text, one.start, text[one.end : two.start]):
            continue
        length = _days_between(one, two)
        if length is not None:
            unit = Unit.DAY if one.day and two.day else Unit.MONTH
            length = length if unit is Unit.DAY else round(length / 30.44, 1)
            ends = (one.start, one.end), (two.start, two.end)
            yield Range(one.start, two.end, unit, length, *ends)


def _days_between(one: Date, two: Date) -> float | None:
    """The days from one date to another; a missing year is that beside it."""
    if bool(one.day) != bool(two.day) or not (1 <= one.month <= 12 >= two.month >= 1):
        return None
    second = two.year or one.year or 2023
    first = one.year or (second - 1 if one.month > two.month else second)
    if not two.year and two.month < one.month:
        second += 1
        first = one.year or second - 1
    days = []
    for found, year in ((one, first), (two, second)):
        day = found.day or 1
        if day > days_in(found.month, year):
            return None
        days.append(
            year * 365
            + (year - 1) // 4
            + day
            + sum(days_in(month, year) for month in range(1, found.month))
        )
    return days[1] - days[0]


def _time_ranges(sentence: TimedSentence) -> Iterator[Range]:
    times = tuple(times_in(sentence))
    text = sentence.passage.text
    for one, two in itertools.pairwise(times):
        if one.is_possible and two.is_possible:
            gap = text[one.end : two.start]
            if _is_led(text, one.start, gap) and one.zone == two.zone:
                ends = (one.start, one.end), (two.start, two.end)
                yield Range(one.start, two.end, Unit.HOUR, _hours(one, two), *ends)


def _hours(one: ClockTime, two: ClockTime) -> float:
    hours = (two.minutes - one.minutes) / 60
    if bool(one.half) != bool(two.half):
        return hours % 12
    return hours % 24
