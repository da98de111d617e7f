"""Regular expressions, compiled on first use, whose compiled form outlasts the run.

Most documents need few of the expressions of all checkers: an ``Expression`` is a
constant that costs nothing until a text asks for it. What is compiled is kept:
``re`` needs longer to compile those of all checkers than they need to check a short
article (110 of 370 milliseconds), and it keeps nothing for the next run. So what it
makes of each expression is kept in the cache and handed to its engine directly.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import Any

from copyedit.cache import kept, put

# Which instructions the engine takes depends on the version of Python.
_FILE = f"expressions-{sys.hexversion:08x}-{sys.byteorder}.bin"
# Ours are some 700; beyond that there are those of many house styles of the past.
MOST = 2_000

_END = sys.maxsize
_Match = re.Match[str]
_Key = tuple[str, int]
# What the engine asks for: flags, instructions, groups, their numbers and names.
_Program = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]

_new: dict[_Key, _Program] = {}


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` returns, without its work where an earlier run did it.

    These are parts of ``re`` that its documentation does not promise: where they are
    missing or refuse what is kept, ``re.compile`` itself is asked.

    Not for expressions that are made of the words of a document: each would be
    kept for ever. Raises ``re.error`` as ``re.compile`` does.
    """
    key = (pattern, int(flags))
    try:
        program = _kept().get(key)
        if program is None:
            program = _new[key] = _program(*key)
        return _made(pattern, program)
    except re.error:
        raise
    except Exception:
        _new.pop(key, None)
        return re.compile(pattern, flags)


class Expression:
    """A regular expression, compiled when it is first used; it serves as a pattern."""

    __slots__ = ("_flags", "_pattern", "_text")

    def __init__(self, text: str, flags: int = 0) -> None:
        self._text = text
        self._flags = flags
        self._pattern: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself, for loops that use it many times."""
        if self._pattern is None:
            self._pattern = compiled(self._text, self._flags)
        return self._pattern

    def search(self, text: str, start: int = 0, end: int = _END) -> _Match | None:
        """The first match in the text."""
        return (self._pattern or self.compiled).search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = _END) -> _Match | None:
        """The match where the text starts."""
        return (self._pattern or self.compiled).match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = _END) -> _Match | None:
        """The match that is the whole text."""
        return (self._pattern or self.compiled).fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[_Match]:
        """Every match in the text, in order."""
        return (self._pattern or self.compiled).finditer(text, start, end)

    def findall(self, text: str, start: int = 0, end: int = _END) -> list[Any]:
        """What ``finditer`` finds, as strings or as tuples of groups."""
        return (self._pattern or self.compiled).findall(text, start, end)

    def split(self, text: str, maxsplit: int = 0) -> list[str | Any]:
        """The text between the matches."""
        return (self._pattern or self.compiled).split(text, maxsplit)

    def sub(self, new: str | Callable[[_Match], str], text: str, count: int = 0) -> str:
        """The text with ``new`` in place of each match."""
        return (self._pattern or self.compiled).sub(new, text, count)


def _made(pattern: str, program: _Program) -> re.Pattern[str]:
    flags, code, *groups = program
    words = memoryview(code).cast("I").tolist()
    engine: Any = import_module("_sre")
    made: re.Pattern[str] = engine.compile(pattern, flags, words, *groups)
    return made


def keep() -> None:
    """Put what this run has compiled into the cache, for the next one."""
    if _new:
        everything = {**_kept(), **_new}
        put(_FILE, _new if len(everything) > MOST else everything)


@cache
def _kept() -> dict[_Key, _Program]:
    found = kept(_FILE)
    return found if isinstance(found, dict) else {}


def _program(pattern: str, flags: int) -> _Program:
    """What ``re.compile`` hands to its engine, the same in Python 3.11 to 3.13."""
    parser: Any = import_module("re._parser")
    compiler: Any = import_module("re._compiler")
    tree = parser.parse(pattern, flags)
    state = tree.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    code = array("I", compiler._code(tree, flags)).tobytes()
    groups = state.groups - 1
    return flags | state.flags, code, groups, dict(state.groupdict), tuple(names)
