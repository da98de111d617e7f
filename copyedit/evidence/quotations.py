"""The quotations of a document, and the marks that have no partner.

Curly, straight and British single quotation marks are read. A quotation that runs
over several paragraphs opens each of them anew and closes only the last: its parts
are quotations of their own, each but the last with ``continued``.
"""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import BlockKind, Document
from copyedit.evidence.quotation_marks import SINGLE, MarkedPassage, marked_passages
from copyedit.expressions import Expression
from copyedit.passage import Passage
from copyedit.record import record, replace
from copyedit.span import Span

# Blocks over which the closing mark of an open quotation is looked for.
_FARTHEST = 3
_TURNED = Expression(r"[.!?]” [A-Z].*[,.!?]”")


@record
class Quotation:
    """What stands between quotation marks.

    ``span`` is the inside, ``whole`` includes the marks; ``mark`` is the one that
    opens; ``closed`` tells whether its partner stands in the same block;
    ``continued`` whether the next block goes on with it.
    """

    span: Span
    whole: Span
    mark: str
    closed: bool
    continued: bool = False


@record
class LoneMark:
    """A mark without a partner in its block.

    ``partner`` is the mark of a later block that closes it, where the blocks between
    do not open anew, as the convention for several paragraphs asks.
    """

    span: Span
    partner: Span | None = None


@record
class Quotations:
    """All quotations in reading order, nested ones left out, and lone marks."""

    all: tuple[Quotation, ...]
    lone_marks: tuple[LoneMark, ...]


def quotations(document: Document) -> Quotations:
    """The quotations of the document and its marks without a partner."""
    found: list[Quotation] = []
    lone: list[LoneMark] = []
    left_open: tuple[int, Quotation] | None = None
    marked = document.view(marked_passages)
    passages = document.passages
    for number, passage in enumerate(passages):
        parts, strays = _read(marked[number])
        if left_open and (strays or number - left_open[0] > _FARTHEST):
            partner = strays.pop(0) if strays else None
            is_quote = document.text_blocks[number].kind is BlockKind.QUOTE
            if partner and is_quote:
                # A block quotation of several paragraphs often opens only the first.
                found.append(replace(left_open[1], continued=True))
            else:
                lone.append(LoneMark(_mark_of(left_open[1]), partner))
            left_open = None
        following = passages[number + 1].text if number + 1 < len(passages) else ""
        for part in parts:
            if part.closed:
                found.append(part)
            elif following.lstrip().startswith(part.mark):
                found.append(replace(part, continued=True))
            elif part.mark not in SINGLE:  # there an elision is more often than not
                if left_open:
                    lone.append(LoneMark(_mark_of(left_open[1])))
                left_open = (number, part)
        lone += map(LoneMark, strays[:1] if _turned_round(passage) else strays)
    if left_open:
        lone.append(LoneMark(_mark_of(left_open[1])))
    found.sort(key=lambda quotation: quotation.span)
    return Quotations(tuple(found), tuple(sorted(lone, key=lambda mark: mark.span)))


def _mark_of(part: Quotation) -> Span:
    return Span(part.whole.start, part.span.start)


def _turned_round(passage: Passage) -> bool:
    """Whether closing marks stand where others open: it failed.” This is new,” he said.

    The second one then is the partner of the first, and no lone mark of its own.
    """
    return bool(_TURNED.search(passage.text))


def _read(marked: MarkedPassage) -> tuple[list[Quotation], list[Span]]:
    """The outermost quotations of one passage, and closing marks that close nothing."""
    passage, marks = marked.passage, marked.marks
    parts = [_part(passage, *pair) for pair in marks.outermost]
    doubles = [at for at in marks.open if passage.text[at] not in SINGLE]
    for at in (doubles or list(marks.open))[:1]:
        parts.append(_part(passage, at, None))
    return parts, [passage.span(at, at + 1) for at in marks.strays]


def _part(passage: Passage, opened: int, closed: int | None) -> Quotation:
    end = len(passage.text.rstrip()) if closed is None else closed
    after = end if closed is None else end + 1
    return Quotation(
        span=passage.span(opened + 1, max(end, opened + 1)),
        whole=passage.span(opened, after),
        mark=passage.text[opened],
        closed=closed is not None,
    )


def quoted_spans(document: Document) -> tuple[Span, ...]:
    """The insides of all quotations, in reading order."""
    return tuple(q.span for q in document.view(quotations).all)


def long_quotations(document: Document) -> Iterator[Quotation]:
    """The quotations of at least two words, in reading order."""
    for quotation in document.view(quotations).all:
        if len(document.words_in(quotation.span)) > 1:
            yield quotation
