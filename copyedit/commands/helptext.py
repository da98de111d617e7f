"""How the help of all commands is laid out."""

from __future__ import annotations

import argparse
import os

_USUAL = 80


class HelpText(argparse.RawDescriptionHelpFormatter):
    """As wide as the terminal, with the descriptions as we wrote them.

    ``argparse`` makes one for every option and each asks ``shutil`` for the width,
    which a check would import for nothing else.
    """

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


def _columns() -> int:
    """The width of the terminal, in characters."""
    try:
        return int(os.environ["COLUMNS"])
    except (KeyError, ValueError):
        pass
    try:
        return os.get_terminal_size().columns or _USUAL
    except OSError:
        return _USUAL
