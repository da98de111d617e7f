"""The characters that entities such as ``&rsquo;`` and ``&#8217;`` stand for."""

from __future__ import annotations

from copyedit.expressions import compiled

ENTITY = compiled(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});")

# Enough for most articles; the full table costs a millisecond to import.
_COMMON = {
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&apos;": "'",
    "&nbsp;": "\xa0",
    "&ndash;": "–",
    "&mdash;": "—",
    "&lsquo;": "‘",
    "&rsquo;": "’",
    "&ldquo;": "“",
    "&rdquo;": "”",
    "&hellip;": "…",
    "&eacute;": "é",
    "&pound;": "£",
    "&euro;": "€",
}


def characters_of(entity: str) -> str:
    """What readers see of an entity: nothing where it stands for no character.

    A name that is none, as in ``AT&T;``, is seen as it is written.
    """
    if common := _COMMON.get(entity):
        return common
    if entity.startswith("&#"):
        from html import unescape  # noqa: PLC0415 - for the few articles with one

        return unescape(entity)
    from html.entities import html5  # noqa: PLC0415

    return html5.get(entity[1:], entity)
