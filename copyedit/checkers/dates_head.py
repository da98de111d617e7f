"""The day of publication, where the head of an article gives it twice."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.calendar import WEEKDAYS
from copyedit.evidence.dates import Date, dates_in
from copyedit.evidence.reference_date import Reference, head
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

ORDER = Rule(
    id="dates.changed-before-published",
    summary="The article was changed before it was published",
    why="""The head of the article says that it was last changed on a day before that of
    its publication. One of the two was copied from another article.""",
    severity=Severity.WARNING,
    source="the head of the article",
    examples=Examples(
        flag=(
            "<article><meta name='date' content='2024-03-14'><meta name='updated' "
            "content='{2024-03-12}'><p>It is open.</p></article>",
            "<article><meta name='date' content='2024-03-14'><meta name='modified' "
            "content='{2023-03-15}'><p>It is open.</p></article>",
            "<article><meta name='pubdate' content='14 March 2024'><meta "
            "name='lastmod' content='{1 March 2024}'><p>It is open.</p></article>",
        ),
        allow=(
            "<article><meta name='date' content='2024-03-14'><meta name='updated' "
            "content='2024-03-15'><p>It is open.</p></article>",
            "<article><meta name='date' content='2024-03-14'><meta name='updated' "
            "content='2024-03-14'><p>It is open.</p></article>",
            "<article><meta name='updated' content='2024-03-14'><p>It is open.</p>"
            "</article>",
        ),
    ),
)
PUBLISHED = Rule(
    id="dates.two-publication-days",
    summary="The day of publication is given twice and differs",
    why="""Readers see another day than programs do. The line was left over from another
    article, or the day was moved in one place only.""",
    severity=Severity.WARNING,
    source="the head of the article",
    examples=Examples(
        flag=(
            "<article><meta name='date' content='2024-03-14'><h1>Bridge open</h1>"
            "<p>Published {15 April 2024}</p><p>It is open.</p></article>",
            "<article><meta name='date' content='2024-03-14'><h1>Bridge open</h1>"
            "<p>By Jo Brand, {14 March 2023}</p><p>It is open.</p></article>",
            "<article><meta name='date' content='2024-03-14'><h1>Bridge open</h1>"
            "<p>LEEDS, {4 March 2024} – It is open.</p></article>",
        ),
        allow=(
            "<article><meta name='date' content='2024-03-14'><h1>Bridge open</h1>"
            "<p>Published 14 March 2024</p><p>It is open.</p></article>",
            "<article><meta name='date' content='2024-03-15'><h1>Bridge open</h1>"
            "<p>LEEDS, 14 March 2024 – It is open.</p></article>",
            "<article><meta name='date' content='2024-03-15'><h1>Bridge open</h1>"
            "<p>It opened on 4 May 2023.</p></article>",
        ),
    ),
)
ELEMENT = Rule(
    id="dates.time-element",
    summary="A date shown is not that of its <time> element",
    why="""Readers see one day, and calendars and search engines are told another.
    One of them was not changed with the other.""",
    severity=Severity.WARNING,
    source="the attribute datetime",
    examples=Examples(
        flag=(
            "<p>It opens on <time datetime='2024-03-14'>{15 March}</time>.</p>",
            "<p>It opens on <time datetime='2024-03-14'>Friday, {14 April}</time>.</p>",
            "<p>It opens on <time datetime='2024-03-14T19:00'>{March 14, "
            "2023}</time>.</p>",
        ),
        allow=(
            "<p>It opens on <time datetime='2024-03-14'>14 March</time>.</p>",
            "<p>It opens on <time datetime='2024-03-14'>Thursday</time>.</p>",
            "<p>It opens at <time datetime='19:00'>7pm</time> on 3 March.</p>",
        ),
    ),
)
rules = (ORDER, PUBLISHED, ELEMENT)

_ELEMENT = Expression(
    r"""<time\b[^<>]*?\bdatetime=["']?(?P<stamp>\d{4}-\d\d-\d\d)[^<>]*>(?P<shown>[^<>]{3,80})</time>"""
)
_HELD = 3  # days that a dateline may lie before publication


def check(document: Document) -> Iterator[Finding]:
    """Days of the head, and of elements for time, that differ from each other."""
    known = document.view(head)
    published = known.published
    if published and known.changed and known.changed.day < published.day:
        yield _finding(ORDER, known.changed, published, "published on")
    if published and known.shown:
        apart = (published.day - known.shown.day).days
        if not -1 <= apart <= _HELD and abs(apart) < 3650:
            yield _finding(PUBLISHED, known.shown, published, "by the head")
    if "<time" in document.source:
        yield from _elements(document)


def _finding(rule: Rule, one: Reference, other: Reference, note: str) -> Finding:
    told = f"{note} {other.day.day} {other.day:%B %Y}"
    return Finding(rule, one.span, told, related=(Related(other.span, note),))


def _elements(document: Document) -> Iterator[Finding]:
    for match in _ELEMENT.finditer(document.source):
        stamp = next(dates_in(match["stamp"]), None)
        shown = next(dates_in(match["shown"]), None)
        if not stamp or not shown or not shown.day or shown.may_swap:
            continue
        day = stamp.on()
        if day and not _agree(stamp, shown):
            at = match.start("shown")
            place = Span(*match.span("stamp"))
            yield Finding(
                ELEMENT,
                Span(at + shown.bare_start, at + shown.end),
                f"the element says {WEEKDAYS[day.weekday()]} {day.day} {day:%B %Y}",
                related=(Related(place, "the attribute"),),
            )


def _agree(stamp: Date, shown: Date) -> bool:
    same_day = (stamp.month, stamp.day) == (shown.month, shown.day)
    return same_day and shown.year in (None, stamp.year)
