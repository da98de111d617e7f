"""A rate, the time it runs and the sum of it, which do not agree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.numbers import (
    FIGURES,
    CountedSentence,
    Number,
    counted_sentences,
    numbers_in,
    told,
)
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="numbers.rate",
    summary="A sum over a time does not follow from the rate",
    why="""The sentence gives how much a week, a month or a year, and how much together.
    Multiplied again, the sum is another one.""",
    severity=Severity.WARNING,
    source="multiplication",
    examples=Examples(
        flag=(
            "It will save £2 million over four years, {£400,000} a year.",
            "It will save $2 million a year, or {$20 million} over five years.",
            "The course costs £40 a week for six weeks, a total of {£280}.",
            "The job pays £200 a week, or {£14,400} a year.",
            "The annual rent is £14,400, or {£1,400} a month.",
            "He pays £500 a month, {£5,000} a year, for the flat.",
        ),
        allow=(
            "It will save $2 million a year, or $10 million over five years.",
            "The course costs £40 a week for six weeks, a total of £240.",
            "The job pays £200 a week, or £10,400 a year. It pays £500 a month, "
            "£6,000 a "
            "year.",
            "It will save $2 million a year at first and $20 million over five years.",
            "It costs £10 a day or £50 a week. He pays £500 a month, or £5,500 a year "
            "with "
            "one month free.",
            "It costs £40 a week, or £35 a week for those who pay for six weeks.",
        ),
    ),
)
rules = (RULE,)

_A_YEAR = {"day": 365.0, "week": 52.0, "month": 12.0, "quarter": 4.0, "year": 1.0}
_SLACK = 0.06

_MONEY = rf"[£$€]{FIGURES}(?:\.\d+)?(?:\s?(?:million|billion|m|bn|k)\b)?"
_UNIT = r"(?:day|week|month|quarter|year)"
_COUNT = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_RUN = Expression(
    rf"(?P<rate>{_MONEY})\s+(?:an?|per|each|every)\s+(?P<unit>{_UNIT})(?:"
    rf",?\s+(?:or\s+|\()?(?P<yearly>{_MONEY})\s+(?:an?|per|each|every)\s+(?P<longer>year)(?!\s+(?:with|if|after|before|for))"
    rf"|,?\s+(?:or\s+|\()?(?P<whole>{_MONEY})\s+(?:over|in|for)\s+(?P<count>{_COUNT})\s+(?P<time>{_UNIT})s"
    rf"|\s+(?:for|over)\s+(?P<n>{_COUNT})\s+(?P<times>{_UNIT})s,\s+(?:or\s+)?(?:an?\s+total\s+of|in\s+total|totalling|making)?\s*(?P<total>{_MONEY}))"
)
_OF_YEAR = Expression(
    rf"(?P<yearly>{_MONEY})(?:\s+an?\s+year)?,\s+or\s+(?:about\s+)?(?P<rate>{_MONEY})\s+an?\s+"
    rf"(?P<unit>month|week|day)\b"
)
_SPREAD = Expression(
    rf"(?P<whole>{_MONEY})\s+(?:over|in|for)\s+(?P<count>two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}})"
    rf"\s+(?P<time>year|month|week)s,\s+(?:or\s+)?(?P<rate>{_MONEY})\s+(?:an?|per|each)\s+(?P=time)\b"
)


def check(document: Document) -> Iterator[Finding]:
    """Each sum over a time that is not the rate times the time."""
    for sentence in document.view(counted_sentences):
        text = sentence.text
        if "£" in text or "$" in text or "€" in text:
            for match in sentence.matches(_RUN):
                yield from _judge(sentence, match)
            yield from _over_time(sentence)
            if "year" in text or "nnual" in text:
                yield from _by_year(sentence)


def _by_year(sentence: CountedSentence) -> Iterator[Finding]:
    """A sum for a year with what it is a month or a week."""
    for match in sentence.matches(_OF_YEAR):
        rate, year = _number(match, "rate"), _number(match, "yearly")
        whole = rate.value * _A_YEAR[match["unit"]]
        if abs(whole - year.value) > _SLACK * whole and rate.currency == year.currency:
            yield Finding(
                RULE,
                sentence.span(rate.start, rate.end),
                f"in a year it is {told(whole)}",
                related=(Related(sentence.span(year.start, year.end), "a year"),),
            )


def _over_time(sentence: CountedSentence) -> Iterator[Finding]:
    """£2m over four years, £400,000 a year."""
    for match in sentence.matches(_SPREAD):
        whole, rate = _number(match, "whole"), _number(match, "rate")
        real = whole.value / _number(match, "count").value
        if abs(real - rate.value) > max(_SLACK * real, rate.step / 2):
            said = f"worked out, it is {told(real)}"
            at = match.span("rate")
            yield sentence.contradiction(RULE, at, said, match.span("whole"))


def _judge(sentence: CountedSentence, match: re.Match[str]) -> Iterator[Finding]:
    name = next(name for name in ("yearly", "whole", "total") if match[name])
    rate, total = _number(match, "rate"), _number(match, name)
    if name == "yearly":
        times = _A_YEAR[match["unit"]] / _A_YEAR[match["longer"]]
    else:
        count, unit = ("count", "time") if name == "whole" else ("n", "times")
        times = (
            _number(match, count).value * _A_YEAR[match["unit"]] / _A_YEAR[match[unit]]
        )
    if times <= 1 or rate.currency != total.currency:
        return
    whole = rate.value * times
    slack = (
        _SLACK * whole + total.step / 2 + times * rate.step * (rate.value >= 1e6) / 2
    )
    if abs(whole - total.value) > slack:
        yield Finding(
            RULE,
            sentence.span(total.start, total.end),
            f"worked out, it is {told(whole)}",
            related=(Related(sentence.span(rate.start, rate.end), "the rate"),),
        )


def _number(match: re.Match[str], name: str) -> Number:
    return numbers_in(match.string, *match.span(name))[0]
