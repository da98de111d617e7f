"""Finds the slips that spelling checkers miss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.document import Document
from copyedit.finding import Finding, Fix
from copyedit.rule import Rule
from copyedit.span import Span

if TYPE_CHECKING:
    from copyedit.config import Config

__all__ = ["Document", "Finding", "Fix", "Rule", "Span", "__version__", "check_text"]

__version__ = "0.1.0"


def check_text(
    text: str, config: Config | None = None, path: str = "<text>"
) -> list[Finding]:
    """What is wrong with ``text``, in reading order.

    ``path`` names the text and, by its suffix, the format in which it is read;
    without a ``config`` the defaults hold, and no file is looked for. Offsets of
    the findings are code points of ``text``. Raises CopyeditError when the
    configuration is not valid.
    """
    from copyedit.engine import Desk  # noqa: PLC0415

    desk = Desk(config)
    return desk.check(desk.read(text, path))
