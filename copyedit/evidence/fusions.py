"""How probable it is that an unknown word is two that run together.

A logistic function of what tells them from compounds that no list has: two words of
a fused one stand side by side elsewhere, one of them mostly is a word that holds
sentences together, and the whole was never seen. The weights are fitted by
``training/fit_fusions.py`` on spaces taken out of clean text.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from copyedit.context.splits import Split
from copyedit.evidence.unknown import Unknown
from copyedit.language.dictionary import entry
from copyedit.language.formation import is_formed

# One weight for each of ``FEATURES``: 1,307 fused words, 533 unknown ones.
WEIGHTS: Mapping[str, float] = {
    "bias": -1.910,
    "score": 1.552,
    "lead": 1.127,
    "cost": 0.517,
    "function": 2.117,
    "usual": 0.106,
    "rare": 0.329,
    "fits": 0.736,
    "seen": -3.868,
    "twice": -2.759,
    "term": -2.204,
    "formed": -2.127,
    "short": -0.461,
    "name": -0.620,
    "length": 2.543,
}

# A word seen 250,000 times is one of the two hundred that hold sentences together.
# Two others that stand as one are rather a compound: thinktank, leftfield.
_FUNCTION_WORD = 144
_NO_SUGGESTION = -15.0
_FARTHEST = 20.0

# Of a name and its verb: the name is known, or at least may be one.
_KNOWN_NAME, _NEW_NAME = 0.95, 0.7

# What a feature is of an unknown word and its best split; sizes are about one.
FEATURES: Mapping[str, Callable[[Unknown, Split], float]] = {
    "bias": lambda *_: 1.0,
    "score": lambda _, split: max(_NO_SUGGESTION, split.score) / 10,
    "lead": lambda unknown, split: _lead(unknown, split) / 10,
    "cost": lambda unknown, _: _cost(unknown) / 10,
    "function": lambda _, split: float(_more_usual(split) >= _FUNCTION_WORD),
    "usual": lambda _, split: _more_usual(split) / 100,
    "rare": lambda _, split: min(map(_frequency, split.parts)) / 100,
    "fits": lambda _, split: max(-_FARTHEST, split.fits) / 10,
    "seen": lambda unknown, _: entry(unknown.word.key).frequency / 80,
    "twice": lambda unknown, _: float(unknown.times > 1),
    "term": lambda unknown, _: float(unknown.is_term),
    "formed": lambda unknown, _: float(is_formed(unknown.word.key)),
    "short": lambda _, split: float(min(map(len, split.parts)) == 2),
    "name": lambda _, split: float(not entry(split.parts[0]).dialects),
    "length": lambda unknown, _: len(unknown.word.key) / 10,
}


# Measured: from 0.7 on four in five of the spaces taken out of clean text are found, at
# one alarm in 91 articles of news. What is less probable but beats every suggestion is
# told as possible.
_LIKELY = 0.7
_POSSIBLE = 0.3


def is_fused(unknown: Unknown) -> bool:
    """Whether the word is rather two than a slip of one."""
    chance = fusion_probability(unknown)
    if chance >= _LIKELY or unknown.split is None:
        return chance >= _LIKELY
    return chance >= _POSSIBLE and unknown.split.score >= _best_score(unknown)


def is_likely_fused(unknown: Unknown) -> bool:
    """Whether the word is two so probably that it is told by default."""
    return fusion_probability(unknown) >= _LIKELY


def fusion_probability(unknown: Unknown) -> float:
    """The probability, from 0 to 1, that the word is the two of its split."""
    split = unknown.split
    if split is None or unknown.witness:
        return 0.0
    if split.is_name:
        if split.score < _best_score(unknown):
            return 0.0
        return _KNOWN_NAME if split.is_known else _NEW_NAME
    if unknown.is_capital:
        return 0.0
    total = sum(
        WEIGHTS[name] * feature(unknown, split) for name, feature in FEATURES.items()
    )
    return 1 / (1 + math.exp(-total))


def _best_score(unknown: Unknown) -> float:
    return unknown.ranked[0].score if unknown.ranked else -99.0


def _lead(unknown: Unknown, split: Split) -> float:
    lead = split.score - max(_NO_SUGGESTION, _best_score(unknown))
    return max(-_FARTHEST, min(_FARTHEST, lead))


def _cost(unknown: Unknown) -> float:
    return min(_FARTHEST, unknown.ranked[0].cost) if unknown.ranked else _FARTHEST


def _more_usual(split: Split) -> int:
    return max(entry(part).frequency for part in split.parts)


def _frequency(key: str) -> int:
    found = entry(key.removesuffix("'s"))
    return max(found.frequency, found.as_name)
