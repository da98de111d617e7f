"""Control characters, which no program shows."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.expressions import Expression
from copyedit.finding import Certainty, Edit, Finding, Fix, Related
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

RULE = Rule(
    id="leftover.control-character",
    summary="A control character stands in the text",
    why="""It steers a printer or a terminal and means nothing in a text. Feeds and
    databases break at it.""",
    severity=Severity.ERROR,
    source="the Unicode Standard, on control codes",
    mechanical=True,
    examples=Examples(
        flag=(
            "The river is {\x07 -> }low.",
            "{\x02 -> }The river is low.",
            "The river{\x0b ->  }is low.",
        ),
        allow=("The river\tis low.", "The river\nis low.", "The river is low."),
    ),
)
rules = (RULE,)

_WHITE = frozenset("\x0b\x1c\x1d\x1e\x1f\x85")  # they part words

_PATTERN = Expression("[\x00-\x08\x0b\x0e-\x1f\x7f\x80-\x8f\x93-\x9f]")


def check(document: Document) -> Iterator[Finding]:
    """One finding for all control characters, on the first."""
    source = document.source
    if source.isprintable():
        return
    edits = [
        Edit(Span(*match.span()), " " if match.group() in _WHITE else "")
        for match in _PATTERN.finditer(source)
        if match.group() == document.prose[match.start()]
    ]
    if not edits:
        return
    code = f"U+{ord(source[edits[0].span.start]):04X}"
    places = "" if len(edits) == 1 else f" in {len(edits)} places"
    yield Finding(
        RULE,
        edits[0].span,
        f"the control character {code}{places}",
        (Fix(tuple(edits), safe=True),),
        related=tuple(Related(edit.span, "another") for edit in edits[1:]),
        certainty=Certainty.CERTAIN,
    )
