"""A text to be checked, with the views of it that checkers ask for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterator
from enum import StrEnum
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Any, NamedTuple, TypeVar

from copyedit.accepted import Accepted
from copyedit.language.sentences import sentences_in
from copyedit.language.words import WORD, key_of
from copyedit.passage import MARK, TAIL, Mask, Passage, passage_of
from copyedit.record import record
from copyedit.span import Span

View = TypeVar("View")

ENGLISH = "en"


class BlockKind(StrEnum):
    """What a block is in the published page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    CELL = "cell"
    CAPTION = "caption"
    ALT = "alt"
    FRONT_MATTER = "front-matter value"
    COMMENT = "comment"


@record
class Block:
    """A stretch of the source that its readers see apart from its neighbours.

    ``level`` is that of a heading (1 to 6) or the depth of an item (from 1).
    A comment is a block that no reader sees: instructions to this program stand
    in it. A block that stands inside another (an image's text inside its
    paragraph) is markup to the outer one; readers put an object before it.
    ``language`` is a code such as ``fr`` where the source marks another one.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    language: str = ENGLISH


class Word(NamedTuple):
    """One word of prose: as shown, as word lists know it, and where it stands.

    A named tuple, since a megabyte of text makes 170,000 of them and it costs a
    third of a record.
    """

    text: str
    key: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The word in the source, markup inside it included."""
        return Span(self.start, self.end)


_NOTHING_ACCEPTED = Accepted()


