"""What comments of a document and ``[sic]`` silence, and whether they had to.

A comment that silences nothing, or that says what we do not understand, is a
finding itself: it may hide the next slip, or the one that it was written for.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from copyedit.directives import Directive, Verb, directives_in
from copyedit.document import Document
from copyedit.expressions import compiled
from copyedit.finding import Certainty, Finding, Fix
from copyedit.ids import covers
from copyedit.muting import mutes_of
from copyedit.nearest import nearest
from copyedit.passage import MARK, TAIL
from copyedit.rule import CATEGORIES, Examples, Rule, Severity

UNUSED_IGNORE = Rule(
    id="leftover.unused-ignore",
    summary="A comment tells copyedit to ignore what is not there",
    why=(
        "The slip that the comment was written for is gone, or stands elsewhere. "
        "Left in place, the comment hides the next one."
    ),
    severity=Severity.WARNING,
    examples=Examples(
        flag=(
            "{<!-- copyedit: ignore spelling -->}\n\nEvery word here is right.",
            "{<!-- copyedit: ignore-file names -->}\n\nNo name stands here.",
            "The bakery opens at six. {<!-- copyedit: ignore -->}",
        ),
        allow=(
            "<!-- the names are checked -->\n\nEvery word here is right.",
            "<!-- copyedit by Ann -->\n\nEvery word here is right.",
            "They wrote “copyedit: ignore” on the proof.",
        ),
    ),
    source="our own instructions, see copyedit explain",
)
BAD_DIRECTIVE = Rule(
    id="leftover.bad-directive",
    summary="A comment tells copyedit something it does not understand",
    why=(
        "A misspelled instruction does nothing and looks as if it did. "
        "The rule it names may have another name now."
    ),
    severity=Severity.WARNING,
    examples=Examples(
        flag=(
            "{<!-- copyedit: ingore spelling -->}\n\nEvery word here is right.",
            "{<!-- copyedit: ignore speling.unknown -->}\n\nA plain sentence.",
            "{<!-- copyedit: on -->}\n\nNothing was off before.",
        ),
        allow=(
            "<!-- copyedited on Monday -->\n\nEvery word here is right.",
            "<!-- copyedit on Monday -->\n\nEvery word here is right.",
            "Ask the desk to copyedit: on Monday it is too late.",
        ),
    ),
    source="our own instructions, see copyedit explain",
)
rules = (UNUSED_IGNORE, BAD_DIRECTIVE)

# Slips of a speaker or a source that a writer keeps and marks; marks of
# punctuation and the order of a page are never meant by "sic".
_SAYS_SIC = frozenset(CATEGORIES) - {
    "punctuation",
    "typography",
    "quotation",
    "structure",
    "leftover",
}
_SIC = compiled(
    r"[\"'”’»,.;:!?*_]*[^\S\n]*\n?[^\S\n]*[*_]*[\[(]\s*[*_]*sic\b[*_]*[.!?]?\s*[\])]",
    re.IGNORECASE,
)

# Tags may stand between a word and its mark, but not a page of them.
_REACH = 200

_VERBS = f"known are {', '.join(Verb)}"


def suppress(
    document: Document,
    findings: Iterable[Finding],
    known_ids: Collection[str],
    ran: Collection[Rule] | None = None,
) -> list[Finding]:
    """The findings that nothing silences, then those about useless comments.

    ``findings`` are all of the document, before a selection hides any of them;
    ``known_ids`` come from ``copyedit.ids.known_ids``. ``ran`` are the rules
    that looked, None meaning all: an instruction about others is not useless.
    """
    audible = [f for f in findings if not is_sic(document, f)]
    directives = directives_in(document, known_ids)
    if not directives:
        return audible
    mutes, idle = mutes_of(document, directives, known_ids)
    used: set[tuple[Directive, str]] = set()
    kept = []
    for finding in audible:
        hits = {(m.directive, m.entry) for m in mutes if m.hides(document, finding)}
        used |= hits
        if not hits:
            kept.append(finding)
    reports = [
        report
        for directive in directives
        for report in (
            *_not_understood(directive, known_ids, idle=directive in idle),
            *_useless(directive, known_ids, used, ran),
        )
    ]
    return kept + [r for r in reports if ran is None or r.rule in ran]


def is_sic(document: Document, finding: Finding) -> bool:
    """Whether ``[sic]`` stands after the finding's last word and excuses it."""
    if finding.rule.category not in _SAYS_SIC:
        return False
    after = document.prose[finding.span.end : finding.span.end + _REACH]
    return _SIC.match(after.replace(MARK, "").replace(TAIL, "")) is not None


