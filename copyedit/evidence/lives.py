"""What the document says of the beginning, the end and the length of a life."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from copyedit.document import Document
from copyedit.evidence.calendar import NUMBER, ORDINAL, number_of
from copyedit.evidence.dates import Date, TimedSentence, timed_sentences
from copyedit.evidence.years import YEAR
from copyedit.expressions import Expression, compiled
from copyedit.record import record, replace


class Fact(StrEnum):
    """What is said of a life."""

    BIRTH = "birth"
    DEATH = "death"
    AGE_AT_DEATH = "age at death"
    AGE_IN_YEAR = "age in a year"
    AGE_NOW = "age now"


@record
class LifeFact:
    """One statement; ``start`` and ``end`` are passage offsets of year or age.

    ``year`` of the event where it is given, ``day`` where the whole date is, ``age``
    where one is. ``most`` is how far age and years may be apart: 1, or 0 where only
    a birthday is meant (turned 50).
    """

    kind: Fact
    sentence: TimedSentence
    start: int
    end: int
    year: int | None = None
    day: date | None = None
    age: int | None = None
    most: int = 1


# The stop of a short month or state ends no sentence: Jan. 9, 2012; Ala., in 1950.
_STOP = r"(?<=\b[A-Z][a-z][a-z])\.|(?<=\bSept)\.|\.(?=,)"
_NEAR = (
    rf"(?:[^.;()!?\d]|{_STOP}){{0,40}}(?:\d{{1,2}}(?:st|nd|rd|th)?[^.;()!?\d]{{1,14}})?"
)
_BIRTH = Expression(rf"\b(?:[Bb]orn|b\.)\b{_NEAR}(?P<year>{YEAR})")
_DEATH = Expression(
    rf"\b(?:died|dies|death|killed|murdered|executed|drowned|assassinated)\b{_NEAR}"
    rf"(?P<year>{YEAR})"
)
_SPAN = Expression(
    r"\((?:born\s+|b\.\s*)?[^()\d]{0,20}(?:\d{1,2}\s+[A-Z][a-z]+\s+"
    r"|[A-Z][a-z]+\s+\d{1,2},\s+)?"
    r"(?P<birth>1[0-9]\d\d|20\d\d)\s*[-–—]\s*(?:\d{1,2}\s+[A-Z][a-z]+\s+"
    r"|[A-Z][a-z]+\s+\d{1,2},\s+)?(?P<death>1[0-9]\d\d|20\d\d)\)"
)
_NUMBER = (
    rf"(?P<age>(?i:{NUMBER}))\b(?!\s*(?:years?\s+(?:later|ago|earlier)|[%:]|per\s+cent"
    r"|[ap]\.?m\b)|[.,]\d)"
)
_AT = r"(?:aged|at\s+the\s+age\s+of|at\s+age|at\s+the\s+ripe\s+old\s+age\s+of)"
_AT_DEATH = Expression(
    rf"""\b(?:died|dies|dead|death|killed|passed\s+away|murdered|drowned|executed)\b
        (?:[^.;!?]|{_STOP}){{0,60}}?\b(?:{_AT}|(?<=\d,\s)at|(?<=died\s)at|(?<=dead\s)at)\s+{_NUMBER}
        (?=[.,;)–—]|\s+(?:in|on|after|from|of|at|and|last|this|he|she)\b|\Z)
    |\bwas\s+(?:only\s+|just\s+)?(?P<age2>\d{{2,3}})\s+(?:when\s+s?he\s+(?:died|was\s+killed)|at\s+(?:his|her)\s+death)
    |\bdied\b[^.;]{{0,60}}?\b(?P<birthday>before|after|on)\s+(?:his|her)\s+(?P<age3>{ORDINAL})\s+birthday
    """,
    re.VERBOSE,
)
_IN_YEAR = Expression(
    rf"""\b[Ii]n\s+(?:[A-Z][a-z]+\s+)?(?P<year>{YEAR}),?\s+(?:when\s+(?:s?he)\s+was\s+(?:only\s+|just\s+)?|(?:{_AT}|at)\s+(?:only\s+|just\s+)?){_NUMBER}(?=[.,;)–—]|\s)
    |\b(?:{_AT}|[Aa]t)\s+(?:only\s+|just\s+)?(?P<age2>{NUMBER})\b,?\s+in\s+(?P<year2>{YEAR})
    |\bturned\s+(?P<age3>{NUMBER})\s+in\s+(?:[A-Z][a-z]+\s+)?(?P<year3>{YEAR})
    |\b(?P<age4>{ORDINAL})\s+birthday\b[^.;]{{0,12}}?\bin\s+(?:[A-Z][a-z]+\s+)?(?P<year4>{YEAR})
    |\bwas\s+(?:only\s+|just\s+|still\s+)?(?P<age5>\d{{1,2}})\s+when\s+(?:s?he|they)\s+(?!died|was\s+killed)[a-z]+\b[^.;\d]{{0,40}}?\bin\s+(?P<year5>{YEAR})
    """,
    re.VERBOSE,
)
_NOW = Expression(
    rf"""\bborn\b[^.;]{{0,40}}?{YEAR},?\s+(?:and\s+)?is\s+(?:now\s+)?(?P<age>\d{{1,3}})(?=[,.;])
    |\bis\s+(?:now\s+)?(?P<age2>\d{{1,3}})(?:\s+years\s+old)?(?:,|\s+and)\s+was\s+born\b
    |\((?P<age3>\d\d)\),?\s+(?:who\s+)?was\s+born\b
    |\b[Tt]he\s+(?P<age4>\d\d)-year-old,?\s+(?:who\s+)?was\s+born\b
    |\b[Nn]ow\s+(?:aged\s+)?(?P<age5>\d\d),\s+(?:s?he|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)
        \s+was\s+born\b""",
    re.VERBOSE,
)
# An obituary tells the age in a sentence of its own: She was 64.
_WAS = Expression(r"\s*(?:He|She)\s+was\s+(?:only\s+|just\s+)?(?P<age>\d{1,3})\.?\s*\Z")
# The year is that of the sentence before: She was then 28.
_THEN = Expression(
    r"\s*(?:He|She)\s+was\s+(?:then\s+(?:only\s+|just\s+)?(?P<age>\d{1,2})"
    r"|(?:only\s+|just\s+)?(?P<age2>\d{1,2})\s+at\s+the\s+time)\b(?!\s+(?:per|of|up|down)\b)"
)
_YEAR_BEFORE = Expression(rf"\b[Ii]n\s+(?:[A-Z][a-z]+\s+)?(?P<year>{YEAR})\b")
_SHORT, _LOOK_BACK = 30, 160  # characters
_DIED = Expression(r"\b(?:died|dies|has\s+died)\b")
_GATE = Expression(
    r"\b(?:[Bb]orn|b\.|died|dies|dead|death|killed|murdered|executed|drowned|aged?"
    r"|turned"
    r"|passed|birthday|assassinated)\b|\(\D{0,20}\d|\b[Ii]n\s+\d{4},?\s+at\b"
    r"|\b[Aa]t\s+\d{1,2},?\s+in\b|\bwhen\s+s?he\s+was\b"
)


def life_facts(document: Document) -> tuple[LifeFact, ...]:
    """All statements about lives, in reading order."""
    found: list[LifeFact] = []
    previous: TimedSentence | None = None
    for sentence in document.view(timed_sentences):
        text, start, end = sentence.passage.text, sentence.start, sentence.end
        was = _WAS.match(text, start, end) if end - start < _SHORT else None
        if was and _DIED.search(text, max(0, start - _LOOK_BACK), start):
            found.append(_age(Fact.AGE_AT_DEATH, sentence, was, "age"))
        if " was " in text[start : start + _SHORT]:
            found += _age_then(previous, sentence)
        previous = sentence
        if _GATE.search(text, start, end):
            found += _facts_in(sentence)
    return tuple(found)


def _age_then(
    before: TimedSentence | None, sentence: TimedSentence
) -> Iterator[LifeFact]:
    """The age in the one year that the sentence before tells."""
    text, start = sentence.passage.text, sentence.start
    match = _THEN.match(text, start, sentence.end)
    if match is None or before is None or before.passage is not sentence.passage:
        return
    years = _YEAR_BEFORE.findall(text, before.start, start)
    told = compiled(YEAR).findall(text, before.start, start)
    if len(years) == len(told) == 1:
        group = "age" if match["age"] else "age2"
        fact = _age(Fact.AGE_IN_YEAR, sentence, match, group)
        yield replace(fact, year=int(years[0]))


def _facts_in(sentence: TimedSentence) -> Iterator[LifeFact]:
    spans = list(sentence.matches(_SPAN))
    for match in spans:
        for group, kind in (("birth", Fact.BIRTH), ("death", Fact.DEATH)):
            yield _event(kind, sentence, match, group)
    if not spans:
        for match in sentence.matches(_BIRTH):
            yield _event(Fact.BIRTH, sentence, match, "year")
        for match in sentence.matches(_DEATH):
            yield _event(Fact.DEATH, sentence, match, "year")
    for match in sentence.matches(_AT_DEATH):
        group = next(g for g in ("age", "age2", "age3") if match[g])
        fact = _age(Fact.AGE_AT_DEATH, sentence, match, group)
        age = (fact.age or 0) - (match["birthday"] == "before")
        yield replace(fact, age=age)
    for match in sentence.matches(_IN_YEAR):
        number = next(n for n in ("", "2", "3", "4", "5") if match[f"age{n}"])
        fact = _age(Fact.AGE_IN_YEAR, sentence, match, f"age{number}")
        most = 0 if number in ("3", "4") else 1
        yield replace(fact, year=int(match[f"year{number}"]), most=most)
    for match in sentence.matches(_NOW):
        group = next(g for g in ("age", "age2", "age3", "age4", "age5") if match[g])
        yield _age(Fact.AGE_NOW, sentence, match, group)


def _event(
    kind: Fact, sentence: TimedSentence, match: re.Match[str], group: str
) -> LifeFact:
    start, end = match.span(group)
    day = next((d.on() for d in sentence.dates if _ends(d, end)), None)
    return LifeFact(kind, sentence, start, end, int(match[group]), day)


def _ends(found: Date, end: int) -> bool:
    return found.end == end and found.day is not None and found.year is not None


def _age(
    kind: Fact, sentence: TimedSentence, match: re.Match[str], group: str
) -> LifeFact:
    return LifeFact(
        kind, sentence, *match.span(group), age=int(number_of(match[group]))
    )
