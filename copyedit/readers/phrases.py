"""Short texts with a little markup of their own: captions, titles, attributes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.passage import OBJECT
from copyedit.readers.entities import ENTITY, characters_of
from copyedit.readers.layout import Shown

_MARKUP = re.compile(
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
    emphasis = ""
    for mark in _MARKUP.finditer(text, start, end):
        shown = ""
        if mark.lastgroup == "opening":
            emphasis = mark[0]
        elif mark.lastgroup == "closing" and mark[0] != emphasis:
            continue
        elif mark.lastgroup == "code":
            shown = OBJECT
        elif mark.lastgroup == "entity":
            shown = characters_of(mark[0])
            if shown == mark[0]:
                continue
        if start < mark.start():
            yield Shown(start, mark.start())
        start = mark.end()
        if shown:
            yield Shown(*mark.span(), shown)
    if start < end:
        yield Shown(start, end)
