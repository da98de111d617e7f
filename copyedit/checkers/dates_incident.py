"""What happens once, told of two days."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from copyedit.document import BlockKind, Document
from copyedit.evidence.calendar import WEEKDAY, weekday_of
from copyedit.evidence.dates import TimedSentence, timed_sentences
from copyedit.finding import Finding, Related
from copyedit.lazy import LazyPattern
from copyedit.record import record
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="dates.same-incident",
    summary="One incident is told of two days",
    why="""A fire breaks out once, and a bridge collapses once. The article tells it
    twice and gives two days, so one of them is wrong.""",
    severity=Severity.WARNING,
    source="the other days of the article",
    examples=Examples(
        flag=(
            "A fire broke out on Tuesday night at a warehouse in Leith.\n\nNo one was "
            "hurt in the fire, which broke out on {Wednesday} night.",
            "The bridge collapsed on 12 March after weeks of rain.\n\nIt had been "
            "inspected before it collapsed on {14 March}, the report says.",
            "When the clubs met in the cup on 3 April, Ashby won 3-0. She calls the "
            "defeat at Ashby on {13 April} a lesson.",
            "Leeds beat Hull 2-0 on March 21. The win over Hull on {March 12} was "
            "their tenth.",
            "The trawler sank off Skye on Monday.\n\nThe trawler sank on {Sunday}, "
            "said the coastguard.",
        ),
        allow=(
            "A fire broke out on Tuesday at a warehouse. Another fire broke out on "
            "Wednesday.",
            "A fire broke out on Tuesday at a warehouse. The fire, which broke out at "
            "night, was put out on Wednesday.",
            "The bridge collapsed on 12 March. The report on the bridge that collapsed "
            "in March came out on 14 March.",
            "The trawler sank on Monday. A trawler sank there on Sunday, too.",
            "They met on 3 April, and Ashby won 3-0. The second defeat by Ashby on 13 "
            "April was worse.",
            "Leeds beat Hull on 2 March. The win over York on 12 March was easy.",
            "Leeds beat Hull on 2 March. The game against Hull on 18 March is off.",
            "He resigned on 4 May 2012 and resigned again on 6 June 2014.",
        ),
    ),
)
rules = (RULE,)

_ONCE = (
    r"broke\s+out|collapsed|sank|crashed|exploded|capsized|derailed|erupted|disappeared"
    r"|vanished|went\s+missing|was\s+stolen|was\s+killed|was\s+shot|was\s+stabbed"
    r"|was\s+arrested|was\s+sentenced|was\s+convicted|was\s+acquitted|was\s+born"
    r"|died|resigned|was\s+elected|was\s+appointed|was\s+sworn\s+in|was\s+signed"
    r"|was\s+launched|was\s+found\s+dead|was\s+rescued|was\s+discovered|ran\s+aground"
)
_TELLS = LazyPattern(
    r"(?P<before>(?:\b[\w’'-]+\s+){0,3})\b(?P<who>[\w’'-]+)(?:,?\s+(?:which|that|who))?"
    rf"\s+(?:had\s+|has\s+)?(?P<verb>{_ONCE})"
    r"(?:\s+(?:at|in|near|off|outside|inside)\s+(?:the\s+|an?\s+|his\s+|her\s+)?[\w’'-]+"
    r"(?:\s+[\w’'-]+(?<!ed)(?<!was)(?<!came))?)?\s+(?:(?:early|late)\s+)?on\s+(?=\d|[A-Z])"
)
_DAY = LazyPattern(rf"{WEEKDAY}\b(?!,?\s+(?:\d|[A-Z][a-z]+\s+\d))")
_ANOTHER = LazyPattern(
    r"(?i)\b(?:an?|another|second|third|two|three|other|also|again)\b"
)
_AGAIN = LazyPattern(r"(?i)\b(?:again|also|too|another|second\s+time)\b")
_PLACE = LazyPattern(r"\b(?:in|at|near|off)\s+(?P<place>[A-Z]\w+)")
_YEAR = LazyPattern(r"\b(?:1[5-9]|20)\d\d\b")


@record
class _Told:
    """What happened to whom, and the day; ``start`` and ``end`` of the passage."""

    sentence: TimedSentence
    who: str
    is_new: bool
    start: int
    end: int
    day: tuple[int, ...]


_GAME = r"defeat|win|victory|draw|loss|match|game|meeting|fixture|tie|derby|final"
_THE_GAME = LazyPattern(
    rf"\b(?:[Tt]he|[Tt]hat|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er)\s+(?:[\w’'-]+\s+)?(?:{_GAME})\s+"
    r"(?:at|against|with|to|by|over|in)\s+(?P<whom>[A-Z][\w’'-]+)"
    r"(?:\s+[A-Z][\w’'-]+){0,2}\s+on\s+(?=\d|[A-Z])"
)
_PLAYED = LazyPattern(
    rf"\b(?:met|meet|played|beat|won|lost|drew|faced|{_GAME}|defeated|visited|hosted)\b"
)
_NEXT_GAME = LazyPattern(
    r"(?i)\b(?:another|second|third|return|earlier|previous\w*|later|replay\w*|then|next"
    r"|again|also|first|last|both|will|reverse|rematch|series|before|followed)\b"
)
_NEAR = 3  # sentences with dates between two tellings of one game


def check(document: Document) -> Iterator[Finding]:
    """Each incident of which a second day is told."""
    told: dict[tuple[str, int], list[_Told]] = defaultdict(list)
    for sentence in document.view(timed_sentences):
        if sentence.block.kind is BlockKind.CELL:
            continue
        for match in sentence.matches(_TELLS()):
            verb = " ".join(match["verb"].split())
            for one in _read(sentence, match):
                told[verb, len(one.day)].append(one)
    for group in told.values():
        yield from _compared(group)
    yield from _games(document)


def _games(document: Document) -> Iterator[Finding]:
    """The game on 13 April that the sentence before has on 3 April."""
    sentences = document.view(timed_sentences)
    for at, sentence in enumerate(sentences):
        for match in sentence.matches(_THE_GAME()):
            day = next((d for d in sentence.dates if d.start == match.end()), None)
            if day is None or not day.day or _NEXT_GAME().search(sentence.text):
                continue
            for other in sentences[max(0, at - _NEAR) : at]:
                dates = [d for d in other.dates if d.month == day.month and d.day]
                is_game = (
                    match["whom"] in other.text
                    and _PLAYED().search(other.text)
                    and not _NEXT_GAME().search(other.text)
                )
                if not (is_game and len(dates) == 1 and len(other.dates) == 1):
                    continue
                if _is_slip(str(day.day), str(dates[0].day)):
                    first = other.span(dates[0].start, dates[0].end)
                    yield Finding(
                        RULE,
                        sentence.span(day.bare_start, day.end),
                        "the same game had another day before",
                        related=(Related(first, "here another"),),
                    )


def _is_slip(one: str, other: str) -> bool:
    """Whether a figure was left out of a day, or two of them changed places."""
    short, long = sorted((one, other), key=len)
    is_cut = len(short) < len(long) and short in long
    return one != other and (is_cut or one == other[::-1])


def _read(sentence: TimedSentence, match: re.Match[str]) -> Iterator[_Told]:
    if _AGAIN().search(sentence.text):
        return
    at, who = match.end(), match["who"].lower()
    is_new = _ANOTHER().search(match["before"]) is not None
    found = next((d for d in sentence.dates if d.start == at and d.day), None)
    if found:
        day: tuple[int, ...] = (found.month, found.day or 0)
        yield _Told(sentence, who, is_new, found.bare_start, found.end, day)
    elif weekday := _DAY().match(sentence.passage.text, at):
        day = (weekday_of(weekday.group()),)
        yield _Told(sentence, who, is_new, *weekday.span(), day)


def _compared(group: list[_Told]) -> Iterator[Finding]:
    """The second of two days of the same, if there are no more than these two."""
    if (
        len({one.who for one in group} - {"it"}) != 1
        or len({o.day for o in group}) != 2
    ):
        return
    first = group[0]
    for one in group[1:]:
        if one.day == first.day:
            continue
        if not (one.is_new or first.who == "it" or _is_another(first, one)):
            before = Related(
                first.sentence.span(first.start, first.end), "here another"
            )
            span = one.sentence.span(one.start, one.end)
            said = "the same incident had another day before"
            yield Finding(RULE, span, said, related=(before,))
        return


def _is_another(one: _Told, other: _Told) -> bool:
    """Whether two sentences name two places or two years."""
    for pattern in (_PLACE(), _YEAR()):
        first, second = (set(pattern.findall(o.sentence.text)) for o in (one, other))
        if first and second and not first & second:
            return True
    return False
