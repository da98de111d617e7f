"""A quotation inside a quotation that has the same marks as the one around it."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.quotation_marks import marked_passages
from copyedit.finding import Edit, Finding, Fix, Related
from copyedit.rule import Examples, Rule, Severity

NESTED = Rule(
    id="punctuation.nested-quotation",
    summary="A quotation inside another has the same marks",
    why="""The inner mark looks like the end of the outer quotation. Double marks hold
    single ones, and single marks hold double ones.""",
    severity=Severity.WARNING,
    source="punctuation of English",
    examples=Examples(
        flag=(
            "“He told me {“no” -> ‘no’} and left,” she said.",
            '"He told me {"no" -> \'no\'} and left," she said.',
            "‘He told me {‘no’ -> “no”} and left,’ she said.",
            "He said: “The sign read {“Closed” -> ‘Closed’} all day.”",
        ),
        allow=(
            "“He told me ‘no’ and left,” she said.",
            "‘He told me “no” and left,’ she said.",
            "“He told me no,” she said. “Then he left.”",
        ),
    ),
)
rules = (NESTED,)

_INNER = {"“": ("‘", "’"), '"': ("'", "'"), "‘": ("“", "”")}


def check(document: Document) -> Iterator[Finding]:
    """Each pair of marks inside another pair of the same."""
    for marked in document.view(marked_passages):
        text, passage = marked.text, marked.passage
        for (outer, end), (opened, closed) in marked.marks.nested:
            if text[outer] != text[opened] or text[opened] not in _INNER:
                continue
            new = _INNER[text[opened]]
            edits = tuple(
                Edit(passage.span(at, at + 1), mark)
                for at, mark in zip((opened, closed), new, strict=True)
            )
            yield Finding(
                NESTED,
                passage.span(opened, closed + 1),
                "the quotation around this one has the same marks",
                fixes=(Fix(edits),),
                related=(Related(passage.span(outer, end + 1), "the outer one"),),
            )
