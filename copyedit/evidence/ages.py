"""The ages of people: Smith, 45, / the 45-year-old Smith / Smith, who is 45."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.calendar import NUMBER, number_of
from copyedit.evidence.dates import TimedSentence, timed_sentences
from copyedit.expressions import Expression
from copyedit.record import record

_NAME = (
    r"(?:[A-Z][\w’'.-]*\s+(?:(?:de|van|von|der|bin|al|da|du|la|le)\s+)*){0,4}"
    r"[A-Z][\w’'-]+"
)
_TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "sir",
        "dame",
        "lord",
        "lady",
        "prof",
        "professor",
        "judge",
        "sgt",
        "pc",
        "captain",
        "capt",
        "president",
        "mayor",
        "senator",
        "sen",
        "rep",
        "councillor",
        "cllr",
        "minister",
        "inspector",
        "detective",
        "constable",
        "officer",
        "the",
    ]
)
_OLDEST = 115

_NUMBER = rf"(?:\d{{1,3}}|{NUMBER})"
_AGE = Expression(
    rf"""
    (?P<name>\b{_NAME}),\s+(?:aged\s+|who\s+is\s+(?:now\s+)?|now\s+)?(?P<a>\d{{1,3}})
        (?=\s*[,.;)–—](?![\d])|\s+(?:and|from|of|was|is|has|who|said)\b)(?!,\d|\.\d)
    |(?P<the>\b[Tt]he\s+(?:[a-z]+\s+)?)?(?P<b>(?i:{_NUMBER}))[- ]year[- ]old
        (?P<plural>s)?(?P<noun>\s+(?:(?!(?:the|of|in|from|with|at|and|on|to|by|a)\s)[a-z][\w-]*\s+){{0,3}}(?P<name2>{_NAME}))?
    |\b(?P<name3>{_NAME})(?:,\s+who)?\s+is\s+(?P<c>{_NUMBER})(?:\s+years\s+old)?(?=[,.;](?!\d)|\s+and\b)
    |\b(?:aged|at\s+(?:the\s+)?age\s+(?:of\s+)?)\s*(?P<d>{_NUMBER})\b
    """,
    re.VERBOSE,
)
_THEN = Expression(
    r"(?i)\b(?:then|when|while|ago|at\s+the\s+time|in\s+(?:1[89]|20)\d\d|born|turned"
    r"|years\s+(?:later|earlier)|by\s+the\s+age|as\s+an?)\b"
)
_IS_AGE = Expression(
    r"[Yy]ear[- ]old|\bage[d]?\b|[A-Za-z],\s+(?:who\s+is\s+)?\d{1,3}\b|\bis\s+\w+[,.;]"
)


@record
class Age:
    """An age of somebody; ``start`` and ``end`` are offsets in its passage's text.

    ``surname`` is empty where nobody is named; ``first`` is what stands before it.
    ``is_introduced`` where the age stands in apposition to the name, and
    ``is_back`` where "the 45-year-old" points back to somebody; ``is_then`` where the
    sentence may speak of another time than today.
    """

    sentence: TimedSentence
    start: int
    end: int
    number: int
    surname: str = ""
    first: str = ""
    is_back: bool = False
    is_introduced: bool = False
    is_then: bool = False


def ages(document: Document) -> tuple[Age, ...]:
    """The ages that the document gives, in reading order."""
    found: list[Age] = []
    for sentence in document.view(timed_sentences):
        if _IS_AGE.search(sentence.passage.text, sentence.start, sentence.end):
            found += _ages_in(sentence)
    return tuple(found)


def _ages_in(sentence: TimedSentence) -> Iterator[Age]:
    is_then = _THEN.search(sentence.text) is not None
    for match in sentence.matches(_AGE):
        group = next(g for g in "abcd" if match[g])
        try:
            number = number_of(match[group])
        except KeyError:
            continue
        if match["plural"] or not 0 < number <= _OLDEST:
            continue
        name = match["name"] or match["name2"] or match["name3"] or ""
        words = [w for w in name.split() if w.lower().strip(".") not in _TITLES]
        surname = words[-1].removesuffix("’s").removesuffix("'s") if words else ""
        yield Age(
            sentence,
            *match.span(group),
            int(number),
            surname,
            " ".join(words[:-1]),
            is_back=bool(match["the"]),
            is_introduced=group in "ac",
            is_then=is_then,
        )
