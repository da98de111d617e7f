"""Rules as rows of JSON, and back."""

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


def row_of(written: WrittenRule) -> list[Any]:
    """The rule as JSON can hold it."""
    row: list[Any] = [*values_of(written)]
    row[1] = [*values_of(written.rule)]
    examples = written.rule.examples
    row[1][4] = [examples.flag, examples.allow, examples.known]
    return row


def rule_of(row: list[Any]) -> WrittenRule | None:
    """The rule of a row that ``row_of`` made and JSON has kept; None if damaged."""
    try:
        return _written(row)
    except (ValueError, TypeError, LookupError):
        return None


def _written(row: list[Any]) -> WrittenRule:
    path, rule, kind, message, certainty, safe, blocks, lines, *rest = row
    conditions, phrases, expression, items = rest
    return WrittenRule(
        path,
        _rule(rule),
        Kind(kind),
        message,
        Certainty(certainty),
        safe,
        tuple(blocks),
        tuple(lines),
        Conditions(*conditions),
        [[Phrase(*phrase) for phrase in group] for group in phrases],
        Expression(*expression) if expression else None,
        [Item(*item) for item in items],
    )


def _rule(row: list[Any]) -> Rule:
    rule_id, summary, why, severity, examples, source, *rest = row
    status, aliases, mechanical = rest
    return Rule(
        rule_id,
        summary,
        why,
        Severity(severity),
        Examples(*map(tuple, examples)),
        source,
        Status(status),
        tuple(aliases),
        mechanical,
    )
