"""What came of a run so far: what the report shows last, and the exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from copyedit.commands.options import NEVER
from copyedit.document import Document
from copyedit.engine import CheckerError
from copyedit.errors import CopyeditError, UnreadableFile
from copyedit.finding import Finding
from copyedit.reports import Count, Report, Summary, count
from copyedit.reports.wording import one_line
from copyedit.rule import Severity

CLEAN, FOUND, FAILED = 0, 1, 2

TRACEBACK = "COPYEDIT_TRACEBACK"
_HINT = f" ({TRACEBACK}=1 shows more)"


class Outcome:
    """Hands findings and errors to a report, and keeps count of them.

    ``status`` is the exit status of the run so far.
    """

    def __init__(self, report: Report) -> None:
        self._report = report
        self._counts: list[Count] = []
        self._unchecked = 0
        self.status = CLEAN

    def found(
        self, document: Document, findings: Sequence[Finding], fail_on: str
    ) -> None:
        """Report the findings; one as grave as ``fail_on`` fails the run."""
        self._report.show(document, findings)
        self._counts.append(count(document.path, findings))
        if any(_fails(finding, fail_on) for finding in findings):
            self.status = max(self.status, FOUND)

    def noted(self, document: Document, notes: Iterable[str]) -> None:
        """Say what is to be said about a text once, beside the report."""
        for note in notes:
            say(f"copyedit: {document.path}: {note}")

    def failed(self, path: str, problem: str) -> None:
        """Report a text that was not checked; the others still are."""
        self._report.unreadable(path, problem)
        say(f"copyedit: {path}: {problem}")
        self._unchecked += 1
        self.status = FAILED

    @contextmanager
    def of(self, path: str) -> Iterator[None]:
        """Make whatever goes wrong with one text an error of one line."""
        try:
            yield
        except UnreadableFile as problem:
            self.failed(problem.path, problem.problem)
        except CheckerError as problem:
            _raise_if_wanted(problem)
            self.failed(path, str(problem).removeprefix(f"{path}: ") + _HINT)
        except (CopyeditError, BrokenPipeError):
            raise
        except OSError as problem:
            self.failed(path, problem.strerror or str(problem))
        except Exception as problem:
            _raise_if_wanted(problem)
            self.failed(path, _bug(problem))

    def close(self) -> int:
        """Let the report end; the exit status of the run."""
        self._report.close(Summary(tuple(self._counts), self._unchecked))
        return self.status


def say(text: str) -> None:
    """Write one line to standard error, behind what the report has written."""
    sys.stdout.flush()
    sys.stderr.write(f"{one_line(text)}\n")
    sys.stderr.flush()


def _fails(finding: Finding, fail_on: str) -> bool:
    if fail_on == NEVER:
        return False
    return finding.rule.severity.rank <= Severity(fail_on).rank


def _raise_if_wanted(problem: Exception) -> None:
    if TRACEBACK in os.environ:
        raise problem


def _bug(problem: Exception) -> str:
    """A mistake of this program in one line, with the module where it happened."""
    place = ""
    trace = problem.__traceback__
    while trace:
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        place = module if module.startswith("copyedit.") else place
        trace = trace.tb_next
    what = f"{place} failed ({type(problem).__name__}: {problem})"
    return f"not checked, since {what}; please report this{_HINT}"
