"""The notation of rule examples: ``"tow"`` is wrong in ``{tow -> toe}``.

``{anser}`` marks a place without a fix, ``{tow -> toe}`` one with its first
fix, ``{ -> ,}`` an insertion. A marked text may not hold other braces.
"""

from __future__ import annotations

from copyedit.expressions import compiled
from copyedit.record import record
from copyedit.span import Span

_MARK = compiled(r"\{(?P<wrong>[^{}]*?)(?: -> (?P<right>[^{}]*))?\}")


@record
class Expected:
    """One mark of an example: where a finding must be, and the fix it offers."""

    span: Span
    fix: str | None


def parse_example(marked: str) -> tuple[str, tuple[Expected, ...]]:
    """Split a marked text into the plain text and what must be found in it."""
    plain = ""
    expected = []
    done = 0
    for mark in _MARK.finditer(marked):
        plain += marked[done : mark.start()]
        start = len(plain)
        plain += mark["wrong"]
        expected.append(Expected(Span(start, len(plain)), mark["right"]))
        done = mark.end()
    return plain + marked[done:], tuple(expected)
