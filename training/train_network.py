"""Train the network that tells how well words fit at a place, with JAX.

    python training/train_network.py build/tokens build/counts build/network

Writes ``build/network.npz``. Every thousand steps all is kept in
``build/network.state.npz``: run again, the command goes on from there. A GPU is used
when JAX has one.

A place is learned from if its word has others written for it; frequent words are
thinned. What is learned is to tell the word from those others, and, at a third of the
weight, from words drawn at random (sampled softmax), so that scores of any two words
can be compared.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import dataclass
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
from whole import whole

from copyedit.context.confusable import others
from copyedit.context.network import FAR, NEAR

_NEAR_SIZE, _FAR_SIZE, _HIDDEN = 64, 32, 512
_BATCH = 8192
_OTHERS = 8  # others of one place, drawn anew each time
_DRAWN = 1024  # words drawn at random for a whole batch
_DRAWN_WEIGHT = 0.3
_BAG_WEIGHT = 3.0
_THINNED = 2e-4  # a word more frequent than this is thinned, by the square root
_LEAST_KEPT = 0.12
_RATE, _DENSE_RATE, _WARM_UP, _LAST_RATE = 0.1, 0.002, 200, 0.02
_KEPT_EVERY = 1000
_SEED = 7
_ACTIVE_SHARE = 0.9997  # what activations above this share are cut when rounded

Arrays = dict[str, jax.Array]
_TABLES = ("Ei", "Eb", "Eo")  # words as near tokens, as far ones, as what is wanted
_DENSE = ("W1", "b1", "W2")


@dataclass
class Corpus:
    """The tokens in a row, and of each word how it is drawn and its others."""

    tokens: np.ndarray
    counts: np.ndarray
    others: np.ndarray  # words by the most others, filled up with zeros
    how_many: np.ndarray
    kept: np.ndarray
    drawn: np.ndarray

    @classmethod
    def read(cls, folder: Path, words: list[str]) -> Corpus:
        """All ``*.train.npy`` of a folder."""
        parts = [np.load(path) for path in sorted(folder.glob("*.train.npy"))]
        tokens = np.concatenate(parts)
        numbers = {word: number for number, word in enumerate(words)}
        lists = [[numbers[o.key] for o in others(word)] for word in words]
        how_many = np.array([len(row) for row in lists])
        table = np.zeros((len(words), how_many.max()), np.int32)
        for number, row in enumerate(lists):
            table[number, : len(row)] = row
        counts = np.bincount(tokens, minlength=len(words)).astype(float)
        often = np.sqrt(_THINNED * len(tokens) / np.maximum(counts, 1))
        kept = np.clip(often, _LEAST_KEPT, 1) * (how_many > 0)
        drawn = counts**0.75 * (how_many > 0)
        return cls(tokens, counts, table, how_many, kept, drawn / drawn.sum())

    def batch(self, random: np.random.Generator) -> tuple[np.ndarray, ...]:
        """Words, near and far tokens, others with a mask, and words drawn at random."""
        places = np.empty(0, np.int64)
        while len(places) < _BATCH:
            more = random.integers(FAR, len(self.tokens) - FAR, size=_BATCH * 3)
            lucky = random.random(len(more)) < self.kept[self.tokens[more]]
            places = np.concatenate([places, more[lucky]])
        places = places[:_BATCH, None]
        near = [at for at in range(-NEAR, NEAR + 1) if at]
        far = [at for at in range(-FAR, FAR + 1) if abs(at) > NEAR]
        word = self.tokens[places[:, 0]].astype(np.int32)
        count = self.how_many[word][:, None]
        row = np.arange(_OTHERS)[None, :]
        pick = (random.random((_BATCH, _OTHERS)) * count).astype(np.int32)
        pick = np.where(count <= _OTHERS, np.minimum(row, count - 1), pick)
        return (
            word,
            self.tokens[places + near].astype(np.int32),
            self.tokens[places + far].astype(np.int32),
            self.others[word[:, None], pick],
            (count > _OTHERS) | (row < count),
            np.searchsorted(np.cumsum(self.drawn), random.random(_DRAWN)).astype(
                np.int32
            ),
        )


def new_weights(corpus: Corpus) -> Arrays:
    """Weights to begin with; each word as probable as it is frequent."""
    words, inputs = len(corpus.counts), 2 * NEAR * _NEAR_SIZE
    keys = jax.random.split(jax.random.PRNGKey(1), 5)
    normal = jax.random.normal
    share = np.maximum(corpus.counts, 1) / len(corpus.tokens)
    return {
        "Ei": normal(keys[0], (words, _NEAR_SIZE)) * 0.1,
        "Eb": normal(keys[1], (words, _FAR_SIZE)) * 0.1,
        "W1": normal(keys[2], (inputs + _FAR_SIZE, _HIDDEN)) * 3 * inputs**-0.5,
        "b1": jnp.zeros(_HIDDEN),
        "W2": normal(keys[3], (_HIDDEN, _NEAR_SIZE)) * _HIDDEN**-0.5,
        "Eo": normal(keys[4], (words, _NEAR_SIZE)) * 0.05,
        "bo": jnp.array(np.log(share), dtype=jnp.float32),
    }


def new_state(weights: Arrays) -> Arrays:
    """What the optimiser remembers: a sum of squares a row, or two averages."""
    state: Arrays = {}
    for name, table in weights.items():
        if name in _TABLES:
            state[name] = jnp.zeros((len(table), 1))
        elif name in _DENSE:
            state[name] = jnp.zeros((2, *table.shape))
        else:
            state[name] = jnp.zeros_like(table)
    return state


def active(dense: Arrays, near: jax.Array, far: jax.Array) -> jax.Array:
    """The hidden units for the rows of the near and the far tokens of each place."""
    bag = far.mean(1) * _BAG_WEIGHT
    inputs = jnp.concatenate([near.reshape(len(near), -1), bag], 1)
    return jax.nn.relu(inputs @ dense["W1"] + dense["b1"])


def loss(dense: Arrays, rows: Arrays, masks: Arrays) -> tuple[jax.Array, jax.Array]:
    """The sum to be made small, and the part of it that counts: word against others."""
    wanted = active(dense, rows["near"], rows["far"]) @ dense["W2"]
    own = (wanted * rows["word"]).sum(1) + rows["word_bias"]
    other = jnp.einsum("bd,bkd->bk", wanted, rows["other"]) + rows["other_bias"]
    other = jnp.where(masks["other"], other, -1e9)
    drawn = wanted @ rows["drawn"].T + rows["drawn_bias"] - masks["log_drawn"]
    drawn = jnp.where(masks["same"], -1e9, drawn)
    against_others, against_drawn = (
        (jax.nn.logsumexp(jnp.concatenate([own[:, None], rest], 1), 1) - own).mean()
        for rest in (other, drawn)
    )
    return against_others + _DRAWN_WEIGHT * against_drawn, against_others


@jax.jit
def step(
    weights: Arrays,
    state: Arrays,
    batch: tuple[jax.Array, ...],
    log_drawn: jax.Array,
    rate: jax.Array,
) -> tuple[Arrays, Arrays, jax.Array]:
    """One step of training: new weights, new state, loss against the others."""
    word, near, far, other, mask, drawn = batch
    rows = {
        "near": weights["Ei"][near],
        "far": weights["Eb"][far],
        "word": weights["Eo"][word],
        "other": weights["Eo"][other],
        "drawn": weights["Eo"][drawn],
        "word_bias": weights["bo"][word],
        "other_bias": weights["bo"][other],
        "drawn_bias": weights["bo"][drawn],
    }
    masks = {
        "other": mask,
        "same": drawn[None, :] == word[:, None],
        "log_drawn": log_drawn[drawn] + jnp.log(float(_DRAWN)),
    }
    dense = {name: weights[name] for name in _DENSE}
    (_, told), (slopes, by_row) = jax.value_and_grad(loss, (0, 1), has_aux=True)(
        dense, rows, masks
    )
    numbers = jnp.concatenate([word, other.reshape(-1), drawn])
    wanted = [by_row[part] for part in ("word", "other", "drawn")]
    biases = [by_row[f"{part}_bias"].reshape(-1) for part in ("word", "other", "drawn")]
    slopes |= {
        "Ei": _added(weights["Ei"], near, by_row["near"]),
        "Eb": _added(weights["Eb"], far, by_row["far"]),
        "Eo": _added(
            weights["Eo"],
            numbers,
            jnp.concatenate([part.reshape(-1, _NEAR_SIZE) for part in wanted]),
        ),
        "bo": jnp.zeros_like(weights["bo"]).at[numbers].add(jnp.concatenate(biases)),
    }
    return *_moved(weights, state, slopes, rate), told


def _added(table: jax.Array, numbers: jax.Array, slopes: jax.Array) -> jax.Array:
    return (
        jnp.zeros_like(table)
        .at[numbers.reshape(-1)]
        .add(slopes.reshape(-1, table.shape[1]))
    )


def _moved(
    weights: Arrays, state: Arrays, slopes: Arrays, rate: jax.Array
) -> tuple[Arrays, Arrays]:
    """AdaGrad for the tables, a rate for each row; Adam for the rest."""
    moved, kept = {}, {}
    for name, slope in slopes.items():
        if name in _DENSE:
            mean, square = state[name]
            mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
            change = _DENSE_RATE / _RATE * mean / (jnp.sqrt(square) + 1e-8)
            kept[name] = jnp.stack([mean, square])
        else:
            square = slope**2
            square = square.mean(1, keepdims=True) if name in _TABLES else square
            kept[name] = state[name] + square
            change = slope / (jnp.sqrt(kept[name]) + 1e-7)
        moved[name] = weights[name] - rate * change
    return moved, kept


def train(corpus: Corpus, steps: int, kept_in: Path) -> Arrays:
    """Train from the state that is kept, or from the beginning."""
    weights = new_weights(corpus)
    state = new_state(weights)
    first = 0
    if kept_in.exists():
        kept = np.load(kept_in)
        first = int(kept["step"])
        weights = {name: jnp.array(kept[f"weights {name}"]) for name in weights}
        state = {name: jnp.array(kept[f"state {name}"]) for name in state}
    log_drawn = jnp.log(jnp.maximum(jnp.array(corpus.drawn), 1e-12))
    told, begun = [], time.monotonic()
    for at in range(first, steps):
        random = np.random.default_rng((_SEED, at))
        slowing = min(1, (at + 1) / _WARM_UP) * max(_LAST_RATE, 1 - at / steps)
        weights, state, one = step(
            weights, state, corpus.batch(random), log_drawn, _RATE * slowing
        )
        told.append(float(one))
        if at % 100 == 99:
            speed = _BATCH * (at + 1 - first) / (time.monotonic() - begun)
            print(f"{at + 1}: loss {np.mean(told[-100:]):.4f}, {speed:.0f} places/s")
        if at % _KEPT_EVERY == _KEPT_EVERY - 1:
            _keep(kept_in, at + 1, weights, state)
    return weights


def _keep(path: Path, done: int, weights: Arrays, state: Arrays) -> None:
    """Write the state beside its place first: what is there is always whole."""
    fresh = path.with_suffix(".new.npz")
    named = {f"weights {name}": table for name, table in weights.items()}
    named |= {f"state {name}": table for name, table in state.items()}
    np.savez(fresh, step=done, **named)
    fresh.replace(path)


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tokens", type=Path)
    parser.add_argument("counts", type=Path)
    parser.add_argument("output", type=Path, help="without its ending")
    parser.add_argument("--steps", type=int, default=13_000)
    options = parser.parse_args()
    words = (options.counts / "vocabulary.txt").read_text("utf-8").split("\n")
    corpus = Corpus.read(options.tokens, words)
    weights = train(corpus, options.steps, options.output.with_suffix(".state.npz"))
    _, near, far, *_ = corpus.batch(np.random.default_rng(_SEED))
    units = active(weights, weights["Ei"][near], weights["Eb"][far])
    weights["active"] = jnp.quantile(units, _ACTIVE_SHARE)
    with whole(options.output.with_suffix(".npz")) as beside, beside.open("wb") as out:
        np.savez(out, **weights)


if __name__ == "__main__":
    main()
