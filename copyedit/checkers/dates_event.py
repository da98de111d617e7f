"""One event on two days."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from copyedit.document import BlockKind, Document
from copyedit.evidence.calendar import SHORT_WEEKDAY, WEEKDAY, WEEKDAYS, weekday_of
from copyedit.evidence.clock_times import times_in
from copyedit.evidence.dates import Date, TimedSentence, timed_sentences
from copyedit.evidence.years import days_meant
from copyedit.expressions import Expression, compiled
from copyedit.finding import Finding, Fix, Related
from copyedit.language.lists import lines_of
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="dates.same-event",
    summary="One event has two dates",
    why="""The article says twice when something is, and not the same day. Readers act
    on the one they saw last.""",
    severity=Severity.WARNING,
    source="the other dates of the article",
    examples=Examples(
        flag=(
            "The funeral will be held on Tuesday.\n\nAfter the funeral on "
            "{Thursday} the "
            "hall is open.",
            "The exhibition opens on 4 May in Hull.\n\nThe exhibition, which opens on "
            "{6 May}, is free.",
            "The deadline is 4 May.\n\nThey have asked for help before the deadline of "
            "{14 May}.",
            "The museum will reopen on 12 June. When the museum reopens on {21 "
            "June}, tickets "
            "will be free.",
            "The meeting begins at 7pm on Monday.\n\nThe meeting will start at "
            "{7.30pm}.",
        ),
        allow=(
            "The exhibition opens on 4 May and closes on 6 May.",
            "The meeting on Tuesday was short. The meeting on Thursday was long.",
            "The exhibition opens on 4 May in Hull. The exhibition opens on 9 June in "
            "Leeds.",
            "The funeral will be held on Tuesday. The funeral on Tuesday is private.",
            "The election on 4 May 2017 was close. The election on 6 May 2021 was not.",
            "A meeting on 4 May and a meeting on 6 May were held.",
        ),
    ),
)
HEADLINE = Rule(
    id="dates.headline",
    summary="A day in the headline is not that of the text",
    why="""The headline or the summary names a day that the text does not know. One of
    the two was changed and the other forgotten.""",
    severity=Severity.WARNING,
    source="the text below the headline",
    examples=Examples(
        flag=(
            "<article><h1>Bridge to open on {4 May -> 6 May}</h1><p>The bridge "
            "opens on "
            "6 May, the council said.</p></article>",
            "<article><h1>Vote set for {March 3 -> March 13}</h1><p>The "
            "vote is on March 13.</p></article>",
            "<article><h1>Schools to shut on {Friday -> Thursday}</h1><p>All "
            "schools will "
            "be shut on Thursday, the council said.</p></article>",
        ),
        allow=(
            "<article><h1>Bridge to open on 6 May</h1><p>The bridge opens on "
            "Monday 6 May, "
            "the council said.</p></article>",
            "<article><h1>Schools to shut on Thursday</h1><p>All schools will be "
            "shut on 14 "
            "March 2024, the council said.</p></article>",
            "<article><h1>Black Friday brings crowds</h1><p>Shops were full on "
            "Thursday."
            "</p></article>",
        ),
    ),
)
rules = (RULE, HEADLINE)

_DISPLAY = {BlockKind.HEADING, BlockKind.FRONT_MATTER}
_OPENS = "open|opens|opened|opening|begin|begins|began|start|starts|started|starting"
_CLOSES = "close|closes|closed|closing|end|ends|ended|ending|finish|finishes|finished"
_RUNS_UNTIL = "until|till"
_IS_OPENING = Expression(rf"\b(?:re)?(?:{_OPENS}|from)\b")
_IS_CLOSING = Expression(rf"\b(?:{_CLOSES}|{_RUNS_UNTIL})\b")

_OPENING = Expression(
    r"""\b[Tt]he\s+(?P<event>(?:[\w’'-]+\s+){0,2}?(?!which\b|that\b)[\w’'-]+),?\s+
    (?P<said>(?:(?:which|that)\s+)?(?:will\s+|(?:is|are)\s+(?:due\s+|set\s+|expected\s+)?to\s+)?
    (?:re)?(?:open|begin|start|close|end)s?)\s+(?P<joint>on\s+)(?=\d|[A-Z])""",
    re.VERBOSE,
)
_ANY_DAY = Expression(rf"\b{WEEKDAY}")
_DAY = Expression(rf"{WEEKDAY}\b(?!,?\s+(?:\d|[A-Z][a-z]+\s+\d))")
_STRONG = Expression(
    r"\b(?:will|is|opens|begins|starts|closes|ends|due|takes|of|falls|runs|are)\b"
)
_OTHER = Expression(
    r"(?i)\b(?:second|third|another|next|previous|last|first|each|every|earlier)\b"
)
_PLACE = Expression(r"\b(?:in|at)\s+(?P<place>[A-Z]\w+)")
_YEAR = Expression(r"\b(?:1[0-9]|20)\d\d\b")
_NAMED = Expression(
    r"\b(?:Black|Good|Easter|Ash|Palm|Super|Bloody|Cyber|Shrove|Maundy|Small)\s+\Z"
)
_IN_TITLE = Expression(
    rf"\b(?:on|until|by|from|for|this|next|last)\s+(?P<day>{SHORT_WEEKDAY})\b"
)


class _Told(NamedTuple):
    """When an event is said to be; ``day`` and ``weekday`` and ``clock`` as written."""

    sentence: TimedSentence
    start: int
    end: int
    value: tuple[int, ...]
    kind: str
    strong: bool


@cache
def _event() -> re.Pattern[str]:
    heads = "|".join(lines_of("dated_events"))
    verbs = (
        r"will|would|be|is|are|was|were|has|have|been|to|which|that|due|set"
        r"|scheduled|planned"
        r"|held|take|takes|took|taking|place|now|also|again|finally|expected|fixed"
        r"|falls|fall"
        rf"|runs|run|{_OPENS}|{_CLOSES}"
    )
    return compiled(
        rf"""\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]his)\s+(?P<event>(?:[\w’'-]+\s+){{0,2}}?(?:{heads}))\b
        (?:\s+(?:for|to)\s+(?:the\s+)?[a-z]+)?
        (?P<said>(?:,?\s+(?:{verbs})\b){{0,6}})
        ,?\s+(?P<joint>(?:on|of|for|from|until|till|at|is|was|by)\s+(?:about\s+)?)?
        (?P<when>(?=\d{{1,2}}|[A-Z]))""",
        re.VERBOSE,
    )


def check(document: Document) -> Iterator[Finding]:
    """Each event with two days or two hours, and each day only a headline knows."""
    told: dict[tuple[str, str, str], list[_Told]] = defaultdict(list)
    for sentence in document.view(timed_sentences):
        if sentence.block.kind is BlockKind.CELL:
            continue
        for match in (*sentence.matches(_event()), *sentence.matches(_OPENING)):
            for one in _told(sentence, match):
                head = match["event"].split()[-1].lower()
                group = told[head, one.kind, _type(one)]
                if all(one.start != known.start for known in group[-2:]):
                    group.append(one)
    for group in told.values():
        yield from _compared(group)
    yield from _headlines(document)


def _type(one: _Told) -> str:
    return {1: "weekday", 2: "date", 3: "clock"}[len(one.value)]


def _told(sentence: TimedSentence, match: re.Match[str]) -> Iterator[_Told]:
    text = sentence.passage.text
    if _OTHER.search(match["event"]):
        return
    said = f"{match['said']} {match['joint'] or ''}"
    if not said.strip():
        return
    kind = "opens" if _IS_OPENING.search(said) else "is"
    if _IS_CLOSING.search(said):
        kind = "closes"
    strong = _STRONG.search(said) is not None
    at = match.end()
    found = next((d for d in sentence.dates if d.start == at and d.day), None)
    if found:
        value: tuple[int, ...] = (found.month, found.day or 0)
        yield _Told(sentence, found.bare_start, found.end, value, kind, strong)
    elif day := _DAY.match(text, at):
        yield _Told(sentence, *day.span(), (weekday_of(day.group()),), kind, strong)
    else:
        for time in times_in(sentence):
            if time.start == at and time.half:
                value = (0, *divmod(time.minutes, 60))
                yield _Told(sentence, time.start, time.end, value, kind, strong)


def _compared(group: list[_Told]) -> Iterator[Finding]:
    """The later of two different days, if the first is told as what is to come."""
    first = group[0]
    is_date = len(first.value) == 2
    if not is_date and not any(one.strong for one in group):
        return
    places = {one.value for one in group}
    if len(places) != 2:
        return
    for one in group[1:]:
        if one.value != first.value and not _is_elsewhere(first, one):
            before = Related(
                first.sentence.span(first.start, first.end), "here another"
            )
            span = one.sentence.span(one.start, one.end)
            yield Finding(
                RULE, span, "the same event had another time before", (), (before,)
            )
            return


def _is_elsewhere(one: _Told, other: _Told) -> bool:
    """Whether two sentences name two places or two years."""
    for pattern in (_PLACE, _YEAR):
        first = set(pattern.findall(one.sentence.text))
        second = set(pattern.findall(other.sentence.text))
        if first and second and not first & second:
            return True
        if pattern is _YEAR and first != second:
            return True  # this year's and an earlier one
    return False


def _headlines(document: Document) -> Iterator[Finding]:
    sentences = document.view(timed_sentences)
    shown = [s for s in sentences if s.block.kind in _DISPLAY and s.number < 6]
    if not shown:
        return
    body = [s for s in sentences if s.block.kind not in _DISPLAY]
    dates = [(s, d) for s in body for d in s.dates if d.day]
    days = {(d.month, d.day) for _, d in dates}
    for sentence in shown:
        for found in sentence.dates:
            if found.day and days and (found.month, found.day) not in days:
                yield from _unknown_date(sentence, found, dates)
        yield from _unknown_weekday(document, sentence, body)


def _unknown_date(
    sentence: TimedSentence, found: Date, dates: list[tuple[TimedSentence, Date]]
) -> Iterator[Finding]:
    """A date of the headline, where the text has exactly one of the same month."""
    same = {d.day: (s, d) for s, d in reversed(dates) if d.month == found.month}
    years = {d.year for _, d in same.values() if d.year}
    if not same or (found.year and years - {found.year}):
        return
    place, other = same[next(reversed(same))]
    text = place.passage.text[other.bare_start : other.end]
    right = text if found.year else re.sub(r",?\s\d{4}\Z", "", text)
    span = sentence.span(found.bare_start, found.end)
    fixes = (Fix.replace(span, right),) if len(same) == 1 else ()
    related = Related(place.span(other.start, other.end), "the text says so")
    yield Finding(HEADLINE, span, f"the text says {right}", fixes, (related,))


def _unknown_weekday(
    document: Document, sentence: TimedSentence, body: list[TimedSentence]
) -> Iterator[Finding]:
    named = [
        (s, m)
        for s in body
        for m in s.matches(_ANY_DAY)
        if not _NAMED.search(s.passage.text[max(0, m.start() - 8) : m.start()])
    ]
    days = {weekday_of(m.group()) for _, m in named}
    if len(days) != 1:
        return
    for s in body:
        for found in s.dates:
            days |= {day.weekday() for day in days_meant(document, s, found)}
    for match in sentence.matches(_IN_TITLE):
        if weekday_of(match["day"]) in days:
            continue
        place, other = named[0]
        span = sentence.span(*match.span("day"))
        right = WEEKDAYS[weekday_of(other.group())]
        related = Related(place.span(*other.span()), "the text says so")
        yield Finding(
            HEADLINE,
            span,
            f"the text says {right}",
            (Fix.replace(span, right),),
            (related,),
        )
