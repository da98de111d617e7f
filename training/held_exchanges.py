"""Words of held-back text as they stand, and some of them exchanged for others.

What ``fit_decisions.py`` learns from: paragraphs that ``number_tokens.py`` held back.
As they stand no word was meant to be another. Exchanges are of two sorts: for all
pairs, the oftener the likelier people write the one for the other (``_WEIGHTS``), and
for the pairs of our list of confused words, rare words oftener.
"""

from __future__ import annotations

import lzma
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import groupby
from math import log, log1p
from pathlib import Path
from random import Random
from typing import NamedTuple

from number_tokens import _TOGETHER, is_held

from copyedit import readers
from copyedit.context.confusable import KINDS, Other, pairs
from copyedit.context.decision import NAMES
from copyedit.context.neighbours import fit_wide
from copyedit.document import Document
from copyedit.evidence.confusions import confused_words, is_seldom, seldom, weighed
from copyedit.evidence.weighing import Place, places, word_counts
from copyedit.language.dictionary import STEPS_PER_DOUBLING, entry

AS_IT_STANDS, ANY, CURATED = "", "any", "curated"
SHARES = {
    "news_open": 1.0, "blogs_open": 0.7, "textbooks_articles_open": 1.0,
    "speech_open": 0.12, "fiction_open": 0.25, "wiki_new2021": 0.5,
    "wiki_mixed2013_part": 0.12, "wiki_core2014": 0.1,
}  # fmt: skip
_WEIGHTS = {
    "list": 8.0, "sound": 4.0, "slips": 2.0, "function": 1.5, "near": 1.0,
    "edit": 0.4, "form": 0.4,
}  # fmt: skip
_RATE = 0.05 / 6
_EVERYDAY, _USUAL = 110, 90  # frequencies from which fewer places are exchanged
_RARE = 6.0  # doublings: 64 times in 130 million words
_AGAIN = 6  # more of a word in a document count as so many


class Exchange(NamedTuple):
    """A place, what was done there, the word that is right if it was exchanged.

    ``weight`` is by how many exchanges this one stands for.
    """

    place: Place
    sort: str
    right: str
    weight: float


class Row(NamedTuple):
    """A word at a place and another: whether the other is right, and the features."""

    document: int
    place: int
    sort: str
    weight: float
    typed: str
    other: Other
    right: bool
    features: list[float]


class Part(NamedTuple):
    """Of one file: its words, its exchanges by their sort, and the rows."""

    words: int
    exchanged: Mapping[str, float]
    rows: list[Row]


@cache
def typed_for() -> Mapping[str, list[Other]]:
    """For each word those that are written for it, with the kinds of the pair."""
    found = defaultdict(list)
    for pair, (kinds,) in pairs().items():
        typed, meant = pair.split(" ")
        found[meant].append(Other(typed, kinds))
    return found


def documents(path: Path, share: float) -> Iterator[Document]:
    """Groups of held paragraphs, each a document."""
    random = Random(1)  # noqa: S311 - no secret
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        held = (pair for pair in enumerate(lines) if is_held(pair[0]))
        for _, group in groupby(held, lambda pair: pair[0] // _TOGETHER):
            text = "\n\n".join(line.strip() for _, line in group)
            if random.random() < share:
                yield readers.read(text)


def rows_of(path: Path, share: float) -> Part:
    """The rows of one file of the corpus."""
    random = Random(2)  # noqa: S311 - no secret
    found: list[Row] = []
    words = 0
    exchanged = {ANY: 0.0, CURATED: 0.0}
    for number, document in enumerate(documents(path, share)):
        words += len(document.words)
        made = list(_exchanges(document, random))
        for exchange in made:
            exchanged[exchange.sort] += exchange.weight
        standing = [Exchange(p, AS_IT_STANDS, "", 1.0) for p in seldom(document)]
        some = [*standing, *(e for e in made if is_seldom(e.place))]
        if some:
            found += _rows(document, number, some)
    return Part(words, exchanged, found)


def _exchanges(document: Document, random: Random) -> Iterator[Exchange]:
    for place in places(document):
        key = place.word.key
        typed = typed_for().get(key, [])
        weights = [_weight(other) for other in typed]
        if random.random() < _RATE * sum(weights):
            wrong = random.choices(typed, weights)[0].key
            yield Exchange(_exchanged(place, wrong), ANY, key, 1.0)
        for wrong in sorted(confused_words().get(key, ())):
            share = _share(key)
            if random.random() < share:
                weight = _confused(key) / share
                yield Exchange(_exchanged(place, wrong), CURATED, key, weight)


def _weight(other: Other) -> float:
    """How likely the pair is, by the likeliest of its kinds."""
    return max(_WEIGHTS[k] for bit, k in enumerate(KINDS) if other.kinds >> bit & 1)


def _share(key: str) -> float:
    """In which share of its places a word is exchanged."""
    frequency = entry(key).frequency
    return 1 / 8 if frequency >= _EVERYDAY else 1 / 3 if frequency >= _USUAL else 1.0


def _confused(key: str) -> float:
    """How often a word is confused, compared with a rare one.

    Everybody writes “there” a hundred times for one slip, and many never learn which is
    “discreet”: by the root of the frequency 54 of our 100 newspaper errors become 62.
    """
    doublings = max(0.0, entry(key).frequency / STEPS_PER_DOUBLING - _RARE)
    return 2 ** -(doublings / 2)


def _exchanged(place: Place, key: str) -> Place:
    word = place.word._replace(key=key, text=key)
    return Place(word, place.around, place.at, fit_wide(key, *place.around) * log(2))


def _rows(document: Document, number: int, some: list[Exchange]) -> Iterator[Row]:
    again, other_again = NAMES.index("own again"), NAMES.index("other again")
    counts = document.view(word_counts)
    for at, other, _, features in weighed(document, [e.place for e in some]):
        place, sort, right, weight = some[at]
        if right:  # the counts are of the text before the exchange
            features[again] = _again(counts.get(place.word.key, 0))
            features[other_again] = _again(
                counts.get(other.key, 0) - (other.key == right)
            )
        hit = other.key == right
        yield Row(number, place.at, sort, weight, place.word.key, other, hit, features)


def _again(times: int) -> float:
    return log1p(max(0, min(_AGAIN, times)))
