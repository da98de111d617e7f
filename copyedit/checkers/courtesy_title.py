"""One person with two titles of courtesy: Mr Holt, and later Mrs Holt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from copyedit.document import BlockKind, Document
from copyedit.evidence.mentions import Mention
from copyedit.evidence.people import Surname, kin_near, surnames
from copyedit.finding import Finding, Related
from copyedit.language.lists import words_of
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

TITLE = Rule(
    id="names.courtesy-title",
    summary="A person is Mr in one place and Ms, Mrs or Dr in another",
    why="""Only one bearer of the name is introduced, and no relative is spoken of; one
    of the titles belongs to somebody else.""",
    severity=Severity.WARNING,
    source="the article itself",
    examples=Examples(
        flag=(
            "Dame Anna Holm spoke first. Lady {Holm} left at noon.",
            "Alex Holt won. Mr Holt was glad, and Mr Holt said so. Later {Mrs} Holt "
            "left.",
            "Dr Rosa Patel spoke. Dr Patel had a plan. “No,” said {Mr} Patel.",
            "Dr Olu Patel spoke. Mr Patel thanked the parents. {Dr} Patel left.",
            "Kim Ferrelius spoke. Ms Ferrelius had a plan. “No,” said {Mr} Ferrelius.",
        ),
        allow=(
            "Alex Holt won. Mr Holt was glad. His wife was too: Mrs Holt smiled.",
            "Alex Holt won. His parents were glad, and Mr Holt said so. Dr Holt left.",
            "Alex Holt met Ann Holt. Mr Holt was glad; Mrs Holt smiled.",
            "Mr and Mrs Holt came. Alex Holt won. Mr Holt was glad. Mrs Holt smiled.",
            "Rob and Ann Holt won. Mr Holt was glad. Mrs Holt smiled.",
            "Sir Alex Holt won. Mr Holt was glad.",
        ),
    ),
)
BARE = Rule(
    id="names.courtesy-dropped",
    summary="A person has a title of courtesy nearly everywhere, and here none",
    why="""A house writes “Mr Holt” or “Holt” throughout; a bare surname among titles
    reads as a slight, or as another person.""",
    severity=Severity.SUGGESTION,
    source="The Economist and the New York Times on courtesy titles",
    examples=Examples(
        flag=(
            "Alex Holt won. Mr Holt was glad. Mr Holt smiled. Mr Holt left. {Holt} "
            "won again.",
            "Ann Reyes spoke. Ms Reyes is a nurse. “No,” said Ms Reyes. Ms Reyes "
            "wept. Nobody followed {Reyes}.",
            "Ola Brandt spoke. Dr Brandt is here. “No,” said Dr Brandt. Dr Brandt "
            "left. Nobody heard {Brandt}.",
        ),
        allow=(
            "Alex Holt won. Mr Holt was glad. Holt smiled. Holt left.",
            "Alex Holt won. Mr Holt was glad. Mr Holt smiled. Mr Holt left. “Holt "
            "won,” they said.",
            "Alex Holt won. Mr Holt was glad. Mr Holt smiled. Mr Holt left. Holt "
            "Street was shut.",
        ),
    ),
)
rules = (TITLE, BARE)

_KINDS = {
    "Mr": "Mr",
    "Mrs": "Mrs",
    "Ms": "Ms",
    "Miss": "Miss",
    "Dr": "Dr",
    "Prof": "Professor",
    "Professor": "Professor",
}
# Who is introduced as Professor Ann Reyes may be Ms Reyes from then on.
_LEARNED = frozenset({"Dr", "Prof", "Professor"})
# Titles of honour of which one person has one; Lady is also the wife of Sir and Lord.
_NEAR = 60  # characters before a title that may tell of its change
_HONOURS = (("Sir", "Lord"), ("Dame", "Lady"), ("Dame", "Baroness"))
_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_OFTEN = 3


def check(document: Document) -> Iterator[Finding]:
    """Each person with two titles, and each title left out among many."""
    for surname in document.view(surnames).values():
        full = {m.words[0] for m in surname.full}
        if len(full) == 1:
            yield from _two_honours(document, surname)
        titled = [
            m
            for m in (*surname.full, *surname.alone)
            if m.titles
            and m.titles[-1] in _KINDS
            and not m.quoted
            and (len(m.words) == 1 or m.titles[-1] not in _LEARNED)
        ]
        if titled and all(m.titles[-1] in _LEARNED for m in titled):
            titled += (m for m in surname.full if _is_learned(m))
        if len(full) != 1 or not titled or _are_couple(document, surname):
            continue
        titled.sort(key=lambda m: m.span)
        counts = Counter(_KINDS[m.titles[-1]] for m in titled)
        if len(counts) > 1:
            yield from _two_titles(document, titled, counts)
        else:
            yield from _dropped(surname, titled)


def _is_learned(mention: Mention) -> bool:
    return bool(mention.titles) and mention.titles[-1] in _LEARNED


def _are_couple(document: Document, surname: Surname) -> bool:
    """Whether relatives are spoken of near a mention of the name."""
    return any(
        kin_near(document, m.span, owned=True) or _is_joined(document, m)
        for m in (*surname.full, *surname.alone)
        if m.titles
    )


def _is_joined(document: Document, mention: Mention) -> bool:
    """Whether it is the second of Mr and Mrs Holt."""
    start = mention.span.start
    before = document.prose[max(0, start - 20) : start].replace(".", "").split()
    return any(
        word in ("and", "&") and before[at] in _KINDS
        for at, word in enumerate(before[1:])
    )


def _two_honours(document: Document, surname: Surname) -> Iterator[Finding]:
    every = sorted((*surname.full, *surname.alone), key=lambda m: m.span)
    titled = [m for m in every if m.titles and not m.quoted]
    if not titled or len(titled) < 2:
        return
    for pair in _HONOURS:
        kept = [m for m in titled if m.titles[-1] in pair]
        kinds = list(dict.fromkeys(m.titles[-1] for m in kept))
        if len(kinds) < 2:
            continue
        later = next(m for m in kept if m.titles[-1] == kinds[1])
        start = max(later.block.span.start, later.span.start - _NEAR)
        near = document.words_in(Span(start, later.span.end))
        if any(word.key in words_of("words_of_succession") for word in near):
            continue  # later Lord Lund
        yield Finding(
            TITLE,
            later.span,
            f"{later.last} is “{kinds[1]}” here and “{kinds[0]}” elsewhere",
            related=tuple(
                Related(m.span, f"“{m.titles[-1]} {m.text}”")
                for m in kept
                if m is not later
            ),
        )


def _two_titles(
    document: Document, titled: list[Mention], counts: Counter[str]
) -> Iterator[Finding]:
    usual = max(counts, key=lambda kind: counts[kind])
    rare = [m for m in titled if _KINDS[m.titles[-1]] != usual]
    others = [m for m in titled if _KINDS[m.titles[-1]] == usual]
    if len(rare) > 1 and len(rare) * 2 > len(others):
        return
    name = rare[0].last
    title = document.words[document.first_word_from(rare[0].span.start) - 1]
    yield Finding(
        TITLE,
        title.span,
        f"{name} is “{rare[0].titles[-1]}” here and “{usual}” elsewhere "
        f"({len(others)}:{len(rare)})",
        related=(
            *(Related(m.span, f"“{m.titles[-1]} {m.last}”") for m in others),
            *(Related(m.span, f"also “{m.titles[-1]}”") for m in rare[1:]),
        ),
    )


def _dropped(surname: Surname, titled: list[Mention]) -> Iterator[Finding]:
    alone = [m for m in titled if len(m.words) == 1]
    bare = (
        [
            m
            for m in surname.alone
            if not m.titles
            and m.block.kind in _BODY
            and not m.quoted
            and m.span > alone[0].span
        ]
        if len(alone) >= _OFTEN
        else []
    )
    if not bare or len(bare) * _OFTEN > len(alone) or surname.others:
        return
    title = alone[0].titles[-1]
    first = bare[0].span
    yield Finding(
        BARE,
        Span(first.start, first.end),
        f"“{title} {bare[0].last}” {len(alone)} times, here without the title",
        related=tuple(Related(m.span, f"“{title}” before it") for m in alone),
    )
