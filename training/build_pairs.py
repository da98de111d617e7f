"""Compile the counts of neighbouring words.

    python training/build_pairs.py build/counts copyedit/data

Writes ``pairs.marisa``, a RecordTrie from ``"first second"`` to one byte, the count
in steps of an eighth of a doubling (see ``copyedit.context.neighbours``).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import marisa_trie
from build_dictionary import quantised
from whole import signed

# Measured: 1.27 million pairs in 5.6 MB; from 5 on 8.5 MB, from 20 on 2.5 MB.
_FEWEST = 8


def main() -> None:
    """Write the pairs that were seen often enough."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", type=Path)
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    records = []
    with (options.counts / "pairs.tsv").open(encoding="utf-8") as lines:
        for line in lines:
            pair, count = line.rstrip("\n").split("\t")
            if int(count) >= _FEWEST and pair.isascii():
                records.append((pair, (quantised(int(count)),)))
    path = options.output / "pairs.marisa"
    with signed(path) as beside:
        marisa_trie.RecordTrie("<B", records).save(str(beside))
    print(f"{len(records)} pairs, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
