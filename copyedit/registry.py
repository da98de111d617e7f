"""Finding the checkers: a file in the right folder is one; nothing is listed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import cast

from copyedit import checkers
from copyedit.checker import Checker
from copyedit.patterns.compiled import checkers_of
from copyedit.patterns.loader import load, refuse_shared_ids
from copyedit.patterns.written import WrittenRule


def built_in() -> tuple[Checker, ...]:
    """The checkers written in Python, one to a module of ``copyedit.checkers``."""
    with os.scandir(checkers.__path__[0]) as entries:
        files = sorted(entry.name for entry in entries if entry.name.endswith(".py"))
    names = (f"{checkers.__name__}.{file.removesuffix('.py')}" for file in files)
    modules = map(import_module, names)
    return tuple(
        cast(Checker, module)
        for module in modules
        if hasattr(module, "rules") and hasattr(module, "check")
    )


def shipped_rules() -> Path:
    """Our own rules: inside an installed package, beside a checked-out one."""
    package = Path(__file__).parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


def pattern_checkers(
    folders: Sequence[Path], *, verify: bool = False
) -> tuple[Checker, ...]:
    """The checkers for the rule files of these folders, compiled together.

    With ``verify`` the examples of every rule must hold: for rules that our own
    tests have not seen. Raises ``RuleFileError``.
    """
    rules = [rule for folder in folders for rule in load(folder, verify=verify)]
    refuse_shared_ids(rules)
    return checkers_of(rules)


def load_rules(folder: Path) -> list[WrittenRule]:
    """The rule files in and below ``folder``; raises ``RuleFileError``."""
    return load(folder)
