"""Which words exist, in which dialects of English, and how often they are used.

The file behind it joins pyspellchecker's English list, SCOWL and counts of open
text (``training/build_dictionary.py``); it is mapped into memory, not read.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, TypeVar

import marisa_trie

from copyedit.errors import DataError
from copyedit.language.data_files import data_file

# Any of the tries of marisa-trie, which share no class with a method to map a file.
Trie = TypeVar("Trie", bound=marisa_trie.Trie | marisa_trie.BytesTrie)

DIALECT_BITS = {
    "en-US": 1,
    "en-GB": 2,
    "en-GB-oxendict": 4,
    "en-CA": 8,
    "en-AU": 16,
}
ALL_DIALECTS = 31

# Frequencies are bytes: eight times the binary logarithm of one more than a count
# in 130 million words of open text.
STEPS_PER_DOUBLING = 8


class Entry(NamedTuple):
    """What the dictionary holds on one key.

    ``dialects`` are bits of ``DIALECT_BITS``, 0 for what is only a name;
    ``frequency`` counts the common word, ``as_name`` the name (0: not one), both
    in steps of an eighth of a doubling.
    """

    dialects: int
    frequency: int
    as_name: int


NOT_LISTED = Entry(0, 0, 0)


@cache
def records() -> marisa_trie.RecordTrie:
    """The trie itself: from a key to a list of one tuple, as in ``Entry``."""
    return mapped("words.marisa", "<BBB")


def mapped(name: str, form: str) -> marisa_trie.RecordTrie:
    """The records of data file ``name``; raises DataError if it is the wrong one."""
    return mapped_as(marisa_trie.RecordTrie(form), name)


def mapped_as(trie: Trie, name: str) -> Trie:
    """``trie``, filled from a data file; raises DataError if it is the wrong one."""
    path = data_file(name)
    try:
        trie.mmap(str(path))
    except (OSError, RuntimeError, ValueError) as problem:
        raise DataError(
            f"{path}: the data file is missing or damaged; reinstall copyedit"
        ) from problem
    return trie


def entry(key: str) -> Entry:
    """What the dictionary holds on a key of ``language.words.key_of``."""
    found = records().get(key)
    return Entry(*found[0]) if found else NOT_LISTED


def is_word(key: str) -> bool:
    """Whether ``key`` is a common word in some dialect."""
    found = records().get(key)
    return bool(found) and found[0][0] > 0


def is_name(key: str) -> bool:
    """Whether ``key`` is known as a name or an abbreviation."""
    found = records().get(key)
    return bool(found) and found[0][2] > 0


def occurrences(key: str) -> int:
    """How often the common word was counted, within five per cent."""
    return round(2 ** (entry(key).frequency / STEPS_PER_DOUBLING)) - 1


def is_rare_word(key: str) -> bool:
    """Whether a list of rare words has ``key``, which hardly anyone writes."""
    return key in _rare()


@cache
def _rare() -> marisa_trie.Trie:
    return mapped_as(marisa_trie.Trie(), "rare.marisa")
