"""A surname that stands in the text before its bearer is introduced."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import BlockKind, Document
from copyedit.evidence.mentions import Mention
from copyedit.evidence.people import Surname, kin_near, speaks, surnames
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.language.dictionary import entry
from copyedit.language.lists import words_of
from copyedit.language.words import key_of
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="names.unintroduced",
    summary="A surname stands before the full name that introduces it",
    why="""Readers meet “Holt” and do not know who that is; the full name comes only
    later. It happens when paragraphs change places.""",
    severity=Severity.WARNING,
    source="AP Stylebook; the Guardian style guide",
    examples=Examples(
        flag=(
            "Rents will rise, {Holt} said on Monday.\n\nJane Holt leads the council.",
            "“It is late,” said {Mr Ferrelius}.\n\nOlaf Ferrelius owns the yard.",
            "It is weak, according to {Kowalik}.\n\nAdam Kowalik built it.",
            "The tender failed, {Okonjo} told reporters.\n\nAda Okonjo, a lawyer, "
            "bid for it.",
        ),
        allow=(
            "Jane Holt leads the council.\n\nRents will rise, Holt said.",
            "Rents will rise, Obama said.\n\nBarack Obama leads the country.",
            "“It is late,” said Olaf Ferrelius.\n\nFerrelius owns the yard, and Mr "
            "Holt said so.",
            "The Holt bridge is old.\n\nJane Holt leads the council.",
        ),
    ),
)
rules = (RULE,)

_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_BEFORE = 24  # characters
_EMPHASIS = ("*", "_", "<em", "<i>", "<strong", "<b>")

# What leads to a person: according to, was warned by.
_FROM = Expression(
    r"\b(?:according\s+to|(?:warned|told|asked|urged|accused|criticised|criticized"
    r"|praised|questioned|interviewed|chaired|drafted)\s+by)\s+\Z"
)


def check(document: Document) -> Iterator[Finding]:
    """Each surname that comes first, once."""
    for surname in document.view(surnames).values():
        if surname.full[0].last in words_of("known_surnames") or surname.others:
            continue
        if not _is_introduction(document, surname.full[0]):
            continue
        early = [m for m in surname.alone if m.span < surname.full[0].span]
        found = next((m for m in early if _is_person(document, m)), None)
        if found and not _is_excused(document, surname, found):
            start = found.span.start
            if found.titles:
                start = document.words[document.first_word_from(start) - 1].start
            full = surname.full[0]
            yield Finding(
                RULE,
                type(found.span)(start, found.span.end),
                f"“{found.text}” stands here before “{full.text}” is introduced",
                related=(Related(full.span, "the full name"),),
            )


def _is_introduction(document: Document, full: Mention) -> bool:
    """Whether a person is named: the first name is known, or one says who it is."""
    first = full.words[0]
    if first in words_of("first_names") or full.titles:
        return True
    known = entry(key_of(first)).dialects > 0
    return (
        first.isalpha()
        and not known
        and document.prose[full.span.end : full.span.end + 1] == ","
    )


def _is_person(document: Document, mention: Mention) -> bool:
    if mention.block.kind not in _BODY or mention.quoted:
        return False
    before, after = (
        mention.before,
        document.prose[mention.span.end : mention.span.end + 6],
    )
    start = max(mention.block.span.start, mention.span.start - _BEFORE)
    if _FROM.search(document.prose, start, mention.span.start):
        return True
    if after == ", who " or (before and before.key == "to"):
        return after.startswith(",")
    return speaks(document, mention) or bool(
        mention.titles and mention.titles[-1] in words_of("courtesy_titles")
    )


def _is_excused(document: Document, surname: Surname, found: Mention) -> bool:
    """Whether it is a standfirst, or another bearer of the name is meant."""
    full = surname.full[0]
    if full.block.kind not in _BODY or full.quoted or full.block == found.block:
        return True
    start = found.block.span.start
    if document.source.startswith(_EMPHASIS, start):
        return True
    return len(surname.first_names) > 1 or kin_near(document, full.span, back=0)
