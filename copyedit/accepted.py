"""What a desk has said about words: its word list, its names, its dialect."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from copyedit.language.words import key_of


@dataclass(frozen=True, slots=True)
class Accepted:
    """Words and names that a project accepts, and the dialect it writes.

    An entry in lower case is accepted in any case; one with capitals only with
    these or in capitals throughout. ``dialect`` is ``en-US``, ``en-GB``,
    ``en-CA`` or ``en-AU``; None means that each document shows its own.
    """

    any_case: frozenset[str] = frozenset()
    as_written: frozenset[str] = frozenset()
    dialect: str | None = None

    @classmethod
    def of(cls, entries: Iterable[str], dialect: str | None = None) -> Accepted:
        """The entries of word lists; one of several words accepts each of them."""
        words = {_plain(word) for entry in entries for word in entry.split()}
        lower = frozenset(word for word in words if word == word.lower())
        upper = {word.upper() for word in words}
        return cls(lower, frozenset(words - lower | upper), dialect)

    def knows(self, word: str) -> bool:
        """Whether a list holds ``word``, with or without its possessive."""
        plain = _plain(word)
        return any(
            form.lower() in self.any_case or form in self.as_written
            for form in (plain, plain.removesuffix("'s"), plain.removesuffix("'"))
        )


def _plain(word: str) -> str:
    """``word`` with plain apostrophes and hyphens, its capitals kept."""
    key = key_of(word)
    if len(key) != len(word):
        return key
    return "".join(
        k.upper() if w.isupper() else k for k, w in zip(key, word, strict=True)
    )
