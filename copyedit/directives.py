"""Instructions to this program that stand in the comments of a document.

``copyedit: ignore spelling.unknown-word, Mapp -- as on the sign`` inside the
comment of any format: a verb, then a list of rules and words, then a reason.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from enum import StrEnum

from copyedit.document import BlockKind, Document
from copyedit.expressions import Expression, compiled
from copyedit.ids import EVERYTHING
from copyedit.nearest import nearest
from copyedit.record import record
from copyedit.span import Span

# Any format's way to open and to close a comment may belong to the block, that of
# a template language too: {# … #}, {{/* … */}}, {% comment %} … {% endcomment %}.
_OPENING = r"(?:\{[{%][<%-]?\s*+comment\b[^{}]*+\}{1,2}|[\s<!\-{/*#.;%]++)*+"
_CLOSING = compiled(r"(?:-{2,}!?>|\*/[\s-]*\}*|#\}|\{[{%][^{}]*\}{1,2})\Z")
_DIRECTIVE = Expression(
    rf"{_OPENING}copyedit(?P<mark>\s*:|-|\s)\s*(?P<verb>[\w-]*)\s*:?\s*(?P<rest>.*)",
    re.DOTALL | re.IGNORECASE,
)
_REASON = compiled(r"(?:^|\s)--(?:\s.*)?\Z", re.DOTALL)
_QUOTES = "\"'“”‘’`"


class Verb(StrEnum):
    """What a directive does, and for which part of the document."""

    IGNORE = "ignore"
    NEXT_LINE = "ignore-next-line"
    LINE = "ignore-line"
    FILE = "ignore-file"
    OFF = "off"
    ON = "on"


@record
class Directive:
    """One comment that is meant for this program.

    ``verb`` is None when it is none that we know; ``written`` is what stands in
    its place. ``entries`` are rules and words as written, none meaning all;
    ``listed`` is where they stand. ``span`` is the whole comment.
    """

    verb: Verb | None
    written: str
    entries: tuple[str, ...]
    listed: Span
    span: Span


def directives_in(document: Document, known: Collection[str]) -> list[Directive]:
    """The directives of a document, in reading order.

    ``known`` are the names of rules: several of them may stand side by side
    without a comma, while words side by side are one phrase. A comment such as
    "copyedit by Ann" is a note to people and left out.
    """
    found = [
        directive
        for block in document.blocks
        if block.kind is BlockKind.COMMENT
        if (directive := _directive(document.source, block.span, known))
    ]
    return sorted(found, key=lambda directive: directive.span)


def _directive(source: str, span: Span, known: Collection[str]) -> Directive | None:
    text = _CLOSING.sub("", span.cut(source).rstrip())
    match = _DIRECTIVE.match(text)
    if not match or not _is_meant(match):
        return None
    written = match["verb"].lower()
    listed = _REASON.sub("", match["rest"]).rstrip(" \t\r\n,;.")
    start = span.start + match.start("rest")
    entries = tuple(_entries(listed, known))
    return Directive(
        verb=Verb(written) if written in set(Verb) else None,
        written=match["verb"],
        entries=() if EVERYTHING in entries else entries,
        listed=Span(start, start + len(listed)),
        span=span,
    )


def _is_meant(match: re.Match[str]) -> bool:
    """Whether a comment that begins with our name gives an instruction."""
    verb = match["verb"].lower()
    if match["mark"].strip() == ":" or verb in set(Verb) - {Verb.ON, Verb.OFF}:
        return True
    if verb in (Verb.ON, Verb.OFF):
        # "copyedit on Monday" is not.
        return not match["rest"].strip() or match["mark"] == "-"
    return (nearest(verb, Verb) or "").startswith("ignore")


def _entries(listed: str, known: Collection[str]) -> Iterator[str]:
    for piece in listed.split(","):
        parts = piece.split()
        if len(parts) > 1 and not all(part in known for part in parts):
            parts = [" ".join(parts)]
        yield from (part.strip(_QUOTES) for part in parts)
