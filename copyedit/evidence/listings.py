"""The lists of a document: items that stand in a row on one level."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from copyedit.document import BlockKind, Document
from copyedit.passage import OBJECT, Passage
from copyedit.span import Span

_LONGEST_GAP = 40  # characters of markup between two items of one list


class Item(NamedTuple):
    """One item: its text without space at the ends, and where that stands."""

    text: str
    passage: Passage
    start: int
    end: int

    def span(self, start: int, end: int) -> Span:
        """The source of ``text[start:end]``."""
        return self.passage.span(self.start + start, self.start + end)


def listings(document: Document) -> tuple[Sequence[Item], ...]:
    """The lists of two items or more whose items have a text, in reading order.

    Items that hold another list, code or an image at an end are left out.
    """
    lists: list[list[Item]] = []
    level, done = 0, -1
    current: list[Item] = []
    for block, passage in zip(document.text_blocks, document.passages, strict=True):
        if block.kind is not BlockKind.ITEM:
            done = -1
            continue
        gap = document.source[done : block.span.start] if done >= 0 else ""
        joined = done >= 0 and len(gap.strip()) <= _LONGEST_GAP
        if not joined or block.level != level or gap.count("\n") > 2:
            current = []
            lists.append(current)
        level, done = block.level, block.span.end
        text = passage.text.strip()
        if text and OBJECT not in (text[0], text[-1]) and "\n\n" not in text:
            start = len(passage.text) - len(passage.text.lstrip())
            current.append(Item(text, passage, start, start + len(text)))
    return tuple(found for found in lists if len(found) > 1)
