"""What can go wrong with the program itself; a problem in a text is a Finding.

* CopyeditError      shown without a traceback, exit status 2
  + UnreadableFile   a text that could not be read, so was not checked
  + RuleFileError    a rule file that cannot be read or fails its own examples
  + ConfigError      a setting that is not known or not possible
  + DataError        a data file of the package that is missing or damaged
"""

from __future__ import annotations


class CopyeditError(Exception):
    """Something the user can put right; the message says what, where, what to do."""


class UnreadableFile(CopyeditError):  # noqa: N818 - the field's term
    """A text that could not be read, so was not checked."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path
        self.problem = problem


class _PlacedError(CopyeditError):
    """An error in a file that the user wrote, with the line where it stands."""

    def __init__(self, path: str, problem: str, line: int | None = None) -> None:
        super().__init__(f"{path}:{line}: {problem}" if line else f"{path}: {problem}")
        self.path = path
        self.problem = problem
        self.line = line


class RuleFileError(_PlacedError):
    """A rule file that cannot be read or fails its own examples."""


class ConfigError(_PlacedError):
    """A setting that is not known or not possible."""


class DataError(CopyeditError):
    """A data file of the package that is missing or damaged."""
