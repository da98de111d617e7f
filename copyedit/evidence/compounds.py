"""Pairs of words that a document writes open, with a hyphen and as one word.

"A long-term plan" and "in the long term" are both right, so an open form and a hyphen
are compared only where both stand before the same noun, or both before none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from copyedit.document import Document, Word
from copyedit.evidence.forms import RUNNING, is_quoted
from copyedit.evidence.names import names
from copyedit.language.dictionary import entry
from copyedit.language.lists import words_of
from copyedit.span import Span

OPEN, HYPHEN, CLOSED = "open", "with a hyphen", "as one word"

_FEWEST = 2  # letters of a part: those of e-mail have rules of their own
_LONGEST = 24


@dataclass(frozen=True, slots=True)
class Compound:
    """One place of two words that belong together: ``parts`` as written."""

    form: str
    parts: tuple[str, str]
    span: Span
    before: str
    after: str


def compounds(document: Document) -> Mapping[str, list[Compound]]:
    """For each pair, by its letters without a plural s, its places in order."""
    words = document.words
    hyphened = {_key(w.key.replace("-", "")) for w in words if _is_pair(w.key)}
    whole = {_key(w.key) for w in words if len(w.key) > 2 * _FEWEST}
    found: defaultdict[str, list[Compound]] = defaultdict(list)
    running = document.in_blocks(RUNNING)
    for at, word in enumerate(words):
        if not running[at]:
            continue
        for key, one in _at(document, at, word, hyphened, whole):
            if not is_quoted(document, one.span):
                found[key].append(one)
    return {key: places for key, places in found.items() if len(places) > 1}


def _at(
    document: Document, at: int, word: Word, hyphened: set[str], whole: set[str]
) -> Iterator[tuple[str, Compound]]:
    key = _key(word.key.replace("-", ""))
    before = document.words[at - 1].key if document.adjoin(at - 1) else ""
    if _is_pair(word.key):
        first, _, last = word.text.replace("‑", "-").replace("‐", "-").partition("-")
        after = document.words[at + 1].key if document.adjoin(at) else ""
        if not _is_name(document, word):
            yield key, Compound(HYPHEN, (first, last), word.span, before, after)
        return
    if word.key.isalpha() and (key in hyphened or key in whole):
        yield key, Compound(CLOSED, (word.text, ""), word.span, before, "")
    if not document.adjoin(at) or document.between(word, document.words[at + 1]) != " ":
        return
    following = document.words[at + 1]
    joined = _key(word.key + following.key)
    if joined not in hyphened and joined not in whole:
        return
    if _is_name(document, following) or _is_name(document, word):
        return
    after = document.words[at + 2].key if document.adjoin(at + 1) else ""
    span = Span(word.start, following.end)
    yield joined, Compound(OPEN, (word.text, following.text), span, before, after)


def _is_pair(key: str) -> bool:
    first, hyphen, last = key.partition("-")
    return bool(hyphen) and min(len(first), len(last)) >= _FEWEST and last.isalpha()


def _is_name(document: Document, word: Word) -> bool:
    return word.text[0].isupper() and not document.view(names).begins(word)


def _key(key: str) -> str:
    return key[:_LONGEST].removesuffix("'s").removesuffix("s")


def comparable(one: Compound, other: Compound) -> bool:
    """Whether the two forms of a pair cannot both be right."""
    forms = {one.form, other.form}
    if forms == {HYPHEN, CLOSED}:
        parted = one if one.form == HYPHEN else other
        return parted.parts[0].lower() not in {"re", "un", "de"}
    if forms == {OPEN, CLOSED}:
        parted = one if one.form == OPEN else other
        return _is_noun_pair(parted)
    if forms != {OPEN, HYPHEN}:
        return False
    parted = one if one.form == OPEN else other
    particle = parted.parts[1].lower() in words_of("particles")
    if one.after == other.after and one.after and one.after not in _function_words():
        return not particle
    return not particle and _both_alone(one, other)


def _both_alone(one: Compound, other: Compound) -> bool:
    """Whether neither stands before a noun, and both after the same kind of word."""
    if one.parts[1].lower().endswith(("ed", "en")):
        return False
    last = one.parts[1].lower()
    if last in words_of("participles"):
        return False
    kinds = {place.before in _function_words() for place in (one, other)}
    return (
        len(kinds) == 1
        and all(
            place.after in _function_words() - {"and", "or"} for place in (one, other)
        )
        and last.endswith(
            ("er", "ers", "or", "ors", "ing", "tion", "ment", "ist", "ity")
        )
    )


def _is_noun_pair(one: Compound) -> bool:
    first, last = (part.lower() for part in one.parts)
    if min(len(first), len(last)) < 3 or last in words_of("particles"):
        return False
    listed = words_of("loose_firsts") | _function_words()
    return (
        first not in listed
        and last not in _function_words()
        and (entry(first + last).dialects > 0)
    )


def _function_words() -> frozenset[str]:
    return words_of("function_words")
