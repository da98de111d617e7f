"""Which of several findings on the same words an editor sees."""

from __future__ import annotations

from collections.abc import Iterable

from copyedit.finding import Finding
from copyedit.record import replace

# Of two findings as sure as each other the first category here has the better
# reason: a house has decided, a spelling list only does not know.
_REASONS = ("house", "names", "confusion", "spelling", "grammar")

# It judges any word by counts; a rule for the very phrase says more.
_BY_COUNTS = "confusion.real-word"


def settle(findings: Iterable[Finding]) -> list[Finding]:
    """The findings in reading order, one for each slip.

    Findings compete when one of them stands on the other's words and is no longer
    than twice as long: a word never gives way to its sentence, unless both ask for the
    same change. The surer one stays and names the other as evidence.
    """
    kept: list[Finding] = []
    for finding in sorted(findings, key=_place):
        rival = next((k for k in reversed(kept[-8:]) if _compete(k, finding)), None)
        if rival is None:
            kept.append(finding)
            continue
        winner, loser = sorted((rival, finding), key=_weight)
        kept[kept.index(rival)] = _with_evidence(winner, loser)
    return sorted(kept, key=_place)


def _place(finding: Finding) -> tuple[int, int, str, str]:
    return finding.span.start, finding.span.end, finding.rule.id, finding.message


def _compete(one: Finding, other: Finding) -> bool:
    if not one.span.overlaps(other.span) and one.span != other.span:
        return False
    if not (one.span.covers(other.span) or other.span.covers(one.span)):
        return False
    if one.rule.category == other.rule.category in _REASONS:
        return True
    if one.fixes and other.fixes and one.fixes[0].edits == other.fixes[0].edits:
        return True
    lengths = sorted((len(one.span), len(other.span)))
    return lengths[1] <= 2 * lengths[0]


def _weight(finding: Finding) -> tuple[int, int, int, int, str]:
    category = finding.rule.category
    reason = _REASONS.index(category) if category in _REASONS else len(_REASONS)
    if category == "house":
        return 0, -1, 0, 0, finding.rule.id
    return (
        1 + (finding.rule.id == _BY_COUNTS),
        finding.certainty.rank,
        reason,
        finding.rule.severity.rank,
        finding.rule.id,
    )


def _with_evidence(winner: Finding, loser: Finding) -> Finding:
    if winner.rule is loser.rule or _is_overruled(winner, loser):
        return winner
    told = f"also: {loser.message} [{loser.rule.id}]"
    return replace(winner, evidence=(*winner.evidence, told))


def _is_overruled(winner: Finding, loser: Finding) -> bool:
    """Whether the counts guess at another word than the rule writes."""
    return loser.rule.id == _BY_COUNTS and winner.fixes[:1] != loser.fixes[:1]
