"""Rules that were read before, kept as JSON, so that no YAML is read twice.

A cache may be lost, damaged or forbidden at any time; then the rules are read
again, and nobody is told.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32


class Stamp(NamedTuple):
    """What tells one state of a file from another."""

    modified: int
    size: int


class Kept(NamedTuple):
    """One rule as the cache holds it, and whether its examples held."""

    stamp: Stamp
    proved: bool
    row: list[Any]


def cache_folder() -> Path:
    """``COPYEDIT_CACHE``, or ``copyedit`` in the user's folder for caches."""
    if own := os.environ.get("COPYEDIT_CACHE"):
        return Path(own)
    shared = os.environ.get("XDG_CACHE_HOME")
    return (Path(shared) if shared else Path.home() / ".cache") / "copyedit"


def stamp_of(path: Path | os.DirEntry[str]) -> Stamp:
    """The present state of a file."""
    state = path.stat()
    return Stamp(state.st_mtime_ns, state.st_size)


def kept_rules(folder: Path) -> dict[str, Kept]:
    """The rules of ``folder`` in the cache, by path; empty after any mishap."""
    try:
        content = json.loads(_file_for(folder).read_bytes())
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
    with suppress(OSError, RuntimeError):
        file = _file_for(folder)
        file.parent.mkdir(parents=True, exist_ok=True)
        partial = file.with_suffix(f".{os.getpid()}")
        content = {"program": _program(), "rules": rules}
        partial.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
        partial.replace(file)


def _file_for(folder: Path) -> Path:
    name = str(folder.resolve()).encode(errors="surrogateescape")
    return cache_folder() / f"rules-{crc32(name):08x}.json"


def _program() -> list[Any]:
    """What reads the rules; when it changes, they must be read again."""
    modules = sorted(Path(__file__).parent.glob("*.py"))
    return [sys.version, [list(stamp_of(module)) for module in modules]]
