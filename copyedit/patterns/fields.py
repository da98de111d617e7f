"""Single values of a rule file, read or refused with one clear line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from copyedit.expressions import compiled
from copyedit.nearest import hint
from copyedit.patterns.yaml_tree import Node

Choice = TypeVar("Choice", bound=StrEnum)

_ANSWERS = {"yes": True, "true": True, "no": False, "false": False}
# Not \s: a no-break space belongs to what a rule says.
_SPACE = compiled(r"[ \t\r\n]+")


def text_of(node: Node, name: str) -> str:
    """The text of a value, with single spaces; never empty."""
    if not isinstance(node.value, str):
        found = "a list" if isinstance(node.value, list) else "a mapping"
        problem = f"{name} is {found}, not a text; put it in quotation marks"
        raise node.error(problem)
    text = _SPACE.sub(" ", node.value).strip(" ")
    if not text:
        raise node.error(f"{name} is empty")
    return text


def items_of(node: Node, name: str) -> list[Node]:
    """The items of a list, or of a single text the one; never none."""
    if isinstance(node.value, str):
        return [node]
    if not isinstance(node.value, list) or not node.value:
        raise node.error(f"{name} must be a list with something in it")
    return node.value


def fields_of(node: Node, name: str, known: Iterable[str] = ()) -> Mapping[str, Node]:
    """The fields of a mapping, all of them ``known`` where that says something."""
    if not isinstance(node.value, dict) or not node.value:
        raise node.error(f"{name} must be a mapping, key: value")
    names = list(known)
    for key, value in node.value.items():
        if names and key not in names:
            raise value.error(f'"{key}" is not known{hint(key, names)}')
    return node.value


def answer_of(node: Node, name: str) -> bool:
    """Whether a value says yes."""
    answer = _ANSWERS.get(text_of(node, name).lower())
    if answer is None:
        raise node.error(f"{name} must be yes or no")
    return answer


def choice_of(node: Node, name: str, choices: type[Choice]) -> Choice:
    """The member of ``choices`` that a value names."""
    text = text_of(node, name)
    try:
        return choices(text)
    except ValueError:
        allowed = ", ".join(choices)
        raise node.error(f'{name} is "{text}", not one of: {allowed}') from None
