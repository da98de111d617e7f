"""Whether text that recall and alarms are measured on was trained on.

    python benchmarks/overlap.py ../shared/corpora

From every twelve words of the test texts one run of twelve is taken, the one that
begins with the longest word, and looked for in all of the training text; of our own
newspaper sentences, every run. A table shows for each set how many were found, and in
which files of the training text. A passage of 34 words that stands in both is always
found.
"""

from __future__ import annotations

import argparse
import json
import lzma
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

SIZE = 12

Shingle = tuple[str, ...]

_NEWSPAPER = Path(__file__).parent.parent / "tests/context/newspaper.txt"
_MARKED = re.compile(r"\{(.+?) -> (.+?)\}")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_MOST_SHOWN = 5


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, with plain apostrophes."""
    return _WORD.findall(text.lower().replace("’", "'"))


def shingles(text: str, size: int = SIZE) -> Iterator[Shingle]:
    """Every run of ``size`` words."""
    words = words_of(text)
    for at in range(len(words) - size + 1):
        yield tuple(words[at : at + size])


def sample(text: str, size: int = SIZE) -> Iterator[Shingle]:
    """One run of every ``size`` words: the first that begins with the longest word."""
    every = list(shingles(text, size))
    for at in range(0, len(every), size):
        yield max(every[at : at + size], key=lambda shingle: len(shingle[0]))


def found_in(
    lines: Iterable[str], wanted: Mapping[Shingle, set[Shingle]]
) -> set[Shingle]:
    """Those of ``wanted``, by their first three words, that stand in a line."""
    found: set[Shingle] = set()
    for line in lines:
        words = words_of(line)
        for at, begun in enumerate(zip(words, words[1:], words[2:], strict=False)):
            if begun in wanted:
                found.update(
                    shingle
                    for shingle in wanted[begun]
                    if tuple(words[at : at + len(shingle)]) == shingle
                )
    return found


def by_beginning(every: Iterable[Shingle]) -> dict[Shingle, set[Shingle]]:
    """The runs by their first three words."""
    sorted_out: dict[Shingle, set[Shingle]] = defaultdict(set)
    for shingle in every:
        sorted_out[shingle[:3]].add(shingle)
    return dict(sorted_out)


def test_sets(corpora: Path) -> Iterator[tuple[str, list[Shingle]]]:
    """The name of each set of test texts and runs of its words."""
    lines = _NEWSPAPER.read_text("utf-8").splitlines()
    ours = [_MARKED.sub(r"\1", line) for line in lines if not line.startswith("#")]
    # Half of our sentences are shorter than twelve words.
    yield "newspaper", [s for line in ours for s in shingles(line, 8)]
    for path in sorted((corpora / "errors").glob("*.jsonl")):
        records = map(json.loads, path.read_text("utf-8").splitlines())
        yield path.stem, [s for record in records for s in sample(record["text"])]
    for folder in sorted(p for p in (corpora / "clean").glob("*") if p.is_dir()):
        texts = (path.read_text("utf-8") for path in sorted(folder.glob("*.txt")))
        yield folder.name, [s for text in texts for s in sample(text)]


def main() -> int:
    """Print the table and some of what was found; 2 when there is nothing to read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    options = parser.parse_args()
    sets = dict(test_sets(options.corpora))
    training = sorted((options.corpora / "train").glob("*.txt.xz"))
    if not training:
        print(f"{options.corpora / 'train'}: no training text there", file=sys.stderr)
        return 2
    for name in ("errors", "clean"):
        if not (options.corpora / name).is_dir():
            print(f"{options.corpora / name} is missing: not looked at")
    wanted = by_beginning(s for every in sets.values() for s in every)
    places: dict[Shingle, list[str]] = defaultdict(list)
    for path in training:
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for shingle in found_in(lines, wanted):
                places[shingle].append(path.name.removesuffix(".txt.xz"))
    print(f"{'test text':20}{'runs':>8}{'found':>8}{'share':>9}  in")
    for name, every in sets.items():
        hits = [s for s in every if s in places]
        files = Counter(place for s in hits for place in places[s])
        where = ", ".join(f"{file} {count}" for file, count in files.most_common())
        share = len(hits) / max(1, len(every))
        print(f"{name:20}{len(every):8}{len(hits):8}{share:9.4f}  {where}")
        for shingle in hits[:_MOST_SHOWN]:
            print(f"    {' '.join(shingle)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
