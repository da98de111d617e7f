"""Count the words and pairs of neighbours of the training text.

    python training/count_corpus.py ../shared/corpora/train build/counts

Writes three files of ``item<TAB>count`` lines to the output folder:

* ``lower.tsv``    words written in lower case
* ``capital.tsv``  words written with a capital where no sentence begins
* ``pairs.tsv``    two neighbouring tokens, case-folded, seen at least five times;
                   ``#`` stands for a number, ``.`` for the edge of a sentence
"""

from __future__ import annotations

import argparse
import lzma
import re
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from itertools import islice, pairwise
from pathlib import Path

from whole import whole

_TOKEN = re.compile(r"[^\W\d_]+(?:['\-][^\W\d_]+)*|\d[\d.,:]*|[.!?;:,()]|\n")
_EDGES = frozenset(".!?\n")
_OPENERS = _EDGES | {"(", ":", ";"}

# Above this many different pairs those seen once are dropped, to bound memory.
_MOST_PAIRS = 14_000_000
_FEWEST = 5
_LINES_AT_ONCE = 2_000


def count_file(path: Path) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Words in lower case, words with a capital, and pairs of one file."""
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        while batch := list(islice(lines, _LINES_AT_ONCE)):
            tokens = _TOKEN.findall("".join(batch).replace("’", "'"))
            lower.update(token for token in tokens if token.islower())
            capital.update(
                token
                for before, token in pairwise(["\n", *tokens])
                if token[0].isupper() and before not in _OPENERS
            )
            pairs.update(map(" ".join, pairwise(_keys(tokens))))
            if len(pairs) > _MOST_PAIRS:
                pairs = Counter({pair: n for pair, n in pairs.items() if n > 1})
    return lower, capital, pairs


def _keys(tokens: Iterable[str]) -> list[str]:
    return [
        "." if token in _EDGES else "#" if token[0].isdigit() else token.lower()
        for token in tokens
    ]


def write_counts(path: Path, counts: Counter[str], fewest: int) -> None:
    """Write the items seen at least ``fewest`` times, sorted by their text."""
    with whole(path) as beside, beside.open("w", encoding="utf-8") as out:
        for item in sorted(counts):
            if counts[item] >= fewest:
                out.write(f"{item}\t{counts[item]}\n")


def main() -> None:
    """Count every file of the folder and write the sums."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    sums: list[Counter[str]] = [Counter(), Counter(), Counter()]
    # The smallest files first: their counts are merged while the large ones run.
    files = sorted(options.corpus.glob("*.txt.xz"), key=lambda f: f.stat().st_size)
    with ProcessPoolExecutor(2) as pool:
        for counted in pool.map(count_file, files):
            for total, part in zip(sums, counted, strict=True):
                total.update(part)
    for name, total in zip(("lower", "capital", "pairs"), sums, strict=True):
        write_counts(
            options.output / f"{name}.tsv", total, _FEWEST if name == "pairs" else 2
        )


if __name__ == "__main__":
    main()
