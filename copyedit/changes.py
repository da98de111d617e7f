"""Which lines of which files were changed since a branch was left."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from copyedit import git
from copyedit.document import Document
from copyedit.finding import Finding
from copyedit.span import Span

_HUNK = re.compile(rb"@@ -\d+(?:,(?P<old>\d+))? \+(?P<start>\d+)(?:,(?P<new>\d+))? @@")
_EVERY_LINE = range(1, sys.maxsize)

# Quoted names are plain ASCII, whatever the user's own settings say.
_DIFF = (
    *("-c", "core.quotePath=true", "-c", "diff.noprefix=false"),
    *("-c", "diff.mnemonicPrefix=false"),
    *("diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv"),
)


def changed_lines(root: Path, ref: str) -> dict[Path, set[range]]:
    """The changed lines, from one, of every file below the repository of ``root``.

    They are those of the working tree that the merge base of ``ref`` and HEAD
    does not have; a file that git does not know yet is changed throughout.
    Paths are resolved. Raises ``GitError``.
    """
    top = Path(os.fsdecode(git.answer(root, "rev-parse", "--show-toplevel")[:-1]))
    top = top.resolve()
    diff = git.answer(top, *_DIFF, _merge_base(top, ref), "--")
    changed = {top / name: lines for name, lines in parse_diff(diff).items()}
    new = git.names(top, "ls-files", "--others", "--exclude-standard", "-z")
    return changed | {top / name: {_EVERY_LINE} for name in new}


def touches(finding: Finding, document: Document, lines: Iterable[range]) -> bool:
    """Whether a place of ``finding``, its own or a related one, is in ``lines``."""
    places = [finding.span, *(related.span for related in finding.related)]
    shown = [_lines(span, document) for span in places]
    return any(
        one.start < other.stop and other.start < one.stop
        for one in lines
        for other in shown
    )


def parse_diff(diff: bytes) -> dict[str, set[range]]:
    """The new lines of each file in a diff without context lines."""
    changed: dict[str, set[range]] = {}
    lines = iter(diff.split(b"\n"))
    name = ""
    for line in lines:
        if line.startswith(b"+++ "):
            name = _name(line[4:])
        elif hunk := _HUNK.match(line):
            new = _amount(hunk["new"])
            start = int(hunk["start"])
            if new:
                changed.setdefault(name, set()).add(range(start, start + new))
            # Skipped unread: an added line may look like a header.
            _skip(lines, _amount(hunk["old"]) + new)
    return changed


def _merge_base(top: Path, ref: str) -> str:
    try:
        git.answer(top, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")
    except git.GitError:
        problem = f'--changed: git knows no commit "{ref}"; fetch it first?'
        raise git.GitError(problem) from None
    try:
        return git.answer(top, "merge-base", ref, "HEAD").decode().strip()
    except git.GitError:
        problem = f'--changed: "{ref}" and HEAD have no common commit in this clone'
        raise git.GitError(f"{problem}; fetch more of the history") from None


def _name(field: bytes) -> str:
    """The file of a ``+++`` line, without the ``b/`` and the quoting of git."""
    name = field.removesuffix(b"\t")
    if name.startswith(b'"'):
        name = name[1:-1].decode("unicode_escape").encode("latin-1")
    return os.fsdecode(name.removeprefix(b"b/"))


def _amount(count: bytes | None) -> int:
    return 1 if count is None else int(count)


def _skip(lines: Iterator[bytes], amount: int) -> None:
    for _ in range(amount):
        next(lines, None)


def _lines(span: Span, document: Document) -> range:
    first, _ = document.line_and_column(span.start)
    last, _ = document.line_and_column(max(span.start, span.end - 1))
    return range(first, last + 1)
