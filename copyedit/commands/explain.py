"""``copyedit explain``: what a rule is about, or what is known about a word."""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path

from copyedit.catalogue import all_rules, why_off
from copyedit.commands.helptext import HelpText
from copyedit.config import Config, accepted, find
from copyedit.engines.named import LANGUAGETOOL
from copyedit.errors import CopyeditError
from copyedit.examples import Expected, parse_example
from copyedit.expressions import compiled
from copyedit.ids import known_ids, names_in_full
from copyedit.language.words import WORD
from copyedit.nearest import hint
from copyedit.rule import CATEGORIES, Rule
from copyedit.selection import selection_of

_WIDTH = 80
_ID = compiled(r"[a-z]+(?:\.[a-z0-9-]+)+")

_HELP = """\
examples:
  copyedit explain spelling.unknown-word   what the rule is about
  copyedit explain unknown-word            the same: its name is enough
  copyedit explain Mapp                    why a word is flagged or not
"""

_SWITCHES_ON = {
    "preview": 'off: on trial; "--preview", or preview = true',
    "house": 'off: part of a house style; "--house {style}", or house = "{style}"',
    "context": "off: the configuration has context = false",
    "ignored": "off: the configuration ignores it",
    LANGUAGETOOL: (
        'off: LanguageTool is not asked; "--engine languagetool", '
        'or languagetool = "local"'
    ),
    "ours": "off: LanguageTool is not asked for this rule",
    "thorough": 'off: "--thorough" shows it, or to select its id',
    "not selected": "off: the configuration does not select it",
    "": "on",
}


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the command and its options into the command line."""
    parser = commands.add_parser(
        "explain",
        help="explain a rule, or why a word is or is not known",
        description="Explain a rule with examples, or what is known about a word.",
        epilog=_HELP,
        formatter_class=HelpText,
    )
    parser.add_argument(
        "subject", metavar="RULE|WORD", help="the id of a rule, or any word"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the explanation to standard output; always 0.

    Raises ``CopyeditError`` for an id that does not exist or is not unique.
    """
    subject = options.subject.strip()
    config = find(Path.cwd())
    rules = all_rules(config, subject)
    if rule := _rule_meant(subject, rules):
        selection = selection_of(config, rules)
        lines = _about_rule(rule, why_off(rule, selection, config))
    else:
        lines = _about_word(subject, config)
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 0


def _rule_meant(subject: str, rules: Sequence[Rule]) -> Rule | None:
    """The rule with this id, alias, last part or beginning; None for a word."""
    named = [rule for rule in rules if names_in_full(subject, rule)]
    if not named and "-" in subject:
        named = [rule for rule in rules if rule.id.endswith(f".{subject}")]
    if not named and "." in subject:
        named = [rule for rule in rules if rule.id.startswith(subject)]
    if len(named) > 1:
        ids = ", ".join(rule.id for rule in named)
        raise CopyeditError(f'"{subject}" may be any of {ids}; write more of the id')
    if not named and _ID.fullmatch(subject):
        near = hint(subject, known_ids(rules))
        raise CopyeditError(f'there is no rule "{subject}"{near}')
    return named[0] if named else None


def _about_word(subject: str, config: Config) -> Iterator[str]:
    from copyedit.checkers import unknown_word  # noqa: PLC0415 - opens word lists

    words = [match.group() for match in WORD.finditer(subject)]
    if not words:
        raise CopyeditError(f'"{subject}" is neither a rule nor a word')
    known = accepted(config)
    for word in words:
        yield word
        for line in unknown_word.explain(word, known):
            yield from _wrapped(line, "  ")
    if subject in CATEGORIES:
        yield "  it is also a category of rules; to list them:"
        yield f"  copyedit rules --category {subject}"


def _about_rule(rule: Rule, reason: str) -> Iterator[str]:
    style = rule.id.split(".")[1]
    yield rule.id
    yield from _wrapped(rule.summary, "  ")
    yield ""
    yield from _wrapped(rule.why, "")
    yield ""
    yield f"Severity  {rule.severity}"
    yield from _wrapped(_SWITCHES_ON[reason].format(style=style), "Now       ")
    if rule.source:
        yield from _wrapped(rule.source, "Source    ")
    if rule.aliases:
        yield from _wrapped(", ".join(rule.aliases), "Once      ")
    yield from _examples(rule)
    yield from _silencing(rule.id)


def _examples(rule: Rule) -> Iterator[str]:
    if rule.examples.words:
        yield ""
        yield from _wrapped("; ".join(rule.examples.words), "Word list ")
    for marked in rule.examples.flag:
        text, places = parse_example(marked)
        yield ""
        yield from _wrapped(text, "Wrong     ")
        for place in places:
            yield from _wrapped(_change(text, place), "          ")
    if rule.examples.allow:
        yield ""
        for text in rule.examples.allow:
            yield from _wrapped(text, "Right     ")


def _change(text: str, place: Expected) -> str:
    wrong = place.span.cut(text)
    if place.fix is None:
        return f"found: {wrong}"
    if not wrong.strip():
        return f'missing: "{place.fix}"'
    return f"{wrong} -> {place.fix or 'nothing'}"


def _silencing(rule_id: str) -> Iterator[str]:
    yield ""
    yield "To silence it for the next paragraph"
    yield f"  Markdown, HTML, text  <!-- copyedit: ignore {rule_id} -->"
    yield f"  MDX                   {{/* copyedit: ignore {rule_id} */}}"
    yield "for the whole file"
    yield f"  <!-- copyedit: ignore-file {rule_id} -->"
    yield "everywhere, in copyedit.toml or under [tool.copyedit] of pyproject.toml"
    yield f'  ignore = ["{rule_id}"]'


def _wrapped(text: str, label: str) -> list[str]:
    """The text in lines of at most 80 columns, set in under its label."""
    return textwrap.wrap(
        " ".join(text.split()),
        _WIDTH,
        initial_indent=label,
        subsequent_indent=" " * len(label),
        break_on_hyphens=False,
        break_long_words=False,
    )
