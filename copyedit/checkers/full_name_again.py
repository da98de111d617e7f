"""A full name that comes again after the surname alone has taken its place."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.people import surnames
from copyedit.finding import Finding, Fix, Related
from copyedit.rule import Examples, Rule, Severity, Status

RULE = Rule(
    id="names.full-name-again",
    summary="A full name is repeated after the surname alone has stood for it",
    why="""News style gives the full name once and the surname from then on; a second
    full name makes readers ask whether it is somebody else.""",
    severity=Severity.SUGGESTION,
    source="AP Stylebook, “names”",
    status=Status.PREVIEW,
    examples=Examples(
        flag=(
            "Jane Holt won. Holt was glad. Then {Jane Holt -> Holt} left.",
            "Olaf Brandt spoke. Brandt left. {Olaf Brandt -> Brandt} came back.",
            "Mary Reyes sang. Mrs Reyes left. “Ah,” said {Mary Reyes -> Reyes}.",
        ),
        allow=(
            "Jane Holt won. Tom Holt lost. Holt was glad. Jane Holt left.",
            "Jane Holt won. Jane Holt left. Holt was glad.",
            "Jane Holt won. Holt was glad. “Jane Holt is mad,” he said.",
        ),
    ),
)
rules = (RULE,)


def check(document: Document) -> Iterator[Finding]:
    """The first repetition for each person with a surname of their own."""
    for surname in document.view(surnames).values():
        text = [m for m in surname.full if not (m.is_display or m.quoted)]
        alone = [m for m in surname.alone if not (m.is_display or m.quoted)]
        if not alone or len({m.words for m in surname.full}) != 1:
            continue
        again = [m for m in text if m.span > alone[0].span and m is not text[0]]
        if again:
            found = again[0]
            yield Finding(
                RULE,
                found.span,
                f"“{found.last}” was enough before",
                (Fix.replace(found.span, found.last),),
                related=(
                    Related(text[0].span, "the full name"),
                    Related(alone[0].span, "the surname alone"),
                ),
            )
