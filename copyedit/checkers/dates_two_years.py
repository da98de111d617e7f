"""One thing that opened, or one person who died, in two years."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from copyedit.document import BlockKind, Document
from copyedit.evidence.calendar import MONTH
from copyedit.evidence.dates import TimedSentence, timed_sentences
from copyedit.evidence.years import YEAR
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="dates.two-years",
    summary="One event has two years",
    why="""A mill opens once and a person dies once. The article gives the year in two
    places, and it is not the same.""",
    severity=Severity.WARNING,
    source="the article itself",
    examples=Examples(
        flag=(
            "The factory opened in 1962 and made radios.\n\nWhen the factory opened in "
            "{1964}, hundreds came.",
            "The school was built in 1911.\n\nIts roof has leaked since the school was "
            "built in {1921}.",
            "The line, opened in 1682 to carry slate, is short.\n\nNobody laughed when "
            "the line opened in {1862}.",
            "Olaf Brandt died in 2004.\n\nThe house was sold when Brandt died in "
            "{2006}.",
        ),
        allow=(
            "The factory opened in 1962.\n\nThe factory closed in 1964.",
            "The factory opened in 1962.\n\nThe factory opened in May 1962.",
            "The factory opened in 1962.\n\nThe second factory opened in 1964.",
            "The factory opened in 1962.\n\nThe factory opened again in 1964.",
            "The Leeds factory opened in 1962.\n\nThe York factory opened in 1964.",
            "Olaf Brandt died in 2004.\n\nHis wife, Ada Brandt, died in 2006.",
            "The bridge was built in 1911 and the bridge was built in 1921 again.",
        ),
    ),
)
rules = (RULE,)

_PATTERN = Expression(
    rf"""\b(?:(?:[Tt]he|[Ii]ts)\s+(?P<thing>[a-z]+(?:\s[a-z]+)?),?\s+(?:(?:which|that)\s+)?
    (?:was\s+|had\s+|first\s+){{0,3}}
    (?P<verb>opened|closed|built|founded|completed|demolished|launched|abolished
    |established|shut|burn(?:ed|t)\s+down|collapsed)
    |(?P<full>(?:[A-Z][\w’'-]+\s){{0,3}})(?P<who>[A-Z][\w’'-]+)\s+(?P<did>died|retired|was\s+born))
    \s+in\s+(?:{MONTH}\s+)?(?P<year>{YEAR})\b""",
    re.VERBOSE,
)
_GATE = (
    "opened",
    "closed",
    "built",
    "founded",
    "died",
    "retired",
    "born",
    "shut",
    "completed",
    "demolished",
    "launched",
    "abolished",
    "established",
    "burn",
    "collapsed",
)
_OTHERS = frozenset(
    ("second", "third", "new", "old", "original", "current", "present", "other", "next")
)
_FARTHEST = 25  # blocks: a longer text tells of several schools
_MOST = 60  # blocks of an article


class _Event(NamedTuple):
    sentence: TimedSentence
    start: int
    end: int
    year: int
    full: str


def check(document: Document) -> Iterator[Finding]:
    """The later of two years of one event, once for each event."""
    if len(document.text_blocks) > _MOST:
        return
    events: defaultdict[tuple[str, str], list[_Event]] = defaultdict(list)
    for sentence in document.view(timed_sentences):
        if sentence.block.kind is BlockKind.CELL or not any(
            verb in sentence.text for verb in _GATE
        ):
            continue
        for match in sentence.matches(_PATTERN):
            name = match["thing"] or match["who"]
            verb = " ".join((match["verb"] or match["did"]).split())
            if _OTHERS.isdisjoint(name.split()):
                full = " ".join((match["full"] or "").split())
                event = _Event(sentence, *match.span("year"), int(match["year"]), full)
                events[name, verb].append(event)
    for group in events.values():
        yield from _compared(group)


def _compared(group: list[_Event]) -> Iterator[Finding]:
    first = group[0]
    names = {event.full for event in group if event.full}
    if len({event.year for event in group}) != 2 or len(names) > 1:
        return
    other = next(event for event in group if event.year != first.year)
    distance = other.sentence.number - first.sentence.number
    if other.sentence is first.sentence or distance > _FARTHEST:
        return
    yield Finding(
        RULE,
        other.sentence.span(other.start, other.end),
        f"elsewhere it is {first.year}",
        related=(Related(first.sentence.span(first.start, first.end), "the other"),),
    )
