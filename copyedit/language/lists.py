"""The word lists of the package: one entry a line, ``#`` before a comment."""

from __future__ import annotations

from functools import cache

from copyedit.errors import DataError
from copyedit.language.data_files import DATA


@cache
def lines_of(name: str) -> tuple[str, ...]:
    """The entries of the list ``name``, in its order; raises DataError without it."""
    path = DATA / "lists" / f"{name}.txt"
    try:
        lines = path.read_text("utf-8").split("\n")
    except OSError as problem:
        raise DataError(
            f"{path}: the word list is missing; reinstall copyedit"
        ) from problem
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def words_of(name: str) -> frozenset[str]:
    """The entries of the list ``name`` as a set; raises DataError without it."""
    return frozenset(lines_of(name))
