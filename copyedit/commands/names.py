"""``copyedit names``: learn the names of an archive of articles."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from copyedit.accepted import Accepted
from copyedit.commands.helptext import HelpText
from copyedit.commands.outcome import CLEAN, FAILED
from copyedit.commands.texts import Texts, project_of, to_be_named
from copyedit.config import Config, find
from copyedit.config_file import shown
from copyedit.errors import CopyeditError
from copyedit.evidence.archive import Archive, slips_among
from copyedit.list_writing import learned_in, rewrite, with_learned
from copyedit.word_lists import numbered_entries

_LIST = "names.txt"
_FEWEST = 3

_HELP = """\
examples:
  copyedit names --learn archive/               into names.txt
  copyedit names --learn archive/ --fewest 10   only frequent ones

Learned are the names that the dictionary does not know, with how often they occur:

  Lavrov  # 37

A name that was learned before gets its new count, or stays as it is where it does
not occur; entries without a count are yours and stay. Names one letter away from a
far more frequent one are left out and told.
"""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the command and its options into the command line."""
    parser = commands.add_parser(
        "names",
        help="learn the names of an archive of articles",
        description="Learn the names of articles that were published already.",
        epilog=_HELP,
        formatter_class=HelpText,
    )
    parser.add_argument(
        "--learn",
        nargs="+",
        type=Path,
        required=True,
        metavar="PATH",
        help="files and folders of articles",
    )
    parser.add_argument(
        "--list",
        type=Path,
        metavar="FILE",
        help="the list to write (default: the names of the configuration)",
    )
    parser.add_argument(
        "--fewest",
        type=_positive,
        default=_FEWEST,
        metavar="N",
        help="only names that occur N times, or in N - 1 texts (default: 3)",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the names into the list and say what was learned; 0, or 2.

    Raises ``CopyeditError`` when there is no configuration and no list is named, or
    when no text could be read.
    """
    config = find(Path.cwd()) if options.list else project_of(Path.cwd())
    path = options.list or _list_of(config)
    texts = Texts(options.learn, config)
    archive = _read(texts)
    found = archive.names(options.fewest)
    slips = slips_among(found)
    known = _by_hand(path)
    learned = {
        name: count
        for name, count in found.items()
        if name not in slips and not known.knows(name)
    }
    sys.stdout.writelines(f"left out: {line}\n" for line in _told(slips, found))
    before = _learn(path, learned)
    new = len(learned.keys() - before.keys())
    sys.stdout.write(
        f"{shown(path)}: {new} new names, {len(learned) - new} met again, "
        f"{len(before.keys() - learned.keys())} kept (texts read: {archive.read})\n"
    )
    sys.stdout.write(to_be_named("names", path, config))
    return FAILED if texts.failed else CLEAN


def _read(texts: Texts) -> Archive:
    archive = Archive()
    for document in texts:
        archive.add(document)
    if not archive.read:
        raise CopyeditError("no text was read, so no name was learned")
    return archive


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f'"{text}" is not a number from 1 on')
    return int(text)


def _list_of(config: Config) -> Path:
    return config.names[0] if config.names else config.root / _LIST


def _by_hand(path: Path) -> Accepted:
    """The names of the list that nobody learned."""
    if not path.exists():
        return Accepted()
    entries = [entry for _, entry in numbered_entries(path)]
    learned = learned_in(path.read_text("utf-8"))
    return Accepted.of(entry for entry in entries if entry not in learned)


def _learn(path: Path, learned: Mapping[str, int]) -> dict[str, int]:
    """Write the names into the list; those that were learned before."""
    before: dict[str, int] = {}

    def change(text: str) -> str:
        before.update(learned_in(text))
        counts = {**before, **learned}
        return with_learned(text, counts) if counts else text

    rewrite(path, change)
    return before


def _told(slips: Mapping[str, str], counts: Mapping[str, int]) -> Iterator[str]:
    for name, usual in sorted(slips.items()):
        yield f"{name} (×{counts[name]}), rather {usual} (×{counts[usual]})"
