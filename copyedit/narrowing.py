"""Edits that leave the markup inside a word or a phrase where it is.

A word may be written ``<b>re</b>cieved`` or ``havn&rsquo;t``. What is wrong is a letter
or two; the tags around them are not ours to drop.
"""

from __future__ import annotations

from copyedit.document import Document
from copyedit.finding import Edit, Fix
from copyedit.passage import MARK, OBJECT, TAIL
from copyedit.span import Span

_HIDDEN = frozenset((MARK, OBJECT))


def narrowed(document: Document, fix: Fix) -> Fix | None:
    """The fix with edits that touch no markup; None when it cannot do without."""
    edits = [_narrowed(document, edit) for edit in fix.edits]
    if None in edits:
        return None
    return Fix(tuple(edit for edit in edits if edit), fix.safe)


def _narrowed(document: Document, edit: Edit) -> Edit | None:
    prose = _with_line_ends(document, edit.span)
    if prose.isascii() or not (_HIDDEN | {TAIL}).intersection(prose):
        return edit
    shown = [at for at, letter in enumerate(prose) if letter not in (MARK, TAIL)]
    text = "".join(prose[at] for at in shown)
    head = _shared(text, edit.text)
    tail = _shared(text[head:][::-1], edit.text[head:][::-1])
    changed = shown[head : len(shown) - tail]
    start = _start(shown, head, len(prose))
    end = _end(prose, changed[-1] + 1) if changed else start
    if _HIDDEN.intersection(prose[start:end]):
        return None
    new = edit.text[head : len(edit.text) - tail]
    return Edit(Span(edit.span.start + start, edit.span.start + end), new)


def _with_line_ends(document: Document, span: Span) -> str:
    """The prose of a span with its carriage returns: they are hidden, but no markup."""
    prose, source = span.cut(document.prose), span.cut(document.source)
    if "\r" not in source:
        return prose
    pairs = zip(prose, source, strict=True)
    return "".join(there if there == "\r" else here for here, there in pairs)


def _shared(one: str, other: str) -> int:
    """How many characters two texts have in common from their beginning."""
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count


def _start(shown: list[int], head: int, length: int) -> int:
    """Where the change begins; what is put in goes behind the letter before it."""
    if head < len(shown):
        return shown[head]
    return shown[-1] + 1 if shown else length


def _end(prose: str, end: int) -> int:
    """``end`` moved behind the rest of an entity."""
    while end < len(prose) and prose[end] == TAIL:
        end += 1
    return end
