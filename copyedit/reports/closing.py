"""What a report for people says at the end: how much it is, and what to do next."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence

from copyedit.document import Document
from copyedit.reports import Count, Summary
from copyedit.reports.wording import counted, visible

_MOST_PATHS = 3


def totals(count: Count) -> str:
    """``2 errors, 1 suggestion``, without the severities that have none."""
    numbers = {
        "error": count.errors,
        "warning": count.warnings,
        "suggestion": count.suggestions,
    }
    return ", ".join(counted(n, noun) for noun, n in numbers.items() if n)


def hints(summary: Summary, document: Document, rule: str) -> Iterator[tuple[str, str]]:
    """What to type next, and what it does.

    ``rule`` is the id of one of the findings, in ``document``.
    """
    if fixable := [count for count in summary.counts if count.fixable]:
        number = sum(count.fixable for count in fixable)
        yield f"copyedit fix{_listed(fixable)}", f"settles {number:,} of them safely"
    yield f"copyedit explain {rule}", "says more about a rule"
    comment = "{{/* {} */}}" if document.format == "mdx" else "<!-- {} -->"
    ignore = comment.format(f"copyedit: ignore {rule}")
    yield ignore, "before a paragraph silences it"


def _listed(counts: Sequence[Count]) -> str:
    if len(counts) > _MOST_PATHS:
        return " …"
    return "".join(f" {shlex.quote(visible(count.path))}" for count in counts)
