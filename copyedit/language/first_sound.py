"""Whether a word, an abbreviation or a number begins with a vowel when read aloud."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

from copyedit.expressions import compiled

_WORDS = Path(__file__).parent.parent / "data" / "first_sounds.txt"
_KINDS = {"vowel": True, "consonant": False, "either": None}

_HEAD = compiled(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NUMBER = compiled(r"[$£€¥]?(?P<digits>\d[\d,]*)(?P<rest>.?)")

# Letters whose names begin with a vowel: ay, ee, aitch, eye, el, ...
_VOWEL_NAMES = frozenset("AEFHILMNORSX")
_SURE = frozenset("abcdegijkopqtvwyz")
_VOWELS = frozenset("aeiouy")

# The beginnings of English words whose first letter has a name with a vowel; what
# begins otherwise, such as "npm", is spelt out or foreign.
_READABLE = compiled(
    "(?:f[jlr]?|h|ll?|m[cn]?|n|rh?|sch[lmnrw]?|s(?:[hklmqtvw]|ph?|c|n)?[lr]?|x)[aeiouy]"
)
_ROMAN = compiled("[IVX]{2,}")
_STATE = compiled(r"(?:N\.[CDHJMYZ]|S\.[CDF]|R\.I)\b")
_SPELT_LENGTH = 3
_LONG_NAME = 6


def begins_with_vowel(written: str) -> bool | None:
    """Whether ``written`` begins with a vowel sound; None if unknown or both.

    What counts is the beginning: ``written`` may go on with anything.
    """
    if number := _NUMBER.match(written):
        return _number(number["digits"], number["rest"])
    plain = _without_accents(written)
    head = _HEAD.match(plain)
    if head is None or _STATE.match(plain):
        return None
    word, rest = head.group(), plain[head.end() :]
    if len(word) == 1:
        return _letter(word, rest)
    if word[1] in "'’":
        return {"o": True, "d": False, "l": False}.get(word[0].lower())
    return _word(re.split("['’]", word)[0], rest)


def _number(digits: str, rest: str) -> bool | None:
    """How a number is read: eight and eleven begin with a vowel, one does not."""
    plain = digits.replace(",", "")
    if plain.startswith("0") or rest in ("/", "⁄"):
        return None
    if plain.startswith("8"):
        return True
    year = len(plain) == 4 and "," not in digits
    if year and plain.startswith(("11", "18")):
        return None if plain.endswith("00") and rest != "s" else plain[1] == "8" or None
    return len(plain) % 3 == 2 and plain.startswith(("11", "18"))


def _letter(letter: str, rest: str) -> bool | None:
    """How a letter by itself is read: by its name, if it is one."""
    is_name = letter.isupper() or re.match(r"[-‐‑]\w", rest)
    is_rand = letter == "R" and rest[:1].isdigit()
    if not is_name or is_rand or letter == "h":
        return None
    return letter.upper() in _VOWEL_NAMES


def _word(word: str, rest: str) -> bool | None:
    if word in _listed():
        return _listed()[word]
    if word.isupper() or (word[-1] == "s" and word[:-1].isupper()):
        return _abbreviation(word.removesuffix("s"), rest)
    if any(letter.isupper() for letter in word[1:]):
        return _camel(word)
    return _common(word.lower())


def _abbreviation(word: str, rest: str) -> bool | None:
    """Capitals are spelt out or read as a word: known where both begin alike."""
    if _ROMAN.fullmatch(word):
        return None
    spelt = word[0] in _VOWEL_NAMES
    lower = word.lower()
    if word in _listed():
        return _listed()[word]
    if not _VOWELS & set(lower[1:] if word[0] == "U" else lower):
        return spelt
    short = len(word) <= _SPELT_LENGTH - (word[0] != "U")
    if short and (rest[:1].isdigit() or word[0] == "U"):
        return spelt
    if word[0] in "FHLMNRSX" and not _READABLE.match(lower):
        return spelt
    return spelt if _common(lower) is spelt else None


def _camel(word: str) -> bool | None:
    """A name with capitals inside: iPhone, YouTube; short ones may be spelt out."""
    first = word[0]
    if first.islower():
        return first in "aeio" if first in _SURE else None
    read = _common(word.lower())
    if read is (first in _VOWEL_NAMES):
        return read
    return read if word[1].islower() and len(word) >= _LONG_NAME else None


def _common(lower: str) -> bool | None:
    """How a word in small letters begins."""
    if lower in _listed():
        return _listed()[lower]
    for length in range(len(lower), 1, -1):
        if (prefix := lower[:length] + "*") in _listed():
            return _listed()[prefix]
    first, second = lower[0], lower[1:2]
    if first == "u":
        return _begins_with_u(lower)
    if first == "y":
        return second not in _VOWELS
    if first in "aeioæœ":
        return True
    return False if first in _SURE or _READABLE.match(lower) else None


def _begins_with_u(lower: str) -> bool | None:
    """Short before two consonants, unknown before one: the data file has those."""
    if _VOWELS & set(lower[1:3]) or not _VOWELS & set(lower[3:]):
        return None
    return True


def _without_accents(written: str) -> str:
    if written.isascii():
        return written
    decomposed = unicodedata.normalize("NFKD", written)
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark))


@cache
def _listed() -> dict[str, bool | None]:
    """The entries of the data file, with what they say."""
    listed = {}
    for line in _WORDS.read_text("utf-8").split("\n"):
        if line and not line.startswith("#"):
            kind, _, entry = line.partition("\t")
            listed[entry] = _KINDS[kind]
    return listed
