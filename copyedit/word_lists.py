"""Word lists: plain text, one entry a line, ``#`` begins a comment.

A ``#`` inside a word belongs to it (C#). An empty line means nothing, an entry
that stands twice counts once.
"""

from __future__ import annotations

import re
from pathlib import Path

from copyedit.config_file import shown
from copyedit.errors import ConfigError

_COMMENT = re.compile(r"(?:^|\s)#.*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_LONGEST_ENTRY = 100


def read_words(path: Path) -> tuple[str, ...]:
    """The entries of a word list, in the order of the file.

    Raises ``OSError`` when the file cannot be opened and ``ConfigError``, with
    the line, when it is no word list.
    """
    entries: list[str] = []
    for number, line in enumerate(_text(path).split("\n"), start=1):
        entry = _COMMENT.sub("", line.removesuffix("\r"), count=1).strip(" \t")
        if problem := _problem(entry):
            raise ConfigError(shown(path), problem, number)
        if entry:
            entries.append(entry)
    return tuple(dict.fromkeys(entries))


def _text(path: Path) -> str:
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problem = "not UTF-8; save the word list as UTF-8 text"
        raise ConfigError(shown(path), problem, line) from None


def _problem(entry: str) -> str:
    if found := _CONTROL.search(entry):
        name = "a tab" if found.group() == "\t" else "a control character"
        return f"{name} inside an entry; a word list has one entry a line"
    if len(entry) > _LONGEST_ENTRY:
        return (
            f"an entry of {len(entry)} characters (at most {_LONGEST_ENTRY}); "
            "a word list has one entry a line"
        )
    return ""
