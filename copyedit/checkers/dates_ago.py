"""So many years ago, or since: against the year given and the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.calendar import MONTH, NUMBER, month_of, number_of
from copyedit.evidence.dates import TimedSentence, timed_sentences
from copyedit.evidence.moments import (
    Moment,
    distance,
    is_beside,
    moments_in,
    years_now,
)
from copyedit.evidence.reference_date import reference
from copyedit.evidence.spans_of_time import Amount, amounts_in
from copyedit.evidence.years import YEAR
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity

_HEAD = "<article><time datetime='2024-05-20'>20 May 2024</time><p>"
_FOOT = "</p></article>"

RULE = Rule(
    id="dates.ago",
    summary="So many years ago is not the year beside it",
    why="""“Twenty years ago” and “in 1998” name the same time twice, and only one of
    them can be right. Subtract.""",
    severity=Severity.WARNING,
    source="subtraction, the day of publication",
    examples=Examples(
        flag=(
            f"{_HEAD}The firm was founded in 1998, {{20 years}} ago.{_FOOT}",
            f"{_HEAD}It was founded in 1961 and sold in 1994, {{20 years}} ago.{_FOOT}",
            f"{_HEAD}The {{120}}-year-old bridge, built in 1924, is shut.{_FOOT}",
            f"{_HEAD}She has run it for {{30 years}}, since 1984.{_FOOT}",
            f"{_HEAD}It was shut {{six months}} ago, in March.{_FOOT}",
        ),
        allow=(
            f"{_HEAD}It was founded in 1998, more than 20 years ago.{_FOOT}",
            f"{_HEAD}It was founded in 2004, 20 years ago, or two decades.{_FOOT}",
            f"{_HEAD}She came 20 years ago; the firm was founded in 1998.{_FOOT}",
            f"{_HEAD}The 100-year-old bridge, built in 1924, is shut.{_FOOT}",
            f"{_HEAD}She has run it for 40 years, since 1984.{_FOOT}",
            "It was founded in 1998, 20 years ago.",
        ),
    ),
)
rules = (RULE,)

_AGO = Expression(r"\s+ago\b")
_JOINT = Expression(r",\s+(?:now\s+|some\s+)?|\s\(|\s[–—-]\s")
_SINCE = Expression(
    rf",?\s+(?:ever\s+)?since\s+(?:(?:the|its|his"
    rf"|her)\s+)?(?:[\w’'-]+\s+){{0,4}}?(?P<year>{YEAR})(?!,?\s+(?:up\s+)?(?:to"
    rf"|until)\b)"
)
_SINCE_BEFORE = Expression(
    rf"\b[Ss]ince\s+(?P<year>{YEAR}),?\s+(?:has\s+[^.;,]{{0,30}})?(?:for\s+)(?:the\s+)?\Z"
)
_THING = Expression(
    rf"""\b(?:(?P<hedge>nearly|almost|about|around|more\s+than|over|some)\s+)?
    (?P<number>\d{{1,4}}|(?i:{NUMBER}))[- ]year[- ]old\s+(?:[\w’'-]+\s+){{0,3}}[\w’'-]+
    (?:,?\s+(?:which\s+was|that\s+was|was)|,)?\s+(?:first\s+|originally\s+)?
    (?:founded|built|opened|established|created|launched|formed|erected|completed|set\s+up
    |dating\s+from|planted|made|painted|designed|passed|introduced|signed|adopted|agreed
    |started|begun|enacted|published|released)
    (?:\s+[\w’'-]+){{0,3}}?(?:\s+in)?\s+(?P<year>{YEAR})""",
    re.VERBOSE,
)
_MONTHS_AGO = Expression(
    rf"\b(?P<number>(?i:{NUMBER}))\s+(?P<unit>months?)\s+ago,?\s+in\s+(?P<month>{MONTH})(?!\s+\d)"
)
_GATE = Expression(r"\b(?:ago|[Ss]ince|old)\b")


def check(document: Document) -> Iterator[Finding]:
    """Each amount of time up to today that the year beside it contradicts."""
    for sentence in document.view(timed_sentences):
        text = sentence.passage.text
        if not _GATE.search(text, sentence.start, sentence.end):
            continue
        yield from _months(document, sentence)
        moments = _outside_dateline(document, sentence)
        if not moments:
            continue
        yield from _things(document, sentence)
        for amount in amounts_in(sentence):
            if _AGO.match(text, amount.end):
                yield from _ago(document, sentence, amount, moments)
                continue
            before = _SINCE_BEFORE.search(text, sentence.start, amount.start)
            if since := before or _SINCE.match(text, amount.end):
                yield from _since(document, sentence, amount, since)


def _outside_dateline(
    document: Document, sentence: TimedSentence
) -> tuple[Moment, ...]:
    """The moments of a sentence without the day of the article itself."""
    published = document.view(reference)
    return tuple(
        moment
        for moment in moments_in(sentence)
        if published is None
        or not published.span.overlaps(sentence.span(moment.start, moment.end))
    )


def _finding(
    sentence: TimedSentence, start: int, end: int, told: str, *places: Related
) -> Finding:
    return Finding(RULE, sentence.span(start, end), told, related=places)


def _ago(
    document: Document,
    sentence: TimedSentence,
    amount: Amount,
    moments: tuple[Moment, ...],
) -> Iterator[Finding]:
    text = sentence.passage.text
    joined = [m for m in moments if _JOINT.fullmatch(text, m.end, amount.start)]
    if len(moments) > 1 and len(joined) == 1:
        moments = (joined[0],)
    if len(moments) != 1 or not is_beside(text, amount, moments[0]):
        return
    moment = moments[0]
    published = document.view(reference)
    if moment.day and published and amount.unit != "year":
        today = Moment(0, 0, published.day.year, published.day)
        apart = distance(moment, today, amount.unit)
        fits = apart is None or amount.allows(apart)
        told = f"{apart or 0:.0f} {amount.unit}s lie between"
    elif amount.unit == "year" and moment.year:
        now = years_now(document)
        fits = not now or any(amount.allows(year - moment.year) for year in now)
        told = f"{moment.year} is {now[-1] - moment.year if now else 0} years ago"
    else:
        return
    if not fits:
        places = [sentence.related(moment.start, moment.end, "the date")]
        if published:
            places.append(Related(published.span, "counted from this day"))
        yield _finding(sentence, amount.start, amount.end, told, *places)


def _months(document: Document, sentence: TimedSentence) -> Iterator[Finding]:
    """Six months ago, in March."""
    published = document.view(reference)
    if published is None:
        return
    for match in sentence.matches(_MONTHS_AGO):
        number = number_of(match["number"])
        apart = (published.day.month - month_of(match["month"])) % 12
        if number <= 11 and min(abs(number - apart), 12 - abs(number - apart)) > 1:
            place = Related(sentence.span(*match.span("month")), "the month")
            told = f"{match['month']} is {apart} months ago"
            start, end = match.start("number"), match.end("unit")
            yield _finding(sentence, start, end, told, place)


def _since(
    document: Document, sentence: TimedSentence, amount: Amount, since: re.Match[str]
) -> Iterator[Finding]:
    year = int(since["year"])
    now = years_now(document)
    leads = sentence.passage.text[max(0, amount.start - 12) : amount.start]
    is_length = re.search(r"(?i)\b(?:for|in|the|these|is|been|[’']s)\s+\Z", leads)
    if amount.unit != "year" or not now or not is_length:
        return
    if not any(amount.allows(this - year) for this in now):
        place = Related(sentence.span(*since.span("year")), "the year")
        told = f"{year} is {now[-1] - year} years ago"
        yield _finding(sentence, amount.start, amount.end, told, place)


def _things(document: Document, sentence: TimedSentence) -> Iterator[Finding]:
    """The 120-year-old bridge, built in 1924."""
    for match in sentence.matches(_THING):
        now = years_now(document)
        number, year = number_of(match["number"]), int(match["year"])
        slack = 1 if not match["hedge"] else max(2, number * 0.25)
        if now and all(abs(this - year - number) > slack for this in now):
            place = Related(sentence.span(*match.span("year")), "the year")
            told = f"{year} is {now[-1] - year} years ago"
            yield _finding(sentence, *match.span("number"), told, place)
