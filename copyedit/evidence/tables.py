"""The tables of a document: rows of cells, each in its column."""

from __future__ import annotations

import re
from typing import NamedTuple

from copyedit.document import BlockKind, Document
from copyedit.span import Span


class Cell(NamedTuple):
    """One cell: what readers see of it, and where that stands."""

    text: str
    span: Span


Row = dict[int, Cell]  # by the number of the column, from nought; empty cells lack
Table = list[Row]


def tables(document: Document) -> tuple[Table, ...]:
    """The tables in reading order, each with its row of headings first."""
    found: list[Table] = []
    done = -1
    column = 0
    for block, passage in zip(document.text_blocks, document.passages, strict=True):
        if block.kind is not BlockKind.CELL:
            done = -1
            continue
        text = passage.text.strip()
        start = len(passage.text) - len(passage.text.lstrip())
        gap = document.source[done : block.span.start] if done >= 0 else ""
        is_html = "<" in gap
        if done < 0 or "</table" in gap.lower() or ("\n\n" in gap and not is_html):
            found.append([{}])
            column = _columns_before(document.source[: block.span.start][-200:])
        elif _starts_row(gap, is_html=is_html):
            found[-1].append({})
            column = _columns_before(gap)
        elif is_html:
            column += len(re.findall(r"(?i)<t[dh]\b", gap))
        else:
            column += max(1, gap.count("|"))
        found[-1][-1][column] = Cell(text, passage.span(start, start + len(text)))
        done = block.span.end
    return tuple(found)


def _starts_row(gap: str, *, is_html: bool) -> bool:
    return "<tr" in gap.lower() if is_html else "\n" in gap


def _columns_before(gap: str) -> int:
    """The cells that stand before the first one with a text in its row."""
    if "<" in gap:
        row = gap.lower().rpartition("<tr")[2]
        return max(0, len(re.findall(r"<t[dh]\b", row)) - 1)
    line = gap.rpartition("\n")[2]
    return max(0, line.count("|") - 1)
