"""How far a long run is, for people who wait at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from time import monotonic
from typing import TypeVar

from copyedit.reports import Report

Text = TypeVar("Text")

# Shorter runs are over before anybody wonders.
_PATIENCE = 2.0
_MANY = 20


def watched(texts: Sequence[Text], report: Report) -> Iterable[Text]:
    """``texts`` one by one, with a bar when they are many and take long.

    The bar is drawn on the console of ``report`` if that is a terminal, else on
    standard error, and only there; rich is imported when it is due.
    """
    if len(texts) < _MANY or not sys.stderr.isatty():
        return texts
    return _watched(texts, report)


def _watched(texts: Sequence[Text], report: Report) -> Iterator[Text]:
    start = monotonic()
    left = iter(texts)
    for done, text in enumerate(left, start=1):
        yield text
        if monotonic() - start > _PATIENCE:
            from copyedit.reports import terminal  # noqa: PLC0415 - when due

            yield from terminal.tracked(left, done, len(texts), report)
