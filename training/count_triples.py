"""Count runs of three words of the training text, with numpy.

    python training/count_triples.py ../shared/corpora/train build/counts

Writes to the output folder ``vocabulary.txt`` (a word a line; its line number, from 0,
is its number) and ``triples.npy``: rows of three numbers and a count, sorted. The
vocabulary holds the most frequent words of ``lower.tsv`` and ``capital.tsv`` together,
the edge of a sentence, a number, a comma, and one entry for every other word.
"""

from __future__ import annotations

import argparse
import lzma
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path

import numpy as np
from count_corpus import _TOKEN, _keys
from whole import whole

_MOST_WORDS = 60_000
_SPECIAL = [".", "#", ",", "<other>"]
_OTHER = 3
_FEWEST = 4
_BITS = 20
_LINES_AT_ONCE = 20_000


def vocabulary(counts: Path) -> list[str]:
    """The special entries and the most frequent words, in lower case."""
    total: Counter[str] = Counter()
    for name in ("lower.tsv", "capital.tsv"):
        for line in (counts / name).read_text("utf-8").split("\n"):
            if line:
                word, number = line.split("\t")
                total[word.lower()] += int(number)
    most = [word for word, _ in total.most_common(_MOST_WORDS)]
    return _SPECIAL + [word for word in most if word not in _SPECIAL]


def triples_of(path: Path, words: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """The triples of one file as packed keys, sorted, and their counts."""
    numbers = {word: number for number, word in enumerate(words)}
    found: list[tuple[np.ndarray, np.ndarray]] = []
    for batch in _batches(path):
        tokens = _TOKEN.findall(batch.replace("’", "'"))
        ids = np.fromiter(
            (numbers.get(key, _OTHER) for key in _keys(tokens)), dtype=np.uint64
        )
        packed = (
            (ids[:-2] << np.uint64(2 * _BITS))
            | (ids[1:-1] << np.uint64(_BITS))
            | ids[2:]
        )
        found.append(np.unique(packed, return_counts=True))
        if len(found) == 16:
            found = [merged(found)]
    return merged(found)


def _batches(path: Path) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        while batch := list(islice(lines, _LINES_AT_ONCE)):
            yield "".join(batch)


def merged(parts: list[tuple[np.ndarray, np.ndarray]]) -> tuple[np.ndarray, np.ndarray]:
    """The sums of several sorted counts."""
    keys = np.concatenate([part[0] for part in parts])
    counts = np.concatenate([part[1] for part in parts])
    order = np.argsort(keys, kind="stable")
    keys, counts = keys[order], counts[order]
    first = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]])
    return keys[first], np.add.reduceat(counts, first)


def main() -> None:
    """Count every file of the folder and write the sums."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    words = vocabulary(options.output)
    with whole(options.output / "vocabulary.txt") as beside:
        beside.write_text("\n".join(words), "utf-8")
    files = sorted(options.corpus.glob("*.txt.xz"), key=lambda f: f.stat().st_size)
    with ProcessPoolExecutor(2) as pool:
        parts = list(pool.map(triples_of, files, [words] * len(files)))
    keys, counts = merged(parts)
    kept = counts >= _FEWEST
    keys, counts = keys[kept], counts[kept]
    mask = np.uint64((1 << _BITS) - 1)
    columns = (
        keys >> np.uint64(2 * _BITS),
        (keys >> np.uint64(_BITS)) & mask,
        keys & mask,
        counts,
    )
    rows = np.stack([column.astype(np.uint32) for column in columns], axis=1)
    with whole(options.output / "triples.npy") as beside, beside.open("wb") as out:
        np.save(out, rows)
    print(f"{len(rows)} triples")


if __name__ == "__main__":
    main()
