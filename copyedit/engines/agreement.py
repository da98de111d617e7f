"""Where LanguageTool says what a checker of ours has said already."""

from __future__ import annotations

from collections.abc import Iterable

from copyedit.engines.named import LANGUAGETOOL
from copyedit.finding import Finding
from copyedit.record import replace

# Longer spans are about sentences: what stands inside is another matter.
_A_FEW_WORDS = 40


def agreed(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, those of LanguageTool left out that are about words of ours.

    Ours stays, and what LanguageTool says becomes its evidence: two who noticed it
    independently are seldom both wrong.
    """
    ours: list[Finding] = []
    theirs: list[Finding] = []
    for finding in findings:
        (theirs if finding.rule.category == LANGUAGETOOL else ours).append(finding)
    alone = []
    for finding in theirs:
        at = next((n for n, f in enumerate(ours) if _same_words(f, finding)), None)
        if at is None:
            alone.append(finding)
        else:
            told = f"also: {finding.message} [{finding.rule.id}]"
            ours[at] = replace(ours[at], evidence=(*ours[at].evidence, told))
    return ours + alone


def _same_words(one: Finding, other: Finding) -> bool:
    if max(len(one.span), len(other.span)) > _A_FEW_WORDS:
        return False
    return one.span.overlaps(other.span) or one.span == other.span
