"""The languages that a source may mark itself, or a part of itself, to be in."""

from __future__ import annotations

from copyedit.document import ENGLISH
from copyedit.language.foreign import LANGUAGES

# Codes at the head of an article that can only mean the language of its prose. It is
# hidden then; of other codes (js, go) nobody knows what they mean.
_OTHER_CODES = (
    "ar bg ca cs cy da el et eu fa fi ga gl he hi hr hu id is ja ko lt lv mk nb nn no"
    " pl ro ru sk sl sr sv th tr uk vi zh"
)
OTHERS = frozenset(_OTHER_CODES.split())


def language_of(code: str) -> str:
    """The language of a code such as ``fr-CA`` or ``pt_BR``; nothing of none."""
    return code.strip().lower().replace("_", "-").partition("-")[0]


def is_checked(language: str) -> bool:
    """Whether prose in a language is looked at: English, or what has a dictionary."""
    return language == ENGLISH or language in LANGUAGES
