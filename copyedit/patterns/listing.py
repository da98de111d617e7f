"""The list of all rules in ``rules/README.md``, below what people wrote there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from copyedit.rule import CATEGORIES, Rule, Status

MARK = "<!-- Everything below this line is written by the program. -->"


def with_listing(readme: str, rules: Iterable[Rule]) -> str:
    """``readme`` with a fresh list of ``rules`` in place of all that follows MARK."""
    by_hand = readme.partition(MARK)[0]
    return by_hand + MARK + "\n\n" + listing(rules)


def listing(rules: Iterable[Rule]) -> str:
    """The rules as Markdown, one table for each category that has any."""
    listed = sorted(rules, key=lambda rule: rule.id)
    tables = [
        "\n".join(_table(category, own))
        for category in CATEGORIES
        if (own := [rule for rule in listed if rule.category == category])
    ]
    return f"{len(listed)} rules.\n\n" + "\n\n".join(tables) + "\n"


def _table(category: str, rules: Iterable[Rule]) -> Iterator[str]:
    yield f"### {category}"
    yield ""
    yield "| rule | what is wrong | severity |"
    yield "|---|---|---|"
    for rule in rules:
        preview = " (preview)" if rule.status is Status.PREVIEW else ""
        summary = rule.summary.replace("|", "\\|")
        yield f"| `{rule.id}` | {summary} | {rule.severity}{preview} |"
