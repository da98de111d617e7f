"""Compare our sentences with those of Universal Dependencies treebanks.

    python benchmarks/sentences.py ../shared/corpora/treebank

The running text is rebuilt from the treebank: every document or paragraph is
one block, its sentences joined by a space unless the treebank says that none
stood there. Counted are the boundaries between two sentences of one block; the
end of a block is given, so it counts for nobody.
"""

from __future__ import annotations

import argparse
import lzma
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from copyedit.language.sentences import sentences_in

_FILES = {
    "PUD (news, encyclopaedia)": "en_pud-test.conllu.xz",
    "EWT dev (web)": "en_ewt-dev.conllu.xz",
    "EWT train (web)": "en_ewt-train.conllu.xz",
}


@dataclass(frozen=True, slots=True)
class Block:
    """Running text and the offsets at which its sentences end."""

    text: str
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Boundaries found and right, found and wrong, and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of our boundaries that the treebank has too."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of the treebank's boundaries that we have too."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


def read_blocks(lines: Iterable[str]) -> Iterator[Block]:
    """The blocks of a treebank in CoNLL-U form."""
    text, space = "", True
    ends: list[int] = []
    for line in lines:
        if line.startswith(("# newdoc", "# newpar")):
            if ends:
                yield Block(text, tuple(ends))
            text, ends = "", []
        elif line.startswith("# text = "):
            text += (" " if text and space else "") + line[9:].strip()
            ends.append(len(text))
        elif line[:1].isdigit():
            space = "SpaceAfter=No" not in line
    if ends:
        yield Block(text, tuple(ends))


def score(blocks: Iterable[Block]) -> Score:
    """How our boundaries inside ``blocks`` compare with the treebank's."""
    right = wrong = missed = 0
    for block in blocks:
        ours = {end for _, end in sentences_in(block.text)} - {len(block.text)}
        theirs = set(block.ends) - {len(block.text)}
        right += len(ours & theirs)
        wrong += len(ours - theirs)
        missed += len(theirs - ours)
    return Score(right, wrong, missed)


def megabytes_per_second(blocks: Iterable[Block]) -> float:
    """Characters of prose divided by processor time, in millions a second."""
    texts = [block.text for block in blocks]
    start = time.process_time()
    for text in texts:
        sentences_in(text)
    spent = time.process_time() - start
    return sum(map(len, texts)) / 1e6 / max(spent, 1e-9)


def rows(folder: Path) -> Iterator[str]:
    """The lines of the table, its head included."""
    yield f"{'treebank':<26}{'boundaries':>11}{'precision':>11}{'recall':>9}" + (
        f"{'F1':>8}{'MB/s':>7}"
    )
    for name, file in _FILES.items():
        with lzma.open(folder / file, "rt", encoding="utf-8") as lines:
            blocks = list(read_blocks(lines))
        found = score(blocks)
        yield f"{name:<26}{found.right + found.missed:>11}" + (
            f"{found.precision:>11.4f}{found.recall:>9.4f}{found.f1:>8.4f}"
            f"{megabytes_per_second(blocks):>7.1f}"
        )


def main() -> int:
    """Print the table; 2 when the treebanks are not there."""
    parser = argparse.ArgumentParser(description="Score our sentence boundaries.")
    parser.add_argument("folder", type=Path, help="holds the .conllu.xz files")
    folder = parser.parse_args().folder
    if absent := [file for file in _FILES.values() if not (folder / file).is_file()]:
        sys.stderr.write(f"{folder} lacks {', '.join(absent)}: name their folder\n")
        return 2
    for row in rows(folder):
        sys.stdout.write(row + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
