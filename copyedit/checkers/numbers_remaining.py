"""What is left over, or has come together, a sentence or two after its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from copyedit.document import Document
from copyedit.evidence.numbers import (
    COUNT,
    CountedSentence,
    Number,
    counted_sentences,
    numbers_in,
    told,
    value_of,
)
from copyedit.expressions import Expression
from copyedit.finding import Finding
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="numbers.remaining",
    summary="What remains or comes together does not follow from the figures before",
    why="""Whoever takes thirty from a hundred and twenty has ninety left. The sum is
    spread over two sentences, so that nobody noticed when one figure was changed.""",
    severity=Severity.WARNING,
    source="addition and subtraction",
    examples=Examples(
        flag=(
            "The council employs 120 gardeners. It will cut 30 jobs by spring, leaving "
            "{80} to look after 41 parks.",
            "Of the 60 jurors called, 20 were excused. The remaining {30} were told to "
            "return.",
            "There were 14 passengers and two crew aboard. All {18} people were "
            "rescued.",
            "The fund began the year with £40,000. Donors gave another £12,000, and it "
            "now stands at {£62,000}.",
            "Of the 45 trees, nine were felled in May and the other {34} stand.",
        ),
        allow=(
            "The council employs 120 gardeners. It will cut 30 jobs by spring, leaving "
            "90 to look after 41 parks.",
            "Of the 60 jurors called, 20 were excused. The remaining 40 were told to "
            "return.",
            "There were 14 passengers and two crew aboard. All 14 passengers were "
            "rescued.",
            "The council employs 120 gardeners and 40 drivers. It will cut 30 jobs by "
            "spring, leaving 130.",
            "Of the 45 trees, nine were felled in May and five in June. The other 31 "
            "stand.",
            "The crash killed 14 people and hurt 20, leaving 300 without a home.",
        ),
    ),
)
rules = (RULE,)

_MOST_AWAY = 2  # sentences between what there was and what is left

_MONEY = r"[£$€]\d(?:[\d,.]*\d)?(?:\s?(?:m|bn|million|billion)\b)?"

_OF = Expression(
    rf"\bOf\s+(?:(?:the|its|their|his|her|our|those|all|some|about)\s+)+(?P<whole>{COUNT})"
    r"\s+(?:[a-z-]+\s*){1,4}"
)
_REST = Expression(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s+(?:other|remaining)\s+(?P<rest>{COUNT})(?![\w%]|\s+per)"
)
_LEFT = Expression(
    rf",\s+leaving\s+(?:it\s+|them\s+|him\s+|her\s+)?(?:with\s+)?(?:just\s+|only\s+|a\s+total\s+of\s+)?"
    rf"(?P<rest>{_MONEY}|{COUNT})(?![\w%]|\s+per)"
)
_TAKEN = Expression(
    r"\b(?:cut|cuts|cutting|lose|loses|lost|losing|shed|axe|axed|sell|sells|sold|selling|close"
    r"|closes|closed|closing|scrap|scrapped|remove|removed|fell|felled|spend|spent|spends"
    r"|gave\s+away|given\s+away|left|died|withdrew|withdrawn|resigned|dropped\s+out)\b"
)
_ABOARD = Expression(
    rf"(?<![\w.,£$€:/–-])(?P<one>{COUNT})\s+(?P<these>[a-z]+)\s+and\s+(?P<two>{COUNT})\s+"
    r"(?P<those>[a-z]+(?:\s+members)?)\s+(?:were\s+)?(?:aboard|on\s+board)\b"
)
_ALL = Expression(
    rf"\b[Aa]ll\s+(?P<rest>{COUNT})(?:\s+(?P<noun>people|of\s+them|aboard|on\s+board|were|survived|are))\b"
)
_BEGAN = Expression(
    rf"\b(?:began|started|opened|stood|had|with)\b[^.;]{{0,40}}?(?P<whole>{_MONEY})"
)
_MORE = Expression(
    rf"\b(?:another|a\s+further|an\s+extra|an\s+additional)\s+(?P<part>{_MONEY})"
)
_NOW = Expression(
    r"\b(?:now\s+stands\s+at|now\s+totals|now\s+holds|now\s+has|brings?\s+the\s+total\s+to"
    r"|bringing\s+the\s+total\s+to|brought\s+the\s+total\s+to|for\s+a\s+total\s+of)\s+"
    rf"(?P<rest>{_MONEY})"
)


def check(document: Document) -> Iterator[Finding]:
    """Each rest, and each sum, that the sentences before contradict."""
    sentences = document.view(counted_sentences)
    for _, group in groupby(sentences, lambda sentence: id(sentence.passage)):
        paragraph = list(group)
        for number, sentence in enumerate(paragraph):
            before = paragraph[max(0, number - _MOST_AWAY) : number]
            yield from _rests(sentence, before)
            yield from _leavings(sentence, before)
            yield from _everybody(sentence, before)
            yield from _totals(sentence, before)


def _rests(
    sentence: CountedSentence, before: list[CountedSentence]
) -> Iterator[Finding]:
    """What remains after one part: of the 60, 20 were excused; the remaining 30."""
    for rest in sentence.matches(_REST):
        for whole in reversed([m for s in (*before, sentence) for m in s.matches(_OF)]):
            between = _plain(sentence.passage.text, whole.end("whole"), rest.start())
            if whole.end() <= rest.start() and len(between) == 1:
                yield from _difference(sentence, whole, between[0], rest)
            break


def _leavings(
    sentence: CountedSentence, before: list[CountedSentence]
) -> Iterator[Finding]:
    """There were 120. It will cut 30, leaving 80."""
    for rest in sentence.matches(_LEFT):
        text = sentence.passage.text
        if not _TAKEN.search(text, sentence.start, rest.start()):
            continue
        parts = _plain(text, sentence.start, rest.start())
        wholes = [n for s in before for n in _plain(text, s.start, s.end)]
        if len(parts) != 1 or len(wholes) != 1:
            continue
        whole, part = wholes[0], parts[0]
        left = value_of(rest["rest"])
        if whole.kind == part.kind and part.value < whole.value > left:
            yield from _subtracted(sentence, whole, part, rest)


def _difference(
    sentence: CountedSentence,
    whole: re.Match[str],
    part: Number,
    rest: re.Match[str],
) -> Iterator[Finding]:
    number = numbers_in(whole["whole"])[0]
    at = whole.start("whole")
    shifted = Number(at, at + number.end, number.value, number.step)
    if part.kind == shifted.kind and part.value < shifted.value:
        yield from _subtracted(sentence, shifted, part, rest)


def _subtracted(
    sentence: CountedSentence, whole: Number, part: Number, rest: re.Match[str]
) -> Iterator[Finding]:
    left = whole.value - part.value
    if abs(left - value_of(rest["rest"])) > max(whole.step, part.step) / 2:
        said = f"{told(whole.value)} less {told(part.value)} is {told(left)}"
        places = ((n.start, n.end) for n in (whole, part))
        yield sentence.contradiction(RULE, rest.span("rest"), said, *places)


def _everybody(
    sentence: CountedSentence, before: list[CountedSentence]
) -> Iterator[Finding]:
    """All who were aboard: there were 14 passengers and two crew; all 18 are safe."""
    for rest in sentence.matches(_ALL):
        for parts in [m for s in before[-1:] for m in s.matches(_ABOARD)]:
            total = value_of(parts["one"]) + value_of(parts["two"])
            if value_of(rest["rest"]) != total:
                said = f"{parts['one']} and {parts['two']} are {told(total)}"
                places = (parts.span("one"), parts.span("two"))
                yield sentence.contradiction(RULE, rest.span("rest"), said, *places)


def _totals(
    sentence: CountedSentence, before: list[CountedSentence]
) -> Iterator[Finding]:
    """A sum and what was added: it began with £40,000 and another £12,000 came."""
    for total in sentence.matches(_NOW):
        near = [*before, sentence]
        first = [m for s in near for m in s.matches(_BEGAN)]
        more = [m for s in near for m in s.matches(_MORE)]
        if not (len(first) == len(more) == 1) or more[0].end() > total.start():
            continue
        whole, part = numbers_in(first[0]["whole"]), numbers_in(more[0]["part"])
        if first[0].end() > more[0].start() or len(whole) != 1 or len(part) != 1:
            continue
        made = whole[0].value + part[0].value
        slack = max(whole[0].step, part[0].step)
        if abs(value_of(total["rest"]) - made) > slack:
            sums = f"{first[0]['whole']} and {more[0]['part']}"
            said = f"{sums} are {whole[0].currency}{told(made)}"
            places = (first[0].span("whole"), more[0].span("part"))
            yield sentence.contradiction(RULE, total.span("rest"), said, *places)


def _plain(text: str, start: int, end: int) -> list[Number]:
    """The numbers there that count things: no years, no shares, no “one of”."""
    return [
        number
        for number in numbers_in(text, start, end)
        if not number.is_percentage
        and not re.fullmatch(
            r"(?:1[5-9]|20)\d\d|one|One", text[number.start : number.end]
        )
    ]
