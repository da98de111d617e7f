"""What version control leaves in a text when two changes do not fit together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.expressions import Expression
from copyedit.finding import Certainty, Finding, Related
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

RULE = Rule(
    id="leftover.merge-conflict",
    summary="Marks of two versions that were not brought together",
    why="""Two people changed the same lines, and the program left both with its marks.
    Somebody must choose one and take the marks out.""",
    severity=Severity.ERROR,
    source="the format in which version control shows conflicts",
    examples=Examples(
        flag=(
            "{<<<<<<< HEAD}\nMay\n=======\nJune\n>>>>>>> main",
            "Rain.\n\n{<<<<<<< ours}\nIt is old.\n=======\nIt is new.\n>>>>>>> theirs",
            "{<<<<<<< HEAD}\n=======\nIt opens in June.\n>>>>>>> 1a2b3c",
        ),
        allow=(
            "The bridge\n=======\n\nIt opens in May.",
            "It is <<< here >>>.",
            ">>>>>>> It opens in May.",
        ),
    ),
)
rules = (RULE,)

_PATTERN = Expression(
    r"^(?P<start><{7}[ \t]\S[^\n]*?)[ \t]*$(?:.*?)^(?P<middle>={7})[ \t]*$"
    r"(?:.*?)^(?P<end>>{7}[ \t]\S[^\n]*)$",
    re.M | re.S,
)


def check(document: Document) -> Iterator[Finding]:
    """One finding for each conflict, on its first mark."""
    source = document.source
    if "<<<<<<< " not in source or ">>>>>>> " not in source:
        return
    for match in _PATTERN.finditer(source):
        yield Finding(
            RULE,
            Span(*match.span("start")),
            "two versions of these lines stand here",
            related=(
                Related(Span(*match.span("middle")), "the other version begins"),
                Related(Span(*match.span("end")), "and ends"),
            ),
            certainty=Certainty.CERTAIN,
        )
