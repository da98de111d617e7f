"""``copyedit languagetool``: install LanguageTool, keep a server of it running."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from math import inf
from pathlib import Path

from copyedit.commands.helptext import HelpText
from copyedit.errors import CopyeditError

DONE, NOT_THERE = 0, 1
_LAST_PORT = 65535

_HELP = """\
LanguageTool is another program, written in Java, with 3,000 rules for English. A
check asks it when told to: "copyedit check --engine languagetool", or the setting
languagetool = "local". The server it needs runs for that check alone, unless one
is kept by "start".

examples:
  copyedit languagetool install            the 57 MB for English, from Maven Central
  copyedit languagetool install --download 250 MB, where there is no Maven
  copyedit languagetool install lt.zip     what you have downloaded already
  copyedit languagetool start              keep a server, for hooks and editors
  copyedit languagetool status             what is there, and what is missing

exit status of status:
  0  a check can ask LanguageTool
  1  something is missing
"""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the command and what it can do into the command line."""
    parser = commands.add_parser(
        "languagetool",
        help="install LanguageTool, start and stop its server",
        description="Install LanguageTool, and start and stop a server of it.",
        epilog=_HELP,
        formatter_class=HelpText,
    )
    parser.set_defaults(run=run)
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    install = actions.add_parser("install", help="put LanguageTool on this machine")
    source = install.add_mutually_exclusive_group()
    source.add_argument(
        "path",
        nargs="?",
        type=Path,
        help="a folder or a zip with LanguageTool (default: from Maven Central)",
    )
    source.add_argument(
        "--all-languages",
        action="store_true",
        help="251 MB instead of 57, for a server that others use too",
    )
    source.add_argument(
        "--download",
        action="store_true",
        help="the 250 MB that language-tool-python fetches, which needs no Maven",
    )
    actions.add_parser("status", help="say what is installed and running")
    start = actions.add_parser("start", help="keep a server for all runs of yours")
    start.add_argument("--port", type=_port, help="instead of any that is free")
    start.add_argument(
        "--idle",
        type=_minutes,
        default=30.0,
        metavar="MINUTES",
        help="end it when nobody has asked for so long (default: 30)",
    )
    actions.add_parser("stop", help="end the server that was kept")
    actions.add_parser("remove", help="delete what was installed")


def run(options: argparse.Namespace) -> int:
    """Do what was asked and say so on standard output; 0, or 1 from status.

    Raises ``CopyeditError`` when it cannot be done.
    """
    if options.action == "status":
        return _status()
    actions = {"install": _install, "start": _start, "stop": _stop, "remove": _remove}
    for line in actions[options.action](options):
        _tell(line)
    return DONE


def _install(options: argparse.Namespace) -> Iterator[str]:
    from copyedit.engines.languagetool import install, java  # noqa: PLC0415

    version = java.java_version(java.java())
    if options.path is not None:
        installed = install.from_path(options.path)
    elif options.download:
        yield "fetching LanguageTool as language-tool-python does …"
        installed = install.from_download()
    else:
        yield "fetching LanguageTool from Maven Central …"
        installed = install.from_maven(all_languages=options.all_languages)
    yield f"LanguageTool {installed.version} is in {installed.folder}"
    yield f"Java {version} will run it"
    yield from _missing_client()


def _start(options: argparse.Namespace) -> Iterator[str]:
    from copyedit.engines.languagetool import kept  # noqa: PLC0415
    from copyedit.engines.languagetool.installation import (  # noqa: PLC0415
        installation,
    )

    before = kept.kept_server()
    server = kept.start(installation(), options.port, options.idle)
    what = "answers" if before is None else "answered already"
    yield (
        f"LanguageTool {server.version} {what} at {server.base}; it ends when nobody "
        f"has asked for {server.idle_minutes:g} minutes"
    )


def _stop(_: argparse.Namespace) -> Iterator[str]:
    from copyedit.engines.languagetool import kept  # noqa: PLC0415

    yield "the server has ended" if kept.stop() else "no server was running"


def _remove(options: argparse.Namespace) -> Iterator[str]:
    from copyedit.engines.languagetool import install  # noqa: PLC0415
    from copyedit.engines.languagetool.installation import home  # noqa: PLC0415

    yield from _stop(options)
    gone = install.remove()
    yield from (f"removed {folder}" for folder in gone)
    if not gone:
        yield f"nothing was installed in {home()}"


def _status() -> int:
    """Say what a check would need; whether all of it is there."""
    from copyedit.engines.languagetool import kept  # noqa: PLC0415

    status = DONE
    for look in (_java, _installed):
        try:
            _tell(look())
        except CopyeditError as problem:
            _tell(str(problem))
            status = NOT_THERE
    for line in _missing_client():
        _tell(line)
        status = NOT_THERE
    server = kept.kept_server()
    _tell(f"a server answers at {server.base}" if server else "no server is kept")
    return status


def _java() -> str:
    from copyedit.engines.languagetool import java  # noqa: PLC0415

    command = java.java()
    return f"Java {java.java_version(command)}: {command}"


def _installed() -> str:
    from copyedit.engines.languagetool import installation  # noqa: PLC0415

    found = installation.installation()
    return f"LanguageTool {found.version}: {found.folder}"


def _missing_client() -> Iterator[str]:
    if find_spec("language_tool_python") is None:
        yield (
            "language-tool-python is missing: "
            'pip install "copyedit[languagetool]" (it is under the GPL)'
        )


def _port(text: str) -> int:
    if not (text.isdecimal() and 0 < int(text) <= _LAST_PORT):
        raise argparse.ArgumentTypeError(f"must be a number from 1 to {_LAST_PORT}")
    return int(text)


def _minutes(text: str) -> float:
    try:
        minutes = float(text)
    except ValueError:
        minutes = 0
    if not 0 < minutes < inf:
        raise argparse.ArgumentTypeError("must be a number of minutes, more than 0")
    return minutes


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
