"""The words and the names of a document with their places, and spellings of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from copyedit.document import Document
from copyedit.evidence.mentions import Mention, mentions, sentence_at
from copyedit.evidence.passed_over import mentioned_words
from copyedit.expressions import Expression
from copyedit.language.dictionary import entry
from copyedit.language.words import key_of
from copyedit.record import record
from copyedit.span import Span


@record
class Form:
    """One spelling of a name with the places that show it, and how often it stands."""

    text: str
    places: tuple[Span, ...]
    times: int


@record
class Variant:
    """Two spellings of one name; ``sure`` if the usual one clearly outnumbers."""

    rare: Form
    usual: Form
    sure: bool


# CamelCase names things of programs; McDonald and DeLillo are people.
_IN_CODE = Expression("[a-z]{4}[A-Z]|^(?!Mc|De|Di|La|Le|Mac|Van|Fitz)[A-Z][a-z]+[A-Z]")


Placed = tuple[Mention, Span]


class NameTable:
    """The words and the names of a document with their places."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words: dict[str, list[Placed]] = defaultdict(list)
        self.forms: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
        self.displayed: set[int] = set()
        mentioned = document.view(mentioned_words)
        for mention in document.view(mentions):
            if mention.span.start in mentioned or any(
                map(_IN_CODE.search, mention.words)
            ):
                continue
            words = tuple(word.replace("’", "'") for word in mention.words)
            self.forms[words].append(mention)
            for word, place in zip(words, mention.places, strict=True):
                self.words[word].append((mention, place))
                if mention.is_display:
                    self.displayed.add(place.start)

    def meet(self, one: Iterable[Span], other: Iterable[Span]) -> bool:
        """Whether some sentence holds both: then they are told apart there."""
        sentences = {sentence_at(self.document, span.start) for span in one}
        return any(sentence_at(self.document, s.start) in sentences for s in other)

    def variant(self, one: Form, other: Form) -> Variant:
        """The two with the rarer one first, of equals the later.

        What only a headline or a caption has is wrong, however often.
        """
        apart = [self._is_displayed(form) for form in (one, other)]
        if apart[0] != apart[1]:
            return Variant(*((one, other) if apart[0] else (other, one)), sure=True)
        rare, usual = sorted((one, other), key=lambda f: (f.times, -f.places[0].start))
        return Variant(rare, usual, sure=usual.times > rare.times)

    def _is_displayed(self, form: Form) -> bool:
        return all(place.start in self.displayed for place in form.places)


def is_common(word: str) -> bool:
    """Whether the word is used more in lower case, as nobody’s name."""
    known = entry(key_of(word))
    return known.dialects > 0 and known.frequency > known.as_name
