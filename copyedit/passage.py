"""The text of one block as its readers see it, with the way back to the source.

Markup is hidden in place: ``Document.prose`` has the length of the source, and
three characters stand where something is hidden. They are non-characters of
Unicode or the replacement for an object, which no published prose contains.

* ``MARK``    markup that joins what stands on both sides: ``**``, a tag, a backslash
* ``TAIL``    the rest of an entity whose character stands before it
* ``OBJECT``  something that is not prose but has a place in the sentence: code, an
  address, an image
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from copyedit.expressions import compiled
from copyedit.record import record
from copyedit.span import Span

MARK = "\ufdd0"
TAIL = "\ufdd1"
OBJECT = "\ufffc"

_RUN = compiled(f"(?P<text>[^{MARK}{TAIL}]+){TAIL}*")


@record
class Mask:
    """What readers of the published text see in place of a span of the source.

    ``shown`` is empty for markup, ``OBJECT`` for what is not prose, otherwise
    the characters that an entity stands for (never longer than its span).
    """

    span: Span
    shown: str = ""

    def filled(self) -> str:
        """The characters that stand for the span in the prose, at the same length."""
        if self.shown == OBJECT:
            return OBJECT * len(self.span)
        if not self.shown:
            return MARK * len(self.span)
        return self.shown + TAIL * (len(self.span) - len(self.shown))


@record
class Passage:
    """Running text without markup; ``span`` leads back into the source.

    Each run of characters that nothing hidden interrupts begins at one of
    ``starts`` in ``text``, at one of ``sources`` in the source, and ends at one
    of ``ends`` in the source: there after the rest of its last entity, if any.
    """

    text: str
    starts: Sequence[int]
    sources: Sequence[int]
    ends: Sequence[int]

    @property
    def is_unbroken(self) -> bool:
        """Whether the text lies in the source as it is, nothing hidden in it."""
        return (
            len(self.starts) == 1 and len(self.text) == self.ends[0] - self.sources[0]
        )

    def span(self, start: int, end: int) -> Span:
        """The source of ``text[start:end]``, whole entities included."""
        return Span(*self.bounds(start, end))

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """Start and end of the source of ``text[start:end]``."""
        run = bisect_right(self.starts, start) - 1
        first = self.sources[run] + start - self.starts[run]
        if end <= start:
            return first, first
        run = bisect_left(self.starts, end) - 1
        if run + 1 < len(self.starts) and self.starts[run + 1] == end:
            return first, self.ends[run]
        if end == len(self.text):
            return first, self.ends[-1]
        return first, self.sources[run] + end - self.starts[run]


def passage_of(prose: str, offset: int) -> Passage:
    """The passage of a stretch of prose that begins at ``offset`` of the source."""
    if MARK not in prose and TAIL not in prose:
        return Passage(prose, (0,), (offset,), (offset + len(prose),))
    pieces: list[str] = []
    starts: list[int] = []
    sources: list[int] = []
    ends: list[int] = []
    length = 0
    for run in _RUN.finditer(prose):
        starts.append(length)
        sources.append(offset + run.start())
        ends.append(offset + run.end())
        pieces.append(run["text"])
        length += len(run["text"])
    if not pieces:
        return Passage("", (0,), (offset,), (offset,))
    return Passage("".join(pieces), starts, sources, ends)
