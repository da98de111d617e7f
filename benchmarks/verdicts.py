"""What the findings on clean text are, by the verdicts of those who read them.

    python benchmarks/verdicts.py ../shared/corpora/clean [--unread] [--domain NAME]
        [--thorough] [--rule ID]

The findings of the program are joined with ``benchmarks/verdicts/*.csv`` by file, rule
and place. For each rule and domain: findings, true errors, matters of taste, false
alarms, findings that nobody has read yet, and false alarms in 1,000 words.
``--unread`` prints the places of the unread ones, ``--thorough`` looks at merely
possible findings too, ``--rule`` at those of one rule or category alone.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from copyedit import readers
from copyedit.config import Config
from copyedit.engine import Desk

FOLDER = Path(__file__).parent / "verdicts"
FIELDS = ("file", "rule", "start", "end", "verdict")
VERDICTS = ("error", "taste", "false")
UNREAD = "unread"
DOMAINS = ("news_open", "books", "encyclopaedia", "articles_md", "docs_md")
_AROUND = 60


class Place(NamedTuple):
    """Where a rule found something: code points of a file of the clean folder."""

    file: str
    rule: str
    start: int
    end: int


def rows_of(path: Path) -> Iterator[tuple[Place, str]]:
    """The places and verdicts of one file; ``ValueError`` if a line is malformed."""
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        if tuple(reader.fieldnames or ()) != FIELDS:
            raise ValueError(f"{path}: the header is not {','.join(FIELDS)}")
        for row in reader:
            if row["verdict"] not in VERDICTS or None in row:
                raise ValueError(f"{path}:{reader.line_num}: no verdict")
            start, end = int(row["start"]), int(row["end"])
            yield Place(row["file"], row["rule"], start, end), row["verdict"]


def read_verdicts(folder: Path = FOLDER) -> dict[Place, str]:
    """The verdicts of all files of the folder."""
    paths = sorted(folder.glob("*.csv"))
    return {place: verdict for path in paths for place, verdict in rows_of(path)}


def main() -> int:
    """Print the tables; 2 when the clean text is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("clean", type=Path)
    parser.add_argument("--unread", action="store_true")
    parser.add_argument("--domain", choices=DOMAINS, action="append")
    parser.add_argument("--thorough", action="store_true")
    parser.add_argument("--rule", action="append", default=[], metavar="ID")
    options = parser.parse_args()
    config = Config(select=tuple(options.rule))
    desk, verdicts = Desk(config, thorough=options.thorough), read_verdicts()
    seen = 0
    for domain in options.domain or DOMAINS:
        folder = options.clean / domain
        words = 0
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for path in sorted(folder.glob("*.md")) or sorted(folder.glob("*.txt")):
            document = readers.read_file(path)
            words += len(document.words)
            for finding in desk.check(document):
                start, end = finding.span.start, finding.span.end
                rule, file = finding.rule.id, f"{domain}/{path.name}"
                verdict = verdicts.get(Place(file, rule, start, end), UNREAD)
                counts[rule][verdict] += 1
                if options.unread and verdict == UNREAD:
                    around = shown(document.source, start, end)
                    print(f"{file},{rule},{start},{end}: {around}")
        seen += words
        if words:
            print_table(domain, words, counts)
    if not seen:
        print(f"{options.clean}: no clean text there", file=sys.stderr)
        return 2
    return 0


def shown(source: str, start: int, end: int) -> str:
    """The place in one line, with the words around it."""
    before, after = source[max(0, start - _AROUND) : start], source[end : end + _AROUND]
    return " ".join(f"{before}[{source[start:end]}]{after}".split())


def print_table(domain: str, words: int, counts: dict[str, Counter[str]]) -> None:
    """Print one row for each rule and one for all together."""
    columns = (*VERDICTS, UNREAD)
    heads = "".join(f"{name:>9}" for name in ("findings", *columns, "false/k"))
    print(f"{f'{domain}, {words:,} words':40}{heads}")
    together: Counter[str] = Counter()
    for tally in counts.values():
        together.update(tally)
    for rule, tally in (*sorted(counts.items()), ("together", together)):
        numbers = "".join(f"{tally[name]:9}" for name in columns)
        share = 1000 * tally["false"] / words
        print(f"{rule:40}{tally.total():9}{numbers}{share:9.3f}")
    print()


if __name__ == "__main__":
    sys.exit(main())
