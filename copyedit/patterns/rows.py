"""Rules as rows of what the cache can hold, and back."""

from __future__ import annotations

from typing import Any

from copyedit.finding import Certainty
from copyedit.patterns.written import (
    Conditions,
    Expression,
    Item,
    Kind,
    Phrase,
    WrittenRule,
)
from copyedit.record import values_of
from copyedit.rule import Examples, Rule, Severity, Status

Row = tuple[Any, ...]


def row_of(written: WrittenRule) -> Row:
    """The rule in tuples of texts, numbers and None."""
    path, rule, *rest = values_of(written)
    rule_id, summary, why, severity, examples, *others = values_of(rule)
    parts = rule_id, summary, why, severity, values_of(examples), *others
    return tuple(map(_plain, (path, parts, *rest)))


def _plain(part: Any) -> Any:  # noqa: ANN401
    if isinstance(part, str):
        return str(part)
    if isinstance(part, list | tuple):
        return tuple(map(_plain, part))
    return part


def rule_of(row: Row) -> WrittenRule | None:
    """The rule of a row that ``row_of`` made; None if it is another's."""
    try:
        return _written(row)
    except (ValueError, TypeError, LookupError):
        return None


def _written(row: Row) -> WrittenRule:
    path, rule, kind, message, certainty, safe, blocks, lines, *rest = row
    conditions, phrases, expression, items = rest
    return WrittenRule(
        path,
        _rule(rule),
        Kind(kind),
        message,
        Certainty(certainty),
        safe,
        blocks,
        lines,
        Conditions(*conditions),
        [[Phrase(*phrase) for phrase in group] for group in phrases],
        Expression(*expression) if expression else None,
        [Item(*item) for item in items],
    )


def _rule(row: Row) -> Rule:
    rule_id, summary, why, severity, examples, source, *rest = row
    status, aliases, *flags = rest
    return Rule(
        rule_id,
        summary,
        why,
        Severity(severity),
        Examples(*examples),
        source,
        Status(status),
        aliases,
        *flags,
    )
