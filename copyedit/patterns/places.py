"""Where each word of a document stands, and what stands beside it.

Phrases and sequences are looked up here by word, so a rule costs time only
where one of its words occurs.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from copyedit.document import BlockKind, Document, Word
from copyedit.expressions import compiled
from copyedit.record import record
from copyedit.span import Span

# A number, with what is written onto it: 5, 1,000, 3.5m, 10:30, 2nd, 1990s.
FIGURE = compiled(r"\d(?<!\w\d)\w*(?:[.,:]\d\w*)*")


@record
class Places:
    """The words and figures of a document in order; a place is an index of them."""

    document: Document
    words: Sequence[Word]

    @cached_property
    def of(self) -> Mapping[str, list[int]]:
        """The places of each word, by the key under which word lists know it."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self.words):
            places[word.key].append(place)
        return places

    def keys(self, first: int, last: int) -> list[str]:
        """The keys of the words from one place to another, both included."""
        return [word.key for word in self.words[first : last + 1]]

    def joined(self, first: int, last: int) -> bool:
        """Whether only white space parts the words from ``first`` to ``last``.

        False where a place does not exist or a new block begins between them.
        """
        if first < 0 or last >= len(self.words):
            return False
        row = self.words[first : last + 1]
        return all(
            self.only_space(row[number].end, row[number + 1].start)
            for number in range(len(row) - 1)
        )

    def only_space(self, end: int, start: int) -> bool:
        """Whether readers see at most white space between two offsets of a block."""
        gap = self._prose[end:start]
        if gap != " " and self.document.shown(Span(end, start)).strip():
            return False
        return bisect_left(self._edges, end) == bisect_right(self._edges, start)

    def overlapping(self, span: Span) -> tuple[int, int]:
        """First and last place of the words that share a character with ``span``.

        Without such a word the last place is one less than the first.
        """
        first = bisect_right(self._ends, span.start)
        return first, bisect_left(self._starts, span.end) - 1

    def block_at(self, offset: int) -> BlockKind:
        """The kind of the innermost block around an offset."""
        around = (
            block
            for block in self.document.text_blocks
            if block.span.start <= offset < block.span.end
        )
        return max(around, key=lambda block: block.span.start).kind

    @cached_property
    def _prose(self) -> str:
        return self.document.prose

    @cached_property
    def _edges(self) -> list[int]:
        spans = [block.span for block in self.document.text_blocks]
        return sorted(edge for span in spans for edge in (span.start, span.end))

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def _ends(self) -> list[int]:
        return [word.end for word in self.words]


def places_of(document: Document) -> Places:
    """The words of ``document`` and its figures, which no word list knows."""
    figures = list(_figures(document))
    if not figures:
        return Places(document, document.words)
    both = sorted([*document.words, *figures], key=lambda word: word.start)
    return Places(document, both)


def _figures(document: Document) -> Iterator[Word]:
    for passage in document.passages:
        for match in FIGURE.finditer(passage.text):
            start, end = passage.bounds(*match.span())
            yield Word(match.group(), match.group().lower(), start, end)
