"""A day of the week that does not belong to its date.

The calendar is arithmetic: a full date has one day of the week. A date without its
year is counted from the day of publication, and two such dates of one article must
at least be possible in one year.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from copyedit.document import Document
from copyedit.evidence.calendar import WEEKDAYS, days_in
from copyedit.evidence.dates import Date, Form, TimedSentence, timed_sentences
from copyedit.evidence.reference_date import reference
from copyedit.evidence.years import days_meant
from copyedit.expressions import Expression
from copyedit.finding import Certainty, Finding, Fix, Related
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="dates.weekday",
    summary="The day of the week does not belong to the date",
    why="""The calendar gives each date one day of the week, and here another stands.
    Readers who turn up a day early find out which of the two was wrong.""",
    severity=Severity.ERROR,
    source="the calendar",
    examples=Examples(
        flag=(
            "The hearing on {Friday -> Thursday}, 14 March 2024, lasted an hour.",
            "She was born on {Sunday -> Saturday}, July 4, 1998, in a lift.",
            "The vote is on 7 May 2026, a {Wednesday -> Thursday}.",
            "<article><time datetime='2024-03-10'>10 March</time><p>They meet on "
            "{Wednesday -> Thursday} 14 March in Hull.</p></article>",
            "The sale begins on Tuesday 3 May and ends on {Thursday} 6 May.",
        ),
        allow=(
            "The hearing on Thursday, 14 March 2024, lasted an hour.",
            "The Sun, 14 March 2024, had the story, and so had the Mail on Friday.",
            "He left on Friday. March 14, 2024, was a long day.",
            "The sale begins on Tuesday 3 May and ends on Friday 6 May.",
            "It ran from Tuesday 30 December to Friday 2 January.",
            "On Friday, 12 October 1492, they saw land.",
            "They met every Friday in March 2024.",
        ),
    ),
)
rules = (RULE,)

# Before it Russia, Greece and Turkey counted otherwise.
_FIRST_YEAR = 1924
_OLD_STYLE = Expression(r"\b(?:Old Style|O\.S\.|Julian)")
_HALF = 183  # days: farther apart, two dates need not be of one year
_COMPARED = 40  # dates without a year, beyond which an article is a calendar


def check(document: Document) -> Iterator[Finding]:
    """Each day of the week that is not that of its date."""
    without_year: list[tuple[TimedSentence, Date]] = []
    for sentence in document.view(timed_sentences):
        for found in sentence.dates:
            if found.weekday is None or not found.day:
                continue
            days = days_meant(document, sentence, found)
            if not days and not found.year:
                without_year.append((sentence, found))
            elif days and _is_wrong(sentence, found, days):
                yield _against_calendar(document, sentence, found, days)
    yield from _against_each_other(without_year)


def _is_wrong(sentence: TimedSentence, found: Date, days: tuple[date, ...]) -> bool:
    differs = all(day.weekday() != found.weekday for day in days)
    return differs and min(days).year >= _FIRST_YEAR and not _old(sentence)


def _old(sentence: TimedSentence) -> bool:
    return _OLD_STYLE.search(sentence.text) is not None


def _against_calendar(
    document: Document, sentence: TimedSentence, found: Date, days: tuple[date, ...]
) -> Finding:
    published = document.view(reference)
    day = max(days)
    related: tuple[Related, ...] = ()
    if not found.year and published:
        day = min(days, key=lambda d: abs((d - published.day).days))
        related = (Related(published.span, "counted from this day"),)
    when = f"{day.day} {day:%B %Y}"
    return Finding(
        RULE,
        sentence.span(*found.weekday_at),
        f"{when} {'is' if _is_ahead(document, day) else 'was'} a "
        f"{WEEKDAYS[day.weekday()]}",
        tuple(_fixes(sentence, found, day)),
        related,
        Certainty.CERTAIN if found.year else Certainty.LIKELY,
    )


def _is_ahead(document: Document, day: date) -> bool:
    published = document.view(reference)
    return published is not None and day >= published.day


def _fixes(sentence: TimedSentence, found: Date, day: date) -> Iterator[Fix]:
    """The day of the week of the date, then the nearest date with that day."""
    text = sentence.passage.text
    written = text[slice(*found.weekday_at)]
    right = WEEKDAYS[day.weekday()]
    if not written.endswith("day"):
        right = right[:3] + "." * written.endswith(".")
    yield Fix.replace(sentence.span(*found.weekday_at), right)
    if found.weekday is None or found.suffix:
        return
    shift = (found.weekday - day.weekday() + 3) % 7 - 3
    other = day + timedelta(days=shift)
    if other.month == day.month and found.form in (Form.DAY_MONTH, Form.MONTH_DAY):
        yield Fix.replace(sentence.span(*found.day_at), str(other.day))


def _against_each_other(dates: list[tuple[TimedSentence, Date]]) -> Iterator[Finding]:
    """The dates that cannot be in one year with others, the odd one or the later."""
    possible = [(s, d) for s, d in dates if _fits_some_year(d)][:_COMPARED]
    conflicts = [
        [at for at, (_, other) in enumerate(possible) if not _agree(found, other)]
        for _, found in possible
    ]
    for at, others in enumerate(conflicts):
        rank = len(others), at
        if not others or any((len(conflicts[o]), o) > rank for o in others):
            continue
        sentence, found = possible[at]
        other_sentence, other = possible[others[0]]
        place = other_sentence.span(other.start, other.end)
        yield Finding(
            RULE,
            sentence.span(*found.weekday_at),
            "these two dates cannot be in one year",
            related=(Related(place, "the other date"),),
        )


@cache
def _fits_some_year(found: Date) -> bool:
    return bool(found.day and found.day <= days_in(found.month, None))


@cache
def _agree(one: Date, other: Date) -> bool:
    """Whether both can be in one year, or at its turn."""
    for year in (2023, 2024):
        for shift in (-1, 0, 1):
            first, second = one.on(year), other.on(year + shift)
            if not first or not second:
                continue
            if shift and abs((first - second).days) > _HALF:
                continue
            if one.weekday is None or other.weekday is None:
                return True
            apart = (second - first).days
            if (one.weekday + apart - other.weekday) % 7 == 0:
                return True
    return False
