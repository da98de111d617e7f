"""A rule as its file states it, checked and ready to be compiled or cached.

The parts are named tuples, since a rule travels through the cache as a row of
plain tuples.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from copyedit.finding import Certainty
from copyedit.record import record
from copyedit.rule import Rule

# Words as word lists know them, in a row.
Keys = Sequence[str]


class Kind(StrEnum):
    """How a rule looks at a text; every rule file has exactly one of these keys."""

    SWAP = "swap"
    FORBID = "forbid"
    REGEX = "regex"
    CONSISTENCY = "consistency"
    SEQUENCE = "sequence"


class Phrase(NamedTuple):
    """Words in a row that a rule names, and what to write for them.

    All texts may hold alternatives (``copyedit.patterns.alternatives``). Where
    capitals count (``exact``) the words are met only as ``text`` writes them.
    ``rights`` stand best first; for a form of a consistency rule they are all
    forms of its group, and ``form`` says which of them this is.
    """

    text: str
    exact: bool
    rights: Sequence[str] = ()
    form: int = 0


class Expression(NamedTuple):
    """A regular expression for the running text of one passage.

    ``mark`` is the group that a finding covers, 0 the whole match. Text without
    any of ``literals`` cannot match; without literals every text may.
    """

    pattern: str
    ignore_case: bool
    replace: str | None
    mark: str | int
    literals: Sequence[str]


class Item(NamedTuple):
    """One step of a sequence: what a word must be, and how often it may come.

    ``words`` are accepted in any case, ``exact`` only as written; with neither,
    any word is. Every word must also have the ``shape`` and one of ``endings``
    and be none of ``without``. ``replace`` is what to write for its words.
    """

    words: Keys
    exact: Sequence[str]
    without: Keys
    shape: str
    endings: Sequence[str]
    fewest: int
    most: int
    marked: bool
    replace: str | None


class Conditions(NamedTuple):
    """What must, and what must not, stand around a hit."""

    unless_before: Sequence[Keys] = ()
    unless_after: Sequence[Keys] = ()
    only_before: Sequence[Keys] = ()
    only_after: Sequence[Keys] = ()
    unless: Sequence[Keys] = ()


@record
class WrittenRule:
    """One rule file. Of the last three fields only that of its kind is filled.

    ``blocks`` are the kinds of block it looks at, none meaning all; ``lines``
    the lines of its examples in the order flag, allow, known; ``phrases`` holds
    one group, for a consistency rule as many as the file does.
    """

    path: str
    rule: Rule
    kind: Kind
    message: str
    certainty: Certainty
    safe: bool
    blocks: Sequence[str]
    lines: Sequence[int]
    conditions: Conditions
    phrases: Sequence[Sequence[Phrase]] = ()
    expression: Expression | None = None
    items: Sequence[Item] = ()

    def looks_at(self, block: str) -> bool:
        """Whether the rule is meant for blocks of this kind."""
        return not self.blocks or block in self.blocks