def _not_understood(
    directive: Directive, known: Collection[str], *, idle: bool
) -> Iterator[Finding]:
    if directive.verb is None and not directive.written:
        yield _bad(directive, f"the comment gives no instruction; {_VERBS}")
    elif directive.verb is None:
        problem = f'"{directive.written}" is no instruction'
        near = nearest(directive.written, Verb)
        hint = f'did you mean "{near}"?' if near else _VERBS
        yield _bad(directive, f"{problem}; {hint}")
    elif idle:
        yield _bad(directive, "nothing that this could switch on is off here")
    else:
        for entry in directive.entries:
            if _is_unknown_rule(entry, known):
                near = _meant(entry, known)
                hint = f'; did you mean "{near}"?' if near else ""
                yield _bad(directive, f'there is no rule "{entry}"{hint}')


def _bad(directive: Directive, message: str) -> Finding:
    return Finding(BAD_DIRECTIVE, directive.span, message, certainty=Certainty.CERTAIN)


def _useless(
    directive: Directive,
    known: Collection[str],
    used: Collection[tuple[Directive, str]],
    ran: Collection[Rule] | None,
) -> Iterator[Finding]:
    if directive.verb in (None, Verb.ON):
        return
    entries = directive.entries or ("",)
    useless = [
        entry
        for entry in entries
        if (directive, entry) not in used
        and not _is_unknown_rule(entry, known)
        and _could_hide(entry, known, ran)
    ]
    if useless:
        needed = [entry for entry in entries if entry not in useless]
        yield _unused(directive, useless, needed, known)


def _unused(
    directive: Directive,
    useless: list[str],
    needed: list[str],
    known: Collection[str],
) -> Finding:
    named = " and ".join(useless)
    if needed:
        message = f"nothing here has to be ignored as {named}"
        fix = Fix.replace(directive.listed, ", ".join(needed))
    else:
        message = "nothing here has to be ignored" + (f" as {named}" if named else "")
        fix = Fix.replace(directive.span, "")
    # A word may be silent for the article's own reasons, and not in the next one.
    words = all(entry and entry not in known for entry in useless)
    certainty = Certainty.POSSIBLE if words else Certainty.CERTAIN
    return Finding(UNUSED_IGNORE, directive.span, message, (fix,), certainty=certainty)


def _could_hide(
    entry: str, known: Collection[str], ran: Collection[Rule] | None
) -> bool:
    """Whether a rule that looked could have found what ``entry`` is to hide."""
    if _is_of_other_style(entry, known):
        return False
    if ran is None or entry not in known:
        return True
    return any(covers(entry, rule) for rule in ran)


def _is_unknown_rule(entry: str, known: Collection[str]) -> bool:
    """Whether ``entry`` was meant to be a rule, not a word, and is none."""
    if entry in known or _is_of_other_style(entry, known):
        return False
    category, dot, defect = entry.partition(".")
    if dot and defect and " " not in entry:
        return nearest(category, CATEGORIES) is not None
    return "-" in entry and any(name.endswith(f".{entry}") for name in known)


def _is_of_other_style(entry: str, known: Collection[str]) -> bool:
    """Whether ``entry`` names a rule of a house style that is not loaded here."""
    category, *rest = entry.split(".")
    return category == "house" and bool(rest) and f"house.{rest[0]}" not in known


def _meant(entry: str, known: Collection[str]) -> str | None:
    ending = sorted(name for name in known if name.endswith(f".{entry}"))
    return ending[0] if ending else nearest(entry, known)
