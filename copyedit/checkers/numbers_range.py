"""Ranges with a word and a dash, with two forms of a unit, or with the larger first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.numbers import CountedSentence, counted_sentences
from copyedit.expressions import Expression
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
            "It will add between {3-5 -> 3 and 5} pounds to the hens and to the geese.",
            "Repairs cost between {£2m-£3m -> £2m and £3m} and took a year.",
            "A prize is anything from {$5–$20 -> $5 to $20} and a cake.",
        ),
        allow=(
            "There are between 5 and 10 people in a group of 5-10.",
            "They came from 3-1 down, and from 1-3 behind.",
            "The years between 1990-91 and 1995-96 were lean.",
            "It takes 5–10 days. Take it from 555-1234 on.",
            "She is from 12-16 High Street.",
            "From 10-15 June to 20-25 June it is shut.",
            "Between 5-6 days and 9-10 days passed. It lay between 3-4 Mill Lane and "
            "the sea.",
            "He worked from 2–3 hours a day to nine.",
        ),
    ),
)
FORMS = Rule(
    id="numbers.range-two-forms",
    summary="A range that writes its unit in two forms",
    why="""The two ends of a range are one figure to the reader: £3m to £4m, 3 to 4
    million, 5 to 10 per cent, and not half of each.""",
    severity=Severity.SUGGESTION,
    source="the other end of the range",
    examples=Examples(
        flag=(
            "It expects to pay {£3m to 4 million}.",
            "It will cost {£3m to £4 million}.",
            "Between {5% and 10 per cent} of them voted.",
            "It may fall by {5 per cent to 10%}.",
        ),
        allow=(
            "It expects to pay £3m to £4m, or $4 million to $5 million.",
            "It went from 5% to 10% and took 3 to 4 million votes.",
            "It owes £3m and 4 million shares.",
            "It gave £3m to 4 million people.",
        ),
    ),
)
BACKWARDS = Rule(
    id="numbers.range-backwards",
    summary="A range that begins with its larger end",
    why="""A range goes up. Where its first figure is the larger, the two were put the
    wrong way round or one of them is mistyped.""",
    severity=Severity.WARNING,
    source="the other end of the range",
    examples=Examples(
        flag=(
            "Rain of {14 to 11 inches} fell.",
            "It costs between {£30m and £20m}.",
            "Winds of {60 to 45 mph} are likely.",
            "There were between {300 and 200} people in the hall.",
        ),
        allow=(
            "Rain of 11 to 14 inches fell. It costs between £20m and £30m.",
            "The hole shrank from 14 to 11 inches and was cut 14 to 11 inches deep.",
            "They won by 14 to 11. It lies between 30 and 20th Street.",
            "The lead between 30 and 20 points was cut. It is between $5 and 4m.",
            "A vote of 14 to 11 days later was won by a ratio of 14 to 11 miles.",
            "The gap between 12 miles and 10 kilometres is small.",
        ),
    ),
)
rules = (RULE, FORMS, BACKWARDS)


_CHANGING = Expression(
    r"(?i)\b(?:from|gap|lead|differen\w+|cut|drop\w*|shr[aiu]nk\w*"
    r"|declin\w+|reduc\w+|down|slow\w*|weaken\w*|eas\w+|B\.?C)\b"
)


_NUMBER = r"[£$€]?\d{1,4}(?:,\d{3})*(?:\.\d+)?(?:%|(?:m|bn|k)\b)?"
_RANGE = Expression(
    rf"\b(?P<word>[Bb]etween|[Ff]rom)\s+(?P<low>{_NUMBER})(?P<dash>\s?[-–]\s?)"
    rf"(?P<high>{_NUMBER})(?![\w%–-]|[.,/]\d)"
    r"(?!\s+(?:down|up|ahead|behind|win|loss|defeat|lead|victory|deficit|draw|vote)\b)"
    r"(?!\s+[A-Z][a-z]+\s+(?:Street|Road|Avenue|Lane|[A-Z]))"
)
_TO = r"[^.;]{0,30}\s(?:to|until|onwards?|and\s[^.;\s]*\d)\b"
_VERB = r"(?:is|was|were|has|had|will|would|took?|takes?|can|could)\b"
_APART = rf"(?:between|from|to|in|on|at|for|{_VERB})"
# What follows where the range is but one end of what the word begins.
_GOES_ON = {
    "from": Expression(rf"{_TO}|[^.;]{{0,30}}\son(?=[.,;]|\Z)"),
    "between": Expression(rf"[^.;,]{{0,30}}\sand\b(?!\s{_APART}\b)"),
}
_JOINT = r"\s?(?:to|and|[-–])\s?"
_FIGURE = r"\d+(?:\.\d+)?"
_AFTER = r"(?:in|on|for|over|from|an?|per|by|this|last|next|and|but|or|at|each|of)"
_TWO_FORMS = Expression(
    rf"(?<![\w.,])(?:(?P<sign>[£$€]){_FIGURE}(?:m|bn)\s?(?:to|[-–])\s?(?:(?P=sign))?"
    rf"{_FIGURE}\s(?:million|billion)\b(?=\s*[.,;:)!?–—]|\s+{_AFTER}\b|\s*\Z)"
    rf"|{_FIGURE}%{_JOINT}{_FIGURE}\sper\s?cent\b"
    rf"|{_FIGURE}\sper\s?cent{_JOINT}{_FIGURE}%)"
)
_LEAST_OR_MOST = r"[£$€]?\d{1,3}(?:,\d{3})*(?:\.\d+)?(?:%|m|bn)?"
_UNIT = (
    r"(?:inch(?:es)?|feet|ft|metres|meters|miles|kilomet(?:re|er)s|km|kg|mm|cm|mph"
    r"|kph|hours|minutes|days|weeks|months|years|tons|tonnes|litres|gallons|degrees)"
)
_BACKWARDS = Expression(
    r"(?<!vote\s)(?<!score\s)(?<!ratio\s)(?<!margin\s)(?<!majority\s)(?<!odds\s)"
    rf"\bof\s+(?P<one>{_LEAST_OR_MOST})(?:\s+to\s+|–)(?P<two>{_NUMBER})\s{_UNIT}\b"
    rf"|\b[Bb]etween\s+(?P<low>{_LEAST_OR_MOST})\s+and\s+(?P<high>{_NUMBER})"
    r"(?![\w%]|[.,:/-]\d)(?!\s+(?:points?|degrees|BC|BCE|kilomet|million|billion))"
)


def check(document: Document) -> Iterator[Finding]:
    """Each range that is written in two ways, or goes down."""
    for sentence in document.view(counted_sentences):
        yield from _odd(sentence)
        for match in sentence.matches(_RANGE):
            low, high = _value(match["low"]), _value(match["high"])
            word = match["word"].lower()
            if low < high and not _GOES_ON[word].match(match.string, match.end()):
                yield _finding(sentence, match)


def _odd(sentence: CountedSentence) -> Iterator[Finding]:
    for match in sentence.matches(_TWO_FORMS):
        message = "the two ends have two forms of one unit"
        yield Finding(FORMS, sentence.span(*match.span()), message)
    text = sentence.text
    if (" of " in text or "etween " in text) and not _CHANGING.search(text):
        for match in sentence.matches(_BACKWARDS):
            one, two = ("one", "two") if match["one"] else ("low", "high")
            if _scale(match[one]) != _scale(match[two]):
                continue
            if _value(match[one]) > _value(match[two]):
                span = sentence.span(match.start(one), match.end())
                yield Finding(BACKWARDS, span, "the first end is the larger")


def _scale(figures: str) -> str:
    return re.sub(r"[\d.,]", "", figures)


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
