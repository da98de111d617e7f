"""Where the sentences of a running text begin and end.

A stop ends a sentence unless what stands on both sides of it says otherwise: an
abbreviation or an initial before it, a small letter or a comma after it, a verb
of saying after a quoted question. Lists of such words are in a data file.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

from copyedit.expressions import compiled

_WORDS = Path(__file__).parent.parent / "data" / "abbreviations.txt"

_QUOTES = "\"'”’»"
_CLOSER = rf"(?:[{_QUOTES})\]\ufffc]|\[\d{{1,3}}\])"
_OPENERS = "\"'“‘’«([{¡¿—–-•*"

# Every part is possessive and a run of stops is entered only at its start, so
# that no text, however strange, is read more than a few times.
_STOP = compiled(
    rf"""
    (?<![.!?…])
    (?P<stop> [.!?…]++ (?: \s++ [.…]++ (?= {_CLOSER}*+ (?:\s|\Z)) )*+ )
    (?P<closers> {_CLOSER}*+ )
    (?P<gap> \s++ | \Z )
    (?P<openers> [\s{re.escape(_OPENERS)}]*+ )
    \.?+ (?P<word> [^\W\d_]{{1,24}}+ | . )?+
    | \n [^\S\n]*+ \n \s*+
    """,
    re.VERBOSE | re.DOTALL,
)

_SAYING = compiled(r"(?:[A-Z][\w.’'-]{0,30}+\s++){1,5}+([a-z]+)\b")
_CAMEL = compiled("[a-z]{1,3}[A-Z]")
_INITIALS = compiled(r"[^\W\d_]|(?:[^\W\d_]{1,2}\.-?)+[^\W\d_]{1,2}")
_LISTED = compiled(r"\d{1,3}|[IVXivx]{1,4}|[A-Za-z]")
_ROMAN = compiled("[IVXLC]{2,}|[B-HJ-Z]")
_PRONOUN = compiled(r"\b[a-z]+ I\Z")
_VOWEL = compiled("[aeiouy]")

_ABBREVIATIONS = ("either", "word", "time", "number", "inner", "title")
_SHORT = 2

# No abbreviation of the data file is longer, with what may stand before it.
_LOOK_BACK = 40


def sentences_in(text: str) -> list[tuple[int, int]]:
    """Start and end of every sentence of one block, without the space around it.

    Offsets are code points of ``text``; together the sentences hold every
    character that is not white space. A blank line ends a sentence, any other
    line end is a space.
    """
    found = []
    start = len(text) - len(text.lstrip())
    for stop in _STOP.finditer(text):
        before = text[max(start, stop.start() - _LOOK_BACK) : stop.start()]
        if not _is_end(before, stop):
            continue
        end, after = stop.span("gap") if stop["stop"] else stop.span()
        if piece := text[start:end].rstrip():
            found.append((start, start + len(piece)))
        start = max(start, after)
    if piece := text[start:].rstrip():
        found.append((start, start + len(piece)))
    return found


def _is_end(before: str, stop: re.Match[str]) -> bool:
    """Whether a sentence ends at ``stop``; ``before`` is its text just before it."""
    word = stop["word"]
    if stop["stop"] is None or stop["gap"].count("\n") > 1:
        return True
    if not word or not (word[0].isalnum() or _begins_sentence(stop)):
        return not (word or stop["openers"])
    if word[0].islower() and not _CAMEL.match(word):
        return _is_end_before_small_letter(before, stop)
    if _is_quoted(stop) or _is_ellipsis(stop):
        return not _is_said(stop)
    token = _token_of(before)
    if stop["stop"] != ".":
        return token + stop["stop"] not in _kinds() or word.lower() in _starts()
    return not _is_list_mark(before, token) and _is_end_after(before, token, stop)


def _begins_sentence(stop: re.Match[str]) -> bool:
    """Whether a mark that is no letter begins a sentence; a comma does not."""
    mark = stop["word"]
    if mark in ".…":
        return "[" not in stop["openers"] and "(" not in stop["openers"]
    return mark in "#@_" or unicodedata.category(mark) in {"Sc", "So"}


def _is_quoted(stop: re.Match[str]) -> bool:
    return any(mark in _QUOTES for mark in stop["closers"])


def _is_ellipsis(stop: re.Match[str]) -> bool:
    return len(stop["stop"]) > 1 or stop["stop"] == "…"


def _is_said(stop: re.Match[str]) -> bool:
    """Whether a quoted question or exclamation is followed by who said it."""
    if "." in stop["stop"] or not _is_quoted(stop):
        return False
    saying = _SAYING.match(stop.string, stop.start("word"))
    if saying is None or saying[1] not in _words()["speech"]:
        return False
    return stop["word"] == "I" or stop["word"].lower() not in _starts()


def _is_end_before_small_letter(before: str, stop: re.Match[str]) -> bool:
    """Some writers begin sentences so; after names and abbreviations none does."""
    marks = stop["stop"]
    if stop["closers"]:
        return False
    if "!" in marks or "?" in marks:
        return _token_of(before)[:1].islower()
    if marks != "." or not before[-2:].isalpha():
        return False
    token = _token_of(before)
    plain = token.isalpha() and token.islower() and token not in _kinds()
    return plain and bool(_VOWEL.search(token))


def _is_end_after(before: str, token: str, stop: re.Match[str]) -> bool:
    """Whether a full stop after ``token`` and before a capital or digit is an end."""
    word = stop["word"]
    match _kind_of(token):
        case "title" | "inner":
            return False
        case "number":
            return not (word[0].isdigit() or _ROMAN.fullmatch(word))
        case "time":
            return not (word[0].isdigit() or word in _words()["clock"])
        case "either":
            is_initial = stop.string.startswith(".", stop.end())
            starts = word.lower() in _starts() and not is_initial
            is_pronoun = before.endswith(" I") and _PRONOUN.search(before) is not None
            return starts or is_pronoun
        case _:
            return True


def _is_list_mark(before: str, token: str) -> bool:
    """Whether ``token`` numbers an item: it begins the sentence or follows a colon."""
    if not _LISTED.fullmatch(token):
        return False
    rest = before.removesuffix(token).strip()
    return not rest.strip(_OPENERS) or rest.endswith(":")


def _token_of(before: str) -> str:
    """What stands before the stop, back to a space, a dash, a slash or a bracket."""
    token = before.rsplit(None, 1)[-1] if before.strip() else ""
    for mark in "—–/)":
        token = token.rpartition(mark)[2]
    return token.lstrip(_OPENERS)


def _kind_of(token: str) -> str | None:
    """How a token with a stop behaves: a kind of the data file, or None."""
    kind = _kinds().get(token) or _kinds().get(token.rpartition("-")[2])
    if kind is None and _INITIALS.fullmatch(token):
        return "either"
    return kind


@lru_cache(1)
def _words() -> dict[str, frozenset[str]]:
    """The entries of the data file by their kind."""
    words: dict[str, set[str]] = {}
    for line in _WORDS.read_text("utf-8").split("\n"):
        if line and not line.startswith("#"):
            kind, _, entry = line.partition("\t")
            words.setdefault(kind, set()).add(entry)
    return {kind: frozenset(entries) for kind, entries in words.items()}


@lru_cache(1)
def _kinds() -> dict[str, str]:
    """The kind of each abbreviation, in every case in which it may stand."""
    listed = [(entry, kind) for kind in _ABBREVIATIONS for entry in _words()[kind]]
    # Two capitals are rather a name of their own: LA, PA, CO.
    long = [(entry.upper(), kind) for entry, kind in listed if len(entry) > _SHORT]
    capital = [(entry.capitalize(), kind) for entry, kind in listed]
    return dict(long + capital + listed)


def _starts() -> frozenset[str]:
    return _words()["start"]
