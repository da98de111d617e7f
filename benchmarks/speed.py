"""What checking costs: CPU seconds and peak memory of whole processes.

    python benchmarks/speed.py [../shared/corpora/clean]

The example article, plain and with Rich, also as a ratio to an empty run of Python;
with a corpus also a megabyte of its Markdown, as it is and as one file. Every figure
is the median of several runs after one that is not counted.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ARTICLE = Path(__file__).parent.parent / "examples" / "harbour.md"
_MEGABYTE = 1_000_000
_RUNS = 9
_LONG_RUNS = 3


@dataclass(frozen=True, slots=True)
class Cost:
    """Median CPU seconds and the peak memory in MB of one command."""

    cpu: float
    memory: float


def measure(command: Sequence[str], runs: int = _RUNS) -> Cost:
    """Run ``command`` and take what the operating system says of it."""
    cpu = []
    memory = 0.0
    for _ in range(runs + 1):
        with subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            raise SystemExit(f"the run failed: {' '.join(map(str, command))}")
        cpu.append(usage.ru_utime + usage.ru_stime)
        memory = max(memory, usage.ru_maxrss / 1024)
    return Cost(statistics.median(cpu[1:]), memory)


def markdown_of(corpus: Path, folder: Path) -> tuple[list[Path], int]:
    """A megabyte of the Markdown of the corpus in ``folder``, and its words."""
    written = []
    size = words = 0
    for number, path in enumerate(sorted(corpus.rglob("*.md"))):
        text = path.read_text("utf-8")
        copy = folder / f"{number:04}.md"
        copy.write_text(text, "utf-8")
        written.append(copy)
        size += len(text.encode())
        words += len(text.split())
        if size >= _MEGABYTE:
            break
    return written, words


def report_article() -> None:
    """The table of the example article."""
    check = [sys.executable, "-m", "copyedit", "check", "--fail-on", "never"]
    nothing = measure([sys.executable, "-c", "pass"])
    print(f"{'the example article':34} {'CPU s':>8} {'MB':>6} {'x python':>9}")
    rows = {
        "python -c pass": nothing,
        "copyedit check --format plain": measure([*check, "--format=plain", ARTICLE]),
        "copyedit check --format rich": measure([*check, "--format=rich", ARTICLE]),
    }
    for name, cost in rows.items():
        ratio = cost.cpu / nothing.cpu
        print(f"{name:34} {cost.cpu:8.3f} {cost.memory:6.0f} {ratio:9.1f}")


def report_megabyte(corpus: Path) -> None:
    """The table of a megabyte of Markdown, as many files and as one."""
    check = [sys.executable, "-m", "copyedit", "check", "--format=plain"]
    with tempfile.TemporaryDirectory() as name:
        many = Path(name) / "many"
        one = Path(name) / "one"
        many.mkdir()
        one.mkdir()
        paths, words = markdown_of(corpus, many)
        # Front matter counts only at the start of a file, so it is set apart.
        whole = "\n\n".join(path.read_text("utf-8") for path in paths)
        (one / "all.md").write_text(whole, "utf-8")
        print(f"\n{'a megabyte of Markdown':34} {'CPU s':>8} {'MB':>6} {'µs/word':>9}")
        costs = []
        for label, folder in ((f"{len(paths)} files", many), ("one file", one)):
            cost = measure([*check, str(folder)], _LONG_RUNS)
            costs.append(cost.cpu)
            each = cost.cpu / words * 1e6
            print(f"{label:34} {cost.cpu:8.2f} {cost.memory:6.0f} {each:9.1f}")
        print(f"one file costs {costs[1] / costs[0]:.2f} times as much a word as many")


def main() -> int:
    """Print the tables; 2 when the corpus is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, nargs="?")
    corpus = parser.parse_args().corpus
    report_article()
    if corpus is None:
        print("\nno corpus given: a megabyte of Markdown was not measured")
        return 0
    if not any(corpus.rglob("*.md")):
        print(f"{corpus}: no Markdown there, nothing measured", file=sys.stderr)
        return 2
    report_megabyte(corpus)
    return 0


if __name__ == "__main__":
    sys.exit(main())
