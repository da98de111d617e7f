"""The parts of lines that are shown around a finding, cut to fit a width."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from copyedit.document import Document
from copyedit.finding import Finding, Related
from copyedit.record import record, replace
from copyedit.reports.wording import visible
from copyedit.span import Span

CUT = "…"

# A word is not cut in two when its end is no further away than this.
_NEAR = 14

# Two lines show that a word is repeated over a line end; more would be the text.
_MOST_LINES = 2

# Rows for one place, when its marks stand too far apart for one.
_MOST_ROWS = 3


@record
class Mark:
    """A range of a line to mark, and what to say about it."""

    first: int
    last: int
    note: str = ""


@record
class MarkedLine:
    """A line of the source, counted from one, and what to mark in it, in order."""

    number: int
    text: str
    marks: tuple[Mark, ...]


@record
class Piece:
    """A stretch of an excerpt as shown; ``mark`` is set when it is a marked one."""

    text: str
    mark: Mark | None = None


@record
class Place:
    """A related place, and those related places that are parts of it."""

    whole: Related
    parts: list[Related]

    @property
    def marks(self) -> list[Related]:
        """What to mark: the parts, or the whole where there are none."""
        return self.parts or [self.whole]


def places_of(finding: Finding) -> list[Place]:
    """The finding itself and its related places, the small ones in the large.

    A reworded quotation has the words that differ in it: these are marked.
    """
    places = [Place(Related(finding.span, ""), [])]
    for related in finding.related:
        around = (p for p in places if p.whole.span.covers(related.span))
        if place := next(around, None):
            place.parts.append(related)
        else:
            places.append(Place(related, []))
    return places


def grouped(places: Iterable[Place]) -> list[tuple[str, list[Related]]]:
    """What to mark, place by place, below the title that it needs, if any.

    Places without parts that follow each other go together, so that a line with
    two of them is shown once.
    """
    groups: list[tuple[str, list[Related]]] = []
    for place in places:
        if place.parts:
            groups.append((place.whole.note, place.parts))
        elif groups and not groups[-1][0]:
            groups[-1][1].append(place.whole)
        else:
            groups.append(("", [place.whole]))
    return groups


def marked_lines(document: Document, places: Iterable[Related]) -> list[MarkedLine]:
    """The lines of ``places``, each once; of a long place the first lines only."""
    lines: dict[int, MarkedLine] = {}
    for place in sorted(places, key=lambda place: place.span):
        for line in _lines_of(document, place):
            before = lines.get(line.number, replace(line, marks=()))
            new = [m for m in line.marks if not _overlap(before.marks[-1:], m)]
            lines[line.number] = replace(before, marks=(*before.marks, *new))
    return list(lines.values())


def rows(
    line: MarkedLine, width: int, cells: Callable[[str], int]
) -> Iterator[list[Piece]]:
    """The pieces of ``line`` around its marks, in rows of at most ``width`` cells.

    ``cells`` tells how many columns of the terminal a text takes.
    """
    return islice(_all_rows(line, width, cells), _MOST_ROWS)


def _all_rows(
    line: MarkedLine, width: int, cells: Callable[[str], int]
) -> Iterator[list[Piece]]:
    marks = line.marks
    while marks:
        # Nothing further away can be shown; a line may have a million characters.
        near = max(0, marks[0].first - width)
        shown = [visible(c) for c in line.text[near : marks[0].first + width]]
        start, end = _window(shown, _moved(marks[0], near), width, cells)
        inside = [m for m in marks if m is marks[0] or m.last <= near + end]
        pieces = [
            Piece(CUT if line.text[: near + start].strip() else ""),
            *_pieces(shown, [_moved(m, near) for m in inside], start, end),
            Piece(CUT if line.text[near + end :].strip() else ""),
        ]
        yield [piece for piece in pieces if piece.text or piece.mark]
        marks = marks[len(inside) :]


def _lines_of(document: Document, place: Related) -> Iterator[MarkedLine]:
    span = place.span
    offset = span.start
    amount = 0
    while offset < span.end and amount < _MOST_LINES:
        number, start, text = _line_at(document, offset)
        first = max(0, span.start - start)
        last = min(len(text), span.end - start)
        if text[first:last].strip(" \t"):
            amount += 1
            yield MarkedLine(number, text, (Mark(first, last, place.note),))
        offset = document.source.find("\n", offset) + 1 or span.end
    if not amount:
        yield _point(document, place)


def _point(document: Document, place: Related) -> MarkedLine:
    """A mark for what has nothing to see: its spaces, or the next character."""
    number, start, text = _line_at(document, place.span.start)
    first = min(max(0, place.span.start - start), len(text))
    last = min(max(first + 1, place.span.end - start), len(text))
    return MarkedLine(number, text, (Mark(first, last, place.note),))


def _line_at(document: Document, offset: int) -> tuple[int, int, str]:
    """Number, start and text of the line, without a byte-order mark before it."""
    number, _ = document.line_and_column(offset)
    start = document.source.rfind("\n", 0, offset) + 1
    text = document.line(number)
    if start == 0 and text.startswith("\ufeff"):
        return number, 1, text[1:]
    return number, start, text


def _overlap(marks: Sequence[Mark], later: Mark) -> bool:
    return any(
        Span(mark.first, mark.last).overlaps(Span(later.first, later.last))
        or mark.first == later.first
        for mark in marks
    )


def _moved(mark: Mark, distance: int) -> Mark:
    return replace(mark, first=mark.first - distance, last=mark.last - distance)


def _pieces(
    shown: Sequence[str], marks: Sequence[Mark], start: int, end: int
) -> Iterator[Piece]:
    done = start
    for mark in marks:
        last = min(mark.last, end)
        yield Piece("".join(shown[done : mark.first]))
        yield Piece("".join(shown[mark.first : last]), mark)
        done = last
    yield Piece("".join(shown[done:end]))


def _window(
    shown: Sequence[str], mark: Mark, width: int, cells: Callable[[str], int]
) -> tuple[int, int]:
    """The range around ``mark`` that fits, with room for two cuts."""
    start = end = mark.first
    stop = min(mark.last, len(shown))
    room = width - 2 * len(CUT)
    grown = True
    while grown:
        grown = False
        if end < len(shown) and cells(shown[end]) <= room:
            room -= cells(shown[end])
            end += 1
            grown = True
        if end >= stop and start > 0 and cells(shown[start - 1]) <= room:
            start -= 1
            room -= cells(shown[start])
            grown = True
    return _at_words(shown, mark, start, end)


def _at_words(
    shown: Sequence[str], mark: Mark, start: int, end: int
) -> tuple[int, int]:
    """The range without the halves of words at its ends, and without indent."""
    spaces = [i for i in range(start, mark.first) if shown[i].isspace()]
    if start > 0 and spaces and spaces[0] - start < _NEAR:
        start = spaces[0]
    while start < mark.first and not "".join(shown[: start + 1]).strip():
        start += 1
    spaces = [i for i in range(mark.last, end) if shown[i].isspace()]
    if end < len(shown) and spaces and end - spaces[-1] < _NEAR:
        end = spaces[-1] + 1
    return start, end
