"""``copyedit fix``: make the safe fixes in texts, report what is left."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from copyedit import writing
from copyedit.commands.desks import Desks, Source
from copyedit.commands.helptext import HelpText
from copyedit.commands.options import LEGEND, add_options
from copyedit.commands.outcome import FOUND, Outcome, say
from copyedit.document import Document
from copyedit.fixing import fixed
from copyedit.reports import report_to
from copyedit.reports.wording import counted

_EXAMPLES = f"""\
A fix is safe when it cannot change what the author meant: a doubled word, a
doubled space, a misspelling that can only be one word. Everything else is
reported and left to you.

examples:
  copyedit fix article.md           make the safe fixes, report what is left
  copyedit fix --diff drafts/       show them, change nothing
  copyedit fix - < in.md > out.md   from standard input to standard output

{LEGEND}
With --diff the exit status is 1 when a fix would be made.
"""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the command and its options into the command line."""
    parser = commands.add_parser(
        "fix",
        help="make the safe fixes in texts",
        description="Make the safe fixes in texts, then say what is left to do.",
        epilog=_EXAMPLES,
        formatter_class=HelpText,
    )
    add_options(parser).add_argument(
        "--diff",
        action="store_true",
        help="show the fixes as a patch and change nothing",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Fix every text and report on it; the exit status."""
    desks = Desks(options)
    sources, problems = desks.sources()
    # The fixed text of standard input is what standard output is for.
    taken = options.diff or any(source.is_stdin for source in sources)
    form = desks.config_for(Path()).format
    outcome = Outcome(report_to(sys.stderr if taken else sys.stdout, form))
    for problem in problems:
        outcome.failed(problem.path, problem.problem)
    fix = _show if options.diff else _write
    for source in sources:
        with outcome.of(str(source.path)):
            fix(source, outcome)
    return outcome.status if options.diff else outcome.close()


def _write(source: Source, outcome: Outcome) -> None:
    before = after = source.content()
    document = source.read(before)
    path = document.path
    done = fixed(document, source.document, source.desk.check)
    if done.document.source != document.source:
        text = done.document.source
        after = writing.encoded(text, document.source, before, path)
    if source.is_stdin:
        sys.stdout.buffer.write(after)
        sys.stdout.buffer.flush()
    elif after != before:
        writing.replace(source.path, before, after)
    if after != before:
        say(f"fixed {counted(done.applied, 'finding')} in {path}")
    outcome.found(done.document, done.findings, source.fail_on)
    outcome.noted(done.document, source.desk.notes(done.document))


def _show(source: Source, outcome: Outcome) -> None:
    document = source.read(source.content())
    done = fixed(document, source.document, source.desk.check)
    if done.document.source != document.source:
        sys.stdout.writelines(_diff(document, done.document))
        outcome.status = max(outcome.status, FOUND)


def _diff(before: Document, after: Document) -> Iterator[str]:
    """The lines of a patch that ``git apply`` and ``patch -p1`` understand."""
    from difflib import unified_diff  # noqa: PLC0415 - for this option only

    path = before.path.lstrip("/")  # a whole path is applied from the root
    old, new = f"a/{path}", f"b/{path}"
    for line in unified_diff(_lines(before), _lines(after), old, new):
        if line.endswith("\n"):
            yield line
        else:
            yield f"{line}\n\\ No newline at end of file\n"


def _lines(document: Document) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", document.source)
