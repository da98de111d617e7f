"""Which quotation mark belongs to which, in the running text of each block.

Curly, straight, angled and British single marks are read. A mark that is turned the
wrong way, or that has its space on the wrong side, is paired as it was meant.
"""

from __future__ import annotations

import re

from copyedit.document import BlockKind, Document
from copyedit.expressions import Expression
from copyedit.passage import Passage
from copyedit.record import record

_MARKS = Expression("[“”„«»\"‘’']")
_PARTNER = {"“": "”", "„": "“", "«": "»", '"': '"', "‘": "’", "'": "'"}
_CLOSERS = frozenset("”»\"’'")
SINGLE = frozenset("‘’'")

# What may stand before a mark that opens, beside white space and the start.
_BEFORE_OPENING = frozenset("([{—–-/…“‘\"'¿¡=")

# Quotations inside each other; a text that opens more has lost its closing marks.
_DEEPEST = 20
_DECADE = Expression(r"['’‘]\d\ds?\b")
_ELISION = Expression(r"['’‘](?:tis|twas|twere|em|til|cause|bout|round|n|cos)\b", re.I)


@record
class Marks:
    """The quotation marks of one running text, as offsets in it.

    ``pairs`` stand in order of their opening marks, nested ones too; ``open`` marks
    are never closed, ``strays`` close nothing; ``turned`` marks are curled the wrong
    way.
    """

    pairs: tuple[tuple[int, int], ...] = ()
    open: tuple[int, ...] = ()
    strays: tuple[int, ...] = ()
    turned: tuple[int, ...] = ()

    @property
    def outermost(self) -> list[tuple[int, int]]:
        """The pairs that do not stand inside another."""
        kept: list[tuple[int, int]] = []
        for opened, closed in self.pairs:
            if not kept or closed > kept[-1][1]:
                kept.append((opened, closed))
        return kept

    @property
    def nested(self) -> list[tuple[tuple[int, int], tuple[int, int]]]:
        """Each pair that stands inside another, with the one around it."""
        found = []
        around: list[tuple[int, int]] = []
        for pair in self.pairs:
            while around and around[-1][1] < pair[0]:
                around.pop()
            if around and pair[1] < around[-1][1]:
                found.append((around[-1], pair))
            around.append(pair)
        return found


@record
class MarkedPassage:
    """The running text of a block with the marks in it."""

    passage: Passage
    kind: BlockKind
    marks: Marks

    @property
    def text(self) -> str:
        """The running text."""
        return self.passage.text


_NONE = Marks()


def marked_passages(document: Document) -> tuple[MarkedPassage, ...]:
    """Every passage of the document, in the order of ``text_blocks``."""
    return tuple(
        MarkedPassage(passage, block.kind, marks_in(passage.text))
        for passage, block in zip(document.passages, document.text_blocks, strict=True)
    )


def marks_in(text: str) -> Marks:
    """The quotation marks of ``text``, paired; apostrophes and primes left out."""
    if not _MARKS.search(text):
        return _NONE
    reading = _Reading(text)
    for match in _MARKS.finditer(text):
        reading.take(match.start())
    straight = sorted(at for at in (*reading.stack, *reading.strays) if text[at] == '"')
    if straight and len(straight) % 2 == 0 and _alternate(text, straight):
        reading.pair(straight)
    return Marks(
        pairs=tuple(sorted(reading.pairs)),
        open=tuple(reading.stack),
        strays=tuple(reading.strays),
        turned=tuple(sorted(reading.turned)),
    )


def _alternate(text: str, straight: list[int]) -> bool:
    """Whether straight marks without partners open and close in turn.

    The first of each two then has a space or nothing before it, the second a sign
    before it or a space on one side only: "We won, "he said.
    """
    for opened, closed in zip(straight[::2], straight[1::2], strict=True):
        if opened and not (text[opened - 1].isspace() or text[opened - 1] in ",:;"):
            return False
        if '"' in text[opened + 1 : closed]:
            return False
        if text[closed - 2 : closed - 1].isalnum() and text[closed - 1].isspace():
            return False
    return True


