"""Word lists: plain text, one entry a line, ``#`` begins a comment.

A ``#`` inside a word belongs to it (C#). An empty line means nothing, an entry
that stands twice counts once. ``copyedit.word_entry`` has the marks of an entry.
"""

from __future__ import annotations

from pathlib import Path

from copyedit.config_file import shown
from copyedit.errors import ConfigError
from copyedit.expressions import compiled
from copyedit.language.words import WORD
from copyedit.patterns.places import FIGURE
from copyedit.word_entry import WrongEntry, entry_of

_COMMENT = compiled(r"(?:^|\s)#.*")
_CONTROL = compiled(r"[\x00-\x1f\x7f-\x9f]")
_LONGEST_ENTRY = 100


def read_words(path: Path) -> tuple[str, ...]:
    """The entries of a word list, in the order of the file, each once.

    Raises ``OSError`` when the file cannot be opened and ``ConfigError``, with
    the line, when it is no word list.
    """
    return tuple(dict.fromkeys(entry for _, entry in numbered_entries(path)))


def numbered_entries(path: Path) -> list[tuple[int, str]]:
    """Every entry with its line, counted from one; raises as ``read_words``."""
    entries: list[tuple[int, str]] = []
    for number, line in enumerate(_text(path).split("\n"), start=1):
        entry = entry_in(line)
        if problem := problem_of(entry):
            raise ConfigError(shown(path), problem, number)
        if entry:
            entries.append((number, entry))
    return entries


def entry_in(line: str) -> str:
    """The entry of a line without its comment; nothing when it has none."""
    return _COMMENT.sub("", line.removesuffix("\r"), count=1).strip(" \t")


def problem_of(entry: str) -> str:
    """Why no word list may hold such an entry, or nothing."""
    if found := _CONTROL.search(entry):
        name = "a tab" if found.group() == "\t" else "a control character"
        return f"{name} inside an entry; a word list has one entry a line"
    if len(entry) > _LONGEST_ENTRY:
        return (
            f"an entry of {len(entry)} characters (at most {_LONGEST_ENTRY}); "
            "a word list has one entry a line"
        )
    return _problem_of_marks(entry)


def _problem_of_marks(written: str) -> str:
    try:
        entry = entry_of(written)
    except WrongEntry as wrong:
        return str(wrong)
    if entry.is_forbidden:
        for part in entry.text.split():
            if not (WORD.fullmatch(part) or FIGURE.fullmatch(part)):
                return f'"{part}" is not one word; write a rule of kind regex for it'
    return ""


def _text(path: Path) -> str:
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problem = "not UTF-8; save the word list as UTF-8 text"
        raise ConfigError(shown(path), problem, line) from None
