"""The words of a document's code, addresses and markup, which no reader reads."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import BlockKind, Document
from copyedit.expressions import Expression
from copyedit.passage import OBJECT

# Runs of letters, and the parts of names such as setTimeOut.
_PART = Expression(r"[a-z]+|[A-Z][a-z]*")
_RUN = Expression(r"[A-Za-z]+")


def hidden_words(document: Document) -> frozenset[str]:
    """The words of all that is hidden, in lower case, whole and in parts.

    A word of the prose that stands among them is a term of the trade.
    """
    found: set[str] = set()
    for text in _hidden(document):
        found.update(run.lower() for run in _RUN.findall(text))
        found.update(part.lower() for part in _PART.findall(text))
    return frozenset(found)


def _hidden(document: Document) -> Iterator[str]:
    """The stretches of the source that no block shows; comments are left out."""
    done = 0
    for block in document.blocks:
        if block.span.start > done:
            yield document.source[done : block.span.start]
        done = max(done, block.span.end)
    yield document.source[done:]
    comments = {b.span for b in document.blocks if b.kind is BlockKind.COMMENT}
    for mask in document.masks:
        hides = mask.shown in (OBJECT, "") and mask.span not in comments
        if hides and len(mask.span) > 2:
            yield mask.span.cut(document.source)