@record
class Document:
    """One source text and everything that checkers may ask about it.

    ``source`` is what the author wrote; ``prose`` is the same text, character
    for character, with markup hidden in place (see ``copyedit.passage``).
    ``masks`` and ``blocks`` stand in reading order, masks do not overlap.
    Views are computed once, on first use, and never changed afterwards.
    """

    source: str
    path: str = "<text>"
    format: str = "text"
    masks: tuple[Mask, ...] = ()
    blocks: tuple[Block, ...] = ()
    accepted: Accepted = _NOTHING_ACCEPTED

    def __post_init__(self) -> None:
        if not self.blocks and self.source:
            whole = Block(BlockKind.PARAGRAPH, Span(0, len(self.source)))
            object.__setattr__(self, "blocks", (whole,))

    @cached_property
    def _views(self) -> dict[Callable[[Document], Any], Any]:
        return {}

    def view(self, build: Callable[[Document], View]) -> View:
        """What ``build`` makes of this document, made once and kept."""
        if build not in self._views:
            self._views[build] = build(self)
        view: View = self._views[build]
        return view

    @cached_property
    def prose(self) -> str:
        """The source with everything hidden that is not prose, at the same length."""
        pieces: list[str] = []
        done = 0
        for mask in self.masks:
            pieces += self.source[done : mask.span.start], mask.filled()
            done = mask.span.end
        return "".join(pieces) + self.source[done:]

    @cached_property
    def text_blocks(self) -> tuple[Block, ...]:
        """The blocks in English that readers of the published text see."""
        return tuple(b for b in self._seen_blocks if b.language == ENGLISH)

    @cached_property
    def foreign_blocks(self) -> tuple[Block, ...]:
        """The blocks that readers see and that are marked as in another language."""
        return tuple(b for b in self._seen_blocks if b.language != ENGLISH)

    @property
    def _seen_blocks(self) -> Iterator[Block]:
        return (b for b in self.blocks if b.kind is not BlockKind.COMMENT)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The running text of every block of ``text_blocks``, in the same order."""
        return tuple(map(self._passage, self.text_blocks))

    @cached_property
    def foreign_passages(self) -> tuple[Passage, ...]:
        """The running text of every block of ``foreign_blocks``."""
        return tuple(map(self._passage, self.foreign_blocks))

    @cached_property
    def _inner_blocks(self) -> dict[Block, tuple[Span, ...]]:
        return _blocks_inside(self.blocks)

    def _passage(self, block: Block) -> Passage:
        pieces: list[str] = []
        done = block.span.start
        for span in self._inner_blocks.get(block, ()):
            pieces += self.prose[done : span.start], MARK * len(span)
            done = span.end
        pieces.append(self.prose[done : block.span.end])
        return passage_of("".join(pieces), block.span.start)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Every word of the English prose, in order of the source."""
        return tuple(word for word, _ in self._placed_words)

    @cached_property
    def _placed_words(self) -> list[tuple[Word, int]]:
        """The words, each with the number of its block in ``text_blocks``."""
        placed = []
        for number, passage in enumerate(self.passages):
            text, bounds = passage.text, passage.bounds
            shift = passage.sources[0] if passage.is_unbroken else None
            for match in WORD.finditer(text):
                start, end = match.span()
                if shift is None:
                    placed_at = bounds(start, end)
                else:
                    placed_at = start + shift, end + shift
                shown = match.group()
                placed.append((Word(shown, key_of(shown), *placed_at), number))
        placed.sort(key=_start)
        return placed

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Every sentence of ``text_blocks``, in their order."""
        return tuple(
            passage.span(*bounds)
            for passage in self.passages
            for bounds in sentences_in(passage.text)
        )

    def words_in(self, span: Span) -> tuple[Word, ...]:
        """The words that lie wholly inside ``span``."""
        first = bisect_left(self._word_starts, span.start)
        after = bisect_right(self._word_ends, span.end)
        return self.words[first:after]

    def index_of(self, word: Word) -> int:
        """The place of ``word`` in ``words``."""
        return bisect_left(self._word_starts, word.start)

    def first_word_from(self, offset: int) -> int:
        """The place in ``words`` of the first that begins at ``offset`` or later."""
        return bisect_left(self._word_starts, offset)

    def block_number(self, word: Word) -> int:
        """The place in ``text_blocks`` of the block in which ``word`` stands."""
        return self._placed_words[self.index_of(word)][1]

    def in_blocks(self, kinds: Container[BlockKind]) -> list[bool]:
        """For each of ``words`` whether its block is one of these kinds."""
        return [
            self.text_blocks[number].kind in kinds for _, number in self._placed_words
        ]

    def neighbours(self, word: Word) -> tuple[Word | None, Word | None]:
        """The words before and after, where only white space stands between."""
        at = self.index_of(word)
        return (
            self.words[at - 1] if self.adjoin(at - 1) else None,
            self.words[at + 1] if self.adjoin(at) else None,
        )

    def adjoin(self, at: int) -> bool:
        """Whether the words ``at`` and ``at + 1`` are parted by white space alone."""
        return 0 <= at < len(self._adjoining) and self._adjoining[at]

    @cached_property
    def _adjoining(self) -> list[bool]:
        placed = self._placed_words
        return [
            block == other and self._is_space(earlier.end, later.start)
            for (earlier, block), (later, other) in pairwise(placed)
        ]

    def _is_space(self, start: int, end: int) -> bool:
        gap = self.prose[start:end]
        if gap == " ":
            return True
        return gap.replace(MARK, "").replace(TAIL, "").isspace()

    def shown(self, span: Span) -> str:
        """What a reader sees of ``span``: its prose without markup."""
        return span.cut(self.prose).replace(MARK, "").replace(TAIL, "")

    def between(self, earlier: Word, later: Word) -> str:
        """What a reader sees between two words."""
        return self.shown(Span(earlier.end, max(earlier.end, later.start)))

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Where ``offset`` stands, both counted from one as editors do.

        A byte-order mark at the start of the file counts as a character of the
        source but not as a column.
        """
        line = bisect_right(self._line_starts, offset)
        column = offset - self._line_starts[line - 1] + 1
        if line == 1 and self.source.startswith("\ufeff"):
            column = max(1, column - 1)
        return line, column

    def line(self, number: int) -> str:
        """The text of line ``number``, counted from one, without its line end."""
        return self._lines[number - 1]

    @cached_property
    def _lines(self) -> list[str]:
        # Not splitlines(): it also breaks at U+2028 and its like, editors do not.
        return [line.removesuffix("\r") for line in self.source.split("\n")]

    @cached_property
    def _line_starts(self) -> list[int]:
        lengths = (len(line) + 1 for line in self.source.split("\n"))
        return list(accumulate(lengths, initial=0))[:-1]

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def _word_ends(self) -> list[int]:
        return [word.end for word in self.words]


def _start(placed: tuple[Word, int]) -> int:
    return placed[0].start


def _blocks_inside(blocks: tuple[Block, ...]) -> dict[Block, tuple[Span, ...]]:
    """For each block the spans of the outermost blocks that stand inside it."""
    inside: dict[Block, tuple[Span, ...]] = {}
    open_blocks: list[Block] = []
    for block in sorted(blocks, key=lambda b: (b.span.start, -b.span.end)):
        while open_blocks and not open_blocks[-1].span.covers(block.span):
            open_blocks.pop()
        if open_blocks:
            inside[open_blocks[-1]] = (*inside.get(open_blocks[-1], ()), block.span)
        open_blocks.append(block)
    return inside
