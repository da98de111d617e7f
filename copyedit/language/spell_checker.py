"""pyspellchecker's interface over our mapped dictionary.

For programs that know ``SpellChecker``: its methods stay, but nothing is loaded, and
a word costs a hundredth. Its own dictionary takes 170 ms and 28 MB to load, and its
candidates two edits away 84 ms a word (1.5 s for a long name).
"""

from __future__ import annotations

from spellchecker import SpellChecker

from copyedit.language.dictionary import is_word, occurrences


class MappedWords:
    """The part of pyspellchecker's WordFrequency that SpellChecker reads."""

    letters = "abcdefghijklmnopqrstuvwxyz'"
    longest_word_length = 45

    @property
    def dictionary(self) -> MappedWords:
        """The words themselves, of which only ``in`` is asked."""
        return self

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and is_word(word.lower())

    def __getitem__(self, word: str) -> int:
        return occurrences(word.lower()) if word in self else 0


def spell_checker() -> SpellChecker:
    """A SpellChecker, set to one edit, that answers from the mapped dictionary.

    It stands on the private slot ``_word_frequency``, which a test guards and the
    pinned range of pyspellchecker keeps.
    """
    checker = SpellChecker(language=None, distance=1)
    setattr(checker, "_word_frequency", MappedWords())  # noqa: B010 - another type
    return checker
