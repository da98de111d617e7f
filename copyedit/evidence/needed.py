"""Which entries of word lists the texts of a project need."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from copyedit.accepted import forms_of
from copyedit.document import Document
from copyedit.evidence.unknown import is_known
from copyedit.language.dictionary import is_name
from copyedit.language.foreign import unknown_parts
from copyedit.language.words import WORD, key_of
from copyedit.word_entry import WordEntry


@dataclass(slots=True)
class Needs:
    """The words of all documents that were added, and those that nothing knows.

    The documents must be read with nothing accepted.
    """

    _met: set[str] = field(default_factory=set)
    _unknown: set[str] = field(default_factory=set)

    def add(self, document: Document) -> None:
        """Note the words of one more document."""
        for text in {word.text for word in document.words} - self._met:
            is_strange = not _is_known(text, document)
            self._note(text, is_strange=is_strange)
        for text, language in set(_foreign_words(document)):
            self._note(text, is_strange=bool(unknown_parts(key_of(text), language)))

    def why_unused(self, entry: WordEntry) -> str:
        """Why no document needs ``entry``; nothing when one does.

        What is forbidden is needed as long as nobody writes it.
        """
        words = [forms_of(word)[0] for word in entry.text.split()]
        if entry.is_forbidden or any(_is_among(word, self._unknown) for word in words):
            return ""
        if any(_is_among(word, self._met) for word in words):
            return "the dictionary knows it"
        return "stands in no text"

    def _note(self, text: str, *, is_strange: bool) -> None:
        forms = {text, *forms_of(text)}
        forms |= {form.lower() for form in forms}
        self._met |= forms
        if is_strange:
            self._unknown |= forms


def _is_known(text: str, document: Document) -> bool:
    key = key_of(text)
    return is_known(text, key, document) or (text[0].isupper() and is_name(key))


def _foreign_words(document: Document) -> Iterator[tuple[str, str]]:
    pairs = zip(document.foreign_blocks, document.foreign_passages, strict=True)
    for block, passage in pairs:
        for match in WORD.finditer(passage.text):
            yield match.group(), block.language


def _is_among(word: str, forms: set[str]) -> bool:
    """Whether the entry ``word`` accepts one of the forms."""
    return word in forms or (word != word.lower() and word.upper() in forms)
