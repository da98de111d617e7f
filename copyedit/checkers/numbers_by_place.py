"""Parts by place that do not add up to the total of the sentence before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copyedit.document import Document
from copyedit.evidence.amounts import stem
from copyedit.evidence.numbers import (
    COUNT,
    CountedSentence,
    counted_sentences,
    told,
    value_of,
)
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="numbers.parts-by-place",
    summary="The parts by place do not add up to the total before",
    why="""One sentence gives the total, the next one says how many there are in each
    place. Readers add, and one of the figures is wrong.""",
    severity=Severity.WARNING,
    source="addition",
    examples=Examples(
        flag=(
            "The chain will close 14 of its 52 shops by May. These are in "
            "three counties, with {six shops in Kent, five in Essex and four in "
            "Devon} to go.",
            "The bank is to open 20 branches. There will be {nine branches in Leeds, "
            "eight in York and five in Hull}.",
            "They found 31 graves by the road. {Twelve graves at Ashby, 11 at Thorpe "
            "and seven at Normanby} were opened.",
            "The flood cost the library 120 books. It lost {60 books in Ely, 40 in "
            "March and 30 in Wisbech}, it said.",
        ),
        allow=(
            "The chain will close 15 of its 52 shops by May. The cuts fall on three "
            "counties, with six shops in Kent, five in Essex and four in Devon to go.",
            "The bank is to open 20 branches. It has nine branches in Leeds, eight in "
            "York and five in Hull already.",
            "They found 31 graves. Among these are 12 graves in Ely and 11 in March.",
            "The firm has 52 shops. Most are in the south: ten shops in Kent, nine in "
            "Essex and eight in Devon.",
        ),
    ),
)
rules = (RULE,)

_PLACE = r"(?:in|at|from|near)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3}"
_PARTS = Expression(
    rf"(?<![\w.,£$€-])(?P<list>(?P<first>{COUNT})\s+(?P<thing>(?:[a-z-]+\s+)??[a-z]+s)\s+"
    rf"{_PLACE}(?:,\s+{COUNT}\s+{_PLACE}){{0,6}},?\s+and\s+{COUNT}\s+{_PLACE})"
)
_COUNTS = Expression(rf"(?<![\w.,£$€-]){COUNT}(?=\s+(?:in|at|from|near|[a-z]))")
_LOOSE = Expression(
    r"(?i)\b(?:includ\w+|among|most\w*|other\w*|rest|already|more|another|at\s+least|about"
    r"|around|some|nearly|almost|up\s+to|such\s+as|average|each|every|previous\w*"
    r"|last|remaining|mainly|largely|currently|has|have|had|owns?|runs?)\b"
)
_TOTAL = Expression(
    rf"(?<![\w.,£$€-])(?P<total>{COUNT})(?:\s+of\s+(?:its|the|their|his|her)\s+{COUNT})?"
    r"(?P<nouns>(?:\s+[a-z-]+){1,3})"
)
_ROUGH = Expression(
    r"(?i)\b(?:about|around|some|nearly|almost|over|least|most|than|up\s+to|another"
    r"|last|first|other|next|of\s+(?:its|the|their))\s+\Z"
)
_LOOK_BACK = 20  # characters
_SENTENCES_BACK = 4  # with numbers
_NEARLY = 0.6  # parts that are all of it fall no further short, nor beyond


def check(document: Document) -> Iterator[Finding]:
    """Each list of parts by place that has another sum than the total before it."""
    sentences = document.view(counted_sentences)
    for at, sentence in enumerate(sentences):
        if " and " not in sentence.text:
            continue
        for match in sentence.matches(_PARTS):
            earlier = [
                s
                for s in sentences[max(0, at - _SENTENCES_BACK) : at]
                if s.block.kind is sentence.block.kind
            ]
            yield from _judge(sentence, match, earlier)


def _judge(
    sentence: CountedSentence, match: re.Match[str], earlier: Sequence[CountedSentence]
) -> Iterator[Finding]:
    before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()]
    if _LOOSE.search(sentence.text) or _ROUGH.search(before):
        return
    parts = [value_of(m.group()) for m in _COUNTS.finditer(match["list"])]
    thing = stem(match["thing"].split()[-1])
    totals = [found for s in earlier for found in _totals(s, thing)]
    whole = sum(parts)
    if not totals or len(parts) < 2:
        return
    values = {value for _, _, value in totals}
    near = [t for t in totals if _NEARLY * t[2] <= whole <= t[2] / _NEARLY]
    if whole in values or len({value for _, _, value in near}) != 1:
        return
    place, (start, end), value = near[-1]
    if any(part >= value for part in parts):
        return
    yield Finding(
        RULE,
        sentence.span(*match.span("list")),
        f"the parts add up to {told(whole)}, not {told(value)}",
        related=(Related(place.span(start, end), "the total"),),
        evidence=(" + ".join(map(told, parts)) + f" = {told(whole)}",),
    )


def _totals(
    sentence: CountedSentence, thing: str
) -> Iterator[tuple[CountedSentence, tuple[int, int], float]]:
    """The counts of the same thing, where the sentence holds no bound or guess."""
    for match in sentence.matches(_TOTAL):
        low = max(sentence.start, match.start() - _LOOK_BACK)
        before = match.string[low : match.start()]
        if thing in map(stem, match["nouns"].split()) and not _ROUGH.search(before):
            yield sentence, match.span("total"), value_of(match["total"])
