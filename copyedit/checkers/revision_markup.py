"""Elements for inserted and deleted words, left in a page."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.expressions import Expression
from copyedit.finding import Finding
from copyedit.passage import OBJECT
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

RULE = Rule(
    id="leftover.revision-markup",
    summary="Words marked as inserted or deleted in the page",
    why="""Readers see the deleted words struck out and the new ones underlined. Accept
    or refuse the change before it is published.""",
    severity=Severity.WARNING,
    source="HTML Living Standard, elements ins and del",
    examples=Examples(
        flag=(
            "<p>The mine will shut in {<del>May</del>} June.</p>",
            "<p>The mine will shut in {<ins>June</ins>}.</p>",
            "<p>The mine is {<del cite='a'>open</del>} <ins>shut</ins>.</p>",
        ),
        allow=(
            "<p>The mine will shut in June.</p>",
            "<p>The element &lt;del&gt; strikes words out.</p>",
            "<p>The element <code>&lt;ins&gt;</code> underlines words.</p>",
        ),
    ),
)
rules = (RULE,)

_PATTERN = Expression(r"<(?P<name>ins|del)\b[^<>]{0,120}>[^<>\n]{1,200}</(?P=name)>")
# More of them are a page about changes: a law, a diff.
_MOST = 6


def check(document: Document) -> Iterator[Finding]:
    """The first of the elements, with all others beside it; one for each page."""
    source = document.source
    if "</ins>" not in source and "</del>" not in source:
        return
    found = [
        Span(*match.span())
        for match in _PATTERN.finditer(source)
        if OBJECT not in document.prose[match.start() : match.end()]
    ]
    if 0 < len(found) <= _MOST and document.format != "text":
        yield Finding(RULE, found[0], "a tracked change was left in the page")
