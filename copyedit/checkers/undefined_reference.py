"""References of Markdown to a note or an address that the text does not have."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.expressions import Expression
from copyedit.finding import Certainty, Finding
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

RULE = Rule(
    id="structure.undefined-reference",
    summary="A footnote or a link refers to what is not there",
    why="""The mark stands in the text, but nothing below belongs to it. On the page
    readers see the brackets.""",
    severity=Severity.WARNING,
    source="the syntax of Markdown",
    examples=Examples(
        # Examples are plain text or HTML; tests read Markdown.
        flag=(
            "The bridge is shut.{[^1]}",
            "The bridge is shut.{[^note]} It opens in May.",
            "The bridge{[^12]} is shut.",
        ),
        allow=(
            "The bridge is shut.[1]",
            "The pattern [^a-z] finds all others.",
            "The bridge is shut [and open].",
            "He typed “[^1]” and left.",
        ),
    ),
)
PARTED = Rule(
    id="structure.parted-link",
    summary="A space stands between the words of a link and its address",
    why="""Markdown makes a link only where bracket touches bracket. With the space
    readers see the brackets and the address.""",
    severity=Severity.WARNING,
    source="the syntax of Markdown",
    examples=Examples(
        flag=(
            "See {[the report] (https://example.org/report)}.",
            "See {[the report] (http://example.org)} and weep.",
            "{[Minutes] (https://example.org/m)}",
        ),
        allow=(
            "See [the report] (pages 3 to 5).",
            "See the report (https://example.org/report).",
            "He [the mayor] left (at noon).",
        ),
    ),
)
rules = (RULE, PARTED)

_MOST = 10  # more are a syntax of the site

_PATTERN = Expression(
    r"(?<=[\w.,;:!?”\"’')*])\[\^(?:\d{1,3}|[a-z][a-z0-9]{1,20})\](?![:(])"
    r"|(?<![\\\w\]!])\[(?P<words>[^\[\]\n]{2,80})\]\[(?P<label>[^\[\]\n^]{1,40})\]"
)
_PARTED = Expression(r"\[[^\[\]\n]{2,80}\] \(https?://[^\s()]+\)")


def check(document: Document) -> Iterator[Finding]:
    """Each reference that the reader has left as text."""
    if "[" not in document.prose:
        return
    yield from _parted_links(document)
    is_markdown = document.format in {"markdown", "mdx"}
    found = []
    for passage in document.passages:
        if "][" not in passage.text and "[^" not in passage.text:
            continue
        for match in _PATTERN.finditer(passage.text):
            if match["words"] is None:
                told = f"no note belongs to {match.group()}"
            elif is_markdown:
                told = f"no address belongs to “{match['label']}”"
            else:
                continue
            span = passage.span(*match.span())
            found.append(Finding(RULE, span, told, certainty=Certainty.CERTAIN))
    if len(found) <= _MOST:
        yield from found


def _parted_links(document: Document) -> Iterator[Finding]:
    if "] (http" in document.source:
        for match in _PARTED.finditer(document.source):
            if document.prose[match.start()] == "[":
                told = "a space parts the words of the link from its address"
                yield Finding(PARTED, Span(*match.span()), told)
