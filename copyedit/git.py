"""Asks git about a folder; nothing here changes a repository."""

from __future__ import annotations

import os
from pathlib import Path

from copyedit.errors import CopyeditError

# Set while git runs a hook, and true of that repository alone.
_OF_THE_HOOK = {
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_COMMON_DIR",
    "GIT_OBJECT_DIRECTORY",
}


class GitError(CopyeditError):
    """Git is missing, or the folder or a name means nothing to it."""


def answer(folder: Path, *arguments: str) -> bytes:
    """What git prints when asked in ``folder``; raises ``GitError``."""
    import subprocess  # noqa: PLC0415 - 10 ms that a check of named files saves

    environment = {k: v for k, v in os.environ.items() if k not in _OF_THE_HOOK}
    command = ["git", "-C", str(folder), *arguments]
    try:
        run = subprocess.run(command, capture_output=True, env=environment, check=True)  # noqa: S603
    except FileNotFoundError:
        raise GitError("git is not installed") from None
    except subprocess.CalledProcessError as problem:
        lines = problem.stderr.decode("utf-8", "replace").strip().split("\n")
        raise GitError(f"git: {lines[-1] or problem}") from None
    return bytes(run.stdout)


def names(folder: Path, *arguments: str) -> list[str]:
    """The file names that git prints with ``-z``, as the system spells them."""
    return [os.fsdecode(n) for n in answer(folder, *arguments).split(b"\0") if n]
