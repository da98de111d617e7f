"""Fit what decides whether a word was meant to be another.

    python training/fit_decisions.py CORPUS/train copyedit/data

Writes ``decision.csv`` for all pairs of words and ``pair_decision.csv`` for those of
our list of confused words, from held-back text (``held_exchanges.py``). The classes are
weighed so that one error comes on 2,000 words, or on 4,000 for the list. Besides one
weight a feature each direction of a listed pair gets one of its own, drawn to zero, so
that a pair whose models are wrong again and again (off for of) falls silent. Places
that a first fit holds for errors in the text as it stands are left out of the second:
the first sixty of them were read, and nearly all were errors. Prints, with half of the
documents held out, how many exchanged words are found at five rates of alarms, true
errors counted. Takes three minutes on two cores; needs scipy.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
from held_exchanges import ANY, AS_IT_STANDS, CURATED, SHARES, Part, rows_of
from numpy.typing import NDArray
from scipy.optimize import minimize
from whole import signed

from copyedit.context.confusable import is_curated
from copyedit.context.decision import NAMES

_WORDS_AN_ERROR = {ANY: 2000, CURATED: 4000}
_HELD_FOR_AN_ERROR = -1.0  # log odds in the first fit
_PENALTY = 1e-4
_SPREAD = 2.0  # expected size of the weight of a direction, in log odds
_LEAST = 0.5  # weights of directions below this are not kept
# Directions whose places were read and found right: no errors of the text are left out.
_READ_AS_RIGHT = (
    "off of", "insure ensure", "humane human", "county country", "too to", "four for",
)  # fmt: skip
_DOUBT = 1.0  # what is taken from the weight of such a direction besides
_RATES = (0.02, 0.05, 0.1, 0.2, 0.5)
_NOWHERE = -99.0

Floats = NDArray[np.float64]
Model = tuple[Floats, Floats]


class Table:
    """The rows that one decision is fitted on; half of the documents are for tests."""

    def __init__(self, parts: Sequence[Part], sort: str) -> None:
        rows = [
            (number, row)
            for number, part in enumerate(parts)
            for row in part.rows
            if row.sort in (AS_IT_STANDS, sort)
            and (sort == ANY or is_curated(row.other))
        ]
        self.sort = sort
        self.words = sum(part.words for part in parts)
        self.exchanged = sum(part.exchanged[sort] for part in parts)
        features = np.array([row.features for _, row in rows])
        self.middle, self.size = features.mean(0), features.std(0) + 1e-6
        self.middle[0], self.size[0] = 0, 1
        self.features = (features - self.middle) / self.size
        self.right = np.array([row.right for _, row in rows], float)
        self.stands = np.array([row.sort == AS_IT_STANDS for _, row in rows])
        self.weight = np.array([row.weight for _, row in rows])
        self.tested = np.array([row.document % 2 == 1 for _, row in rows])
        names = [f"{row.typed} {row.other.key}" for _, row in rows]
        self.directions, self.direction = np.unique(names, return_inverse=True)
        groups: dict[tuple[object, ...], int] = {}
        self.group = np.array(
            [
                groups.setdefault(
                    (number, row.document, row.place, row.sort, row.typed), len(groups)
                )
                for number, row in rows
            ]
        )

    def fitted(self, part: NDArray[np.bool_]) -> Model:
        """Weights of features and of directions, without what looks like an error."""
        looks_wrong = self.scores(self._fit(part)) > _HELD_FOR_AN_ERROR
        read = np.isin(self.directions, _READ_AS_RIGHT)[self.direction]
        return self._fit(part & ~(self.stands & looks_wrong & ~read))

    def scores(self, model: Model) -> Floats:
        """The log odds of every row."""
        scores: Floats = self.features @ model[0] + model[1][self.direction]
        return scores

    def measure(self, scores: Floats) -> None:
        """Print what is found in the documents for tests at each rate of alarms."""
        best = np.full(self.group.max() + 1, _NOWHERE)
        tested = np.where(self.tested, scores, _NOWHERE)
        np.maximum.at(best, self.group, tested)
        standing = np.zeros(len(best))
        standing[self.group[~self.stands]] = self.weight[~self.stands]
        alarms = np.sort(best[standing == 0])[::-1]
        for rate in _RATES:
            limit = alarms[int(rate * self.words / 2 / 1000)]
            share = (standing * (best > limit)).sum() / (self.exchanged / 2)
            chance = 1 / (1 + np.exp(-limit))
            told = f"found {share:.3f} at {rate} alarms, from {chance:.3f} on"
            print(f"{self.sort}: {told}")

    def lines(self, model: Model) -> list[str]:
        """The file: a weight for each feature, then those of doubtful directions."""
        point = model[0] / self.size
        point[0] -= (point[1:] * self.middle[1:]).sum()
        own = model[1] - _DOUBT * np.isin(self.directions, _READ_AS_RIGHT)
        pairs = zip(self.directions, own, strict=True)
        low = [(name, weight) for name, weight in pairs if weight < -_LEAST]
        return [
            *(f"{name},{w:.4f}\n" for name, w in zip(NAMES, point, strict=True)),
            *(f"{name},{w:.2f}\n" for name, w in low if self.sort == CURATED),
        ]

    def _fit(self, part: NDArray[np.bool_]) -> Model:
        features, direction = self.features[part], self.direction[part]
        right, size, count = self.right[part], features.shape[1], len(self.directions)
        rate = self.words / _WORDS_AN_ERROR[self.sort] / self.exchanged
        weights = np.where(self.stands, 1.0, self.weight * rate)[part]
        total = weights.sum()

        def loss(point: Floats) -> tuple[float, Floats]:
            own = point[size:] if self.sort == CURATED else np.zeros(count)
            scores = features @ point[:size] + own[direction]
            off = weights * (1 / (1 + np.exp(-np.clip(scores, -50, 50))) - right)
            bare = np.r_[0, point[1:size]]
            lost = (weights * (np.logaddexp(0, scores) - right * scores)).sum()
            lost += total * _PENALTY * (bare**2).sum()
            lost += (own**2).sum() / (2 * _SPREAD**2)
            slope = features.T @ off + 2 * total * _PENALTY * bare
            by_own = np.bincount(direction, off, count) + own / _SPREAD**2
            by_own = by_own if self.sort == CURATED else np.zeros(count)
            return lost / total, np.r_[slope, by_own] / total

        start = np.zeros(size + count)
        options = {"maxiter": 400}
        point = minimize(loss, start, jac=True, method="L-BFGS-B", options=options).x
        return point[:size], point[size:]


def main() -> None:
    """Collect, measure on held out documents, fit on all, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    paths = [options.corpus / f"{name}.txt.xz" for name in SHARES]
    with ProcessPoolExecutor(2) as pool:
        parts = list(pool.map(rows_of, paths, SHARES.values()))
    for sort, name in ((ANY, "decision.csv"), (CURATED, "pair_decision.csv")):
        table = Table(parts, sort)
        table.measure(table.scores(table.fitted(~table.tested)))
        every = table.fitted(np.ones(len(table.right), bool))
        with signed(options.output / name) as beside:
            beside.write_text("".join(table.lines(every)), "utf-8")


if __name__ == "__main__":
    main()
