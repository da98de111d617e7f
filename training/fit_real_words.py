"""Fit what decides whether a word was meant to be another.

    python training/fit_real_words.py CORPUS/train copyedit/data/decision.csv

Reads the paragraphs that ``number_tokens.py`` held back. Where they stand as they are,
no word was meant to be another; and some words are exchanged for one that people write
for them, the oftener the likelier the pair (``_WEIGHTS``). The classes are weighed so
that one error comes on 2,000 words. Places that a first fit holds for errors in the
text as it is are left out of the second: the first sixty of them were read, and nearly
all were errors. Prints, with half of the documents held out, how many exchanged words
are found at three rates of alarms.
"""

from __future__ import annotations

import argparse
import lzma
from collections import defaultdict
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import groupby
from math import log, log1p
from pathlib import Path
from random import Random
from typing import NamedTuple

import numpy as np
from number_tokens import _TOGETHER, is_held
from scipy.optimize import minimize
from whole import signed

from copyedit import readers
from copyedit.context.confusable import KINDS, Other, pairs
from copyedit.context.decision import NAMES
from copyedit.context.neighbours import fit_wide
from copyedit.document import Document
from copyedit.evidence.confusions import Suspect, better_words, rows
from copyedit.evidence.weighing import Place, places, word_counts

_SHARES = {
    "news_open": 1.0, "blogs_open": 0.7, "textbooks_articles_open": 1.0,
    "speech_open": 0.12, "fiction_open": 0.25, "wiki_new2021": 0.5,
    "wiki_mixed2013_part": 0.12, "wiki_core2014": 0.1,
}  # fmt: skip
_WEIGHTS = {
    "list": 8.0, "sound": 4.0, "slips": 2.0, "function": 1.5, "near": 1.0,
    "edit": 0.4, "form": 0.4,
}  # fmt: skip
_RATE = 0.05 / 6
_WORDS_AN_ERROR = 2000
_HELD_FOR_AN_ERROR = -1.0  # log odds in the first fit
_PENALTY = 1e-4


class Row(NamedTuple):
    """A word at a place and another: whether the other is right, and the features."""

    document: int
    place: int
    exchanged: bool
    right: bool
    features: list[float]


@cache
def typed_for() -> Mapping[str, list[Other]]:
    """For each word those that are written for it, with the kinds of the pair."""
    found = defaultdict(list)
    for pair, (kinds,) in pairs().items():
        typed, meant = pair.split(" ")
        found[meant].append(Other(typed, kinds))
    return found


def weight(other: Other) -> float:
    """How likely the pair is, by the likeliest of its kinds."""
    return max(_WEIGHTS[k] for bit, k in enumerate(KINDS) if other.kinds >> bit & 1)