class _Reading:
    """The marks of a text that have been read so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pairs: list[tuple[int, int]] = []
        self.strays: list[int] = []
        self.stack: list[int] = []
        self.turned: set[int] = set()
        self.last_closer = text.rfind("”")

    def take(self, at: int) -> None:
        """Read the mark at ``at``."""
        text, mark = self.text, self.text[at]
        if _is_no_mark(text, at, self.stack):
            return
        near = reversed(self.stack[-_DEEPEST:])
        opened = next((o for o in near if self._partner(o) == mark), None)
        opens = mark in _PARTNER and _opens(text, at)
        if opened is not None and not opens:
            if mark not in SINGLE or not _is_possessive(text, at):
                self._close(opened, at)
        elif opens:
            self.stack.append(at)
        elif mark == "”" and self._opens_turned(at):
            self.turned.add(at)
            self.stack.append(at)
        elif mark == "“" and self._closes_turned(at):
            self.turned.add(at)
            self._close(next(o for o in reversed(self.stack) if text[o] == "“"), at)
        elif mark == "“" and self._opens_loosely(at):
            self.stack.append(at)
        elif mark in _CLOSERS and mark not in SINGLE:
            self.strays.append(at)

    def pair(self, marks: list[int]) -> None:
        """Make pairs of marks that open and close in turn."""
        self.pairs += zip(marks[::2], marks[1::2], strict=True)
        self.stack = [at for at in self.stack if at not in marks]
        self.strays = [at for at in self.strays if at not in marks]

    def _close(self, opened: int, at: int) -> None:
        del self.stack[self.stack.index(opened) :]
        self.pairs.append((opened, at))

    def _partner(self, at: int) -> str:
        return "”" if at in self.turned else _PARTNER[self.text[at]]

    def _opens_loosely(self, at: int) -> bool:
        """Whether “ opens though its space is missing, or stands after it."""
        if at > self.last_closer:
            return False
        before, after = self.text[at - 1 : at], self.text[at + 1]
        spaced = (not before or before.isspace()) and after.isspace()
        return spaced or (after.isalnum() and (before.isalpha() or before in ",:;.!?"))

    def _opens_turned(self, at: int) -> bool:
        """Whether ” opens: ”We won,” he said."""
        text = self.text
        before = text[at - 1] if at else " "
        after = text[at + 1 : at + 2]
        following = text.find("”", at + 1)
        return (
            before.isspace()
            and after.isalnum()
            and following > 0
            and "“" not in text[at:following]
            and not text[following - 1].isspace()
        )

    def _closes_turned(self, at: int) -> bool:
        """Whether “ closes: “We won,“ he said."""
        text = self.text
        if not any(text[o] == "“" for o in self.stack[-_DEEPEST:]):
            return False
        before, after = text[at - 1], text[at + 1 : at + 2]
        return not (before.isspace() or after.isalnum())


def _opens(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1 : at + 2]
    if not after or after.isspace():
        return False
    if text[at] == '"' and before.isalpha() and after.isalpha():
        return True  # p"K" is a formula, not a lone mark
    return before.isspace() or before in _BEFORE_OPENING


def _is_no_mark(text: str, at: int, stack: list[int]) -> bool:
    """Whether the mark is an apostrophe, a prime or an elision."""
    mark = text[at]
    before = text[at - 1] if at else " "
    after = text[at + 1 : at + 2]
    if mark in SINGLE:
        inside = before.isalnum() and after.isalnum()
        return inside or bool(_DECADE.match(text, at) or _ELISION.match(text, at))
    if mark in '"”' and before.isdigit():
        # An inch mark, unless a quotation that ends in a figure is open.
        return all(
            _PARTNER.get(text[opened], mark) != mark for opened in stack[-_DEEPEST:]
        )
    return False


def _is_possessive(text: str, at: int) -> bool:
    """Whether a closing single mark is the apostrophe of a plural: the unions’ vote."""
    if text[at - 1 : at].lower() != "s":
        return False
    following = text[at + 1 : at + 3]
    return len(following) == 2 and following[0] == " " and following[1].isalpha()
