"""Rules of the kind ``regex``: for what no list of words can say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from copyedit.document import Document
from copyedit.expressions import compiled
from copyedit.finding import Finding, Fix
from copyedit.passage import Passage
from copyedit.patterns.conditions import surroundings_fit
from copyedit.patterns.literals import folded
from copyedit.patterns.places import places_of
from copyedit.patterns.written import Expression, WrittenRule
from copyedit.rule import Rule


class RegexChecker:
    """Runs many expressions, each only on passages that hold a literal of it."""

    def __init__(self, written: Sequence[WrittenRule]) -> None:
        self._seekers = [
            _Seeker(one, one.expression) for one in written if one.expression
        ]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules whose expressions are run."""
        return tuple(seeker.written.rule for seeker in self._seekers)

    def check(self, document: Document) -> Iterator[Finding]:
        """Each match, within one passage at a time."""
        whole = _Searched("\n".join(passage.text for passage in document.passages))
        useful = [seeker for seeker in self._seekers if seeker.may_match(whole)]
        blocks = document.text_blocks
        for block, passage in zip(blocks, document.passages, strict=True):
            searched = _Searched(passage.text)
            for seeker in useful:
                if seeker.written.looks_at(block.kind) and seeker.may_match(searched):
                    yield from seeker.findings(document, passage)


class _Searched:
    """A text, and the same text folded as soon as somebody asks."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def folded(self) -> str:
        return folded(self.text)


class _Seeker:
    """One rule with its expression, which is compiled when first needed."""

    def __init__(self, written: WrittenRule, expression: Expression) -> None:
        self.written = written
        self._expression = expression

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        flags = re.IGNORECASE if self._expression.ignore_case else re.NOFLAG
        return compiled(self._expression.pattern, flags)

    def may_match(self, searched: _Searched) -> bool:
        """Whether the text holds a literal without which there is no match."""
        literals = self._expression.literals
        if not literals:
            return True
        text = searched.folded if self._expression.ignore_case else searched.text
        return any(literal in text for literal in literals)

    def findings(self, document: Document, passage: Passage) -> Iterator[Finding]:
        """Each match in one passage whose surroundings are as the rule asks."""
        for match in self._compiled.finditer(passage.text):
            if match.start(self._expression.mark) >= 0:
                yield from self._finding(document, passage, match)

    def _finding(
        self, document: Document, passage: Passage, match: re.Match[str]
    ) -> Iterator[Finding]:
        written, mark = self.written, self._expression.mark
        span = passage.span(*match.span(mark))
        asked = written.conditions
        if any(asked) and not surroundings_fit(asked, document.view(places_of), span):
            return
        right = self._right(match)
        if right == match[mark]:
            return
        safe = written.safe and document.shown(span) == span.cut(document.source)
        yield Finding(
            written.rule,
            span,
            written.message.format(wrong=" ".join(match[mark].split()), right=right),
            () if right is None else (Fix.replace(span, right, safe=safe),),
            certainty=written.certainty,
        )

    def _right(self, match: re.Match[str]) -> str | None:
        template = self._expression.replace
        return None if template is None else match.expand(template)