def documents(path: Path, share: float) -> Iterator[Document]:
    """Groups of held paragraphs, each a document."""
    random = Random(1)  # noqa: S311 - no secret
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        held = (pair for pair in enumerate(lines) if is_held(pair[0]))
        for _, group in groupby(held, lambda pair: pair[0] // _TOGETHER):
            text = "\n\n".join(line.strip() for _, line in group)
            if random.random() < share:
                yield readers.read(text)


def suspects(document: Document, random: Random) -> Iterator[tuple[Suspect, str]]:
    """Places as they are, and exchanged ones with the word that was right."""
    for place in places(document):
        better = tuple(better_words(document, place))
        if better:
            yield Suspect(place, better), ""
        typed = typed_for().get(place.word.key, [])
        weights = [weight(other) for other in typed]
        if random.random() < _RATE * sum(weights):
            key = random.choices(typed, weights)[0].key
            word = place.word._replace(key=key, text=key)
            fit = fit_wide(key, *place.around) * log(2)
            wrong = Place(word, place.around, place.at, fit)
            better = tuple(better_words(document, wrong))
            yield Suspect(wrong, better), place.word.key


def rows_of(path: Path, share: float) -> tuple[int, int, list[Row]]:
    """Words read, words exchanged, and the rows of one file."""
    random = Random(2)  # noqa: S311 - no secret
    found: list[Row] = []
    words = exchanged = 0
    again, other_again = NAMES.index("own again"), NAMES.index("other again")
    for number, document in enumerate(documents(path, share)):
        words += len(document.words)
        pairs = list(suspects(document, random))
        exchanged += sum(bool(right) for _, right in pairs)
        rights = {id(suspect): right for suspect, right in pairs}
        looked_at = tuple(suspect for suspect, _ in pairs if suspect.others)
        if not looked_at:
            continue
        counts = document.view(word_counts)
        for suspect, other, _, features in rows(document, looked_at):
            right = rights[id(suspect)]
            if right:  # the counts are of the text before the exchange
                features[again] = log1p(min(6, counts.get(suspect.place.word.key, 0)))
                times = counts.get(other.key, 0) - (other.key == right)
                features[other_again] = log1p(max(0, min(6, times)))
            place = suspect.place.at
            found.append(Row(number, place, bool(right), other.key == right, features))
    return words, exchanged, found


def fitted(features: np.ndarray, right: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """The weights of a logistic function, on features of one size."""

    def loss(point: np.ndarray) -> tuple[float, np.ndarray]:
        scores = features @ point
        chance = 1 / (1 + np.exp(-scores))
        lost = weights * (np.logaddexp(0, scores) - right * scores)
        slope = features.T @ (weights * (chance - right)) / weights.sum()
        bare = np.r_[0, point[1:]]
        total = lost.sum() / weights.sum() + _PENALTY * (bare**2).sum()
        return total, slope + 2 * _PENALTY * bare

    start = np.zeros(features.shape[1])
    return minimize(loss, start, jac=True, method="L-BFGS-B").x


def best_of(groups: np.ndarray, scores: np.ndarray) -> np.ndarray:
    """The best score of each group."""
    best = np.full(groups.max() + 1, -99.0)
    np.maximum.at(best, groups, scores)
    return best


def main() -> None:
    """Collect, measure on held out documents, fit on all, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    paths = [options.corpus / f"{name}.txt.xz" for name in _SHARES]
    with ProcessPoolExecutor(2) as pool:
        parts = list(pool.map(rows_of, paths, _SHARES.values()))
    words = sum(part[0] for part in parts)
    exchanged = sum(part[1] for part in parts)
    every = [
        (name, row)
        for name, part in zip(_SHARES, parts, strict=True)
        for row in part[2]
    ]
    features = np.array([row.features for _, row in every])
    right = np.array([row.right for _, row in every], float)
    wrong_text = np.array([row.exchanged for _, row in every])
    numbers: dict[tuple[object, ...], int] = {}
    groups = np.array(
        [
            numbers.setdefault((n, r.document, r.place, r.exchanged), len(numbers))
            for n, r in every
        ]
    )
    middle, size = features.mean(0), features.std(0) + 1e-6
    middle[0], size[0] = 0, 1
    scaled = (features - middle) / size
    weights = np.where(wrong_text, words / _WORDS_AN_ERROR / exchanged, 1.0)
    test = np.array([row.document % 2 == 1 for _, row in every])

    def twice(part: np.ndarray) -> np.ndarray:
        first = scaled @ fitted(scaled[part], right[part], weights[part])
        clean = best_of(groups, np.where(wrong_text, -99.0, first))
        kept = part & ~(~wrong_text & (clean[groups] > _HELD_FOR_AN_ERROR))
        return fitted(scaled[kept], right[kept], weights[kept])

    best = best_of(groups[test], (scaled @ twice(~test))[test])
    of_text = np.zeros(len(best), bool)
    of_text[groups[test & wrong_text]] = True
    alarms = np.sort(best[~of_text])[::-1]
    for rate in (0.05, 0.1, 0.5):
        limit = alarms[int(rate * words / 2 / 1000)]
        share = (best[of_text] > limit).sum() / (exchanged / 2)
        print(f"found {share:.3f} at {rate} alarms in 1,000 words, true errors counted")
    point = twice(np.ones(len(every), bool)) / size
    point[0] -= (point[1:] * middle[1:]).sum()
    lines = [f"{name},{w:.4f}\n" for name, w in zip(NAMES, point, strict=True)]
    with signed(options.output) as beside:
        beside.write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    main()
