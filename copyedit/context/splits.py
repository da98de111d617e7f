"""Two words written as one: a name and its verb, or two words of everyday use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from copyedit.context.neighbours import EDGE, chain, together
from copyedit.language.dictionary import STEPS_PER_DOUBLING, entry
from copyedit.language.dictionary import is_name as is_known_name
from copyedit.language.lists import words_of
from copyedit.language.words import INVISIBLE

_VERBS_AFTER_NAMES = words_of("verbs_after_names")
_SHORT_AFTER_NAMES = words_of("short_words_after_names")

_FEWEST_LETTERS_OF_NAME = 4
# Hardly a name is a known one of six letters with these at its end: Zelenskyto.
_SELDOM_END_NAMES = frozenset(("and", "for", "to"))
_FEWEST_LETTERS_OF_LONG_NAME = 6
_FEWEST_LETTERS = 4
_MOST_LETTERS = 40  # of two words; what is longer is no word, and takes long

# Eighths of a doubling: either word, or the name, was seen 128 times.
_USUAL = 56
# Beside one of the two hundred words that hold sentences together 32 are enough:
# punditto.
_FUNCTION_WORD = 144
_BESIDE_FUNCTION_WORD = 40
_NOTHING = dict.fromkeys(map(ord, INVISIBLE))
_SINGLE_LETTERS = frozenset("ai")

_NAME = 8.0  # doublings: what a name and its verb count beside a suggestion
_SPACE = 4.0  # doublings: what a lost space costs
_CONTEXT = 0.5  # as for a suggestion
_WORST_FIT = -12.0
_ALL_WORDS = 27.0  # log2 of the words counted


class Split(NamedTuple):
    """Two words that run together, as they should be written.

    ``parts`` are their keys; ``together`` tells how often they stand side by side,
    ``fits`` how well the two go with the words around them, in doublings; ``is_name``
    tells whether the first is a name with its verb, ``is_known`` whether that name is
    known or stands in the document too.
    """

    text: str
    parts: tuple[str, str]
    together: float
    fits: float
    is_name: bool = False
    is_known: bool = False

    @property
    def score(self) -> float:
        """How likely it was meant, comparable to the score of a suggestion."""
        if self.is_name:
            return _NAME + self.is_known
        fits = min(0.0, max(_WORST_FIT, self.fits))
        return self.together - _SPACE + _CONTEXT * fits


def best_split(
    text: str,
    key: str,
    names: Mapping[str, int],
    beside: tuple[str, str] | None = (EDGE, EDGE),
) -> Split | None:
    """The likeliest two words of ``text``, or None.

    ``names`` are those of the document with their counts, ``beside`` the keys that
    stand before and after the word. Where it is None the two words are weighed by how
    usual each is alone, and no count of neighbours is read.
    """
    text = text.translate(_NOTHING)
    if len(key) != len(text) or not _FEWEST_LETTERS <= len(key) <= _MOST_LETTERS:
        return None
    if not key.replace("'", "").isalpha():
        return None
    found = [
        split
        for at in range(1, len(key))
        for split in (
            _name_and_word(text, key, at, names) if text[0].isupper() else None,
            _two_words(text, key, at, beside),
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
    is_long = len(first) >= _FEWEST_LETTERS_OF_LONG_NAME and is_known_name(first)
    if (
        second in _VERBS_AFTER_NAMES
        or (here and second in _SHORT_AFTER_NAMES)
        or (is_long and second in _SELDOM_END_NAMES)
    ):
        if entry(first).dialects and not here:
            return None  # a compound, rather than a name: Headmade
        known = here or is_known_name(first)
        written = f"{text[:at]} {text[at:]}"
        return Split(written, (first, second), 0, 0, is_name=True, is_known=known)
    return None


def _two_words(
    text: str, key: str, at: int, beside: tuple[str, str] | None
) -> Split | None:
    first, second = key[:at], key[at:]
    if not (_may_stand_alone(first) and _may_stand_alone(second)):
        return None
    one, other = entry(first.removesuffix("'s")), entry(second.removesuffix("'s"))
    if not other.dialects or other.frequency < _USUAL:
        return None
    least = _BESIDE_FUNCTION_WORD if other.frequency >= _FUNCTION_WORD else _USUAL
    if not (one.dialects and one.frequency >= least) and one.as_name < _USUAL:
        return None
    if beside is None:
        seen = (one.frequency + other.frequency) / STEPS_PER_DOUBLING - _ALL_WORDS
        return Split(f"{text[:at]} {text[at:]}", (first, second), seen, 0.0)
    seen = together(first, second)
    fits = chain(beside[0], first, second, beside[1]) - seen
    return Split(f"{text[:at]} {text[at:]}", (first, second), seen, fits)


def _may_stand_alone(part: str) -> bool:
    return part in _SINGLE_LETTERS or (len(part) > 1 and part[0] != "'")
