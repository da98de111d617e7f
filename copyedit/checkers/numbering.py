"""Numbering with a gap: items, headings, and reasons told one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from copyedit.document import BlockKind, Document
from copyedit.evidence.numbers import counted_sentences, value_of
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

GAP = Rule(
    id="structure.numbering",
    summary="A numbered list or row of headings leaves out or repeats a number",
    why="""The numbers run on, and then one is left out or comes twice. An item was cut,
    added or moved, and the numbers were not.""",
    severity=Severity.WARNING,
    source="counting",
    examples=Examples(
        flag=(
            "<h2>1. Wash</h2><p>No.</p><h2>2. Dry</h2><p>No.</p><h2>{4. Fold}</h2>",
            "<h2>Step 1: Wash</h2><p>No.</p><h2>Step 2: Dry</h2><p>No.</p>"
            "<h2>{Step 2: Fold}</h2><p>No.</p>",
            "<p>1) Wash it.</p><p>2) Dry it.</p><p>{4) Fold} it.</p>",
            "1. Wash it.\n2. Dry it.\n{4. Fold} it.",
        ),
        allow=(
            "<h2>1. Wash</h2><p>No.</p><h2>2. Dry</h2><p>No.</p><h2>3. Fold</h2>",
            "<h2>1. Wash</h2><h2>2. Dry</h2><h2>1. Fold</h2><h2>2. Iron</h2>",
            "1. Wash it.\n1. Dry it.\n1. Fold it.",
            "5. Wash it.\n3. Dry it.\n1. Fold it.",
            "<h2>1. Wash</h2><h2>3. Dry</h2>",
            "<h2>1.1 Wash</h2><h2>1.2 Dry</h2><h2>2.1 Fold</h2>",
        ),
    ),
)
ORDINAL = Rule(
    id="structure.ordinal-gap",
    summary="First and second are told, and then comes the fourth",
    why="""Readers who count points wait for each of them. One was cut, or the words
    that number them were left as they were.""",
    severity=Severity.WARNING,
    source="counting",
    examples=Examples(
        flag=(
            "He gave three reasons. First, it was late. Second, it was dear. {Fourth}, "
            "it was ugly.",
            "Firstly, it was late. Secondly, it was dear. {Fourthly}, it was ugly.",
            "She gave {three} reasons. First, it was late. Second, it was dear. "
            "Third, it "
            "was ugly. Fourth, it was old.",
            "There are {four} reasons. Firstly, it was late. Secondly, it was dear. "
            "Finally, it was ugly.",
        ),
        allow=(
            "He gave three reasons. First, it was late. Second, it was dear. Third, it "
            "was ugly.",
            "First, it was late. Fourth, it was ugly.",
            "There are three reasons. Firstly, it was late. Secondly, it was dear. "
            "Finally, it was ugly.",
            "Second, it was late. Third, it was dear.",
        ),
    ),
)
rules = (GAP, ORDINAL)

_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
]
_FEWEST = 3  # numbers of a row

_MARKER = Expression(r"(?P<number>\d{1,2})[.)][ \t]+\Z")
_LEADING = Expression(
    r"(?P<word>[A-Z][a-z]+\s+)?(?P<number>\d{1,2})(?P<mark>[.):]|\s[–—-])\s+[^\W\d]+"
)
_ORDINAL_WORDS = "|".join(_ORDINALS)
_POINTED = Expression(
    rf"(?:(?<=[.!?]\s)|(?<=;\s)|\A)(?P<ordinal>(?i:{_ORDINAL_WORDS}))(?P<ly>ly)?,\s"
    r"|(?<=[.!?]\s)(?P<last>Finally|Lastly),\s"
)
_POINTS = Expression(
    r"\b(?P<count>(?i:two|three|four|five|six))\s+(?:[a-z]+\s+)?(?:reasons|points"
    r"|things|steps|lessons|arguments|questions|problems|objections|conditions"
    r"|factors|grounds|demands|aims)\b"
)
_NEAR = 150  # characters


class _Numbered(NamedTuple):
    number: int
    start: int
    end: int


def check(document: Document) -> Iterator[Finding]:
    """Each number that does not follow the one before it."""
    for row in (*_listed(document), *_headed(document), *_told(document)):
        yield from _gaps(row)
    yield from _ordinals(document)


def _listed(document: Document) -> Iterator[list[_Numbered]]:
    """Numbers that stand in the source before items; lists in HTML have none."""
    rows: dict[int, list[_Numbered]] = {}
    for block, passage in zip(document.text_blocks, document.passages, strict=True):
        if block.kind is not BlockKind.ITEM:
            yield from rows.values()
            rows = {}
            continue
        for level in [level for level in rows if level > block.level]:
            yield rows.pop(level)
        start = block.span.start
        line = document.source.rfind("\n", 0, start) + 1
        match = _MARKER.search(document.source[line:start][-8:])
        if not match:
            yield from [rows.pop(block.level)] if block.level in rows else []
            continue
        number = int(match["number"])
        if number == 1 and block.level in rows and rows[block.level][-1].number != 1:
            yield rows.pop(block.level)
        end = start + len((passage.text.split() or [""])[0].rstrip(".,:;"))
        at = start - len(match.group())
        rows.setdefault(block.level, []).append(_Numbered(number, at, end))
    yield from rows.values()


def _headed(document: Document) -> Iterator[list[_Numbered]]:
    yield from _led(document, BlockKind.HEADING)


def _told(document: Document) -> Iterator[list[_Numbered]]:
    yield from _led(document, BlockKind.PARAGRAPH)


def _led(document: Document, kind: BlockKind) -> Iterator[list[_Numbered]]:
    """Blocks of a kind that begin with a number."""
    rows: dict[tuple[int, str, str], list[_Numbered]] = {}
    for block, passage in zip(document.text_blocks, document.passages, strict=True):
        if block.kind is not kind or not any(map(str.isdigit, passage.text[:14])):
            continue
        lead = len(passage.text) - len(passage.text.lstrip())
        match = _LEADING.match(passage.text, lead)
        if not match:
            continue
        if kind is BlockKind.PARAGRAPH and match["word"]:
            continue
        key = block.level, (match["word"] or "").strip(), match["mark"]
        end = len(passage.text.rstrip()) if kind is BlockKind.HEADING else match.end()
        span = passage.span(match.start(), end)
        row = rows.setdefault(key, [])
        number = int(match["number"])
        if number == 1 and row:
            yield rows.pop(key)
            row = rows.setdefault(key, [])
        row.append(_Numbered(number, span.start, span.end))
    yield from rows.values()


def _gaps(row: Sequence[_Numbered]) -> Iterator[Finding]:
    """The one place where a row of numbers that else runs on does not."""
    numbers = [numbered.number for numbered in row]
    if len(row) < _FEWEST or numbers[:2] not in ([1, 2], [1, 3]):
        return
    breaks = [(a, b) for a, b in pairwise(row) if b.number != a.number + 1]
    if len(breaks) != 1:
        return
    before, after = breaks[0]
    if not before.number <= after.number <= before.number + 2:
        return
    yield Finding(
        GAP,
        Span(after.start, after.end),
        f"number {after.number} follows number {before.number}",
        related=(Related(Span(before.start, before.end), f"number {before.number}"),),
    )


class _Point(NamedTuple):
    number: int  # nought for the last
    span: Span


def _ordinals(document: Document) -> Iterator[Finding]:
    if "econd" not in document.prose:
        return
    points: list[_Point] = []
    for passage in document.passages:
        for match in _POINTED.finditer(passage.text):
            word = (match["ordinal"] or "").lower()
            number = _ORDINALS.index(word) + 1 if word else 0
            end = match.end() - 2
            points.append(_Point(number, passage.span(match.start(), end)))
    for row in _rows(points):
        yield from _row_of_points(document, row)


def _rows(points: Sequence[_Point]) -> Iterator[list[_Point]]:
    row: list[_Point] = []
    for point in points:
        if point.number == 1:
            yield row
            row = []
        row.append(point)
    yield row


def _row_of_points(document: Document, row: Sequence[_Point]) -> Iterator[Finding]:
    if len(row) < _FEWEST or [point.number for point in row[:2]] != [1, 2]:
        return
    for before, after in pairwise(row):
        if not after.number:
            break
        if after.number == before.number + 2:
            yield Finding(
                ORDINAL,
                after.span,
                f"no {_ORDINALS[before.number]} point stands before it",
                related=(Related(before.span, "the point before"),),
            )
            return
        if after.number != before.number + 1:
            return
    yield from _counted(document, row)


def _counted(document: Document, row: Sequence[_Point]) -> Iterator[Finding]:
    """The number of points announced in the sentence just before the first."""
    for sentence in document.view(counted_sentences):
        for match in sentence.matches(_POINTS):
            span = sentence.span(*match.span("count"))
            gap = row[0].span.start - span.end
            count = int(value_of(match["count"]))
            if 0 < gap <= _NEAR and count != len(row):
                yield Finding(
                    ORDINAL,
                    span,
                    f"{len(row)} follow, not {count}",
                    related=tuple(Related(p.span, "a point") for p in row),
                )
