"""Fit what decides between two words of a curated pair.

    python training/fit_pair_decision.py CORPUS/train copyedit/data/pair_decision.csv

As ``fit_real_words.py`` does for all pairs, on the same held-back paragraphs: words of
the list ``confused_words`` are right as they stand, and each is exchanged for those
that people write for it, the usual ones less often. Besides one weight a feature each
direction of a pair gets one of its own, drawn to zero, so that a pair whose models are
wrong again and again (off for of) falls silent. The classes are weighed so that one
error comes on 4,000 words. Prints, with half of the documents held out, how many
exchanged words are found at four rates of alarms; true errors are counted.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from math import log, log1p
from pathlib import Path
from random import Random
from typing import NamedTuple

import numpy as np
from fit_real_words import _SHARES, best_of, documents
from scipy.optimize import minimize
from whole import signed

from copyedit.context.confusable import Other
from copyedit.context.decision import NAMES
from copyedit.context.neighbours import fit_wide
from copyedit.context.pair_models import has_model, has_model_of
from copyedit.document import Document
from copyedit.evidence.confusions import Suspect, better_words, confused_words, rows
from copyedit.evidence.weighing import Place, places, word_counts
from copyedit.language.dictionary import entry

_WORDS_AN_ERROR = 4000
_HELD_FOR_AN_ERROR = -1.0  # log odds in the first fit
_PENALTY = 1e-4
_SPREAD = 2.0  # expected size of the weight of a pair, in log odds
_LEAST = 0.5  # weights of pairs below this are not kept
# Pairs whose places were read and found right: no errors of the text are left out.
_READ_AS_RIGHT = (
    "off of", "insure ensure", "humane human", "county country", "too to", "four for",
)  # fmt: skip
_DOUBT = 1.0  # what is taken from the weight of such a direction besides
_EVERYDAY, _USUAL = 110, 90  # frequencies from which fewer places are exchanged
_AGAIN = 6


class Row(NamedTuple):
    """A word at a place and another: whether the other is right, and the features.

    ``weight`` is by how many exchanged places the row stands for.
    """

    document: int
    place: int
    exchanged: str
    right: bool
    weight: float
    pair: str
    features: list[float]


@cache
def typed_for() -> Mapping[str, list[str]]:
    """For each word of a pair with a model those that are written for it."""
    found = defaultdict(list)
    for one, others in sorted(confused_words().items()):
        found[one] += [other for other in sorted(others) if has_model_of(one, other)]
    return found


def share(key: str) -> float:
    """In which share of its places a word is exchanged."""
    frequency = entry(key).frequency
    return 1 / 8 if frequency >= _EVERYDAY else 1 / 3 if frequency >= _USUAL else 1.0


def modelled(document: Document, place: Place) -> tuple[tuple[Other, float], ...]:
    """The other words that are looked at and have a model for the pair."""
    every = better_words(document, place)
    return tuple(o for o in every if has_model_of(place.word.key, o[0].key))


def suspects(document: Document, random: Random) -> Iterator[tuple[Suspect, str]]:
    """Places as they are, and exchanged ones with the word that was right."""
    for place in places(document):
        key = place.word.key
        if not has_model(key):
            continue
        yield Suspect(place, modelled(document, place)), ""
        for typed in typed_for()[key]:
            if random.random() < share(key):
                word = place.word._replace(key=typed, text=typed)
                fit = fit_wide(typed, *place.around) * log(2)
                wrong = Place(word, place.around, place.at, fit)
                yield Suspect(wrong, modelled(document, wrong)), key


def rows_of(path: Path, part: float) -> tuple[int, float, list[Row]]:
    """Words read, words exchanged, and the rows of one file."""
    random = Random(5)  # noqa: S311 - no secret
    found: list[Row] = []
    words, exchanged = 0, 0.0
    again, other_again = NAMES.index("own again"), NAMES.index("other again")
    for number, document in enumerate(documents(path, part)):
        words += len(document.words)
        looked_at = list(suspects(document, random))
        exchanged += sum(1 / share(right) for _, right in looked_at if right)
        rights = {id(suspect): right for suspect, right in looked_at}
        some = tuple(suspect for suspect, _ in looked_at if suspect.others)
        counts = document.view(word_counts)
        for suspect, other, _, features in rows(document, some) if some else ():
            right, typed = rights[id(suspect)], suspect.place.word.key
            if right:  # the counts are of the text before the exchange
                features[again] = log1p(min(_AGAIN, counts.get(typed, 0)))
                times = counts.get(other.key, 0) - (other.key == right)
                features[other_again] = log1p(max(0, min(_AGAIN, times)))
            weight = 1 / share(right) if right else 1.0
            hit, pair = other.key == right, f"{typed} {other.key}"
            at = suspect.place.at
            found.append(Row(number, at, right and typed, hit, weight, pair, features))
    return words, exchanged, found


def fitted(
    features: np.ndarray, pairs: np.ndarray, right: np.ndarray, weights: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The weights of the features, and those of the pairs."""
    size, count = features.shape[1], int(pairs.max()) + 1
    total = weights.sum()

    def loss(point: np.ndarray) -> tuple[float, np.ndarray]:
        shared, own = point[:size], point[size:]
        scores = features @ shared + own[pairs]
        off = weights * (1 / (1 + np.exp(-np.clip(scores, -50, 50))) - right)
        bare = np.r_[0, shared[1:]]
        lost = (weights * (np.logaddexp(0, scores) - right * scores)).sum()
        lost += total * _PENALTY * (bare**2).sum() + (own**2).sum() / (2 * _SPREAD**2)
        slope = features.T @ off + 2 * total * _PENALTY * bare
        slope_own = np.bincount(pairs, off, count) + own / _SPREAD**2
        return lost / total, np.r_[slope, slope_own] / total

    start = np.zeros(size + count)
    options = {"maxiter": 400}
    point = minimize(loss, start, jac=True, method="L-BFGS-B", options=options).x
    return point[:size], point[size:]


