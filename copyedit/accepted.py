"""What a desk has said about words: its lists, its dialect, who may judge them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from copyedit.language.words import key_of
from copyedit.record import record, replace
from copyedit.word_entry import WordEntry, entry_of


@record
class Accepted:
    """Words and names that a project accepts, and the dialect it writes.

    An entry in lower case is accepted in any case; one with capitals only with
    these or in capitals throughout. ``dialect`` is ``en-US``, ``en-GB``,
    ``en-CA`` or ``en-AU``; None means that each document shows its own.
    ``names`` are the words of the lists of names, in lower case; ``forbidden`` are
    the forms that are not to be written, in this dialect if it is known. Without
    ``context`` no word is judged by the words beside it.
    """

    any_case: frozenset[str] = frozenset()
    as_written: frozenset[str] = frozenset()
    dialect: str | None = None
    names: frozenset[str] = frozenset()
    forbidden: tuple[WordEntry, ...] = ()
    context: bool = True

    @classmethod
    def of(
        cls,
        entries: Iterable[str],
        dialect: str | None = None,
        names: Iterable[str] = (),
    ) -> Accepted:
        """The entries of lists of words and of names.

        One of several words accepts each of them, and what is to be written instead
        of a forbidden form is accepted too. Raises ``WrongEntry``.
        """
        named = _held(names, dialect)
        held = [*_held(entries, dialect), *named]
        words = {_plain(word) for entry in held for word in _words_of(entry)}
        lower = frozenset(word for word in words if word == word.lower())
        upper = {word.upper() for word in words}
        return cls(
            lower,
            frozenset(words - lower | upper),
            dialect,
            frozenset(_plain(w).lower() for entry in named for w in _words_of(entry)),
            tuple(dict.fromkeys(entry for entry in held if entry.is_forbidden)),
        )

    def knows(self, word: str) -> bool:
        """Whether a list holds ``word``, with or without its possessive."""
        return any(
            form.lower() in self.any_case or form in self.as_written
            for form in forms_of(word)
        )


def forms_of(word: str) -> tuple[str, ...]:
    """The forms of which lists may hold one: with and without its possessive."""
    plain = _plain(word)
    return plain, plain.removesuffix("'s"), plain.removesuffix("'")


def _held(entries: Iterable[str], dialect: str | None) -> list[WordEntry]:
    """The entries that may count in a dialect; where it is known, without it."""
    held = (entry_of(entry) for entry in entries)
    return [
        replace(entry, dialects=frozenset()) if dialect and entry.dialects else entry
        for entry in held
        if entry.may_hold_in(dialect)
    ]


def _words_of(entry: WordEntry) -> Iterator[str]:
    yield from (entry.right if entry.is_forbidden else entry.text).split()


def _plain(word: str) -> str:
    """``word`` with plain apostrophes and hyphens, its capitals kept."""
    key = key_of(word)
    if len(key) != len(word):
        return key
    return "".join(
        k.upper() if w.isupper() else k for k, w in zip(key, word, strict=True)
    )
