"""Which of LanguageTool's rules are mostly wrong on published prose.

    python benchmarks/languagetool_noise.py ../shared/corpora [--held-out]

Prints ``copyedit/data/languagetool/noisy.csv`` anew, from what LanguageTool adds to
our own findings on clean text and on paragraphs that editors have mended. A finding
is right where it touches an edit, or where somebody has read it and called it an
error (``verdicts/languagetool.csv``). On clean text it is wrong otherwise; of the
paragraphs only those count as wrong that were read, since their editors left much.

With ``--held-out`` it prints instead, for each domain, how many wrong findings in
1,000 words are left with the list of all domains, and with one made of the others.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from languagetool import ENGINE, clean_texts, edited_prose, touches

from copyedit.config import Config
from copyedit.document import Document
from copyedit.engine import Desk
from copyedit.engines.languagetool.installation import installation
from copyedit.engines.languagetool.process import OwnServer
from copyedit.finding import Finding

CLEAN = ("news_open", "encyclopaedia", "articles_md", "docs_md", "books")
PROSE = "edited_prose_dev"
VERDICTS = Path(__file__).parent / "verdicts/languagetool.csv"

# The novels are a hundred years old, and half of them is talk: what is wrong there
# once or twice may well be right in an article.
OLD = "books"
_WRONG_IN_OLD = 3

Place = tuple[str, str, int, int]


@dataclass(frozen=True, slots=True)
class Seen:
    """A finding of one of LanguageTool's rules, and whether it was right."""

    rule: str
    domain: str
    right: bool


def verdicts() -> dict[Place, str]:
    """What readers have said about findings, by their places."""
    with VERDICTS.open(encoding="utf-8", newline="") as lines:
        return {
            (name, rule, int(start), int(end)): verdict
            for name, rule, start, end, verdict in islice(csv.reader(lines), 1, None)
        }


def seen(base: str, corpora: Path, words: Counter[str]) -> Iterator[Seen]:
    """All that LanguageTool adds; ``words`` gets the size of every domain."""
    desk = Desk(Config(languagetool=base), thorough=True)
    read = verdicts()

    def added(document: Document, name: str) -> Iterator[tuple[Finding, str]]:
        words[name.partition("/")[0]] += len(document.words)
        for finding in desk.check(document):
            if finding.rule.id.startswith(ENGINE):
                place = name, finding.rule.id, finding.span.start, finding.span.end
                yield finding, read.get(place, "")

    for domain in CLEAN:
        for document in clean_texts(corpora, domain):
            for finding, verdict in added(document, f"{domain}/{_name(document)}"):
                yield Seen(finding.rule.id, domain, verdict == "error")
    for number, paragraph in enumerate(edited_prose(corpora)):
        for finding, verdict in added(paragraph.document, f"{PROSE}/{number}"):
            mended = any(touches(finding, edit) for edit, _ in paragraph.edits)
            if mended or verdict:
                yield Seen(finding.rule.id, PROSE, mended or verdict == "error")


def _name(document: Document) -> str:
    return Path(document.path).name


def noisy(findings: Iterable[Seen]) -> dict[str, tuple[Counter[str], int]]:
    """The noisy rules: how often each was wrong, by domain, and how often right."""
    wrong: dict[str, Counter[str]] = {}
    right: Counter[str] = Counter()
    for one in findings:
        right[one.rule] += one.right
        if not one.right:
            wrong.setdefault(one.rule, Counter())[one.domain] += 1
    return {
        rule: (domains, right[rule])
        for rule, domains in sorted(wrong.items())
        if domains.total() - domains[OLD] > right[rule]
        or (right[rule] == 0 and domains.total() >= _WRONG_IN_OLD)
    }


def table(findings: Iterable[Seen]) -> Iterator[str]:
    """The lines of ``noisy.csv``."""
    yield "rule,wrong,right,domains"
    for rule, (domains, right) in noisy(findings).items():
        told = " ".join(f"{domain}:{number}" for domain, number in domains.items())
        yield f"{rule.removeprefix(ENGINE)},{domains.total()},{right},{told}"


def held_out(findings: list[Seen], words: Counter[str]) -> Iterator[str]:
    """Wrong findings in 1,000 words that each list leaves in a domain."""
    yield f"{'':20}{'all domains':>14}{'the others':>14}"
    every = noisy(findings)
    for domain in (*CLEAN, PROSE):
        others = noisy(one for one in findings if one.domain != domain)
        left = [one for one in findings if one.domain == domain and not one.right]
        rates = (
            1000 * sum(one.rule not in listed for one in left) / words[domain]
            for listed in (every, others)
        )
        yield f"{domain:20}" + "".join(f"{rate:14.2f}" for rate in rates)


def main(arguments: Iterable[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpora", type=Path, help="holds clean/ and errors/")
    parser.add_argument("--held-out", action="store_true", help="alarms that are left")
    options = parser.parse_args(arguments)
    server = OwnServer(installation())
    try:
        words: Counter[str] = Counter()
        findings = list(seen(server.base, options.corpora, words))
    finally:
        server.close()
    lines = held_out(findings, words) if options.held_out else table(findings)
    for line in lines:
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
