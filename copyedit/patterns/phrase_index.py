"""All phrases of all rules in one index, looked up once for a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from copyedit.document import Word
from copyedit.language.words import key_of
from copyedit.patterns.alternatives import (
    Choice,
    choice_that_gives,
    chosen,
    words_of,
)
from copyedit.patterns.places import Places
from copyedit.patterns.wording import plain
from copyedit.patterns.written import Phrase
from copyedit.span import Span

Owner = TypeVar("Owner", bound=Hashable)


class Hit(NamedTuple, Generic[Owner]):
    """A phrase met in a document: whose, which of its variants, and where."""

    owner: Owner
    phrase: Phrase
    choice: Choice
    place: int
    words: Sequence[Word]

    @property
    def span(self) -> Span:
        """All of the words, with what stands between them."""
        return Span(self.words[0].start, self.words[-1].end)

    @property
    def written(self) -> str:
        """The words as a reader sees them, one space between two."""
        return " ".join(word.text for word in self.words)

    @property
    def wrong(self) -> str:
        """The words as the rule writes them."""
        return chosen(self.phrase.text, self.choice)

    @property
    def rights(self) -> list[str]:
        """What the rule writes for them, best first."""
        return [chosen(right, self.choice) for right in self.phrase.rights]


class PhraseIndex(Generic[Owner]):
    """Phrases by their first word, and those of words that occur by the second."""

    def __init__(self, phrases: Iterable[tuple[Owner, Phrase]]) -> None:
        self._by_first: defaultdict[str, list[_Entry[Owner]]] = defaultdict(list)
        self._by_second: dict[str, Mapping[str, list[_Entry[Owner]]]] = {}
        for owner, phrase in phrases:
            entry = _Entry(owner, phrase)
            for first in set(key_of(phrase.text.partition(" ")[0]).split("|")):
                self._by_first[first].append(entry)

    def hits(self, places: Places) -> Iterator[Hit[Owner]]:
        """The phrases in a document, in order; those of one owner do not overlap.

        Where two phrases of one owner begin, the longer is met.
        """
        free: defaultdict[Owner, int] = defaultdict(int)
        for hit in sorted(self._all(places), key=lambda hit: (hit[3], -len(hit[4]))):
            if hit.place >= free[hit.owner]:
                free[hit.owner] = hit.place + len(hit.words)
                yield hit

    def _all(self, places: Places) -> Iterator[Hit[Owner]]:
        for first in self._by_first.keys() & places.of.keys():
            seconds = self._seconds(first)
            alone = seconds.get("", [])
            for place in places.of[first]:
                following = places.keys(place + 1, place + 1)
                longer = seconds.get(following[0], []) if following else []
                for entry in (*alone, *longer):
                    yield from entry.hit_at(place, places)

    def _seconds(self, first: str) -> Mapping[str, list[_Entry[Owner]]]:
        """The phrases that begin with a word, by the next, which may be ""."""
        if first not in self._by_second:
            seconds: dict[str, list[_Entry[Owner]]] = {}
            for entry in self._by_first[first]:
                for second in set((*entry.keys, [""])[1]):
                    seconds.setdefault(second, []).append(entry)
            self._by_second[first] = seconds
        return self._by_second[first]


class _Entry(Generic[Owner]):
    """A phrase and its owner; taken to pieces when its first word occurs."""

    def __init__(self, owner: Owner, phrase: Phrase) -> None:
        self._owner = owner
        self._phrase = phrase

    @cached_property
    def keys(self) -> list[list[str]]:
        """The alternatives of each word as word lists know them."""
        return words_of(key_of(self._phrase.text))

    def hit_at(self, place: int, places: Places) -> Iterator[Hit[Owner]]:
        last = place + len(self.keys) - 1
        words = places.words[place : last + 1]
        if len(words) < len(self.keys):
            return
        choice = choice_that_gives(self.keys, [word.key for word in words])
        if choice is not None and self._phrase.exact:
            texts = [plain(word.text) for word in words]
            choice = choice_that_gives(words_of(self._phrase.text), texts)
        if choice is not None and places.joined(place, last):
            yield Hit(self._owner, self._phrase, choice, place, words)
