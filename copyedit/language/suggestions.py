"""The words that a misspelt word may stand for, the most likely first.

A noisy-channel ranking: how likely a slip is (``_COSTS``, in doublings) against how
usual the word is. One edit away everything is tried; two edits away only what a
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
    entry,
)
from copyedit.language.lists import lines_of

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = frozenset("aeiouy")
_NEIGHBOURS = dict(line.split() for line in lines_of("keyboard"))
_SOUND_ALIKE = (
    frozenset("csz"), frozenset("ckq"), frozenset("gj"), frozenset("td"),
    frozenset("fv"), frozenset("mn"), frozenset("pb"),
)  # fmt: skip

# Costs of one edit in doublings of frequency. Set by hand on 400 pairs of the
# development list; ``benchmarks/suggestions.py`` measures them on the others.
_DOUBLED = 4.0
_SWAPPED = 5.0
_VOWEL = 5.5
_ALIKE = 6.0
_MISSING = 6.0
_EXTRA = 6.5
_ADJACENT = 6.5
_OTHER = 9.0
_APOSTROPHE = 1.0
_FIRST_LETTER = 5.0
_SECOND_EDIT = 3.0

# Two edits are tried when one edit scores less: measured, from 0 to 8 the right word
# comes first as often, at 0.6 to 7 ms a word.
_USUAL = 3.0


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

    ``dialects`` are the bits of those whose words are offered; words of two
    ``edits`` cost ten times as much. Only words of at most 40 letters are looked for.
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
    for word, cost in candidates:
        listed = entry(word)
        if not listed.dialects & dialects or word == key:
            continue
        if word not in best or cost < best[word].cost:
            best[word] = Suggestion(word, cost, listed.frequency / STEPS_PER_DOUBLING)
    return best


def _one_edit(key: str) -> Iterator[tuple[str, float]]:
    """Every string one edit away from ``key``, with the cost of that slip."""
    for at in range(len(key) + 1):
        for piece, resume, cost in _edits_at(key, at, _LETTERS):
            yield key[:at] + piece + key[resume:], cost


def _edits_at(key: str, at: int, letters: str) -> Iterator[tuple[str, int, float]]:
    """The edits of ``key`` at one place: what is written there, where ``key`` goes on.

    Only ``letters`` are put in or in place of another.
    """
    first = _FIRST_LETTER if at == 0 else 0.0
    before = key[at - 1 : at] if at else ""
    old = key[at : at + 1]
    for new in letters:
        yield new, at, _DOUBLED if new in (before, old) else _MISSING + first
    if old != "'":
        yield "'", at, _APOSTROPHE
    if old:
        yield "", at + 1, _DOUBLED if old == before else _EXTRA + first
        for new in letters:
            yield new, at + 1, substitution_cost(old, new) + first
    if key[at + 1 : at + 2]:
        yield key[at + 1] + old, at + 2, _SWAPPED + first / 2


def substitution_cost(typed: str, meant: str) -> float:
    """The cost of one letter for another, in doublings."""
    if typed in _VOWELS and meant in _VOWELS:
        return _VOWEL
    if any(typed in group and meant in group for group in _SOUND_ALIKE):
        return _ALIKE
    if meant in _NEIGHBOURS.get(typed, ""):
        return _ADJACENT
    return _OTHER


def _two_edits(key: str) -> Iterator[tuple[str, float]]:
    """Strings two edits from ``key`` with its first letter, with their cost.

    The second edit is a frequent one: a vowel, a letter that sounds alike, one
    doubled or left single, two swapped. A beginning that no word has is left.
    """
    known = next((at for at in range(len(key), 0, -1) if begins_a_word(key[:at])), 0)
    for at in range(1, known + 1):
        # Any letter is tried where the word stops to look like one, and just before.
        letters = _LETTERS if at > known - _NEAR else _frequent_letters(key, at)
        for piece, resume, cost in _edits_at(key, at, letters):
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
        for piece, resume, cost in _edits_at(key, at, _frequent_letters(key, at)):
            yield grown + piece + key[resume:], cost


@cache
def _alike(letter: str) -> str:
    """The letters often written for ``letter``."""
    groups = "".join("".join(group) for group in _SOUND_ALIKE if letter in group)
    return "".join(sorted(set(groups)))


def _frequent_letters(key: str, at: int) -> str:
    around = key[max(0, at - 1) : at + 1]
    return "aeiou" + around + _alike(key[at : at + 1])
