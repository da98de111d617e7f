"""Which English a document writes, by the words that only one dialect spells so."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from copyedit.document import Document, Word
from copyedit.evidence.names import names
from copyedit.evidence.quotations import quoted_spans
from copyedit.language.dictionary import DIALECT_BITS, entry
from copyedit.language.lists import words_of
from copyedit.language.similarity import are_alike
from copyedit.language.suggestions import suggestions
from copyedit.record import record

AMERICAN, BRITISH = "American", "British"
_ISE, _IZE = "-ise", "-ize"

_US = DIALECT_BITS["en-US"]
_GB = DIALECT_BITS["en-GB"]
_OXFORD = DIALECT_BITS["en-GB-oxendict"]
_JUDGED = _US | _GB | _OXFORD

# The side of spelling that each setting of ``dialect`` means. Canada and Australia
# mix both and are not judged.
SIDES = {"en-US": AMERICAN, "en-GB": BRITISH}

_FEWEST_LETTERS = 4
_USUAL = 48  # eighths of a doubling: seen 64 times; rarer words are other words
# One word of a side may be a slip or a quirk.
_FEWEST_OF_A_SIDE = 2


@record
class Sided:
    """One word that is spelt as on one side only."""

    word: Word
    side: str


@record
class Dialects:
    """The sided words of a document, and how many there are of each side.

    Spellings in -ise and -ize are counted apart: both are British.
    """

    words: tuple[Sided, ...]
    counts: Mapping[str, int]


def dialects(document: Document) -> Dialects:
    """The words of one dialect in the writer's own text, names left out."""
    found = tuple(_sided_words(document))
    return Dialects(found, Counter(sided.side for sided in found))


def _sided_words(document: Document) -> Iterator[Sided]:
    sided = [word for word in document.words if side_of(word.key)]
    if not sided:
        return
    ledger = document.view(names)
    quoted = document.view(quoted_spans)
    for word in sided:
        at = bisect_right(quoted, word.start, key=lambda span: span.start) - 1
        if at >= 0 and quoted[at].covers(word.span):
            continue
        if not word.text[1:].islower() or ledger.count(word.key):
            continue
        if word.text[0].islower() or ledger.begins(word):
            yield Sided(word, side_of(word.key))


@cache
def side_of(key: str) -> str:
    """The side on which alone a word is spelt so, or nothing."""
    listed = entry(key)
    bits = listed.dialects
    if len(key) < _FEWEST_LETTERS or not bits or _frequency(key) < _USUAL:
        return ""
    if key in words_of("either_dialect"):
        return ""
    if bits & _US and not bits & (_GB | _OXFORD):
        return AMERICAN
    if bits & (_GB | _OXFORD) and not bits & _US:
        return _ISE if bits & _GB and not bits & _OXFORD and "is" in key else BRITISH
    return _IZE if bits & _OXFORD and not bits & _GB and "iz" in key else ""


def _frequency(key: str) -> int:
    """How usual a word is; one in -is as its like in -iz, which most texts write."""
    before, found, after = key.rpartition("is")
    like = entry(f"{before}iz{after}").frequency if found else 0
    return max(entry(key).frequency, like)


@cache
def spelling_elsewhere(key: str) -> str:
    """How the other side spells a word, or nothing when it has no such word."""
    for found in suggestions(key, _JUDGED & ~entry(key).dialects):
        if may_be_one_word(key, found.key):
            return found.key
    return ""


def may_be_one_word(one: str, other: str) -> bool:
    """Whether the words look alike and no dialect that is judged has both."""
    shared = entry(one).dialects & entry(other).dialects
    return not shared & _JUDGED and are_alike(one, other)


def dialect_of(document: Document) -> str | None:
    """The dialect that is set, else British or American if mostly one is written."""
    if document.accepted.dialect:
        return document.accepted.dialect
    counts = document.view(dialects).counts
    american = counts.get(AMERICAN, 0)
    british = counts.get(BRITISH, 0) + counts.get(_ISE, 0)
    lesser, greater = sorted((american, british))
    if greater < max(_FEWEST_OF_A_SIDE, 2 * lesser):
        return None
    return "en-US" if american > british else "en-GB"
