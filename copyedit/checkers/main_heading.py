"""The main heading of a page: one, and not again as the first paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Block, BlockKind, Document
from copyedit.finding import Finding, Related
from copyedit.passage import Passage
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

SECOND = Rule(
    id="structure.second-main-heading",
    summary="A page has two main headings",
    why="""A page has one heading of the first level, its headline. A second one is a
    crosshead of the wrong level or another article.""",
    severity=Severity.WARNING,
    source="the Web Content Accessibility Guidelines, on headings",
    examples=Examples(
        flag=(
            "<h1>The bridge is shut</h1><p>Old.</p><h1>{The sea}</h1><p>No.</p>",
            "<h1>The bridge</h1><h2>Piers</h2><p>Old.</p><h1>{The sea}</h1><p>No.</p>",
            "<h1>The bridge</h1><p>Old.</p><h1>{The bridge again}</h1><p>No.</p>",
        ),
        allow=(
            "<h1>The bridge</h1><p>Old.</p><h2>The river</h2><p>No.</p>",
            "<h1>One</h1><p>Old.</p><h1>Two</h1><p>No.</p><h1>Three</h1><p>No.</p>",
            "<h2>The bridge</h2><p>Old.</p><h2>The river</h2><p>No.</p>",
        ),
    ),
)
AGAIN = Rule(
    id="structure.headline-again",
    summary="The headline stands again as a paragraph",
    why="""The words of the headline were pasted with the text, so the article says them
    twice before it begins.""",
    severity=Severity.WARNING,
    source="the article itself",
    examples=Examples(
        flag=(
            "<h1>The bridge is shut for a year</h1><p>{The bridge is shut for a year}"
            "</p><p>It is old.</p>",
            "<h1>Bridge shut for a year</h1><p>By A. Holm</p><p>{Bridge shut for a "
            "year}</p>",
            "<h2>The bridge is shut for a year</h2><p>{The bridge is shut for a year.}"
            "</p>",
        ),
        allow=(
            "<h1>The bridge</h1><p>The bridge</p><p>It is old.</p>",
            "<h1>The bridge is shut for a year</h1><p>The bridge is shut for a year, "
            "and nobody knows why.</p>",
            "<h1>The bridge is shut for a year</h1><p>It is old.</p>",
        ),
    ),
)
rules = (SECOND, AGAIN)

_FEWEST_WORDS = 4
_TOP = 6  # paragraphs


def check(document: Document) -> Iterator[Finding]:
    """A second heading of the first level, and a headline that comes again."""
    shown = list(zip(document.text_blocks, document.passages, strict=True))
    headings = [one for one in shown if one[0].kind is BlockKind.HEADING]
    if not headings:
        return
    main = [one for one in headings if one[0].level == 1]
    if len(main) == 2 and document.format != "text":
        yield Finding(
            SECOND,
            _place(main[1]),
            "this is the second heading of the first level",
            related=(Related(_place(main[0]), "the first"),),
        )
    first = headings[0]
    words = _words(first)
    if len(words) < _FEWEST_WORDS:
        return
    paragraphs = [one for one in shown if one[0].kind is BlockKind.PARAGRAPH]
    for paragraph in paragraphs[:_TOP]:
        if _words(paragraph) == words:
            yield Finding(
                AGAIN,
                _place(paragraph),
                "the headline says the same",
                related=(Related(_place(first), "the headline"),),
            )
            return


def _place(one: tuple[Block, Passage]) -> Span:
    text = one[1].text
    start = len(text) - len(text.lstrip())
    return one[1].span(start, max(start, len(text.rstrip())))


def _words(one: tuple[Block, Passage]) -> list[str]:
    return one[1].text.lower().rstrip(" \n.!").split()
