"""What stands around a word, as the counts of open text spell it."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from copyedit.context.neighbours import EDGE, NUMBER
from copyedit.document import Document, Word
from copyedit.expressions import Expression

# As in training/count_corpus.py: the counts are worth nothing if this reads otherwise.
_TOKEN = Expression(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*|\d[\d.,:]*|[.!?;:,()]")
_EDGES = frozenset(".!?")


class Surroundings(NamedTuple):
    """The two tokens before a word and the two after it, nearest inside."""

    before: tuple[str, str]
    after: tuple[str, str]


class Tokens(NamedTuple):
    """The tokens of one block and where each begins in the source, in order."""

    keys: list[str]
    starts: list[int]


def tokens(document: Document) -> tuple[Tokens, ...]:
    """The tokens of every block of ``text_blocks``, an edge at either end."""
    found = []
    for passage in document.passages:
        matches = list(_TOKEN.finditer(passage.text))
        keys = [_key(match.group()) for match in matches]
        if passage.is_unbroken:
            shift = passage.sources[0]
            starts = [match.start() + shift for match in matches]
        else:
            starts = [
                passage.bounds(match.start(), match.end())[0] for match in matches
            ]
        found.append(Tokens([EDGE, EDGE, *keys, EDGE, EDGE], starts))
    return tuple(found)


def surroundings(document: Document, word: Word) -> Surroundings:
    """What stands around ``word`` in its block; an edge where the block ends."""
    keys, starts = document.view(tokens)[document.block_number(word)]
    return around(keys, bisect_left(starts, word.start))


def around(keys: list[str], at: int) -> Surroundings:
    """What stands around token ``at`` of a block; edges behind its last one."""
    after = (*keys[at + 3 : at + 5], EDGE, EDGE)
    return Surroundings((keys[at], keys[at + 1]), (after[0], after[1]))


def _key(token: str) -> str:
    if token in _EDGES:
        return EDGE
    if token[0].isdigit():
        return NUMBER
    return token.replace("’", "'").lower()
