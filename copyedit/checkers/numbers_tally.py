"""Games, goals and votes whose parts do not make up the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.numbers import (
    COUNT,
    CountedSentence,
    counted_sentences,
    told,
    value_of,
)
from copyedit.expressions import Expression
from copyedit.finding import Finding
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="numbers.tally",
    summary="Games, goals or votes do not make up the whole",
    why="""Won, drawn and lost make up what was played, and the votes cast make up those
    who voted. Readers of tables add them up.""",
    severity=Severity.WARNING,
    source="addition",
    examples=Examples(
        flag=(
            "The side has played {38} games, won 20, drawn 10 and lost 9.",
            "They have won 12, drawn four and lost five of their {20} matches.",
            "The team won 12 of its {30} games, lost 10 and drew nine.",
            "Rovers won 3-2, a {two-goal} win that took them to the final.",
            "The motion passed by eight votes to five, with one member absent from "
            "the {15-member} council.",
            "The {nine-member} board approved it by six votes to four.",
        ),
        allow=(
            "The side has played 38 games, won 20, drawn 10 and lost 8.",
            "They have won 12, drawn four and lost four of their 20 matches.",
            "They have won 12 and lost four of their 20 matches.",
            "Rovers won 3-1, a two-goal win, and 2-1 a week later.",
            "The motion passed by eight votes to five, with two members absent from "
            "the 15-member council.",
            "The 15-member board approved it by six votes to four.",
            "The 12-member jury voted 10 to two.",
        ),
    ),
)
rules = (RULE,)

_THINGS = (
    r"(?:games|matches|league\s+games|league\s+matches|fixtures|tests|bouts|fights)"
)
_BODY = (
    r"(?:council|board|committee|panel|commission|jury|senate|assembly|cabinet|court)"
)

_WON = rf"won\s+(?P<won>{COUNT})"
_DRAWN = rf"(?:drawn|drew|tied)\s+(?P<drawn>{COUNT})"
_LOST = rf"lost\s+(?P<lost>{COUNT})"
_THEN = r"(?:\s+[a-z]+)?,?\s+(?:and\s+|with\s+)?"
_PARTS = f"{_WON}{_THEN}{_DRAWN}{_THEN}{_LOST}"
_WHOLE = (
    r"(?:their|its|the|his|her)\s+(?:first\s+|last\s+|past\s+|opening\s+)?"
    rf"(?P<whole>{COUNT})\s+(?:[a-z]+\s+)?{_THINGS}"
)
_RECORD = tuple(
    Expression(pattern)
    for pattern in (
        rf"\bplayed\s+(?P<whole>{COUNT})(?:\s+{_THINGS})?,?\s+(?:and\s+|have\s+|has\s+)?"
        rf"(?:they\s+)?{_PARTS}\b",
        rf"\b{_PARTS}\s+(?:of|in|from)\s+{_WHOLE}\b",
        rf"\b(?:[Ii]n|[Oo]f|[Ff]rom)\s+{_WHOLE}[^.;:\d]{{0,40}}?\b{_PARTS}\b",
        rf"\b{_WON}\s+of\s+{_WHOLE}{_THEN}{_LOST}{_THEN}{_DRAWN}\b",
        rf"\b{_WON}\s+of\s+{_WHOLE}{_THEN}{_DRAWN}{_THEN}{_LOST}\b",
    )
)
_BY_SCORE = Expression(
    rf"(?<![\w–-])(?P<one>\d{{1,3}})[-–](?P<two>\d{{1,3}})(?![\w–-]),?\s+(?:for\s+)?an?\s+"
    rf"(?P<whole>(?P<margin>{COUNT})-(?:goal|point|run))\s+"
    r"(?:win|victory|defeat|loss|margin)\b"
    rf"|\ban?\s+(?P<whole2>(?P<margin2>{COUNT})-(?:goal|point|run)),?\s+"
    r"(?P<one2>\d{1,3})[-–](?P<two2>\d{1,3})\s+(?:win|victory|defeat|loss)\b"
)
_BODIES = Expression(
    rf"\b(?P<whole>(?P<size>{COUNT})-(?:member|strong|seat))\s+(?:[a-z]+\s+){{0,2}}{_BODY}\b"
)
_VOTE = Expression(
    rf"\bby\s+(?P<one>{COUNT})(?:\s+votes)?\s+to\s+(?P<two>{COUNT})(?![\w-]|\s+per)"
    rf"|\bby\s+(?P<three>\d+)[–-](?P<four>\d+)(?![\w–-])"
    rf"|\bvoted\s+(?P<five>{COUNT})(?:\s+to\s+|[–-])(?P<six>{COUNT})(?![\w–-])"
)
_NOT_VOTING = Expression(
    rf"\b(?P<rest>{COUNT})\s+(?:members?\s+|councillors?\s+|abstentions?\b)?"
    r"(?:were\s+|was\s+)?(?:absent|abstain\w*|missing|away|not\s+voting|abstentions?)?"
)


def check(document: Document) -> Iterator[Finding]:
    """Each whole that is not the sum of the parts of its sentence."""
    for sentence in document.view(counted_sentences):
        text = sentence.text
        if "lost" in text and "won" in text:
            yield from _records(sentence)
        if "-goal" in text or "-point" in text or "-run" in text:
            yield from _margins(sentence)
        if "-member" in text or "-strong" in text or "-seat" in text:
            yield from _votes(sentence)


def _records(sentence: CountedSentence) -> Iterator[Finding]:
    for pattern in _RECORD:
        for match in sentence.matches(pattern):
            total = sum(value_of(match[name]) for name in ("won", "drawn", "lost"))
            if total != value_of(match["whole"]):
                said = f"won, drawn and lost are {told(total)} together"
                places = (match.span(name) for name in ("won", "drawn", "lost"))
                yield sentence.contradiction(RULE, match.span("whole"), said, *places)


def _margins(sentence: CountedSentence) -> Iterator[Finding]:
    for match in sentence.matches(_BY_SCORE):
        n = "" if match["one"] else "2"
        real = abs(int(match[f"one{n}"]) - int(match[f"two{n}"]))
        if real != value_of(match[f"margin{n}"]):
            said = f"the difference is {real}"
            at = match.start(f"one{n}"), match.end(f"two{n}")
            yield sentence.contradiction(RULE, match.span(f"whole{n}"), said, at)


def _votes(sentence: CountedSentence) -> Iterator[Finding]:
    """Votes that are more than the members, or with the absent are not all of them."""
    bodies, votes = (list(sentence.matches(p)) for p in (_BODIES, _VOTE))
    if len(bodies) != 1 or len(votes) != 1:
        return
    body, vote = bodies[0], votes[0]
    places = [vote.span(n) for n in ("one", "two", "three", "four", "five", "six")]
    places = [place for place in places if place[0] >= 0]
    cast = sum(value_of(vote.string[slice(*place)]) for place in places)
    size = value_of(body["size"])
    rest = [
        m
        for m in sentence.matches(_NOT_VOTING)
        if re.search(r"absent|abst|missing|away|not\s+voting", m.group())
    ]
    if len(rest) == 1:
        cast += value_of(rest[0]["rest"])
        places.append(rest[0].span("rest"))
        wrong = cast != size
    else:
        wrong = not rest and cast > size
    if wrong:
        said = f"the votes and those who cast none are {told(cast)}"
        yield sentence.contradiction(RULE, body.span("whole"), said, *places)
