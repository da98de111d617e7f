"""Years that were mistyped, and centuries that their years do not lie in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.calendar import MONTH, ORDINAL, number_of
from copyedit.evidence.dates import timed_sentences
from copyedit.evidence.reference_date import reference
from copyedit.evidence.years import YEAR, years
from copyedit.expressions import Expression
from copyedit.finding import Finding, Fix, Related
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

SLIP = Rule(
    id="dates.year-slip",
    summary="A year out of the century that is meant",
    why="""The year lies far from all others of the article, and exchanging two of its
    figures, or mending one, gives one of them. It was mistyped.""",
    severity=Severity.ERROR,
    source="the other years of the article",
    examples=Examples(
        flag=(
            "It opened in May 2024. In {2204 -> 2024} it was shut for a week.",
            "It opened in May 2023. By June {1023 -> 2023} it was shut.",
            "It opened in May 2019. In June {20019 -> 2019} it was shut.",
        ),
        allow=(
            "In 2010 they said that the sea will rise until 2100.",
            "The abbey was founded in 1023. In 2023 it was shut.",
            "It opened in May 2024 and has 2204 seats.",
            "The film is set in 2204; it was shot in May 2019.",
        ),
    ),
)
CENTURY = Rule(
    id="dates.century",
    summary="A year does not lie in the century beside it",
    why="""The 17th century ran from 1601 to 1700. The year beside it lies in another,
    so one of the two is wrong.""",
    severity=Severity.WARNING,
    source="the calendar",
    examples=Examples(
        flag=(
            "The {17th}-century church, built in 1743, is shut.",
            "The hall is of the {17th} century, built in 1723.",
            "The church was built in the {18th} century, in 1687, by masons.",
            "The mill, which dates from the {19th} century, was put up in 1778.",
            "A {nineteenth}-century house built in 1911 burnt.",
        ),
        allow=(
            "The 18th-century church, built in 1743, is shut.",
            "The 18th-century church, restored in 1911, is shut.",
            "The church was built in the 17th century, in 1687, by masons.",
            "The mill dates from the 18th century and was enlarged in 1812.",
            "A 19th-century house, built in 1900, burnt.",
        ),
    ),
)
rules = (SLIP, CENTURY)

_LONG_YEAR = Expression(
    rf"\b(?:{MONTH}|[Ii]n|[Ss]ince|[Uu]ntil)\s+(?P<year>[12]\d{{4}})(?=[.,;)]|\s+(?:and|but|when|it"
    r"|he|she|they|the|to|after|as|for)\b|\Z)(?![.,]\d)"
)
_DATED = Expression(
    rf"(?:\b[Ii]n|\b[Ss]ince|\b[Uu]ntil|{MONTH}|{MONTH}\s+\d{{1,2}},)\s+\Z"
)
_FIRST, _LAST = 1300, 2099
_RECENT = 1900
_NEAR = 3  # years
_APART = 60  # years to the nearest other one
_LOOK_BACK = 16
_CENTURY = Expression(
    rf"""\b(?P<century>{ORDINAL})[- ]century(?:\s+(?:[\w’'-]+\s+){{0,3}}?[\w’'-]+)?
    (?:,?\s+(?:which|and)\s+was|,)?\s+(?:first\s+)?(?:built|completed|painted|written|founded|erected
    |dating\s+from|composed|begun)\s+(?:in\s+)?(?P<year>{YEAR})""",
    re.VERBOSE,
)


_IN_CENTURY = Expression(
    rf"""\b(?P<verb>[Bb]uilt|[Cc]ompleted|[Pp]ainted|[Ww]ritten|[Ff]ounded|[Ee]rected
    |[Cc]omposed|[Mm]ade|[Bb]egun|[Oo]pened|put\s+up|dat(?:es|ed|ing)\s+from|[Bb]orn)\s+
    (?:in\s+|from\s+|to\s+)?(?:the\s+)?(?:early\s+|late\s+|mid-)?(?P<century>{ORDINAL})\s+century,?\s+
    (?:(?:was|and\s+was|which\s+was)\s+)?(?:probably\s+|perhaps\s+)?
    (?:(?:built|completed|painted|written|founded|erected|put\s+up|opened)\s+)?in\s+(?P<year>{YEAR})""",
    re.VERBOSE,
)


def check(document: Document) -> Iterator[Finding]:
    """Each year that is a slip for another, and each century that is wrong."""
    yield from _slips(document)
    for sentence in document.view(timed_sentences):
        if "century" not in sentence.text:
            continue
        for match in (
            *sentence.matches(_CENTURY),
            *sentence.matches(_IN_CENTURY),
        ):
            century, year = int(number_of(match["century"])), int(match["year"])
            if (year - 1) // 100 + 1 != century and year // 100 + 1 != century:
                place = Related(sentence.span(*match.span("year")), "the year")
                told = f"{year} lies in the century {(year - 1) // 100 + 1}"
                span = sentence.span(*match.span("century"))
                yield Finding(CENTURY, span, told, related=(place,))


def _slips(document: Document) -> Iterator[Finding]:
    named = document.view(years)
    published = document.view(reference)
    counts = Counter(year.year for year in named.all)
    known = set(named.dated) | ({published.day.year} if published else set())
    usual = {year for year in known | set(counts) if _FIRST <= year <= _LAST}
    for found in named.all:
        is_odd = not _FIRST <= found.year <= _LAST
        if not is_odd or found.year % 10 == 0 or counts[found.year] > 1:
            continue
        text = document.passages[found.number].text
        before = text[max(0, found.start - _LOOK_BACK) : found.start]
        others = (usual | set(counts)) - {found.year}
        if not _DATED.search(before) or any(
            abs(y - found.year) < _APART for y in others
        ):
            continue
        right = [year for year in sorted(usual) if _is_slip(str(found.year), str(year))]
        right = right or (_swapped(found.year, usual) if found.year > _LAST else [])
        if right and (found.year > _LAST or right[-1] in known):
            span = document.passages[found.number].span(found.start, found.end)
            yield _finding(span, right[-1])
    for sentence in document.view(timed_sentences):
        for match in sentence.matches(_LONG_YEAR):
            right = [y for y in usual if _drops_one(match["year"], str(y))]
            right = right or _undoubled(match["year"])
            if right:
                yield _finding(sentence.span(*match.span("year")), right[0])


def _finding(span: Span, right: int) -> Finding:
    told = f"no other year of the article is near; {right} was probably meant"
    return Finding(SLIP, span, told, (Fix.replace(span, str(right)),))


def _is_slip(wrong: str, right: str) -> bool:
    """Whether two figures side by side were exchanged, or one is another."""
    differing = [at for at in range(4) if wrong[at] != right[at]]
    if len(differing) == 1:
        return True
    if len(differing) != 2 or differing[1] != differing[0] + 1:
        return False
    first, second = differing
    return wrong[first] == right[second] and wrong[second] == right[first]


def _undoubled(wrong: str) -> list[int]:
    """The year without the figure that was struck twice: 20016."""
    found = re.search(r"(\d)\1", wrong)
    right = int(wrong[: found.start()] + wrong[found.end() - 1 :]) if found else 0
    return [right] if _RECENT <= right <= _LAST else []


def _swapped(year: int, usual: set[int]) -> list[int]:
    """Years near the others that two figures exchanged would give: 2203."""
    text = str(year)
    swaps = (int(text[:at] + text[at + 1] + text[at] + text[at + 2 :]) for at in (1, 2))
    return [y for y in swaps if any(abs(y - other) <= _NEAR for other in usual)]


def _drops_one(wrong: str, right: str) -> bool:
    return any(wrong[:at] + wrong[at + 1 :] == right for at in range(len(wrong)))
