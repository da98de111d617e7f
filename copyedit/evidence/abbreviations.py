"""The abbreviations of a document: where each is defined and where it is used."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from copyedit.document import Document
from copyedit.evidence.forms import is_quoted, running
from copyedit.expressions import Expression
from copyedit.language.lists import words_of
from copyedit.passage import Passage
from copyedit.record import record
from copyedit.span import Span

_CAPITALS = Expression("[A-Z]{2}")
_SHORT = Expression(r"(?<![\w.#@/$&-])[A-Z]{2,6}s?(?![\w/]|\.\w|-\d)")
_BRACKETS = Expression(
    r"\((?:the |known as |or |hereafter )?[“\"']?(?P<short>[A-Z]{2,6})s?[”\"']?\)"
)
_WORD_OF_NAME = Expression(r"[^\W_]+(?:[’'.][^\W_]+)*|&")
_BEFORE = Expression(r"[\w’'&.-]+(?:,? [\w’'&.-]+)*\s*\Z")
_AFTER = Expression(
    r"(?P<short>(?<![\w.-])[A-Z]{2,6}) \((?P<long>[A-Z][\w’'-]+(?: [\w’'-]+){1,8})\)"
)
_MOST_WORDS = 10
_LITTLE = frozenset(
    (
        "and",
        "of",
        "the",
        "for",
        "on",
        "in",
        "to",
        "de",
        "a",
        "an",
        "la",
        "le",
        "du",
        "des",
        "&",
        "at",
        "with",
    )
)
_SKIPPED = ("and", "of", "the", "for", "on", "in", "to", "de")
_WORD = Expression(r"[^\W_]+")


@record
class Definition:
    """A name with its abbreviation: ``long`` are its words, ``span`` the short form.

    ``fits`` tells whether the letters are the first letters of the words.
    """

    short: str
    long: str
    span: Span
    name: Span
    fits: bool = True


@record
class Abbreviations:
    """Definitions in reading order, and every other place of each short form."""

    definitions: tuple[Definition, ...]
    uses: Mapping[str, tuple[Span, ...]]


def abbreviations(document: Document) -> Abbreviations:
    """What is defined and used outside quotation marks in the running text."""
    defined: list[Definition] = []
    uses: defaultdict[str, list[Span]] = defaultdict(list)
    for _, passage in running(document):
        text = passage.text
        if not _CAPITALS.search(text):
            continue
        here = [*_in_brackets(passage), *_explained(passage)]
        taken = {definition.span for definition in here}
        defined += here
        for match in _SHORT.finditer(text):
            key = match.group().removesuffix("s")
            span = passage.span(match.start(), match.start() + len(key))
            if span not in taken and len(key) > 1 and not is_quoted(document, span):
                uses[key].append(span)
    return Abbreviations(
        tuple(sorted(defined, key=lambda one: one.span)),
        {key: tuple(spans) for key, spans in uses.items()},
    )


def letters_fit(short: str, words: list[str]) -> bool:
    """Whether ``short`` is made of the first letters of ``words``, in order.

    Little words may give their letter or not.
    """
    rows: set[int] = {0}
    for word in words:
        small = word.lower() in _LITTLE
        letter = word[:1].upper()
        moved = {at + 1 for at in rows if at < len(short) and short[at] == letter}
        rows = moved | rows if small else moved
    return len(short) in rows


def _in_brackets(passage: Passage) -> list[Definition]:
    found = []
    for match in _BRACKETS.finditer(passage.text):
        start = max(0, match.start() - 160)
        before = _BEFORE.search(passage.text[start : match.start()])
        if not before:
            continue
        span = passage.span(match.start("short"), match.end("short"))
        at = start + before.start()
        if name := _name(match["short"], before.group(), at):
            first, last, fits = name
            found.append(
                Definition(
                    match["short"],
                    " ".join(passage.text[first:last].split()),
                    span,
                    passage.span(first, last),
                    fits,
                )
            )
    return found


def _name(short: str, before: str, offset: int) -> tuple[int, int, bool] | None:
    """Start and end of the name that stands before a bracket, and whether it fits."""
    words = [
        (word.group(), offset + word.start(), offset + word.end())
        for word in _WORD_OF_NAME.finditer(before)
    ][-_MOST_WORDS:]
    for count in range(2, len(words) + 1):
        tail = words[-count:]
        if tail[0][0].lower() in _LITTLE - {"a"}:
            continue
        if letters_fit(short, [word for word, _, _ in tail]):
            return tail[0][1], tail[-1][2], True
    return _capitalised(short, words)


def _capitalised(
    short: str, words: list[tuple[str, int, int]]
) -> tuple[int, int, bool] | None:
    """The row of capitalised words before a bracket, whose letters do not fit."""
    row: list[tuple[str, int, int]] = []
    for word in reversed(words):
        if not (word[0][0].isupper() or word[0].lower() in _LITTLE):
            break
        row.insert(0, word)
    while row and row[0][0].lower() in _LITTLE:
        row.pop(0)
    heads = [word[0][0] for word in row if word[0][0].isupper()]
    if (
        len(heads) < 2
        or "X" in short
        or any(len(w) > 1 and w.isupper() for w, _, _ in row)
    ):
        return None
    if len(heads) == len(short) and _is_slip("".join(heads), short):
        return row[0][1], row[-1][2], False
    return None


def _is_slip(heads: str, short: str) -> bool:
    """Whether one letter is another, or two neighbours have changed places.

    More is the abbreviation of another language: FIS, Islamic Salvation Front.
    """
    places = [at for at, letter in enumerate(heads) if letter != short[at]]
    if len(places) == 2 and places[1] == places[0] + 1:
        return sorted(heads) == sorted(short)
    return len(places) == 1


def _explained(passage: Passage) -> list[Definition]:
    found = []
    for match in _AFTER.finditer(passage.text):
        words = _WORD.findall(match["long"])
        if letters_fit(match["short"], words):
            span = passage.span(match.start("short"), match.end("short"))
            name = passage.span(match.start("long"), match.end("long"))
            found.append(Definition(match["short"], match["long"], span, name))
    return found


def is_household(short: str) -> bool:
    """Whether every reader knows the abbreviation, or it is none that is spelt out."""
    return short in words_of("household_abbreviations")


def _initials(document: Document) -> str:
    """The first letter of each word: a capital for one that names may skip."""
    return "\n".join(
        "".join(
            word[0].upper() if word in _SKIPPED else word[0]
            for word in _WORD.findall(passage.text.lower())
        )
        for passage in document.passages
    )


def is_spelt_out(document: Document, short: str) -> bool:
    """Whether a row of words begins with these letters, wherever it stands."""
    begun = "[A-Z]*".join(f"[{letter}{letter.lower()}]" for letter in short)
    if not re.search(begun, document.view(_initials)):
        return False
    between = rf"[^\W_]*[\s\-&]+(?:(?:{'|'.join(_SKIPPED)})\s+)*"
    expression = re.compile(rf"(?i)\b{between.join(short)}")
    return any(
        letters_fit(short, match.group().replace("-", " ").split())
        for passage in document.passages
        for match in expression.finditer(passage.text)
    )
