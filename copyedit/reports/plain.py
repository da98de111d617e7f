"""One line for each finding, for logs, editors and programs that read lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from copyedit.document import Document
from copyedit.finding import Finding
from copyedit.reports import Summary
from copyedit.reports.wording import one_line, sentence


class PlainReport:
    """``path:line:column: severity message [rule]``; silent when all is well."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def show(self, document: Document, findings: Sequence[Finding]) -> None:
        """Write a line for each finding; columns count code points from one."""
        path = one_line(document.path)
        for finding in findings:
            line, column = document.line_and_column(finding.span.start)
            self._stream.write(
                f"{path}:{line}:{column}: {finding.rule.severity} "
                f"{sentence(finding, document)} [{finding.rule.id}]\n"
            )

    def unreadable(self, path: str, problem: str) -> None:
        """Write nothing: the error is on the other stream."""

    def close(self, summary: Summary) -> None:
        """Write nothing: the last finding is the last line."""
