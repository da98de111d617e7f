"""Workflow commands that GitHub shows as annotations beside the changed lines.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from copyedit.document import Document
from copyedit.finding import Finding
from copyedit.reports import Summary
from copyedit.reports.wording import sentence
from copyedit.rule import Severity

_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.SUGGESTION: "notice",
}
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


class GithubReport:
    """One annotation for each finding and for each file that was not checked."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def show(self, document: Document, findings: Sequence[Finding]) -> None:
        """Write a command for each finding; the last column is not part of it."""
        for finding in findings:
            line, column = document.line_and_column(finding.span.start)
            end_line, end_column = document.line_and_column(finding.span.end)
            places: dict[str, str | int] = {
                "file": document.path,
                "line": line,
                "endLine": end_line,
                "col": column,
                "endColumn": end_column,
                "title": finding.rule.id,
            }
            if end_line != line:  # columns are refused then
                del places["col"], places["endColumn"]
            command = _COMMANDS[finding.rule.severity]
            self._write(command, places, sentence(finding, document))

    def unreadable(self, path: str, problem: str) -> None:
        """Write an error that concerns the whole file."""
        self._write("error", {"file": path, "title": "not checked"}, problem)

    def close(self, summary: Summary) -> None:
        """Write nothing: GitHub counts for itself."""

    def _write(self, command: str, places: dict[str, str | int], text: str) -> None:
        properties = ",".join(
            f"{key}={str(place).translate(_IN_PROPERTY)}"
            for key, place in places.items()
        )
        message = text.translate(_IN_MESSAGE)
        self._stream.write(f"::{command} {properties}::{message}\n")
