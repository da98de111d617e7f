"""The day on which an article was published, as the article itself says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from copyedit.document import BlockKind, Document
from copyedit.evidence.dates import Date, Form, dates_in, timed_sentences
from copyedit.expressions import Expression
from copyedit.record import record
from copyedit.span import Span

_HEAD_CHARACTERS = 6000  # front matter and the head of a page end before this
_FIRST_BLOCKS = 4
_SHORT = 90  # characters: a line of who and when, not a paragraph

_NO_LINES = {BlockKind.FRONT_MATTER, BlockKind.CAPTION, BlockKind.ALT}

_PUBLISHED = (
    r"(?:date|published|publish[-_]?date|pub[-_]?date|published[-_]?(?:at|on|time)"
    r"|date[-_]?published|posted|posted[-_]?on|first[-_]?published|dateline|issued)"
)
_CHANGED = (
    r"(?:updated|modified|last[-_]?mod(?:ified)?|last[-_]?updated|updated[-_]?at"
    r"|date[-_]?modified|modified[-_]?time)"
)

_VALUE = r"[\"']?(?P<value>[^\n\"'<>]{6,40})"
_ENTRIES = Expression(
    rf"""(?im)
    ^[\"' \t]*(?:(?P<published>{_PUBLISHED})|(?P<changed>{_CHANGED}))[\"']?
        [ \t]*[:=][ \t]*{_VALUE}
    |<meta[^<>]+?(?:property|name|itemprop)=[\"']?(?:[a-z.]+:)?
        (?:(?P<published2>{_PUBLISHED})|(?P<changed2>{_CHANGED}))[\"']?\s+
        content=[\"']?(?P<value2>[^\n\"'<>]{{6,40}})
    |[\"'](?:(?P<published3>datePublished)|(?P<changed3>dateModified))[\"']\s*:\s*
        [\"'](?P<value3>[^\n\"']{{6,40}})
    |<time\b[^<>]*?\bdatetime=[\"']?(?P<value4>[^\n\"'<>]{{8,40}})
    """,
    re.VERBOSE,
)
_ALONE = Expression(
    r"(?i)\W*(?:(?:first |last )?(?:published|posted|updated|issued|date|by"
    r"|filed)\b.*)?"
    r"[^a-z]*(?:[\w.’' -]{0,50}[|•·,–—-]\s*)?"
)
_STATED = Expression(r"(?i)\W*(?:first |last )?(?:published|posted|updated|date)\b")
_DATELINE = Expression(r"[A-Z][A-Z .’'-]{2,30}(?:,[\w .’']{0,20})?,? \(?")


@record
class Reference:
    """A day that the head of an article gives, and where it stands."""

    day: date
    span: Span


@record
class Head:
    """When the article says that it was published and last changed.

    ``shown`` is the day that a line at the top says, where readers see it.
    """

    published: Reference | None
    changed: Reference | None
    shown: Reference | None


def head(document: Document) -> Head:
    """What front matter, the head of a page or the first lines say of the day."""
    published, changed, stamped = None, None, None
    for match, reference in _entries_of(document):
        if match["value4"]:
            stamped = stamped or reference
        elif match["changed"] or match["changed2"] or match["changed3"]:
            changed = changed or reference
        else:
            published = published or reference
    shown = _in_first_lines(document)
    return Head(published or stamped or shown or changed, changed, shown)


def reference(document: Document) -> Reference | None:
    """The day from which "ago" and "yesterday" count, or None."""
    return document.view(head).published


def _entries_of(document: Document) -> Iterator[tuple[re.Match[str], Reference]]:
    source = document.source[:_HEAD_CHARACTERS]
    after = _end_of_front_matter(source)
    for match in _ENTRIES.finditer(source):
        group = next(g for g in ("value", "value2", "value3", "value4") if match[g])
        if group == "value" and match.start() >= after:
            continue
        for found in dates_in(match[group]):
            day = None if found.may_swap else found.on()
            if day:
                at = match.start(group)
                yield match, Reference(day, Span(at + found.start, at + found.end))
            break


def _end_of_front_matter(source: str) -> int:
    """Where the head ends in which keys stand; 0 without one."""
    opening = re.match(r"\ufeff?(---|\+\+\+|\{)[ \t]*\r?\n", source)
    if not opening:
        return 0
    closing = {"---": "\n---", "+++": "\n+++", "{": "\n}"}[opening[1]]
    return max(source.find(closing, opening.end() - 1), 0)


def _in_first_lines(document: Document) -> Reference | None:
    """A full date in a short line at the top, or at the very start as a dateline."""
    for sentence in document.view(timed_sentences):
        if sentence.number > _FIRST_BLOCKS:
            break
        if sentence.block.kind in _NO_LINES:
            continue
        text = sentence.passage.text
        is_title = (
            sentence.block.kind is BlockKind.HEADING
            and sentence.number == 0
            and not _STATED.match(text)
        )
        is_line = len(text.strip()) <= _SHORT and not is_title
        for found in sentence.dates:
            day = None if found.may_swap else found.on()
            if day and ((is_line and _is_alone(text, found)) or _opens(text, found)):
                return Reference(day, sentence.span(found.start, found.end))
    return None


def _is_alone(text: str, found: Date) -> bool:
    """Whether a line says little beside the date."""
    rest = text[found.end :].strip()
    return bool(_ALONE.fullmatch(text[: found.start])) and (
        len(rest) < 30 and not rest.endswith(".")
    )


def _opens(text: str, found: Date) -> bool:
    """Whether the date stands in a dateline, as in LEEDS, 3 May 2024 – It rained."""
    return found.form is not Form.MONTH_YEAR and bool(
        _DATELINE.fullmatch(text[: found.start])
        and re.match(r"[\s)]*(?:\([^()]*\)\s*)?[-–—:]", text[found.end :])
    )
