"""Ways to show findings. A report decides how, never what, is shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Protocol, TextIO

from copyedit.document import Document
from copyedit.finding import Finding
from copyedit.fixing import safe_fix
from copyedit.record import record
from copyedit.rule import Severity

_REPORTS = {
    "rich": ("terminal", "TerminalReport"),
    "plain": ("plain", "PlainReport"),
    "github": ("github", "GithubReport"),
    "json": ("json_lines", "JsonReport"),
}
FORMATS = ("auto", *_REPORTS)


@record
class Count:
    """How much was found in one document, and how much of it is safely fixable."""

    path: str
    errors: int = 0
    warnings: int = 0
    suggestions: int = 0
    fixable: int = 0

    @property
    def findings(self) -> int:
        """The findings of every severity."""
        return self.errors + self.warnings + self.suggestions


@record
class Summary:
    """What a run found in each document, and how many it could not check."""

    counts: tuple[Count, ...] = ()
    unchecked: int = 0

    @property
    def total(self) -> Count:
        """The sums over all documents."""
        return Count(
            "",
            sum(count.errors for count in self.counts),
            sum(count.warnings for count in self.counts),
            sum(count.suggestions for count in self.counts),
            sum(count.fixable for count in self.counts),
        )


class Report(Protocol):
    """Shows the findings of one run, document by document, on a stream of its own."""

    def show(self, document: Document, findings: Sequence[Finding]) -> None:
        """Show what was found in one document, in the order given."""

    def unreadable(self, path: str, problem: str) -> None:
        """Show that a file was not checked, and why."""

    def close(self, summary: Summary) -> None:
        """Show what stands at the end, once."""


def count(path: str, findings: Iterable[Finding]) -> Count:
    """How many findings of each severity a document has."""
    found = list(findings)
    severities = [finding.rule.severity for finding in found]
    return Count(
        path,
        severities.count(Severity.ERROR),
        severities.count(Severity.WARNING),
        severities.count(Severity.SUGGESTION),
        sum(safe_fix(finding) is not None for finding in found),
    )


def report_to(stream: TextIO, form: str) -> Report:
    """A report in one of ``FORMATS`` on ``stream``; ``auto`` suits the stream."""
    if form == "auto":
        form = "rich" if stream.isatty() else "plain"
    # A run imports the one report that it needs: rich takes as long as a check.
    module, name = _REPORTS[form]
    report: Report = getattr(import_module(f"{__name__}.{module}"), name)(stream)
    return report
