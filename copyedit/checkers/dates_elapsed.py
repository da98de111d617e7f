"""So many years ago, later, since: against the years that are given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.calendar import MONTH, NUMBER, month_of, number_of, weekday_of
from copyedit.evidence.dates import TimedSentence, timed_sentences
from copyedit.evidence.moments import Moment, distance, moments_in, years_now
from copyedit.evidence.reference_date import reference
from copyedit.evidence.spans_of_time import Amount, amounts_in
from copyedit.evidence.years import YEAR
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity

_HEAD = "<article><time datetime='2024-05-20'>20 May 2024</time><p>"
_FOOT = "</p></article>"

RULE = Rule(
    id="dates.elapsed",
    summary="A span of time does not fit the dates beside it",
    why="""“Twenty years ago” and “in 1998” name the same time twice, and only one of
    them can be right. Subtract.""",
    severity=Severity.WARNING,
    source="subtraction, the day of publication",
    examples=Examples(
        flag=(
            f"{_HEAD}The firm was founded in 1998, {{20 years}} ago.{_FOOT}",
            f"{_HEAD}The {{120}}-year-old bridge, built in 1924, is shut.{_FOOT}",
            f"{_HEAD}She has run it for {{30 years}}, since 1984.{_FOOT}",
            "It opened in 1990 and closed {five years} later, in 1998.",
            "In 2010, {five years} after the fire of 2003, it was rebuilt.",
            "Police came on 10 May, {two weeks} after the fire on 3 May.",
            "The fire broke out on 3 May. {Two weeks} later, on 10 May, he was held.",
            "It was closed on 3 May 2024 and opened {the next day}, 5 May 2024.",
            "He was held on Monday and charged {the next day}, Wednesday.",
        ),
        allow=(
            f"{_HEAD}It was founded in 1998, more than 20 years ago.{_FOOT}",
            f"{_HEAD}It was founded in 2004, 20 years ago, or two decades.{_FOOT}",
            f"{_HEAD}She came 20 years ago; the firm was founded in 1998.{_FOOT}",
            f"{_HEAD}The 100-year-old bridge, built in 1924, is shut.{_FOOT}",
            f"{_HEAD}She has run it for 40 years, since 1984.{_FOOT}",
            "It opened in 1990 and closed five years later, in 1995.",
            "In 2010, seven years after the fire of 2003, it was rebuilt.",
            "It was founded in 1998, 20 years ago.",
            "He was held on Monday and charged the next day, Tuesday.",
            "Police came on 17 May, two weeks after the fire on 3 May.",
        ),
    ),
)
rules = (RULE,)

_AGO = re.compile(r"\s+ago\b")
_LATER = re.compile(r"\s+(?:later|afterwards|earlier|previously)\b")
_AFTER = re.compile(r"\s+(?:after|before|prior\s+to)\b")
_SINCE = re.compile(rf",?\s+(?:ever\s+)?since\s+(?:(?:the|its|his|her)\s+)?(?:[\w’'-]+\s+){{0,4}}?(?P<year>{YEAR})(?!,?\s+(?:up\s+)?(?:to|until)\b)")
_SINCE_BEFORE = re.compile(
    rf"\b[Ss]ince\s+(?P<year>{YEAR}),?\s+(?:has\s+[^.;,]{{0,30}})?(?:for\s+)(?:the\s+)?\Z"
)
_FOR = re.compile(r"\bfor\s+\Z")
_APART = re.compile(r"[;:?!]|\b(?:to|and|but|while|when|who|whose|although)\b")
_NEAR = 32  # characters between "20 years ago" and its year
_NOT_SO = re.compile(r"(?i)\b(?:by|until|till|since|from|before|after|nor|not)\s+\Z")
# Between two days, in units: nobody counts weeks and years to the day.
_SLACK = {"week": 0.45, "month": 0.75, "year": 1.0}
_THING = re.compile(
    rf"""\b(?:(?P<hedge>nearly|almost|about|around|more\s+than|over|some)\s+)?
    (?P<number>\d{{1,4}}|(?i:{NUMBER}))[- ]year[- ]old\s+(?:[\w’'-]+\s+){{0,3}}[\w’'-]+
    (?:,?\s+(?:which\s+was|that\s+was|was)|,)?\s+(?:first\s+|originally\s+)?
    (?:founded|built|opened|established|created|launched|formed|erected|completed|set\s+up
    |dating\s+from|planted|made|painted|designed|passed|introduced|signed|adopted|agreed
    |started|begun|enacted|published|released)
    (?:\s+[\w’'-]+){{0,3}}?(?:\s+in)?\s+(?P<year>{YEAR})""",
    re.VERBOSE,
)
_NEXT_DAY = re.compile(
    r"(?i)\b(?P<phrase>the\s+(?:next|following)\s+day|a\s+day\s+later|the\s+day\s+after)"
    r"(?:,\s+|\s+on\s+|,\s+on\s+|\s+\()(?:(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)?"
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_IS_SPAN = re.compile(
    r"\b(?:ago|later|earlier|after(?:wards)?|before|prior|previously|since|old)\b|\bday\b"
)


def check(document: Document) -> Iterator[Finding]:
    """Each amount of time that its dates contradict."""
    before: tuple[TimedSentence, tuple[Moment, ...]] | None = None
    for sentence in document.view(timed_sentences):
        text = sentence.passage.text
        moments = moments_in(sentence)
        earlier = before if before and before[0].number == sentence.number else None
        before = (sentence, moments)
        if not _IS_SPAN.search(text, sentence.start, sentence.end):
            continue
        yield from _next_day(sentence, moments, earlier)
        yield from _months(document, sentence)
        if not moments:
            continue
        yield from _things(document, sentence)
        for amount in amounts_in(sentence):
            if _AGO.match(text, amount.end) and moments:
                yield from _ago(document, sentence, amount, moments)
            elif _LATER.match(text, amount.end):
                yield from _later(sentence, amount, moments, earlier)
            elif _AFTER.match(text, amount.end):
                yield from _after(sentence, amount, moments)
            elif len(moments) == 2 and _until(text, amount, moments):
                yield from _compared(sentence, amount, moments[1], moments[0], sentence)
            elif back := _SINCE_BEFORE.search(text, sentence.start, amount.start):
                yield from _since(document, sentence, amount, back)
            elif since := _SINCE.match(text, amount.end):
                yield from _since(document, sentence, amount, since)


def _finding(
    sentence: TimedSentence, start: int, end: int, told: str, *places: Related
) -> Finding:
    return Finding(RULE, sentence.span(start, end), told, related=places)


def _related(sentence: TimedSentence, moment: Moment, note: str) -> Related:
    return Related(sentence.span(moment.start, moment.end), note)


def _is_beside(text: str, amount: Amount, moment: Moment) -> bool:
    """Whether amount and moment name one time: in 1998, 20 years ago."""
    if moment.start >= amount.end:
        gap = text[amount.end : moment.start]
    else:
        gap = text[moment.end : amount.start]
        if _NOT_SO.search(text[max(0, moment.start - 12) : moment.start]):
            return False
    return len(gap) <= _NEAR and not _APART.search(gap)


def _ago(
    document: Document,
    sentence: TimedSentence,
    amount: Amount,
    moments: tuple[Moment, ...],
) -> Iterator[Finding]:
    if len(moments) != 1 or not _is_beside(sentence.passage.text, amount, moments[0]):
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
        places = [_related(sentence, moment, "the date")]
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


_MONTHS_AGO = re.compile(
    rf"\b(?P<number>(?i:{NUMBER}))\s+(?P<unit>months?)\s+ago,?\s+in\s+(?P<month>{MONTH})(?!\s+\d)"
)


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


def _later(
    sentence: TimedSentence,
    amount: Amount,
    moments: tuple[Moment, ...],
    earlier: tuple[TimedSentence, tuple[Moment, ...]] | None,
) -> Iterator[Finding]:
    """In 1990 … five years later, in 1996."""
    text = sentence.passage.text
    beside = [m for m in moments if _is_beside(text, amount, m) and m.end > amount.start - _NEAR]
    after = [m for m in beside if m.start >= amount.end]
    own = after[0] if after else None
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
    if len(moments) == 2 and moments[1].start >= amount.end:
        yield from _compared(sentence, amount, moments[0], moments[1], sentence)


def _until(text: str, amount: Amount, moments: tuple[Moment, ...]) -> bool:
    """Whether an amount fills the time between two dates.

    In 2001 it opened and ran for 10 years until 2006; divorced after ten years of
    marriage.
    """
    lead = text[max(0, amount.start - 8) : amount.start]
    first, last = moments
    if first.end <= amount.start and _UNTIL.fullmatch(text[amount.end : last.start]):
        return _FOR.search(lead) is not None
    follows = _SPENT.match(text, amount.end)
    return bool(last.end <= amount.start and follows and _SPENT_AFTER.search(lead))


_UNTIL = re.compile(r",?\s+(?:until|till|to)\s+")
_SPENT = re.compile(r"\s+(?:of|as|in|together|at|on)\b")
_SPENT_AFTER = re.compile(r"\bafter\s+\Z")


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
        _related(place, other, "one"),
        _related(sentence, own, "the other"),
    )


def _next_day(
    sentence: TimedSentence,
    moments: tuple[Moment, ...],
    earlier: tuple[TimedSentence, tuple[Moment, ...]] | None,
) -> Iterator[Finding]:
    """On 3 May … the next day, 5 May; on Monday … the next day, Wednesday."""
    text = sentence.passage.text
    for match in sentence.matches(_NEXT_DAY):
        start, end = match.span("phrase")
        own = next((m for m in moments if m.day and m.start in (match.end(), match.start("weekday"))), None)
        if own:
            days = [m for m in moments if m.day and m.end <= start]
            days = days or [m for m in (earlier[1] if earlier else ()) if m.day]
            if len(days) == 1 and (apart := distance(days[0], own, "day")) != 1:
                if apart is not None and apart < 60:
                    place = sentence if days[0] in moments or not earlier else earlier[0]
                    told = f"{apart:.0f} days lie between the two"
                    yield _finding(sentence, start, end, told, _related(place, days[0], "one"))
        elif match["weekday"]:
            known = list(_WEEKDAY.finditer(text, sentence.start, start))
            if not known and earlier:
                known = list(earlier[0].matches(_WEEKDAY))
            if len(known) != 1:
                continue
            apart = (weekday_of(match["weekday"]) - weekday_of(known[0].group())) % 7
            if apart != 1:
                place = Related(sentence.span(*known[0].span()), "the day before it")
                told = f"{match['weekday']} is not the day after {known[0].group()}"
                yield _finding(sentence, start, end, told, place)

