"""Unknown words that are no slips: of another language, borrowed, named or cut off."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from copyedit.document import Document, Word
from copyedit.evidence.quotations import quotations
from copyedit.language.borrowed import borrowed_pairs
from copyedit.language.dictionary import is_word
from copyedit.language.lists import words_of
from copyedit.language.suggestions import suggestions

# Sentences with this many unknown words in lower case, one in four of all, are in
# another language, or no sentences.
_FOREIGN_WORDS = 3
_FOREIGN_SHARE = 0.25

# Shorter ones: with words that hold together the sentences of another language, two
# or more, these are half of the sentence.
_FOREIGN_HALF = 0.5
_FEWEST_FUNCTION_WORDS = 2

# A quotation this short, half of whose words English does not have, is a title or a
# phrase of another language, or a name of biology.
_SHORT_QUOTATION = 8
_FEWEST_IN_QUOTATION = 2

# A word this long and this near to a usual one, in doublings, is rather a slip; where
# most are, the sentence is English.
_FEWEST_OF_SLIP = 7
_PLAIN = -2.0
_PLAINEST = 8.0  # whatever its length: teh

_APOSTROPHES = ("’", "'")

# Marks that join a word to what is left out of it.
_JOINTS = tuple("’'-]")
_CUT_AFTER = ("-", "[", "...", "…")
_CUT_BEFORE = ("...", "…")


def foreign_words(document: Document, strange: Sequence[Word]) -> set[int]:
    """The starts of unknown words in sentences that are hardly English."""
    starts: set[int] = set()
    places = [word.start for word in strange]
    for sentence in document.sentences:
        first = bisect_left(places, sentence.start)
        after = bisect_left(places, sentence.end)
        inside = strange[first:after]
        if inside and _is_of_another_language(document.words_in(sentence), inside):
            starts.update(word.start for word in inside)
        if len(inside) < _FOREIGN_WORDS:
            continue
        lower = [word for word in inside if word.text[0].islower()]
        share = _FOREIGN_SHARE * len(document.words_in(sentence))
        if len(lower) < _FOREIGN_WORDS or len(lower) < share:
            continue
        if 2 * sum(_is_plain_slip(word.key) for word in lower) <= len(lower):
            starts.update(word.start for word in inside)
    return starts


def _is_of_another_language(words: Sequence[Word], strange: Sequence[Word]) -> bool:
    """Whether half of a sentence are function words of another language and strangers.

    Such a word between two with capitals belongs to a name: Ursula von der Leyen.
    """
    holding = words_of("foreign_function_words")
    held = {word.start for word in words if word.key in holding}
    if len(held) < _FEWEST_FUNCTION_WORDS:
        return False
    capitals = [word.text[0].isupper() for word in words]
    held -= {
        words[at].start
        for at in range(1, len(words))
        if capitals[at] or any(capitals[at + 1 : at + 3])
    }
    both = held.union(word.start for word in strange)
    return len(held) >= _FEWEST_FUNCTION_WORDS and (
        len(both) >= _FOREIGN_HALF * len(words)
    )


def phrases_of_another_language(
    document: Document, strange: Sequence[Word]
) -> set[int]:
    """The starts of unknown words in short quotations that are hardly English."""
    if not strange:
        return set()
    places = [word.start for word in strange]
    starts: set[int] = set()
    for quotation in document.view(quotations).all:
        first = bisect_left(places, quotation.span.start)
        inside = strange[first : bisect_left(places, quotation.span.end)]
        if any(_is_plain_slip(w.key) or _is_near(w.key, _PLAINEST) for w in inside):
            continue
        words = document.words_in(quotation.span)
        unlisted = sum(not is_word(word.key) for word in words)
        enough = max(_FEWEST_IN_QUOTATION, _FOREIGN_HALF * len(words))
        if len(words) <= _SHORT_QUOTATION and unlisted >= enough:
            starts.update(word.start for word in inside)
    return starts


def _is_plain_slip(key: str) -> bool:
    """Whether a long word is an easy slip of a usual one, and so rather English."""
    return len(key) >= _FEWEST_OF_SLIP and _is_near(key, _PLAIN)


def _is_near(key: str, least: float) -> bool:
    """Whether a word is one edit from one that scores more than ``least``."""
    found = suggestions(key, edits=1)
    return bool(found) and found[0].score > least


def borrowed_words(document: Document, strange: Sequence[Word]) -> Iterator[int]:
    """The starts of words of phrases that English has borrowed: mea culpa."""
    pairs = borrowed_pairs()
    for word in strange:
        before, after = (near.key if near else "" for near in document.neighbours(word))
        if (before, word.key) in pairs or (word.key, after) in pairs:
            yield word.start


def mentioned_words(document: Document) -> frozenset[int]:
    """The starts of words that are spoken of, or that are not whole.

    A word alone in quotation marks is named, not used; ’appy and nothin’ are how
    someone speaks;
    -ane, [a]griculture and “the achievemen...” lack a part.
    """
    quoted = document.view(quotations).all
    opened = {quotation.span.start for quotation in quoted}
    alone = {
        words[0].start
        for quotation in quoted
        if len(words := document.words_in(quotation.span)) == 1
    }
    prose = document.prose
    return frozenset(
        word.start
        for word in document.words
        if word.start in alone
        or (prose.startswith(_APOSTROPHES, word.end) and is_word(word.key + "g"))
        or prose.startswith(_CUT_AFTER, word.end)
        or prose.endswith(_CUT_BEFORE, 0, word.start)
        or (word.start not in opened and prose[word.start - 1 : word.start] in _JOINTS)
    )
