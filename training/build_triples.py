"""Compile the counts of three words in a row into a map that is read by mmap.

    python training/build_triples.py build/counts copyedit/data

Writes ``vocabulary.marisa``, a trie that numbers the words, and ``triples.bin``: a head
of two numbers (buckets as a power of two, entries), for each bucket where it ends, and
the entries, bucket by bucket: two bytes of a fingerprint and the count in steps of an
eighth of a doubling (see ``copyedit.context.triples``).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import marisa_trie
import numpy as np
from whole import signed

from copyedit.context.triples import BITS, MULTIPLIER
from copyedit.language.dictionary import STEPS_PER_DOUBLING

# Measured: 4.3 million triples in 15 MB; from 8 on 1.9 million in 6 MB.
_FEWEST = 4
_ENTRIES_A_BUCKET = 8


def main() -> None:
    """Write both files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", type=Path)
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    words = (options.counts / "vocabulary.txt").read_text("utf-8").split("\n")
    trie = marisa_trie.Trie(words)
    with signed(options.output / "vocabulary.marisa") as beside:
        trie.save(str(beside))
    renumbered = np.array([trie[word] for word in words], dtype=np.uint64)
    rows = np.load(options.counts / "triples.npy")
    rows = rows[rows[:, 3] >= _FEWEST]
    shift = np.uint64(BITS)
    keys = renumbered[rows[:, 0]]
    for column in (1, 2):
        keys = (keys << shift) | renumbered[rows[:, column]]
    hashes = keys * np.uint64(MULTIPLIER)
    power = int(np.log2(len(keys) / _ENTRIES_A_BUCKET))
    buckets = hashes >> np.uint64(64 - power)
    order = np.argsort(buckets, kind="stable")
    ends = np.cumsum(np.bincount(buckets.astype(np.int64), minlength=1 << power))
    prints = ((hashes >> np.uint64(16)) & np.uint64(0xFFFF)).astype("<u2")[order]
    steps = np.round(STEPS_PER_DOUBLING * np.log2(1 + rows[order, 3])).astype(np.uint8)
    path = options.output / "triples.bin"
    with signed(path) as beside, beside.open("wb") as out:
        out.write(np.array([power, len(keys)], dtype="<u4").tobytes())
        out.write(ends.astype("<u4").tobytes())
        out.write(prints.tobytes())
        out.write(np.minimum(steps, 255).tobytes())
    print(f"{len(keys)} triples, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
