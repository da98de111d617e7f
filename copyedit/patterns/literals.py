"""What a text must contain before a regular expression can match in it.

Looking for a literal costs a twentieth of running an expression, and most
expressions of a rule set have nothing to find in a given passage. This is the
only module that knows the private parser of ``re``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any

_PARSER: Any = import_module("re._parser")
_CODES: Any = import_module("re._constants")

_REPEATS = (_CODES.MAX_REPEAT, _CODES.MIN_REPEAT, _CODES.POSSESSIVE_REPEAT)
_WITHOUT_WIDTH = (_CODES.AT, _CODES.ASSERT, _CODES.ASSERT_NOT)


def required_literals(pattern: str, *, ignore_case: bool) -> tuple[str, ...]:
    """Strings of which every match of ``pattern`` contains at least one.

    Empty where none is known. With ``ignore_case`` they are to be looked for in
    a text that ``folded`` has made ready, otherwise in the text as it is.
    """
    tree = _PARSER.parse(pattern, re.IGNORECASE if ignore_case else 0)
    return _best_of(tree, fold=ignore_case)


def ignores_case(pattern: str) -> bool:
    """Whether ``pattern`` as a whole ignores case by a flag of its own, ``(?i)``."""
    return bool(_PARSER.parse(pattern).state.flags & re.IGNORECASE)


def folded(text: str) -> str:
    """``text`` in lower case, with the letters that ``re`` takes for i and s."""
    if not text.isascii():
        for letter, taken_for in zip("İıſ", "iis", strict=True):
            text = text.replace(letter, taken_for)
    return text.lower()


def _best_of(tree: Iterable[tuple[Any, Any]], *, fold: bool) -> tuple[str, ...]:
    """Of all that a branch requires the strings whose shortest is longest."""
    found: list[tuple[str, ...]] = []
    run = ""
    for code, argument in tree:
        letter = _letter(argument, fold=fold) if code is _CODES.LITERAL else ""
        run += letter
        if not letter and code not in _WITHOUT_WIDTH:
            found += [(run,), _inside((code, argument), fold=fold)]
            run = ""
    best = max([*found, (run,)], key=_worth)
    return best if _worth(best) else ()


def _letter(code_point: int, *, fold: bool) -> str:
    letter = chr(code_point)
    if not fold or letter.lower() == letter.upper():
        return letter
    return letter.lower() if letter.isascii() else ""


def _inside(step: tuple[Any, Any], *, fold: bool) -> tuple[str, ...]:
    code, argument = step
    if code is _CODES.SUBPATTERN:
        _, flags, _, tree = argument
        return () if flags & re.IGNORECASE and not fold else _best_of(tree, fold=fold)
    if code is _CODES.ATOMIC_GROUP:
        return _best_of(argument, fold=fold)
    if code in _REPEATS and argument[0] > 0:
        return _best_of(argument[-1], fold=fold)
    if code is _CODES.BRANCH:
        return _either([_best_of(branch, fold=fold) for branch in argument[1]])
    return ()


def _either(branches: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    if not all(branches):
        return ()
    return tuple(dict.fromkeys(text for branch in branches for text in branch))


def _worth(alternatives: Sequence[str]) -> int:
    return min(map(len, alternatives), default=0)
