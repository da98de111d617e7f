"""The rules of a folder, from the cache where it is fresh."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from copyedit.errors import RuleFileError
from copyedit.patterns.rows import row_of, rule_of
from copyedit.patterns.store import Kept, Stamp, keep, kept_rules, stamp_of
from copyedit.patterns.written import WrittenRule


def load(folder: Path, *, verify: bool = False) -> list[WrittenRule]:
    """The rules in and below ``folder``, in order of their paths.

    With ``verify`` a rule whose own examples fail is refused; what held once is
    not tried again while the file stays as it is. Raises ``RuleFileError``.
    """
    kept = kept_rules(folder)
    fresh: dict[str, Kept] = {}
    rules: list[WrittenRule] = []
    files = _rule_files(folder)
    for path, stamp in files:
        written = _remembered(kept.get(path), stamp, verify=verify)
        if written is None:
            written = _read(Path(path), verify=verify)
            fresh[path] = Kept(stamp, verify, row_of(written))
        rules.append(written)
    refuse_shared_ids(rules)
    if fresh or len(kept) > len(files):
        keep(folder, {path: fresh.get(path) or kept[path] for path, _ in files})
    return rules


def _remembered(kept: Kept | None, stamp: Stamp, *, verify: bool) -> WrittenRule | None:
    if kept is None or kept.stamp != stamp or (verify and not kept.proved):
        return None
    return rule_of(kept.row)


def refuse_shared_ids(rules: Iterable[WrittenRule]) -> None:
    """Raise ``RuleFileError`` where two files have the same id, and name both."""
    paths: dict[str, str] = {}
    for written in rules:
        first = paths.setdefault(written.rule.id, written.path)
        if first != written.path:
            problem = f'the id "{written.rule.id}" is taken by {first}'
            raise RuleFileError(written.path, problem)


def _rule_files(folder: Path) -> list[tuple[str, Stamp]]:
    if not folder.is_dir():
        raise RuleFileError(str(folder), "no such folder of rules")
    try:
        return sorted(_files_below(str(folder)))
    except OSError as error:
        raise RuleFileError(str(folder), error.strerror or str(error)) from None


def _files_below(folder: str) -> Iterator[tuple[str, Stamp]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir():
                yield from _files_below(entry.path)
            elif entry.name.endswith(".yaml"):
                yield entry.path, stamp_of(entry)


def _read(path: Path, *, verify: bool) -> WrittenRule:
    # Reading YAML and proving examples take longer than all the rest; a run
    # that finds its rules in the cache does not even import what does it.
    from copyedit.patterns.proof import failures  # noqa: PLC0415
    from copyedit.patterns.rule_file import read_rule  # noqa: PLC0415

    written = read_rule(path)
    if verify:
        for failure in failures(written):
            raise failure
    return written
