"""The names by which rules are chosen: ids, older ids, categories, ``all``.

An entry of a configuration, an option or a comment means a rule when it is its
id, one of its aliases, or the beginning of its id up to a dot.
"""

from __future__ import annotations

from collections.abc import Iterable

from copyedit.rule import CATEGORIES, Rule

EVERYTHING = "all"

# More than any id has parts: naming a rule in full beats naming its category.
_IN_FULL = 9


def known_ids(rules: Iterable[Rule]) -> frozenset[str]:
    """Every entry that means at least one of ``rules``, and every category."""
    names = {EVERYTHING, *CATEGORIES}
    for rule in rules:
        parts = rule.id.split(".")
        names |= {".".join(parts[:length]) for length in range(1, len(parts) + 1)}
        names |= set(rule.aliases)
    return frozenset(names)


def covers(entry: str, rule: Rule) -> bool:
    """Whether ``entry`` means ``rule``, alone or among others."""
    return (
        entry in (EVERYTHING, rule.id)
        or rule.id.startswith(entry + ".")
        or entry in rule.aliases
    )


def names_in_full(entry: str, rule: Rule) -> bool:
    """Whether ``entry`` means ``rule`` and no other."""
    return entry == rule.id or entry in rule.aliases


def closeness(entry: str, rule: Rule) -> int:
    """How narrowly ``entry`` means ``rule``: -1 not at all, 0 for ``all``, more."""
    if names_in_full(entry, rule):
        return _IN_FULL
    if entry == EVERYTHING:
        return 0
    return entry.count(".") + 1 if covers(entry, rule) else -1
