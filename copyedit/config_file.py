"""Reading a configuration file, and naming the place of what is wrong in it.

The parser of the standard library tells values without places, so the text is
read once more when something is wrong. Where the layout is unusual (a key in an
inline table) the answer is the line of the nearest key around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from copyedit.errors import ConfigError
from copyedit.expressions import Expression

OWN_FILE = "copyedit.toml"
SHARED_FILE = "pyproject.toml"

Key = tuple[str, ...]

_PART = r"""(?:"[^"\n]*"|'[^'\n]*'|[\w-]+)"""
_KEY = rf"{_PART}(?:\s*\.\s*{_PART})*"
_HEADER = Expression(rf"\s*\[\[?\s*(?P<key>{_KEY})\s*\]")
_SETTING = Expression(rf"\s*(?P<key>{_KEY})\s*=")

_ERROR_LINE = re.compile(r" \((?:at line (\d+), column \d+|at end of document)\)")


def file_in(folder: Path) -> Path | None:
    """The configuration file of ``folder`` itself, if it has one.

    Raises ``ConfigError`` for a ``pyproject.toml`` that names this program and
    cannot be read.
    """
    own, shared = folder / OWN_FILE, folder / SHARED_FILE
    if own.is_file():
        return own
    return shared if shared.is_file() and _has_table(shared) else None


def settings_in(path: Path) -> dict[str, Any]:
    """What the file sets, still as it stands there. Raises ``ConfigError``."""
    content = _parsed(path, text_of(path))
    found = _table(content) if path.name == SHARED_FILE else content
    if found is None:
        raise ConfigError(shown(path), "there is no table [tool.copyedit]")
    if not isinstance(found, dict):
        raise ConfigError(shown(path), "tool.copyedit must be a table")
    return found


def line_in(path: Path, key: Key, value: str | None = None) -> int | None:
    """The line, from one, of one of our keys, or of ``value`` in what it holds.

    None when neither the key nor a table around it is in the file, or when the
    key is there without the value. Raises ``ConfigError``.
    """
    table = ("tool", "copyedit") if path.name == SHARED_FILE else ()
    lines = text_of(path).split("\n")
    number = _line_of_key(lines, (*table, *key))
    if number is None or value is None:
        return number
    quoted = re.compile(rf"(?<![\w.]){re.escape(value)}[\"']")
    for after, line in enumerate(lines[number - 1 :], start=number):
        if after > number and _SETTING.match(line):
            break
        if quoted.search(line):
            return after
    return None


def text_of(path: Path) -> str:
    """The text of a file in UTF-8. Raises ``ConfigError``."""
    try:
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise ConfigError(shown(path), error.strerror or str(error)) from None
    except UnicodeDecodeError as error:
        raise ConfigError(shown(path), f"not UTF-8: {error.reason}") from None


def shown(path: Path) -> str:
    """``path`` as messages name it: from the current folder if it is below."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _has_table(path: Path) -> bool:
    text = text_of(path)
    # Nearly every project has a pyproject.toml, few have our table: no parser
    # is loaded, and no broken file of others is our business, before it is due.
    return "copyedit" in text and _table(_parsed(path, text)) is not None


def _table(content: dict[str, Any]) -> object:
    tools = content.get("tool")
    return tools.get("copyedit") if isinstance(tools, dict) else None


@cache
def _parsed(path: Path, text: str) -> dict[str, Any]:
    # Only a project with a file pays for the parser.
    import tomllib  # noqa: PLC0415

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _ERROR_LINE.search(str(error))
        last = text.rstrip("\n").count("\n") + 1
        line = int(place[1]) if place and place[1] else last
        problem = f"not valid TOML: {_ERROR_LINE.sub('', str(error))}"
        raise ConfigError(shown(path), problem, line) from None


def _line_of_key(lines: list[str], key: Key) -> int | None:
    best: tuple[int, int] | None = None
    for place, number in _places(lines):
        depth = len(place)
        if key[:depth] == place and (best is None or depth > best[0]):
            best = depth, number
    return best[1] if best else None


def _places(lines: list[str]) -> Iterator[tuple[Key, int]]:
    """Every table and every key with its line, each key with its table."""
    table: Key = ()
    for number, line in enumerate(lines, start=1):
        if header := _HEADER.match(line):
            table = _parts(header["key"])
            yield table, number
        elif setting := _SETTING.match(line):
            yield (*table, *_parts(setting["key"])), number


def _parts(key: str) -> Key:
    return tuple(part.strip("\"'") for part in re.findall(_PART, key))
