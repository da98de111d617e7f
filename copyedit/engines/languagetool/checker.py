"""The engine as a checker: its remarks about a document as findings of ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copyedit.document import Document
from copyedit.engines.languagetool import rules as our
from copyedit.engines.languagetool.connection import connection
from copyedit.engines.languagetool.match import Match
from copyedit.engines.languagetool.sheets import SYMBOL, as_sent, pieces_of
from copyedit.evidence.dialects import dialect_of
from copyedit.expressions import compiled
from copyedit.finding import Certainty, Finding, Fix
from copyedit.passage import OBJECT, Passage
from copyedit.rule import Rule

# A text that shows no dialect of its own is read as the one most common.
_DIALECT = "en-US"
_MOST_FIXES = 5
_WORD = compiled(r"\w")


class LanguageTool:
    """Asks the server that ``setting`` means: ``local``, ``auto`` or an address.

    ``left_out`` are LanguageTool's names of rules that it is not to run.
    """

    def __init__(self, setting: str, left_out: tuple[str, ...]) -> None:
        self._setting = setting
        self._left_out = left_out

    @property
    def rules(self) -> Sequence[Rule]:
        """The rules for English of the LanguageTool that we know."""
        return our.all_rules()

    def check(self, document: Document) -> Iterator[Finding]:
        """What LanguageTool says, in the order of the blocks.

        Nothing when it cannot be asked and need not be. Raises
        ``LanguageToolError``.
        """
        placed = [
            (passage, piece)
            for passage in document.passages
            if _WORD.search(passage.text)
            for piece in pieces_of(as_sent(passage.text))
        ]
        if not placed:
            return
        told = connection(self._setting).ask(
            [piece.text for _, piece in placed],
            dialect_of(document) or _DIALECT,
            self._left_out,
        )
        for (passage, piece), matches in zip(placed, told or (), strict=False):
            for match in matches:
                found = _finding(document, passage, match.moved(piece.offset))
                if found:
                    yield found


def _finding(document: Document, passage: Passage, match: Match) -> Finding | None:
    """The match as a finding; None for one about what is not the writer's prose."""
    words = passage.text[match.start : match.end]
    if OBJECT in words or match.end > len(passage.text):
        return None
    rule = our.rule_of(our.id_of(match.rule), match.category)
    if our.is_speller(rule.id) and document.accepted.knows(words):
        return None
    span = passage.span(match.start, match.end)
    noisy = our.is_noisy(rule.id)
    return Finding(
        rule,
        span,
        match.message.removesuffix("."),
        # Where markup stands between the words, new words would delete it.
        tuple(
            Fix.replace(span, text)
            for text in match.replacements[:_MOST_FIXES]
            if span.cut(document.source) == words and SYMBOL not in text
        ),
        certainty=Certainty.POSSIBLE if noisy else Certainty.LIKELY,
    )
