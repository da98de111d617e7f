"""British and American spelling in one article.

Nothing is a misspelling for being British or American. What is told is the mixture:
the few words of one side in a text that otherwise writes the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.dialects import (
    AMERICAN,
    BRITISH,
    SIDES,
    Sided,
    dialects,
    spelling_elsewhere,
)
from copyedit.finding import Certainty, Edit, Finding, Fix, Related
from copyedit.language.casing import copy_case
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="consistency.dialect",
    summary="British and American spellings are mixed",
    why="""One article is read as one voice. The spelling that most of it has is kept;
    the house may name its own.""",
    severity=Severity.WARNING,
    source="SCOWL, its lists for each dialect",
    examples=Examples(
        flag=(
            "The colour of the harbour changed, the theatre closed, the neighbours "
            "left, and the {center -> centre} was grey.",
            "The color of the harbor changed, the theater closed, the neighbors left, "
            "and the {centre -> center} was gray.",
            "They will organise a march and {recognize -> recognise} a union.",
            "{Color -> Colour} is all: the harbour, the theatre, the neighbours and "
            "the favourite jewellery.",
            "They organised and recognised what was criticised, realised it and "
            "{organized -> organised} more.",
        ),
        allow=(
            "The colour of the harbour changed, and the Labor Party left the Center.",
            "The colour of the harbour was recognized, organized and emphasized.",
            "The color of the harbor changed. “The theatre was grey,” he said.",
            "The program and the programme, among and amongst, were learned.",
            "The colour changed, and the color changed.",
        ),
    ),
)
rules = (RULE,)

# Fewer words of one side are a chance, more than a third of the other no majority.
_FEWEST = 3
_SHARE = 3
_PAIRS = ((AMERICAN, BRITISH), ("-ise", "-ize"))


def check(document: Document) -> Iterator[Finding]:
    """One finding for the words of the lesser side, with all their places."""
    ledger = document.view(dialects)
    chosen = SIDES.get(document.accepted.dialect or "")
    for one, other in _PAIRS:
        counts = ledger.counts.get(one, 0), ledger.counts.get(other, 0)
        lesser, greater = (one, other) if counts[0] < counts[1] else (other, one)
        if chosen in (one, other):
            greater, lesser = chosen, other if chosen == one else one
        elif not _is_settled(one, *sorted(counts)):
            continue
        elif counts[0] == counts[1]:
            greater = next(s.side for s in ledger.words if s.side in (one, other))
            lesser = other if greater == one else one
        strays = [
            (sided, other_spelling)
            for sided in ledger.words
            if sided.side == lesser
            and (other_spelling := spelling_elsewhere(sided.word.key))
        ]
        if strays:
            yield _found(strays, greater, ledger.counts.get(greater, 0))


def _is_settled(side: str, fewer: int, more: int) -> bool:
    """Whether one side is what the text writes; -ise beside -ize is never both."""
    if side.startswith("-"):
        return fewer > 0
    return more >= max(_FEWEST, _SHARE * fewer)


def _found(strays: list[tuple[Sided, str]], greater: str, count: int) -> Finding:
    edits = tuple(
        Edit(sided.word.span, copy_case(sided.word.text, other))
        for sided, other in strays
    )
    first = strays[0][0]
    return Finding(
        RULE,
        first.word.span,
        f"{first.side} spelling ×{len(strays)} in a text that writes {greater}"
        + (f" ×{count}" if count else ""),
        fixes=(Fix(edits),),
        related=tuple(
            Related(sided.word.span, f"{sided.side}: {other} elsewhere")
            for sided, other in strays[1:]
        ),
        certainty=Certainty.LIKELY,
    )
