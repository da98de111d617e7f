"""From rule files to checkers: one for each kind, answering for many rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from copyedit.checker import Checker
from copyedit.patterns.consistency import ConsistencyChecker
from copyedit.patterns.phrases import PhraseChecker
from copyedit.patterns.regexes import RegexChecker
from copyedit.patterns.sequences import SequenceChecker
from copyedit.patterns.written import Kind, WrittenRule

_CHECKERS: Sequence[tuple[Callable[[Sequence[WrittenRule]], Checker], set[Kind]]] = (
    (PhraseChecker, {Kind.SWAP, Kind.FORBID}),
    (RegexChecker, {Kind.REGEX}),
    (SequenceChecker, {Kind.SEQUENCE}),
    (ConsistencyChecker, {Kind.CONSISTENCY}),
)


def checkers_of(written: Sequence[WrittenRule]) -> tuple[Checker, ...]:
    """The checkers that together look for breaches of all these rules."""
    return tuple(
        checker(rules)
        for checker, kinds in _CHECKERS
        if (rules := [one for one in written if one.kind in kinds])
    )
