"""Markdown, with the extensions that sites of articles use, and MDX.

The parser is pyromark (pulldown-cmark), which tells where every piece of text
stands. What it would misread is overwritten before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pyromark

from copyedit.document import ENGLISH, BlockKind
from copyedit.passage import OBJECT
from copyedit.readers import plain
from copyedit.readers.front_matter import lay_out_front_matter
from copyedit.readers.hiding import Page, page_of
from copyedit.readers.layout import Layout, Place
from copyedit.readers.markup import Markup
from copyedit.readers.masking import Masked, is_filler, marks_in, without_templates
from copyedit.readers.stand_in import stand_in

_IN_LINE = frozenset({"Emphasis", "Strong", "Strikethrough"})
_KINDS = {
    "BlockQuote": BlockKind.QUOTE,
    "TableCell": BlockKind.CELL,
    "FootnoteDefinition": BlockKind.PARAGRAPH,
    "DefinitionListTitle": BlockKind.ITEM,
    "DefinitionListDefinition": BlockKind.ITEM,
}


_Tag = str | dict[str, Any]


class _ParserError(Exception):
    """The parser broke down: a fault in it, not in the text."""


def read(source: str, form: str, language: str = ENGLISH) -> Page:
    """What people see of a text in ``markdown`` or ``mdx``.

    Where the parser breaks down the text is read as plain text instead.
    """
    layout = Layout(source, language)
    start = lay_out_front_matter(layout)
    # Line ends in place of the head keep every offset and mean nothing.
    masked = without_templates("\n" * start + source[start:], form, layout)
    try:
        _Article(layout, masked).read()
    except _ParserError:
        return plain.read(source, language=language)
    return page_of(
        layout,
        source[:start] + masked.text[start:],
        sorted([*masked.covers, *marks_in(masked.text)]),
    )


def _events(text: str, options: pyromark.Options) -> Iterator[tuple[Any, Any]]:
    try:
        yield from pyromark.events_with_range(text, options=options)
    except (KeyboardInterrupt, SystemExit, GeneratorExit, MemoryError):
        raise
    except BaseException as panic:  # a Rust panic is no Exception
        raise _ParserError from panic


class _Article:
    """Lays out the events of the parser, one method for each kind."""

    def __init__(self, layout: Layout, masked: Masked) -> None:
        self._layout = layout
        self._text = masked.text
        self._markup = Markup(layout, masked.alone)
        self._depths: list[int] = []
        self._images: list[tuple[int, bool]] = []
        self._html: list[tuple[int, int]] = []
        self._skips = False

    def read(self) -> None:
        """Lay out the whole text."""
        kinds: dict[str, Callable[[Any, int, int], None]] = {
            "Text": self._prose,
            "Code": self._object,
            "InlineMath": self._object,
            "DisplayMath": self._object,
            "InlineHtml": self._tag,
            "Html": self._html_line,
            "Start": self._start,
            "End": self._end,
            "SoftBreak": self._line_end,
            "HardBreak": self._line_end,
        }
        for event, place in _events(*stand_in(self._text)):
            kind, value = (
                (event, None) if isinstance(event, str) else next(iter(event.items()))
            )
            if kind in kinds and (kind == "End" or not self._skips):
                kinds[kind](value, place["start"], place["end"])
        self._layout.end_block()

    def _prose(self, text: str, start: int, end: int) -> None:
        if text == " ":
            self._layout.space(start, end)
        elif len(text) == end - start:
            self._layout.prose(start, end, has_words=not is_filler(text))
        elif len(text) < end - start:
            self._layout.put(start, end, text)

    def _object(self, _: str, start: int, end: int) -> None:
        self._layout.put(start, end, OBJECT)

    def _tag(self, _: str, start: int, end: int) -> None:
        self._markup.read_tag(self._text, start, end)

    def _line_end(self, _: None, start: int, end: int) -> None:
        line_end = self._text.find("\n", start, end)
        at = end - 1 if line_end < 0 else line_end
        self._layout.space(at, at + 1)

    def _html_line(self, _: str, start: int, end: int) -> None:
        self._html.append((start, end))

    def _start(self, tag: _Tag, start: int, end: int) -> None:
        name, details = next(iter(tag.items())) if isinstance(tag, dict) else (tag, {})
        if name in _IN_LINE:
            return
        if name == "Link":
            if details["link_type"] in ("Autolink", "Email"):
                self._object("", start, end)
                self._skips = True
        elif name == "Image":
            self._images.append(self._layout.begin_image(start))
        else:
            self._start_block(name, details)

    def _start_block(self, name: str, details: dict[str, Any]) -> None:
        layout = self._layout
        layout.end_block()
        self._depths.append(len(layout.places))
        if name == "Heading":
            layout.enter(Place("", BlockKind.HEADING, int(details["level"][1:])))
        elif name == "Item":
            depth = sum(place.kind is BlockKind.ITEM for place in layout.places)
            layout.enter(Place("", BlockKind.ITEM, depth + 1))
        elif name in _KINDS:
            layout.enter(Place("", _KINDS[name]))
        elif name == "CodeBlock":
            self._skips = True

    def _end(self, tag: _Tag, _: int, end: int) -> None:
        name = tag if isinstance(tag, str) else next(iter(tag))
        if name in _IN_LINE:
            return
        if name == "Link":
            self._skips = False
        elif name == "Image":
            self._layout.end_image(end, self._images.pop())
        else:
            self._end_block(name)

    def _end_block(self, name: str) -> None:
        if name == "HtmlBlock":
            self._read_html()
        self._layout.end_block()
        depth = self._depths.pop()
        if name != "HtmlBlock":
            self._layout.leave(depth)
        self._skips = False

    def _read_html(self) -> None:
        """Read the lines of a piece of HTML, without what stands before them."""
        if not self._html:
            return
        first = done = self._html[0][0]
        pieces: list[str] = []
        for start, end in self._html:
            pieces += " " * (start - done), self._text[start:end]
            done = end
        self._html.clear()
        self._markup.read("".join(pieces), first)
