"""Round the weights of the network to bytes and write the file that the program maps.

    python training/quantise_network.py build/network.npz build/counts copyedit/data

Writes ``network.bin``: a line that names the format, a line of JSON (for each table its
name, type, shape and place; the scales), the tables. Words are numbered as in
``vocabulary.marisa``. See ``copyedit.context.network`` for how they are used.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import marisa_trie
import numpy as np
from whole import signed

_MAGIC = b"copyedit network 1\n"
_LARGEST = 127
_MOST_ACTIVE = 255
_FAR_TOKENS = 22
_BAG_WEIGHT = 3.0  # the training multiplies the mean of the bag by it
_ALIGNED = 64
_HEAD = 4096


def as_bytes(table: np.ndarray, share: float) -> tuple[np.ndarray, float]:
    """The table in whole numbers up to 127 and the size of one; outliers are cut."""
    step = float(np.quantile(np.abs(table), share)) / _LARGEST
    return np.clip(np.rint(table / step), -_LARGEST, _LARGEST).astype(np.int8), step


def quantised(
    weights: dict[str, np.ndarray],
) -> tuple[dict[str, np.ndarray], dict[str, float]]:
    """The tables to write and their scales."""
    near, near_step = as_bytes(weights["Ei"], 0.9995)
    far, far_step = as_bytes(weights["Eb"], 0.9995)
    split = weights["W1"].shape[0] - weights["Eb"].shape[1]
    # The bag joins the ordered words in one sum, so both must have one step.
    bag = _BAG_WEIGHT * far_step / _FAR_TOKENS
    bag_step = bag * _FAR_TOKENS / 4
    first = np.concatenate(
        [weights["W1"][:split], weights["W1"][split:] * (bag_step / near_step)]
    )
    hidden, hidden_step = as_bytes(first, 0.9999)
    output, output_step = as_bytes(weights["W2"], 0.9999)
    words, words_step = as_bytes(weights["Eo"], 0.9995)
    active_step = float(weights["active"]) / _MOST_ACTIVE
    tables = {
        "near": near,
        "far": far,
        "hidden": hidden,
        "hidden_bias": weights["b1"] / (near_step * hidden_step),
        "output": output,
        "words": words,
        "word_bias": weights["bo"].astype("<f4"),
    }
    scales = {
        "bag": bag / bag_step,
        "hidden": near_step * hidden_step / active_step,
        "score": active_step * output_step * words_step,
    }
    return tables, scales


def write(path: Path, tables: dict[str, np.ndarray], scales: dict[str, float]) -> None:
    """Write the file, each table at a multiple of 64 bytes."""
    listed = []
    at = _HEAD
    for name, table in tables.items():
        listed.append((name, table.dtype.str, list(table.shape), at))
        at += -(-table.nbytes // _ALIGNED) * _ALIGNED
    head = json.dumps({"tables": listed, "scales": scales}).encode()
    with signed(path) as beside, beside.open("wb") as out:
        out.write((_MAGIC + head + b"\n").ljust(_HEAD, b" "))
        for table in tables.values():
            out.write(table.tobytes())
            out.write(b"\0" * (-table.nbytes % _ALIGNED))
    print(f"{path.stat().st_size} bytes")


def main() -> None:
    """Read the weights, number the words as the trie does, round, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("counts", type=Path)
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    weights = dict(np.load(options.weights))
    words = (options.counts / "vocabulary.txt").read_text("utf-8").split("\n")
    trie = marisa_trie.Trie()
    trie.load(str(options.output / "vocabulary.marisa"))
    order = np.argsort([trie[word] for word in words])
    for name in ("Ei", "Eb", "Eo", "bo"):
        weights[name] = weights[name][order]
    write(options.output / "network.bin", *quantised(weights))


if __name__ == "__main__":
    main()
