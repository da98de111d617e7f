"""The command line: finds the command that was meant and runs it.

Exit status: 0 nothing found, 1 something, 2 the run itself failed, 130 interrupted.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from copyedit import expressions
from copyedit.commands.helptext import HelpText
from copyedit.errors import CopyeditError

COMMANDS = (
    *("check", "fix", "rules", "explain", "test"),
    *("init", "words", "names", "languagetool"),
)

FAILED = 2
INTERRUPTED = 130

_EXAMPLES = """\
examples:
  copyedit check article.md             what is wrong in an article
  copyedit fix article.md               make the fixes that are safe
  copyedit explain spelling.fused-words  why that is wrong
  copyedit init                         write a configuration to begin with

"copyedit article.md" is short for "copyedit check article.md".
"copyedit COMMAND --help" tells more about a command.
"""


class _CommandLine(argparse.ArgumentParser):
    """A command line whose mistakes are told in one line, as all others are."""

    def error(self, message: str) -> NoReturn:
        self.exit(FAILED, f'{self.prog}: {message}; see "{self.prog} --help"\n')


def main(argv: Sequence[str]) -> int:
    """Run the command that ``argv`` names and return the exit status."""
    try:
        status = _status(argv)
        sys.stdout.flush()
    except CopyeditError as problem:
        _raise_if_wanted(problem)
        _say(str(problem))
    except KeyboardInterrupt:
        _say("interrupted")
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output, such as head, has enough
        _drop_output()
    except OSError as problem:
        _drop_output()
        _say(f"cannot go on: {problem}")
    except Exception as problem:
        _raise_if_wanted(problem)
        _say(
            f"failed with {type(problem).__name__}: {problem}; "
            "please report this (COPYEDIT_TRACEBACK=1 shows more)"
        )
    else:
        return status
    return FAILED


def run() -> NoReturn:
    """Run the command of this process and end it."""
    # A stream that the caller closed is None; what would go there has no reader.
    nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
    for stream in (sys.stdout, sys.stderr):
        # What an author wrote may not exist in the encoding of the terminal.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    # An article makes 65,000 objects that stay: to look among them for what can be
    # let go takes a twentieth of its time and finds nothing; at the end a tenth.
    gc.set_threshold(100_000, *gc.get_threshold()[1:])
    status = main(sys.argv[1:])
    expressions.keep()
    gc.freeze()
    sys.exit(status)


def _status(argv: Sequence[str]) -> int:
    words = list(argv)
    if words and _is_short_for_check(words[0]):
        words.insert(0, "check")
    try:
        options = _parser(words[:1]).parse_args(words)
    except SystemExit as end:  # help, or a mistake that argparse has explained
        return int(end.code or 0)
    return int(options.run(options))


def _is_short_for_check(word: str) -> bool:
    if word in COMMANDS or word in ("-h", "--help", "--version"):
        return False
    return word.startswith("-") or "." in word or Path(word).exists()


def _parser(words: Sequence[str]) -> _CommandLine:
    """The command line; a command that is not named is not imported either."""
    parser = _CommandLine(
        "copyedit",
        description="Find what is wrong in an article before it is published.",
        epilog=_EXAMPLES,
        formatter_class=HelpText,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version")
    if "--version" in words:
        return parser
    commands = parser.add_subparsers(
        prog="copyedit", required=True, metavar="COMMAND", title="commands"
    )
    for name in [name for name in COMMANDS if name in words] or COMMANDS:
        import_module(f"copyedit.commands.{name}").add_parser(commands)
    return parser


class _Version(argparse.Action):
    """Looks the version up when asked only: reading it takes as long as a check."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        """Print the version and end."""
        from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

        try:
            number = version("copyedit")
        except PackageNotFoundError:
            number = "(not installed)"
        sys.stdout.write(f"copyedit {number}\n")
        parser.exit()


def _raise_if_wanted(problem: Exception) -> None:
    if "COPYEDIT_TRACEBACK" in os.environ:
        raise problem


def _say(text: str) -> None:
    sys.stderr.write("copyedit: " + " ".join(text.split("\n")) + "\n")


def _drop_output() -> None:
    """Lose what is still to be written, or Python would complain at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


if __name__ == "__main__":
    run()
