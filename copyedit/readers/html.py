"""HTML pages: which of their text people see, with templates passed over."""

from __future__ import annotations

from copyedit.document import ENGLISH
from copyedit.readers.front_matter import lay_out_front_matter
from copyedit.readers.hiding import Page, page_of
from copyedit.readers.layout import Layout
from copyedit.readers.markup import Markup
from copyedit.readers.masking import without_templates


def read(source: str, _: str = "html", language: str = ENGLISH) -> Page:
    """What people see of an HTML page, or of a part of one."""
    layout = Layout(source, language)
    start = lay_out_front_matter(layout)
    masked = without_templates("\n" * start + source[start:], "html", layout)
    Markup(layout, {}).read(masked.text)
    layout.end_block()
    return page_of(layout, source[:start] + masked.text[start:], masked.covers)
