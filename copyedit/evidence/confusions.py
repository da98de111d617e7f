"""Words that exist but were probably meant to be others.

Counts of neighbouring words let most words of a text pass (the gate); a network looks
at the few that are left, and a logistic function decides over what both of them say,
how the two words are related, and what the document has elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from copyedit.context.confusable import KINDS, Other, others
from copyedit.context.decision import NAMES, pair_probability, probability
from copyedit.context.network import scores
from copyedit.context.pair_models import has_model, has_model_of
from copyedit.document import Document, Word
from copyedit.evidence.surroundings import Surroundings
from copyedit.evidence.weighing import (
    Place,
    circumstances,
    comparison,
    gain_by_pair,
    places,
    wide,
    word_counts,
)
from copyedit.language.dictionary import entry
from copyedit.language.lists import lines_of

# In natural logarithms. A word that fits this well is right, and another must fit so
# much better to be looked at: both lose 2 in 1,000 of the errors that would be found.
_AT_HOME = -15.0
_LEAST_BY_COUNTS = 2.8
_LEAST_BY_NETWORK = 0.0
# The model of a curated pair lets its words pass to the network too, but for those
# that fit very well: what that loses is none of 100 newspaper errors.
_SURELY_AT_HOME = -12.0
_LEAST_BY_PAIR = 1.0
_ANY = -100.0
# What the article has more often than this is its subject, not a slip, unless it is a
# word of every day: eighths of a doubling, 60,000 times in 130 million words.
_OFTEN = 3
_EVERYDAY = 128
_USUAL = 105  # 9,000 times
_APOSTROPHES, _OPENING, _CLOSING = "'’", '"“‘«', '"”»'
# Between an owner and what he has, hardly ever after a plural.
_AFTER_OWNERS = frozenset(
    {"own", "only", "first", "second", "third", "fourth", "fifth", "sixth", "seventh"}
    | {"eighth", "ninth", "tenth", "latest", "biggest", "largest", "oldest", "newest"}
)
# What is less probable is not worth keeping.
_LEAST = 0.02


@dataclass(frozen=True, slots=True)
class Confusion:
    """A word, the key that it was probably meant to be, and how probably.

    ``gain`` tells by how many natural logarithms the other is more usual beside the
    neighbours, ``again`` how often the document has it elsewhere.
    """

    word: Word
    right: str
    probability: float
    gain: float
    around: Surroundings
    again: int


@dataclass(frozen=True, slots=True)
class Suspect:
    """A place that the gate does not let pass, with each other word and its gain."""

    place: Place
    others: tuple[tuple[Other, float], ...]


@cache
def confused_words() -> Mapping[str, frozenset[str]]:
    """For each key of the curated list the keys that are written for it."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in lines_of("confused_words"):
        group = line.split()
        for key in group:
            found[key].update(other for other in group if other != key)
    return {key: frozenset(others) for key, others in found.items()}


def confusions(document: Document) -> tuple[Confusion, ...]:
    """The words that were probably meant to be others, in reading order."""
    suspects = tuple(gate(document))
    return tuple(_judged(document, suspects)) if suspects else ()


def gate(document: Document) -> Iterator[Suspect]:
    """The words in whose place another would be more usual, by counts alone."""
    for place in places(document):
        if _is_as_spoken(document, place.word):
            continue
        better = tuple(better_words(document, place))
        if better:
            yield Suspect(place, better)


def _is_as_spoken(document: Document, word: Word) -> bool:
    """Whether an apostrophe stands for letters left out, or the word itself is meant.

    In “fish an’ chips” the counts know only “and”; “in” between quotation marks is
    spoken of, not used. In novels a third of all findings were of these two kinds.
    """
    source = document.source
    before = source[word.start - 1] if word.start else " "
    after = source[word.end] if word.end < len(source) else " "
    if before in _APOSTROPHES or after in _APOSTROPHES:
        return True
    return before in _OPENING and after in _CLOSING


def _is_denial(key: str, other: str) -> bool:
    """Whether one denies what the other says: no neighbour tells which is true."""
    return f"{key}n't" == other or f"{other}n't" == key


def _is_owner(place: Place, other: str) -> bool:
    """Whether “the table's seventh row” would lose its owner to a plural."""
    key = place.word.key
    return key == f"{other[:-1]}'s" and place.around.after[0] in _AFTER_OWNERS


def _is_slip(key: str, other: Other) -> bool:
    """Whether two usual words that do not sound alike: text for test, world for word.

    Fingers slip here; nobody takes the one for the other, and both fit in many places.
    """
    alike = any(other.kinds >> KINDS.index(kind) & 1 for kind in ("sound", "near"))
    usual = min(entry(key).frequency, entry(other.key).frequency) >= _USUAL
    return usual and not alike


def better_words(document: Document, place: Place) -> Iterator[tuple[Other, float]]:
    """The other words that are looked at, with what they gain by counts.

    Those that the counts speak for, and those that the model of a curated pair does.
    """
    at_home, key = place.fit > _AT_HOME, place.word.key
    modelled = place.fit <= _SURELY_AT_HOME and has_model(key)
    if at_home and not modelled:
        return
    for other in others(key):
        if _is_denial(key, other.key) or _is_owner(place, other.key):
            continue
        gain = None if at_home else place.gain_above(_LEAST_BY_COUNTS, other.key)
        if gain is None and modelled and has_model_of(key, other.key):
            by_pair = gain_by_pair(document, place, other)
            if by_pair is not None and by_pair > _LEAST_BY_PAIR:
                gain = place.gain_above(_ANY, other.key) or 0.0
        if gain is not None:
            yield other, gain


def rows(
    document: Document, suspects: tuple[Suspect, ...]
) -> Iterator[tuple[Suspect, Other, float, list[float]]]:
    """For each suspect and other word: the gain by counts and all features."""
    told = scores(
        [wide(document, suspect.place) for suspect in suspects],
        [
            [suspect.place.word.key, *(other.key for other, _ in suspect.others)]
            for suspect in suspects
        ],
    )
    for suspect, (own, *rest) in zip(suspects, told, strict=True):
        shared = None
        for (other, gain), score in zip(suspect.others, rest, strict=True):
            if score - own <= _LEAST_BY_NETWORK:
                continue
            if shared is None:
                shared = circumstances(document, suspect.place, own)
            compared = comparison(document, suspect.place, other, gain, score - own)
            every = {**shared, **compared}
            yield suspect, other, gain, [every[name] for name in NAMES]


def _judged(document: Document, suspects: tuple[Suspect, ...]) -> Iterator[Confusion]:
    best: dict[int, Confusion] = {}
    counts = document.view(word_counts)
    for suspect, other, gain, features in rows(document, suspects):
        word = suspect.place.word
        if counts[word.key] > _OFTEN and entry(word.key).frequency < _EVERYDAY:
            continue
        found = probability(features)
        if has_model_of(word.key, other.key) and not _is_slip(word.key, other):
            found = max(found, pair_probability(word.key, other.key, features))
        if found < _LEAST or (
            word.start in best
            and (best[word.start].probability, best[word.start].gain) >= (found, gain)
        ):
            continue
        best[word.start] = Confusion(
            word, other.key, found, gain, suspect.place.around, counts.get(other.key, 0)
        )
    yield from best.values()
