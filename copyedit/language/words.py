"""Where the words of a text are, and the form under which lists know them."""

from __future__ import annotations

import unicodedata

from copyedit.expressions import compiled

# Invisible inside a word: soft hyphen, zero-width space and joiners, word joiner,
# byte-order mark. A word that holds one is still that word.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"

APOSTROPHES = "'’ʼ"
HYPHENS = "-‐‑"

# Superscripts, fractions and numbers in circles count as letters for Python.
_NO_LETTERS = "²³¹¼-¾⁰-₟⅐-↋①-⓿"
_LETTER = rf"[^\W\d_{_NO_LETTERS}]"
_ACCENT = "[\u0300-\u036f]"
_RUN = rf"{_LETTER}++(?:(?:{_ACCENT}|[{INVISIBLE}]++(?={_LETTER}))++{_LETTER}*+)*+"

# Letters that touch a digit or an underscore (2nd, MP3, snake_case) are no word.
WORD = compiled(rf"(?<!\w){_RUN}(?:[{HYPHENS}{APOSTROPHES}]{_RUN})*+(?![\d_])")

_PLAIN = str.maketrans(
    dict.fromkeys(APOSTROPHES, "'")
    | dict.fromkeys(HYPHENS, "-")
    | dict.fromkeys(INVISIBLE)
)


def key_of(word: str) -> str:
    """The form under which word lists know a word: lower case, plain marks."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKC", word).translate(_PLAIN).lower()
