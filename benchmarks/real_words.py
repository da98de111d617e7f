"""Words that exist but are wrong: how many are found, and at how many alarms.

    python benchmarks/real_words.py ../shared/corpora

For several limits of the probability that the model gives: our own newspaper sentences
(``tests/context/newspaper.txt``, a hundred errors and a hundred right uses of the same
words), the real-word edits of editors (tier A) and of a treebank of web text, and for
each domain of clean text what is flagged in 1,000 words: all of it, true errors
counted, and what is false by ``verdicts/real_word.csv``, where matters of taste are not
false and what nobody has read is. The first of these limits that is shown by default
is 0.25. A word counts where a report would show it.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from verdicts import DOMAINS, UNREAD, Place, read_verdicts

from copyedit import readers
from copyedit.document import Document
from copyedit.evidence.confusions import Confusion
from copyedit.evidence.stepping_back import considered

_LIMITS = (0.1, 0.25, 0.5, 0.9)
_MARKED = re.compile(r"\{(.+?) -> (.+?)\}")
_NEWSPAPER = Path(__file__).parent.parent / "tests/context/newspaper.txt"
_RULE = "confusion.real-word"


class Case(NamedTuple):
    """An error: how probable it was thought, and whether the right word was first."""

    probability: float
    right: bool


class Flag(NamedTuple):
    """A word flagged in clean text: how probable an error, and what a reader said."""

    probability: float
    verdict: str


def flagged_in(document: Document) -> tuple[Confusion, ...]:
    """What a thorough report would show."""
    return document.view(considered).shown


def case(found: Sequence[Confusion], start: int, end: int, right: str) -> Case:
    """The likeliest finding that touches the error."""
    hits = [c for c in found if c.word.start < end and start < c.word.end]
    best = max(hits, key=lambda c: c.probability, default=None)
    if best is None:
        return Case(probability=0.0, right=False)
    return Case(best.probability, best.right == right)


def newspaper() -> tuple[list[Case], list[float]]:
    """The errors of our sentences, and what is flagged besides."""
    cases: list[Case] = []
    alarms: list[float] = []
    for line in _NEWSPAPER.read_text("utf-8").splitlines():
        marked = _MARKED.search(line)
        text = _MARKED.sub(r"\1", line)
        found = flagged_in(readers.read(text))
        if line.startswith("#"):
            continue
        if marked:
            end = marked.start() + len(marked[1])
            cases.append(case(found, marked.start(), end, marked[2].lower()))
            found = tuple(c for c in found if not marked.start() <= c.word.start < end)
        alarms += [c.probability for c in found]
    return cases, alarms


def natural(path: Path) -> Iterator[Case]:
    """The real-word edits of a file of corrections, of tier A where it has tiers."""
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        if record.get("tier", "A") == "A":
            found = flagged_in(readers.read(record["text"]))
            for edit in record["edits"]:
                if edit["type"] == "realword":
                    right = edit["replacement"].lower()
                    yield case(found, edit["start"], edit["end"], right)


def clean(folder: Path) -> tuple[list[Flag], int]:
    """What is flagged in the clean text of a domain, and its words."""
    verdicts = read_verdicts()
    flags = []
    words = 0
    for path in sorted(folder.glob("*.md")) or sorted(folder.glob("*.txt")):
        document = readers.read_file(path)
        words += len(document.words)
        file = f"{folder.name}/{path.name}"
        for confusion in flagged_in(document):
            place = Place(file, _RULE, confusion.word.start, confusion.word.end)
            flags.append(Flag(confusion.probability, verdicts.get(place, UNREAD)))
    return flags, words


def rates(flags: Sequence[Flag], limit: float, words: int) -> str:
    """What is flagged at a limit in 1,000 words, true errors counted and not."""
    verdicts = [flag.verdict for flag in flags if flag.probability >= limit]
    wrong = sum(verdict in ("false", UNREAD) for verdict in verdicts)
    return (
        f"{1000 * len(verdicts) / words:.3f} in 1,000 words, "
        f"{1000 * wrong / words:.3f} false: {len(verdicts)} flagged, "
        f"{verdicts.count('error')} errors, "
        f"{verdicts.count('taste')} taste, {verdicts.count(UNREAD)} unread"
    )


def interval(found: int, of: int) -> str:
    """A share with its interval of 95 per cent (Wilson)."""
    share, z = found / of, 1.96
    middle = (share + z * z / 2 / of) / (1 + z * z / of)
    half = z / (1 + z * z / of) * sqrt(share * (1 - share) / of + z * z / 4 / of**2)
    return f"{found}/{of} = {share:.2f} ({middle - half:.2f}-{middle + half:.2f})"


def main() -> None:
    """Print a line for every measure and limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    options = parser.parse_args()
    cases, alarms = newspaper()
    sets = {"newspaper": cases}
    for name in ("edited_prose_dev", "web_dev"):
        path = options.corpus / "errors" / f"{name}.jsonl"
        if path.exists():
            sets[name] = list(natural(path))
        else:
            print(f"{path} is missing: not measured")
    domains = {name: clean(options.corpus / "clean" / name) for name in DOMAINS}
    for limit in _LIMITS:
        print(f"probability {limit} and above")
        for name, part in sets.items():
            found = [c for c in part if c.probability >= limit]
            first = sum(c.right for c in found)
            print(f"  {name:18}{interval(len(found), len(part))}, {first} right first")
        print(f"  right uses        {sum(p >= limit for p in alarms)} flagged")
        for name, (flags, words) in domains.items():
            if words:
                print(f"  {name:18}{rates(flags, limit, words)}")


if __name__ == "__main__":
    main()
