"""The blocks and the prose of a source, put together by its reader.

A reader goes through its format once and says, in reading order, which stretches
of the source people will see. What it leaves out is hidden. Places are offsets
of the source.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from copyedit.document import ENGLISH, Block, BlockKind
from copyedit.passage import OBJECT
from copyedit.span import Span

# Shown for nothing at all: a block ends here.
BLOCK_END = "\n"

# No article nests deeper; a file of a hundred thousand marks shall not cost the
# square of that.
_DEEPEST = 100

_SPACE = " \t\r\n\f\v"


class Shown(NamedTuple):
    """What people see of a stretch: its own characters (None) or others."""

    start: int
    end: int
    text: str | None = None


class Place(NamedTuple):
    """Something that holds blocks: a list item, a cell, a foreign passage.

    ``hides`` is what people see instead of all that stands inside: ``OBJECT``,
    nothing (the empty text), or the thing itself (None). Without a ``language``
    it has that of the place around it.
    """

    name: str
    kind: BlockKind | None = None
    level: int = 0
    hides: str | None = None
    language: str = ""


class Layout:
    """What people see of a source, as its reader finds it from start to end.

    ``language`` is that of the places which name none.
    """

    def __init__(self, source: str, language: str = ENGLISH) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.shown: list[Shown] = []
        self.places: list[Place] = []
        self.hides: str | None = None
        self.language = language
        self._language = language
        self._start = -1
        self._end = -1
        self._speaks = False

    @property
    def is_open(self) -> bool:
        """Whether a block has begun and not ended."""
        return self._start >= 0

    def enter(self, place: Place) -> None:
        """Go into a place; what is hidden around it stays hidden inside."""
        if len(self.places) < _DEEPEST:
            self.places.append(place)
            self.hides = place.hides if self.hides is None else self.hides
            self.language = place.language or self.language

    def leave(self, depth: int) -> None:
        """Come out of every place but the outermost ``depth``."""
        if len(self.places) > depth:
            del self.places[depth:]
            hiding = (p.hides for p in self.places if p.hides is not None)
            self.hides = next(hiding, None)
            spoken = (p.language for p in reversed(self.places) if p.language)
            self.language = next(spoken, self._language)

    def prose(self, start: int, end: int, *, has_words: bool = True) -> None:
        """People see these characters, unless the place hides them.

        Without words they belong to a block but do not make one.
        """
        if self.hides is None:
            self.shown.append(Shown(start, end))
            self._speaks = self._speaks or has_words
            self.reach(start, end)
        elif self.hides:
            self.put(start, end, self.hides)

    def put(self, start: int, end: int, text: str) -> None:
        """People see ``text`` in this place: an entity, a space, an object."""
        if self.hides is not None and self.hides != text:
            return
        self.shown.append(Shown(start, end, text))
        if text not in _SPACE:
            self.reach(start, end)

    def space(self, start: int, end: int) -> None:
        """White space that people see if more of the block follows."""
        if self.hides is None:
            self.shown.append(Shown(start, end))

    def reach(self, start: int, end: int) -> None:
        """The current block covers this stretch, seen or not."""
        if self._start < 0:
            self._start = start
        self._end = end

    def inner(
        self, kind: BlockKind, pieces: Sequence[Shown], language: str = ""
    ) -> None:
        """A block inside the current one, or in markup where none is open."""
        if self.hides is None and pieces:
            self.shown += pieces
            span = Span(pieces[0].start, pieces[-1].end)
            spoken = language or self.language
            self.blocks.append(Block(kind, span, language=spoken))
            if not self.is_open:
                self._mark_end(pieces[-1].end)

    def begin_image(self, start: int) -> tuple[int, bool]:
        """Until ``end_image`` gets this answer back, prose is an image's text.

        The first character of an image is an object to the block around it.
        """
        self.put(start, start + 1, OBJECT)
        return len(self.shown), self._speaks

    def end_image(self, end: int, begun: tuple[int, bool]) -> None:
        """The text of the image, if it has any, is a block of its own."""
        first, self._speaks = begun
        pieces = self.shown[first:]
        del self.shown[first:]
        if any(piece.text is None for piece in pieces):
            self.inner(BlockKind.ALT, pieces)
        if self.is_open:
            self.reach(end, end)

    def comment(self, start: int, end: int) -> None:
        """People see nothing of this; this program may find orders in it."""
        self.blocks.append(Block(BlockKind.COMMENT, Span(start, end)))

    def end_block(self, kind: BlockKind | None = None, level: int = 0) -> None:
        """The current block ends, if one is open; its place tells its kind."""
        if not self.is_open:
            return
        if self._speaks:
            start, end = self._bounds()
            if kind is None:
                kind, level = self._kind()
            if start < end:
                span = Span(start, end)
                self.blocks.append(Block(kind, span, level, self.language))
        self._mark_end(self._end)
        self._start = -1
        self._speaks = False

    def _bounds(self) -> tuple[int, int]:
        """Start and end of the open block without the white space around it."""
        text = self.source[self._start : self._end]
        start = self._start + len(text) - len(text.lstrip(_SPACE))
        return start, self._end - len(text) + len(text.rstrip(_SPACE))

    def _mark_end(self, end: int) -> None:
        self.shown.append(Shown(end, end, BLOCK_END))

    def _kind(self) -> tuple[BlockKind, int]:
        for place in reversed(self.places):
            if place.kind is not None:
                return place.kind, place.level
        return BlockKind.PARAGRAPH, 0
