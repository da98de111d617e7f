"""A text without what its parser would misread, at the same length.

Templates are overwritten: by commas inside a line (a mark that means nothing in
Markdown or HTML), by ``<?...?>`` where they fill lines of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from copyedit.expressions import Expression
from copyedit.readers.layout import Layout, Shown
from copyedit.readers.templates import Template, templates_in

_FILLER = ","

# How far a line is searched for anything but templates.
_REACH = 400

# The marks of ==marked==, x^2^ and H~2~O, which the parser leaves in place.
_MARKS = Expression(
    r"(?<![=\w])(==)(?=[^\s=])[^=\n]{1,300}?(?<=\S)(==)(?![=\w])"
    r"|(?<=[\w)])(\^)[\w+−-]{1,12}(\^)"
    r"|(?<=\w)(~)\w{1,12}(~)(?!~)"
)


class Masked(NamedTuple):
    """A text with its templates overwritten, and what was there.

    ``covers`` is what people see in place of those inside a line; ``alone`` are
    those that fill lines of their own, by the offset where they begin.
    """

    text: str
    covers: Sequence[Shown]
    alone: Mapping[int, Template]


def without_templates(text: str, language: str, layout: Layout) -> Masked:
    """``text`` with every template overwritten, at the same length.

    Comments of a template language that stand inside a line go into ``layout``.
    """
    found = templates_in(text, language)
    if not found:
        return Masked(text, (), {})
    commas = _overwritten(text, found, _commas)
    alone = {t.start: t for t in found if language != "html" and _is_alone(commas, t)}
    # A parser knows a tag inside a line by itself, unless braces stand in it.
    inside = [
        t
        for t in found
        if t.start not in alone and (t.name != "<" or language == "mdx")
    ]
    for template in inside:
        if template.is_comment:
            layout.comment(template.start, template.end)
    text = _overwritten(text, inside, _commas)
    text = _overwritten(text, alone.values(), partial(_instruction, text))
    covers = tuple(Shown(t.start, t.end, t.shown) for t in inside)
    return Masked(text, covers, alone)


def _overwritten(
    text: str, templates: Iterable[Template], by: Callable[[Template], str]
) -> str:
    pieces: list[str] = []
    done = 0
    for template in templates:
        pieces += text[done : template.start], by(template)
        done = template.end
    return "".join(pieces) + text[done:]


def _commas(template: Template) -> str:
    return _FILLER * (template.end - template.start)


def _is_alone(filled: str, template: Template) -> bool:
    """Whether nothing but templates stands on the template's lines."""
    start, end = template.start, template.end
    before = filled[max(0, start - _REACH) : start].rpartition("\n")[2]
    after = filled[end : end + _REACH].partition("\n")[0]
    return not (before + after).strip(_FILLER + " \t\r")


def _instruction(text: str, template: Template) -> str:
    """The template as a processing instruction that keeps its values."""
    start, end = template.start, template.end
    if end - start < len("<??>"):
        return " " * (end - start)
    pieces = ["<?"]
    done = start + len("<?")
    for _, first, after in template.values:
        pieces += _FILLER * (first - done), text[first:after]
        done = after
    return "".join(pieces) + _FILLER * (end - len("?>") - done) + "?>"


def is_filler(text: str) -> bool:
    """Whether a text that a parser saw holds nothing but templates."""
    return text[:1] in _FILLER + " " and not text.strip(_FILLER + " ")


def marks_in(text: str) -> list[Shown]:
    """Marks that typeset the words between them and are not seen themselves."""
    if not any(mark in text for mark in ("==", "^", "~")):
        return []
    return [
        Shown(*match.span(group), "")
        for match in _MARKS.finditer(text)
        for group in range(1, 7)
        if match[group]
    ]
