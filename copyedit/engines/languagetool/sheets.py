"""Texts as they are sent: plain, and many of them on one sheet.

Twenty sentences sent together cost LanguageTool half of what they cost one by
one, with the same matches. Blank lines part them, so that no rule takes two
blocks for one sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from copyedit.engines.languagetool.match import Match
from copyedit.expressions import compiled
from copyedit.language.sentences import sentences_in
from copyedit.passage import OBJECT
from copyedit.record import record

SEPARATOR = "\n\n"

# About twenty sentences; servers of others take 20,000 characters or more.
ROOM = 3000

# LanguageTool counts UTF-16 units, we count code points. Without characters of
# two units both counts are one, so each is sent as this one symbol instead.
SYMBOL = "\N{WHITE SMILING FACE}"
_TWO_UNITS = compiled("[\U00010000-\U0010ffff]")
_OBJECTS = compiled(f"{OBJECT}+")
_LINE_END = compiled(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")


@record
class Piece:
    """A text short enough to be sent, from ``offset`` of the text it is part of."""

    text: str
    offset: int = 0


def as_sent(text: str) -> str:
    """The running text of a block in the form, of the same length, that is sent.

    Code and addresses become a name, since a sentence without its object reads
    as if a word were missing; the lines of a paragraph become one.
    """
    text = _OBJECTS.sub(lambda run: "X" + "x" * (len(run.group()) - 1), text)
    return _LINE_END.sub(" ", _TWO_UNITS.sub(SYMBOL, text))


def pieces_of(text: str) -> Iterator[Piece]:
    """``text`` whole, or cut between sentences when it is longer than a sheet."""
    start = end = 0
    for _, sentence_end in sentences_in(text):
        if sentence_end - start > ROOM and end > start:
            yield Piece(text[start:end], start)
            start = end
        end = sentence_end
    yield from _cut(text[start:], start)


def _cut(text: str, offset: int) -> Iterator[Piece]:
    for start in range(0, len(text), ROOM * 2):
        yield Piece(text[start : start + ROOM * 2], offset + start)


def middle_of(text: str) -> int:
    """The end of a sentence that is nearest to the middle; 0 if it has but one."""
    ends = [end for _, end in sentences_in(text) if end < len(text.rstrip())]
    return min(ends, key=lambda end: abs(2 * end - len(text)), default=0)


def sheets(texts: Iterable[str]) -> Iterator[list[str]]:
    """The texts in groups, each of which is sent as one."""
    group: list[str] = []
    size = 0
    for text in texts:
        if group and size + len(text) > ROOM:
            yield group
            group, size = [], 0
        group.append(text)
        size += len(text) + len(SEPARATOR)
    if group:
        yield group


def divided(matches: Iterable[Match], group: Sequence[str]) -> list[list[Match]]:
    """For each text of a group its own matches, placed in that text.

    A match that runs from one text into the next is about neither.
    """
    found = list(matches)
    shares = []
    start = 0
    for text in group:
        end = start + len(text)
        shares.append(
            [m.moved(-start) for m in found if start <= m.start and m.end <= end]
        )
        start = end + len(SEPARATOR)
    return shares
