"""What an editor is spared: the grammar of speakers, and fixes of quoted words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from copyedit.document import Document
from copyedit.evidence.quotations import quoted_spans
from copyedit.finding import Edit, Finding
from copyedit.language.words import INVISIBLE
from copyedit.narrowing import narrowed
from copyedit.record import replace
from copyedit.span import Span


def spare(document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings that count where they stand, their fixes safe only if they are.

    A fix that would drop markup is left out. Inside quotation marks only slips of the
    keyboard count, and no fix that changes a visible character is safe: the words are
    not the writer's.
    """
    quoted = document.view(quoted_spans)
    for finding in findings:
        if not finding.rule.counts_in_quotations and _within(quoted, finding.span):
            continue
        kept = (narrowed(document, fix) for fix in finding.fixes)
        possible = replace(finding, fixes=tuple(fix for fix in kept if fix))
        yield _with_honest_fixes(document, possible, quoted)


def _with_honest_fixes(
    document: Document, finding: Finding, quoted: tuple[Span, ...]
) -> Finding:
    if not any(fix.safe for fix in finding.fixes):
        return finding
    fixes = tuple(
        replace(fix, safe=False)
        if fix.safe and any(_alters(document, edit, quoted) for edit in fix.edits)
        else fix
        for fix in finding.fixes
    )
    return replace(finding, fixes=fixes)


def _alters(document: Document, edit: Edit, quoted: tuple[Span, ...]) -> bool:
    """Whether an edit changes what somebody is quoted as saying."""
    if not _within(quoted, edit.span):
        return False
    return _visible(document.shown(edit.span)) != _visible(edit.text)


def _visible(text: str) -> str:
    return "".join(text.translate(dict.fromkeys(map(ord, INVISIBLE))).split())


def _within(quoted: tuple[Span, ...], span: Span) -> bool:
    """Whether ``span`` lies inside one of the quotations, which are in order."""
    at = bisect_right(quoted, span.start, key=lambda quotation: quotation.start) - 1
    return at >= 0 and quoted[at].covers(span)
