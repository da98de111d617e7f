"""The part of a rule file that says what to look for, one function for a kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from copyedit.language.words import key_of
from copyedit.patterns.alternatives import counts_of
from copyedit.patterns.fields import answer_of, fields_of, items_of, text_of
from copyedit.patterns.literals import ignores_case, required_literals
from copyedit.patterns.phrase_text import phrase_of, phrases_of, variants_of
from copyedit.patterns.sequence_text import items_of_sequence
from copyedit.patterns.wording import plain
from copyedit.patterns.written import Expression, Kind, Phrase
from copyedit.patterns.yaml_tree import Node

REGEX_KEYS = ("replace", "mark", "ignore-case")

_FEWEST_FORMS = 2
_LONGEST_PATTERN = 1000

Fields = Mapping[str, Node]


def body_of(kind: Kind, fields: Fields) -> dict[str, Any]:
    """What a rule of this kind looks for, as fields of a ``WrittenRule``."""
    for key in REGEX_KEYS:
        if key in fields and kind is not Kind.REGEX:
            raise fields[key].error(f'"{key}" belongs to a regex, this is a {kind}')
    field, read = _BODIES[kind]
    return {field: read(fields)}


def _swap(fields: Fields) -> list[list[Phrase]]:
    found = []
    seen: set[str] = set()
    for wrong, node in fields_of(fields["swap"], "swap").items():
        rights = [text_of(item, "swap") for item in items_of(node, "swap")]
        found.append(phrase_of(" ".join(wrong.split()), node, rights))
        for variant, own in variants_of(found[-1], node):
            if variant in map(plain, own):
                raise node.error(f'"{variant}" is swapped for itself')
            if variant in seen:
                raise node.error(f'"{variant}" is swapped twice')
            seen.add(variant)
    return [found]


def _forbid(fields: Fields) -> list[list[Phrase]]:
    return [phrases_of(fields["forbid"], "forbid")]


def _consistency(fields: Fields) -> list[list[Phrase]]:
    node = fields["consistency"]
    if not isinstance(node.value, list):
        raise node.error("consistency must be a list of groups: - [e-mail, email]")
    return [_group(group) for group in items_of(node, "consistency")]


def _group(node: Node) -> list[Phrase]:
    """The forms of one thing; each knows what it is in every other form."""
    texts = [text_of(item, "a form") for item in items_of(node, "a group")]
    if len(texts) < _FEWEST_FORMS:
        raise node.error("a group needs at least two forms")
    if any(counts_of(text) != counts_of(texts[0]) for text in texts):
        raise node.error("the forms of a group have different numbers of alternatives")
    if len(set(texts)) < len(texts):
        raise node.error("a group names the same form twice")
    keys = [key_of(text) for text in texts]
    phrases = [phrase_of(text, node, texts) for text in texts]
    # Forms that only their capitals part are met as they are written.
    return [
        phrase._replace(form=number, exact=phrase.exact or keys.count(key) > 1)
        for number, (phrase, key) in enumerate(zip(phrases, keys, strict=True))
    ]


def _regex(fields: Fields) -> Expression:
    node = fields["regex"]
    if not isinstance(node.value, str) or not node.value.strip():
        raise node.error("regex must be a text in quotation marks")
    pattern = node.value.rstrip("\n")
    if len(pattern) > _LONGEST_PATTERN:
        raise node.error(f"regex of more than {_LONGEST_PATTERN} characters")
    compiled = _compiled(pattern, node)
    free = fields.get("ignore-case")
    ignore_case = ignores_case(pattern) or (
        free is not None and answer_of(free, "ignore-case")
    )
    return Expression(
        pattern,
        ignore_case,
        _template(fields.get("replace"), compiled),
        _mark(fields.get("mark"), compiled),
        required_literals(pattern, ignore_case=ignore_case),
    )


def _compiled(pattern: str, node: Node) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        place = f" at character {error.pos + 1}" if error.pos is not None else ""
        raise node.error(f"regex: {error.msg}{place}") from None
    except (OverflowError, RecursionError) as error:
        raise node.error(f"regex: {error}") from None


def _template(node: Node | None, compiled: re.Pattern[str]) -> str | None:
    if node is None:
        return None
    if not isinstance(node.value, str):
        raise node.error("replace must be a text in quotation marks")
    try:
        compiled.sub(node.value, "")
    except (re.error, IndexError) as error:
        raise node.error(f"replace: {error}") from None
    return node.value


def _mark(node: Node | None, compiled: re.Pattern[str]) -> str | int:
    if node is None:
        return 0
    name = text_of(node, "mark")
    if name in compiled.groupindex:
        return name
    if name.isdecimal() and int(name) <= compiled.groups:
        return int(name)
    raise node.error(f'mark is "{name}", but the regex has no such group')


_BODIES: Mapping[Kind, tuple[str, Callable[[Fields], Sequence[Any] | Expression]]] = {
    Kind.SWAP: ("phrases", _swap),
    Kind.FORBID: ("phrases", _forbid),
    Kind.CONSISTENCY: ("phrases", _consistency),
    Kind.REGEX: ("expression", _regex),
    Kind.SEQUENCE: ("items", items_of_sequence),
}
