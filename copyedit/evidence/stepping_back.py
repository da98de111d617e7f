"""Which of the words that were probably meant to be others are worth an editor's time.

A text of which the model doubts much is of a kind that it does not know: words in
columns, verse, the output of a scanner. There it says only what it is sure of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copyedit.document import Document, Word
from copyedit.evidence.confusions import Confusion, confusions
from copyedit.passage import MARK, OBJECT
from copyedit.record import record

# Probabilities hold for one error in 2,000 words. In 70,000 words of news one place is
# above .9 and 7 are above .25.
SURE, LIKELY, POSSIBLE = 0.9, 0.25, 0.1

MOST = 5  # in 1,000 words, or in a shorter text
# Words of edited texts in random order have 5.7 likely ones in 1,000 words, .75 sure
# ones; one error in 200 words makes no more than five. Verse in an article shows by as
# many in a few lines.
_FEW = 150
_BLANK = f" \n\t{MARK}"
_REACH = 40
_SPACES = (" ", "\N{NO-BREAK SPACE}")


@record
class Considered:
    """What is to be shown, in reading order, and what likely slips are held back."""

    shown: tuple[Confusion, ...]
    held_back: tuple[Confusion, ...]


def considered(document: Document) -> Considered:
    """At most MOST of 1,000 words are shown, the more probable ones first.

    Where more are likely slips, or as many in a short stretch, only sure ones are.
    """
    found = [
        confusion
        for confusion in document.view(confusions)
        if confusion.probability >= POSSIBLE
        and _stands_among_words(document, confusion.word)
    ]
    most = max(MOST, MOST * len(document.words) // 1000)
    likely = [c for c in found if c.probability >= LIKELY]
    doubted = likely if len(likely) > most else list(_dense(document, likely))
    starts = {c.word.start for c in doubted if c.probability < SURE}
    kept = [c for c in likely if c.word.start not in starts]
    if len(found) <= most and not doubted:
        kept = found
    if len(kept) > most:
        kept.sort(key=lambda c: (-c.probability, c.word.start))
        kept = sorted(kept[:most], key=lambda c: c.word.start)
    shown = {c.word.start for c in kept}
    return Considered(
        tuple(kept), tuple(c for c in likely if c.word.start not in shown)
    )


def _stands_among_words(document: Document, word: Word) -> bool:
    """Whether a space alone parts it from another: no word of a column or a list.

    Nor of “the” in “if the `rows` have changed”: code, an address or an image beside
    it may be any word. These were half of what was flagged in documentation.
    """
    prose = document.prose
    before = prose[max(0, word.start - _REACH) : word.start].rstrip(_BLANK)[-1:]
    after = prose[word.end : word.end + _REACH].lstrip(_BLANK)[:1]
    if OBJECT in (before, after):
        return False
    earlier, later = document.neighbours(word)
    return (earlier is not None and document.between(earlier, word) in _SPACES) or (
        later is not None and document.between(word, later) in _SPACES
    )


def _dense(document: Document, found: Sequence[Confusion]) -> Iterator[Confusion]:
    """Those that stand with more than MOST in a stretch of a few words."""
    places = [document.index_of(confusion.word) for confusion in found]
    for first in range(len(found) - MOST):
        if places[first + MOST] - places[first] < _FEW:
            yield from found[first : first + MOST + 1]
