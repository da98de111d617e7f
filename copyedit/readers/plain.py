"""Plain text: paragraphs, headlines, lists and quotations as people type them.

A line break inside a paragraph is only a line break where the text looks wrapped
by hand; otherwise every line is a paragraph of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from copyedit.document import ENGLISH, BlockKind
from copyedit.expressions import Expression, compiled
from copyedit.readers.hiding import Page, page_of
from copyedit.readers.layout import Layout, Shown

# Programs that wrap lines do so at 65 to 100 characters; what is longer than
# this is a paragraph on one line.
_LONGEST_WRAPPED = 120
_LONGEST_IN_BLOCK = 150
# A narrower text may be an address or a poem: there only a next line in lower
# case goes on.
_NARROWEST_WRAPPED = 40
# A line to which the next word would have fitted, with this to spare, was ended
# by hand.
_SLACK = 3
# A line in lower case goes on from one at least this long that ended no sentence.
_LONG_ENOUGH = 20
_LONGEST_HEADING = 110

_LINE = compiled(r"(?P<quotes>(?:[ \t]*>)*)(?P<indent>[ \t]*)(?P<text>[^\r\n]*)")
_LINE_END = compiled(r"\r\n|\r|\n")
_BULLET = Expression(r"(?:[-*•‣◦▪●·]|\(?\d{1,3}[.)]|\(?[a-zA-Z]\))[ \t]+(?=\S)")
_COMMENT = compiled(r"<!--(?:[^-<]++|-(?!->)|<(?!!--))*+-->")
_SENTENCE_END = Expression(r"[.!?…:][\"'”’»)\]]*\Z")
_NO_HEADING_END = Expression(r"[.!?…:;,—–-][\"'”’»)\]]*\Z")
_OPENING = "\"'“‘«(["
# A capital in the middle of a wrapped sentence is a name, none of these.
_STARTERS_WORDS = (
    "A After All An And As At But By For From He How If In It Its No On One She"
    " Some That The Their There These They This Those To We What When While With You"
)
_STARTERS = frozenset(_STARTERS_WORDS.split())


class _Line(NamedTuple):
    """A line with words: where its text stands, its width, what is before it."""

    start: int
    end: int
    text: str
    width: int
    quotes: int
    indent: int
    bullet: str


def read(source: str, _: str = "text", language: str = ENGLISH) -> Page:
    """What people see of a plain text; only comments ``<!-- ... -->`` are markup."""
    layout = Layout(source, language)
    text = source
    comments = [Shown(*comment.span(), "") for comment in _COMMENT.finditer(source)]
    if comments:
        text = _COMMENT.sub(lambda comment: " " * len(comment[0]), source)
        for comment in comments:
            layout.comment(comment.start, comment.end)
    held: list[list[_Line]] = []
    for number, group in enumerate(_groups(text)):
        blocks = [*_blocks(group)]
        if number:
            _lay_out(layout, text, held, level=min(number, 2), is_last=False)
        held = blocks
    _lay_out(layout, text, held, level=2, is_last=True)
    return page_of(layout, text, comments)


def _groups(text: str) -> Iterator[list[_Line]]:
    """The lines of the text, divided at blank ones."""
    group: list[_Line] = []
    start = int(text.startswith("\ufeff"))
    while start < len(text):
        line = _line(text, start)
        if line.text:
            group.append(line)
        elif group:
            yield group
            group = []
        line_end = _LINE_END.search(text, line.end)
        start = line_end.end() if line_end else len(text)
    if group:
        yield group


def _line(text: str, start: int) -> _Line:
    line = _LINE.match(text, start)
    assert line is not None  # noqa: S101 - the pattern matches anything
    quotes, indent, words = line.groups()
    bullet = _BULLET.match(words)
    first = line.start("text")
    shown = words.rstrip()
    return _Line(
        start=first,
        end=first + len(shown),
        text=shown,
        width=first + len(shown) - start,
        quotes=quotes.count(">"),
        indent=len(indent),
        bullet=bullet[0] if bullet else "",
    )


def _blocks(group: Sequence[_Line]) -> Iterator[list[_Line]]:
    """The lines of a group, divided where one was ended by hand."""
    widths = [line.width for line in group if line.width <= _LONGEST_WRAPPED]
    room = max(widths, default=0) - _SLACK
    full = sum(not _fits(line, previous, room) for previous, line in pairwise(group))
    wrapped = 2 * full > len(group) - 1
    block = [group[0]]
    for previous, line in pairwise(group):
        if _goes_on(block[0], previous, line, room, wrapped=wrapped):
            block.append(line)
        else:
            yield block
            block = [line]
    yield block


def _fits(line: _Line, previous: _Line, room: int) -> bool:
    """Whether the first word of a line would have fitted on the one before."""
    return previous.width + 1 + len(line.text.split(None, 1)[0]) <= room


def _goes_on(
    first: _Line, previous: _Line, line: _Line, room: int, *, wrapped: bool
) -> bool:
    """Whether ``line`` belongs to the block that ``first`` began.

    ``room`` is the width that the lines of the group have, ``wrapped`` tells
    whether most of them use it.
    """
    ended = _SENTENCE_END.search(previous.text) is not None
    if line.quotes != previous.quotes or _begins_item(line, previous, ended=ended):
        return False
    if max(previous.width, line.width) > _LONGEST_IN_BLOCK:
        return False
    if first.bullet and line.indent > first.indent:
        return True
    word = line.text.split(None, 1)[0]
    lower = word.lstrip(_OPENING)[:1].islower()
    if _fits(line, previous, room):
        return lower and not ended and previous.width >= _LONG_ENOUGH
    if lower or room + _SLACK < _NARROWEST_WRAPPED:
        return lower
    return wrapped if ended else word not in _STARTERS


def _begins_item(line: _Line, previous: _Line, *, ended: bool) -> bool:
    """Whether a bullet is one: a number may begin any wrapped line."""
    is_number = any(map(str.isalnum, line.bullet))
    return bool(line.bullet) and (not is_number or ended or bool(previous.bullet))


def _lay_out(
    layout: Layout, text: str, blocks: list[list[_Line]], *, level: int, is_last: bool
) -> None:
    """Lay out the blocks of a group; a headline stands before something."""
    for number, block in enumerate(blocks):
        first = block[0]
        layout.prose(first.start + len(first.bullet), first.end)
        for previous, line in pairwise(block):
            line_end = text.find("\n", previous.end, line.start)
            at = text.find("\r", previous.end) if line_end < 0 else line_end
            layout.space(at, at + 1)
            layout.prose(line.start, line.end)
        is_alone = (
            number == 0 and len(block) == 1 and not (is_last and len(blocks) == 1)
        )
        layout.end_block(*_kind(first, level, is_alone=is_alone))


def _kind(first: _Line, level: int, *, is_alone: bool) -> tuple[BlockKind, int]:
    if first.bullet:
        return BlockKind.ITEM, 1 + first.indent // 2
    if first.quotes:
        return BlockKind.QUOTE, 0
    if is_alone and _is_heading(first):
        return BlockKind.HEADING, level
    return BlockKind.PARAGRAPH, 0


def _is_heading(line: _Line) -> bool:
    return (
        line.width <= _LONGEST_HEADING
        and not line.text.lstrip(_OPENING)[:1].islower()
        and any(map(str.isalpha, line.text))
        and not _NO_HEADING_END.search(line.text)
    )
