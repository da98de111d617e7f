"""Ranges of time that run backwards, or are longer or shorter than is said."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.dates import TimedSentence
from copyedit.evidence.ranges import Range, Unit, ranges
from copyedit.evidence.spans_of_time import Amount, amounts_in
from copyedit.expressions import Expression
from copyedit.finding import Edit, Finding, Fix, Related
from copyedit.rule import Examples, Rule, Severity

BACKWARDS = Rule(
    id="dates.backwards",
    summary="A range of time runs backwards",
    why="""The end of the range lies before its beginning. The two were exchanged, or a
    figure of one is wrong.""",
    severity=Severity.ERROR,
    source="the calendar",
    examples=Examples(
        flag=(
            "She was mayor {from 2021 to 2019 -> from 2019 to 2021}.",
            "He ({2001–1932 -> 1932–2001}) wrote songs.",
            "It runs {from 10 to 8 March -> from 8 to 10 March}.",
            "The fair, {10–8 March -> 8–10 March}, is free.",
            "It is for children {aged 18 to 12 -> aged 12 to 18}.",
            "It was closed from {May 2021 to March 2019 -> March 2019 to May 2021}.",
            "The war of {1918–14} was over.",
        ),
        allow=(
            "She was mayor from 2019 to 2021, in the season 1998–02 and in 1999-2000.",
            "The wall was built between 300 and 250 BC.",
            "It runs from 30 December to 2 January.",
            "Their children are aged 12 and 8. They won 10-8.",
            "It is open from 10pm to 6am.",
            "It fell from 2021 to 1,900 and the model 2021-06 is out.",
        ),
    ),
)
DURATION = Rule(
    id="dates.duration",
    summary="A range of time is not as long as is said",
    why="""From the first day to the last another number of days, years or hours is
    counted than the sentence gives. One of the three figures is wrong.""",
    severity=Severity.WARNING,
    source="the calendar",
    examples=Examples(
        flag=(
            "The {three-day} festival runs from 4 to 9 July.",
            "He led the party from 1990 to 2005, {20 years} in all.",
            "A {four-day} strike from Monday to Wednesday is planned.",
            "She served for {12 years}, from 1990 to 2010.",
            "The {three-day} strike will last from Monday to Thursday.",
            "The strike will last for {three days}, from Monday 4 November to Thursday "
            "7 November.",
            "A {two-hour} meeting from 2pm to 6pm is planned.",
        ),
        allow=(
            "The three-day festival runs from 4 to 6 July, three nights from 4 to "
            "7 July.",
            "He led the party from 1990 to 2005, 15 years in all.",
            "A three-day strike from Monday to Wednesday is planned.",
            "He worked five days a week from 1990 to 2005.",
            "The 20-year-old studied from 2015 to 2018; two years later he left.",
            "She served for nearly 16 years, from 1990 to 2005.",
        ),
    ),
)
rules = (BACKWARDS, DURATION)

_UNITS = {
    Unit.YEAR: {"year": 1.0},
    Unit.MONTH: {"month": 1.0, "year": 12.0},
    Unit.DAY: {"day": 1.0, "night": 1.0, "week": 7.0, "month": 30.44},
    Unit.HOUR: {"hour": 1.0},
}
_MOVED = Expression(
    r"\b(?:mov|bring|brought|chang|shift|advanc|reschedul|postpon|revis|put\s+back"
    r"|correct)"
)
_MANY = 12  # ranges of a sentence, beyond which it is a list of them
_NEAR = 45  # characters between a range and the amount that tells its length
_APART = Expression(r"[;:\d]|\b(?:after|before|later|earlier|ago|and|but|when|while)\b")
_NOT_LENGTH = Expression(
    r"\s+(?:contract|deal|extension|loan|plan|programme|program|lease|ban|sentence"
    r"|a|an|each|every|per|ago|later|earlier|before|after|old|older|younger|early"
    r"|late|into|from\s+now|ahead|of\s+age|longer)\b"
)
_SEASON = Expression(r"\s+(?:season|campaign|academic|school|financial|fiscal|tax)\b")
_IN_APPOSITION = Expression(
    r"[\s,(–—-]*(?:(?:a|an|or|for|some|of|period|span|total|lasting|spell|stretch"
    r"|term|making"
    r"|it|that|was|were|is|which|reign|run|giving|spending|his|her|their|those"
    r"|these|the"
    r"|all|of|served|serving|in)\s+)*"
)
_EVENT = Expression(
    r"[\w]+-day\s(?:[a-z]+\s)?(?:festival|strike|fair|show|conference|walkout|summit"
    r"|exhibition|event|tournament|course|trial|sale|stoppage|carnival|meeting)\b"
)
_LASTS = Expression(
    r"\b(?:festival|strike|fair|show|conference|walkout|summit|exhibition|tournament"
    r"|course|trial|sale|stoppage|carnival)\s(?:will\s|is\s(?:due\s|set\s)?to\s)?lasts?\s(?:for\s)?\Z"
)
_RATE = Expression(r"\b(?:each|every|per|within|after|another|first|last|next)\s+\Z")


def check(document: Document) -> Iterator[Finding]:
    """Each range that runs backwards or is at odds with the length beside it."""
    for sentence, found in document.view(ranges):
        amounts = None
        for one in found:
            if one.length < 0:
                if one.unit is Unit.DAY and _MOVED.search(sentence.text):
                    continue
                yield _backwards(sentence, one)
                continue
            if len(found) > _MANY:
                continue
            if amounts is None:
                amounts = tuple(amounts_in(sentence))
            if one.unit is not Unit.AGE and amounts:
                yield from _lengths(sentence, one, found, amounts)


def _backwards(sentence: TimedSentence, one: Range) -> Finding:
    text = sentence.passage.text
    first, last = text[slice(*one.first_at)], text[slice(*one.last_at)]
    edits = (
        Edit(sentence.span(*one.first_at), last),
        Edit(sentence.span(*one.last_at), first),
    )
    fixes = (Fix(edits),) if one.unit is not Unit.YEAR or len(last) == 4 else ()
    span = sentence.span(one.start, one.end)
    return Finding(BACKWARDS, span, f"“{last}” lies before “{first}”", fixes)


def _lengths(
    sentence: TimedSentence,
    one: Range,
    others: tuple[Range, ...],
    amounts: tuple[Amount, ...],
) -> Iterator[Finding]:
    """The amount beside a range, if it is not the length of it."""
    factors = _UNITS[one.unit]
    beside = [a for a in amounts if a.unit in factors and _is_length(sentence, one, a)]
    if len(beside) != 1 or sum(o.unit is one.unit for o in others) > 1:
        return
    amount = beside[0]
    length = one.length / factors[amount.unit]
    if one.unit is Unit.HOUR:
        fits = abs(length - amount.number) < 1
    elif factors[amount.unit] > 1:
        fits = amount.allows(length) or amount.allows(length + 1 / factors[amount.unit])
    elif one.unit is Unit.DAY and _is_event(sentence, amount):
        fits = length + 1 == amount.number
    elif one.unit is Unit.DAY:
        low = amount.low + 1 if amount.low == amount.number - 1 else amount.low
        high = amount.high - 1 if amount.high == amount.number + 1 else amount.high
        fits = low <= length + (amount.unit == "day") and length <= high
    else:
        fits = amount.allows(length)
    if not fits:
        told = f"{length:g}" if length == int(length) else f"{length:.1f}"
        yield Finding(
            DURATION,
            sentence.span(amount.start, amount.end),
            f"the range beside it is of {told} {amount.unit}{'s' * (length != 1)}",
            related=(Related(sentence.span(one.start, one.end), "the range"),),
        )


def _is_event(sentence: TimedSentence, amount: Amount) -> bool:
    """Whether the amount tells on how many days: a three-day festival."""
    whole = sentence.passage.text
    lasts = _LASTS.search(whole, sentence.start, amount.start)
    return bool(lasts or _EVENT.match(whole, amount.start, amount.end + 24))


def _is_length(sentence: TimedSentence, one: Range, amount: Amount) -> bool:
    """Whether an amount stands beside a range and tells how long it is."""
    text = sentence.passage.text
    if amount.start >= one.end:
        gap = text[one.end : amount.start]
    elif amount.end <= one.start:
        gap = text[amount.end : one.start]
    else:
        return False
    if len(gap) > _NEAR or _APART.search(gap):
        return False
    if amount.start >= one.end and not _IN_APPOSITION.fullmatch(gap):
        return False
    if _SEASON.match(text, one.end):
        return False
    before = text[max(0, amount.start - _NEAR) : amount.start]
    return not _NOT_LENGTH.match(text, amount.end) and not _RATE.search(before)
