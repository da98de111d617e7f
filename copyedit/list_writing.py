"""Changes word lists as an editor would: comments, order and line ends stay."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from copyedit import writing
from copyedit.expressions import compiled
from copyedit.language.words import key_of
from copyedit.word_lists import entry_in

_MARK = "\ufeff"
_LEARNED = compiled(r"(?P<name>[^\s!]\S*)[ \t]+#[ \t]*(?P<count>\d+)[ \t\r]*")


def rewrite(path: Path, change: Callable[[str], str]) -> None:
    """Make ``change`` of its text the text of the list ``path``, all or nothing.

    A list that is not there yet is written. Raises ``UnreadableFile`` when it is
    read-only or changes meanwhile, and ``OSError``.
    """
    with suppress(FileExistsError), path.open("xb") as new:
        new.write(change("").encode())
        return
    before = path.read_bytes()
    after = change(before.decode("utf-8")).encode()
    if after != before:
        writing.replace(path, before, after)


def with_entry(text: str, written: str) -> str:
    """``text`` with one more entry, written as given.

    It goes to its place in a list that is sorted, otherwise to the end.
    """
    lines, end = _lines(text)
    at = _place_of(lines, entry_in(written))
    if at == len(lines) - 1:
        _part_from_comment(lines, end)
        at = len(lines) - 1
    lines.insert(at, written + end)
    return _joined(text, lines)


def learned_in(text: str) -> dict[str, int]:
    """The names of a list that were learned, not written by hand, with counts."""
    found = (_LEARNED.fullmatch(line) for line in _lines(text)[0])
    return {match["name"]: int(match["count"]) for match in found if match}


def with_learned(text: str, counts: Mapping[str, int]) -> str:
    """``text`` with these learned names in place of those that it has.

    They stand together where the first one stood, the most frequent first.
    """
    lines, end = _lines(text)
    learned = [n for n, line in enumerate(lines) if _LEARNED.fullmatch(line)]
    if not learned:
        _part_from_comment(lines, end)
    at = learned[0] if learned else len(lines) - 1
    kept = [line for n, line in enumerate(lines[at:], start=at) if n not in learned]
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    written = [f"{name}  # {count}{end}" for name, count in ranked]
    return _joined(text, [*lines[:at], *written, *kept])


def _lines(text: str) -> tuple[list[str], str]:
    """The lines, the last one empty, and what stands before each line feed."""
    lines = text.removeprefix(_MARK).split("\n")
    end = "\r" if "\r\n" in text else ""
    if lines[-1]:
        lines[-1] += end
        lines.append("")
    return lines, end


def _joined(text: str, lines: list[str]) -> str:
    return _MARK * text.startswith(_MARK) + "\n".join(lines)


def _part_from_comment(lines: list[str], end: str) -> None:
    """Put an empty line after a comment that closes the list."""
    if len(lines) > 1 and lines[-2].lstrip().startswith("#"):
        lines.insert(-1, end)


def _place_of(lines: list[str], entry: str) -> int:
    places = [number for number, line in enumerate(lines) if entry_in(line)]
    keys = [_order(entry_in(lines[number])) for number in places]
    if not keys or keys != sorted(keys):
        return len(lines) - 1
    before = bisect_right(keys, _order(entry))
    return places[before - 1] + 1 if before else places[0]


def _order(entry: str) -> str:
    return key_of(entry.removeprefix("!").strip())
