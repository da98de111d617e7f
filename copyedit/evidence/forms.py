"""The forms in which a document writes one thing, and which of them it uses least.

A use is one place with the name of its form and what it would read in each other
form. Quotations are left out: their words are not the writer's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from re import Match
from types import MappingProxyType

from copyedit.document import Block, BlockKind, Document
from copyedit.evidence.quotations import quoted_spans
from copyedit.expressions import Expression
from copyedit.finding import Certainty, Edit, Finding, Fix, Related
from copyedit.passage import Passage
from copyedit.record import record
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

# Where a text runs on; headlines, tables and captions have forms of their own.
RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})


_NOTHING: Mapping[str, str] = MappingProxyType({})


@record
class Use:
    """One place of a thing that can be written in several forms.

    ``form`` names the form as messages show it; ``rewrites`` holds for other forms
    what stands there then.
    """

    form: str
    span: Span
    rewrites: Mapping[str, str] = _NOTHING


def is_quoted(document: Document, span: Span) -> bool:
    """Whether ``span`` lies inside quotation marks."""
    quoted = document.view(quoted_spans)
    at = bisect_right(quoted, span.start, key=lambda one: one.start) - 1
    return at >= 0 and quoted[at].covers(span)


def running(
    document: Document, kinds: Container[BlockKind] = RUNNING
) -> Iterator[tuple[Block, Passage]]:
    """The blocks of these kinds with their text, in reading order."""
    for block, passage in zip(document.text_blocks, document.passages, strict=True):
        if block.kind in kinds:
            yield block, passage


def matches(
    document: Document, expression: Expression, kinds: Container[BlockKind] = RUNNING
) -> Iterator[tuple[Passage, Match[str]]]:
    """Every match in the running text that stands outside quotation marks."""
    for _, passage in running(document, kinds):
        for match in expression.finditer(passage.text):
            if not is_quoted(document, passage.span(*match.span())):
                yield passage, match


def counts_of(uses: Sequence[Use]) -> list[tuple[str, int]]:
    """The forms with their counts, the one used most first, then the earlier."""
    return Counter(use.form for use in uses).most_common()


def told(counts: Sequence[tuple[str, int]]) -> str:
    """The forms with their counts as a message shows them, the least first."""
    return " against ".join(f"{form} ×{count}" for form, count in reversed(counts))


def mixture(
    rule: Rule,
    uses: Sequence[Use],
    certainty: Certainty = Certainty.LIKELY,
    *,
    about: str = "two forms",
) -> Finding | None:
    """The finding on the form used least, with all places; None for one form.

    Of forms used alike the later one is taken for the stray.
    """
    counts = counts_of(uses)
    if len(counts) < 2:
        return None
    most, least = counts[0][0], counts[-1][0]
    edits = tuple(
        Edit(use.span, use.rewrites[most])
        for use in uses
        if use.form != most and most in use.rewrites
    )
    first = next(use for use in uses if use.form == least)
    return Finding(
        rule,
        first.span,
        f"{about} in one text: {told(counts)}",
        fixes=(Fix(edits),) if edits and most in first.rewrites else (),
        related=tuple(Related(u.span, u.form) for u in uses if u is not first),
        certainty=certainty,
        evidence=(f"most of the text has {most}",) if counts[0][1] > 1 else (),
    )


def rule_on_forms(
    name: str, summary: str, why: str, flag: tuple[str, ...], allow: tuple[str, ...]
) -> Rule:
    """The rule ``consistency.NAME`` that one thing is written in one form."""
    return Rule(
        id=f"consistency.{name}",
        summary=summary,
        why=why,
        severity=Severity.SUGGESTION,
        source="the article itself",
        examples=Examples(flag=flag, allow=allow),
    )
