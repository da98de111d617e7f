"""Anniversaries that do not fall in the year they are given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.calendar import ORDINAL, number_of
from copyedit.evidence.dates import TimedSentence, timed_sentences
from copyedit.evidence.moments import years_now
from copyedit.evidence.reference_date import reference
from copyedit.evidence.years import YEAR
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

_HEAD = "<article><time datetime='2018-05-20'>20 May 2018</time><p>"
_FOOT = "</p></article>"

RULE = Rule(
    id="dates.anniversary",
    summary="An anniversary does not fall in this year",
    why="""The year of the event and the number of the anniversary give the year of the
    feast. Here they give another than the article does.""",
    severity=Severity.WARNING,
    source="addition, the day of publication",
    examples=Examples(
        flag=(
            f"{_HEAD}The town marks the {{50th}} anniversary of the 1958 "
            f"strike.{_FOOT}",
            "In 2018 they marked the {50th} anniversary of the 1958 landing.",
            f"{_HEAD}The club was founded in 1898. It marks its {{centenary}} this "
            f"year."
            f"{_FOOT}",
            f"{_HEAD}The club, founded in 1958, turns {{50}} this year.{_FOOT}",
        ),
        allow=(
            f"{_HEAD}The town marks the 50th anniversary of the 1968 strike.{_FOOT}",
            f"{_HEAD}Next year is the 50th anniversary of the 1969 landing.{_FOOT}",
            "In 2018 they marked the 50th anniversary of the 1968 landing.",
            "In 2010 they planned for the 50th anniversary of the landing.",
            f"{_HEAD}The club was founded in 1898. In 1998 it marked its centenary."
            f"{_FOOT}",
        ),
    ),
)
rules = (RULE,)

_CENTENARIES = {
    "centenary": 100,
    "centennial": 100,
    "bicentenary": 200,
    "bicentennial": 200,
    "tercentenary": 300,
    "sesquicentennial": 150,
}
_MARK = Expression(
    rf"""(?P<number>\b{ORDINAL})[- ](?:wedding\s+)?(?:anniversary|birthday)\b
    |\b(?P<name>{"|".join(_CENTENARIES)})\b
    |\b(?:turn(?:s|ed|ing)?|celebrat(?:es|ing|ed)|mark(?:s|ing|ed))\s+(?P<years>\d{{2,3}})
     (?=\s+years\b(?!\s+ago)|\s+this\s+year|\s+next\s+year|\s+in\s+\d{{4}}|[.,])""",
    re.VERBOSE,
)
_YEAR = Expression(YEAR)
_OF = Expression(rf"\s+of\s+[^.;!?]{{0,70}}?(?P<year>{YEAR})")
_FOUNDED = Expression(
    rf"\b(?:[Ff]ounded|[Oo]pened|[Ee]stablished|[Ll]aunched|[Ff]ormed|[Bb]uilt"
    rf"|[Ss]et\s+up"
    rf"|[Mm]arried)\b[^.;!?\d]{{0,40}}?\bin\s+(?:[A-Z][a-z]+\s+)?(?P<year>{YEAR})"
)
_ITS = Expression(
    r"\b(?:its|their|the\s+\w+[’']s)\s+(?:\w+\s+)?\Z|\bturn|\bmark|\bcelebr"
)
_SHIFT = Expression(
    r"(?i)\b(?P<which>this|next|last)\s+(?:year|spring|summer|autumn|fall|winter)\b"
)
_SHIFTS = {"this": 0, "next": 1, "last": -1}
_LEAD = 24


def check(document: Document) -> Iterator[Finding]:
    """Each anniversary whose year of origin gives another year than the article."""
    founded: list[tuple[TimedSentence, re.Match[str]]] | None = None
    sentences = document.view(timed_sentences)
    for sentence in sentences:
        for match in sentence.matches(_MARK):
            of = _OF.match(sentence.passage.text, match.end(), sentence.end)
            if of and not match["years"]:
                yield from _judge(document, sentence, match, sentence, of.span("year"))
                continue
            if founded is None:
                founded = [(s, m) for s in sentences for m in s.matches(_FOUNDED)]
            near = [f for f in founded if abs(f[0].number - sentence.number) <= 1]
            text = sentence.passage.text[max(0, match.start() - _LEAD) : match.start()]
            is_own = _ITS.search(text) or match["years"]
            if len(near) == 1 and is_own:
                place, event = near[0]
                yield from _judge(document, sentence, match, place, event.span("year"))


def _judge(
    document: Document,
    sentence: TimedSentence,
    match: re.Match[str],
    place: TimedSentence,
    at: tuple[int, int],
) -> Iterator[Finding]:
    number = _number(match)
    origin = int(place.passage.text[slice(*at)])
    feasts, slack = _years_of_feast(document, sentence, place, at)
    group = next(g for g in ("number", "name", "years") if match[g])
    off = [abs(year - origin - number) for year in feasts]
    # Farther off, the year is rather that of the feast, or of another thing.
    if not off or min(off) <= slack or min(off) > number / 2:
        return
    told = f"{origin} and {number} years make {origin + number}, not {feasts[-1]}"
    related = [Related(place.span(*at), "the year")]
    published = document.view(reference)
    if published and slack:
        related.append(Related(published.span, "published"))
    span: Span = sentence.span(*match.span(group))
    yield Finding(RULE, span, told, related=tuple(related))


def _number(match: re.Match[str]) -> int:
    if match["name"]:
        return _CENTENARIES[match["name"]]
    return int(number_of(match["number"] or match["years"]))


def _years_of_feast(
    document: Document,
    sentence: TimedSentence,
    place: TimedSentence,
    at: tuple[int, int],
) -> tuple[tuple[int, ...], int]:
    """The years in which the feast may be, and how far it may be off."""
    others = [
        int(m.group())
        for m in sentence.matches(_YEAR)
        if place is not sentence or m.group() != sentence.passage.text[slice(*at)]
    ]
    if others:
        return (tuple(others), 0)
    now = years_now(document)
    shift = _SHIFT.search(sentence.text)
    if shift:
        more = _SHIFTS[shift["which"].lower()]
        return tuple(year + more for year in now), 0
    return now, 1
