"""Learn what slips of the hand and ear cost, from pairs of misspellings.

    python training/learn_edits.py ../shared/corpora/words/misspellings_dev.tsv \
        copyedit/data/edits.csv

A noisy channel after Kernighan, Church and Gale (1990): each pair of one or two edits
is aligned, each edit is counted after the letter before it, and its cost is the
negative binary logarithm of its share among the chances to make it. One pair in five,
by a checksum of the pair, is left for ``benchmarks/spelling.py``.

Lines of the output, parted by commas: kind, two letters, cost in doublings. Kinds:
``missing`` (letter before, letter left out), ``extra`` (letter before, one too many),
``other`` (letter typed, letter meant), ``swapped`` (the two letters as meant),
``several`` (letters typed, letters meant: edits side by side, counted as one); ``^`` is
the start.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from zlib import crc32

from whole import signed

Edit = tuple[str, str, str]

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_START = "^"
_MOST_EDITS = 2
_SMOOTHING = 0.3

# Edits side by side are one edit of several letters when they were seen this often.
_FEWEST_SEVERAL = 6
_MOST_LETTERS = 4

# A suggestion is scored by how usual the word is, less the cost. In that sum a doubling
# of the chance of a slip weighs as much as this share of a doubling of the word's
# frequency (tried on the pairs learned from: 0.5 to 1.3); the cheapest slip costs 0.
_SHARE = 0.6
_CHEAPEST = 2.5
_HELD_OUT = 5


def is_held_out(wrong: str, right: str) -> bool:
    """Whether a pair is kept for measuring."""
    return crc32(f"{wrong}\t{right}".encode()) % _HELD_OUT == 0


def pairs_of(path: Path) -> Iterator[tuple[str, str]]:
    """The pairs of letters alone, in lower case, that may be learned from."""
    for line in path.read_text("utf-8").split("\n"):
        if line.count("\t") != 2:
            continue
        wrong, right, _ = line.lower().split("\t")
        plain = (wrong + right).isascii() and wrong.isalpha() and right.isalpha()
        if plain and wrong != right and not is_held_out(wrong, right):
            yield wrong, right


def edits_of(typed: str, meant: str) -> list[Edit] | None:
    """The edits that make ``typed`` of ``meant``; None when they are more than two."""
    width, height = len(typed) + 1, len(meant) + 1
    table = [[0] * width for _ in range(height)]
    for down in range(height):
        for at in range(width):
            table[down][at] = _best(table, typed, meant, down, at)
    if table[-1][-1] > _MOST_EDITS:
        return None
    return list(_way_back(table, typed, meant))


def _best(table: list[list[int]], typed: str, meant: str, down: int, at: int) -> int:
    if not down or not at:
        return down + at
    same = typed[at - 1] == meant[down - 1]
    best = min(
        table[down - 1][at] + 1,
        table[down][at - 1] + 1,
        table[down - 1][at - 1] + (not same),
    )
    if _is_swap(typed, meant, down, at):
        best = min(best, table[down - 2][at - 2] + 1)
    return best


def _is_swap(typed: str, meant: str, down: int, at: int) -> bool:
    return (
        down > 1
        and at > 1
        and typed[at - 1] == meant[down - 2]
        and typed[at - 2] == meant[down - 1]
        and typed[at - 1] != typed[at - 2]
    )


def _way_back(table: list[list[int]], typed: str, meant: str) -> Iterator[Edit]:
    down, at = len(meant), len(typed)
    while down or at:
        here = table[down][at]
        before = meant[down - 1] if down else _START
        if _is_swap(typed, meant, down, at) and here == table[down - 2][at - 2] + 1:
            yield "swapped", meant[down - 2], meant[down - 1]
            down, at = down - 2, at - 2
        elif (
            down
            and at
            and here == table[down - 1][at - 1] + (typed[at - 1] != meant[down - 1])
        ):
            if typed[at - 1] != meant[down - 1]:
                yield "other", typed[at - 1], meant[down - 1]
            down, at = down - 1, at - 1
        elif down and here == table[down - 1][at] + 1:
            yield "missing", (meant[down - 2] if down > 1 else _START), before
            down -= 1
        else:
            yield "extra", before, typed[at - 1]
            at -= 1


def several_of(typed: str, meant: str) -> tuple[str, str] | None:
    """The letters typed for others where all edits stand side by side, or None."""
    start = 0
    while typed[start : start + 1] == meant[start : start + 1] != "":
        start += 1
    end = 0
    longest = min(len(typed), len(meant)) - start
    while end < longest and typed[-1 - end] == meant[-1 - end]:
        end += 1
    wrong = typed[start : len(typed) - end]
    right = meant[start : len(meant) - end]
    if max(len(wrong), len(right)) < 2 or len(wrong) + len(right) > _MOST_LETTERS + 1:
        return None
    if sorted(wrong) == sorted(right) and len(right) == 2:
        return None  # two letters swapped
    return wrong, right


def several(pairs: list[tuple[str, str]]) -> Iterator[tuple[str, str, float]]:
    """The frequent edits of several letters with their costs."""
    counts = Counter(found for pair in pairs if (found := several_of(*pair)))
    words = [right for _, right in pairs]
    letters = sum(map(len, words))
    for (wrong, right), count in sorted(counts.items()):
        if count < _FEWEST_SEVERAL:
            continue
        chance = sum(word.count(right) for word in words) if right else letters
        cost = -math.log2((count + _SMOOTHING) / (chance + 20))
        yield wrong, right, max(0.0, cost - _CHEAPEST) / _SHARE


def chances(words: Iterable[str]) -> Counter[Edit]:
    """How often each edit could have been made in these words."""
    found: Counter[Edit] = Counter()
    for word in words:
        for before, letter in zip(_START + word, word, strict=False):
            found["missing", before, letter] += 1
            found["swapped", before, letter] += 1
            found["extra", before, ""] += 1
            found["other", "", letter] += 1
        found["extra", word[-1], ""] += 1
    return found


def chance_of(edit: Edit, found: Counter[Edit]) -> int:
    """The chances for one edit."""
    kind, first, second = edit
    if kind == "extra":
        return found[kind, first, ""]
    return found[kind, "", second] if kind == "other" else found[edit]


def main() -> None:
    """Count and write the costs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    pairs = list(pairs_of(options.pairs))
    counts: Counter[Edit] = Counter()
    for wrong, right in pairs:
        counts.update(edits_of(wrong, right) or ())
    found = chances(right for _, right in pairs)
    contexts = [_START, *_LETTERS]
    lines = []
    for kind in ("missing", "extra", "other", "swapped"):
        for first in contexts if kind in ("missing", "extra") else _LETTERS:
            for second in _LETTERS:
                edit = (kind, first, second)
                chance = chance_of(edit, found) + 20
                cost = -math.log2((counts[edit] + _SMOOTHING) / chance)
                cost = max(0.0, cost - _CHEAPEST) / _SHARE
                lines.append(f"{kind},{first},{second},{cost:.1f}\n")
    for wrong, right, cost in several(pairs):
        lines.append(f"several,{wrong},{right},{cost:.1f}\n")
    with signed(options.output) as beside:
        beside.write_text("".join(lines), "utf-8")
    print(f"{len(pairs)} pairs, {counts.total()} edits")


if __name__ == "__main__":
    main()
