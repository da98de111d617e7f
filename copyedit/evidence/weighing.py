"""What speaks for a word where it stands, and what for another in its place."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from math import log, log1p
from typing import TYPE_CHECKING, NamedTuple

from copyedit.context.confusable import KINDS, others
from copyedit.context.judge import Compared
from copyedit.context.neighbours import EDGE, NUMBER, fit_wide, is_seen
from copyedit.context.network import FAR, numbered
from copyedit.context.triples import number_of, triple
from copyedit.document import BlockKind, Document, Word
from copyedit.evidence.names import names
from copyedit.evidence.quotations import quoted_spans
from copyedit.evidence.surroundings import Surroundings, around, tokens
from copyedit.language.dictionary import STEPS_PER_DOUBLING, entry
from copyedit.record import record

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_NATURAL = log(2)
_MOST = 20.0  # gains beyond this say no more
_LONG = 12
_UNIT = (
    2  # letters: after a figure it is a unit that the counts do not know, as in 8 ms
)
_OFTEN = 6


@record
class Place:
    """A word that may have been meant to be another.

    ``around`` are the two tokens on either side, ``at`` its place in ``flat_tokens``,
    ``fit`` how well it fits by counts, in natural logarithms.
    """

    word: Word
    around: Surroundings
    at: int
    fit: float

    def gain(self, key: str) -> float:
        """How much better ``key`` fits by counts, up to _MOST either way."""
        gain = fit_wide(key, *self.around) * _NATURAL - self.fit
        return max(-_MOST, min(_MOST, gain))


class Flat(NamedTuple):
    """All tokens in a row, and for each block where its first one stands."""

    keys: tuple[str, ...]
    firsts: tuple[int, ...]


def flat_tokens(document: Document) -> Flat:
    """The tokens of all blocks, an edge after each and FAR edges at the ends."""
    keys = [EDGE] * FAR
    firsts = []
    for block in document.view(tokens):
        firsts.append(len(keys))
        keys += block.keys[2:-2]
        keys.append(EDGE)
    return Flat((*keys, *[EDGE] * FAR), tuple(firsts))


def numbered_tokens(document: Document) -> NDArray[np.int64]:
    """The numbers that the network gives the tokens of ``flat_tokens``."""
    return numbered(document.view(flat_tokens).keys)


def places(document: Document) -> Iterator[Place]:
    """Each word for which others are written, but for names."""
    ledger = document.view(names)
    blocks = document.view(tokens)
    firsts = document.view(flat_tokens).firsts
    for word in document.words:
        if not others(word.key):
            continue
        if word.text[0].isupper() and not ledger.begins(word):
            continue
        number = document.block_number(word)
        keys, starts = blocks[number]
        at = bisect_left(starts, word.start)
        if at == len(starts) or starts[at] != word.start:
            continue  # the counts part the word otherwise: ¼-inch
        if keys[at + 1] == NUMBER and len(word.key) <= _UNIT:
            continue
        beside = around(keys, at)
        fit = fit_wide(word.key, *beside) * _NATURAL
        yield Place(word, beside, firsts[number] + at, fit)


def word_counts(document: Document) -> Mapping[str, int]:
    """How often each key stands in the document."""
    return Counter(word.key for word in document.words)


def circumstances(
    document: Document, place: Place, network: float
) -> Mapping[str, float]:
    """The features of a word that are the same whatever the other is."""
    word = place.word
    listed = entry(word.key)
    before, after = place.around.before[1], place.around.after[0]
    block = document.text_blocks[document.block_number(word)]
    beside = document.neighbours(word)
    return {
        "one": 1.0,
        "own counts": place.fit,
        "own network": network,
        "own frequency": listed.frequency / STEPS_PER_DOUBLING,
        "own beside": _beside(word.key, before, after),
        "letters": float(min(len(word.key), _LONG)),
        "capital": float(word.text[0].isupper()),
        "name": max(0, listed.as_name - listed.frequency) / STEPS_PER_DOUBLING,
        "heading": float(block.kind is BlockKind.HEADING),
        "quoted": float(_is_quoted(document, word)),
        "own again": _again(document, word.key, 1),
        "unknown beside": float(_is_unknown(before) + _is_unknown(after)),
        "edge before": float(before == EDGE),
        "edge after": float(after == EDGE),
        "name beside": float(
            sum(w is not None and w.text[0].isupper() for w in beside)
        ),
    }


def comparison(
    document: Document, place: Place, told: Compared, counts: float
) -> Mapping[str, float]:
    """The features of one other word; ``counts`` is what it gains by them."""
    other, network, by_pair = told.other, told.network, told.pair
    before, after = place.around.before[1], place.around.after[0]
    kinds = {kind: float(other.kinds >> bit & 1) for bit, kind in enumerate(KINDS)}
    both = min(counts, network)
    pair = max(-_MOST, min(_MOST, by_pair or 0.0))
    return {
        "counts": counts,
        "network": network,
        "both": both,
        "other frequency": entry(other.key).frequency / STEPS_PER_DOUBLING,
        "other beside": _beside(other.key, before, after),
        "other between": float(triple(before, other.key, after) > 0),
        "other again": _again(document, other.key, 0),
        **kinds,
        "form counts": kinds["form"] * counts,
        "form network": kinds["form"] * network,
        "function counts": kinds["function"] * counts,
        "function network": kinds["function"] * network,
        "sound both": max(kinds["sound"], kinds["list"]) * both,
        "pair known": float(by_pair is not None),
        "pair": pair,
        "pair both": 0.0 if by_pair is None else min(pair, network),
        "pair network": min(pair, 3.0) * min(network, 8.0) / 8.0,
    }


def _beside(key: str, before: str, after: str) -> float:
    seen = (before[0].isalpha() and is_seen(before, key)) + (
        after[0].isalpha() and is_seen(key, after)
    )
    return float(seen)


def _again(document: Document, key: str, itself: int) -> float:
    times = document.view(word_counts).get(key, 0) - itself
    return log1p(max(0, min(_OFTEN, times)))


def _is_unknown(token: str) -> bool:
    return token[0].isalpha() and token != NUMBER and number_of(token) < 0


def _is_quoted(document: Document, word: Word) -> bool:
    spans = document.view(quoted_spans)
    at = bisect_left(spans, word.start, key=lambda span: span.end)
    return at < len(spans) and spans[at].covers(word.span)
