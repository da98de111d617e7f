"""The items of a sequence as rule files write them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from copyedit.language.words import key_of
from copyedit.patterns.fields import answer_of, fields_of, items_of, text_of
from copyedit.patterns.phrase_text import is_word
from copyedit.patterns.wording import has_capitals, plain
from copyedit.patterns.written import Item
from copyedit.patterns.yaml_tree import Node

_KEYS = ("word", "not", "shape", "ending", "optional", "repeat", "mark", "replace")
_SHAPES = ("capital", "lower", "upper", "number", "any")

# More can be tried in more ways than an editor would wait for.
_MOST_ITEMS = 12
_MOST_REPEATS = 9


def items_of_sequence(fields: Mapping[str, Node]) -> list[Item]:
    """The items of a sequence, of which at least one must always be there."""
    node = fields["sequence"]
    if not isinstance(node.value, list):
        raise node.error("sequence must be a list of words: - a|an")
    items = [_item(one) for one in items_of(node, "sequence")]
    if len(items) > _MOST_ITEMS:
        raise node.error(f"a sequence of more than {_MOST_ITEMS} items")
    if not any(item.fewest for item in items):
        raise node.error("every item of the sequence may be missing")
    _refuse_lost_replacements(items, node)
    return items


def _item(node: Node) -> Item:
    if isinstance(node.value, str):
        return _listed(Item((), (), (), "", (), 1, 1, marked=False, replace=None), node)
    fields = fields_of(node, "an item", _KEYS)
    if not {"word", "not", "shape", "ending"} & fields.keys():
        raise node.error("an item says nothing of its word; shape: any takes any")
    fewest, most = _times(fields)
    item = Item(
        words=(),
        exact=(),
        without=tuple(map(key_of, _words(fields, "not"))),
        shape=_shape(fields),
        endings=tuple(end.lstrip("-").lower() for end in _texts(fields, "ending")),
        fewest=fewest,
        most=most,
        marked="mark" in fields and answer_of(fields["mark"], "mark"),
        replace=_replace(fields),
    )
    return _listed(item, fields["word"]) if "word" in fields else item


def _listed(item: Item, node: Node) -> Item:
    words = list(_single_words(node, "word"))
    free = [key_of(word) for word in words if not has_capitals(word)]
    exact = [plain(word) for word in words if has_capitals(word)]
    return item._replace(words=tuple(free), exact=tuple(exact))


def _words(fields: Mapping[str, Node], name: str) -> list[str]:
    return list(_single_words(fields[name], name)) if name in fields else []


def _single_words(node: Node, name: str) -> Iterator[str]:
    for word, item in _alternatives(node, name):
        if not is_word(word):
            raise item.error(f'"{word}" is not one word or figure')
        yield word


def _texts(fields: Mapping[str, Node], name: str) -> list[str]:
    return [t for t, _ in _alternatives(fields[name], name)] if name in fields else []


def _alternatives(node: Node, name: str) -> Iterator[tuple[str, Node]]:
    for item in items_of(node, name):
        for text in text_of(item, name).split("|"):
            yield text, item


def _shape(fields: Mapping[str, Node]) -> str:
    if "shape" not in fields:
        return ""
    shape = text_of(fields["shape"], "shape")
    if shape not in _SHAPES:
        allowed = ", ".join(_SHAPES)
        raise fields["shape"].error(f'shape is "{shape}", not one of: {allowed}')
    return shape


def _times(fields: Mapping[str, Node]) -> tuple[int, int]:
    """How often the words of an item may come, at least and at most."""
    if "repeat" not in fields:
        optional = "optional" in fields and answer_of(fields["optional"], "optional")
        return (0, 1) if optional else (1, 1)
    if "optional" in fields:
        raise fields["optional"].error("optional beside repeat: write repeat: 0-1")
    fewest, dash, most = text_of(fields["repeat"], "repeat").partition("-")
    numbers = fewest, most if dash else fewest
    if not all(number.strip().isdecimal() for number in numbers):
        raise fields["repeat"].error("repeat must be a number or a range: 0-3")
    low, high = map(int, numbers)
    if low > high or not 1 <= high <= _MOST_REPEATS:
        raise fields["repeat"].error(f"repeat must lie between 0 and {_MOST_REPEATS}")
    return low, high


def _replace(fields: Mapping[str, Node]) -> str | None:
    if "replace" not in fields:
        return None
    value = fields["replace"].value
    if not isinstance(value, str):
        raise fields["replace"].error("replace must be a text in quotation marks")
    return " ".join(value.split(" "))


def _refuse_lost_replacements(items: Sequence[Item], node: Node) -> None:
    """A fix must stay inside the finding and leave a word of it."""
    marks = [number for number, item in enumerate(items) if item.marked]
    inside = items[marks[0] : marks[-1] + 1] if marks else items
    replaced = [item for item in items if item.replace is not None]
    if any(item not in inside for item in replaced):
        raise node.error("a replaced item lies outside the marked ones")
    if not any(item.fewest for item in inside):
        raise node.error("every marked item may be missing")
    if all(item.replace == "" or not item.fewest for item in inside):
        raise node.error("the fix would leave nothing of the marked words")
