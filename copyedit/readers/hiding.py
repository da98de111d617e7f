"""From what people see of a source to the masks over all the rest of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from copyedit.document import Block
from copyedit.passage import OBJECT, Mask
from copyedit.readers.layout import BLOCK_END, Layout, Shown
from copyedit.readers.objects import objects_in
from copyedit.span import Span

_BLANKS = frozenset(" \t")
_LINE_ENDS = frozenset({"\r", "\n", ""})
_SPACE = _BLANKS | {"\n", "\r"}


class _Stretch(NamedTuple):
    """A stretch that people see whole, with the ampersands that stand in it.

    ``after_block`` tells whether a block ended since the stretch before.
    """

    start: int
    end: int
    inside: tuple[Shown, ...]
    after_block: bool

    @property
    def is_plain(self) -> bool:
        """Whether it is prose, not something that stands in its place."""
        return not self.inside or self.inside[0].text == "&"


class Page(NamedTuple):
    """What a reader makes of a source: see ``Document``."""

    masks: tuple[Mask, ...]
    blocks: tuple[Block, ...]


def page_of(
    layout: Layout, text: str | None = None, covers: Sequence[Shown] = ()
) -> Page:
    """The page of a source that its reader has laid out.

    ``text`` is the source with templates made unreadable at the same length,
    ``covers`` what people see in their places, in order and not overlapping.
    """
    text = layout.source if text is None else text
    blocks = sorted(layout.blocks, key=lambda b: (b.span.start, -b.span.end))
    covers = [_widened(layout.source, cover) for cover in covers]
    return Page(tuple(_masks(text, layout.shown, covers)), tuple(blocks))


def _masks(
    text: str, shown: Sequence[Shown], covers: Sequence[Shown]
) -> Iterator[Mask]:
    done = 0
    for stretch in _stretches(shown):
        start = _after_space(text, done, stretch)
        yield from _gap(text, done, start, after_block=stretch.after_block)
        yield from _masks_inside(text, stretch._replace(start=start), covers)
        done = stretch.end
    yield from _gap(text, done, len(text), after_block=done > 0)


def _widened(text: str, cover: Shown) -> Shown:
    """The cover of something unseen, with the space that it leaves over."""
    start, end, shown = cover
    if shown:
        return cover
    if text[end : end + 1] in _LINE_ENDS:
        while start and text[start - 1] in _BLANKS:
            start -= 1
    elif start == 0 or text[start - 1] in _SPACE:
        while text[end : end + 1] in _BLANKS:
            end += 1
    return Shown(start, end, shown)


def _after_space(text: str, done: int, stretch: _Stretch) -> int:
    """Where a stretch begins after markup; two spaces around that are one."""
    start = stretch.start
    if stretch.after_block or not stretch.is_plain:
        return start
    if 0 < done < start and text[done - 1] in _SPACE:
        while start < stretch.end and text[start] == " ":
            start += 1
    return start


def _stretches(shown: Sequence[Shown]) -> Iterator[_Stretch]:
    start = end = 0
    inside: list[Shown] = []
    after_block = ended = was_plain = False
    for piece in shown:
        if piece.text == BLOCK_END and piece.start == piece.end:
            ended = True
            continue
        if piece.start < end:
            continue
        plain = piece.text is None or piece.text == "&"
        if ended or piece.start > end or not plain or not was_plain:
            if start < end:
                yield _Stretch(start, end, tuple(inside), after_block)
            start, inside, after_block, ended = piece.start, [], ended, False
        end, was_plain = piece.end, plain
        if piece.text is not None:
            inside.append(piece)
    if start < end:
        yield _Stretch(start, end, tuple(inside), after_block)


def _masks_inside(
    text: str, stretch: _Stretch, covers: Sequence[Shown]
) -> Iterator[Mask]:
    start, end, inside, _ = stretch
    found = list(inside)
    if stretch.is_plain:
        found += [Shown(*place, OBJECT) for place in objects_in(text, start, end)]
        if covers:
            found += _covers_between(covers, start, end)
        if len(found) > 1:
            found = _settled(sorted(found))
    for piece in found:
        yield Mask(Span(piece.start, piece.end), piece.text or "")


def _covers_between(covers: Sequence[Shown], start: int, end: int) -> Iterator[Shown]:
    first = bisect_right(covers, start, key=lambda cover: cover.end)
    for cover in islice(covers, first, None):
        if cover.start >= end:
            return
        yield Shown(max(start, cover.start), min(end, cover.end), cover.text)


def _settled(found: Sequence[Shown]) -> list[Shown]:
    """Of pieces that overlap one object, or none of them cut in two."""
    settled = [found[0]]
    for piece in found[1:]:
        last = settled[-1]
        if piece.start >= last.end:
            settled.append(piece)
        elif piece.text != "&":
            shown = last.text if last.text == piece.text else OBJECT
            settled[-1] = Shown(last.start, max(last.end, piece.end), shown)
        elif piece.end > last.end:
            settled[-1:] = Shown(last.start, piece.start, last.text), piece
    return settled


def _gap(text: str, start: int, end: int, *, after_block: bool) -> Iterator[Mask]:
    """The masks over what nobody sees; between two blocks a line end shows."""
    if start == end:
        return
    if not after_block:
        yield Mask(Span(start, end))
        return
    first = text.find("\n", start, end)
    if first < 0:
        yield Mask(Span(start, end), "\n")
        return
    if text[start:first].strip("\r"):
        yield Mask(Span(start, first))
    after = first + len(text[first:end]) - len(text[first:end].lstrip("\r\n"))
    if after < end:
        yield Mask(Span(after, end))
