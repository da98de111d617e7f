"""One JSON object on each line, for programs.

``start`` and ``end`` count code points of the decoded file from zero, half-open;
``line`` and ``column`` count from one, columns in code points. ``version`` grows
when a key changes its meaning or goes away; new keys may come at any time.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, TextIO

from copyedit.document import Document
from copyedit.finding import Finding, Fix, Related
from copyedit.reports import Summary

VERSION = 1


class JsonReport:
    """An object for each finding, and one for each file that was not checked."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def show(self, document: Document, findings: Sequence[Finding]) -> None:
        """Write an object for each finding."""
        for finding in findings:
            self._write(record(finding, document))

    def unreadable(self, path: str, problem: str) -> None:
        """Write an object with the key ``error``."""
        self._write({"version": VERSION, "path": path, "error": problem})

    def close(self, summary: Summary) -> None:
        """Write nothing: every line is a finding or an error."""

    def _write(self, entry: dict[str, Any]) -> None:
        # Escapes all but ASCII, so half of a surrogate pair does no harm.
        self._stream.write(json.dumps(entry) + "\n")


def record(finding: Finding, document: Document) -> dict[str, Any]:
    """A finding as an object of strings, numbers and lists."""
    span = finding.span
    line, column = document.line_and_column(span.start)
    return {
        "version": VERSION,
        "path": document.path,
        "rule": finding.rule.id,
        "severity": finding.rule.severity.value,
        "certainty": finding.certainty.value,
        "start": span.start,
        "end": span.end,
        "line": line,
        "column": column,
        "text": span.cut(document.source),
        "message": finding.message,
        "fixes": [_fix(fix, finding, document) for fix in finding.fixes],
        "related": [_related(place, document) for place in finding.related],
        "evidence": list(finding.evidence),
    }


def _fix(fix: Fix, finding: Finding, document: Document) -> dict[str, Any]:
    return {
        "text": fix.text_of(finding.span, document.source),
        "safe": fix.safe,
        "edits": [
            {"start": edit.span.start, "end": edit.span.end, "text": edit.text}
            for edit in fix.edits
        ],
    }


def _related(place: Related, document: Document) -> dict[str, Any]:
    line, column = document.line_and_column(place.span.start)
    return {
        "start": place.span.start,
        "end": place.span.end,
        "line": line,
        "column": column,
        "note": place.note,
    }
