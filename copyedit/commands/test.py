"""``copyedit test``: whether rules do what their own examples say."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from copyedit.commands.helptext import HelpText
from copyedit.config_file import shown
from copyedit.errors import CopyeditError, RuleFileError
from copyedit.patterns.loader import refuse_shared_ids
from copyedit.patterns.proof import failures
from copyedit.patterns.rule_file import read_rule
from copyedit.patterns.written import WrittenRule
from copyedit.record import record

PASSED, FAILED, BROKEN = 0, 1, 2

_HELP = """\
A rule file holds examples of what it must flag and what it must allow:

  examples:
    flag:
      - "They had to {tow -> toe} the line."
    allow:
      - "They had to tow the car."

exit status:
  0  every example holds
  1  an example fails
  2  a file is no rule at all
"""


@record
class _Outcome:
    """What came of one rule file: the rule, unless it is none, and what is wrong."""

    rule: WrittenRule | None
    errors: Sequence[RuleFileError]


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the command and its options into the command line."""
    parser = commands.add_parser(
        "test",
        help="run the examples of your own rules",
        description="Run the examples inside rule files and say which of them fail.",
        epilog=_HELP,
        formatter_class=HelpText,
    )
    parser.add_argument(
        "rules",
        metavar="RULES",
        nargs="+",
        type=Path,
        help="YAML files, or folders with such files",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write a line for each failure and a summary; 0, 1 or 2.

    Raises ``CopyeditError`` when a path does not exist or has no rule files.
    """
    outcomes = [_outcome(path) for path in _rule_files(options.rules)]
    for outcome in outcomes:
        sys.stdout.writelines(f"{error}\n" for error in outcome.errors)
    rules = [outcome.rule for outcome in outcomes if outcome.rule]
    refuse_shared_ids(rules)
    failed = sum(len(outcome.errors) for outcome in outcomes if outcome.rule)
    broken = len(outcomes) - len(rules)
    sys.stdout.write(_summary(rules, failed, broken))
    if broken:
        return BROKEN
    return FAILED if failed else PASSED


def _rule_files(paths: Iterable[Path]) -> list[Path]:
    return sorted({file for path in paths for file in _files_of(path)})


def _files_of(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
        return
    files = [file for file in path.rglob("*.yaml") if file.is_file()]
    if not files:
        problem = "no rules (*.yaml) in this folder" if path.exists() else "not found"
        raise CopyeditError(f"{shown(path)}: {problem}")
    yield from files


def _outcome(path: Path) -> _Outcome:
    try:
        rule = read_rule(path)
    except RuleFileError as error:
        return _Outcome(None, (error,))
    return _Outcome(rule, tuple(failures(rule)))


def _summary(rules: Sequence[WrittenRule], failed: int, broken: int) -> str:
    examples = sum(
        len(rule.rule.examples.flag) + len(rule.rule.examples.allow) for rule in rules
    )
    counts = [_count(len(rules), "rule"), _count(examples, "example")]
    unread = [f"{_count(broken, 'file')} not read"] if broken else []
    return ", ".join([*counts, f"{failed} failed", *unread]) + "\n"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
