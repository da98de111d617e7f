"""``copyedit check``: look at texts, say what is wrong, change nothing."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection
from pathlib import Path

from copyedit import changes
from copyedit.commands.desks import Desks, Source
from copyedit.commands.helptext import HelpText
from copyedit.commands.options import LEGEND, add_options
from copyedit.commands.outcome import Outcome
from copyedit.reports import report_to
from copyedit.reports.progress import watched

_EXAMPLES = f"""\
examples:
  copyedit check article.md              one text
  copyedit check drafts/                 every text in a folder
  pbpaste | copyedit check -             what was just copied
  copyedit check --changed main .        only lines that main does not have
  copyedit check --format json drafts/   for other programs

{LEGEND}"""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the command and its options into the command line."""
    parser = commands.add_parser(
        "check",
        help="say what is wrong in texts",
        description="Look at texts and say what is wrong in them. Changes nothing.",
        epilog=_EXAMPLES,
        formatter_class=HelpText,
    )
    add_options(parser).add_argument(
        "--changed",
        metavar="REF",
        help="only lines changed since this branch or commit of git was left",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check every text and report on it; the exit status."""
    desks = Desks(options)
    form = desks.config_for(Path()).format
    report = report_to(sys.stdout, form)
    outcome = Outcome(report)
    sources, problems = desks.sources()
    for problem in problems:
        outcome.failed(problem.path, problem.problem)
    changed = _changed(options.changed)
    for source in watched(sources, report):
        if changed is None:
            _check(source, outcome)
        elif lines := changed.get(source.path.resolve()):
            _check(source, outcome, lines)
    return outcome.close()


def _check(
    source: Source, outcome: Outcome, lines: Collection[range] | None = None
) -> None:
    with outcome.of(str(source.path)):
        document = source.read(source.content())
        findings = source.desk.check(document)
        if lines is not None:
            findings = [f for f in findings if changes.touches(f, document, lines)]
        outcome.found(document, findings, source.fail_on)
        outcome.noted(document, source.desk.notes(document))


def _changed(ref: str | None) -> dict[Path, set[range]] | None:
    return changes.changed_lines(Path.cwd(), ref) if ref else None
