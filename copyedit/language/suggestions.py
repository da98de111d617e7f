"""The words that a misspelt word may stand for, the most likely first.

A noisy-channel ranking: what the slip costs against how usual the word is, both in
doublings. One edit away everything is tried; two edits away only what a
beginning of a known word leads to.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from copyedit.language.dictionary import (
    ALL_DIALECTS,
    STEPS_PER_DOUBLING,
    begins_a_word,
    records,
)
from copyedit.language.lists import words_of
from copyedit.language.slip_costs import edits_at

_NEVER_OFFERED = words_of("never_offered")

_SECOND_EDIT = 7.5

# Two edits are tried when one edit scores less: from 2 to 9 the right word comes first
# as often, at 2 to 3.5 ms a word.
_USUAL = 2.0

_SHORTEST, _LONGEST = 2, 40
_NEAR = 1
_TWO_EDITS = 5  # letters that a word must have to be two edits from another


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
    found = _cheapest(key, _one_edit(key), dialects)
    best = max((s.score for s in found.values()), default=-99.0)
    if best < _USUAL and edits > 1 and len(key) >= _TWO_EDITS:
        for word, second in _cheapest(key, _two_edits(key), dialects).items():
            found.setdefault(word, second._replace(cost=second.cost + _SECOND_EDIT))
    return tuple(sorted(found.values(), key=lambda s: (-s.score, s.key)))


def _cheapest(
    key: str, candidates: Iterator[tuple[str, float]], dialects: int
) -> dict[str, Suggestion]:
    """The words among the candidates, each with its cheapest slip."""
    best: dict[str, Suggestion] = {}
    look_up = records().get
    for word, cost in candidates:
        found = look_up(word)
        if not found or word == key or not found[0][0] & dialects:
            continue
        if word in _NEVER_OFFERED:
            continue
        if word not in best or cost < best[word].cost:
            best[word] = Suggestion(word, cost, found[0][1] / STEPS_PER_DOUBLING)
    return best


def _one_edit(key: str) -> Iterator[tuple[str, float]]:
    """Every string one edit away from ``key``, with the cost of that slip."""
    for at in range(len(key) + 1):
        for piece, resume, cost in edits_at(key, at):
            yield key[:at] + piece + key[resume:], cost


def _two_edits(key: str) -> Iterator[tuple[str, float]]:
    """Strings two edits from ``key`` with its first letter, with their cost.

    The second edit is a frequent one, and so is the first, but where the word stops
    to look like one, and just before. A beginning that no word has is left.
    """
    known = next((at for at in range(len(key), 0, -1) if begins_a_word(key[:at])), 0)
    for at in range(1, known + 1):
        for piece, resume, cost in edits_at(key, at, frequent=at <= known - _NEAR):
            prefix = key[:at] + piece
            if begins_a_word(prefix):
                for word, second in _frequent_edits(prefix, key, resume):
                    yield word, cost + second


def _frequent_edits(prefix: str, key: str, start: int) -> Iterator[tuple[str, float]]:
    """``prefix`` and the rest of ``key`` from ``start`` on with one frequent edit."""
    for at in range(start, len(key) + 1):
        grown = prefix + key[start:at]
        if at > start and not begins_a_word(grown):
            return
        for piece, resume, cost in edits_at(key, at, frequent=True):
            yield grown + piece + key[resume:], cost
