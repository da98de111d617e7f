"""``copyedit init``: the files that a project needs, each with its explanation."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from copyedit.commands.helptext import HelpText
from copyedit.config_file import OWN_FILE, file_in, shown
from copyedit.errors import CopyeditError

_TEMPLATES = Path(__file__).parent / "templates"
_WORD_LISTS = ("words.txt", "names.txt")
_PRE_COMMIT = ".pre-commit-config.yaml"
_PRE_COMMIT_START = "repos:\n"

_HELP = """\
Writes copyedit.toml, words.txt, names.txt and .pre-commit-config.yaml. A file
that is there already is left as it is.
"""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the command and its options into the command line."""
    parser = commands.add_parser(
        "init",
        help="write a configuration to start from",
        description="Write a configuration and word lists to start from.",
        epilog=_HELP,
        formatter_class=HelpText,
    )
    parser.add_argument(
        "folder",
        metavar="FOLDER",
        nargs="?",
        type=Path,
        default=Path(),
        help="where to write (default: the current folder)",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write what is missing and say so on standard output; always 0.

    Raises ``CopyeditError`` when the folder cannot be written to.
    """
    folder: Path = options.folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        messages = [
            _configuration(folder),
            *(_new_file(folder / name, _template(name)) for name in _WORD_LISTS),
            _hook(folder / _PRE_COMMIT),
        ]
    except OSError as error:
        reason = error.strerror or str(error)
        raise CopyeditError(f"{error.filename or folder}: {reason}") from None
    sys.stdout.writelines(f"{message}\n" for message in messages)
    return 0


def _configuration(folder: Path) -> str:
    there = file_in(folder)
    if there and there.name != OWN_FILE:
        return f"left alone: {shown(there)} (it holds [tool.copyedit])"
    return _new_file(folder / OWN_FILE, _template(OWN_FILE))


def _hook(path: Path) -> str:
    lines = _template("pre-commit-hook.yaml")
    if not path.exists():
        return _new_file(path, _PRE_COMMIT_START + lines)
    if "copyedit" in path.read_text("utf-8", errors="replace"):
        return f"left alone: {shown(path)} (it names copyedit)"
    return f"left alone: {shown(path)}\nTo check every commit, add to it:\n\n{lines}"


def _new_file(path: Path, text: str) -> str:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return f"left alone: {shown(path)}"
    return f"written:    {shown(path)}"


def _template(name: str) -> str:
    return (_TEMPLATES / name).read_text("utf-8")
