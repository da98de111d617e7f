"""Rules that were read before, kept as JSON, so that no YAML is read twice."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from copyedit.cache import cache_folder, put


class Stamp(NamedTuple):
    """What tells one state of a file from another."""

    modified: int
    size: int


class Kept(NamedTuple):
    """One rule as the cache holds it, and whether its examples held."""

    stamp: Stamp
    proved: bool
    row: list[Any]


def stamp_of(path: Path | os.DirEntry[str]) -> Stamp:
    """The present state of a file."""
    state = path.stat()
    return Stamp(state.st_mtime_ns, state.st_size)


def kept_rules(folder: Path) -> dict[str, Kept]:
    """The rules of ``folder`` in the cache, by path; empty after any mishap."""
    try:
        content = json.loads((cache_folder() / _name(folder)).read_bytes())
        if content["program"] != _program():
            return {}
        return {
            path: Kept(Stamp(*stamp), proved, row)
            for path, (stamp, proved, row) in content["rules"].items()
        }
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RuntimeError):
        return {}


def keep(folder: Path, rules: Mapping[str, Kept]) -> None:
    """Put the rules of ``folder`` into the cache, in one step or not at all."""
    content = {"program": _program(), "rules": rules}
    put(_name(folder), json.dumps(content, ensure_ascii=False).encode())


def _name(folder: Path) -> str:
    name = str(folder.resolve()).encode(errors="surrogateescape")
    return f"rules-{crc32(name):08x}.json"


def _program() -> list[Any]:
    """What reads the rules; when it changes, they must be read again."""
    modules = sorted(Path(__file__).parent.glob("*.py"))
    return [sys.version, [list(stamp_of(module)) for module in modules]]
