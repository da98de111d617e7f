"""``copyedit rules``: which rules there are, and which of them are on here."""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from copyedit.catalogue import all_rules, why_off
from copyedit.commands.helptext import HelpText
from copyedit.config import find
from copyedit.errors import CopyeditError
from copyedit.nearest import hint
from copyedit.rule import CATEGORIES, Rule
from copyedit.selection import selection_of

# Rules, each with why it is off.
Listed = Sequence[tuple[Rule, str]]

_WIDTH = 80

_EXAMPLES = """\
examples:
  copyedit rules                       every rule
  copyedit rules --category spelling   those of one category
  copyedit rules --format json         for other programs
  copyedit rules --category languagetool
                                       the 3,000 of LanguageTool

"off" after a rule says that a check in this folder leaves it out, and why:
preview (needs --preview), house (needs --house), ignored, not selected, context
(the configuration has context = false); of a rule of
LanguageTool also: languagetool (needs --engine languagetool), thorough (needs
--thorough), ours (checkers of ours do that).
"""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the command and its options into the command line."""
    parser = commands.add_parser(
        "rules",
        help="list the rules",
        description="List the rules: id, severity, whether it is on, what it finds.",
        epilog=_EXAMPLES,
        formatter_class=HelpText,
    )
    parser.add_argument("--category", metavar="C", help="only the rules of category C")
    parser.add_argument(
        "--format",
        choices=("plain", "json"),
        default="plain",
        help="plain text (default) or one JSON object",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the list to standard output; always 0."""
    category = options.category
    if category is not None and category not in CATEGORIES:
        near = hint(category, CATEGORIES)
        raise CopyeditError(f'there is no category "{category}"{near}')
    config = find(Path.cwd())
    every = all_rules(config, category)
    selection = selection_of(config, every)
    listed = [
        (rule, why_off(rule, selection, config))
        for rule in every
        if category in (None, rule.category)
    ]
    as_format = _json if options.format == "json" else _plain
    sys.stdout.writelines(f"{line}\n" for line in as_format(listed))
    return 0


def _plain(listed: Listed) -> Iterator[str]:
    for rule, reason in listed:
        state = f"off: {reason}" if reason else "on"
        yield f"{rule.id} ({rule.severity}, {state})"
        yield from textwrap.wrap(
            rule.summary, _WIDTH, initial_indent="    ", subsequent_indent="    "
        )
    yield ""
    yield from _counts(listed)


def _counts(listed: Listed) -> Iterator[str]:
    every = Counter(rule.category for rule, _ in listed)
    on = Counter(rule.category for rule, reason in listed if not reason)
    yield f"{'category':<14}{'rules':>6}{'on':>6}"
    for category, number in every.items():
        yield f"{category:<14}{number:>6}{on[category]:>6}"
    yield f"{'together':<14}{every.total():>6}{on.total():>6}"


def _json(listed: Listed) -> Iterator[str]:
    import json  # noqa: PLC0415 - for this format only

    rows = [_row(rule, reason) for rule, reason in listed]
    yield json.dumps({"version": 1, "rules": rows}, ensure_ascii=False, indent=2)


def _row(rule: Rule, reason: str) -> dict[str, object]:
    return {
        "id": rule.id,
        "category": rule.category,
        "severity": rule.severity,
        "status": rule.status,
        "off": reason or None,
        "summary": rule.summary,
        "why": rule.why,
        "source": rule.source,
        "aliases": rule.aliases,
        "examples": {
            "flag": rule.examples.flag,
            "allow": rule.examples.allow,
            "known": rule.examples.known,
        },
    }
