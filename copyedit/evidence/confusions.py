"""Words that exist but were probably meant to be others.

Counts of neighbouring words let most words of a text pass (the gate); a network and,
for pairs that have one, a model of the pair look at what is left, and a logistic
function decides over what all of them say, how the two words are related, and what the
document has elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from copyedit.context.confusable import KINDS, Other, is_curated
from copyedit.context.decision import NAMES, pair_probability, probability
from copyedit.context.judge import Compared, compared
from copyedit.context.network import activations
from copyedit.document import Document, Word
from copyedit.evidence.surroundings import Surroundings
from copyedit.evidence.weighing import (
    Place,
    circumstances,
    comparison,
    numbered_tokens,
    places,
    word_counts,
)
from copyedit.language.dictionary import entry
from copyedit.language.lists import lines_of
from copyedit.record import record

# In natural logarithms. A word that fits this well by counts is right, another that the
# counts speak so much against is wrong: 1 in 1,000 of what would be found is lost.
_AT_HOME = -14.0
_LEAST_BY_COUNTS = -2.0
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
_AT_ONCE = 512  # places; what the network makes of them fits a cache of 8 MB
_QUOTED = NAMES.index("quoted")
_LEAST_PROBABLE = 0.02  # what is less probable is not worth keeping


@record
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


class Weighed(NamedTuple):
    """Another word at a place, given by its number, and what speaks for it."""

    place: int
    other: Other
    gain: float
    features: list[float]


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
    some = seldom(document)
    return tuple(_judged(document, some)) if some else ()


def seldom(document: Document) -> list[Place]:
    """The places that are looked at: where the counts leave a doubt (the gate)."""
    return [
        place
        for place in places(document)
        if is_seldom(place) and not _is_as_spoken(document, place.word)
    ]


def is_seldom(place: Place) -> bool:
    """Whether the counts leave a doubt about a word, as about every second one."""
    return place.fit <= _AT_HOME


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


def _are_of_one_verb(key: str, other: Other) -> bool:
    """Whether two words are forms of one: in speech they are the speaker's choice."""
    if other.kinds >> KINDS.index("form") & 1:
        return True
    return other.key in _verb_forms().get(key, ())


@cache
def _verb_forms() -> Mapping[str, frozenset[str]]:
    lines = (line.split() for line in lines_of("verb_forms"))
    return {key: frozenset(line) for line in lines for key in line}


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


def weighed(document: Document, some: Sequence[Place]) -> Iterator[Weighed]:
    """For each of ``some`` places the other words that something speaks for."""
    shared: tuple[int, Mapping[str, float]] = (-1, {})
    for number, told in _compared(document, some):
        place = some[number]
        gain = place.gain(told.other.key)
        if gain <= _LEAST_BY_COUNTS or _is_owner(place, told.other.key):
            continue
        if shared[0] != number:
            shared = number, circumstances(document, place, told.own)
        every = {**shared[1], **comparison(document, place, told, gain)}
        features = [every[name] for name in NAMES]
        yield Weighed(number, told.other, gain, features)


def _compared(
    document: Document, some: Sequence[Place]
) -> Iterator[tuple[int, Compared]]:
    """The number of a place, and what speaks for another word there."""
    tokens = document.view(numbered_tokens)
    for first in range(0, len(some), _AT_ONCE):
        part = some[first : first + _AT_ONCE]
        active = activations(tokens, [place.at for place in part])
        for told in compared(active, [place.word.key for place in part]):
            yield first + told.place, told


def _judged(document: Document, some: Sequence[Place]) -> Iterator[Confusion]:
    best: dict[int, Confusion] = {}
    counts = document.view(word_counts)
    for number, other, gain, features in weighed(document, some):
        place = some[number]
        word = place.word
        if counts[word.key] > _OFTEN and entry(word.key).frequency < _EVERYDAY:
            continue
        if features[_QUOTED] and _are_of_one_verb(word.key, other):
            continue
        found = probability(features)
        if is_curated(other) and not _is_slip(word.key, other):
            found = max(found, pair_probability(word.key, other.key, features))
        if found < _LEAST_PROBABLE or (
            word.start in best
            and (best[word.start].probability, best[word.start].gain) >= (found, gain)
        ):
            continue
        best[word.start] = Confusion(
            word, other.key, found, gain, place.around, counts.get(other.key, 0)
        )
    yield from best.values()
