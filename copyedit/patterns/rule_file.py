"""Reading one rule file: everything that a rule says, or what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Formatter
from typing import Any

from copyedit.document import BlockKind
from copyedit.examples import parse_example
from copyedit.expressions import compiled
from copyedit.finding import Certainty
from copyedit.nearest import hint
from copyedit.patterns.fields import (
    answer_of,
    choice_of,
    fields_of,
    items_of,
    text_of,
)
from copyedit.patterns.kinds import REGEX_KEYS, body_of
from copyedit.patterns.phrase_text import keys_of
from copyedit.patterns.written import Conditions, Kind, WrittenRule
from copyedit.patterns.yaml_tree import Node, read_tree
from copyedit.rule import CATEGORIES, Examples, Rule, Severity, Status

_REQUIRED = ("id", "summary", "severity", "message", "why", "source", "examples")
_OPTIONAL = ("status", "certainty", "safe", "aliases", "in")
_CONDITIONS = tuple(name.replace("_", "-") for name in Conditions._fields)
_KNOWN = (*_REQUIRED, *_OPTIONAL, *_CONDITIONS, *Kind, *REGEX_KEYS)

_ID = compiled(r"[a-z]+(?:\.[a-z0-9]+(?:-[a-z0-9]+)*){1,2}")


def read_rule(path: Path) -> WrittenRule:
    """The rule in ``path``; raises ``RuleFileError`` for any fault but examples."""
    root = read_tree(path)
    fields = fields_of(root, "a rule", _KNOWN)
    if missing := [key for key in _REQUIRED if key not in fields]:
        raise root.error(f"missing: {', '.join(missing)}")
    kind = _kind(fields, root)
    body = body_of(kind, fields)
    examples, lines = _examples(fields["examples"])
    return WrittenRule(
        path=str(path),
        rule=_rule(fields, examples, path),
        kind=kind,
        message=_message(fields["message"], kind, body),
        certainty=_certainty(fields),
        safe="safe" in fields and answer_of(fields["safe"], "safe"),
        blocks=_blocks(fields),
        lines=lines,
        conditions=_conditions(fields),
        **body,
    )


def _kind(fields: Mapping[str, Node], root: Node) -> Kind:
    kinds = [kind for kind in Kind if kind in fields]
    if not kinds:
        raise root.error(f"nothing to look for; one is needed of: {', '.join(Kind)}")
    if len(kinds) > 1:
        later = max((fields[kind] for kind in kinds), key=lambda node: node.line)
        raise later.error(f"both {' and '.join(kinds)}; a rule has one kind")
    return kinds[0]


def _rule(fields: Mapping[str, Node], examples: Examples, path: Path) -> Rule:
    return Rule(
        id=_id(fields["id"], path),
        summary=text_of(fields["summary"], "summary"),
        why=text_of(fields["why"], "why"),
        severity=choice_of(fields["severity"], "severity", Severity),
        examples=examples,
        source=text_of(fields["source"], "source"),
        status=_status(fields),
        aliases=_texts(fields, "aliases"),
    )


def _id(node: Node, path: Path) -> str:
    """The id, which the path repeats: ``confusion/tow-the-line.yaml``."""
    rule_id = text_of(node, "id")
    category, *rest = rule_id.split(".")
    if not _ID.fullmatch(rule_id):
        raise node.error(f'id is "{rule_id}", not like confusion.tow-the-line')
    if category not in CATEGORIES:
        raise node.error(
            f'no category is called "{category}"{hint(category, CATEGORIES)}'
        )
    if len(rest) != (2 if category == "house" else 1):
        raise node.error(f'id is "{rule_id}"; house rules alone have three parts')
    expected = _expected_id(path, rule_id)
    if rule_id != expected:
        raise node.error(f'id is "{rule_id}", but the path says "{expected}"')
    return rule_id


def _expected_id(path: Path, rule_id: str) -> str:
    """What the path says the id is; outside a category's folder the name alone."""
    parent = path.parent.name
    if path.parent.parent.name == "house":
        return f"house.{parent}.{path.stem}"
    if parent in CATEGORIES and parent != "house":
        return f"{parent}.{path.stem}"
    return f"{rule_id.rpartition('.')[0]}.{path.stem}"


def _status(fields: Mapping[str, Node]) -> Status:
    given = fields.get("status")
    return choice_of(given, "status", Status) if given else Status.STABLE


def _certainty(fields: Mapping[str, Node]) -> Certainty:
    given = fields.get("certainty")
    return choice_of(given, "certainty", Certainty) if given else Certainty.LIKELY


def _texts(fields: Mapping[str, Node], name: str) -> tuple[str, ...]:
    if name not in fields:
        return ()
    return tuple(text_of(item, name) for item in items_of(fields[name], name))


def _blocks(fields: Mapping[str, Node]) -> tuple[str, ...]:
    if "in" not in fields:
        return ()
    items = items_of(fields["in"], "in")
    return tuple(choice_of(item, "in", BlockKind).value for item in items)


def _message(node: Node, kind: Kind, body: Mapping[str, Any]) -> str:
    message = text_of(node, "message")
    allowed = {"wrong", "right"} if _has_fix(kind, body) else {"wrong"}
    try:
        fields = [(name, *rest) for _, name, *rest in Formatter().parse(message)]
    except ValueError as error:
        raise node.error(f"message: {error}") from None
    for name, *rest in fields:
        if name is not None and (name not in allowed or any(rest)):
            names = " or ".join(f"{{{one}}}" for one in sorted(allowed, reverse=True))
            raise node.error(f"message: {{{name}}} is not known here, use {names}")
    return message


def _has_fix(kind: Kind, body: Mapping[str, Any]) -> bool:
    if kind is Kind.REGEX:
        return body["expression"].replace is not None
    if kind is Kind.SEQUENCE:
        return any(item.replace is not None for item in body["items"])
    return kind is not Kind.FORBID


def _conditions(fields: Mapping[str, Node]) -> Conditions:
    return Conditions(
        *(keys_of(fields[name], name) if name in fields else () for name in _CONDITIONS)
    )


def _examples(node: Node) -> tuple[Examples, tuple[int, ...]]:
    """The examples, and their lines in the order flag, allow, known."""
    fields = fields_of(node, "examples", ("flag", "allow", "known"))
    for name in ("flag", "allow"):
        if name not in fields:
            raise node.error(f"examples: nothing under {name}")
    listed = {name: _sentences(given, name) for name, given in fields.items()}
    for sentence in listed["flag"]:
        _refuse_lost_marks(sentence)
    for sentence in listed["allow"]:
        if parse_example(str(sentence.value))[1]:
            raise sentence.error("an example under allow has a mark: {wrong -> right}")
    ordered = [listed.get(name, []) for name in ("flag", "allow", "known")]
    texts = [tuple(str(one.value) for one in part) for part in ordered]
    return Examples(*texts), tuple(one.line for part in ordered for one in part)


def _sentences(node: Node, name: str) -> Sequence[Node]:
    sentences = items_of(node, name)
    for sentence in sentences:
        text_of(sentence, f"an example under {name}")
    return sentences


def _refuse_lost_marks(sentence: Node) -> None:
    text, marks = parse_example(str(sentence.value))
    if not marks:
        raise sentence.error("an example under flag marks nothing: {wrong -> right}")
    if any("->" in mark.span.cut(text) for mark in marks):
        raise sentence.error('write " -> " with a space on both sides')
