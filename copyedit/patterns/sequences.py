"""Rules of the kind ``sequence``: words in a row, described rather than listed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from copyedit.document import Document, Word
from copyedit.finding import Finding
from copyedit.patterns.conditions import holds
from copyedit.patterns.places import Places, places_of
from copyedit.patterns.wording import (
    in_capitals_of,
    plain,
    rewording,
    with_apostrophes_of,
)
from copyedit.patterns.written import Item, WrittenRule
from copyedit.rule import Rule
from copyedit.span import Span


class SequenceChecker:
    """Finds the sequences of many rules, each from its rarest word outwards."""

    def __init__(self, written: Sequence[WrittenRule]) -> None:
        self._rows = [_Row(one) for one in written]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules whose sequences are looked for."""
        return tuple(row.written.rule for row in self._rows)

    def check(self, document: Document) -> Iterator[Finding]:
        """Each row of words that fits; those of one rule do not overlap."""
        places = document.view(places_of)
        for row in self._rows:
            yield from row.findings(places)


class _Row:
    """The items of one rule, ready to be compared with words."""

    def __init__(self, written: WrittenRule) -> None:
        self.written = written

    @cached_property
    def _steps(self) -> list[_Step]:
        return [_Step(item) for item in self.written.items]

    def findings(self, places: Places) -> Iterator[Finding]:
        free = 0
        for start in self._starts(places):
            ends = self._ends(0, start, start, places) if start >= free else None
            if ends:
                free = ends[-1]
                yield from self._finding(places, start, ends)

    def _starts(self, places: Places) -> Sequence[int]:
        """Where a match may begin, as far as its rarest word can tell."""
        options = [
            (step.places(places), number)
            for number, step in enumerate(self._steps)
            if step.is_required
        ]
        if not options:
            return range(len(places.words))
        found, number = min(options, key=lambda option: len(option[0]))
        before = self.written.items[:number]
        fewest = sum(item.fewest for item in before)
        most = sum(item.most for item in before)
        return sorted(
            {
                place - distance
                for place in found
                for distance in range(fewest, most + 1)
                if place >= distance
            }
        )

    def _ends(
        self, number: int, at: int, start: int, places: Places
    ) -> tuple[int, ...] | None:
        """The place after each item from ``number`` on, or None without a match.

        ``at`` is where the item begins, ``start`` where the whole match does. An
        item takes as many words as it may, fewer where the rest needs them.
        """
        if number == len(self._steps):
            return ()
        item, step = self.written.items[number], self._steps[number]
        for count in range(step.run(at, start, places), item.fewest - 1, -1):
            rest = self._ends(number + 1, at + count, start, places)
            if rest is not None:
                return (at + count, *rest)
        return None

    def _finding(
        self, places: Places, start: int, ends: Sequence[int]
    ) -> Iterator[Finding]:
        written, document = self.written, places.document
        pieces = _marked(_pieces(written.items, start, ends, places))
        words = [word for piece in pieces for word in piece.words]
        span = Span(words[0].start, words[-1].end)
        wrong = " ".join(word.text for word in words)
        right = _reworded(pieces, document)
        rewrites = any(item.replace is not None for item in written.items)
        if (rewrites and right == wrong) or not holds(written, places, span):
            return
        fix = rewording(document, words, right, safe=written.safe)
        yield Finding(
            written.rule,
            span,
            written.message.format(wrong=wrong, right=right),
            (fix,) if rewrites else (),
            certainty=written.certainty,
        )


class _Piece(NamedTuple):
    """An item and the words it took; never none."""

    item: Item
    words: Sequence[Word]


def _pieces(
    items: Sequence[Item], start: int, ends: Sequence[int], places: Places
) -> list[_Piece]:
    taken = zip(items, (start, *ends), ends, strict=False)
    return [
        _Piece(item, places.words[first:after])
        for item, first, after in taken
        if first < after
    ]


def _marked(pieces: Sequence[_Piece]) -> Sequence[_Piece]:
    """The pieces from the first mark to the last, all where nothing is marked."""
    marks = [number for number, piece in enumerate(pieces) if piece.item.marked]
    return pieces[marks[0] : marks[-1] + 1] if marks else pieces


def _reworded(pieces: Sequence[_Piece], document: Document) -> str:
    """What the pieces read after the replacements of their items."""
    texts = []
    for item, words in pieces:
        written = [word.text for word in words]
        if item.replace is None:
            texts += written
            continue
        right = in_capitals_of(written, item.replace)
        texts.append(with_apostrophes_of(" ".join(written), right, document))
    right = " ".join(filter(None, texts))
    if not texts[0] and pieces[0].words[0].text[0].isupper():
        return right[:1].upper() + right[1:]
    return right


class _Step:
    """One item with its words as sets."""

    def __init__(self, item: Item) -> None:
        self._item = item
        self._words = frozenset(item.words)
        self._exact = frozenset(item.exact)
        self._keys = self._words | {text.lower() for text in item.exact}
        self._without = frozenset(item.without)
        self._endings = tuple(item.endings)

    @property
    def is_required(self) -> bool:
        """Whether every match holds a word of a list."""
        return self._item.fewest > 0 and bool(self._keys)

    def places(self, places: Places) -> list[int]:
        """Where the words of the list stand in a document."""
        return [at for key in self._keys for at in places.of.get(key, ())]

    def run(self, at: int, start: int, places: Places) -> int:
        """How many words from ``at`` on the item may take."""
        count = 0
        while (
            count < self._item.most
            and at + count < len(places.words)
            and self._accepts(places.words[at + count])
            and (at + count == start or places.joined(at + count - 1, at + count))
        ):
            count += 1
        return count

    def _accepts(self, word: Word) -> bool:
        if word.key in self._without or not word.key.endswith(self._endings or ""):
            return False
        if not self._keys:
            return _has_shape(word.text, self._item.shape)
        if word.key not in self._words and plain(word.text) not in self._exact:
            return False
        return not self._item.shape or _has_shape(word.text, self._item.shape)


def _has_shape(text: str, shape: str) -> bool:
    match shape:
        case "capital":
            return text[0].isupper()
        case "lower":
            return text.islower()
        case "upper":
            return text.isupper() and len(text) > 1
        case "number":
            return text[0].isdigit()
    return shape == "any" or not text[0].isdigit()
