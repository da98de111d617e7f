"""What LanguageTool says about a place in a text, as plain data."""

from __future__ import annotations

from typing import Any, NamedTuple


class Match(NamedTuple):
    """One remark of LanguageTool.

    ``rule`` and ``category`` are its own names, such as ``EN_A_VS_AN``;
    ``start`` and ``end`` count code points of the text that was asked about.
    """

    rule: str
    category: str
    start: int
    end: int
    message: str
    replacements: tuple[str, ...] = ()

    @classmethod
    def of(cls, row: list[Any]) -> Match:
        """The match that was kept as a row of JSON."""
        rule, category, start, end, message, replacements = row
        return cls(rule, category, start, end, message, tuple(replacements))

    def moved(self, offset: int) -> Match:
        """The same remark where the text begins ``offset`` characters later."""
        return self._replace(start=self.start + offset, end=self.end + offset)
