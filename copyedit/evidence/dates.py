"""Every date of a document, sentence by sentence.

A date may lack its year, its day or its month; what stands beside it as the day of
the week belongs to it. Only sentences that speak of time are kept.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from copyedit.document import Block, Document
from copyedit.evidence.calendar import (
    MONTH,
    SHORT_WEEKDAY,
    days_in,
    month_of,
    weekday_of,
)
from copyedit.expressions import Expression
from copyedit.finding import Related
from copyedit.language.sentences import sentences_in
from copyedit.passage import Passage
from copyedit.record import record, replace
from copyedit.span import Span

_TIMED = Expression(
    r"\d|day\b|\b(?:year|decade|centur|month|week|fortnight|centen|anniversar|aged?\b)"
)
_ABOUT_DATE = Expression(r"\d")
_YEAR = r"(?:1[0-9]|2[0-9])\d\d(?![\d%]|[.,:]\d)"
_SUFFIX = r"(?:st|nd|rd|th)"
_DATE = Expression(
    rf"""
    (?:(?P<weekday>\b{SHORT_WEEKDAY})(?:,?\s+|\s*\()(?:the\s+)?)?
    (?:
      \b(?P<iso_year>\d{{4}})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)(?![\d-])
    | (?<![\d/.])(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})/
      (?P<figure_year>(?:19|20)\d\d|\d\d)(?![\d/])
    | (?<![\d,.:/£$€-])(?P<day>\d{{1,2}})(?P<suffix>{_SUFFIX})?
      \s+(?:(?:day\s+)?of\s+)?
      (?P<month>{MONTH})(?![\w'’])(?:,?\s+(?P<year>{_YEAR}))?
    | \b(?P<month2>{MONTH})\s+(?:the\s+)?
      (?P<day2>\d{{1,2}})(?P<suffix2>{_SUFFIX})?
      (?![\d%]|[.,:]\d|\s?[ap]\.?m\b|[-\u2013]year|\s+(?:years?|per)\b)
      (?:,?\s+(?P<year2>{_YEAR}))?
    | \b(?P<month3>{MONTH}),?\s+(?:of\s+)?(?P<year3>{_YEAR})
    )
    (?:(?:,?\s+(?:was|is|which\s+(?:was|is)|will\s+be|falls\s+on)?,?\s*an?\s+|\s+\(an?\s+|\s+\()
      (?P<after>{SHORT_WEEKDAY})(?![\w-])
    |  ,\s+(?P<after2>{SHORT_WEEKDAY})(?=[,.;)]))?
    """,
    re.VERBOSE,
)
# A day whose month stands with the next: Friday 3 to Sunday 5 March.
_DAY_BEFORE = Expression(
    rf"""\b(?P<weekday>{SHORT_WEEKDAY}),?\s+(?:the\s+)?
    (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?
    (?:\s+(?:to|and|or|until)\s+|\s*[-–,&]\s*)(?={SHORT_WEEKDAY})""",
    re.VERBOSE,
)


class Form(StrEnum):
    """The order in which a date is written."""

    DAY_MONTH = "day month"
    MONTH_DAY = "month day"
    ISO = "ISO"
    SLASHED = "figures"
    MONTH_YEAR = "month year"


@record
class Date:
    """One date as written; ``start`` and ``end`` are offsets in its passage's text.

    ``weekday`` is that which stands beside it, Monday 0, at ``weekday_at``;
    ``day_at`` is the place of the day. In figures with slashes day and month may be
    exchanged (``may_swap``).
    """

    start: int
    end: int
    form: Form
    day: int | None
    month: int
    year: int | None
    weekday: int | None = None
    weekday_at: tuple[int, int] = (0, 0)
    day_at: tuple[int, int] = (0, 0)
    month_text: str = ""
    month_at: int = 0
    suffix: str = ""
    may_swap: bool = False

    @property
    def bare_start(self) -> int:
        """Where it begins without the day of the week before it."""
        if self.weekday is None or self.weekday_at[0] > self.start:
            return self.start
        at = [self.day_at[0], self.month_at or self.day_at[0]]
        return min(at)

    def on(self, year: int | None = None) -> date | None:
        """The day of the calendar, in ``year`` if it names none; None if none is."""
        year = self.year or year
        if not (self.day and year and 1 <= self.month <= 12):
            return None
        if not 1 <= self.day <= days_in(self.month, year):
            return None
        return date(year, self.month, self.day)


@record
class TimedSentence:
    """A sentence that speaks of time: ``passage.text[start:end]`` and its dates."""

    number: int
    block: Block
    passage: Passage
    start: int
    end: int
    dates: tuple[Date, ...]

    @property
    def text(self) -> str:
        """The sentence as readers see it."""
        return self.passage.text[self.start : self.end]

    def span(self, start: int, end: int) -> Span:
        """The source of two offsets of the passage."""
        return self.passage.span(start, end)

    def related(self, start: int, end: int, note: str) -> Related:
        """What stands between two offsets of the passage, as another place to see."""
        return Related(self.span(start, end), note)

    def matches(self, pattern: Expression | re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches inside the sentence; offsets are those of the passage."""
        return pattern.finditer(self.passage.text, self.start, self.end)


def timed_sentences(document: Document) -> tuple[TimedSentence, ...]:
    """The sentences that speak of time, in reading order."""
    found = []
    for number, passage in enumerate(document.passages):
        text = passage.text
        if not _TIMED.search(text):
            continue
        dates = list(dates_in(text)) if _ABOUT_DATE.search(text) else []
        for start, end in sentences_in(text):
            first = bisect_left(dates, start, key=lambda d: d.start)
            after = bisect_left(dates, end, key=lambda d: d.start)
            inside = tuple(dates[first:after])
            if inside or _TIMED.search(text, start, end):
                block = document.text_blocks[number]
                found.append(TimedSentence(number, block, passage, start, end, inside))
    return tuple(found)


def dates_in(text: str) -> Iterator[Date]:
    """The dates of a text, in order."""
    kept: list[Date] = []
    for match in _DATE.finditer(text):
        kept.append(_with_weekday(_read(match), match))
    if kept and _DAY_BEFORE.search(text):
        kept += list(_borrowed(text, kept))
        kept.sort(key=lambda d: d.start)
    yield from kept


def _read(match: re.Match[str]) -> Date:
    at = match.start("weekday")
    start = at if at >= 0 else match.start()
    end = match.end()
    if match["iso_year"]:
        place = match.span("iso_day")
        year, month, day = (int(match[f"iso_{p}"]) for p in ("year", "month", "day"))
        return Date(start, place[1], Form.ISO, day, month, year, day_at=place)
    if match["first"]:
        return _in_figures(match, start)
    if match["month3"]:
        month = month_of(match["month3"])
        year = int(match["year3"])
        end = match.end("year3")
        return Date(
            start, end, Form.MONTH_YEAR, None, month, year, month_text=match["month3"]
        )
    two = "" if match["month"] else "2"
    year_text = match[f"year{two}"]
    ends = [match.end(f"{part}{two}") for part in ("day", "month", "suffix", "year")]
    return Date(
        start,
        max(ends),
        Form.MONTH_DAY if two else Form.DAY_MONTH,
        int(match[f"day{two}"]),
        month_of(match[f"month{two}"]),
        int(year_text) if year_text else None,
        day_at=match.span(f"day{two}"),
        month_text=match[f"month{two}"],
        month_at=match.start(f"month{two}"),
        suffix=match[f"suffix{two}"] or "",
    )


def _in_figures(match: re.Match[str], start: int) -> Date:
    day, month = int(match["first"]), int(match["second"])
    year = int(match["figure_year"])
    place = match.span("first")
    may_swap = True
    if month > 12 >= day:
        day, month, place = month, day, match.span("second")
        may_swap = False
    elif day > 12:
        may_swap = False
    year = year if year > 99 else 2000 + year if year < 70 else 1900 + year
    end = match.end("figure_year")
    return Date(
        start, end, Form.SLASHED, day, month, year, day_at=place, may_swap=may_swap
    )


def _with_weekday(found: Date, match: re.Match[str]) -> Date:
    if found.form is Form.MONTH_YEAR:
        return found
    for group in ("weekday", "after", "after2"):
        if match[group]:
            place = match.span(group)
            name = match[group].rstrip(".")
            return replace(found, weekday=weekday_of(name), weekday_at=place)
    return found


def _borrowed(text: str, dates: list[Date]) -> Iterator[Date]:
    by_start = {found.start: found for found in dates}
    for match in _DAY_BEFORE.finditer(text):
        following = by_start.get(match.end())
        if following and following.day and following.form is Form.DAY_MONTH:
            yield Date(
                match.start(),
                match.end("day"),
                Form.DAY_MONTH,
                int(match["day"]),
                following.month,
                following.year,
                weekday_of(match["weekday"]),
                match.span("weekday"),
                match.span("day"),
            )
