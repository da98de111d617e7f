"""Words that are made by rule and stand in no list: prefixes, suffixes, compounds."""

from __future__ import annotations

from copyedit.language.dictionary import entry, is_name, is_word
from copyedit.language.lists import words_of

PREFIXES = words_of("prefixes")
_WITH_HYPHEN = words_of("prefixes_with_hyphen")
_SUFFIXES = words_of("suffixes")

# Shorter stems let slips through: un-till, re-cent.
_FEWEST_AFTER_PREFIX = 5
_FEWEST_BEFORE_SUFFIX = 4
_USUAL = 40  # eighths of a doubling: a stem seen 30 times
_RARE = 72  # the plural of a word seen 500 times would be listed


def is_compound(key: str) -> bool:
    """Whether ``key`` has hyphens between known parts, or is listed closed up."""
    if "-" not in key:
        return False
    # Closed up it is listed: co-ordinated, e-mail.
    joined = key.replace("-", "").removesuffix("'s")
    return is_word(joined) or all(_is_part(part) for part in key.split("-"))


def is_formed(key: str) -> bool:
    """Whether ``key`` is made by rule of a word that the dictionary has.

    A slip may look the same (trans-cation, re-commanded), so this is evidence, no
    proof.
    """
    return (
        _has_prefix(key)
        or _has_suffix(key)
        or _is_plural_of_rare(key)
        or _is_compared(key)
    )


def _is_part(part: str) -> bool:
    plain = part.removesuffix("'s")
    return (
        len(plain) <= 2
        or is_word(plain)
        or is_name(plain)
        or plain in PREFIXES
        or _has_prefix(plain)
        or _has_suffix(plain)
        or is_adverb(plain)
    )


def is_adverb(key: str) -> bool:
    """Whether -ly follows a participle: forgivingly, good-naturedly."""
    return key.endswith(("ingly", "edly")) and is_word(key[: -len("ly")])


def _has_prefix(key: str) -> bool:
    return any(
        key.startswith(prefix)
        and prefix not in _WITH_HYPHEN
        and len(key) - len(prefix) >= _FEWEST_AFTER_PREFIX
        and _is_usual(key[len(prefix) :])
        for prefix in PREFIXES
    )


def _has_suffix(key: str) -> bool:
    return any(
        key.endswith(suffix)
        and len(key) - len(suffix) >= _FEWEST_BEFORE_SUFFIX
        and _joins(key[: -len(suffix)], suffix)
        for suffix in _SUFFIXES
    )


def _joins(stem: str, suffix: str) -> bool:
    """Whether a stem takes a suffix unchanged: happy-ness and argue-able do not."""
    changes = stem.endswith("y") or (stem.endswith("e") and suffix[0] in "aei")
    return not changes and _is_usual(stem)


def _is_plural_of_rare(key: str) -> bool:
    stem = key.removesuffix("s")
    listed = entry(stem)
    return stem != key and listed.dialects > 0 and listed.frequency < _RARE


def _is_compared(key: str) -> bool:
    """Whether the word compares an adjective in -y: hoppier, hoppiest."""
    stem = key.removesuffix("iest").removesuffix("ier")
    return stem != key and not stem.endswith("l") and is_word(stem + "y")


def _is_usual(key: str) -> bool:
    listed = entry(key)
    return listed.dialects > 0 and listed.frequency >= _USUAL
