"""An item that one list has twice."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import BlockKind, Document
from copyedit.finding import Finding, Related
from copyedit.passage import OBJECT
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

RULE = Rule(
    id="structure.repeated-item",
    summary="A list has an item twice",
    why="""The item was copied to be changed, and was not. Lists are read for their
    count.""",
    severity=Severity.WARNING,
    source="the article itself",
    examples=Examples(
        flag=(
            "<ul><li>The bridge is old.<li>The road is not.<li>{The bridge is old.}",
            "<ol><li>Mix the flour and eggs<li>{Mix the flour and eggs}</ol>",
            "<ul><li>a new school roof<li>a new road<li>{A new school roof}</ul>",
        ),
        allow=(
            "<ul><li>Leeds 2 Derby 1<li>Leeds 2 Derby 2</ul>",
            "<ul><li>The bridge is old.</ul><p>No.</p><ul><li>The bridge is old.</ul>",
            "<ul><li>Not known<li>Yes<li>Not known</ul>",
        ),
    ),
)
rules = (RULE,)

_FEWEST_WORDS = 3


def check(document: Document) -> Iterator[Finding]:
    """Each item whose words an earlier item of the same list has."""
    seen: dict[tuple[str, ...], Span] = {}
    for block, passage in zip(document.text_blocks, document.passages, strict=True):
        if block.kind is not BlockKind.ITEM:
            seen.clear()
            continue
        words = tuple(passage.text.lower().rstrip(" \n.;,").split())
        if len(words) < _FEWEST_WORDS or OBJECT in passage.text:
            continue
        start = len(passage.text) - len(passage.text.lstrip())
        span = passage.span(start, max(start, len(passage.text.rstrip())))
        first = seen.setdefault(words, span)
        if first is not span:
            yield Finding(
                RULE,
                span,
                "this item stands in the list before",
                related=(Related(first, "here first"),),
            )
