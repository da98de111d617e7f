"""The options that the commands which check files have in common."""

from __future__ import annotations

import argparse
from pathlib import Path

from copyedit.reports import FORMATS
from copyedit.rule import Severity

NEVER = "never"

LEGEND = """\
Lines and columns count from 1, columns in code points: a tab is one.

exit status:
  0    nothing at or above --fail-on was found
  1    something was found
  2    a file was not checked, or an option, the configuration or a rule is wrong
  130  interrupted
"""


def add_options(parser: argparse.ArgumentParser) -> argparse._ArgumentGroup:
    """Put the paths and the common options into a command line.

    Returns the group of those that say how, to which a command adds its own.
    Settings of the configuration are None when not given; otherwise they take
    the place of what the configuration says.
    """
    parser.add_argument(
        "paths",
        nargs="+",
        type=_named,
        metavar="PATH",
        help="files and folders; - is standard input",
    )
    _add_what(parser)
    return _add_how(parser)


def _add_what(parser: argparse.ArgumentParser) -> None:
    what = parser.add_argument_group("what to look for")
    lists = [
        ("--select", "RULE,…", "only these rules or categories (spelling, names, …)"),
        ("--ignore", "RULE,…", "not these rules or categories"),
        ("--house", "NAME", "also the rules of a house style"),
        ("--words", "FILE", "accept the words of a list, one a line"),
    ]
    for name, metavar, text in lists:
        what.add_argument(name, action="append", metavar=metavar, help=text)
    what.add_argument(
        "--rules",
        action="append",
        type=_folder,
        metavar="FOLDER",
        help="also the rules in a folder of your own",
    )
    what.add_argument(
        "--dialect",
        metavar="DIALECT",
        help="en-US, en-GB, en-CA or en-AU; otherwise each text shows its own",
    )
    what.add_argument(
        "--lang",
        metavar="CODE",
        help="language of texts that name none: en, de, es, fr, it, nl or pt",
    )
    what.add_argument(
        "--thorough",
        action="store_true",
        help="also findings that are merely possible",
    )
    what.add_argument(
        "--preview",
        action="store_true",
        default=None,
        help="also rules that are still on trial",
    )
    what.add_argument(
        "--engine",
        choices=["languagetool"],
        help="also ask LanguageTool, which must be there (copyedit languagetool)",
    )
    what.add_argument(
        "--languagetool",
        metavar="WHERE",
        help="which LanguageTool: off, auto, local or the address of a server",
    )


def _add_how(parser: argparse.ArgumentParser) -> argparse._ArgumentGroup:
    how = parser.add_argument_group("where to look and how to report")
    how.add_argument(
        "--exclude",
        action="append",
        default=[],
        metavar="GLOB",
        help="pass over these files, even when they are named",
    )
    how.add_argument(
        "--format",
        type=lambda name: "json" if name == "jsonl" else name,
        choices=FORMATS,
        help="report for people, logs or programs (default: auto, by the output)",
    )
    how.add_argument(
        "--fail-on",
        choices=[*(severity.value for severity in Severity), NEVER],
        help="the least severity that makes the exit status 1 (default: error)",
    )
    how.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="instead of the nearest copyedit.toml or pyproject.toml",
    )
    how.add_argument(
        "--stdin-path",
        type=Path,
        metavar="PATH",
        help="what standard input is called; its suffix tells the format",
    )
    return how


def _named(path: str) -> str:
    """The path, which a shell may have made of a variable that is not set."""
    if not path:
        raise argparse.ArgumentTypeError("it is empty; name a file or a folder")
    return path


def _folder(path: str) -> Path:
    folder = Path(path)
    if folder.is_file():
        raise argparse.ArgumentTypeError(f"{path} is a file; name the folder it is in")
    if not path or not folder.is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {path or 'without name'}")
    return folder
