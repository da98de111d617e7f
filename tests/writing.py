"""How tests put a text where it is wanted."""

from __future__ import annotations

from pathlib import Path


def write(path: Path, text: str) -> Path:
    """Write the text as UTF-8, with the folders it needs; the path again."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path
