"""What the spelling checkers find, and whether the right word comes first.

    python benchmarks/spelling.py ../shared/corpora

Recall is over the words that editors corrected in ``errors/edited_prose_dev.jsonl``
(tier A). Spaces are told apart by ``space_verdicts.csv``: errors, compounds that
dictionaries write open, and what is a matter of style; a second reader, who knew the
first verdicts, tells errors from the rest (43 of 46 alike). Suggestions are over pairs
of ``words/misspellings_dev.tsv`` that nothing was learned from
(``training/learn_edits.py``), a seeded sample of each list. Pairs whose wrong side is a
word are left out and counted; so are pairs of one word with itself. The column ``fair``
leaves out pairs whose right side is neither a word nor a name of English (``filesize``,
half of a list that was taken from code), and takes any word that the list itself has
for the wrong one.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

from copyedit import readers
from copyedit.engine import Desk
from copyedit.finding import Certainty, Finding
from copyedit.language.dictionary import is_name, is_rare_word, is_word
from copyedit.language.formation import is_formed
from copyedit.language.suggestions import suggestions

_TYPES = ("nonword", "space", "oov")
# A verb written as its noun is a confusion for us, a lost space for the editor.
_CATEGORIES = {"space": ("spelling", "confusion")}
_VERDICTS = Path(__file__).parent / "space_verdicts.csv"
_SAMPLE = 1000
_SEED = 20261125
_HELD_OUT = 5  # one pair in five, as in training


def corrected(corpora: Path) -> Iterator[tuple[str, dict[str, object], list[Finding]]]:
    """Each correction of a spelling: the text, the edit, the findings on it."""
    desk = Desk(thorough=True)
    lines = (corpora / "errors/edited_prose_dev.jsonl").read_text("utf-8").split("\n")
    for record in map(json.loads, filter(None, lines)):
        edits = [edit for edit in record["edits"] if edit["type"] in _TYPES]
        if record["tier"] != "A" or not edits:
            continue
        document = readers.read(record["text"])
        findings = desk.check(document)
        for edit in edits:
            ours = _CATEGORIES.get(edit["type"], ("spelling",))
            spelling = [f for f in findings if f.rule.category in ours]
            start, end = edit["start"], max(edit["end"], edit["start"] + 1)
            hits = [f for f in spelling if f.span.start < end and start < f.span.end]
            yield record["text"], edit, hits


def verdicts() -> dict[tuple[str, str], str]:
    """What each correction of a space is, by what was typed and what was meant."""
    with _VERDICTS.open(encoding="utf-8", newline="") as lines:
        return {
            (row["typed"], row["meant"]): row["verdict"]
            for row in csv.DictReader(lines)
        }


def recall(corpora: Path) -> None:
    """Print what share of the corrections is found and corrected alike."""
    seen: Counter[str] = Counter()
    found: Counter[str] = Counter()
    possible: Counter[str] = Counter()
    first: Counter[str] = Counter()
    judged = verdicts()
    for text, edit, hits in corrected(corpora):
        kind = str(edit["type"])
        if kind == "space":
            typed = text[edit["start"] : edit["end"]].lower()
            kind += (
                f", {judged.get((typed, edit['replacement'].lower()), 'not judged')}"
            )
        seen[kind] += 1
        if not hits:
            continue
        (possible if hits[0].certainty is Certainty.POSSIBLE else found)[kind] += 1
        if hits[0].fixes:
            span = hits[0].span
            ours = hits[0].fixes[0].text_of(span, text)
            wanted = text[: edit["start"]] + edit["replacement"] + text[edit["end"] :]
            first[kind] += text[: span.start] + ours + text[span.end :] == wanted
    print(
        f"{'corrections of editors':24}{'n':>6}{'found':>8}{'possible':>10}{'first':>8}"
    )
    for kind, count in seen.items():
        told = found[kind] + possible[kind]
        print(
            f"{kind:24}{count:6}{found[kind] / count:8.3f}"
            f"{possible[kind] / count:10.3f}{first[kind] / max(1, told):8.3f}"
        )


def _is_held_out(wrong: str, right: str) -> bool:
    """Whether the pair is one of letters that nothing was learned from."""
    plain = (wrong + right).isascii() and wrong.isalpha() and right.isalpha()
    return plain and crc32(f"{wrong}\t{right}".encode()) % _HELD_OUT == 0


def ranking(corpora: Path) -> None:
    """Print how often the right word comes first and what a word costs."""
    lists: dict[str, list[tuple[str, str]]] = defaultdict(list)
    meant: dict[tuple[str, str], set[str]] = defaultdict(set)
    path = corpora / "words/misspellings_dev.tsv"
    for line in path.read_text("utf-8").split("\n"):
        if line.count("\t") == 2:
            wrong, right, name = line.split("\t")
            wrong, right = wrong.lower(), right.lower()
            meant[name, wrong].add(right)
            if _is_held_out(wrong, right):
                lists[name].append((wrong, right))
    print(
        f"\n{'pairs of lists':24}{'n':>6}{'words':>8}{'first':>8}{'in 5':>8}"
        f"{'ms':>8}{'n fair':>8}{'fair':>8}"
    )
    every = Counter[str]()
    for name, pairs in lists.items():
        sample = random.Random(_SEED).sample(pairs, min(_SAMPLE, len(pairs)))  # noqa: S311
        tried = [pair for pair in sample if not is_word(pair[0]) and len(set(pair)) > 1]
        told = Counter[str]()
        begun = time.process_time()
        found = [[near.key for near in suggestions(wrong)[:5]] for wrong, _ in tried]
        each = 1000 * (time.process_time() - begun) / len(tried)
        for (wrong, right), keys in zip(tried, found, strict=True):
            told["first"] += keys[:1] == [right]
            told["in 5"] += right in keys
            told["n"] += 1
            if is_english(right):
                told["n fair"] += 1
                told["fair"] += bool(meant[name, wrong].intersection(keys[:1]))
        every += told
        print(f"{name:24}{_row(told, len(sample) - len(tried), each)}")
    print(f"{'together':24}{_row(every, 0, 0)}")


def is_english(word: str) -> bool:
    """Whether a word is in a dictionary, also one of rare words or of names."""
    return is_word(word) or is_name(word) or is_rare_word(word) or is_formed(word)


def _row(told: Counter[str], words: int, each: float) -> str:
    count, fair = told["n"], told["n fair"]
    return (
        f"{count:6}{words or '':8}{told['first'] / count:8.3f}"
        f"{told['in 5'] / count:8.3f}{f'{each:.2f}' if each else '':>8}"
        f"{fair:8}{told['fair'] / fair:8.3f}"
    )


def main() -> int:
    """Print both tables; 2 when the corpora are missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    corpora = parser.parse_args().corpora
    if not (corpora / "errors").is_dir():
        print(f"{corpora}: no error corpora there", file=sys.stderr)
        return 2
    recall(corpora)
    ranking(corpora)
    return 0


if __name__ == "__main__":
    sys.exit(main())
