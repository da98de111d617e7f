"""Rules that were read before, kept so that no YAML is read twice."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from copyedit.cache import kept, put
from copyedit.patterns.rows import Row


class Stamp(NamedTuple):
    """What tells one state of a file from another."""

    modified: int
    size: int


class Kept(NamedTuple):
    """One rule as the cache holds it, and whether its examples held."""

    stamp: Stamp
    proved: bool
    row: Row


def stamp_of(path: Path | os.DirEntry[str]) -> Stamp:
    """The present state of a file."""
    state = path.stat()
    return Stamp(state.st_mtime_ns, state.st_size)


def kept_rules(folder: Path) -> dict[str, Kept]:
    """The rules of ``folder`` in the cache, by path; empty after any mishap."""
    try:
        program, rules = kept(_name(folder))
    except (TypeError, ValueError):  # nothing, or not what we keep
        return {}
    if program != _program():
        return {}
    return {
        path: Kept(Stamp(*stamp), proved, row)
        for path, (stamp, proved, row) in rules.items()
    }


def keep(folder: Path, rules: Mapping[str, Kept]) -> None:
    """Put the rules of ``folder`` into the cache, in one step or not at all."""
    plain = {
        path: (tuple(stamp), proved, row)
        for path, (stamp, proved, row) in rules.items()
    }
    put(_name(folder), (_program(), plain))


def _name(folder: Path) -> str:
    name = str(folder.resolve()).encode(errors="surrogateescape")
    return f"rules-{crc32(name):08x}.bin"


def _program() -> tuple[Any, ...]:
    """What reads the rules; when it changes, they must be read again."""
    modules = sorted(Path(__file__).parent.glob("*.py"))
    return sys.version, [tuple(stamp_of(module)) for module in modules]
