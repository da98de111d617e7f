"""Sums at odds with the rise or fall in per cent between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.numbers import (
    FIGURES,
    PER_CENT,
    CountedSentence,
    Number,
    counted_sentences,
    numbers_in,
)
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="numbers.growth",
    summary="A rise in per cent does not lead from the old sum to the new",
    why="""The sentence gives a sum, what it was before, and the change in per cent.
    Worked out again, the change is another one.""",
    severity=Severity.WARNING,
    source="division",
    examples=Examples(
        flag=(
            "Profits were £48m, up {20 per cent} from £30m a year ago.",
            "Sales of $4.8 billion were up {20 per cent} on the $3.5 billion of last "
            "year.",
            "It carried 412,000 people, down from 515,000 in 2022, a fall of {a "
            "quarter}.",
            "So far 41 have died, compared with 37 in the whole of last year, an "
            "increase of {4 percent}.",
            "He cut his herd from 240 to 180, {a third} less than in May.",
            "A £10 ticket now costs £15, an increase of {30 per cent}.",
            "It sold 450 cars, down {25%} on the 500 of last year.",
        ),
        allow=(
            "It carried 412,000 people, down from 515,000 in 2022, a fall of a fifth.",
            "He cut his herd from 240 to 180, a quarter less than in May.",
            "Profits were £36m, up 20 per cent from £30m a year ago.",
            "Profits were £48m, up 20 per cent from a year ago; sales were £30m.",
            "Profits were £48m, up nearly 62 per cent from £30m. A £10 ticket now "
            "costs "
            "£15, an increase of 50 per cent.",
            "Sales were £48m, up 20 per cent from 5 per cent.",
        ),
    ),
)
rules = (RULE,)

_SLACK = 2.0  # of a hundred

_FIGURE = rf"[£$€]?{FIGURES}(?:\.\d+)?(?:\s?(?:million|billion|m|bn|k)\b)?"
_SHARE = rf"(?P<told>\d+(?:\.\d+)?{PER_CENT})"
_CHANGE = (
    Expression(
        rf"(?<![\w.,£$€])(?P<new>{_FIGURE})(?:\s+(?!per\b)[a-z]+)?(?:,|\s+(?:was|were|is|are))?\s+"
        rf"(?P<way>up|down)\s+(?:by\s+)?{_SHARE}\s+(?:from|on)\s+(?:the\s+)?"
        rf"(?P<old>{_FIGURE})(?!\s?%|\s+per\s?cent|[\d,.]*\d)"
    ),
    Expression(
        rf"(?<![\w.,£$€])(?P<new>{_FIGURE})\s+[a-z]+\s[^.;:,\d]{{2,50}},\s+(?P<way>up|down)\s+"
        rf"{_SHARE}\s+(?:from|on)\s+(?:the\s+)?(?P<old>{_FIGURE})(?!\s?%|\s+per\s?cent|[\d,.]*\d)"
    ),
    Expression(
        rf"(?<![\w.,£$€])(?P<old>[£$€]{_FIGURE})\s+[a-z]+(?:\s+[a-z]+)?\s+(?:(?:now|will)\s+)?costs?\s+"
        rf"(?P<new>{_FIGURE}),\s+(?:an?\s+(?P<way>increase|rise|fall|cut|drop)\s+of\s+){_SHARE}"
    ),
)
_FRACTIONS = {
    "half": 50.0,
    "a third": 100 / 3,
    "two thirds": 200 / 3,
    "two-thirds": 200 / 3,
    "a quarter": 25.0,
    "three quarters": 75.0,
    "three-quarters": 75.0,
    "a fifth": 20.0,
    "a tenth": 10.0,
}
_COARSE = 4.0  # a fraction in words is rounder than a figure
_SHARE_IN_WORDS = rf"(?P<told>{'|'.join(_FRACTIONS)}|\d+(?:\.\d+)?{PER_CENT})"
_KIND = r"(?:fall|drop|decline|cut|reduction|rise|increase|jump|growth)"
_TIME = r"(?:\s+(?:in\s+(?:19|20)\d\d|last\s+year|a\s+year\s+(?:ago|earlier|before)))?"
# Down from 515,000 in 2022, a fall of a quarter; to 180, a third less.
_IN_WORDS = (
    Expression(
        rf"(?<![\w.,£$€])(?P<new>{_FIGURE})\s[^.;:\d]{{2,70}},\s+compared\s+(?:with|to)\s+"
        rf"(?P<old>{_FIGURE})\b[^.;:,\d]{{0,50}},\s+an?\s+{_KIND}\s+of\s+{_SHARE_IN_WORDS}"
    ),
    Expression(
        rf"(?<![\w.,£$€])(?P<new>{_FIGURE})\s[^.;:\d]{{0,50}}?,?\s(?P<way>up|down)\s+"
        rf"from\s+(?P<old>{_FIGURE})(?:\s[a-z]+)?{_TIME},\s+an?\s+{_KIND}\s+of\s+{_SHARE_IN_WORDS}"
    ),
    Expression(
        rf"\bfrom\s+(?P<old>{_FIGURE})(?:\s[a-z]+)?\s+to\s+(?P<new>{_FIGURE})(?:\s[a-z]+)?,\s+"
        rf"{_SHARE_IN_WORDS}\s+(?:less|fewer|(?P<way>more))\b"
    ),
)


def check(document: Document) -> Iterator[Finding]:
    """Each change in per cent that does not lead from one sum to the other."""
    for sentence in document.view(counted_sentences):
        text = sentence.text
        if "from " in text or "compared" in text:
            yield from _changed(sentence)
        if "%" not in text and "cent" not in text:
            continue
        if " up " in text or " down " in text or " of " in text:
            for pattern in _CHANGE:
                for match in sentence.matches(pattern):
                    yield from _judge(sentence, match)


def _changed(sentence: CountedSentence) -> Iterator[Finding]:
    for match in (m for p in _IN_WORDS for m in sentence.matches(p)):
        old, new = _number(match, "old"), _number(match, "new")
        if not (old and new and old.value) or match["old"][:2] in {"19", "20"}:
            continue
        word = " ".join(match["told"].split())
        fraction = _FRACTIONS.get(word)
        claimed = fraction or numbers_in(word)[0].value
        real = abs(new.value - old.value) / old.value * 100
        if abs(real - claimed) > (_COARSE if fraction else _SLACK):
            said = f"the change is of {real:.0f} per cent"
            places = (match.span("old"), match.span("new"))
            yield sentence.contradiction(RULE, match.span("told"), said, *places)


def _judge(sentence: CountedSentence, match: re.Match[str]) -> Iterator[Finding]:
    numbers = [_number(match, name) for name in ("old", "new", "told")]
    if not all(numbers):
        return
    old, new, claimed = (n for n in numbers if n)
    is_year = match["old"].isdigit() and len(match["old"]) == 4
    if not old.value or old.currency != new.currency or is_year:
        return
    real = (new.value - old.value) / old.value * 100
    if match["way"] in {"down", "fall", "cut", "drop"}:
        real = -real
    if abs(real - claimed.value) > max(_SLACK, 0.05 * claimed.value):
        yield Finding(
            RULE,
            sentence.span(claimed.start, claimed.end),
            f"the change is of {real:.0f} per cent",
            related=(
                Related(sentence.span(old.start, old.end), "from"),
                Related(sentence.span(new.start, new.end), "to"),
            ),
        )


def _number(match: re.Match[str], name: str) -> Number | None:
    return next(iter(numbers_in(match.string, *match.span(name))), None)
