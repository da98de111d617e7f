"""The words of a finding as reports show them, on one line and without surprises.

What an author wrote may hold line ends, control characters that a terminal
obeys, and halves of surrogate pairs that no encoding accepts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from copyedit.document import Document
from copyedit.expressions import compiled
from copyedit.finding import Finding, Fix
from copyedit.record import record

MOST_SUGGESTIONS = 3

# A finding of more characters is a sentence, of which a fix changes a word.
_LONG = 60

_SURROGATE = compiled("[\ud800-\udfff]")

# Pictures of the control characters: U+2400 shows NUL, U+2421 DELETE; the rest of
# Latin-1's controls and the ends of lines that only some programs know get one too.
_PICTURES = (
    {code: 0x2400 + code for code in range(0x20)}
    | {0x7F: 0x2421}
    | dict.fromkeys([*range(0x80, 0xA0), 0x2028, 0x2029], 0x2424)
)

# Would turn around or hide the rest of the line.
_DIRECTIONS = [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_ODD_SPACES = [0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000]
_ZERO_WIDTH = [0xAD, 0x034F, 0x180E, *range(0x200B, 0x200E), *range(0x2060, 0x2065)]
_SELECTORS = range(0xFE00, 0xFE10)

_ONE_LINE = _PICTURES | dict.fromkeys(_DIRECTIONS, "·")
_VISIBLE = (
    _ONE_LINE
    | dict.fromkeys(_ODD_SPACES, "␣")
    | dict.fromkeys([*_ZERO_WIDTH, 0xFEFF], "·")
    | dict.fromkeys(_SELECTORS, "")
    | {ord("\t"): " "}
)


def one_line(text: str) -> str:
    """``text`` without anything that ends a line, moves a cursor or fails to print."""
    if text.isascii() and text.isprintable():
        return text
    return _escaped(text.translate(_ONE_LINE))


def visible(text: str) -> str:
    """``one_line`` with a sign for every character that cannot be seen.

    A tab becomes a space, any other odd space ``␣``, what has no width ``·``. A
    selector that makes an emoji two cells wide is left out: terminals differ.
    """
    if text.isascii() and text.isprintable():
        return text
    return _escaped(text.translate(_VISIBLE))


@record
class Replacement:
    """What a fix writes, in place of what and where if not of the whole finding."""

    text: str
    instead_of: str = ""
    place: str = ""


def replacement(fix: Fix, finding: Finding, document: Document) -> Replacement:
    """What ``fix`` comes to in a few words.

    Of a long finding only the words that change; of a fix that does not touch
    the finding, a missing mark for example, what it writes there.
    """
    first = fix.edits[0]
    if not any(finding.span.covers(edit.span) for edit in fix.edits):
        line, column = document.line_and_column(first.span.start)
        return Replacement(first.text, place=f"{line}:{column}")
    if len(finding.span) > _LONG and len(fix.edits) == 1 and first.span:
        return Replacement(first.text, first.span.cut(document.source))
    return Replacement(fix.text_of(finding.span, document.source))


def sentence(finding: Finding, document: Document) -> str:
    """The message, with the suggestions that it does not hold already."""
    message = one_line(finding.message)
    fixes = finding.fixes[:MOST_SUGGESTIONS]
    written = [replacement(fix, finding, document) for fix in fixes]
    if not written or _says(
        message, written[0].text, finding.span.cut(document.source)
    ):
        return message
    return f"{message}; {' or '.join(_advice(written))}"


def _says(message: str, right: str, wrong: str) -> bool:
    # A message that quotes what is wrong may quote the right words by chance:
    # "the" is repeated.
    plain = message.replace("“", '"').replace("”", '"')
    return bool(right) and right not in wrong and f'"{right}"' in plain


def _advice(written: Iterable[Replacement]) -> Iterator[str]:
    write = "write "
    for replaced in written:
        if not replaced.text:
            what = f'"{one_line(replaced.instead_of)}"' if replaced.instead_of else "it"
            yield f"delete {what}"
            continue
        phrase = f'{write}"{one_line(replaced.text)}"'
        if replaced.instead_of:
            phrase += f' for "{one_line(replaced.instead_of)}"'
        yield f"{phrase} at {replaced.place}" if replaced.place else phrase
        write = ""


def counted(number: int, noun: str) -> str:
    """``1 error``, ``2 errors``, ``1,250 errors``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _escaped(text: str) -> str:
    return _SURROGATE.sub(lambda half: f"\\u{ord(half.group()):04x}", text)
