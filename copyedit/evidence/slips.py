"""How probable it is that an unknown word is a slip, and not a word we lack.

A logistic function of what tells the two apart: a slip is long, cheap, seldom seen,
near a usual word, and stands once. The weights are fitted by
``training/fit_spelling.py`` on the corrections that editors made in open
documentation and articles against the unknown words of clean text.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from copyedit.evidence.unknown import Unknown
from copyedit.language.dictionary import STEPS_PER_DOUBLING, entry, is_rare_word
from copyedit.language.formation import is_formed
from copyedit.language.words import key_of

# One weight for each of ``FEATURES``: 820 slips, 1,950 unknown words of 710,000.
WEIGHTS: Mapping[str, float] = {
    "bias": -0.688,
    "length": 3.228,
    "cost": -2.484,
    "usual": 2.131,
    "fits": 0.468,
    "seen": -2.346,
    "name": -1.412,
    "twice": -2.216,
    "often": -1.231,
    "term": -2.198,
    "rare": -1.627,
    "formed": -1.526,
    "compound": -0.940,
    "plural": -0.011,
    "ending": -0.588,
    "capital": -0.619,
    "first": -0.537,
    "strangers": -1.614,
    "apostrophe": -0.764,
}

_ONE_IN_A_THOUSAND = 10.0  # doublings
_DEAR = 20.0  # doublings: two slips in one word cost more, and are no rarer than that
_LONG_PART = 4  # letters
_PLAIN = 8.0  # doublings: Teh for The, recieved for received

# What a feature is of an unknown word that has a best suggestion. Figures in
# doublings are divided by ten to be of one size.
FEATURES: Mapping[str, Callable[[Unknown], float]] = {
    "bias": lambda _: 1.0,
    "length": lambda unknown: min(len(unknown.word.key), 14) / 10,
    "cost": lambda unknown: min(_DEAR, unknown.ranked[0].cost) / 10,
    "usual": lambda unknown: unknown.ranked[0].usual / 10,
    "fits": lambda unknown: unknown.ranked[0].fits / 10,
    "seen": lambda unknown: _seen_beyond_slips(unknown) / 10,
    "name": lambda unknown: _doublings(entry(unknown.word.key).as_name),
    "twice": lambda unknown: float(_returns(unknown, 2)),
    "often": lambda unknown: float(_returns(unknown, 4)),
    "term": lambda unknown: float(unknown.is_term),
    "rare": lambda unknown: float(_is_rare(unknown.word.key)),
    "formed": lambda unknown: float(is_formed(unknown.word.key)),
    "compound": lambda unknown: float(_is_compound(unknown)),
    "plural": lambda unknown: float(_is_plural(unknown)),
    "ending": lambda unknown: float(_differs_at_the_end(unknown)),
    "capital": lambda unknown: float(unknown.word.text[0].isupper()),
    "first": lambda unknown: float(_meant(unknown)[:1] != unknown.word.key[:1]),
    "strangers": lambda unknown: float(unknown.strangers),
    "apostrophe": lambda unknown: float(_has_odd_apostrophe(unknown)),
}


def probability(unknown: Unknown) -> float:
    """The probability, from 0 to 1, that the word is a slip for its best suggestion."""
    if unknown.witness:
        return 1.0
    if not unknown.ranked:
        return 0.0
    total = sum(WEIGHTS[name] * feature(unknown) for name, feature in FEATURES.items())
    return 1 / (1 + math.exp(-total))


def _doublings(frequency: int) -> float:
    return frequency / STEPS_PER_DOUBLING / 10


def _seen_beyond_slips(unknown: Unknown) -> float:
    """Doublings by which text has the word more often than a slip of a usual one.

    One in a thousand of a word's occurrences is a given slip of it, at most.
    """
    seen = entry(unknown.word.key).frequency / STEPS_PER_DOUBLING
    return max(0.0, seen - max(0.0, unknown.ranked[0].usual - _ONE_IN_A_THOUSAND))


def _is_rare(key: str) -> bool:
    """Whether the word, or what it is the possessive of, is a rare word."""
    return is_rare_word(key) or is_rare_word(key.removesuffix("'s"))


def _returns(unknown: Unknown, times: int) -> bool:
    """Whether the word comes back like a term of the trade; a plain slip may too."""
    return unknown.times >= times and unknown.ranked[0].score < _PLAIN


def _is_compound(unknown: Unknown) -> bool:
    """Whether the word may be two longer ones that became one: broodstock."""
    split = unknown.split
    return split is not None and min(map(len, split.parts)) >= _LONG_PART


def _has_odd_apostrophe(unknown: Unknown) -> bool:
    """Whether the word has an apostrophe that what it may stand for has not."""
    return "'" in unknown.word.key and "'" not in _meant(unknown)


def _meant(unknown: Unknown) -> str:
    return key_of(unknown.ranked[0].text)


def _is_plural(unknown: Unknown) -> bool:
    """Whether the word may be the plural of a word that has none in the list."""
    key, meant = unknown.word.key, _meant(unknown)
    return (meant == key[:-1] and key.endswith("s")) or meant == key[:-2]


def _differs_at_the_end(unknown: Unknown) -> bool:
    """Whether only the last letters differ, as in another form of the word."""
    key, meant = unknown.word.key, _meant(unknown)
    return not _is_plural(unknown) and meant[: len(key) - 2] == key[:-2]
