"""How much is reported on clean text, by domain and rule.

    python benchmarks/alarms.py ../shared/corpora/clean [--show RULE] [--thorough]

The text was edited before it was published, so what is flagged is a false alarm until
somebody has read it; ``--show`` prints the places of the rules that begin so.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from copyedit import readers
from copyedit.document import Document
from copyedit.engine import Desk
from copyedit.finding import Finding

DOMAINS = ("news_open", "books", "encyclopaedia", "articles_md", "docs_md")
_AROUND = 50


@dataclass
class Tally:
    """The words of one domain and the findings of each rule."""

    words: int = 0
    findings: Counter[str] = field(default_factory=Counter)


def files_of(corpus: Path, domain: str) -> list[Path]:
    """The files of a domain, with their markup if they have any."""
    folder = corpus / domain
    return sorted(folder.glob("*.md")) or sorted(folder.glob("*.txt"))


def place(document: Document, finding: Finding) -> str:
    """One finding in a line, with the words around it."""
    start, end = finding.span.start, finding.span.end
    source = document.source
    around = (
        source[max(0, start - _AROUND) : start],
        "[",
        source[start:end],
        "]",
        source[end : end + _AROUND],
    )
    text = " ".join("".join(around).split())
    return f"{finding.rule.id} ({finding.certainty}): {text}"


def main() -> int:
    """Print the table; 2 when the corpus is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--show", metavar="RULE", default=None)
    parser.add_argument("--thorough", action="store_true")
    options = parser.parse_args()
    desk = Desk(thorough=options.thorough)
    tallies = {domain: Tally() for domain in DOMAINS}
    for domain, tally in tallies.items():
        for path in files_of(options.corpus, domain):
            document = readers.read_file(path)
            tally.words += len(document.words)
            for finding in desk.check(document):
                tally.findings[finding.rule.id] += 1
                if options.show and finding.rule.id.startswith(options.show):
                    print(f"{path.name}: {place(document, finding)}")
    if not any(tally.words for tally in tallies.values()):
        print(f"{options.corpus}: no clean text there", file=sys.stderr)
        return 2
    print(f"{'per 1,000 words':34}" + "".join(f"{name:>15}" for name in tallies))
    words = "".join(f"{tally.words:15,}" for tally in tallies.values())
    print(f"{'words':34}{words}")
    rules = sorted({rule for tally in tallies.values() for rule in tally.findings})
    for rule in (*rules, "together"):
        row = ""
        for tally in tallies.values():
            count = tally.findings[rule]
            if rule == "together":
                count = tally.findings.total()
            row += f"{1000 * count / max(1, tally.words):15.3f}"
        print(f"{rule:34}{row}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
