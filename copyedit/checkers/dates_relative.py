"""Today, yesterday, last year: against the day of publication."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from copyedit.document import Document
from copyedit.evidence.calendar import MONTHS, WEEKDAY, WEEKDAYS, month_of, weekday_of
from copyedit.evidence.dates import Date, TimedSentence, timed_sentences
from copyedit.evidence.reference_date import Reference, reference
from copyedit.evidence.years import YEAR
from copyedit.expressions import Expression
from copyedit.finding import Finding, Fix, Related
from copyedit.rule import Examples, Rule, Severity

_HEAD = "<article><time datetime='2024-03-14'>14 March 2024</time><p>"
_FOOT = "</p></article>"

RULE = Rule(
    id="dates.relative",
    summary="Yesterday, last year: not the day or year that is given",
    why="""Counted from the day of publication the word means another day than the date
    beside it. Perhaps the article was held over.""",
    severity=Severity.WARNING,
    source="the day of publication",
    examples=Examples(
        flag=(
            f"{_HEAD}It broke yesterday, {{12 March -> 13 March}}, at noon.{_FOOT}",
            f"{_HEAD}It broke yesterday ({{Tuesday -> Wednesday}}) at noon.{_FOOT}",
            f"{_HEAD}They meet tomorrow, {{Saturday -> Friday}}, at noon.{_FOOT}",
            f"{_HEAD}Prices fell last year, in {{2022 -> 2023}}.{_FOOT}",
            f"{_HEAD}Prices fell last month, in {{January -> February}}.{_FOOT}",
        ),
        allow=(
            f"{_HEAD}It broke yesterday, 13 March, at noon.{_FOOT}",
            f"{_HEAD}They meet tomorrow, Friday, at noon.{_FOOT}",
            f"{_HEAD}Prices fell last year, after 2022 had been good.{_FOOT}",
            f"{_HEAD}Prices fell this year (2024) and last month, February.{_FOOT}",
            "It broke yesterday, 12 March, at noon.",
        ),
    ),
)
TENSE = Rule(
    id="dates.tense",
    summary="What will be has a date that is past, or what was one to come",
    why="""On the day of publication the date was over, and the verb speaks of what is
    to come; or the other way round. Date or verb is wrong.""",
    severity=Severity.WARNING,
    source="the day of publication",
    examples=Examples(
        flag=(
            f"{_HEAD}The bridge will open on {{4 May 2023}}.{_FOOT}",
            f"{_HEAD}The bridge opened on {{4 May 2025}}.{_FOOT}",
            f"{_HEAD}The bridge will be shut until {{March 2022}}.{_FOOT}",
        ),
        allow=(
            f"{_HEAD}The bridge will open on 4 May 2024.{_FOOT}",
            f"{_HEAD}The bridge opened on 4 May 2023.{_FOOT}",
            f"{_HEAD}They said on 4 May 2023 that it will open soon.{_FOOT}",
            f"{_HEAD}It was to be opened on 4 May 2025.{_FOOT}",
        ),
    ),
)
rules = (RULE, TENSE)

_SHIFTS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_DAY = Expression(
    r"(?i)\b(?P<word>yesterday|today|tonight|tomorrow)"
    r"(?:\s+(?:morning|afternoon|evening|night))?(?:,\s+|\s*\(|\s+[–—-]\s+)(?:on\s+)?"
)
_DAY_AFTER = Expression(
    r"(?i)\s*[,(]\s*(?P<word>yesterday|today|tonight|tomorrow)\s*[,).]"
)
_WEEKDAY = Expression(rf"(?P<day>{WEEKDAY})(?=[,.;)]|\s+[–—])")
_YEAR = Expression(
    rf"(?i)\b(?P<word>last|this|next)\s+year(?:,?\s+(?:in\s+)?"
    rf"|\s+\()(?P<year>{YEAR})(?=[,.;)]|\s)"
)
_MONTHS = "|".join(MONTHS)
_MONTH = Expression(
    rf"\b(?P<word>[Ll]ast|[Tt]his|[Nn]ext)\s+month(?:,\s+(?:in\s+)?|\s+\(|\s+in\s+)"
    rf"(?P<month>{_MONTHS})(?=[,.;)])"
)
_STEPS = {"last": -1, "this": 0, "next": 1}
_GATE = Expression(
    r"(?i)\b(?:yesterday|today|tonight|tomorrow|(?:last|this|next)\s+(?:year|month))\b"
)
_WILL = Expression(
    r"\b(?:will|is\s+due\s+to|are\s+due\s+to|is\s+to|are\s+to|is\s+expected\s+to"
    r"|plans?\s+to)\s+"
    r"(?:not\s+|also\s+)?(?:be\s+)?[a-z]+(?:\s+[a-z’'-]+){0,4}?\s+(?:on|in|until"
    r"|from|by)\s+"
    r"(?:the\s+)?\Z"
)
_WAS = Expression(
    r"(?<!be\s)(?<!to\s)\b(?:opened|closed|died|began|started|ended|won|lost|met"
    r"|signed|arrived|left|broke"
    r"|(?:was|were)\s+(?!due|to|set|scheduled|expected|planned|supposed"
    r"|meant)[a-z]+ed|took\s+place)"
    r"(?:\s+(?!to\b|until\b|that\b|for\b)[a-z’'-]+){0,3}?\s+(?:on|in)\s+\Z"
)
_BARE_YEAR = Expression(rf"\b(?:in|until|by)\s+(?P<year>{YEAR})")
_BEFORE = 70


def check(document: Document) -> Iterator[Finding]:
    """Each word and tense that the day of publication contradicts."""
    published = document.view(reference)
    if published is None:
        return
    for sentence in document.view(timed_sentences):
        if _GATE.search(sentence.passage.text, sentence.start, sentence.end):
            yield from _days(sentence, published)
            yield from _years_and_months(sentence, published)
        for found in sentence.dates:
            if found.year and not found.may_swap:
                first = (found.year, found.month, found.day or 1)
                last = (found.year, found.month, found.day or 31)
                at = found.start, found.end
                yield from _tense(sentence, at, first, last, published)
        for match in sentence.matches(_BARE_YEAR):
            year = int(match["year"])
            at = match.span("year")
            yield from _tense(sentence, at, (year, 1, 1), (year, 12, 31), published)


def _days(sentence: TimedSentence, published: Reference) -> Iterator[Finding]:
    text = sentence.passage.text
    for match in sentence.matches(_DAY):
        found = next((d for d in sentence.dates if d.start == match.end()), None)
        meant = published.day + timedelta(days=_SHIFTS[match["word"].lower()])
        if found:
            yield from _day(sentence, found, meant, published)
            continue
        weekday = _WEEKDAY.match(text, match.end())
        if weekday and weekday_of(weekday["day"]) != meant.weekday():
            right = WEEKDAYS[meant.weekday()]
            yield _finding(sentence, weekday.span("day"), right, published)
    for found in sentence.dates:
        if after := _DAY_AFTER.match(text, found.end):
            meant = published.day + timedelta(days=_SHIFTS[after["word"].lower()])
            yield from _day(sentence, found, meant, published)


def _day(
    sentence: TimedSentence, found: Date, meant: date, published: Reference
) -> Iterator[Finding]:
    if not found.day or found.may_swap:
        return
    same_day = (found.month, found.day) == (meant.month, meant.day)
    if same_day and found.year in (None, meant.year):
        return
    start = found.bare_start
    right = None
    if found.month_text and not found.suffix:
        name = MONTHS[meant.month - 1]
        day_first = found.day_at[0] < found.month_at
        first = f"{meant.day} {name}" if day_first else f"{name} {meant.day}"
        end = max(found.day_at[1], found.month_at + len(found.month_text))
        yield _finding(sentence, (start, end), first, published)
        return
    yield _finding(sentence, (start, found.end), right, published)


def _finding(
    sentence: TimedSentence,
    at: tuple[int, int],
    right: str | None,
    published: Reference,
) -> Finding:
    span = sentence.span(*at)
    fixes = (Fix.replace(span, right),) if right else ()
    today = f"{published.day.day} {published.day:%B %Y}"
    told = f"counted from {today} it is {right or 'another'}"
    places = (Related(published.span, "published"),)
    return Finding(RULE, span, told, fixes, places)


def _years_and_months(
    sentence: TimedSentence, published: Reference
) -> Iterator[Finding]:
    for match in sentence.matches(_YEAR):
        right = published.day.year + _STEPS[match["word"].lower()]
        if int(match["year"]) != right:
            yield _finding(sentence, match.span("year"), str(right), published)
    for match in sentence.matches(_MONTH):
        step = _STEPS[match["word"].lower()]
        right_month = MONTHS[(published.day.month - 1 + step) % 12]
        if month_of(match["month"]) != month_of(right_month):
            yield _finding(sentence, match.span("month"), right_month, published)


def _tense(
    sentence: TimedSentence,
    at: tuple[int, int],
    first: tuple[int, int, int],
    last: tuple[int, int, int],
    published: Reference,
) -> Iterator[Finding]:
    """A date from ``first`` to ``last`` with a verb of the other tense before it."""
    before = sentence.passage.text[max(sentence.start, at[0] - _BEFORE) : at[0]]
    today = published.day
    tomorrow = today + timedelta(days=1)
    is_past = last < (today.year, today.month, today.day)
    is_ahead = first > (tomorrow.year, tomorrow.month, tomorrow.day)
    if (is_past and _WILL.search(before)) or (is_ahead and _WAS.search(before)):
        yield Finding(
            TENSE,
            sentence.span(*at),
            "this day was over" if is_past else "this day was still to come",
            related=(Related(published.span, "published"),),
        )
