"""Headings: steps that skip a level, and the same heading twice in one section."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, zip_longest
from typing import NamedTuple

from copyedit.document import Block, BlockKind, Document
from copyedit.finding import Finding, Related
from copyedit.passage import OBJECT, Passage
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

SKIPPED = Rule(
    id="structure.heading-skipped",
    summary="A heading is two levels or more below the one before",
    why="""Headings lead from the whole to its parts, one step at a time. Where a step
    is missing, screen readers and tables of contents lose a level.""",
    severity=Severity.WARNING,
    source="the Web Content Accessibility Guidelines, on headings",
    examples=Examples(
        flag=(
            "<h2>The vote</h2><p>It was close.</p><h4>{The north}</h4>",
            "<h1>The vote</h1><h3>{The north}</h3><p>It was close.</p>",
            "<h1>The vote</h1><h2>The north</h2><h5>{The towns}</h5><p>No.</p>",
        ),
        allow=(
            "<h1>Vote</h1><h2>North</h2><h3>Towns</h3><p>No.</p><h1>Count</h1>",
            "<h3>The north</h3><p>It was close.</p><h3>The south</h3>",
            "<h2>The north</h2><p>It was close.</p><h1>The vote</h1><h2>The south</h2>",
        ),
    ),
)
REPEATED = Rule(
    id="structure.repeated-heading",
    summary="A heading stands twice in one section",
    why="""Two headings of the same words lead to two places, and readers cannot tell
    which is which. One of them was pasted and not changed.""",
    severity=Severity.WARNING,
    source="the article itself",
    examples=Examples(
        flag=(
            "<h2>The north</h2><p>The vote was close in the small towns of the hills."
            "<h2>{The north}</h2><p>Nobody in the south had thought of a recount yet.",
            "<h1>Ferries</h1><h2>Costs</h2><p>The new ship is dearer than the old one."
            "<h2>Crew</h2><p>Few.<h2>{Costs}</h2><p>The harbour needs a longer pier to "
            "take both ships.",
            "The ferries of the north\n\nCosts\n\nThe new ship is dearer than the old "
            "one.\n\n{Costs}\n\nThe harbour needs a longer pier to take both ships.",
        ),
        allow=(
            "<h1>Ferries</h1><h2>Costs</h2><p>The new ship is dearer than the old one."
            "<h1>Trains</h1><h2>Costs</h2><p>The new line is dearer than the old one.",
            "<h1>The vote</h1><h2>The vote</h2><p>It was close in the towns.",
            "Costs\n\nCrew\n\nCosts\n\nThe new ship is dearer than the old one was.",
        ),
    ),
)
rules = (SKIPPED, REPEATED)

# A heading that comes this often is a form: a question and its answer, a recipe.
_FORM = 3
# Plain text does not tell levels; a manual in it repeats "Remarks" for each part.
_MOST_IN_PLAIN_TEXT = 8


# A heading counts as one if a paragraph of this many words comes next: a table of
# contents and the tabs of a manual have none.
_FEWEST_WORDS = 8


class _Heading(NamedTuple):
    level: int
    span: Span
    text: str
    is_followed: bool


def check(document: Document) -> Iterator[Finding]:
    """Each heading that skips a level, and each that its section has already."""
    headings = list(_headings(document))
    for before, heading in pairwise(headings):
        if heading.level > before.level + 1:
            yield Finding(
                SKIPPED,
                heading.span,
                f"a heading of level {heading.level} follows level {before.level}",
                related=(Related(before.span, f"level {before.level}"),),
            )
    if document.format != "text" or len(headings) <= _MOST_IN_PLAIN_TEXT:
        yield from _repeated(headings)


def _headings(document: Document) -> Iterator[_Heading]:
    shown = zip(document.text_blocks, document.passages, strict=True)
    for (block, passage), after in zip_longest(
        shown, zip(document.text_blocks[1:], document.passages[1:], strict=True)
    ):
        text = passage.text.strip()
        if block.kind is not BlockKind.HEADING or not text:
            continue
        start = passage.text.index(text)
        yield _Heading(
            block.level,
            passage.span(start, start + len(text)),
            text,
            after is not None and _is_paragraph(*after),
        )


def _is_paragraph(block: Block, passage: Passage) -> bool:
    is_long = len(passage.text.split()) >= _FEWEST_WORDS
    return block.kind is BlockKind.PARAGRAPH and is_long


def _repeated(headings: list[_Heading]) -> Iterator[Finding]:
    places: dict[tuple[int, int, str], list[Span]] = {}
    sections: list[tuple[int, int]] = []
    for number, heading in enumerate(headings):
        while sections and sections[-1][0] >= heading.level:
            sections.pop()
        parent = sections[-1][1] if sections else -1
        sections.append((heading.level, number))
        if heading.is_followed and OBJECT not in heading.text:
            key = parent, heading.level, " ".join(heading.text.lower().split())
            places.setdefault(key, []).append(heading.span)
    for first, *others in places.values():
        if others and len(others) + 1 < _FORM:
            yield Finding(
                REPEATED,
                others[0],
                "this heading stood in the same section before",
                related=(Related(first, "here first"),),
            )
