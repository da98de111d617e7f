"""So many years later or before: against the two dates that are given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.calendar import weekday_of
from copyedit.evidence.dates import TimedSentence, timed_sentences
from copyedit.evidence.moments import Moment, distance, is_beside, moments_in
from copyedit.evidence.spans_of_time import Amount, amounts_in
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="dates.elapsed",
    summary="Another span of time lies between two dates",
    why="""The article gives both dates and the time between them, and the three do not
    agree. Subtract.""",
    severity=Severity.WARNING,
    source="subtraction",
    examples=Examples(
        flag=(
            "It opened in 1990 and closed {five years} later, in 1998.",
            "In 2010, {five years} after the fire of 2003, it was rebuilt.",
            "Police came on 10 May, {two weeks} after the fire on 3 May.",
            "The fire broke out on 3 May. {Two weeks} later, on 10 May, he was held.",
            "It was closed on 3 May 2024 and opened {the next day}, 5 May 2024.",
            "He was held on Monday and charged {the next day}, Wednesday.",
            "It opened in 2001 and ran for {10 years} until 2006.",
            "The pit, opened in 1893, shut in 1964 after {just over a century} of use, "
            "and by the 1990s it was a lake.",
            "The school was founded in 1921. It closed in 1987 after {30 years} of "
            "teaching.",
        ),
        allow=(
            "It opened in 1990 and closed five years later, in 1995.",
            "In 2010, seven years after the fire of 2003, it was rebuilt.",
            "He was held on Monday and charged the next day, Tuesday.",
            "Police came on 17 May, two weeks after the fire on 3 May.",
            "She was born in 1961, two years after the flood, and heard of it when she "
            "moved away in 1979.",
            "The pit, opened in 1863, shut in 1964 after just over a century of work.",
            "The school was founded in 1921. It closed in 1987 after 30 years of war.",
            "It was his for six years before his marriage in 1824; he built it in "
            "1816.",
        ),
    ),
)
rules = (RULE,)

_Earlier = tuple[TimedSentence, tuple[Moment, ...]]

_LATER = Expression(r"\s+(?:later|afterwards|earlier|previously)\b")
_AFTER = Expression(r"\s+(?:after|before|prior\s+to)\b")
_FOR = Expression(r"\bfor\s+\Z")
_UNTIL = Expression(r",?\s+(?:until|till|to)\s+")
_SPENT = Expression(r"\s+(?:of|as|in|together|at|on)\b")
_SPENT_AFTER = Expression(r"\bafter\s+\Z")
_BEGAN = Expression(r"\b(?:opened|founded|established|began|started|launched|built)\b")
_ENDED = Expression(r"\b(?:closed|shut|ended|folded|ceased)\b")
# What lasts as long as the thing itself: a century of service, not of war.
_IN_USE = Expression(
    r"\s+of\s+(?:service|operation|work|use|business|trading|publication|existence"
    r"|production|teaching|mining|continuous|unbroken|almost|running|brewing|printing)\b"
)
# Between two days, in units: nobody counts weeks and years to the day.
_SLACK = {"week": 0.45, "month": 0.75, "year": 1.0}
# What happened first has the date only in its own words: after the survey, and sold
# in 2022 is another clause, after the survey, in 1951, is none.
_OWN_DATE = Expression(
    r"(?:(?!\b(?:but|while|who|when|until)\b|\band\s+\w+(?:ed|t)\b)[^,;:–—])*"
    r"(?:,\s+(?:in|on|of)?\s*|\()?"
)
_FARTHEST = 60  # days: beyond, "the next day" counts from another one
_NEXT_DAY = Expression(
    r"(?i)\b(?P<phrase>the\s+(?:next|following)\s+day|a\s+day\s+later"
    r"|the\s+day\s+after)"
    r"(?:,\s+|\s+on\s+|,\s+on\s+|\s+\()(?:(?P<weekday>(?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)day)\b)?"
)
_WEEKDAY = Expression(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_GATE = Expression(
    r"\b(?:later|earlier|after(?:wards)?|before|prior|previously|until|till|day)\b"
)


def check(document: Document) -> Iterator[Finding]:
    """Each amount of time that the dates around it contradict."""
    before: _Earlier | None = None
    for sentence in document.view(timed_sentences):
        text = sentence.passage.text
        moments = moments_in(sentence)
        earlier = before if before and before[0].number == sentence.number else None
        before = (sentence, moments)
        if not _GATE.search(text, sentence.start, sentence.end):
            continue
        yield from _next_day(sentence, moments, earlier)
        for amount in amounts_in(sentence) if moments else ():
            if _LATER.match(text, amount.end):
                yield from _later(sentence, amount, moments, earlier)
            elif _AFTER.match(text, amount.end):
                yield from _after(sentence, amount, moments)
            elif pair := _spent(sentence, amount, moments, earlier):
                place, first, last = pair
                yield from _compared(sentence, amount, last, first, place)
            elif len(moments) == 2 and _until(text, amount, moments):
                yield from _compared(sentence, amount, moments[1], moments[0], sentence)


def _finding(
    sentence: TimedSentence, start: int, end: int, told: str, *places: Related
) -> Finding:
    return Finding(RULE, sentence.span(start, end), told, related=places)


def _later(
    sentence: TimedSentence,
    amount: Amount,
    moments: tuple[Moment, ...],
    earlier: _Earlier | None,
) -> Iterator[Finding]:
    """In 1990 … five years later, in 1996."""
    text = sentence.passage.text
    after = [m for m in moments if m.start >= amount.end]
    own = next((m for m in after if is_beside(text, amount, m)), None)
    if own is None:
        return
    others = [m for m in moments if m.end <= amount.start]
    place = sentence
    if not others and earlier and len(earlier[1]) == 1:
        place, others = earlier[0], list(earlier[1])
    if len(others) != 1:
        return
    yield from _compared(sentence, amount, own, others[0], place)


def _after(
    sentence: TimedSentence, amount: Amount, moments: tuple[Moment, ...]
) -> Iterator[Finding]:
    """In 2010, five years after the fire of 2003."""
    text = sentence.passage.text
    if _FOR.search(text[max(0, amount.start - 8) : amount.start]):
        return  # for six years before his marriage in 1824
    if len(moments) != 2 or moments[1].start < amount.end:
        return
    if _OWN_DATE.fullmatch(text[amount.end : moments[1].start]):
        yield from _compared(sentence, amount, moments[0], moments[1], sentence)


def _until(text: str, amount: Amount, moments: tuple[Moment, ...]) -> bool:
    """Whether it opened in 2001 and ran for 10 years until 2006."""
    lead = text[max(0, amount.start - 8) : amount.start]
    first, last = moments
    if first.end <= amount.start and _UNTIL.fullmatch(text[amount.end : last.start]):
        return _FOR.search(lead) is not None
    return False


def _spent(
    sentence: TimedSentence,
    amount: Amount,
    moments: tuple[Moment, ...],
    earlier: _Earlier | None,
) -> tuple[TimedSentence, Moment, Moment] | None:
    """The two dates between which the amount was spent, and where the first stands.

    Divorced after ten years of marriage; closed after a century of service.
    """
    text = sentence.passage.text
    lead = text[max(0, amount.start - 8) : amount.start]
    if not (_SPENT_AFTER.search(lead) and _SPENT.match(text, amount.end)):
        return None
    before = [m for m in moments if m.end <= amount.start]
    if len(before) == 2:
        return sentence, before[0], before[1]
    if len(before) != 1 or not earlier or len(earlier[1]) != 1:
        return None
    is_life = _BEGAN.search(earlier[0].text) and _ENDED.search(text, sentence.start)
    is_life = is_life and _IN_USE.match(text, amount.end)
    return (earlier[0], earlier[1][0], before[0]) if is_life else None


def _compared(
    sentence: TimedSentence,
    amount: Amount,
    own: Moment,
    other: Moment,
    place: TimedSentence,
) -> Iterator[Finding]:
    apart = distance(own, other, amount.unit)
    by_days = own.day is not None and other.day is not None
    slack = _SLACK.get(amount.unit, 0.0) if by_days else 1.0
    if apart is None or amount.allows(apart, slack):
        return
    number = round(apart, 1)
    are = f"{amount.unit} lies" if number == 1 else f"{amount.unit}s lie"
    told = f"{number:g} {are} between the two"
    yield _finding(
        sentence,
        amount.start,
        amount.end,
        told,
        place.related(other.start, other.end, "one"),
        sentence.related(own.start, own.end, "the other"),
    )


def _next_day(
    sentence: TimedSentence, moments: tuple[Moment, ...], earlier: _Earlier | None
) -> Iterator[Finding]:
    """On 3 May … the next day, 5 May; on Monday … the next day, Wednesday."""
    for match in sentence.matches(_NEXT_DAY):
        starts = match.end(), match.start("weekday")
        own = next((m for m in moments if m.day and m.start in starts), None)
        if own:
            yield from _next_date(sentence, match, own, moments, earlier)
        elif match["weekday"]:
            yield from _next_weekday(sentence, match, earlier)


def _next_date(
    sentence: TimedSentence,
    match: re.Match[str],
    own: Moment,
    moments: tuple[Moment, ...],
    earlier: _Earlier | None,
) -> Iterator[Finding]:
    place = sentence
    days = [m for m in moments if m.day and m.end <= match.start()]
    if not days and earlier:
        place = earlier[0]
        days = [m for m in earlier[1] if m.day]
    apart = distance(days[0], own, "day") if len(days) == 1 else None
    if apart is not None and apart != 1 and apart < _FARTHEST:
        told = f"{apart:.0f} days lie between the two"
        related = place.related(days[0].start, days[0].end, "one")
        yield _finding(sentence, *match.span("phrase"), told, related)


def _next_weekday(
    sentence: TimedSentence, match: re.Match[str], earlier: _Earlier | None
) -> Iterator[Finding]:
    text = sentence.passage.text
    known = list(_WEEKDAY.finditer(text, sentence.start, match.start()))
    if not known and earlier:
        known = list(earlier[0].matches(_WEEKDAY))
    if len(known) != 1:
        return
    day = known[0].group()
    if (weekday_of(match["weekday"]) - weekday_of(day)) % 7 != 1:
        related = Related(sentence.span(*known[0].span()), "the day before it")
        told = f"{match['weekday']} is not the day after {day}"
        yield _finding(sentence, *match.span("phrase"), told, related)
