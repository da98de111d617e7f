"""Ligatures and other letters of compatibility that a PDF leaves in its text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.expressions import Expression
from copyedit.finding import Certainty, Edit, Finding, Fix, Related
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="typography.ligature",
    summary="Two letters stand as one character",
    why="""Text copied from a PDF keeps the shapes of its font: one character for fi or
    ff. Searches and spelling checkers do not find the word.""",
    severity=Severity.WARNING,
    source="the Unicode Standard, on Alphabetic Presentation Forms",
    examples=Examples(
        flag=(
            "The {sta\ufb00 -> staff} left early.",
            "{\ufb01nal -> final} talks",
            "An {o\ufb03ce -> office} was closed.",
        ),
        allow=(
            "The staff left the office.",
            "The œuvre and the Æsir are written so.",
            "final and flat",
        ),
    ),
)
rules = (RULE,)

_LIGATURE = Expression("[\ufb00-\ufb06]")


def check(document: Document) -> Iterator[Finding]:
    """One finding for all words that hold a ligature."""
    edits = [
        Edit(word.span, unicodedata.normalize("NFKC", word.text))
        for word in document.words
        if not word.text.isascii() and _LIGATURE.search(word.text)
    ]
    if not edits:
        return
    first, *others = (edit.span for edit in edits)
    where = "" if len(edits) == 1 else f" in {len(edits)} places"
    yield Finding(
        RULE,
        first,
        f"two letters stand as one character{where}",
        fixes=(Fix(tuple(edits), safe=True),),
        related=tuple(Related(span, "another") for span in others),
        certainty=Certainty.CERTAIN,
    )
