"""Which words other languages have, by the dictionaries that pyspellchecker ships.

They are loaded when a text is marked as in one of the languages: that takes up to
half a second, which no text in English waits for.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from copyedit.expressions import compiled
from copyedit.language.dictionary import is_word as is_english

if TYPE_CHECKING:
    from spellchecker import SpellChecker

LANGUAGES = {
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "nl": "Dutch",
    "pt": "Portuguese",
}

# What an apostrophe shortens (sull', nell') is no word of its own.
_PART = compiled(r"[^'-]++(?!')")
# Shorter parts are what an apostrophe or a hyphen joins: l', qu', -t-, -lo.
_FEWEST_LETTERS = 4
# The dictionaries lack many forms of verbs and nouns, and these differ at the end.
_ENDING = 3
_LONG = 7


class Usual(NamedTuple):
    """A word, and how often a million words of films have it."""

    key: str
    per_million: float


def unknown_parts(key: str, language: str) -> list[tuple[int, int]]:
    """Start and end of each part of ``key`` that the language and English lack."""
    known = _dictionary(language).word_frequency.dictionary
    if key in known:
        return []
    return [
        part.span()
        for part in _PART.finditer(key)
        if len(part[0]) >= _FEWEST_LETTERS
        and part[0] not in known
        and not is_english(part[0])
    ]


def one_edit_from(key: str, language: str) -> list[Usual]:
    """The words of the language that are one edit from ``key``, the most usual first.

    Empty for what is not written in the letters of the language.
    """
    dictionary = _dictionary(language)
    words = dictionary.word_frequency
    if not set(key) <= words.letters:
        return []
    millions = words.total_words / 1e6
    near = dictionary.known(dictionary.edit_distance_1(key))
    found = [Usual(word, words.dictionary[word] / millions) for word in near]
    return sorted(found, key=lambda usual: (-usual.per_million, usual.key))


def is_slip(key: str, meant: str) -> bool:
    """Whether ``key`` is no other form of the word ``meant``, which is one edit away.

    So where an accent is left out or another, where two neighbours changed places,
    and in the middle of a long word. Measured on 21,700 words of translated messages in
    six languages: 64 unknown words are one edit from a usual word, these are 7 of
    them, and 6 of these are errors.
    """
    if _without_accents(key) == _without_accents(meant):
        return _accents(key) <= _accents(meant)
    at = next(
        (n for n, (a, b) in enumerate(zip(key, meant, strict=False)) if a != b), 0
    )
    turned = key[:at] + key[at + 1 : at + 2] + key[at : at + 1] + key[at + 2 :]
    if turned == meant:
        return True
    return at > 0 and len(key) >= _LONG and key[-_ENDING:] == meant[-_ENDING:]


def _without_accents(key: str) -> str:
    letters = unicodedata.normalize("NFD", key)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _accents(key: str) -> int:
    return len(unicodedata.normalize("NFD", key)) - len(key)


@cache
def _dictionary(language: str) -> SpellChecker:
    from spellchecker import SpellChecker  # noqa: PLC0415

    return SpellChecker(language=language, distance=1)
