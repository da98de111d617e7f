"""Where a mark is missing from a quotation: before its attribution, or at a paragraph.

“We came, said Holm. shows by the words of attribution where the speech ends. Of a
speech over several paragraphs the mark that closes it shows which do not open anew.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from copyedit.document import Document
from copyedit.evidence.attributions import attribution_after, is_running_text
from copyedit.evidence.quotation_marks import SINGLE, MarkedPassage, marked_passages
from copyedit.evidence.quotations import LoneMark
from copyedit.expressions import Expression
from copyedit.record import record
from copyedit.span import Span

_END = Expression(r"(?<=[\w’')])[,!?](?=\s)")
_MARK = Expression('[“”"„«»]')
# What stands after "he said" where it is no beginning of a clause.
_ENDED = Expression(
    r"\s*\Z|[.,:;]|\s(?:in|on|at|after|during|as|when|while|from|before|last|yesterday"
    r"|today|[A-Z][a-z]+day)\b"
)
_FIRST = Expression(r"\S*[\w’'-]")
_OWN = frozenset(("i", "we", "they", "it"))  # they may speak inside a speech
_TELLING = frozenset(("told", "tells"))  # somebody
_FEWEST_WORDS = 3


@record
class MissingEnd:
    """A quotation whose closing mark is lost before its attribution.

    ``sign`` is the comma or other sign behind which the mark is missing.
    """

    opened: Span
    sign: Span
    mark: str


def missing_ends(document: Document) -> tuple[MissingEnd, ...]:
    """Each of them, in reading order."""
    found = []
    for marked in document.view(marked_passages):
        if not is_running_text(marked.kind):
            continue
        for opened in marked.marks.open:
            at = None if marked.text[opened] in SINGLE else _end_of(marked, opened)
            if at is not None:
                span = marked.passage.span
                mark = {"“": "”"}.get(marked.text[opened], marked.text[opened])
                found.append(
                    MissingEnd(span(opened, opened + 1), span(at, at + 1), mark)
                )
    return tuple(found)


def _end_of(marked: MarkedPassage, opened: int) -> int | None:
    """The sign after which the attribution of an open quotation begins."""
    text = marked.text
    following = _MARK.search(text, opened + 1)
    end = following.start() if following else len(text)
    for match in _END.finditer(text, opened + 1, end):
        if len(text[opened : match.start()].split()) < _FEWEST_WORDS:
            continue
        said = attribution_after(text[:end], match.end())
        if said is None or not said.verb or said.who.split()[0].lower() in _OWN:
            continue
        turned = text[said.start :].startswith(said.verb)
        if turned or said.verb in _TELLING or _ENDED.match(text, said.end):
            return match.start()
    return None


def unopened(document: Document, lone: LoneMark) -> tuple[Span, ...]:
    """The first word of each paragraph that a quotation goes on in unopened."""
    if lone.partner is None:
        return ()
    blocks = document.text_blocks
    first = bisect_right(blocks, lone.span.start, key=lambda block: block.span.start)
    last = bisect_left(blocks, lone.partner.start, key=lambda block: block.span.start)
    passages = document.passages[first:last]
    matches = ((passage, _FIRST.search(passage.text)) for passage in passages)
    return tuple(passage.span(*match.span()) for passage, match in matches if match)
