"""A person whose office changes in the course of the article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from copyedit.document import Document
from copyedit.evidence.mentions import (
    Mention,
    office_families,
    sentence_at,
    sentence_bounds,
)
from copyedit.evidence.people import kin_near, surnames
from copyedit.expressions import compiled
from copyedit.finding import Finding, Related
from copyedit.language.lists import lines_of, words_of
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

RULE = Rule(
    id="names.office",
    summary="A person has one office here and another elsewhere",
    why="""Nobody is finance director and managing director, or mayor and governor, at
    once; the article says neither that one office was held before.""",
    severity=Severity.WARNING,
    source="the article itself",
    examples=Examples(
        flag=(
            "Finance Minister Anna Lund spoke. Nobody heard. {Health Minister} Anna "
            "Lund left.",
            "Mayor Jane Holt spoke. Rents rise. “Sorry,” {Governor} Holt said.",
            "Olaf Brandt, the finance director, was calm. Shares fell. Brandt, the "
            "{managing director}, left.",
            "Aino Tarvas, Latvia’s defence minister, spoke. Nobody heard. Ms Tarvas, "
            "the {foreign minister}, left.",
            "Ann Reyes, the energy minister, spoke. Nobody heard. The {environment "
            "minister}, Ms Reyes, left.",
            "The headteacher, Ann Reyes, was glad. Pupils were not. {Deputy "
            "headteacher} Ann Reyes wept.",
            "Detective Inspector Tom Reed came. The door was open. {Detective "
            "Sergeant} Reed shut it.",
        ),
        allow=(
            "Mayor Jane Holt spoke. Former Governor Holt agreed.",
            "Olaf Brandt, the chairman and chief executive, was calm. Brandt, the "
            "chief executive, left.",
            "Ann Reyes, the finance minister, spoke. Nobody heard. Ms Reyes, the "
            "deputy prime minister, left.",
            "Olaf Brandt, the former finance director, was calm. Brandt, now the "
            "managing director, left.",
            "Sgt Tom Reed came. The door was open. Sergeant Reed shut it.",
            "Mayor Jane Holt, a former governor, spoke. In 2007 Governor Holt wept.",
            "Mayor Jane Holt met Governor Tom Holt. Governor Holt was glad.",
            "Olaf Brandt, the chairman, met Ann Reyes, the chief executive.",
        ),
    ),
)
rules = (RULE,)

_AFTER = (
    r"\s*,\s*(?:(?:who|and)\s+is\s+)?(?:the|a|its|their|his|her)?\s*"
    r"(?P<said>[\w’'\s-]{{0,40}}?)\b(?P<role>{roles})\b"
    r"(?!\s+and\b|-elect|\s+elect\b|,\s+and\b|\s*[/-])"
)
_BEFORE = r"(?P<said>(?:[\w’'-]+\s+){{0,3}}?)\b(?P<role>{roles})(?P<comma>,)?\s+\Z"
_LOOK = 90
_SECOND = frozenset(("deputy", "shadow", "vice", "assistant", "junior"))


def check(document: Document) -> Iterator[Finding]:
    """The first second office of each person, where no relative has the surname."""
    for surname in document.view(surnames).values():
        if len({m.words[0] for m in surname.full}) != 1:
            continue
        every = sorted((*surname.full, *surname.alone), key=lambda m: m.span)
        conflict = _conflict(document, every)
        if conflict and not any(map(_tells_of_change(document), every)):
            (role, span), (known, place) = conflict
            yield Finding(
                RULE,
                span,
                f"{surname.full[0].last} is “{role}” here and “{known}” elsewhere",
                related=(Related(place, f"“{known}”"),),
            )


Held = tuple[str, Span]


def _conflict(document: Document, every: list[Mention]) -> tuple[Held, Held] | None:
    """The first office that is not the earlier one of its family, and that one."""
    held: dict[int, Held] = {}
    for mention in every:
        for family, role, span in _offices(document, mention):
            known = held.setdefault(family, (role, span))
            if known[0] != role and not kin_near(document, span):
                return (role, span), known
    return None


def _tells_of_change(document: Document) -> Callable[[Mention], bool]:
    """Whether a mention's sentence says that its person's office is another now."""
    words = words_of("words_of_succession")
    bounds = document.view(sentence_bounds)

    def tells(mention: Mention) -> bool:
        sentence = Span(*bounds[sentence_at(document, mention.span.start)])
        return any(word.key in words for word in document.words_in(sentence))

    return tells


def _offices(document: Document, mention: Mention) -> Iterator[tuple[int, str, Span]]:
    yield from _titles(document, mention)
    after = document.prose[mention.span.end : mention.span.end + _LOOK]
    found = _pattern(_AFTER).match(after)
    if found and _is_present(found["said"]):
        start, end = found.span("role")
        at = mention.span.end
        yield _role(document, Span(at + start, at + end))
    first = max(mention.block.span.start, mention.span.start - _LOOK)
    before = document.prose[first : mention.span.start]
    for title in reversed(mention.titles):  # the foreign minister, Ms Tamsalu
        before = before.rstrip(". ").removesuffix(title)
    found = _pattern(_BEFORE).search(before)
    courtesy = words_of("courtesy_titles").issuperset(mention.titles)
    if found and _is_present(found["said"]) and courtesy:
        is_apart = len(mention.words) > 1 or mention.titles
        if found["comma"] and not (is_apart and after.startswith(",")):
            return
        start, end = found.span("role")
        yield _role(document, Span(first + start, first + end))


def _role(document: Document, span: Span) -> tuple[int, str, Span]:
    role = " ".join(document.shown(span).lower().split())
    family = 1000 + _families()[role]
    return family, role.replace("defense", "defence"), span


def _titles(document: Document, mention: Mention) -> Iterator[tuple[int, str, Span]]:
    """The offices of which the titles directly before the name tell."""
    titles = mention.titles
    before = mention.before
    if (
        not titles
        or (before and before.key in words_of("words_of_change"))
        or mention.quoted
    ):
        return
    families = office_families()
    if titles[0] in {"Former", "Acting", "Then"}:
        return
    at = document.first_word_from(mention.span.start)
    if before and before.text[0].isupper() and before.key not in ("deputy", "shadow"):
        title = " ".join((before.key, *titles)).lower()
        if title in _families():
            words = document.words[at - len(titles) - 1 : at]
            yield 1000 + _families()[title], title, Span(words[0].start, words[-1].end)
            return
    for start in range(len(titles)):
        title = " ".join(_in_full().get(word, word) for word in titles[start:])
        if title in families:
            words = document.words[at - len(titles) + start : at]
            yield families[title], title, Span(words[0].start, words[-1].end)
            return


@cache
def _in_full() -> dict[str, str]:
    return dict(line.split(" ", 1) for line in lines_of("title_abbreviations"))


def _is_present(said: str) -> bool:
    words = said.lower().replace(",", " ").split()
    if words and words[-1] in _SECOND:
        return False  # the deputy prime minister
    return (
        words_of("words_of_change").isdisjoint(words)
        and "and" not in words
        and "of" not in words
    )


@cache
def _families() -> dict[str, int]:
    return {
        role: number
        for number, line in enumerate(lines_of("role_families"))
        for role in line.split(", ")
    }


@cache
def _pattern(form: str) -> re.Pattern[str]:
    roles = "|".join(sorted(_families(), key=len, reverse=True)).replace(" ", r"\s+")
    return compiled(form.format(roles=roles), re.I)
