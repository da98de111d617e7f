"""Whether two names may be two spellings of one name."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from copyedit.expressions import compiled
from copyedit.language.similarity import distance

_JOINTS = compiled(r"[\s'’ʼ.\-‐‑]+")
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})

# What differs between spellings of a name that sound alike, or that come from
# different ways to write another script.
_SOUNDS = (
    (compiled("^mac(?=.{3})"), "mc"),
    (compiled("(?<=[oe])w$|ph|v"), "f"),
    (compiled("kh"), "h"),
    (compiled("ck|c(?=[^h]|$)|q"), "k"),
    (compiled("sch"), "sh"),
    (compiled("ks"), "x"),
    (compiled("[ao]e|ue"), lambda found: found.group()[0]),
    (compiled("(?:ey|ie|ii|iy|yi|yy|ij|y)"), "i"),
    (compiled("(?<=..)e$"), ""),
    (compiled("(?<=[rtno])h|(?<=a)h$"), ""),
    (compiled("z"), "s"),
    (compiled(r"(.)\1+"), r"\1"),
)

_FEWEST_FOR_ONE = 4
_FEWEST_FOR_TWO = 8

# What makes another word of a name: Clintons, Iraqi, Syrian, Ivanova.
_ENDINGS = ("s", "es", "n", "an", "i", "a", "ian", "ish", "ese", "ic")


@lru_cache(4096)
def squeezed(name: str) -> str:
    """The letters of a name alone, without accents, spaces, hyphens, apostrophes."""
    plain = unicodedata.normalize("NFD", _JOINTS.sub("", name.lower()))
    if plain.isascii():
        return plain
    kept = "".join(c for c in plain if not unicodedata.combining(c))
    return kept.translate(_PLAIN)


@lru_cache(4096)
def sound_key(name: str) -> str:
    """What all spellings of a name have in common, roughly: ``mkdonald``."""
    key = squeezed(name)
    for pattern, replacement in _SOUNDS:
        key = pattern.sub(replacement, key)
    return key


def sound_alike(one: str, other: str) -> bool:
    """Whether two different words are spellings that sound alike: Clark and Clarke."""
    return one != other and sound_key(one) == sound_key(other)


def are_near(one: str, other: str) -> bool:
    """Whether a slip, or another way to spell, makes one word of the other.

    They sound alike, or differ by one letter (two in long words) and neither is a
    form of the other.
    """
    if one == other:
        return False
    if sound_key(one) == sound_key(other):
        return True
    one, other = squeezed(one), squeezed(other)
    shorter, longer = sorted((one, other), key=len)
    if len(longer) - len(shorter) > 2 or len(shorter) < _FEWEST_FOR_ONE:
        return False
    slips = distance(one, other)
    if slips == 1:
        return not is_derived(one, other)
    long = len(shorter) >= _FEWEST_FOR_TWO and one[0] == other[0]
    return slips == 2 and long and not is_derived(one, other)


def is_derived(one: str, other: str) -> bool:
    """Whether one is a form of the other: Clintons, Iraqi, Syrian, Ivanova."""
    shorter, longer = sorted((one, other), key=len)
    return any(
        longer == shorter + ending or longer == shorter[:-1] + ending
        for ending in _ENDINGS
        if ending != "s" or longer == shorter + "s"
    )


class NearNames:
    """Some names, to be asked for those that a single slip makes of another."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_key: dict[str, list[str]] = defaultdict(list)
        for name in names:
            for key in _keys_of(name):
                self._by_key[key].append(name)

    def near(self, name: str) -> list[str]:
        """The names that ``are_near`` to ``name``, in the order in which they came."""
        candidates: dict[str, None] = {}
        for key in _keys_of(name):
            found = self._by_key.get(key, ())
            if len(found) <= _MOST_ALIKE:
                candidates |= dict.fromkeys(found)
        return [other for other in candidates if are_near(name, other)]


# A key that more names share tells nothing, and comparing all would take long.
_MOST_ALIKE = 40


@lru_cache(4096)
def _keys_of(name: str) -> frozenset[str]:
    """The sound of a name, and what is left when one letter is left out."""
    letters = squeezed(name)[:30]
    cut = {letters[:at] + letters[at + 1 :] for at in range(len(letters))}
    return frozenset(cut | {letters, f"={sound_key(name)}"})
