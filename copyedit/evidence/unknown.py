"""The words of a document that nothing knows, and what each may stand for.

The dictionary is asked first, then the rules by which words are made, the lists of
the desk, and the document itself: a name, or a term that comes back, is no slip.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from copyedit.context.neighbours import EDGE, fit
from copyedit.context.splits import Split, best_split
from copyedit.document import Document, Word
from copyedit.evidence.apostrophes import prefers_curly
from copyedit.evidence.hidden_words import hidden_words
from copyedit.evidence.names import Names, names
from copyedit.evidence.passed_over import (
    borrowed_words,
    foreign_words,
    mentioned_words,
    phrases_of_another_language,
)
from copyedit.evidence.rewordings import rewordings
from copyedit.evidence.usual_here import usual_here
from copyedit.expressions import Expression
from copyedit.language.casing import copy_case
from copyedit.language.dictionary import STEPS_PER_DOUBLING, entry, is_name, is_word
from copyedit.language.formation import is_adverb, is_compound
from copyedit.language.similarity import are_alike
from copyedit.language.suggestions import suggestions
from copyedit.language.words import INVISIBLE, key_of
from copyedit.record import record

# How much the words beside it count for a suggestion, in doublings of its own.
_CONTEXT = 0.5
# The same for the network: the right word is first in .949 of the corrections of
# editors, in .947 with half of this, in .937 without.
_NETWORK = 0.4
_RANKED = 8
_TWO = 2

# Doublings by which a usual word must outdo a name for the name to be its slip.
_OVERWHELMING = 10.0
_CLEAR = 6.0  # where it has no capital

_COMMAND = "\\"  # before the name of a command: \\mathbb

_LONG = 9  # letters; a word with a capital that has more is hardly a name

_PART = Expression("[^-]+")


@record
class Ranked:
    """A word that may have been meant, in the case of the typed one.

    All figures are in doublings: the ``cost`` of the slip, how ``usual`` the word is,
    how well it ``fits`` between its neighbours (0 at best); ``score`` is their sum.
    """

    text: str
    cost: float
    usual: float
    fits: float

    @property
    def score(self) -> float:
        """How likely the word was meant, to be compared with others at its place."""
        return self.usual - self.cost + _CONTEXT * self.fits


@record
class Unknown:
    """One place of an unknown word.

    ``ranked`` are the words that may have been meant, best first, ``split`` the two
    words that run together in it, ``times`` how often the document has it;
    ``is_capital`` tells of a capital where none is due, ``is_term`` whether the code or
    the addresses of the document have the word too; ``strangers`` counts the words near
    it that are not English; ``witness`` is the known word that the other wording of the
    same quotation has in its place.
    """

    word: Word
    ranked: tuple[Ranked, ...]
    split: Split | None
    times: int
    is_capital: bool
    is_term: bool = False
    strangers: int = 0
    witness: Word | None = None


def unknown_words(document: Document) -> tuple[Unknown, ...]:
    """The unknown words of the document that are no names, in reading order."""
    ledger = document.view(names)
    strange = [
        word
        for word in document.words
        if not is_known(word.text, word.key, document)
        and document.prose[word.start - 1 : word.start] != _COMMAND
    ]
    passed_over = document.view(mentioned_words).union(
        foreign_words(document, strange),
        phrases_of_another_language(document, strange),
        borrowed_words(document, strange),
    )
    times = Counter(word.key for word in strange)
    return tuple(
        _judged(document, ledger, _narrowed(word), times[word.key])
        for word in strange
        if word.start not in passed_over
        and _may_be_a_slip(word, ledger)
        and not _is_clipped(document, word)
    )


def _is_clipped(document: Document, word: Word) -> bool:
    """Whether an apostrophe stands for a g that is not spoken: walkin’."""
    return (
        word.key.endswith("in")
        and document.prose[word.end : word.end + 1] in ("'", "’")
        and not document.prose[word.end + 1 : word.end + 2].isalnum()
    )


def is_known(text: str, key: str, document: Document) -> bool:
    """Whether the dictionary, the rules of formation or the desk know a word."""
    return _is_listed(key) or document.accepted.knows(text)


@cache
def _is_listed(key: str) -> bool:
    if is_word(key) or len(key) == 1:
        return True
    for ending in ("'s", "'", "'ll", "'d", "'ve", "'re"):
        stem = key.removesuffix(ending)
        if stem != key and (is_word(stem) or is_name(stem) or is_compound(stem)):
            return True
    return is_compound(key) or is_adverb(key)


def _may_be_a_slip(word: Word, ledger: Names) -> bool:
    text = word.text
    if any(mark in INVISIBLE for mark in text):
        text = text.translate(dict.fromkeys(map(ord, INVISIBLE)))
    if not word.key.isascii():
        return False
    if len(text) < 3:
        return False
    if text[1:] != text[1:].lower():
        return False  # initialisms, brands: NATO, iPhone, McDonald
    times_as_name = ledger.count(word.key)
    if times_as_name > (text[0].isupper() and not ledger.begins(word)):
        return False
    lead = _OVERWHELMING if text[0].isupper() else _CLEAR
    return not (_reads_as_name(text, word.key) and _is_rather_a_name(word.key, lead))


def _reads_as_name(text: str, key: str) -> bool:
    """Whether the word may be a name: by its capital, or as short as initials."""
    stem = key.removesuffix("'s")
    return (text[0].isupper() or len(text) < 4) and (is_name(key) or is_name(stem))


@cache
def _is_rather_a_name(key: str, lead: float) -> bool:
    """Whether a known name is no slip of a word more usual by ``lead``: Teh for The."""
    found = suggestions(key, edits=1)
    as_name = entry(key).as_name / STEPS_PER_DOUBLING
    return not found or found[0].score - as_name < lead


def _narrowed(word: Word) -> Word:
    """The one unknown part of a compound with hyphens, otherwise the word itself."""
    if "-" not in word.text or word.end - word.start != len(word.text):
        return word
    parts = [match.span() for match in _PART.finditer(word.text)]
    unknown = [span for span in parts if not _is_listed(word.key[slice(*span)])]
    if len(word.key) != len(word.text) or len(unknown) != 1:
        return word
    start, end = unknown[0]
    if word.text[start].isupper() and start > 0:
        return word
    text, key = word.text[start:end], word.key[start:end]
    return Word(text, key, word.start + start, word.start + end)


def _judged(document: Document, ledger: Names, word: Word, times: int) -> Unknown:
    is_capital = word.text[0].isupper() and not ledger.begins(word)
    witness = document.view(witnesses).get(word.start)
    is_term = word.key in document.view(hidden_words)
    # Names, terms and what comes back are looked up at one edit alone: two take ten
    # times as long, and the answer hardly ever is that they are slips.
    is_name_like = word.text[0].isupper() and len(word.key) < _LONG
    edits = 1 if is_name_like or is_term or times > 1 else 2
    ranked: tuple[Ranked, ...] = ()
    if not is_capital:
        ranked = _ranked(document, word, witness, edits)
    before, after = (near.key if near else EDGE for near in document.neighbours(word))
    beside = (before, after) if document.accepted.context else None
    split = best_split(word.text, word.key, ledger.counts, beside)
    strangers = _strangers(document, word)
    return Unknown(word, ranked, split, times, is_capital, is_term, strangers, witness)


def _strangers(document: Document, word: Word) -> int:
    """How many of the two words on either side are no English words, nor names."""
    at = document.index_of(word)
    near = document.words[max(0, at - 2) : at] + document.words[at + 1 : at + 3]
    return sum(map(_is_stranger, near))


def _is_stranger(word: Word) -> bool:
    """Whether a word is of another language, by its letters or for want of a list."""
    if not word.key.isascii():
        return True
    known = is_word(word.key) or (word.text[0].isupper() and is_name(word.key))
    return not known and word.text[1:].islower() and word.key.isalpha()


def _ranked(
    document: Document, word: Word, witness: Word | None, edits: int
) -> tuple[Ranked, ...]:
    before, after = (w.key if w else EDGE for w in document.neighbours(word))
    curly = "’" in word.text or document.view(prefers_curly)
    apostrophe = "’" if curly else "'"
    found = [
        Ranked(
            _written(word.text, suggestion.key).replace("'", apostrophe),
            suggestion.cost,
            suggestion.usual,
            min(0.0, max(-12.0, fit(suggestion.key, before, after)))
            if document.accepted.context
            else 0.0,
        )
        for suggestion in suggestions(word.key, edits=edits)[:_RANKED]
    ]
    found.sort(key=lambda candidate: -candidate.score)
    found = _by_network(document, word, found)
    if witness:
        # What the other wording has was said, whatever is more usual.
        text = copy_case(word.text, witness.key)
        told = next((r for r in found if r.text == text), None)
        first = told or Ranked(
            text, 0.0, entry(witness.key).frequency / STEPS_PER_DOUBLING, 0.0
        )
        found = [first, *(r for r in found if r is not told)]
    return tuple(found)


def _by_network(document: Document, word: Word, found: list[Ranked]) -> list[Ranked]:
    """The same words in the order that the sentence speaks for."""
    if len(found) < _TWO or not document.accepted.context:
        return found
    keys = [key_of(ranked.text) for ranked in found]
    here = usual_here(document, word, keys)
    order = range(len(found))
    return [found[n] for n in sorted(order, key=lambda n: -_likely(found[n], here[n]))]


def _likely(ranked: Ranked, here: float) -> float:
    return ranked.score + _NETWORK * here


def _written(model: str, key: str) -> str:
    """The suggested ``key`` with the capitals of the typed word, or those of a name."""
    text = copy_case(model, key)
    is_only_a_name = is_name(key) and not is_word(key)
    return text[:1].upper() + text[1:] if is_only_a_name else text


def witnesses(document: Document) -> dict[int, Word]:
    """For the start of each unknown word of a reworded quotation the known one."""
    found = {}
    for pair in document.view(rewordings):
        for difference in pair.differences:
            if [len(words) for words in difference.words] != [1, 1]:
                continue
            (one,), (other,) = difference.words
            if not are_alike(one.key, other.key):
                continue
            if is_word(other.key) and not is_word(one.key):
                found[one.start] = other
            elif is_word(one.key) and not is_word(other.key):
                found[other.start] = one
    return found
