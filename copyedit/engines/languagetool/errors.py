"""What goes wrong with LanguageTool, in one line."""

from __future__ import annotations

import re

from copyedit.errors import CopyeditError

_LONGEST = 160


class LanguageToolError(CopyeditError):
    """LanguageTool could not be asked; the message says why and what to do."""


class TextTooLongError(LanguageToolError):
    """A server refused a text because of its length."""


def in_short(problem: object) -> str:
    """What an exception or an answer says, in one line that a person can read."""
    text = re.sub(r"<[^>]*>", " ", str(problem))
    text = " ".join(text.split()) or "nothing"
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
