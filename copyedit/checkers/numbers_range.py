"""Ranges that begin with a word and go on with a dash."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from copyedit.document import Document
from copyedit.evidence.numbers import CountedSentence, counted_sentences
from copyedit.expressions import compiled
from copyedit.finding import Edit, Finding, Fix
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="numbers.range-form",
    summary="A dash in a range that begins with a word",
    why="""Between takes "and", from takes "to". A dash stands for both words, so that a
    range has either the dash or the words.""",
    severity=Severity.WARNING,
    source="punctuation of standard English",
    examples=Examples(
        flag=(
            "There are between {5-10 -> 5 and 10} people in a group.",
            "It costs between {£5–£8 -> £5 and £8} a head.",
            "It takes from {5–10 -> 5 to 10} days.",
            "He was mayor from {1990–1995 -> 1990 to 1995}.",
        ),
        allow=(
            "There are between 5 and 10 people in a group of 5-10.",
            "They came from 3-1 down, and from 1-3 behind.",
            "The years between 1990-91 and 1995-96 were lean.",
            "It takes 5–10 days. Take it from 555-1234 on.",
            "She is from 12-16 High Street.",
            "From 10-15 June to 20-25 June it is shut.",
        ),
    ),
)
rules = (RULE,)


@cache
def _range() -> re.Pattern[str]:
    number = r"[£$€]?\d{1,4}(?:,\d{3})*(?:\.\d+)?%?"
    return compiled(
        rf"\b(?P<word>[Bb]etween|[Ff]rom)\s+(?P<low>{number})(?P<dash>\s?[-–]\s?)"
        rf"(?P<high>{number})(?![\w%–-]|[.,/]\d)"
        r"(?!\s+(?:down|up|ahead|behind|win|loss|defeat|lead|victory|deficit|draw|vote)\b)"
        r"(?!\s+[A-Z][a-z]+\s+(?:Street|Road|Avenue|Lane|[A-Z]))"
        r"(?![^.;]{0,30}\s(?:and|to|until|onwards?)\b|[^.;]{0,30}\son(?=[.,;]|\Z))"
    )


def check(document: Document) -> Iterator[Finding]:
    """Each range with a word before it and a dash inside it."""
    for sentence in document.view(counted_sentences):
        for match in sentence.matches(_range()):
            low, high = _value(match["low"]), _value(match["high"])
            if low < high:
                yield _finding(sentence, match)


def _value(figures: str) -> float:
    return float(re.sub(r"[^\d.]", "", figures))


def _finding(sentence: CountedSentence, match: re.Match[str]) -> Finding:
    joint = "and" if match["word"].lower() == "between" else "to"
    return Finding(
        RULE,
        sentence.span(match.start("low"), match.end("high")),
        f'"{match["word"].lower()}" takes "{joint}"',
        (Fix((Edit(sentence.span(*match.span("dash")), f" {joint} "),)),),
    )
