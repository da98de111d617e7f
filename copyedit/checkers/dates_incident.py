"""What happens once, told of two days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.dates import timed_sentences
from copyedit.evidence.incidents import UNNAMED, Incident, incidents
from copyedit.evidence.mentions import mentions_in, sentence_at, sentence_bounds
from copyedit.evidence.people import kin_near, surnames
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
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
            "Police arrested Tom Hale at his flat in Leeds on 4 May.\n\nHe slept "
            "well until his arrest on {6 May}.",
            "The envoys signed the treaty in Rome on May 4.\n\nThe treaty, which was "
            "signed on {May 5}, is long.",
            "Tom Hale died on 4 May.\n\nNobody had met him before Hale’s death on {5 "
            "May}.",
            "The collapse of the bridge on 12 March woke us.\n\nThe bridge collapsed "
            "on {13 March}.",
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
            "Police arrested Tom Hale on 4 May.\n\nAnn Reid’s brother hid until his "
            "arrest on 6 May.",
            "Police arrested Tom Hale on 4 May and Ann Reid on 6 May.",
            "Tom Hale was arrested on 4 May. His second arrest on 6 May was worse.",
            "They met on 3 April, and Ashby won 3-0. The second defeat by Ashby on 13 "
            "April was worse.",
            "Leeds beat Hull on 2 March. The win over York on 12 March was easy.",
            "Leeds beat Hull on 2 March. The game against Hull on 18 March is off.",
            "He resigned on 4 May 2012 and resigned again on 6 June 2014.",
        ),
    ),
)
rules = (RULE,)

_PLACE = Expression(r"\b(?:in|at|near|off)\s+(?P<place>[A-Z]\w+)")
_YEAR = Expression(r"\b(?:1[5-9]|20)\d\d\b")


_GAME = r"defeat|win|victory|draw|loss|match|game|meeting|fixture|tie|derby|final"
_THE_GAME = Expression(
    rf"\b(?:[Tt]he|[Tt]hat|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er)\s+(?:[\w’'-]+\s+)?(?:{_GAME})\s+"
    r"(?:at|against|with|to|by|over|in)\s+(?P<whom>[A-Z][\w’'-]+)"
    r"(?:\s+[A-Z][\w’'-]+){0,2}\s+on\s+(?=\d|[A-Z])"
)
_PLAYED = Expression(
    rf"\b(?:met|meet|played|beat|won|lost|drew|faced|{_GAME}|defeated|visited|hosted)\b"
)
_NEXT_GAME = Expression(
    r"(?i)\b(?:another|second|third|return|earlier|previous\w*|later|replay\w*|then|next"
    r"|again|also|first|last|both|will|reverse|rematch|series|before|followed)\b"
)
_NEAR = 3  # sentences with dates between two tellings of one game


def check(document: Document) -> Iterator[Finding]:
    """Each incident of which a second day is told."""
    told: dict[tuple[str, int], list[Incident]] = defaultdict(list)
    for one in document.view(incidents):
        told[one.kind, len(one.day)].append(one)
    for group in told.values():
        names = {one.who for one in group} - UNNAMED
        pronouns = {one.who for one in group} - {"it"}
        for who in names or pronouns:
            with_it = (
                [o for o in group if o.who in UNNAMED and _is_clear(document, o, who)]
                if len(names) == 1 or who in UNNAMED
                else []
            )
            same = [o for o in group if o.who == who and o not in with_it]
            yield from _compared(sorted([*same, *with_it], key=_place))
    yield from _games(document)


def _games(document: Document) -> Iterator[Finding]:
    """The game on 13 April that the sentence before has on 3 April."""
    sentences = document.view(timed_sentences)
    for at, sentence in enumerate(sentences):
        for match in sentence.matches(_THE_GAME):
            day = next((d for d in sentence.dates if d.start == match.end()), None)
            if day is None or not day.day or _NEXT_GAME.search(sentence.text):
                continue
            for other in sentences[max(0, at - _NEAR) : at]:
                dates = [d for d in other.dates if d.month == day.month and d.day]
                is_game = (
                    match["whom"] in other.text
                    and _PLAYED.search(other.text)
                    and not _NEXT_GAME.search(other.text)
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


def _place(one: Incident) -> tuple[int, int]:
    return one.sentence.number, one.start


def _is_clear(document: Document, one: Incident, who: str) -> bool:
    """Whether no other person and no relative is named whom a pronoun may mean."""
    span = one.sentence.span(one.start, one.end)
    if kin_near(document, span):
        return False
    known = document.view(surnames)
    at = sentence_at(document, span.start)
    start, _ = document.view(sentence_bounds)[max(0, at - 1)]
    start = max(start, one.sentence.span(0, 1).start)
    return not any(
        m.last.lower() != who and m.last.lower() in known
        for m in mentions_in(document, start, span.start)
    )


def _compared(group: list[Incident]) -> Iterator[Finding]:
    """The second of two days of the same, if there are no more than these two."""
    if len({one.day for one in group}) != 2:
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


def _is_another(one: Incident, other: Incident) -> bool:
    """Whether two sentences name two places or two years."""
    for pattern in (_PLACE, _YEAR):
        first, second = (set(pattern.findall(o.sentence.text)) for o in (one, other))
        if first and second and not first & second:
            return True
    return False
