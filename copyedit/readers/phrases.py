"""Short texts with a little markup of their own: captions, titles, attributes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.expressions import compiled
from copyedit.passage import OBJECT
from copyedit.readers.entities import ENTITY, characters_of
from copyedit.readers.layout import Shown

_MARKUP = compiled(
    rf"""(?P<entity>{ENTITY.pattern.replace("#", "[#]")})
    |(?P<code>`[^`\n]++`)
    |(?P<tag></?[A-Za-z][^<>]*+>|\]\([^()\s]*+\))
    |(?P<bracket>!?\[)(?=[^\[\]\n]++\]\()
    |(?P<opening>\*{{1,2}})(?=[^\s*][^*\n]*+(?<=\S)(?P=opening))
    |(?<=\S)(?P<closing>\*{{1,2}})""",
    re.VERBOSE,
)


def phrase(text: str, start: int, end: int) -> Iterator[Shown]:
    """What people see of ``text[start:end]``."""
    opened = ""
    for mark in _MARKUP.finditer(text, start, end):
        seen = _seen(mark, opened)
        if seen is None:
            continue
        opened = mark["opening"] or opened
        if start < mark.start():
            yield Shown(start, mark.start())
        start = mark.end()
        if seen:
            yield Shown(*mark.span(), seen)
    if start < end:
        yield Shown(start, end)


def _seen(mark: re.Match[str], opened: str) -> str | None:
    """What people see in place of a mark; None if it marks nothing here."""
    match mark.lastgroup:
        case "code":
            return OBJECT
        case "entity":
            characters = characters_of(mark[0])
            return None if characters == mark[0] else characters
        case "closing" if mark[0] != opened:
            return None
    return ""
