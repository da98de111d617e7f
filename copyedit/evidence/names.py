"""The words that this document writes with a capital where none is due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from copyedit.document import BlockKind, Document, Word


@dataclass(frozen=True, slots=True)
class Names:
    """How often each key is written with a capital inside a sentence.

    ``first_words`` are the starts of words at which a sentence, a quotation or a
    block begins: a capital there says nothing.
    """

    counts: Mapping[str, int]
    first_words: frozenset[int]

    def count(self, key: str) -> int:
        """How often the word, or what it is the possessive of, stands as a name."""
        return self.counts.get(key.removesuffix("'s").removesuffix("'"), 0)

    def begins(self, word: Word) -> bool:
        """Whether a capital is due at this word anyway."""
        return word.start in self.first_words


# Where every word may have a capital without being a name.
_TITLES = {BlockKind.HEADING, BlockKind.CELL, BlockKind.FRONT_MATTER}


def names(document: Document) -> Names:
    """The document's own names, with counts."""
    first = _first_words(document)
    counts: Counter[str] = Counter()
    titles = [b.span for b in document.text_blocks if b.kind in _TITLES]
    for word in document.words:
        if not word.text[0].isupper() or word.start in first:
            continue
        if any(title.start <= word.start < title.end for title in titles):
            continue
        counts[word.key.removesuffix("'s").removesuffix("'")] += 1
    return Names(counts, frozenset(first))


def _first_words(document: Document) -> set[int]:
    first = set()
    starts = [word.start for word in document.words]
    for sentence in document.sentences:
        words = document.words_in(sentence)
        if words:
            first.add(words[0].start)
    for at in range(len(starts) - 1):
        gap = document.between(document.words[at], document.words[at + 1])
        if any(mark in gap for mark in '“"‘:•–—'):
            first.add(starts[at + 1])
    return first
