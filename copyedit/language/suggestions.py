"""The words that a misspelt word may stand for, the most likely first.

A noisy-channel ranking: what the slip costs against how usual the word is, both in
doublings. One edit away everything is tried; farther away only words that sound
alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from operator import add
from typing import NamedTuple

from copyedit.language.dictionary import (
    ALL_DIALECTS,
    STEPS_PER_DOUBLING,
    entry,
    is_rare_word,
    records,
)
from copyedit.language.lists import words_of
from copyedit.language.skeletons import words_like
from copyedit.language.slip_costs import cost_between, edits_at, shared_ends

_NEVER_OFFERED = words_of("never_offered")

_SECOND_EDIT = 4.0

# Words that sound alike are tried when one edit scores less: from -2 to 4 the right
# word comes first as often, at .85 to 1.4 ms a word.
_USUAL = 0.0

# What a slip of the last letters costs more, which are another form of the word as
# often, and what the apostrophe of a possessive does.
_AT_THE_END = 2.0
_POSSESSIVE = 6.0

# Letters written twice in a row: undetetected, fundamentmental.
_PIECES = (2, 3, 4)
_TWICE = 6.0

_SHORTEST, _LONGEST = 2, 40
_TWO_EDITS = 4  # letters that a word must have to be two edits from another

# Of the words that sound alike so many are compared letter by letter, those of about
# the same length that have most letters in the same places and are usual.
_MOST_LIKE = 12
_FAR = 3
_EACH_LETTER = 4.0
_EACH_PAIR = 2.0

# Words made by rule, which no list has, and rare ones are offered where nothing else
# is likely: they are that much less usual than the word they are made of.
_ENDINGS = (("s", ""), ("d", ""), ("ing", "e"), ("ing", ""), ("ly", ""), ("ness", ""))
_PREFIXES = tuple(sorted(words_of("prefixes") - words_of("prefixes_with_hyphen")))
_STEM = 5
_PLAIN_STEM = -4.0
_FORMED = 14.0
_RARE = 10.0

# Names are offered from 31 occurrences on, as words that are less usual.
_FREQUENT_NAME = 40
_NAME = 6.0


class Suggestion(NamedTuple):
    """A word that may have been meant: what the slip costs, how usual it is."""

    key: str
    cost: float
    usual: float

    @property
    def score(self) -> float:
        """How likely the word was meant, in doublings."""
        return self.usual - self.cost


@cache
def suggestions(
    key: str, dialects: int = ALL_DIALECTS, *, edits: int = 2
) -> tuple[Suggestion, ...]:
    """What ``key`` may stand for, best first; empty when nothing is near.

    ``dialects`` are the bits of those whose words are offered, coarse ones
    never; words of two ``edits`` cost ten times as much. Only words of at most 40
    letters are looked for.
    """
    if not _SHORTEST <= len(key) <= _LONGEST:
        return ()
    tried = tuple(_one_edit(key))
    found = _cheapest(key, tried, dialects)
    best = max((s.score for s in found.values()), default=-99.0)
    if best < _USUAL and edits > 1 and len(key) >= _TWO_EDITS:
        for word, alike in _cheapest(key, _like(key), dialects).items():
            found.setdefault(word, alike)
        if all(alike.score < _USUAL for alike in found.values()):
            for formed in _formed(key, tried, dialects):
                found.setdefault(formed.key, formed)
    return tuple(sorted(found.values(), key=lambda s: (-s.score, s.key)))


def _cheapest(
    key: str, candidates: Iterable[tuple[str, float]], dialects: int
) -> dict[str, Suggestion]:
    """The words among the candidates, each with its cheapest slip."""
    best: dict[str, Suggestion] = {}
    look_up = records().get
    for word, cost in candidates:
        found = look_up(word)
        if not found or word == key or word in _NEVER_OFFERED:
            continue
        usual = usual_of(found[0])
        if usual is None or (found[0][0] and not found[0][0] & dialects):
            continue
        if word not in best or cost < best[word].cost:
            best[word] = Suggestion(word, cost, usual)
    return best


def _one_edit(key: str) -> Iterator[tuple[str, float]]:
    """Every string one edit away from ``key``, with the cost of that slip."""
    last = len(key) - 1
    for at in range(len(key) + 1):
        dearer = _AT_THE_END if at >= last else 0.0
        for piece, resume, cost in edits_at(key, at):
            possessive = piece == "'" and at == last and key[at] == "s"
            more = _POSSESSIVE if possessive else dearer
            yield key[:at] + piece + key[resume:], cost + more
        for size in _PIECES:
            middle = at + size
            if key[at:middle] == key[middle : middle + size] and middle < len(key):
                yield key[:at] + key[middle:], _TWICE


def _like(key: str) -> Iterator[tuple[str, float]]:
    """Words that sound nearly like ``key``, with the cost of all their slips."""
    size, pairs = len(key), _pairs_of(key)
    likely = sorted(
        (word for word in set(words_like(key)) if abs(len(word) - size) <= _FAR),
        key=lambda word: _unlike(key, pairs, word),
    )
    for word in likely[:_MOST_LIKE]:
        yield word, cost_between(key, word, _SECOND_EDIT)


def _formed(
    key: str, tried: Iterable[tuple[str, float]], dialects: int
) -> Iterator[Suggestion]:
    """Rare words among what was tried, and forms, by rule, of words near the stem."""
    look_up = records().get
    for word, cost in tried:
        if is_rare_word(word):
            seen = look_up(word)
            usual = seen[0][1] / STEPS_PER_DOUBLING if seen else 0.0
            yield Suggestion(word, cost, usual - _RARE)
    for ending, instead in _ENDINGS:
        if key.endswith(ending) and len(key) - len(ending) >= _STEM:
            stem = key.removesuffix(ending) + instead
            for near in _near(stem, dialects):
                if near.key.endswith(instead):
                    word = near.key.removesuffix(instead) + ending
                    yield near._replace(key=word, usual=near.usual - _FORMED)
    for prefix in _PREFIXES:
        if key.startswith(prefix) and len(key) - len(prefix) >= _STEM:
            for near in _near(key.removeprefix(prefix), dialects):
                yield near._replace(key=prefix + near.key, usual=near.usual - _FORMED)


def _near(stem: str, dialects: int) -> Iterator[Suggestion]:
    """The likeliest word for a part of a word, if it is a usual one or the part is."""
    found = _cheapest(stem, _one_edit(stem), dialects).values()
    best = max(found, key=lambda near: near.score, default=None)
    if best and best.score > _PLAIN_STEM and not entry(stem).dialects:
        yield best


def _pairs_of(word: str) -> set[str]:
    """The pairs of neighbouring letters of a word."""
    return set(map(add, word, word[1:]))


def _unlike(key: str, pairs: set[str], word: str) -> float:
    """A quick guess of how unlike two words are, less how usual the second is.

    ``pairs`` are those of the letters of ``key``: where the slips stand far apart, the
    letters between them still tell the word.
    """
    start, end = shared_ends(key, word)
    found = usual_of(records()[word][0]) or 0.0
    apart = max(len(key), len(word)) - start - end
    return _EACH_LETTER * apart + _EACH_PAIR * len(pairs ^ _pairs_of(word)) - found


def usual_of(found: tuple[int, int, int]) -> float | None:
    """How usual a record of the dictionary is as a suggestion, in doublings.

    None for what is no word and no frequent name.
    """
    dialects, frequency, as_name = found
    if dialects:
        return frequency / STEPS_PER_DOUBLING
    if as_name >= _FREQUENT_NAME:
        return as_name / STEPS_PER_DOUBLING - _NAME
    return None
