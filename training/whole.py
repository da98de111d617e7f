"""Write a file whole or not at all, so that a stage that is cut off leaves no half."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from copyedit.language.data_files import sign


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Where to write; what is there takes the place of ``path`` in the end.

    After an error or an interruption ``path`` is what it was before.
    """
    beside = path.with_name(f"{path.name}.new")
    try:
        yield beside
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def signed(path: Path) -> Iterator[Path]:
    """The same for a data file of the program, which is listed as it is now."""
    with whole(path) as beside:
        yield beside
    sign(path)
