"""Learn for each pair of words that people confuse a model of the words around them.

    python training/fit_pairs.py build/counts build/tokens build/pairs copyedit/data

Takes up to 2,500 places of each word from the numbered training text
(``number_tokens.py``), asks the network for its units there, weighs both words of a
pair alike, and fits a logistic function with a penalty on the squared weights. What is
learned is kept in ``build/pairs`` after every thousand pairs: run again, the command
goes on from there. Writes ``pair_models.bin`` and ``pair_models.marisa`` and prints for
how many places of the held-back text the models choose rightly, by kind of pair and by
how often the rarer word was seen. Takes half an hour on one core; needs scipy.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import marisa_trie
import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from whole import signed, whole

from copyedit.context import confusable
from copyedit.context.network import FAR, activations, numbered
from copyedit.context.pair_models import HEAD, MAGIC

# A pair of a kind has a model if both words were seen so often; the first kind counts.
_LEAST = {
    "list": 15, "sound": 30, "slips": 30, "function": 30, "near": 300, "edit": 1000,
    "form": 1000,
}  # fmt: skip
_MOST = 2_500  # places of one word
_PENALTY = 30.0
_STEPS = 25
_SHRUNK = 64.0  # activations are divided by it, so that the penalty is of one size
_LARGEST = 127
_KEPT_EVERY = 1000
_FEWEST_HELD = 20
_STAIRS = (0, 300, 1000, 5000)  # how often the rarer word was seen


class Pair(NamedTuple):
    """Two keys in alphabetical order, and the first of their kinds in _LEAST."""

    one: str
    other: str
    kind: str


class Learned(NamedTuple):
    """A model as it is written."""

    bias: float
    step: float
    weights: NDArray[np.int8]


class Text:
    """A part of the numbered text, and the places of each word in it."""

    def __init__(self, folder: Path, part: str, words: Sequence[str]) -> None:
        paths = sorted(folder.glob(f"*.{part}.npy"))
        lines = np.concatenate([np.load(path) for path in paths])
        counts = np.bincount(lines, minlength=len(words)).tolist()
        self.counts = dict(zip(words, counts, strict=True))
        self.tokens = numbered(words).astype(np.uint16)[lines]
        order = np.argsort(self.tokens, kind="stable")
        order = order[(order >= FAR) & (order < len(lines) - FAR)]
        starts = np.flatnonzero(np.diff(self.tokens[order], prepend=-1))
        self._places = dict(
            zip(
                self.tokens[order[starts]].tolist(),
                np.split(order, starts[1:]),
                strict=True,
            )
        )

    @cache  # noqa: B019 - one text for the whole run
    def active(self, key: str) -> NDArray[np.uint8]:
        """The units of the network at up to _MOST places of a word, always the same."""
        number = int(numbered([key])[0])
        places = self._places.get(number, np.empty(0, np.int64))
        if len(places) > _MOST:
            random = np.random.default_rng(number)
            places = np.sort(random.choice(places, _MOST, replace=False))
        if not len(places):
            return np.empty((0, 0), np.uint8)
        around = self.tokens[places[:, None] + np.arange(-FAR, FAR + 1)].reshape(-1)
        at = FAR + (2 * FAR + 1) * np.arange(len(places))
        return activations(around.astype(np.int64), at.tolist()).astype(np.uint8)


def pairs(counts: dict[str, int]) -> Iterator[Pair]:
    """The pairs of which both words were seen often enough, in order."""
    kinds: dict[tuple[str, str], int] = defaultdict(int)
    for typed_meant, (bits,) in confusable.pairs().items():
        one, other = sorted(typed_meant.split(" "))
        kinds[one, other] |= bits
    for (one, other), bits in sorted(kinds.items()):
        seen = min(counts.get(one, 0), counts.get(other, 0))
        for kind, least in _LEAST.items():
            if bits >> confusable.KINDS.index(kind) & 1 and seen >= least:
                yield Pair(one, other, kind)
                break


def learned(first: NDArray[np.uint8], second: NDArray[np.uint8]) -> Learned:
    """The model that tells the places of the second word from those of the first."""
    units = np.concatenate([first, second]).astype(np.float32) / _SHRUNK
    turned = np.ascontiguousarray(units.T)
    sizes = [len(first), len(second)]
    sides = np.repeat([-1.0, 1.0], sizes)
    importance = np.repeat([0.5 / size for size in sizes], sizes) * len(units)

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        margin = sides * (units @ weights[1:].astype(np.float32) + weights[0])
        pull = -importance * sides / (1 + np.exp(np.clip(margin, -50, 50)))
        value = (importance * np.logaddexp(0, -margin)).sum()
        value += 0.5 * _PENALTY * (weights[1:] ** 2).sum()
        by_unit = turned @ pull.astype(np.float32) + _PENALTY * weights[1:]
        return value, np.r_[pull.sum(), by_unit]

    start = np.zeros(units.shape[1] + 1)
    options = {"maxiter": _STEPS}
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options=options).x
    step = float(np.abs(found[1:]).max()) / _LARGEST or 1.0
    rounded = np.rint(found[1:] / step).astype(np.int8)
    return Learned(float(found[0]), step / _SHRUNK, rounded)


def rightly(model: Learned, units: NDArray[np.uint8], side: int) -> float:
    """For which part of the places the model speaks for the word that is there."""
    sums = units.astype(np.float32) @ model.weights.astype(np.float32)
    return float(np.mean(side * (model.bias + model.step * sums) > 0))


def kept(path: Path) -> dict[str, Learned]:
    """What an earlier run has learned, by the two words."""
    if not path.exists():
        return {}
    with np.load(path) as file:
        columns = (file[name] for name in ("names", "biases", "steps", "weights"))
        rows = zip(*columns, strict=True)
        return {str(n): Learned(float(b), float(s), w) for n, b, s, w in rows}


def keep(path: Path, models: dict[str, Learned]) -> None:
    """Write what is learned; the old file stays until the new one is whole."""
    with whole(path) as beside, beside.open("wb") as file:
        np.savez(
            file,
            names=list(models),
            biases=[model.bias for model in models.values()],
            steps=[model.step for model in models.values()],
            weights=[model.weights for model in models.values()],
        )


def write(models: dict[str, Learned], folder: Path) -> None:
    """Write the two files as ``copyedit.context.pair_models`` reads them."""
    trie = marisa_trie.Trie(sorted(models))
    with signed(folder / "pair_models.marisa") as beside:
        trie.save(str(beside))
    ordered = [models[trie.restore_key(number)] for number in range(len(models))]
    weights = np.stack([model.weights for model in ordered])
    head = MAGIC.ljust(HEAD - 8, b" ") + np.array(weights.shape, "<u4").tobytes()
    biases = np.array([model.bias for model in ordered], "<f4")
    steps = np.array([model.step for model in ordered], "<f4")
    with signed(folder / "pair_models.bin") as beside:
        beside.write_bytes(
            head + biases.tobytes() + steps.tobytes() + weights.tobytes()
        )


def main() -> None:
    """Learn, write, and say how well the models choose."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("counts", "tokens", "build", "output"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    words = (options.counts / "vocabulary.txt").read_text("utf-8").split("\n")
    train, held = (Text(options.tokens, part, words) for part in ("train", "held"))
    options.build.mkdir(parents=True, exist_ok=True)
    state = options.build / "pairs.npz"
    models = kept(state)
    told: dict[tuple[str, int], list[float]] = defaultdict(list)
    for one, other, kind in pairs(train.counts):
        name = f"{one} {other}"
        if name not in models:
            models[name] = learned(train.active(one), train.active(other))
            if len(models) % _KEPT_EVERY == 0:
                keep(state, models)
                print(f"{len(models)} pairs", flush=True)
        rarer = min(train.counts[one], train.counts[other])
        step = max(least for least in _STAIRS if rarer >= least)
        for key, side in ((one, -1), (other, 1)):
            if len(held.active(key)) >= _FEWEST_HELD:
                told[kind, step].append(rightly(models[name], held.active(key), side))
    keep(state, models)
    write(models, options.output)
    print(f"{len(models)} pairs")
    for (kind, step), shares in sorted(told.items()):
        print(f"{kind}, rarer word from {step}: {np.mean(shares):.4f} ({len(shares)})")


if __name__ == "__main__":
    main()