def measure(
    name: str, best: np.ndarray, weights: np.ndarray, words: float, exchanged: float
) -> None:
    """Print what is found at four rates; ``weights`` is 0 for the text as it is."""
    alarms = np.sort(best[weights == 0])[::-1]
    for rate in (0.02, 0.05, 0.1, 0.2):
        limit = alarms[int(rate * words / 1000)]
        found = (weights * (best > limit)).sum() / exchanged
        chance = 1 / (1 + np.exp(-limit))
        print(f"{name}: found {found:.3f} at {rate} alarms, from {chance:.3f} on")


def decided(
    every: Sequence[tuple[str, Row]], words: int, exchanged: float
) -> list[str]:
    """Measure, fit on all, and return the lines of the file."""
    rows = [row for _, row in every]
    features = np.array([row.features for row in rows])
    right = np.array([row.right for row in rows], float)
    of_text = np.array([not row.exchanged for row in rows])
    names = sorted({row.pair for row in rows})
    number = {name: at for at, name in enumerate(names)}
    pairs = np.array([number[row.pair] for row in rows])
    groups: dict[tuple[object, ...], int] = {}
    group = np.array(
        [
            groups.setdefault((n, r.document, r.place, r.exchanged), len(groups))
            for n, r in every
        ]
    )
    middle, size = features.mean(0), features.std(0) + 1e-6
    middle[0], size[0] = 0, 1
    scaled = (features - middle) / size
    exchanged_weight = np.array([row.weight for row in rows])
    rate = words / _WORDS_AN_ERROR / exchanged
    weights = np.where(of_text, 1.0, exchanged_weight * rate)
    test = np.array([row.document % 2 == 1 for row in rows])
    read = np.array([row.pair in _READ_AS_RIGHT for row in rows])

    def fit(part: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return fitted(scaled[part], pairs[part], right[part], weights[part])

    def scores(model: tuple[np.ndarray, np.ndarray]) -> np.ndarray:
        own = np.r_[model[1], np.zeros(len(names))][: len(names)]
        return scaled @ model[0] + own[pairs]

    def twice(part: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        wrong = of_text & ~read & (scores(fit(part)) > _HELD_FOR_AN_ERROR)
        return fit(part & ~wrong)

    told = scores(twice(~test))
    best = best_of(group, np.where(test, told, -99.0))
    standing = np.zeros(len(best))
    standing[group[~of_text]] = exchanged_weight[~of_text]
    kept = best > -99.0
    measure("held out", best[kept], standing[kept], words / 2, exchanged / 2)
    shared, own = twice(np.ones(len(rows), bool))
    point = shared / size
    point[0] -= (point[1:] * middle[1:]).sum()
    lines = [f"{name},{w:.4f}\n" for name, w in zip(NAMES, point, strict=True)]
    own = np.r_[own, np.zeros(len(names))][: len(names)]
    own -= [_DOUBT * (name in _READ_AS_RIGHT) for name in names]
    low = [(n, w) for n, w in zip(names, own, strict=True) if w < -_LEAST]
    return lines + [f"{name},{w:.2f}\n" for name, w in low]


def main() -> None:
    """Collect, measure, fit, write."""
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
    lines = decided(every, words, exchanged)
    with signed(options.output) as beside:
        beside.write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    main()
