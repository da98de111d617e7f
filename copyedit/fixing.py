"""Applies safe fixes to a text until it has none left; knows no files."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from itertools import pairwise

from copyedit.document import Document
from copyedit.finding import Finding, Fix
from copyedit.record import record
from copyedit.span import Span

# A fix may bring a second one to light; more rounds mean rules that fight.
MOST_ROUNDS = 10


@record
class Fixed:
    """A document after its fixes, the findings that are left, and what was done."""

    document: Document
    findings: list[Finding]
    applied: int


def safe_fix(finding: Finding) -> Fix | None:
    """The fix that may be applied unseen: the best one of the finding, if safe."""
    best = finding.fixes[0] if finding.fixes else None
    return best if best and best.safe else None


def fixed(
    document: Document,
    read: Callable[[str], Document],
    check: Callable[[Document], list[Finding]],
) -> Fixed:
    """``document`` after rounds of safe fixes, until a check offers no more.

    ``read`` makes a document of a changed source, ``check`` says what is wrong
    with it. Stops after ``MOST_ROUNDS`` or when an earlier text comes back.
    """
    findings = check(document)
    seen = {document.source}
    applied = 0
    for _ in range(MOST_ROUNDS):
        fixes = compatible(_safe_fixes(findings, document.source))
        source = apply(document.source, fixes)
        if source in seen:
            break
        seen.add(source)
        applied += len(fixes)
        document = read(source)
        findings = check(document)
    return Fixed(document, findings, applied)


def apply(source: str, fixes: Iterable[Fix]) -> str:
    """``source`` with the fixes made; one that clashes with an earlier is left out."""
    edits = [edit for fix in compatible(fixes) for edit in fix.edits]
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        pieces += source[done : edit.span.start], edit.text
        done = edit.span.end
    return "".join(pieces) + source[done:]


def compatible(fixes: Iterable[Fix]) -> list[Fix]:
    """The fixes that can be made at once: the first comer wins its characters.

    A fix is made as a whole or not at all; edits that merely touch are no clash.
    """
    taken: list[Span] = []
    chosen = []
    for fix in fixes:
        spans = sorted(edit.span for edit in fix.edits)
        clash = any(_clash(one, other) for one, other in pairwise(spans))
        if clash or any(_is_taken(span, taken) for span in spans):
            continue
        for span in spans:
            insort(taken, span)
        chosen.append(fix)
    return chosen


def _safe_fixes(findings: Iterable[Finding], source: str) -> Iterable[Fix]:
    for finding in sorted(findings, key=lambda f: (f.certainty.rank, f.span)):
        fix = safe_fix(finding)
        if fix and any(edit.span.cut(source) != edit.text for edit in fix.edits):
            yield fix


def _is_taken(span: Span, taken: list[Span]) -> bool:
    # Taken spans do not overlap, so only the two neighbours can be in the way.
    place = bisect_left(taken, span)
    return any(_clash(span, near) for near in taken[max(0, place - 1) : place + 1])


def _clash(one: Span, other: Span) -> bool:
    # Two insertions at one place share no character, but their order is a guess.
    return one.overlaps(other) or one == other
