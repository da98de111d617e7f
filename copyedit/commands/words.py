"""``copyedit words``: add to the word list, and find what it does not need."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from functools import reduce
from pathlib import Path
from typing import NamedTuple

from copyedit.accepted import Accepted
from copyedit.commands.helptext import HelpText
from copyedit.commands.outcome import CLEAN, FAILED, FOUND
from copyedit.commands.texts import Texts, project_of, to_be_named
from copyedit.config import Config, find
from copyedit.config_file import shown
from copyedit.errors import CopyeditError
from copyedit.evidence.needed import Needs
from copyedit.language.words import key_of
from copyedit.list_writing import rewrite, with_entry
from copyedit.word_entry import WordEntry, entry_of
from copyedit.word_lists import entry_in, numbered_entries, problem_of

_LIST = "words.txt"

_HELP = """\
examples:
  copyedit words add newsgathering iPlayer
  copyedit words add "!cyber-attack -> cyberattack"
  copyedit words add "kerbside [en-GB]"
  copyedit words unused articles/

In lower case a word is right in any case, with capitals only as it is written.
After "!" stands what is not to be written, after "->" what to write instead, in
brackets the English that an entry is for.
"""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the command and its parts into the command line."""
    parser = commands.add_parser(
        "words",
        help="add to the word list, find what it does not need",
        description="Add to the word list of the project, or clear it up.",
        epilog=_HELP,
        formatter_class=HelpText,
    )
    parts = parser.add_subparsers(required=True, metavar="add|unused")
    add = parts.add_parser("add", help="add entries to the word list")
    add.add_argument("words", metavar="WORD", nargs="+", help="an entry")
    add.add_argument(
        "--list",
        type=Path,
        metavar="FILE",
        help="the list to write (default: the words of the configuration)",
    )
    add.set_defaults(run=run_add)
    unused = parts.add_parser(
        "unused", help="list the entries that no text needs; exit 1 if there are any"
    )
    unused.add_argument(
        "paths", metavar="PATH", nargs="+", type=Path, help="files and folders"
    )
    unused.set_defaults(run=run_unused)


def run_add(options: argparse.Namespace) -> int:
    """Add the entries and say so, a line for each; always 0.

    Raises ``CopyeditError``, and changes nothing, when one cannot be an entry or
    contradicts one that is there, or when there is no configuration.
    """
    config = find(Path.cwd()) if options.list else project_of(Path.cwd())
    path = options.list or _list_of(config)
    there = _rows(path) if path.exists() else []
    added: list[str] = []
    for written in map(str.strip, options.words):
        if standing := _standing(_checked(written), there):
            sys.stdout.write(f"already there: {standing}\n")
        else:
            added.append(written)
            there.append(Row(shown(path), entry_in(written)))
    if added:
        rewrite(path, lambda text: reduce(with_entry, added, text))
    sys.stdout.writelines(f"added: {shown(path)}: {entry}\n" for entry in added)
    sys.stdout.write(to_be_named("words", path, config))
    return CLEAN


def run_unused(options: argparse.Namespace) -> int:
    """Write the entries that no text needs, and why; 1 if there are any.

    Raises ``CopyeditError`` when there is no configuration or it names no list.
    """
    config = project_of(options.paths[0])
    rows = [row for path in (*config.words, *config.names) for row in _rows(path)]
    if not rows:
        raise CopyeditError("the configuration names no list with words or names")
    texts = Texts(options.paths, config)
    needs = Needs()
    for document in texts:
        needs.add(document)
    unused = list(_unused(rows, needs))
    sys.stdout.writelines(f"{row}: {reason}\n" for row, reason in unused)
    if texts.failed:
        return FAILED
    return FOUND if unused else CLEAN


class Row(NamedTuple):
    """An entry of a list, and its file with its line."""

    place: str
    written: str

    def __str__(self) -> str:
        return f"{self.place}: {self.written}"


def _list_of(config: Config) -> Path:
    return config.words[0] if config.words else config.root / _LIST


def _rows(path: Path) -> list[Row]:
    entries = numbered_entries(path)
    return [Row(f"{shown(path)}:{line}", written) for line, written in entries]


def _unused(rows: Iterable[Row], needs: Needs) -> Iterator[tuple[Row, str]]:
    first: dict[str, Row] = {}
    for row in rows:
        earlier = first.setdefault(row.written, row)
        if earlier is not row:
            yield row, f"stands in {earlier.place} already"
        elif reason := needs.why_unused(entry_of(row.written)):
            yield row, reason


def _checked(written: str) -> WordEntry:
    entry = entry_in(written)
    if problem := problem_of(entry) or ("" if entry else "no word to add"):
        raise CopyeditError(f'"{written}": {problem}')
    return entry_of(entry)


def _standing(entry: WordEntry, there: Iterable[Row]) -> Row | None:
    """The row that says what ``entry`` says; raises for one that contradicts it."""
    for row in there:
        old = entry_of(row.written)
        if not _is_about(old, entry):
            continue
        if (old.is_forbidden, old.right) != (entry.is_forbidden, entry.right):
            raise CopyeditError(f'{row.place} says "{row.written}"; change it by hand')
        if not old.dialects or (entry.dialects and entry.dialects <= old.dialects):
            return row
    return None


def _is_about(old: WordEntry, entry: WordEntry) -> bool:
    """Whether ``old`` says something of all the words of ``entry``."""
    if old.is_forbidden or entry.is_forbidden:
        return key_of(old.text) == key_of(entry.text)
    accepted = Accepted.of([old.text])
    return all(map(accepted.knows, entry.text.split()))
