"""Learn for each curated pair of confused words a model of the words around them.

    python training/fit_pairs.py build/counts build/tokens copyedit/data/pair_models.bin

Takes up to 8,000 places of each word of ``confused_words`` from the numbered training
text (``number_tokens.py``), weighs both words of a pair alike, and fits a logistic
function with a penalty on the squared weights. Prints for how many places of the
held-back text the model chooses rightly, by how often the rarer word was seen.
Takes a minute on one core; needs scipy.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy import sparse
from scipy.optimize import minimize
from whole import signed

from copyedit.context.pair_models import FAR, MAGIC, SCALE, prints_of
from copyedit.evidence.confusions import confused_words

_MOST = 8_000  # places of one word
_LEAST = 15  # of either word, or there is no model
_PENALTY = 3.0
_KEPT = 1_500  # features of one pair, those of the greatest weights
_STEPS = 40
_HELD = 600

Places = dict[str, list[list[str]]]


class Learned(NamedTuple):
    """A model before it is written: weights by the checksum of the feature."""

    bias: float
    weights: dict[int, int]


def places_in(tokens: Path, part: str, words: Sequence[str]) -> Places:
    """The surroundings of up to _MOST places of each word, drawn with a fixed seed."""
    numbers = {word: number for number, word in enumerate(words)}
    keys = {key for key in confused_words() if key in numbers}
    wanted = np.zeros(len(words), bool)
    wanted[[numbers[key] for key in keys]] = True
    random = np.random.default_rng(1)
    found: dict[str, list[np.ndarray]] = defaultdict(list)
    around = np.r_[-FAR:0, 1 : FAR + 1]
    for path in sorted(tokens.glob(f"*.{part}.npy")):
        row = np.load(path)
        at = np.flatnonzero(wanted[row])
        at = at[(at >= FAR) & (at < len(row) - FAR)]
        at = at[np.argsort(row[at], kind="stable")]
        for same in np.split(at, np.flatnonzero(np.diff(row[at])) + 1):
            drawn = _some(random, same)
            found[words[row[drawn[0]]]].append(row[drawn[:, None] + around])
    return {
        key: [[words[n] for n in place] for place in _some(random, np.concatenate(v))]
        for key, v in sorted(found.items())
    }


def _some(random: np.random.Generator, row: np.ndarray) -> np.ndarray:
    if len(row) <= _MOST:
        return row
    return row[random.choice(len(row), _MOST, replace=False)]


def learned(first: list[list[str]], second: list[list[str]]) -> Learned:
    """The model that tells the places of the second word from those of the first."""
    prints = [prints_of(place) for place in (*first, *second)]
    flat = np.fromiter((p for row in prints for p in row), dtype=np.int64)
    rows = np.repeat(np.arange(len(prints)), [len(row) for row in prints])
    seen, columns, counts = np.unique(flat, return_inverse=True, return_counts=True)
    often = counts >= 2
    column = (np.cumsum(often) - 1)[columns]
    keep = often[columns]
    shape = (len(prints), int(often.sum()))
    matrix = sparse.csr_matrix(
        (np.ones(int(keep.sum())), (rows[keep], column[keep])), shape=shape
    )
    sides = np.repeat([-1.0, 1.0], [len(first), len(second)])
    halves = np.repeat([0.5 / len(first), 0.5 / len(second)], [len(first), len(second)])
    weights = _fitted(matrix, sides, halves * len(prints))
    best = np.argsort(-np.abs(weights[1:]), kind="stable")[:_KEPT]
    rounded = np.clip(np.rint(weights[1:][best] * SCALE), -127, 127).astype(int)
    chosen = zip(seen[often][best].tolist(), rounded.tolist(), strict=True)
    return Learned(float(weights[0]), {p: w for p, w in sorted(chosen) if w})


def _fitted(
    matrix: sparse.csr_matrix, sides: np.ndarray, importance: np.ndarray
) -> np.ndarray:
    turned = matrix.T.tocsr()

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        margin = sides * (matrix @ weights[1:] + weights[0])
        pull = -importance * sides / (1 + np.exp(np.clip(margin, -50, 50)))
        value = (importance * np.logaddexp(0, -margin)).sum()
        value += 0.5 * _PENALTY * (weights[1:] ** 2).sum()
        slope = np.r_[pull.sum(), turned @ pull + _PENALTY * weights[1:]]
        return value, slope

    start = np.zeros(matrix.shape[1] + 1)
    options = {"maxiter": _STEPS}
    return minimize(loss, start, jac=True, method="L-BFGS-B", options=options).x


def pairs(train: Places) -> Iterator[tuple[str, str]]:
    """The pairs of which both words were seen often enough, in order."""
    for one, others in sorted(confused_words().items()):
        for other in sorted(others):
            seen = min(len(train.get(one, ())), len(train.get(other, ())))
            if one < other and seen >= _LEAST:
                yield one, other


def rightly(model: Learned, places: list[list[str]], side: int) -> float:
    """For which part of the places the model speaks for the word that is there."""
    scores = (
        model.bias
        + sum(model.weights.get(found, 0) for found in prints_of(place)) / SCALE
        for place in places[:_HELD]
    )
    return float(np.mean([side * score > 0 for score in scores]))


def write(models: dict[tuple[str, str], Learned], path: Path) -> None:
    """Write the models as ``copyedit.context.pair_models`` reads them."""
    lines = [
        f"{one} {other} {model.bias:.4f} {len(model.weights)}\n"
        for (one, other), model in models.items()
    ]
    table = "".join(lines).encode()
    table += b"\n" * (-(len(MAGIC) + 4 + len(table)) % 4)
    prints = [p for model in models.values() for p in model.weights]
    weights = [w for model in models.values() for w in model.weights.values()]
    content = (
        MAGIC
        + len(table).to_bytes(4, "little")
        + table
        + np.array(prints, dtype="<u4").tobytes()
        + np.array(weights, dtype=np.int8).tobytes()
    )
    with signed(path) as beside:
        beside.write_bytes(content)


def main() -> None:
    """Learn, write, and say how well the models choose."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", type=Path)
    parser.add_argument("tokens", type=Path)
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    words = (options.counts / "vocabulary.txt").read_text("utf-8").split("\n")
    train = places_in(options.tokens, "train", words)
    held = places_in(options.tokens, "held", words)
    models = {}
    told: dict[int, list[float]] = defaultdict(list)
    for one, other in pairs(train):
        model = models[one, other] = learned(train[one], train[other])
        rarer = min(len(train[one]), len(train[other]))
        for key, side in ((one, -1), (other, 1)):
            if key in held:
                told[min(3, rarer // 300)].append(rightly(model, held[key], side))
    write(models, options.output)
    print(f"{len(models)} pairs, {options.output.stat().st_size:,} bytes")
    for step, shares in sorted(told.items()):
        print(f"rarer word {step * 300} times and more: {np.mean(shares):.4f} right")


if __name__ == "__main__":
    main()
