"""Tags, comments and entities: what each does to the layout of a page.

Used for pages and for the pieces of HTML inside Markdown. Tokens are found by
one pattern, not by ``html.parser``: that gives lines and columns instead of
offsets, splits ``AT&T``, and changes between patch releases of Python.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from copyedit.document import ENGLISH, BlockKind
from copyedit.expressions import Expression, compiled
from copyedit.passage import OBJECT
from copyedit.readers import elements
from copyedit.readers.entities import ENTITY, characters_of
from copyedit.readers.languages import is_checked, language_of
from copyedit.readers.layout import Layout, Place, Shown
from copyedit.readers.masking import is_filler
from copyedit.readers.phrases import phrase
from copyedit.readers.templates import Template

# The bound keeps a page of unclosed quotation marks linear.
_ATTRIBUTES = (
    r"""(?:[^<>"']++|"[^"<>]*+"|'[^'<>]*+'|"[^"]{0,4000}+"|'[^']{0,4000}+')*+"""
)
_TOKEN = Expression(
    rf"""
    (?P<comment><!--(?:-?>|.*?(?:--!?>|\Z)))
    |(?P<opaque><(?P<name>{elements.OPAQUE})(?![\w-])[^<>]*+>
        (?:(?<=/>)|.*?(?:</(?P=name)\s*+>|\Z)))
    |(?P<tag></?[A-Za-z]{_ATTRIBUTES}>)
    |(?P<instruction><\?(?:[^?<]++|\?(?!>)|<(?!\?))*+\?>)
    |(?P<other><[!?/][^<>]*+>)
    |(?P<entity>{ENTITY.pattern.replace("#", "[#]")})
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_NAME = compiled(r"</?([A-Za-z][^\s/>]*)")
_TELLING = compiled(r"(?<![\w-])(?:alt|title|content|lang)\s*=", re.IGNORECASE)
_PULL_QUOTE = Expression(r"(?i)\sclass\s*=\s*[\"']?[^\"'>]*\bpull[-_]?quote")
_ATTRIBUTE = Expression(
    r"""(?<![^\s"'])(?P<key>[^\s"'<>/=]++)\s*+=\s*+
        (?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s"'=<>`]++))""",
    re.VERBOSE,
)
# A raised number without letters is a note: "the bridge<sup>2</sup> fell".
_NOTE = Expression(
    r"<sup[^<>]*+>\s*+(?:<a\s[^<>]*+>)?[\s\d\[\](),*†‡§–-]++(?:</a>)?\s*+</sup>",
    re.IGNORECASE,
)
_LINE_REST = compiled(r"[ \t\r]*+(?:\n|\Z)")
_INDENT = " \t\r\n\f"
_UNTITLED = frozenset({"link", "style", "iframe"})


class Markup:
    """Reads pieces of HTML, one after another, into one layout.

    ``alone`` are the templates that stand in the text as if they were comments.
    Elements that one piece opens stay open for the next.
    """

    def __init__(self, layout: Layout, alone: Mapping[int, Template]) -> None:
        self._layout = layout
        self._alone = alone
        self._text = ""
        self._shift = 0

    def read(self, text: str, shift: int = 0) -> None:
        """Lay out a piece of HTML that stands ``shift`` characters into the source."""
        self._text, self._shift, layout = text, shift, self._layout
        done = 0
        for token in _TOKEN.finditer(text):
            self._prose(done, token.start())
            done = token.end()
            match token.lastgroup:
                case "comment":
                    layout.comment(token.start() + shift, token.end() + shift)
                case "instruction":
                    self._instruction(token.start())
                case "opaque":
                    self._opaque(token["name"].lower(), token.start())
                case "tag":
                    self._tag(*token.span())
                case "entity":
                    self._entity(*token.span())
        self._prose(done, len(text))

    def read_tag(self, text: str, start: int, end: int) -> None:
        """Lay out one tag or comment that stands in a line of other text."""
        self._text, self._shift = text, 0
        if text.startswith("<!--", start):
            self._layout.comment(start, end)
        elif text.startswith("<?", start):
            self._instruction(start)
        elif _NAME.match(text, start):
            self._tag(start, end)

    def _prose(self, start: int, end: int) -> None:
        """Show text without the indentation of its lines."""
        text, shift, layout = self._text, self._shift, self._layout
        while (line_end := text.find("\n", start, end)) >= 0:
            self._words(start, start + len(text[start:line_end].rstrip(" \t\r")))
            if layout.is_open:
                layout.space(line_end + shift, line_end + 1 + shift)
            start = line_end + 1
            while start < end and text[start] in _INDENT:
                start += 1
        self._words(start, end)

    def _words(self, start: int, end: int) -> None:
        if start == end:
            return
        text, place = self._text[start:end], (start + self._shift, end + self._shift)
        if not text.isspace():
            self._layout.prose(*place, has_words=not is_filler(text))
        elif self._layout.is_open:
            self._layout.space(*place)

    def _instruction(self, start: int) -> None:
        if template := self._alone.get(start + self._shift):
            template.show(self._layout)

    def _entity(self, start: int, end: int) -> None:
        entity = self._text[start:end]
        characters = characters_of(entity)
        if characters == entity:
            self._words(start, end)
        elif characters:
            self._layout.put(start + self._shift, end + self._shift, characters)

    def _opaque(self, name: str, start: int) -> None:
        if name in elements.BLOCKS:
            self._end_block()
        elif name in elements.OBJECTS:
            self._object(start)

    def _object(self, start: int) -> None:
        """One character stands for an image and its like, the rest is markup."""
        self._layout.put(start + self._shift, start + self._shift + 1, OBJECT)

    def _tag(self, start: int, end: int) -> None:
        named = _NAME.match(self._text, start)
        name = named[1].lower() if named else ""
        closes = self._text[start + 1] == "/"
        if name in elements.BLOCKS:
            self._end_block(opens=not closes)
        if closes:
            self._close(name)
        elif name == "br":
            self._line_break(start, end)
        else:
            self._open(name, start, end)

    def _end_block(self, *, opens: bool = True) -> None:
        """No element of a line goes on past the end of its block."""
        self._layout.end_block()
        places = self._layout.places
        depth = len(places)
        while depth and places[depth - 1].name:
            name = places[depth - 1].name
            if name in elements.BLOCKS and not (opens and name == "p"):
                break
            depth -= 1
        self._layout.leave(depth)

    def _line_break(self, start: int, end: int) -> None:
        if self._layout.is_open and not _LINE_REST.match(self._text, end):
            self._layout.put(start + self._shift, end + self._shift, " ")

    def _open(self, name: str, start: int, end: int) -> None:
        for ended in elements.ENDED_BY.get(name, ()):
            self._close(ended)
        if name == "img":
            self._object(start)
        language = ""
        if _TELLING.search(self._text, start, end):
            language = self._attributes(name, start, end)
        if name in elements.EMPTY or self._text.endswith("/>", start, end):
            return
        kind = elements.KINDS.get(name)
        if name in elements.PULLED and _PULL_QUOTE.search(self._text, start, end):
            kind = BlockKind.QUOTE
        hides = self._hides(name, start, language)
        if kind or hides is not None or language or name in elements.SCOPES:
            level = self._level(name)
            self._layout.enter(Place(name, kind, level, hides, language))

    def _close(self, name: str) -> None:
        for depth, place in reversed([*enumerate(self._layout.places)]):
            if place.name == name:
                return self._layout.leave(depth)
            if not place.name:
                return None
            if name in elements.ENDED_BY and place.name in elements.SCOPES:
                return None
        return None

    def _level(self, name: str) -> int:
        if name[0] == "h" and name[1:].isdigit():
            return int(name[1:])
        lists = sum(place.name in elements.LISTS for place in self._layout.places)
        return max(1, lists) if name == "li" else 0

    def _hides(self, name: str, start: int, language: str) -> str | None:
        """What people see in place of what the element holds, or None."""
        if name in elements.UNSEEN or (
            name == "sup" and _NOTE.match(self._text, start)
        ):
            return ""
        if name in elements.OBJECTS:
            return OBJECT
        if not language:
            return None
        if name not in elements.BLOCKS:
            return OBJECT
        return None if is_checked(language) else ""

    def _attributes(self, name: str, start: int, end: int) -> str:
        """Show what people read of a tag; its language, if not that around it."""
        found: dict[str, tuple[int, int]] = {}
        for attribute in _ATTRIBUTE.finditer(self._text, start + 1, end):
            value = attribute.lastgroup or "bare"
            found.setdefault(attribute["key"].lower(), attribute.span(value))
        code = found.get("lang") or found.get("xml:lang") or (0, 0)
        language = language_of(self._text[slice(*code)])
        for key, place in found.items():
            kind = self._kind(name, key, found)
            if kind and is_checked(language or ENGLISH):
                self._layout.inner(kind, self._value(*place), language)
        return "" if language == self._layout.language else language

    def _kind(
        self, name: str, key: str, found: Mapping[str, tuple[int, int]]
    ) -> BlockKind | None:
        """The kind of block that the value of an attribute is, if one."""
        if key == "alt":
            return BlockKind.ALT
        if key == "title" and name not in _UNTITLED:
            return BlockKind.CAPTION
        if (name, key) == ("meta", "content"):
            label = found.get("name") or found.get("property") or (0, 0)
            if self._text[slice(*label)].lower() in elements.DESCRIPTIONS:
                return BlockKind.FRONT_MATTER
        return None

    def _value(self, start: int, end: int) -> list[Shown]:
        """What people see of the value of an attribute, if it has words."""
        value = self._text[start:end]
        if not any(map(str.isalpha, value)):
            return []
        start += len(value) - len(value.lstrip())
        return [
            Shown(first + self._shift, after + self._shift, shown)
            for first, after, shown in phrase(
                self._text, start, start + len(value.strip())
            )
        ]
