"""Headings: steps that skip a level, and the same heading twice in one section."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from copyedit.document import Block, BlockKind, Document
from copyedit.finding import Certainty, Finding, Related
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

SKIPPED = Rule(
    id="structure.heading-skipped",
    summary="A heading is two levels or more below the one before",
    why="""Headings lead from the whole to its parts, one step at a time. Where a step is
    missing, screen readers and tables of contents lose a level.""",
    severity=Severity.WARNING,
    source="the Web Content Accessibility Guidelines, on headings",
    examples=Examples(
        flag=(
            "<h2>The vote</h2><p>It was close.</p><h4>{The north}</h4>",
            "# The vote\n\n### {The north}\n\nIt was close.",
            "<h1>The vote</h1><p>It was close.</p><h3>{The south}</h3>",
        ),
        allow=(
            "# The vote\n\n## The north\n\n### The towns\n\n# The count",
            "### The north\n\nIt was close.\n\n### The south",
            "## The north\n\nIt was close.\n\n# The vote\n\n## The south",
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
            "# The vote\n\n## The north\n\nIt was close.\n\n## {The north}\n\nNo.",
            "<h2>The vote</h2><p>It was close.</p><h2>{The vote}</h2><p>No.</p>",
            "# Ferries\n\n## Costs\n\nHigh.\n\n## Ships\n\nOld.\n\n## {Costs}\n\nLow.",
        ),
        allow=(
            "# Ferries\n\n## Costs\n\nHigh.\n\n# Trains\n\n## Costs\n\nLow.",
            "# The vote\n\n## The vote\n\nIt was close.",
            "# The vote\n\n## North\n\nIt was close.\n\n## North and south\n\nNo.",
        ),
    ),
)
rules = (SKIPPED, REPEATED)

# A heading that comes this often is a form: a question and its answer, a recipe.
_FORM = 3


def check(document: Document) -> Iterator[Finding]:
    """Each heading that skips a level, and each that its section has already."""
    headings = [
        (block, passage.span(start, start + len(text)), text)
        for block, passage in zip(document.text_blocks, document.passages, strict=True)
        if block.kind is BlockKind.HEADING
        for text, start in [_trimmed(passage.text)]
        if text
    ]
    for (before, place, _), (block, span, _) in pairwise(headings):
        if block.level > before.level + 1:
            yield Finding(
                SKIPPED,
                span,
                f"level {block.level} follows level {before.level}",
                related=(Related(place, f"the heading before, level {before.level}"),),
                certainty=Certainty.LIKELY,
            )
    yield from _repeated(headings)


def _repeated(headings: list[tuple[Block, Span, str]]) -> Iterator[Finding]:
    places: dict[tuple[int, int, str], list[Span]] = {}
    open_sections: list[tuple[int, int]] = []
    for number, (block, span, text) in enumerate(headings):
        while open_sections and open_sections[-1][0] >= block.level:
            open_sections.pop()
        parent = open_sections[-1][1] if open_sections else -1
        open_sections.append((block.level, number))
        key = parent, block.level, " ".join(text.lower().split())
        places.setdefault(key, []).append(span)
    for first, *others in places.values():
        if others and len(others) + 1 < _FORM:
            yield Finding(
                REPEATED,
                others[0],
                "this heading stood in the same section before",
                related=(Related(first, "here first"),),
            )


def _trimmed(text: str) -> tuple[str, int]:
    """A text without the white space around it, and where it begins."""
    return text.strip(), len(text) - len(text.lstrip())
