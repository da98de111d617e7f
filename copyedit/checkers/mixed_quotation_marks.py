"""Straight and curly quotation marks in one document."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.quotation_marks import marked_passages
from copyedit.finding import Certainty, Edit, Finding, Fix, Related
from copyedit.rule import Examples, Rule, Severity

MIXED = Rule(
    id="typography.mixed-quotation-marks",
    summary="Straight and curly quotation marks are mixed",
    why="""A paragraph was pasted from another program, and it shows. A document keeps
    to one kind.""",
    severity=Severity.SUGGESTION,
    source="typography of English",
    examples=Examples(
        flag=(
            '“We came,” he said. “We saw,” she said. {" -> “}We left," he said.',
            '"We came," he said. "We saw," she said. {“ -> "}We left,” he said.',
            '“We came,” he said, and called it {" -> “}a disgrace". “We left.”',
        ),
        allow=(
            '“We came,” he said. “We saw the 7" single,” she said.',
            '"We came," he said. "We saw," she said.',
            "“He told me ‘no’,” she said.",
        ),
    ),
)
rules = (MIXED,)

_STRAIGHT, _CURLY = "straight", "curly"
_FORMS = {_STRAIGHT: ('"', '"'), _CURLY: ("“", "”")}


def check(document: Document) -> Iterator[Finding]:
    """One finding on the first pair of the rarer kind, with all its places."""
    pairs: dict[str, list[Edit]] = {_STRAIGHT: [], _CURLY: []}
    for marked in document.view(marked_passages):
        for opened, closed in marked.marks.pairs:
            kind = {'"': _STRAIGHT, "“": _CURLY}.get(marked.text[opened])
            if kind is None:
                continue
            new = _FORMS[_CURLY if kind == _STRAIGHT else _STRAIGHT]
            for at, text in zip((opened, closed), new, strict=True):
                pairs[kind].append(Edit(marked.passage.span(at, at + 1), text))
    fewer, more = sorted(pairs, key=lambda kind: len(pairs[kind]))
    places = sorted(pairs[fewer], key=lambda edit: edit.span)
    if not places:
        return
    counts = f"{len(places)} {fewer}, {len(pairs[more])} {more}"
    yield Finding(
        MIXED,
        places[0].span,
        f"straight and curly quotation marks are mixed: {counts}",
        fixes=(Fix(tuple(places)),) if len(places) < len(pairs[more]) else (),
        related=tuple(Related(edit.span, f"{fewer} here") for edit in places[1:]),
        certainty=Certainty.CERTAIN,
    )
