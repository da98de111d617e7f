"""Two words written as one: a name and its verb, or two words of everyday use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from copyedit.context.neighbours import together
from copyedit.language.dictionary import entry
from copyedit.language.dictionary import is_name as is_known_name
from copyedit.language.lists import words_of

_VERBS_AFTER_NAMES = words_of("verbs_after_names")
_SHORT_AFTER_NAMES = words_of("short_words_after_names")

_FEWEST_LETTERS_OF_NAME = 4
_FEWEST_LETTERS = 4
_MOST_LETTERS = 40  # of two words; what is longer is no word, and takes long

# Doublings of the count of the pair: both words side by side at least this often.
_SEEN_TOGETHER = 7.0
_USUAL = 72  # eighths of a doubling: either word seen 500 times
# A word seen 250,000 times is one of the two hundred that hold sentences together.
# Two others that stand as one are rather a compound: thinktank, leftfield.
_FUNCTION_WORD = 144
_SURELY_TWO = 12.0  # doublings: seen together 4,000 times, as in each other


class Split(NamedTuple):
    """Two words that run together, as they should be written.

    ``is_name`` tells whether the first is a name, ``sure`` whether one of them is a
    function word, or the first a name that is known or that the document has
    elsewhere; ``score`` is in doublings, comparable to that of a suggestion.
    """

    text: str
    score: float
    sure: bool
    is_name: bool


def best_split(text: str, key: str, names: Mapping[str, int]) -> Split | None:
    """The likeliest two words of ``text``, or None; ``names`` are the document's."""
    if not (key.isalpha() and _FEWEST_LETTERS <= len(key) <= _MOST_LETTERS):
        return None
    found = [
        split
        for at in range(1, len(key))
        for split in (
            _name_and_word(text, key, at, names) if text[0].isupper() else None,
            _two_words(text, key, at),
        )
        if split
    ]
    return max(found, key=lambda split: split.score, default=None)


def _name_and_word(
    text: str, key: str, at: int, names: Mapping[str, int]
) -> Split | None:
    first, second = key[:at], key[at:]
    if len(first) < _FEWEST_LETTERS_OF_NAME:
        return None
    here = names.get(first, 0) > 0
    if second in _VERBS_AFTER_NAMES or (here and second in _SHORT_AFTER_NAMES):
        if entry(first).dialects and not here:
            return None  # a compound, rather than a name: Headmade
        known = here or is_known_name(first)
        return Split(f"{text[:at]} {text[at:]}", 8.0 + known, known, is_name=True)
    return None


def _two_words(text: str, key: str, at: int) -> Split | None:
    first, second = key[:at], key[at:]
    if min(len(first), len(second)) < 2 and first not in ("a", "i"):
        return None
    one, other = entry(first), entry(second)
    if not (one.dialects and other.dialects):
        return None
    if min(one.frequency, other.frequency) < _USUAL:
        return None
    seen = together(first, second)
    if seen < _SEEN_TOGETHER:
        return None
    usual = max(one.frequency, other.frequency)
    sure = usual >= _FUNCTION_WORD or seen >= _SURELY_TWO
    return Split(f"{text[:at]} {text[at:]}", seen - 4.0, sure, is_name=False)
