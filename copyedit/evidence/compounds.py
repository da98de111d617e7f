"""Pairs of words that a document writes open, with a hyphen and as one word.

"A long-term plan" and "in the long term" are both right, so an open form and a hyphen
are compared only where both stand before the same noun, or both before none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from copyedit.document import Document, Word
from copyedit.evidence.forms import RUNNING, is_quoted
from copyedit.evidence.names import names
from copyedit.language.dictionary import entry
from copyedit.language.lists import words_of
from copyedit.record import record
from copyedit.span import Span

OPEN, HYPHEN, CLOSED = "open", "with a hyphen", "as one word"

_FEWEST = 2  # letters of a part: those of e-mail have rules of their own
_LONGEST = 24


@record
class Compound:
    """One place of two words that belong together: ``parts`` as written.

    ``before`` and ``after`` are the words beside it, ``led`` the one before ``before``
    of an open form.
    """

    form: str
    parts: tuple[str, str]
    span: Span
    before: str
    after: str
    led: str = ""


def compounds(document: Document) -> Mapping[str, list[Compound]]:
    """For each pair, by its letters without a plural s, its places in order."""
    words = document.words
    raw = [word.key for word in words]
    keys = [_key(key.replace("-", "")) for key in raw]
    hyphened = {key for key, word in zip(keys, raw, strict=True) if _is_pair(word)}
    known = hyphened | {key for key in keys if len(key) > 2 * _FEWEST}
    pairs = {at for at in range(len(raw) - 1) if _key(raw[at] + raw[at + 1]) in known}
    sought = hyphened | {_key(raw[at] + raw[at + 1]) for at in pairs}
    places = {at for at, key in enumerate(keys) if key in sought}
    found: defaultdict[str, list[Compound]] = defaultdict(list)
    running = document.in_blocks(RUNNING) if sought else []
    for at in sorted(places | pairs):
        if not running[at]:
            continue
        if at in places and (one := _written_together(document, at)):
            found[keys[at]].append(one)
        if at in pairs and (one := _written_apart(document, at)):
            found[_key(raw[at] + raw[at + 1])].append(one)
    return {
        key: [one for one in uses if not is_quoted(document, one.span)]
        for key, uses in found.items()
        if len(uses) > 1
    }


def _written_together(document: Document, at: int) -> Compound | None:
    """The word at this place, if it is closed or has one hyphen."""
    word = document.words[at]
    before = document.words[at - 1].key if document.adjoin(at - 1) else ""
    if word.key.isalpha():
        if _is_name(document, word):
            return None
        return Compound(CLOSED, (word.text, ""), word.span, before, "")
    if not _is_pair(word.key) or _is_name(document, word):
        return None
    first, _, last = word.text.replace("‑", "-").replace("‐", "-").partition("-")
    after = document.words[at + 1].key if document.adjoin(at) else ""
    return Compound(HYPHEN, (first, last), word.span, before, after)


def _written_apart(document: Document, at: int) -> Compound | None:
    """The word at this place and the next, if nothing but a space parts them."""
    word = document.words[at]
    if not word.key.isalpha() or not document.adjoin(at):
        return None
    following = document.words[at + 1]
    if _is_name(document, following) or _is_name(document, word):
        return None
    before = document.words[at - 1].key if document.adjoin(at - 1) else ""
    after = document.words[at + 2].key if document.adjoin(at + 1) else ""
    span = Span(word.start, following.end)
    if " " not in document.shown(span):
        return None
    led = document.words[at - 2].key if before and document.adjoin(at - 2) else ""
    return Compound(OPEN, (word.text, following.text), span, before, after, led)


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
    if _are_before_nouns(parted, other):
        return True
    if one.after == other.after and one.after and one.after not in _function_words():
        return not particle
    return not particle and _both_alone(one, other)


def _are_before_nouns(parted: Compound, other: Compound) -> bool:
    """Whether both stand as adjectives: the long term future, a long-term plan.

    “In the long term investors gain” is another thing.
    """
    first, last = (part.lower() for part in parted.parts)
    grammar = _function_words()
    return (
        first in _MEASURES
        and last in _MEASURED
        and bool(parted.after and other.after)
        and not grammar & {parted.after, other.after}
        and parted.before in grammar
        and parted.led not in {"in", "over", "for", "into", "to"}
        and parted.before not in {"in", "over", "for", "at", "of", "very"}
    )


_MEASURES = frozenset(
    ("long", "short", "medium", "high", "low", "full", "part", "large", "small", "near")
)
_MEASURED = frozenset(
    ("term", "level", "scale", "time", "speed", "quality", "profile", "risk", "range")
)


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
