"""A word that the word list of the project forbids."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from copyedit.document import Document
from copyedit.evidence.dialects import dialect_of
from copyedit.finding import Certainty, Finding
from copyedit.patterns.phrase_index import Hit, PhraseIndex
from copyedit.patterns.places import places_of
from copyedit.patterns.wording import (
    has_capitals,
    in_capitals_of,
    plain,
    rewording,
    with_apostrophes_of,
)
from copyedit.patterns.written import Phrase
from copyedit.rule import Examples, Rule, Severity
from copyedit.word_entry import WordEntry

RULE = Rule(
    id="spelling.forbidden-word",
    summary="A word that the word list of the project forbids",
    why="""A desk has decided how the word is written, or that it is not. Its word list
    says so after “!”, and what to write instead after “->”.""",
    severity=Severity.ERROR,
    source="the word lists that the configuration names",
    examples=Examples(
        words=(
            "!cyber-attack -> cyberattack",
            "!Kiev -> Kyiv",
            "!at this point in time",
        ),
        flag=(
            "The {cyber-attack -> cyberattack} began at noon.",
            "{Cyber-attack -> Cyberattack} ends.",
            "They left {Kiev’s -> Kyiv’s} centre.",
            "He will not comment {at this point in time}.",
        ),
        allow=(
            "The cyberattack on Kyiv was seen at this point, in time.",
            "Two cyber-attacks were seen.",
            "A kiev is made of chicken.",
        ),
    ),
)
rules = (RULE,)

_POSSESSIVE = "'s"


def check(document: Document) -> Iterator[Finding]:
    """Each place of a forbidden word or phrase, its possessive included."""
    forbidden = document.accepted.forbidden
    if not forbidden:
        return
    for hit in _index(forbidden).hits(document.view(places_of)):
        dialects = hit.owner.dialects
        if not dialects or document.view(dialect_of) in dialects:
            yield _finding(document, hit)


@cache
def _index(forbidden: tuple[WordEntry, ...]) -> PhraseIndex[WordEntry]:
    return PhraseIndex(
        (entry, _phrase(entry, ending))
        for entry in forbidden
        for ending in ("", _POSSESSIVE)
    )


def _phrase(entry: WordEntry, ending: str) -> Phrase:
    rights = (entry.right + ending,) if entry.right else ()
    return Phrase(plain(entry.text) + ending, has_capitals(entry.text), rights)


def _finding(document: Document, hit: Hit[WordEntry]) -> Finding:
    written = [word.text for word in hit.words]
    rights = [
        with_apostrophes_of(hit.written, _in_capitals(hit, written, right), document)
        for right in hit.rights
    ]
    instead = f"; write “{rights[0]}”" if rights else ""
    return Finding(
        RULE,
        hit.span,
        f"the word list forbids “{hit.written}”{instead}",
        fixes=tuple(rewording(document, hit.words, r, safe=True) for r in rights),
        certainty=Certainty.CERTAIN,
    )


def _in_capitals(hit: Hit[WordEntry], written: list[str], right: str) -> str:
    return right if hit.phrase.exact else in_capitals_of(written, right)
