"""Whether the gate changes what is decided: words that exist, with it and without.

    python benchmarks/gate.py ../shared/corpora [--words 10000]

Without the gate every word of which others are known goes to the network with all of
them, however well it fits. For each domain of clean text, for the texts with natural
errors and for our newspaper sentences: the share of words of which the same is decided
at the limit from which findings are shown, and how many are flagged either way.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from math import inf
from pathlib import Path
from typing import NamedTuple

from copyedit import readers
from copyedit.document import Document
from copyedit.evidence import confusions as gate
from copyedit.evidence.stepping_back import LIKELY

_NEWSPAPER = Path(__file__).parent.parent / "tests/context/newspaper.txt"
_MARKED = re.compile(r"\{(.+?) -> (.+?)\}")
# What the gate lets pass unseen, and without which it lets nothing pass.
_OPEN = {"_AT_HOME": inf, "_LEAST_BY_COUNTS": -inf}

Decisions = dict[int, str]


class Compared(NamedTuple):
    """Words looked at, those flagged with the gate and without, and differences."""

    words: int
    gated: int
    open: int
    different: int


@contextmanager
def opened() -> Iterator[None]:
    """Let every word pass to the network."""
    kept = {name: getattr(gate, name) for name in _OPEN}
    for name, value in _OPEN.items():
        setattr(gate, name, value)
    try:
        yield
    finally:
        for name, value in kept.items():
            setattr(gate, name, value)


def decisions(document: Document, limit: float) -> Decisions:
    """For the start of each word that is flagged what it was meant to be."""
    return {
        confusion.word.start: confusion.right
        for confusion in gate.confusions(document)
        if confusion.probability >= limit
    }


def compared(texts: Iterable[tuple[str, str]], most: int, limit: float) -> Compared:
    """The same texts, each with its path, with the gate and without it."""
    words = gated = ungated = different = 0
    for text, path in texts:
        document = readers.read(text, path=path)
        with_gate = decisions(document, limit)
        with opened():
            without = decisions(document, limit)
        words += len(document.words)
        gated += len(with_gate)
        ungated += len(without)
        different += sum(
            with_gate.get(start) != without.get(start)
            for start in with_gate.keys() | without.keys()
        )
        if words >= most:
            break
    return Compared(words, gated, ungated, different)


def sets(corpora: Path) -> Iterator[tuple[str, Iterable[tuple[str, str]]]]:
    """The name of each set and its texts with their paths."""
    lines = _NEWSPAPER.read_text("utf-8").splitlines()
    ours = [_MARKED.sub(r"\1", line) for line in lines if not line.startswith("#")]
    yield "newspaper", ((line, "a.txt") for line in ours)
    for path in sorted((corpora / "errors").glob("*.jsonl")):
        records = map(json.loads, path.read_text("utf-8").splitlines())
        yield (
            path.stem,
            (
                (record["text"], "a.txt")
                for record in records
                if any(edit["type"] == "realword" for edit in record["edits"])
            ),
        )
    for folder in sorted(p for p in (corpora / "clean").glob("*") if p.is_dir()):
        paths = sorted(folder.glob("*.md")) or sorted(folder.glob("*.txt"))
        yield folder.name, ((p.read_text("utf-8"), str(p)) for p in paths)


def main() -> int:
    """Print a row for each set; 2 when there is no clean text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--words", type=int, default=10_000, help="of each set")
    parser.add_argument("--limit", type=float, default=LIKELY)
    options = parser.parse_args()
    if not (options.corpora / "clean").is_dir():
        print(f"{options.corpora / 'clean'}: no clean text there", file=sys.stderr)
        return 2
    heads = "".join(f"{head:>11}" for head in ("words", "gate", "no gate", "different"))
    print(f"{'':20}{heads}  same")
    for name, texts in sets(options.corpora):
        found = compared(texts, options.words, options.limit)
        same = 1 - found.different / max(1, found.words)
        print(f"{name:20}{''.join(f'{n:11,}' for n in found)}  {100 * same:.3f} %")
    return 0


if __name__ == "__main__":
    sys.exit(main())
