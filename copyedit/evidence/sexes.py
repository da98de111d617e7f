"""What an article says of the sex of its persons: Mr, in her third season."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.mentions import (
    Mention,
    mentions,
    mentions_in,
    sentence_at,
    sentence_bounds,
)
from copyedit.evidence.people import surnames
from copyedit.expressions import Expression
from copyedit.language.lists import words_of
from copyedit.record import record
from copyedit.span import Span

# What is one's own alone: in her third season, in his 60s, shook her head.
_OWN = Expression(
    r"\s*,\s+(?:now\s+|then\s+|who\s+(?:is|was)\s+)?in\s+(?P<word>his|her)\s+(?:(?:early|mid|late)"
    r"[\s-]+)?(?:\d0s|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties"
    r"|(?:[\w-]+\s+){1,2}(?:season|year|term|stint|spell|game|match|start|race|campaign"
    r"|month|week|decade|job|fight|attempt|appearance|tour)s?)\b"
    r"|\s*,\s+who\s+(?:first\s+|once\s+)?(?:opened|began|started|built|founded|spent|earned"
    r"|published|wrote|runs|ran)\s+(?P<work>his|her)\s+(?!place|seat)[a-z]"
    r"|\s+(?:just\s+|only\s+|then\s+)?(?:shook|nodded|raised|lifted|bowed|folded|crossed"
    r"|shrugged|wiped|rubbed|closed|clenched|broke|injured|hurt|twisted|sprained|cleared)\s+(?P<part>his|her)\s+"
    r"(?:\w+\s+)?(?:head|hands?|arms?|eyes?|shoulders?|eyebrows?|throat|legs?|knees?"
    r"|ankles?|wrists?|brow|face|fists?|foot|back|elbow)\b"
)
SEX = {"he": "m", "his": "m", "she": "f", "her": "f"}
TITLES = {"Mr": "m", "Sir": "m", "Mrs": "f", "Ms": "f", "Miss": "f", "Dame": "f"}
OF_SEX = {
    "m": "words_of_men",
    "f": "words_of_women",
}


@record
class Said:
    """What a title or a pronoun says of a person; ``clear`` if no other is near.

    ``sure`` if the pronoun can mean nobody else: in her third season.
    """

    sex: str
    span: Span
    titled: bool = False
    sure: bool = False
    clear: bool = True


def own_sex(document: Document, mention: Mention) -> Iterator[Said]:
    """The sex that a person's own age, season or head gives."""
    found = _OWN.match(document.prose, mention.span.end)
    if found:
        group = next(name for name in ("word", "work", "part") if found[name])
        yield Said(SEX[found[group]], Span(*found.span(group)), sure=True)


def speaks_of_self(document: Document, mention: Mention, sex: str, end: int) -> bool:
    """Whether nobody of this sex is named before ``end``, of whom somebody may speak.

    Those count as of the other sex of whom the article tells so for sure.
    """
    start = paragraph_before(document, mention)
    near = document.words_in(Span(start, end))
    if not words_of(OF_SEX[sex]).isdisjoint(word.key for word in near):
        return False
    known = document.view(_sexes)
    return all(
        known.get(m.last, set()) == {"m", "f"} - {sex}
        for m in mentions_in(document, start, end)
        if m.last != mention.last and (len(m.words) > 1 or m.titles or m.last in known)
    )


def paragraph_before(document: Document, mention: Mention) -> int:
    """Where the paragraph begins, or the one before if the mention begins it."""
    bounds = document.view(sentence_bounds)
    at = sentence_at(document, mention.span.start)
    start = mention.block.span.start
    if bounds[at][0] > start:
        return start
    return bounds[max(0, at - 2)][0]


def _sexes(document: Document) -> dict[str, set[str]]:
    """The sexes that titles and what is one's own give to each surname."""
    found: dict[str, set[str]] = {}
    persons = document.view(surnames).values()
    firsts = {m.words[0]: m.last for s in persons for m in s.full}
    for mention in document.view(mentions):
        sexes = found.setdefault(firsts.get(mention.last, mention.last), set())
        sexes |= {said.sex for said in own_sex(document, mention)}
        if mention.titles and (sex := TITLES.get(mention.titles[-1])):
            sexes.add(sex)
    return found
