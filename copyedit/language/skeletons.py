"""Words that sound alike: found by their consonants, whatever stands between.

The skeleton of a word is its first sound and the consonants after it, those that
sound alike written alike, doubled ones once. A slip of several letters keeps it, or
changes one consonant of it. The index is built by ``training/build_skeletons.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import marisa_trie

from copyedit.expressions import compiled
from copyedit.language.dictionary import mapped_as

_SPELLINGS = (("ph", "f"), ("gh", "g"), ("x", "ks"), ("ck", "k"), ("sc", "s"))
_SOFT_C = compiled("c(?=[eiy])")
_ALIKE = str.maketrans({"c": "k", "q": "k", "z": "s", "j": "g", "'": None})
_SILENT = compiled("[aeiouyhw]")
_DOUBLED = compiled(r"(.)\1+")
_CONSONANTS = "bdfgklmnprst"
_FIRST_VOWEL = "a"

# A shorter skeleton with a consonant otherwise is that of hundreds of words.
_FEWEST_CONSONANTS = 3


def skeleton(key: str) -> str:
    """The first sound of a word and the consonants after it."""
    for written, sound in _SPELLINGS:
        key = key.replace(written, sound)
    key = _SOFT_C.sub("s", key).translate(_ALIKE)
    first, rest = key[:1], _SILENT.sub("", key[1:])
    if first in "aeiouyh":
        first = _FIRST_VOWEL
    return _DOUBLED.sub(r"\1", first + rest)


def words_like(key: str) -> Iterator[str]:
    """The words whose skeleton is that of ``key``, or one consonant from it."""
    own = skeleton(key)
    look_up = _index().get
    for found in look_up(own) or ():
        yield from found.decode("ascii").split()
    if len(own) < _FEWEST_CONSONANTS:
        return
    for near in _one_consonant_from(own):
        for found in look_up(near) or ():
            yield from found.decode("ascii").split()


def _one_consonant_from(own: str) -> set[str]:
    near: set[str] = set()
    for at in range(1, len(own) + 1):
        head, tail = own[:at], own[at:]
        near.update(head + letter + tail for letter in _CONSONANTS)
        if tail:
            near.add(head + tail[1:])
            near.update(head + letter + tail[1:] for letter in _CONSONANTS)
        if tail[1:]:
            near.add(head + tail[1] + tail[0] + tail[2:])
    near.add(own[1:])
    near.add(own[1] + own[0] + own[2:])
    near.update(letter + own for letter in _CONSONANTS)
    near.discard(own)
    return near


@cache
def _index() -> marisa_trie.BytesTrie:
    return mapped_as(marisa_trie.BytesTrie(), "skeletons.marisa")
