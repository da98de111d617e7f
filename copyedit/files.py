"""Finds the files to check among the files and folders that were named."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from copyedit import git
from copyedit.errors import UnreadableFile

_SKIPPED_FOLDERS = {"node_modules", "__pycache__", "venv"}


def texts(
    paths: Iterable[Path],
    suffixes: Collection[str],
    excluded: Callable[[Path], bool],
) -> tuple[list[Path], list[UnreadableFile]]:
    """The files to check, sorted and each once, and the folders that have none.

    A file that was named is checked whatever its suffix; of a folder those with
    one of ``suffixes`` (lower case, with the dot) that git does not ignore.
    ``excluded`` holds for named files too. A path that does not exist counts as
    a file: whoever reads it says what is wrong.
    """
    found: list[Path] = []
    problems: list[UnreadableFile] = []
    for path in paths:
        # Path.is_dir() would end the run at a name that is too long for the system.
        if not os.path.isdir(path):  # noqa: PTH112
            found.append(path)
        elif inside := _inside(path, suffixes, problems):
            found += inside
        else:
            kinds = ", ".join(sorted(suffixes))
            problem = f"no texts in this folder (looked for {kinds})"
            problems.append(UnreadableFile(str(path), problem))
    return list(_once(path for path in found if not excluded(path))), problems


def _once(paths: Iterable[Path]) -> Iterator[Path]:
    seen = set()
    for path in sorted(paths):
        real = os.path.realpath(path)
        if real not in seen:
            seen.add(real)
            yield path


def _inside(
    folder: Path, suffixes: Collection[str], problems: list[UnreadableFile]
) -> list[Path]:
    return [
        path
        for path in _tracked(folder) or _walked(folder, problems)
        if path.suffix.lower() in suffixes and path.is_file()
    ]


def _tracked(folder: Path) -> list[Path]:
    """The files of a repository; none outside of one and in an ignored folder."""
    question = ("ls-files", "--cached", "--others", "--exclude-standard", "-z")
    try:
        return [folder / name for name in git.names(folder, *question)]
    except git.GitError:
        return []


def _walked(folder: Path, problems: list[UnreadableFile]) -> Iterator[Path]:
    def closed(error: OSError) -> None:
        problem = f"cannot open this folder: {error.strerror}"
        problems.append(UnreadableFile(str(error.filename), problem))

    for place, folders, files in os.walk(folder, onerror=closed):
        folders[:] = [name for name in folders if not _is_skipped(name)]
        yield from (Path(place, name) for name in files)


def _is_skipped(folder: str) -> bool:
    return folder.startswith(".") or folder in _SKIPPED_FOLDERS
