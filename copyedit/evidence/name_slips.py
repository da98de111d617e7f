"""Capitalised words that are one slip from a name which is used more often.

The document is asked first: one “Lavrow” beside five “Lavrov”. Then the names of the
project, then the days, months, countries and cities that nobody bears as a surname.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache

from copyedit.document import Document, Word
from copyedit.evidence.names import Names, names
from copyedit.evidence.passed_over import mentioned_words
from copyedit.evidence.unknown import is_known
from copyedit.language.dictionary import STEPS_PER_DOUBLING, entry
from copyedit.language.lists import lines_of
from copyedit.language.similarity import is_one_edit
from copyedit.language.words import key_of
from copyedit.record import record

_FEWEST_LETTERS = 5
_FEWEST_OF_USUAL = 6  # Javan and Irati are nearly Japan and Iraqi

# A form that stands once is a slip of one that stands this often; less is a relative,
# but where the name is long: one of six such pairs in 700,000 clean words was an error,
# the others were two ways to write a foreign name.
_OFTEN = 3
_TWICE = 2
_LONG = 7

# Doublings by which a usual name must outdo a word that the lists have as a name.
_OUTDOES = 9.0

_ENDINGS = ("s", "n", "an", "i", "a")


@record
class NameSlip:
    """A word, the name that was probably meant, and how often the document has it."""

    word: Word
    name: str
    times: int
    first: Word | None = None


def name_slips(document: Document) -> tuple[NameSlip, ...]:
    """The words of the document that are nearly a name, in reading order."""
    ledger = document.view(names)
    # Where a sentence begins with a word that is a name elsewhere, it is that name.
    counts = Counter(
        key
        for word in document.words
        if word.text[0].isupper() and (key := _without_possessive(word.key))
        if key in ledger.counts
    )
    frequent = {
        key: count
        for key, count in counts.items()
        if count >= (_TWICE if len(key) >= _LONG else _OFTEN)
    }
    return tuple(_slips(document, ledger, frequent))


def _slips(
    document: Document, ledger: Names, frequent: Mapping[str, int]
) -> Iterator[NameSlip]:
    by_letter: defaultdict[str, list[str]] = defaultdict(list)
    for key in frequent:
        by_letter[key[0]].append(key)
    firsts: Mapping[str, Word] = {}
    mentioned = document.view(mentioned_words)
    times = Counter(_without_possessive(word.key) for word in document.words)
    for written in document.words:
        word = _bearer(written)
        text = word.text
        if len(text) < _FEWEST_LETTERS or not text[0].isupper() or not text.isalpha():
            continue
        if not text[1:].islower() or times[word.key] > 1 or word.start in mentioned:
            continue
        if document.accepted.knows(text) or is_known(text, word.key, document):
            continue
        listed = entry(word.key).as_name
        if not listed and (here := _near(word.key, by_letter[word.key[0]])):
            firsts = firsts or _first_bearers(document, frequent)
            first = firsts[here]
            yield NameSlip(word, first.text, frequent[here], first)
        elif (usual := _usual_name(word.key, listed)) and not _is_part_of_name(
            document, ledger, word
        ):
            yield NameSlip(word, usual, 0)


def _without_possessive(key: str) -> str:
    return key.removesuffix("'s")


def _bearer(word: Word) -> Word:
    """The name in a possessive, or the word itself."""
    bare = _without_possessive(word.key)
    cut = len(word.key) - len(bare)
    if not cut or len(word.text) != len(word.key):
        return word
    if word.end - word.start != len(word.text):
        return word
    return Word(word.text[:-cut], bare, word.start, word.end - cut)


def _first_bearers(document: Document, keys: Container[str]) -> Mapping[str, Word]:
    """For each of some names the place where the document has it first."""
    firsts: dict[str, Word] = {}
    for word in document.words:
        if _without_possessive(word.key) in keys:
            bearer = _bearer(word)
            firsts.setdefault(bearer.key, bearer)
    return firsts


def _is_part_of_name(document: Document, ledger: Names, word: Word) -> bool:
    """Whether a word with a capital stands beside: Mark Gorman is no German."""
    return any(
        near and near.text[0].isupper() and not ledger.begins(near)
        for near in document.neighbours(word)
    )


def _near(key: str, others: Iterable[str]) -> str:
    """The one of ``others`` of which a single slip makes ``key``, or nothing."""
    for other in others:
        if _is_one_slip(key, other):
            return other
    return ""


def _is_one_slip(key: str, name: str) -> bool:
    """Whether one slip after the first letter makes ``key`` of a name."""
    if abs(len(name) - len(key)) > 1 or name[0] != key[0]:
        return False
    return is_one_edit(key, name) and not _is_derived(key, name)


def _is_derived(one: str, other: str) -> bool:
    """Whether one is a form of the other: Clintons, Iraqi, Syrian."""
    shorter, longer = sorted((one, other), key=len)
    return any(longer == shorter + ending for ending in _ENDINGS)


@cache
def _usual_names() -> defaultdict[str, list[tuple[str, str]]]:
    """The usual names and their keys, by the first letter of the key."""
    names: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in lines_of("usual_names"):
        key = key_of(name)
        names[key[0]].append((name, key))
    return names


def _usual_name(key: str, as_name: int) -> str:
    """The usual name that ``key`` is a slip of, or nothing."""
    if len(key) < _FEWEST_OF_USUAL:
        return ""
    for name, usual in _usual_names()[key[0]]:
        if not _is_one_slip(key, usual):
            continue
        outdone = (entry(usual).as_name - as_name) / STEPS_PER_DOUBLING
        if not as_name or outdone >= _OUTDOES:
            return name
    return ""
