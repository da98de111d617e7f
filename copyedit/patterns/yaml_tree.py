"""YAML as a tree of texts, lists and mappings that know their lines.

Every scalar stays the text that stands in the file: "no", "12:30" and "1.10" are
words here. What YAML resolves silently is an error: a key given twice, an alias.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from copyedit.errors import RuleFileError
from copyedit.record import record

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# The largest rule file here is a word table of a few kilobytes.
_LARGEST = 1_000_000


@record
class Node:
    """A value of a rule file. In a mapping its ``line`` is that of its key."""

    path: str
    line: int
    value: str | list[Node] | dict[str, Node]

    def error(self, problem: str) -> RuleFileError:
        """The error to raise for a problem at this place."""
        return RuleFileError(self.path, problem, self.line)


def read_tree(path: Path) -> Node:
    """The whole of a YAML file; raises ``RuleFileError`` where it is none."""
    try:
        if path.stat().st_size > _LARGEST:
            raise RuleFileError(str(path), f"larger than {_LARGEST:,} bytes")
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise RuleFileError(str(path), error.strerror or str(error)) from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise RuleFileError(str(path), "not UTF-8", line) from None
    return parse_tree(text, str(path))


def parse_tree(text: str, path: str) -> Node:
    """The tree of a YAML text that stands in the file ``path``."""
    try:
        root = yaml.compose(text, _LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        problem = f"not YAML, {error.problem}; put sentences in quotation marks"
        raise RuleFileError(path, problem, line) from None
    except yaml.YAMLError as error:
        problem = str(error).partition("\n")[0]
        raise RuleFileError(path, f"not YAML, {problem}") from None
    except RecursionError:
        raise RuleFileError(path, "nested too deeply") from None
    if root is None:
        raise RuleFileError(path, "empty")
    return _Composed(path).node(root, root.start_mark.line + 1)


class _Composed:
    """Turns the nodes of the YAML library into ours."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._seen: set[int] = set()

    def node(self, composed: yaml.Node, line: int) -> Node:
        if id(composed) in self._seen:
            problem = "an alias (*name) has no place in a rule: write the value again"
            raise RuleFileError(self._path, problem, line)
        self._seen.add(id(composed))
        match composed:
            case yaml.ScalarNode():
                return Node(self._path, line, composed.value)
            case yaml.SequenceNode():
                return Node(self._path, line, list(self._items(composed)))
        return Node(self._path, line, self._fields(composed))

    def _items(self, composed: yaml.Node) -> Iterator[Node]:
        for item in composed.value:
            yield self.node(item, item.start_mark.line + 1)

    def _fields(self, composed: yaml.Node) -> dict[str, Node]:
        fields: dict[str, Node] = {}
        for key, value in composed.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                raise RuleFileError(self._path, "a key must be a text", line)
            if key.value in fields:
                problem = f'"{key.value}" is given twice (first in line '
                problem += f"{fields[key.value].line})"
                raise RuleFileError(self._path, problem, line)
            fields[key.value] = self.node(value, line)
        return fields
