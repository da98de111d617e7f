"""Turn the training text into numbers, with a part of it held back.

    python training/number_tokens.py CORPUS/train build/counts build/tokens

Writes for each file of the corpus ``NAME.train.npy`` and ``NAME.held.npy``: the tokens
in a row, by their line in ``build/counts/vocabulary.txt``. Five paragraphs in two
hundred are held back: the network is not trained on them, so that what decides over
its scores can be fitted there (``training/fit_decisions.py``). A file that is there
is not made again.
"""

from __future__ import annotations

import argparse
import lzma
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path

import numpy as np
from count_corpus import _TOKEN, _keys
from whole import whole

_OTHER = 3
_LINES_AT_ONCE = 20_000
_TOGETHER = 5  # paragraphs that stay together, so that they are a text
_ONE_IN = 40
_HELD = 7


def is_held(line: int) -> bool:
    """Whether a paragraph, by its number in its file, is held back."""
    return line // _TOGETHER % _ONE_IN == _HELD


def numbered(path: Path, output: Path, numbers: dict[str, int]) -> str:
    """Write the tokens of one file; returns what was done, in words."""
    name = path.name.split(".")[0]
    targets = [output / f"{name}.{part}.npy" for part in ("train", "held")]
    if all(target.exists() for target in targets):
        return f"{name}: there already"
    parts: tuple[list[np.ndarray], ...] = ([], [])
    for first, batch in _batches(path):
        for held in (False, True):
            lines = [
                line for at, line in enumerate(batch, first) if is_held(at) == held
            ]
            tokens = _TOKEN.findall("".join(lines).replace("’", "'"))
            found = (numbers.get(key, _OTHER) for key in _keys(tokens))
            parts[held].append(np.fromiter(found, dtype=np.uint16))
    for target, part in zip(targets, parts, strict=True):
        with whole(target) as beside, beside.open("wb") as out:
            np.save(out, np.concatenate(part))
    return f"{name}: {sum(map(len, parts[0]))} tokens, {sum(map(len, parts[1]))} held"


def _batches(path: Path) -> Iterator[tuple[int, list[str]]]:
    first = 0
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        while batch := list(islice(lines, _LINES_AT_ONCE)):
            yield first, batch
            first += len(batch)


def main() -> None:
    """Number every file of the folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("counts", type=Path)
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    words = (options.counts / "vocabulary.txt").read_text("utf-8").split("\n")
    numbers = {word: number for number, word in enumerate(words)}
    files = sorted(options.corpus.glob("*.txt.xz"), key=lambda f: -f.stat().st_size)
    with ProcessPoolExecutor(2) as pool:
        count = len(files)
        for done in pool.map(
            numbered, files, [options.output] * count, [numbers] * count
        ):
            print(done, flush=True)


if __name__ == "__main__":
    main()
