"""The summary between the headline and the text, where the source marks one."""

from __future__ import annotations

import re

from copyedit.document import Block, BlockKind, Document
from copyedit.expressions import Expression

# Blocks of a page before which its summary stands.
_TOP = 8
_EMPHASIS = ("**", "__", "*", "_")
_CLASSED = Expression(
    r"""<(?:p|div|span|em|h[2-4])\b[^<>]{0,80}\b(?:class|id)=["'][^"'<>]*\b(?:stand-?first|dek|deck
    |sub-?title|sub-?head(?:ing|line)?|summary|strapline|intro|excerpt|article-intro)\b[^<>]*>
    \s*(?:<(?:em|strong|i|b|p)>)?\s*\Z""",
    re.VERBOSE,
)
# In plain text the summary stands above the byline.
_BYLINE = Expression(r"[*_]*(?:By|BY|by)\s[A-Z][\w.’' -]{3,40}[*_]*")
# A byline in emphasis, with a place or a date: *By Anna Holm. Monday 3 May 2025*
_SIGNED = Expression(r"[*_]*(?:By|BY|by)\s[A-Z][\w’'-]+\s[A-Z][\w’'-]+")
_SHORT = 14  # words
_LONGEST = 45  # words
_MOST_HEADINGS = 6  # an article has fewer, a manual names what it likes in them
_LOOK_BACK = 160  # characters of markup before the block


def standfirst(document: Document) -> Block | None:
    """The first paragraph, if it is all in emphasis or its element is called so."""
    seen = [b for b in document.text_blocks[:_TOP] if b.kind is BlockKind.PARAGRAPH]
    headed = any(
        b.kind in (BlockKind.HEADING, BlockKind.FRONT_MATTER)
        for b in document.text_blocks[:_TOP]
    )
    if len(seen) < 2 or not headed:
        return None
    first = seen[0]
    text = first.span.cut(document.source).strip()
    before = document.source[max(0, first.span.start - _LOOK_BACK) : first.span.start]
    after = document.source[first.span.end : first.span.end + 2]
    at = document.text_blocks.index(first)
    second = document.text_blocks[at + 1].span.cut(document.source).strip()
    if _SIGNED.match(text) and len(text.split()) < _SHORT:
        return None
    if _BYLINE.fullmatch(second) and len(text.split()) < _LONGEST:
        return first
    if document.format == "html":
        return first if _CLASSED.search(before) else None
    for mark in _EMPHASIS:
        whole = before[-len(mark) :] + text + after[: len(mark)]
        for shown in (text, whole):
            inner = shown[len(mark) : -len(mark)]
            if shown.startswith(mark) and shown.endswith(mark) and mark not in inner:
                return first
    return None


def is_above(document: Document, block: Block) -> bool:
    """Whether a block is the standfirst of its document."""
    return block is document.view(standfirst)


def is_manual(document: Document) -> bool:
    """Whether there are too many headings for any of them to sum the text up."""
    kinds = [block.kind for block in document.text_blocks]
    return kinds.count(BlockKind.HEADING) > _MOST_HEADINGS
