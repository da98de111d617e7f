"""Changes at odds with the two figures between which they lie."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.numbers import (
    PER_CENT,
    CountedSentence,
    Number,
    counted_sentences,
    numbers_in,
    told,
)
from copyedit.expressions import Expression, compiled
from copyedit.finding import Finding, Fix, Related
from copyedit.record import replace
from copyedit.rule import Examples, Rule, Severity

CHANGE = Rule(
    id="numbers.change",
    summary="A change is at odds with the figures from which it follows",
    why="""The sentence gives two figures and the change between them. Worked out
    again, the change is another one.""",
    severity=Severity.WARNING,
    source="division",
    examples=Examples(
        flag=(
            "Sales {doubled} from 40 to 120 a week.",
            "The number of calls has nearly {tripled}, from 200 to 380.",
            "The town has {halved} since 1990, from 8,000 to 5,000 people.",
            "Output was {halved} from 80 to 60 tonnes.",
            "The roll has {tripled} since 1990, from 2,100 to 4,200 students.",
            "Revenue rose {12%} to $550 million from $500 million.",
            "Sales rose by {20 per cent} from 50 to 75.",
            "The price fell {10%} from £200 to £150.",
            "Sales went from 50 to 75, a rise of {20 per cent}.",
            "Sales rose from 200 in 2019 to 250 last year, up {40 per cent}.",
            "Fares will rise from £2.00 to £2.50, a {50%} increase.",
            "Sales rose by {20 per cent} to £75m from £50m.",
            "The index {fell} to 52.4 from 50.1.",
            "Profits {rose} from £4 million to £3 million.",
        ),
        allow=(
            "Sales doubled from 40 to 82 a week.",
            "Revenue rose 12% to $0.55 billion from $0.5 billion.",
            "Revenue rose 11% to $556 million from $500 million.",
            "The number of calls has nearly tripled, from 200 to 580.",
            "Sales more than doubled from 40 to 110. They halved from 80 to 39.",
            "Sales rose by 50 per cent from 50 to 75 and fell 25% from £200 to £150.",
            "Profits rose from $3 to $5 million, a rise of 67 per cent.",
            "It rose from 1 in 20 to 1 in 10 and doubled from 2019 to 2021.",
            "The club rose from 12 to 10 in the rankings.",
            "From 2019 to 2021 sales rose by 20 per cent.",
            "The price more than halved, from £100 to £30, and fell from 2 to 7.",
            "Tea rose from $10 a dozen to $8 a pound.",
            "Sales rose by 50 per cent to £75m from £50m. The index rose to 52.4 from "
            "50.1.",
            "Snow fell from 10 to 12 hours a day.",
        ),
    ),
)
POINTS = Rule(
    id="numbers.percentage-points",
    summary='"per cent" written for percentage points',
    why="""From 4 to 6 per cent is a rise of 2 percentage points, and of 50 per cent.
    "Per cent" alone makes readers take the one for the other.""",
    severity=Severity.WARNING,
    source="subtraction and division",
    examples=Examples(
        flag=(
            "The rate rose from 4 per cent to 6 per cent, an increase of {2 per cent "
            "-> 2 percentage points}.",
            "The rate fell by {3% -> 3 percentage points} from 12% to 9%.",
            "Turnout went from 60% to 61%, up {1% -> 1 percentage point}.",
        ),
        allow=(
            "The rate rose from 4 per cent to 6 per cent, an increase of 2 percentage "
            "points.",
            "The rate rose from 4 per cent to 6 per cent, an increase of 50 per cent.",
            "The rate rose by 2 points from 4% to 6%.",
        ),
    ),
)
rules = (CHANGE, POINTS)

_FACTORS = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "halv": 0.5}
_UP = (
    r"rose|risen|rises?|rising|increas\w+|grew|grown|grow\w*|climb\w*|jump\w*|soar\w*"
    r"|gain\w*|up|surg\w+|leap\w*|leapt|raised"
)
_DOWN = (
    r"fell|fallen|falls?|falling|decreas\w+|dropp?\w*|declin\w+|cut|cuts|reduc\w+|down"
    r"|slump\w*|plung\w+|slid|lowered|sank|shrank"
)
_NEARLY = r"nearly|almost|close\s+to|just\s+under|under|less\s+than"
_MORE = r"(?:well\s+)?(?:over|above)|(?:slightly\s+)?more\s+than|at\s+least|just\s+over"
_LOOSE = r"about|around|some|roughly|approximately"
_HEDGE = rf"(?P<hedge>(?i:{_NEARLY}|{_MORE}|{_LOOSE})\s+)?"
_FROM = compiled(r"\b[Ff]rom\s+(?:about\s+|around\s+|just\s+)?\Z")
_TO = compiled(r"\s[^.;:()]{0,45}?\bto\s+(?:about\s+|around\s+|just\s+|nearly\s+)?")
_UNTIL = compiled(r"\bto\s+(?:about\s+|around\s+|just\s+)?\Z")
_BACK = compiled(r"(?:\s[^.;:(),\d]{0,30}?)?,?\s+from\s+(?:about\s+|around\s+)?")
_IN_TIME = compiled(r"\b(?:in|by|since|of|during|for|late|early|mid)\s+\Z")
_NOT_AMOUNT = Expression(
    r"\s*(?:inch|feet|foot|hour|minute|day|week|month|year|am\b|pm\b|in\s+(?:\d{1,3}\b|ten)"
    r"|out\s+of|of\s+the\s+\d|(?:st|nd|rd|th)\b|o[’']clock|degrees)"
)
_RANKED = compiled(
    r"\b(?:rank\w*|place[ds]?|position|seed\w*|chart|table|odds|points?)\b"
)
_RATE = compiled(r"\s+(?:an?|per|each|in|out)\b")
_SIZEABLE = 20
_GREAT = 1000  # no speed, no pulse
_NOTICEABLE = 0.5  # per cent; less than that is rounding
_BETWEEN = r"(?:[^.;:\d]|\b(?:19|20)\d\d\b){0,40}?"

_MULTIPLE = Expression(
    rf"\b{_HEDGE}(?P<told>(?:{'|'.join(_FACTORS)})(?:e|es|ed|ing))\b{_BETWEEN}\Z"
)
# A change in per cent, or its verb alone, before "from".
_BEFORE = Expression(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b"
    rf"(?:\s+(?:by\s+)?{_HEDGE}(?P<told>\d+(?:\.\d+)?{PER_CENT}))?"
    rf"(?P<gap>[^.;:\d]{{0,30}})\Z"
)
_RISE = "rise|increase|jump|gain|growth|surge"
_FALL = "fall|drop|decline|decrease|cut"
# A change behind the second figure: a rise of 4 per cent, up 4 per cent.
_AFTER = Expression(
    rf"(?:[^.;:\d,–—(]|\b(?:19|20)\d\d\b){{0,40}}?[,–—(\s]+(?:or\s+|representing\s+|which\s+is\s+)?"
    rf"(?:an?\s+(?P<kind>[a-z]+\s+)?(?:(?P<up>{_RISE})|(?P<down>{_FALL}|reduction))\s+of"
    rf"|(?=an?\s+[^,;]{{0,25}}?(?:{_RISE}|{_FALL})\b)an?"
    rf"|(?P<up2>up)(?:\s+by)?|(?P<down2>down)(?:\s+by)?)\s+{_HEDGE}"
    rf"(?P<told>\d+(?:\.\d+)?{PER_CENT})(?!\s+points?)"
)


def check(document: Document) -> Iterator[Finding]:
    """Each change that does not follow from the two figures beside it."""
    for sentence in document.view(counted_sentences):
        text, start, end = sentence.passage.text, sentence.start, sentence.end
        if "rom " not in sentence.text or " to " not in sentence.text:
            continue
        numbers = [n for n in numbers_in(text, start, end) if not _is_year(text, n)]
        for one, two in itertools.pairwise(numbers):
            low = max(start, one.start - 20)
            led = _FROM.search(text, low, one.start)
            pair = None
            if led and _TO.fullmatch(text, one.end, two.start):
                pair = _alike(one, two)
            elif not led and _BACK.fullmatch(text, one.end, two.start):
                led = _UNTIL.search(text, low, one.start)
                pair = _alike(two, one) if led else None
            if led and pair and not _is_no_amount(text, one, two):
                yield from _judge(sentence, *pair, led.start())


def _is_year(text: str, number: Number) -> bool:
    digits = text[number.start : number.end]
    return digits.isdigit() and len(digits) == 4 and "15" <= digits[:2] <= "20"


def _is_no_amount(text: str, one: Number, two: Number) -> bool:
    if _NOT_AMOUNT.match(text, two.end) or _NOT_AMOUNT.match(text, one.end):
        return True
    return bool(_IN_TIME.search(text[max(0, two.start - 10) : two.start]))


def _alike(one: Number, two: Number) -> tuple[Number, Number] | None:
    """The two, the first with the scale and unit that it shares with the second."""
    if two.is_percentage and not one.is_percentage and not one.currency:
        one = replace(one, is_percentage=True)
    if two.step >= 1e3 and 0 < one.value < 1e3 and two.value / one.value >= 1e3:
        scale = max(scale for scale in (1e3, 1e6, 1e9) if scale <= two.value)
        if 0.1 < two.value / (one.value * scale) < 10:
            one = replace(one, value=one.value * scale, step=one.step * scale)
    return (one, two) if one.kind == two.kind and one.value and two.value else None


def _judge(
    sentence: CountedSentence, one: Number, two: Number, led: int
) -> Iterator[Finding]:
    text, start, end = sentence.passage.text, sentence.start, sentence.end
    low = max(start, led - 110)
    ahead = _MULTIPLE.search(text, low, led)
    if ahead:
        factor = next(v for k, v in _FACTORS.items() if ahead["told"].startswith(k))
        ratio = two.value / one.value
        if factor < 1:
            factor, ratio = 1 / factor, 1 / ratio
        if not _allows(factor, ratio, ahead["hedge"], 0.1 * factor):
            yield _finding(sentence, one, two, ahead.span("told"), "")
        return
    before = _BEFORE.search(text, low, led)
    after = _AFTER.match(text, max(one.end, two.end), end)
    if before and not _RANKED.search(sentence.text):
        group = "up" if before["up"] else "down"
        is_against = (group == "up") == (two.value < one.value)
        if is_against and not before["told"] and not after:
            if not before["gap"].strip() and _is_sizeable(text, one, two):
                yield _finding(sentence, one, two, before.span(group), "direction")
            return
    for match in (before, after):
        if match and match["told"]:
            yield from _percentage(sentence, one, two, match)


def _is_sizeable(text: str, one: Number, two: Number) -> bool:
    """Whether the figures are amounts; small ones may be ranks, scores, rates."""
    is_rate = _RATE.match(text, one.end) or _RATE.match(text, two.end)
    if is_rate and one.value < _GREAT:
        return False
    return bool(one.currency or one.is_percentage or one.value >= _SIZEABLE)


def _percentage(
    sentence: CountedSentence, one: Number, two: Number, match: re.Match[str]
) -> Iterator[Finding]:
    claimed = numbers_in(match["told"])[0].value
    real = abs(two.value - one.value) / one.value * 100
    at = match.span("told")
    points = abs(two.value - one.value)
    is_points = abs(points - claimed) <= max(one.step, two.step) / 2
    if one.is_percentage and is_points and abs(real - claimed) > _NOTICEABLE:
        figure = match["told"].split("%")[0].split()[0].split("-")[0]
        right = f"{figure} percentage point{'s' * (claimed != 1)}"
        yield Finding(
            POINTS,
            sentence.span(*at),
            f"the change is of {right}; in per cent it is {real:.0f}",
            (Fix.replace(sentence.span(*at), right),),
            _places(sentence, one, two),
        )
    elif not _allows(claimed, real, match["hedge"], _slack(one, two, claimed)):
        yield _finding(sentence, one, two, at, "")


def _slack(one: Number, two: Number, claimed: float) -> float:
    """What rounding of the figures and of the change explains, in per cent."""
    rounded = one.step / one.value + two.step / two.value
    rounding = 50 * (two.value / one.value) * rounded
    return min(max(2.0, 0.05 * claimed), 1.0 + rounding)


def _allows(claimed: float, real: float, hedge: str | None, slack: float) -> bool:
    word = " ".join((hedge or "").lower().split())
    if re.fullmatch(_NEARLY, word):
        return 0.75 * claimed <= real <= claimed + slack
    if re.fullmatch(_MORE, word):
        return real >= claimed - slack
    slack *= 2 if word else 1
    return abs(claimed - real) <= slack


def _places(
    sentence: CountedSentence, one: Number, two: Number
) -> tuple[Related, Related]:
    return (
        Related(sentence.span(one.start, one.end), "from"),
        Related(sentence.span(two.start, two.end), "to"),
    )


def _finding(
    sentence: CountedSentence,
    one: Number,
    two: Number,
    at: tuple[int, int],
    about: str,
) -> Finding:
    change = (two.value - one.value) / one.value * 100
    way = "rise" if change > 0 else "fall"
    figures = f"from {told(one.value)} to {told(two.value)}"
    message = f"{figures} is a {way} of {abs(change):.0f} per cent"
    if about:
        message = f"{figures} is a {way}"
    return Finding(
        CHANGE, sentence.span(*at), message, related=_places(sentence, one, two)
    )
