"""A breach of a rule: where it is, what to say, what to write instead."""

from __future__ import annotations

from enum import StrEnum

from copyedit.record import record
from copyedit.rule import Rule
from copyedit.span import Span


class Certainty(StrEnum):
    """How sure a finding is; a merely possible one is shown only on request."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"

    @property
    def rank(self) -> int:
        """0 for certain, 2 for possible."""
        return list(Certainty).index(self)


@record
class Edit:
    """One replacement: the characters of ``span`` become ``text``."""

    span: Span
    text: str


@record
class Fix:
    """One way to settle a finding: edits that belong together, in order.

    A ``safe`` fix may be applied unseen: it cannot change what the author meant.
    Any other is a suggestion, shown and left to the editor.
    """

    edits: tuple[Edit, ...]
    safe: bool = False

    @classmethod
    def replace(cls, span: Span, text: str, *, safe: bool = False) -> Fix:
        """The fix that writes ``text`` in place of ``span``."""
        return cls((Edit(span, text),), safe)

    def text_of(self, span: Span, source: str) -> str:
        """What ``span`` of the source reads after the edits that lie inside it."""
        pieces: list[str] = []
        done = span.start
        for edit in self.edits:
            if span.covers(edit.span):
                pieces += source[done : edit.span.start], edit.text
                done = edit.span.end
        return "".join(pieces) + source[done : span.end]


@record
class Related:
    """A second place that explains a finding, such as the first of two copies."""

    span: Span
    note: str


@record
class Finding:
    """One breach of one rule in one document.

    ``fixes`` stand best first; ``related`` are other places of the document;
    ``evidence`` says in words why the finding is believed.
    """

    rule: Rule
    span: Span
    message: str
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    certainty: Certainty = Certainty.LIKELY
    evidence: tuple[str, ...] = ()
