"""Changes at odds with the two figures between which they lie."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.from_to import changes
from copyedit.evidence.numbers import (
    PER_CENT,
    CountedSentence,
    Number,
    numbers_in,
    told,
)
from copyedit.expressions import Expression
from copyedit.finding import Finding, Fix, Related
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
            "Sales have {tripled}, from an average of 90 in 2019 to 180 in May.",
            "The herd has {doubled}, to a total of 90 from just 30 last year.",
            "Calls went from 200 to 380 in a year, nearly {tripling}.",
            "There was a {threefold} rise in calls, from 210 to 420 a week.",
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
            "Sales tripled, from an average of 90 in 2019 to 270 in May.",
            "Calls went from 200 to 580, nearly tripling, a threefold rise from 200 to "
            "610.",
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

_FACTORS = {
    "doubl": 2.0,
    "tripl": 3.0,
    "trebl": 3.0,
    "quadrupl": 4.0,
    "quintupl": 5.0,
    "halv": 0.5,
}
_FOLDS = {"twofold": 2.0, "threefold": 3.0, "fourfold": 4.0, "fivefold": 5.0}
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
_RANKED = Expression(
    r"\b(?:rank\w*|place[ds]?|position|seed\w*|chart|table|odds|points?)\b"
)
_RATE = Expression(r"\s+(?:an?|per|each|in|out)\b")
_SIZEABLE = 20
_GREAT = 1000  # no speed, no pulse
_NOTICEABLE = 0.5  # per cent; less than that is rounding
_BETWEEN = r"(?:[^.;:\d]|\b(?:19|20)\d\d\b){0,40}?"


_MULTIPLE = Expression(
    rf"\b{_HEDGE}(?P<told>(?:{'|'.join(_FACTORS)})(?:e|es|ed|ing)"
    rf"|{'|'.join(_FOLDS)})\b{_BETWEEN}\Z"
)

# From 40 to 120, more than doubling in a year; from 40 to 120, a doubling.
_MULTIPLE_AFTER = Expression(
    rf"(?:[^.;:\d,–—(]|\b(?:19|20)\d\d\b){{0,40}}?[,–—(]\s?(?:(?:an?|or)\s+)?{_HEDGE}"
    rf"(?P<told>(?:{'|'.join(_FACTORS)})ing|(?:{'|'.join(_FOLDS)})(?=\s[a-z]))\b"
)

# A change in per cent, or its verb alone, before "from".
_BEFORE = Expression(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b"
    rf"(?:\s+(?:by\s+)?{_HEDGE}(?P<told>\d+(?:\.\d+)?{PER_CENT}))?"
    rf"(?P<gap>[^.;:\d]{{0,30}})\Z"
)


_RISES = "rise|increase|jump|gain|growth|surge"
_FALLS = "fall|drop|decline|decrease|cut"
# A change behind the second figure: a rise of 4 per cent, up 4 per cent.
_AFTER = Expression(
    rf"(?:[^.;:\d,–—(]|\b(?:19|20)\d\d\b){{0,40}}?[,–—(\s]+(?:or\s+|representing\s+|which\s+is\s+)?"
    rf"(?:an?\s+(?P<kind>[a-z]+\s+)?(?:(?P<up>{_RISES})|(?P<down>{_FALLS}|reduction))\s+of"
    rf"|(?=an?\s+[^,;]{{0,25}}?(?:{_RISES}|{_FALLS})\b)an?"
    rf"|(?P<up2>up)(?:\s+by)?|(?P<down2>down)(?:\s+by)?)\s+{_HEDGE}"
    rf"(?P<told>\d+(?:\.\d+)?{PER_CENT})(?!\s+points?)"
)


def check(document: Document) -> Iterator[Finding]:
    """Each change that does not follow from the two figures beside it."""
    for change in document.view(changes):
        yield from _judge(change.sentence, change.one, change.two, change.led)


def _judge(
    sentence: CountedSentence, one: Number, two: Number, led: int
) -> Iterator[Finding]:
    text, start, end = sentence.passage.text, sentence.start, sentence.end
    low = max(start, led - 110)
    multiple = _MULTIPLE.search(text, low, led) or _MULTIPLE_AFTER.match(
        text, max(one.end, two.end), end
    )
    if multiple:
        if not _is_multiple(one, two, multiple):
            yield _finding(sentence, one, two, multiple.span("told"), "")
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


def _is_multiple(one: Number, two: Number, match: re.Match[str]) -> bool:
    """Whether the figures bear out "doubled", "a threefold rise", "halving"."""
    word = match["told"]
    stems = (v for k, v in _FACTORS.items() if word.startswith(k))
    factor = _FOLDS.get(word) or next(stems)
    ratio = two.value / one.value
    if factor < 1 or (word in _FOLDS and ratio < 1):
        factor, ratio = max(factor, 1 / factor), 1 / ratio
    return _allows(factor, ratio, match["hedge"], 0.1 * factor)


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
