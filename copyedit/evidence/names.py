"""The words that this document writes with a capital where none is due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from copyedit.document import BlockKind, Document, Word
from copyedit.record import record


@record
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


# After these a capital is due, or says nothing; after a dash it is the word's own.
_OPENING = frozenset('“"‘:•')

# Where every word may have a capital without being a name.
_TITLES = {BlockKind.HEADING, BlockKind.CELL, BlockKind.FRONT_MATTER}


def names(document: Document) -> Names:
    """The document's own names, with counts."""
    first = _first_words(document)
    counts: Counter[str] = Counter()
    titles = document.in_blocks(_TITLES)
    for at, word in enumerate(document.words):
        if word.text[0].isupper() and word.start not in first and not titles[at]:
            counts[word.key.removesuffix("'s").removesuffix("'")] += 1
    return Names(counts, frozenset(first))


def _first_words(document: Document) -> set[int]:
    words = document.words
    first = {words[0].start} if words else set()
    first |= {
        words[at].start
        for sentence in document.sentences
        if (at := document.first_word_from(sentence.start)) < len(words)
    }
    for at in range(len(words) - 1):
        if not document.adjoin(at):
            gap = document.between(words[at], words[at + 1])
            if not _OPENING.isdisjoint(gap):
                first.add(words[at + 1].start)
    return first
