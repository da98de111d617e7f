"""What the parser of Markdown sees in place of a text, at the same length.

The parser counts bytes, so every character becomes one byte of the same class:
then its offsets are ours. Marks that it would take for more than they are in an
article (the $ of money, the _ of an address) become commas.
"""

from __future__ import annotations

import unicodedata

from pyromark import Options

from copyedit.expressions import Expression, compiled

_OPTIONS = (
    Options.ENABLE_GFM
    | Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_HEADING_ATTRIBUTES
)

# Only a text that holds plain formulas is read for formulas: elsewhere "$5-$10"
# would be one.
_FORMULA = compiled(
    r"\$\$|(?<![\w$\\])\$(?:[A-Za-z]|(?![\s\d$])[^$\n]{0,200}[\\^_={}][^$\n]{0,200}"
    r"(?<![\s\\]))\$(?![\w$])"
)
_MONEY = Expression(r"\$(?=\d[\d.,]*(?:[\s)–-]|[a-z]{1,8}\b|\Z))|(?<=[A-Z])\$(?=\d)")
_DEFINITION = compiled(r"(?m)^ {0,3}:[ \t]+\S")
_NO_DEFINITION = compiled(r"(?m)^([ \t>]*):(?![ \t])")

# Lines of ::: containers, and of MkDocs' !!! admonitions and === tabs.
_CONTAINER = compiled(
    r"(?m)^([ \t>]*)"
    r"((?::{3,}|!!![ \t]+[a-z]|\?\?\?\+?[ \t]+[a-z]|===[ \t]+\")[^\n]*)$"
)
_IN_ADDRESS = compiled(r"://[^\s<>\"`|()\[\]{}]*[^\s<>\"`|()\[\]{}*_~]")
_UNMARKED = str.maketrans("_*~$", ",,,,")
_LONG = compiled(r"[^\t\n\r -~]+")


class _OneByte(dict[int, str]):
    """For ``str.translate``: a letter for what is one, else a comma."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        letter = character.isalnum() or unicodedata.category(character)[0] == "M"
        self[code] = "x" if letter else ","
        return self[code]


_ONE_BYTE = _OneByte()


def stand_in(text: str) -> tuple[str, Options]:
    """The text to parse in place of ``text``, and the options to parse it with."""
    options = _OPTIONS
    if "://" in text:
        text = _IN_ADDRESS.sub(lambda m: m[0].translate(_UNMARKED), text)
    if ":::" in text or "!!!" in text or "???" in text or "===" in text:
        text = _CONTAINER.sub(lambda m: m[1] + " " * len(m[2]), text)
    if "$" in text and _FORMULA.search(text):
        options |= Options.ENABLE_MATH
        text = _MONEY.sub(",", text)
    if _DEFINITION.search(text):
        options |= Options.ENABLE_DEFINITION_LIST
        text = _NO_DEFINITION.sub(r"\1,", text)
    if "[[" in text and "]](" not in text:
        options |= Options.ENABLE_WIKILINKS
    if not text.isascii() or "\0" in text:
        text = _LONG.sub(lambda m: m[0].translate(_ONE_BYTE), text)
    return text, options
