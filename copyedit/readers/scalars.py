"""Where the text of a value in YAML, TOML or JSON stands, piece by piece."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.expressions import Expression, compiled
from copyedit.readers.layout import Shown

_QUOTED = Expression(
    r'''"""(?P<long>(?:[^"\\]|\\.|"(?!""))*+)"""|"(?P<double>(?:[^"\\]|\\.)*+)"'''
    r"""|'''(?P<raw>(?:[^']|'(?!''))*+)'''|'(?P<single>(?:[^']|'')*+)'""",
    re.DOTALL,
)
_LINE_BREAK = r"[ \t\r]*+(?:\n[ \t\r]*+)++"
_IN_DOUBLE = compiled(
    rf"{_LINE_BREAK}|\\(?:u[\da-fA-F]{{4}}|U[\da-fA-F]{{8}}|x[\da-fA-F]{{2}}|\n\s*+|.)"
)
_IN_SINGLE = compiled(rf"{_LINE_BREAK}|''")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "_": "\xa0", "N": "\x85", "\n": ""}

_BLOCK_HEADER = compiled(r"[|>][+\-\d]*[ \t]*(?:#[^\n]*)?\r?(?:\n|\Z)")
_COMMENT = compiled(r"[ \t]+#[^\n]*")
_LIST_ENTRY = compiled(r"[\s,]*+(?P<entry>[^\s,\[\]{}\"'#][^,\[\]{}\"'\n#]*|(?=[\"']))")
_LIST = compiled(
    r"""\[(?:[^\[\]"']++|"(?:[^"\\]|\\.)*+"|'(?:[^']|'')*+')*+\]|\[[^\[\]\n]*+\]""",
    re.DOTALL,
)
_OTHER_LINE = compiled(r"(?:-[ \t]|[\w.-]+:(?:\s|\Z)|#)")

Paragraph = list[Shown]


def paragraphs_at(text: str, start: int, indent: int) -> tuple[list[Paragraph], int]:
    """What people see of the value that begins at ``start``, and where it ends.

    ``indent`` is that of the line with its key: a value of several lines goes on
    as long as lines are indented further. A value that has no text, or that is
    not understood, has no paragraphs.
    """
    opening = text[start : start + 1]
    if opening and opening in "\"'":
        return _quoted(text, start)
    if opening == "[":
        return _listed(text, start)
    if header := _BLOCK_HEADER.match(text, start):
        return _block(text, header.end(), indent)
    if not opening or opening in "&*!{}]#|>%@`\r\n":
        return [], _line_end(text, start)
    return _plain(text, start, indent)


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _quoted(text: str, start: int) -> tuple[list[Paragraph], int]:
    quoted = _QUOTED.match(text, start)
    if quoted is None:
        return [], _line_end(text, start)
    first, after = quoted.span(quoted.lastgroup or 0)
    special = _IN_SINGLE if text[start] == "'" else _IN_DOUBLE
    return [[*_unescaped(text, first, after, special)]], quoted.end()


def _unescaped(
    text: str, start: int, end: int, special: re.Pattern[str]
) -> Iterator[Shown]:
    for escape in special.finditer(text, start, end):
        if start < escape.start():
            yield Shown(start, escape.start())
        start = escape.end()
        line_end = text.find("\n", *escape.span())
        if escape[0][0] != "\\" and line_end >= 0:
            yield Shown(line_end, line_end + 1)
        elif shown := _character(escape[0]):
            yield Shown(escape.start(), start, shown)
    if start < end:
        yield Shown(start, end)


def _character(escape: str) -> str:
    """What an escape stands for; nothing if it is half of a character."""
    if escape == "''":
        return "'"
    letter, digits = escape[1], escape[2:]
    if not digits or letter not in "uUx":
        return _ESCAPED.get(letter, letter)
    code = int(digits, 16)
    in_range = code < 0xD800 or 0xE000 <= code < 0x110000
    return chr(code) if in_range else ""


def _listed(text: str, start: int) -> tuple[list[Paragraph], int]:
    paragraphs: list[Paragraph] = []
    whole = _LIST.match(text, start)
    end = whole.end() if whole else start
    at = start + 1
    while entry := _LIST_ENTRY.match(text, at, end):
        at = entry.end()
        if first := entry["entry"]:
            begin = entry.start("entry")
            paragraphs.append([Shown(begin, begin + len(first.rstrip()))])
        else:
            found, after = _quoted(text, at)
            if after == at:
                break
            at = after
            paragraphs += found
    return paragraphs, _line_end(text, max(at, end))


def _block(text: str, start: int, indent: int) -> tuple[list[Paragraph], int]:
    paragraphs: list[Paragraph] = [[]]
    while start < len(text):
        end = _line_end(text, start)
        line = text[start:end]
        if not line.strip():
            paragraphs.append([])
        elif len(line) - len(line.lstrip(" ")) <= indent:
            break
        else:
            _add_line(paragraphs[-1], text, start, end)
        start = end + 1
    return [p for p in paragraphs if p], min(start, len(text))


def _plain(text: str, start: int, indent: int) -> tuple[list[Paragraph], int]:
    paragraph: Paragraph = []
    while True:
        end = _line_end(text, start)
        comment = _COMMENT.search(text, start, end)
        _add_line(paragraph, text, start, comment.start() if comment else end)
        start = end + 1
        line = text[start : _line_end(text, start)]
        text_of_line = line.lstrip(" ")
        goes_on = len(line) - len(text_of_line) > indent and text_of_line.strip()
        if not goes_on or _OTHER_LINE.match(text_of_line):
            return [paragraph], end


def _add_line(paragraph: Paragraph, text: str, start: int, end: int) -> None:
    """Add a line without its indentation, and the line end before it."""
    line = text[start:end]
    first = start + len(line) - len(line.lstrip(" \t"))
    after = start + len(line.rstrip(" \t\r"))
    if first >= after:
        return
    if paragraph:
        line_end = text.find("\n", paragraph[-1].end)
        paragraph.append(Shown(line_end, line_end + 1))
    paragraph.append(Shown(first, after))
