"""Feasts and dates that are not theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from copyedit.document import Document
from copyedit.evidence.calendar import MONTHS, easter
from copyedit.evidence.dates import Date, TimedSentence, timed_sentences
from copyedit.evidence.reference_date import reference
from copyedit.expressions import Expression, compiled
from copyedit.finding import Finding, Fix
from copyedit.language.lists import lines_of
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="dates.feast",
    summary="A feast has another date",
    why="""The feast has one day in the year, and the date beside it is another. The
    calendar is right.""",
    severity=Severity.WARNING,
    source="the calendar; for Easter the rule of the western churches",
    examples=Examples(
        flag=(
            "The shop is shut on Christmas Day, {26 December -> 25 December}.",
            "It closed on {30 December -> 31 December}, New Year's Eve.",
            "They met on Easter Monday, {8 April -> 1 April} 2024.",
            "They met on Good Friday, {March 22 -> March 29}, 2024.",
        ),
        allow=(
            "The shop is shut on Christmas Day, 25 December, and on Boxing Day.",
            "They met on Easter Monday, 1 April 2024.",
            "Orthodox Christmas Day, 7 January, is a holiday.",
            "From Christmas Eve, 24 December, to New Year's Day, 1 January, it is "
            "shut.",
            "After Christmas Day, on 28 December, it opens.",
        ),
    ),
)
rules = (RULE,)

_FROM_EASTER = {
    "Shrove Tuesday": -47,
    "Ash Wednesday": -46,
    "Palm Sunday": -7,
    "Maundy Thursday": -3,
    "Good Friday": -2,
    "Easter Sunday": 0,
    "Easter Day": 0,
    "Easter Monday": 1,
    "Ascension Day": 39,
    "Whit Sunday": 49,
    "Whit Monday": 50,
}
_EASTERN = Expression(
    r"\b(?:[Oo]rthodox|Coptic|Julian|Eastern|Armenian|Ethiopian|[Oo]bserved)\b"
)


@cache
def _fixed() -> dict[str, tuple[int, int]]:
    parts = (line.split("|") for line in lines_of("fixed_feasts"))
    return {name: (int(month), int(day)) for name, month, day in parts}


@cache
def _feast() -> re.Pattern[str]:
    names = "|".join(
        re.escape(n).replace("'", "[’']") for n in (*_fixed(), *_FROM_EASTER)
    )
    return compiled(rf"\b(?:{names})\b")


def check(document: Document) -> Iterator[Finding]:
    """Each date beside a feast that is not its day."""
    for sentence in document.view(timed_sentences):
        if not sentence.dates or _EASTERN.search(sentence.text):
            continue
        for match in sentence.matches(_feast()):
            found = _beside(sentence, match)
            if found:
                yield from _judge(document, sentence, found, match.group())


_AFTER = Expression(r",?\s+|\s*\(|,\s+which\s+is\s+|\s+on\s+")
_LED = Expression(r"(?i)\b(?:after|before|since|until)\s+\Z")
_BEFORE = Expression(r",\s+|\s*\(")


def _beside(sentence: TimedSentence, match: re.Match[str]) -> Date | None:
    text = sentence.passage.text
    for found in sentence.dates:
        if not found.day or found.may_swap:
            continue
        if _LED.search(text[max(0, match.start() - 8) : match.start()]):
            continue
        follows = match.end() <= found.bare_start and _AFTER.fullmatch(
            text[match.end() : found.start]
        )
        inside = found.start < match.end() <= found.bare_start  # Easter Monday, 1 April
        leads = found.end <= match.start() and _BEFORE.fullmatch(
            text[found.end : match.start()]
        )
        if follows or inside or leads:
            return found
    return None


def _judge(
    document: Document, sentence: TimedSentence, found: Date, name: str
) -> Iterator[Finding]:
    name = name.replace("’", "'")
    published = document.view(reference)
    if name in _fixed():
        month, day = _fixed()[name]
    else:
        year = found.year or (published.day.year if published else None)
        if year is None or year < 1900:
            return
        feast: date = easter(year) + timedelta(days=_FROM_EASTER[name])
        month, day = feast.month, feast.day
    if (found.month, found.day) == (month, day):
        return
    if not found.month_text or found.suffix:
        return
    day_first = found.day_at[0] < found.month_at
    right = f"{day} {MONTHS[month - 1]}" if day_first else f"{MONTHS[month - 1]} {day}"
    end = max(found.day_at[1], found.month_at + len(found.month_text))
    span = sentence.span(found.bare_start, end)
    yield Finding(RULE, span, f"{name} is {right}", (Fix.replace(span, right),))
