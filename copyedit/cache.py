"""Where a run keeps what the next one need not work out again.

A cache may be lost, damaged or forbidden at any time; then the work is done
again, and nobody is told.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def cache_folder() -> Path:
    """``COPYEDIT_CACHE``, or ``copyedit`` in the user's folder for caches."""
    if own := os.environ.get("COPYEDIT_CACHE"):
        return Path(own)
    shared = os.environ.get("XDG_CACHE_HOME")
    return (Path(shared) if shared else Path.home() / ".cache") / "copyedit"


def put(name: str, content: bytes) -> None:
    """Write a file of the cache in one step or not at all."""
    with suppress(OSError, RuntimeError):
        file = cache_folder() / name
        file.parent.mkdir(parents=True, exist_ok=True)
        partial = file.with_suffix(f".{os.getpid()}")
        partial.write_bytes(content)
        partial.replace(file)
