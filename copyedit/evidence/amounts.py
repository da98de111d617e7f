"""The figures of an article, each with the words that tell what it counts."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from copyedit.document import BlockKind, Document
from copyedit.evidence.numbers import CountedSentence, counted_sentences, numbers_in
from copyedit.language.lists import words_of
from copyedit.span import Span

_MANY = 30  # numbers of a sentence, beyond which it is a table in disguise
_RUN = 4  # words after a figure that may tell what it counts


class Amount(NamedTuple):
    """One figure at ``start`` to ``end`` of its passage and what it is about.

    ``step`` is the worth of its last figure that is not a nought. ``unit`` is
    the word after a hyphen (the 300-seat hall), ``nouns`` are the words behind
    it, as written. ``is_head`` holds in titles, summaries and captions.
    """

    sentence: CountedSentence
    start: int
    end: int
    value: float
    step: float
    currency: str
    is_percentage: bool
    unit: str
    nouns: tuple[str, ...]
    is_head: bool

    @property
    def span(self) -> Span:
        """The figure in the source."""
        return self.sentence.span(self.start, self.end)

    @property
    def shown(self) -> str:
        """The figure as the article writes it."""
        return self.sentence.passage.text[self.start : self.end]

    @property
    def before(self) -> str:
        """Up to thirty characters of the sentence before the figure."""
        low = max(self.sentence.start, self.start - 30)
        return self.sentence.passage.text[low : self.start]

    def is_about(self, other: Amount) -> bool:
        """Whether one of the two may be the other, rounded."""
        return abs(self.value - other.value) <= max(self.step, other.step) / 2


def amounts(document: Document) -> tuple[Amount, ...]:
    """The figures of the running text with what they count, in reading order."""
    found: list[Amount] = []
    seen_text = False
    for sentence in document.view(counted_sentences):
        kind = sentence.block.kind
        is_head = kind in _HEADS or (kind is BlockKind.HEADING and not seen_text)
        seen_text = seen_text or kind is BlockKind.PARAGRAPH
        if kind is not BlockKind.CELL:
            found += _of_sentence(sentence, is_head)
    return tuple(found)


_HEADS = frozenset({BlockKind.FRONT_MATTER, BlockKind.CAPTION, BlockKind.ALT})


def _of_sentence(sentence: CountedSentence, is_head: bool) -> list[Amount]:
    text = sentence.passage.text
    numbers = numbers_in(text, sentence.start, sentence.end)
    if len(numbers) > _MANY:
        return []
    found = []
    for number in numbers:
        unit, nouns = _named(text, number.end, sentence.end)
        step = _step(number.value, number.step)
        found.append(
            Amount(
                sentence,
                number.start,
                number.end,
                number.value,
                step,
                number.currency,
                number.is_percentage,
                unit,
                nouns,
                is_head,
            )
        )
    return found


def _step(value: float, step: float) -> float:
    """The worth of the last figure that is not a nought, of at least two."""
    while step * 100 <= value and abs(value / (step * 10) % 1) < 1e-9:
        step *= 10
    return step


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[\s-]+([A-Za-z][\w’'-]*)")


def _named(text: str, at: int, end: int) -> tuple[str, tuple[str, ...]]:
    unit = ""
    nouns: list[str] = []
    for count in range(_RUN + 1):
        match = _words().match(text, at, end)
        if not match:
            break
        word = match[1]
        if not count and text[at] == "-":
            unit = word.lower()
        elif word.lower() in words_of("function_words"):
            break
        elif len(nouns) < _RUN:
            nouns.append(word)
        at = match.end()
    return unit, tuple(nouns)


def stem(word: str) -> str:
    """A word without the ending of the plural or of the possessive."""
    word = word.lower().removesuffix("’s").removesuffix("'s")
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word.removesuffix("s")
