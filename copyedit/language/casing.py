"""Giving one word the capitals of another."""

from __future__ import annotations


def copy_case(model: str, text: str) -> str:
    """``text`` with the capitals of ``model``: lower, Capitalised or ALL CAPS."""
    if len(model) > 1 and model.isupper():
        return text.upper()
    if model[:1].isupper():
        return text[:1].upper() + text[1:]
    return text
