"""What LanguageTool adds to our own checkers, and what it costs.

    python benchmarks/languagetool.py ../shared/corpora

Asks an installed LanguageTool about edited prose (the paragraphs whose editors fixed
typos) and about clean news. ``hits`` are edits that a finding touches, ``others`` are
findings that touch none.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from copyedit import readers
from copyedit.config import Config
from copyedit.document import Document
from copyedit.engine import Desk, check_with
from copyedit.engines.languagetool.checker import LanguageTool
from copyedit.engines.languagetool.installation import installation
from copyedit.engines.languagetool.process import OwnServer
from copyedit.finding import Finding
from copyedit.span import Span

ENGINE = "languagetool."
_TICKS = os.sysconf("SC_CLK_TCK")

Check = Callable[[Document], list[Finding]]


@dataclass(frozen=True, slots=True)
class Edited:
    """A paragraph and the places that its editor changed, with what was wrong."""

    document: Document
    edits: tuple[tuple[Span, str], ...]


@dataclass
class Score:
    """What one way of checking has found, and what it took."""

    touched: set[tuple[int, int]] = field(default_factory=set)
    others: int = 0
    alarms: int = 0
    seconds: float = 0.0
    own_cpu: float = 0.0
    server_cpu: float = 0.0


def edited_prose(corpora: Path) -> list[Edited]:
    """The paragraphs of which an editor has fixed typos."""
    lines = (corpora / "errors/edited_prose_dev.jsonl").open(encoding="utf-8")
    with lines:
        records = [json.loads(line) for line in lines]
    return [
        Edited(
            readers.read(record["text"], path="paragraph.txt"),
            tuple((Span(e["start"], e["end"]), e["type"]) for e in record["edits"]),
        )
        for record in records
        if record["tier"] == "A"
    ]


def clean_texts(corpora: Path, domain: str) -> list[Document]:
    """The documents of one domain of clean text."""
    folder = corpora / "clean" / domain
    files = sorted(folder.glob("*.md")) or sorted(folder.glob("*.txt"))
    return [readers.read_file(path) for path in files]


def touches(finding: Finding, edit: Span) -> bool:
    """Whether a finding is about the place of an edit."""
    if len(edit) == 0:
        return finding.span.start <= edit.start <= finding.span.end
    return finding.span.overlaps(edit)


def server_pid(server: OwnServer) -> int:
    """The process of Java itself."""
    guardian = server.guardian
    return int(
        Path(f"/proc/{guardian}/task/{guardian}/children").read_text().split()[0]
    )


def cpu_of(process: int) -> float:
    """The seconds of processor time that a process has taken."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def memory_of(process: int) -> int:
    """The most memory that a process has held, in megabytes."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024


def score(
    check: Check, prose: Sequence[Edited], news: Sequence[Document], java: int
) -> Score:
    """How one way of checking does."""
    result = Score()
    wall, own, server = time.perf_counter(), time.process_time(), cpu_of(java)
    for number, paragraph in enumerate(prose):
        for finding in check(paragraph.document):
            hit = {
                (number, place)
                for place, (edit, _) in enumerate(paragraph.edits)
                if touches(finding, edit)
            }
            result.touched |= hit
            result.others += not hit
    result.alarms = sum(len(check(document)) for document in news)
    result.seconds = time.perf_counter() - wall
    result.own_cpu = time.process_time() - own
    result.server_cpu = cpu_of(java) - server
    return result


def rows(
    scores: dict[str, Score], prose: Sequence[Edited], words: dict[str, int]
) -> Iterator[str]:
    """The lines of the table."""
    yield f"{'':34}" + "".join(f"{name:>15}" for name in scores)
    kinds = Counter(kind for paragraph in prose for _, kind in paragraph.edits)
    for kind, number in kinds.most_common():
        cells = [_hits(s, prose, kind) for s in scores.values()]
        name = f"hits: {kind} ({number})"
        yield f"{name:34}" + "".join(f"{cell:15}" for cell in cells)
    total = f"hits: all ({kinds.total()})"
    yield f"{total:34}" + "".join(f"{len(s.touched):15}" for s in scores.values())
    for name, unit, value in (
        ("others", "prose", lambda s: 1000 * s.others / words["prose"]),
        ("alarms", "news", lambda s: 1000 * s.alarms / words["news"]),
    ):
        label = f"{name} in 1,000 words of {unit}"
        yield f"{label:34}" + "".join(f"{value(s):15.2f}" for s in scores.values())
    for label, value in (
        ("wall time, s", lambda s: s.seconds),
        ("our processor time, s", lambda s: s.own_cpu),
        ("Java's processor time, s", lambda s: s.server_cpu),
        (
            "Java's for 400 words, s",
            lambda s: 400 * s.server_cpu / (words["prose"] + words["news"]),
        ),
    ):
        yield f"{label:34}" + "".join(f"{value(s):15.2f}" for s in scores.values())


def _hits(result: Score, prose: Sequence[Edited], kind: str) -> int:
    return sum(prose[n].edits[place][1] == kind for n, place in result.touched)


def visible_share(
    scores: dict[str, Score], alone: set[tuple[int, int]]
) -> tuple[int, int]:
    """Of the hits ``alone`` that ours miss, how many both show, and how many are."""
    missed = alone - scores["ours"].touched
    return len(missed & scores["both"].touched), len(missed)


def compare(
    base: str, java: int, prose: Sequence[Edited], corpora: Path
) -> Iterator[str]:
    """The lines of the whole report."""
    news = clean_texts(corpora, "news_open")
    whole = LanguageTool(base, ())
    ways: dict[str, Check] = {
        "ours": Desk().check,
        "LanguageTool": lambda document: check_with([whole], document),
        "both": Desk(Config(languagetool=base)).check,
    }
    scores = {n: score(check, prose, news, java) for n, check in ways.items()}
    words = {
        "prose": sum(len(paragraph.document.words) for paragraph in prose),
        "news": sum(len(document.words) for document in news),
    }
    yield from rows(scores, prose, words)
    yield f"Java's memory at most: {memory_of(java)} MB"
    unspelled = Desk(Config(languagetool=base, select=("languagetool",)), thorough=True)
    rules_alone = score(unspelled.check, prose, (), java).touched
    for name, alone in (
        ("its rules", rules_alone),
        ("its rules and its speller", scores["LanguageTool"].touched),
    ):
        shown, missed = visible_share(scores, alone)
        yield (
            f"hits of {name} that ours miss: {missed}, shown of them "
            f"{shown} ({shown / max(1, missed):.2f})"
        )


def main(arguments: Iterable[str] | None = None) -> int:
    """Print the table; 2 when the corpora are missing."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpora", type=Path, help="holds clean/ and errors/")
    options = parser.parse_args(arguments)
    if not (options.corpora / "errors/edited_prose_dev.jsonl").is_file():
        print(f"{options.corpora}: no edited prose there", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as cache:
        # Nothing that was answered before may make a run look cheap.
        os.environ.setdefault("COPYEDIT_BENCHMARK_CACHE", cache)
        os.environ["COPYEDIT_CACHE"] = os.environ["COPYEDIT_BENCHMARK_CACHE"]
        server = OwnServer(installation())
        try:
            prose = edited_prose(options.corpora)
            java = server_pid(server)
            for line in compare(server.base, java, prose, options.corpora):
                print(line, flush=True)
        finally:
            server.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
