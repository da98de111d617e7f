"""An office in the headline that the text gives to its holder otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from copyedit.document import BlockKind, Document
from copyedit.evidence.mentions import DISPLAY
from copyedit.evidence.standfirst import is_above
from copyedit.expressions import Expression, compiled
from copyedit.finding import Finding, Related
from copyedit.language.lists import lines_of
from copyedit.passage import Passage
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="structure.headline-office",
    summary="An office in a headline or a caption is not that of the text",
    why="""The headline speaks of the deputy mayor, the text of the mayor alone. One of
    the two was written from memory.""",
    severity=Severity.WARNING,
    source="the text below the headline",
    examples=Examples(
        flag=(
            "<h1>{Deputy mayor} quits over roads</h1><p>The mayor, Ann Frith, quit on "
            "Monday. Frith had been mayor for a year.</p>",
            "<h1>{Finance minister} sacked</h1><p>The health minister, Olaf Brandt, "
            "was sacked on Monday.</p>",
            "<h1>{Sheriff} arrested in Texas</h1><p>Police Chief Wade Loomis was "
            "arrested on Monday.</p>",
            "<h1>{Bishop} dies at 80</h1><p>The archbishop of Dale, Hugh Orme, has "
            "died.</p>",
        ),
        allow=(
            "<h1>Mayor quits over roads</h1><p>The mayor, Ann Frith, quit on Monday. "
            "Her deputy takes over.</p>",
            "<h1>Deputy mayor quits</h1><p>The mayor said her deputy had quit.</p>",
            "<h1>Minister sacked</h1><p>The health minister was sacked.</p>",
            "<h1>Health chief sacked</h1><p>The health minister was sacked.</p>",
            "<h1>Finance minister sacked</h1><p>Olaf Brandt, minister of finance, was "
            "sacked. The health minister wept.</p>",
            "<h1>Bishop dies at 80</h1><p>Hugh Orme, who rose from vicar to bishop, "
            "has died. The archbishop wept.</p>",
            "<h1>Police arrest sheriff and police chief</h1><p>The police chief was "
            "held first.</p>",
        ),
    ),
)
rules = (RULE,)

_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})
_OPENING = 3  # paragraphs in which the holder is named
_MANUAL = 6  # headings
_HEADS = "minister|secretary|mayor|president|chairman|chairwoman|chair|governor|head"
_HELPERS = "deputy|vice|assistant|acting|shadow|junior"
_FIELDS = (
    "agriculture|culture|defence|defense|development|economy|education|energy"
    "|environment|farm|finance|fisheries|foreign|health|home|housing|industry|interior"
    "|justice|labour|labor|prime|trade|transport|tourism|treasury|welfare|sports?|water"
)

# An office with what tells it from others: deputy mayor, finance minister.
_RANKED = Expression(
    rf"(?i)\b(?:(?P<kind>{_HELPERS}|{_FIELDS})[\s-])?(?P<head>{_HEADS})(?![\w-])"
)


@cache
def _families() -> dict[str, int]:
    return {
        title: number
        for number, line in enumerate(lines_of("headline_offices"))
        for title in line.split(", ")
    }


@cache
def _titles() -> re.Pattern[str]:
    titles = sorted(_families(), key=len, reverse=True)
    return compiled(rf"(?i)\b(?:{'|'.join(titles)})(?![\w-])")


def check(document: Document) -> Iterator[Finding]:
    """Each office above or beside the text that the text does not have."""
    shown = list(zip(document.text_blocks, document.passages, strict=True))
    heads = [p for b, p in shown if b.kind in DISPLAY or is_above(document, b)]
    if not heads or len(heads) > _MANUAL:
        return
    body = [p for b, p in shown if b.kind in _BODY and not is_above(document, b)]
    text = "\n".join(p.text for p in body).lower()
    told: set[str] = set()
    for passage in heads:
        for finding in (
            *_unranked(passage, body, text),
            *_unlike(passage, body, text),
        ):
            shown_office = finding.span.cut(document.prose).lower()
            if shown_office not in told:
                told.add(shown_office)
                yield finding


def _unranked(passage: Passage, body: list[Passage], text: str) -> Iterator[Finding]:
    """A deputy of whom the text knows nothing, or a minister of something else."""
    for match in _RANKED.finditer(passage.text):
        kind, head = (match["kind"] or "").lower(), match["head"].lower()
        if kind:
            if kind in text or (kind in _HELPERS.split("|") and "acting" in text):
                continue
        elif not re.search(rf"\b(?:{_HELPERS})[\s-]{head}\b", text):
            continue
        others = [
            (place, found)
            for place in body[:_OPENING]
            for found in _RANKED.finditer(place.text)
            if found["head"].lower() == head
        ]
        kinds = {(found["kind"] or "").lower() for _, found in others}
        is_field = kind in _FIELDS.split("|")
        if len(kinds) != 1 or kinds == {kind} or (is_field and kinds == {""}):
            continue
        if not kind and not (kinds <= set(_HELPERS.split("|")) and _always(text, head)):
            continue
        place, found = others[0]
        yield _finding(passage, match.span(), place, found.span())


def _always(text: str, head: str) -> bool:
    """Whether the text never has the office without a helper's word before it."""
    return len(re.findall(rf"\b{head}", text)) == len(
        re.findall(rf"\b(?:{_HELPERS})[\s-]{head}", text)
    )


def _unlike(passage: Passage, body: list[Passage], text: str) -> Iterator[Finding]:
    """A sheriff where the text has a police chief, and no sheriff."""
    found = list(_titles().finditer(passage.text))
    if len(found) != 1:
        return
    head = found[0]
    title = head.group().lower()
    if re.search(rf"\b{title}", text):
        return
    family = _families()[title]
    others = [
        (place, match)
        for place in body
        for match in _titles().finditer(place.text)
        if _families()[match.group().lower()] == family
    ]
    if len({m.group().lower() for _, m in others}) != 1:
        return
    place, match = others[0]
    if place in body[:_OPENING]:
        yield _finding(passage, head.span(), place, match.span())


def _finding(
    passage: Passage, at: tuple[int, int], other: Passage, there: tuple[int, int]
) -> Finding:
    shown = other.text[slice(*there)]
    return Finding(
        RULE,
        passage.span(*at),
        f"“{passage.text[slice(*at)]}” here, “{shown}” in the text",
        related=(Related(other.span(*there), f"“{shown}”"),),
    )
