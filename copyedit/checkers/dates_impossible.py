"""Days and hours that no calendar or clock has."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.calendar import MONTHS, days_in
from copyedit.evidence.clock_times import ClockTime, clock_times
from copyedit.evidence.dates import Date, Form, TimedSentence, timed_sentences
from copyedit.expressions import Expression
from copyedit.finding import Certainty, Finding, Fix
from copyedit.rule import Examples, Rule, Severity

DAY = Rule(
    id="dates.impossible",
    summary="No calendar has this day",
    why="""Thirty days has September, and a year has twelve months. One figure of the
    date is wrong, and nobody can come on that day.""",
    severity=Severity.ERROR,
    source="the calendar",
    examples=Examples(
        flag=(
            "The lease ends on {31 June}.",
            "He was born on {February 30}, 1975.",
            "They met on {29 February 2023} in Bath.",
            "The file is dated {2024-13-05}.",
            "The form was signed on {31/13/2024}.",
            "The shop opens on {32 March}.",
        ),
        allow=(
            "They met on 29 February 2024 in Bath.",
            "In May 45 people were hurt, and in June 31 more.",
            "Version 2024-13-052 is out; form 31/12/2024 is not.",
            "The lease ends on 31 May and begins on May 31.",
        ),
    ),
)
TIME = Rule(
    id="dates.impossible-time",
    summary="No clock shows this time",
    why="""An hour has sixty minutes and a day has twenty-four hours. A figure was
    mistyped, and readers cannot guess which.""",
    severity=Severity.ERROR,
    source="the clock",
    examples=Examples(
        flag=(
            "The train left at {25:10}.",
            "The alarm rang at {12:75}.",
            "Doors open at {7.65pm}.",
            "It closes at {24:30}.",
        ),
        allow=(
            "They won 25:10 in Kiel.",
            "The train left at 23:59, and the gate closed at 24:00.",
            "The rate rose by 7.65 points.",
            "A ratio of 12:75 is common.",
        ),
    ),
)
HALF = Rule(
    id="dates.half-of-day",
    summary="a.m. or p.m. after the hour of a 24-hour clock",
    why="""An hour after twelve is in the afternoon already; with a.m. or p.m. the
    clock begins anew at one. Keep one of the two.""",
    severity=Severity.ERROR,
    source="the clock",
    examples=Examples(
        flag=(
            "Doors open at {15:00 pm -> 15:00}.",
            "The shop closes at {13 pm -> 1 pm}.",
            "Agents arrived at {06:15 a.m. -> 06:15}.",
            "He fell at {0:30 a.m. -> 12:30 a.m.}",
            "The bus leaves at {18.45pm -> 6.45pm}.",
        ),
        allow=(
            "Doors open at 12:30 p.m. and close at 11pm.",
            "Channel 15 PM is a radio programme.",
            "At 15:00 PM Starmer spoke.",
        ),
    ),
)
rules = (DAY, TIME, HALF)

_ON = Expression(r"\b(?:on|from|until|by|before|after|since)\s+(?:the\s+)?\Z")
_IN = Expression(r"(?i)\b(?:in|of|since|during|this|last|next)\s+\Z")
_NOON = 12
_NO_HOUR = 30  # above, minutes and seconds are told: a record at 46:00
_LED = 24  # characters before a date in which its preposition stands


def check(document: Document) -> Iterator[Finding]:
    """Each day and each time of day that cannot be."""
    for sentence in document.view(timed_sentences):
        for found in sentence.dates:
            if problem := _problem(sentence, found):
                yield _day(sentence, found, problem)
    for sentence, times in document.view(clock_times):
        for time in times:
            first = sentence.passage.text[time.start]
            if not time.is_possible or (time.half and first == "0"):
                yield from _time(sentence, time)


def _problem(sentence: TimedSentence, found: Date) -> str:
    """Why a date cannot be, or nothing."""
    day, month, year = found.day, found.month, found.year
    if day is None:
        return ""
    if not 1 <= month <= 12:
        written = sentence.passage.text[found.start : found.end]
        is_year = year is not None and str(year) in written and 1900 <= year < 2100
        return f"there is no month {month}" if is_year else ""
    if 1 <= day <= days_in(month, year) or _is_count(sentence, found):
        return ""
    if day > 31 or day == 0:
        before = sentence.passage.text[max(0, found.start - _LED) : found.start]
        is_date = year or found.weekday is not None or _ON.search(before)
        return f"there is no day {day} in a month" if is_date else ""
    name = MONTHS[month - 1]
    if day == 29:
        return f"February {year} had 28 days"
    return f"{name} has {days_in(month, year)} days"


def _is_count(sentence: TimedSentence, found: Date) -> bool:
    """Whether the number counts something: in June 31 more were hurt."""
    text = sentence.passage.text
    if found.suffix and " of " in text[found.start : found.end] and not found.year:
        return not _ON.search(text[max(0, found.start - _LED) : found.start])
    bare = not found.year and found.weekday is None and not found.suffix
    if found.form is not Form.MONTH_DAY or not bare:
        return False
    led_in = _IN.search(text[max(0, found.start - _LED) : found.start])
    return bool(led_in) or (found.day or 0) > 31


def _day(sentence: TimedSentence, found: Date, problem: str) -> Finding:
    start = found.bare_start
    end = found.end
    if found.form is Form.MONTH_DAY and found.year and found.day != 29:
        end = found.day_at[1]
    return Finding(DAY, sentence.span(start, end), problem, certainty=Certainty.CERTAIN)


def _time(sentence: TimedSentence, time: ClockTime) -> Iterator[Finding]:
    text = sentence.passage.text
    span = sentence.span(time.start, time.end)
    if time.minute >= 60 or time.hour > 24 or (time.hour == 24 and time.minute):
        is_time = time.half and (time.mark or time.hour < 60)
        if is_time or (time.led_in and time.hour < _NO_HOUR):
            yield Finding(TIME, span, "no clock shows this time")
    elif time.half:
        bare = text[time.start : time.end - len(time.half_text)]
        hour = time.hour % 12 or 12
        short = f"{hour}{text[time.start + len(str(time.hour)) : time.end]}"
        if bare.startswith("0"):
            hour_text = bare.partition(time.mark or " ")[0]
            short = f"{hour}{text[time.start + len(hour_text) : time.end]}"
        if _is_word_of_its_own(text, time) or time.hour == 24:
            return
        if time.hour > _NOON and not _is_afternoon(time):
            yield Finding(HALF, span, "no morning has this hour")
        else:
            fixes = [Fix.replace(span, short)]
            if time.mark == ":" and time.hour:
                fixes.insert(0, Fix.replace(span, bare))
            yield Finding(
                HALF, span, "the 24-hour clock needs no a.m. or p.m.", tuple(fixes)
            )


def _is_afternoon(time: ClockTime) -> bool:
    return time.half == "p"


def _is_word_of_its_own(text: str, time: ClockTime) -> bool:
    """Whether PM is the office: at 15:00 PM Starmer spoke."""
    if time.half_text.strip() not in ("PM", "AM"):
        return False
    following = text[time.end : time.end + 2]
    is_name = following[:1] == " " and following[1:].isupper()
    return is_name or not (time.mark or time.led_in)
