"""How much more usual words are at one place than in other texts, by the network."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from math import log

from copyedit.context.network import activations, scores
from copyedit.context.triples import number_of
from copyedit.document import Document, Word
from copyedit.evidence.surroundings import tokens
from copyedit.evidence.weighing import flat_tokens, numbered_tokens
from copyedit.language.dictionary import STEPS_PER_DOUBLING, entry

_ALL_WORDS = 27.0  # log2 of the words counted
_MOST = 12.0  # doublings beyond this say no more


def usual_here(document: Document, word: Word, keys: Sequence[str]) -> list[float]:
    """For each of ``keys`` in the place of ``word``, in doublings.

    0 for a word that the network does not know, and for all of them where it reads
    other words than the document has.
    """
    import numpy as np  # noqa: PLC0415 - most texts have no unknown word

    block = document.block_number(word)
    starts = document.view(tokens)[block].starts
    at = bisect_left(starts, word.start)
    if at == len(starts) or starts[at] != word.start:
        return [0.0 for _ in keys]
    place = document.view(flat_tokens).firsts[block] + at
    active = activations(document.view(numbered_tokens), [place])
    numbers = np.array([number_of(key) for key in keys])
    told = scores(active, np.zeros(len(keys), np.int64), numbers) / log(2)
    return [
        max(-_MOST, min(_MOST, float(score) - _everywhere(key))) if number >= 0 else 0.0
        for key, score, number in zip(keys, told, numbers, strict=True)
    ]


def _everywhere(key: str) -> float:
    """Binary logarithm of the share of a word, or a name, among all."""
    listed = entry(key)
    often = max(1, listed.frequency, listed.as_name)
    return often / STEPS_PER_DOUBLING - _ALL_WORDS
