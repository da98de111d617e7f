"""The name that somebody probably meant, for error messages."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(written: str, names: Iterable[str]) -> str | None:
    """The one of ``names`` most like ``written``; None when none is like it."""
    # difflib is slow to import and of no use until something is wrong.
    from difflib import get_close_matches  # noqa: PLC0415

    by_key = {name.lower(): name for name in sorted(names)}
    close = get_close_matches(written.lower(), by_key, n=1, cutoff=0.6)
    return by_key[close[0]] if close else None


def hint(written: str, names: Iterable[str]) -> str:
    """The end of an error message that offers the nearest name, or nothing."""
    name = nearest(written, names)
    return f'; did you mean "{name}"?' if name else ""
