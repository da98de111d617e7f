"""Compile the index of words by their consonants.

    python training/build_skeletons.py copyedit/data

Reads ``words.marisa``; writes ``skeletons.marisa``, a BytesTrie from each skeleton
(``copyedit.language.skeletons``) to its words, parted by spaces, the most usual first.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

import marisa_trie
from whole import signed

from copyedit.language.dictionary import records
from copyedit.language.skeletons import skeleton
from copyedit.language.suggestions import usual_of

# What is shorter, or was seen less than ten times, is hardly ever meant by a slip of
# several letters.
_FEWEST_LETTERS = 4
_RAREST = 3.5


def main() -> None:
    """Sort the words of the dictionary by skeleton."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path)
    output = parser.parse_args().output
    words: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for key, found in records().iteritems():
        usual = usual_of(found)
        plain = key.isascii() and key.isalpha() and len(key) >= _FEWEST_LETTERS
        if plain and usual is not None and usual >= _RAREST:
            words[skeleton(key)].append((-usual, key))
    lines = [
        (own, " ".join(key for _, key in sorted(found)).encode())
        for own, found in sorted(words.items())
    ]
    path = output / "skeletons.marisa"
    with signed(path) as beside:
        marisa_trie.BytesTrie(lines).save(str(beside))
    count = sum(map(len, words.values()))
    print(f"{len(lines)} skeletons of {count} words, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
