"""The years that a document names, and the one that a date without a year means."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date

from copyedit.document import Document
from copyedit.evidence.dates import Date, TimedSentence, timed_sentences
from copyedit.evidence.reference_date import reference
from copyedit.expressions import Expression
from copyedit.record import record

YEAR = (
    r"(?<![\d.,:/£$€#-])(?:1[0-9]|2[0-9]|30)\d\d"
    r"(?![\d%]|[.,:]\d|-\w|\s+(?:AH|BCE?|B\.C\.)\b)"
)
_YEAR = Expression(YEAR)
_SHIFTED = Expression(r",?\s+(?:of\s+)?(?P<which>last|next)\s+year\b")
_NEXT = {"last": -1, "next": 1}


@record
class Year:
    """A year named at ``start`` of passage ``number``."""

    number: int
    start: int
    end: int
    year: int


@record
class Years:
    """All years that the document names, in reading order.

    ``dated`` are those that stand in a date with a month.
    """

    all: tuple[Year, ...]
    dated: frozenset[int]


def years(document: Document) -> Years:
    """The years of the document."""
    found = []
    dated = set()
    for sentence in document.view(timed_sentences):
        for match in sentence.matches(_YEAR):
            year = int(match.group())
            found.append(Year(sentence.number, *match.span(), year))
        dated |= {d.year for d in sentence.dates if d.year}
    return Years(tuple(found), frozenset(dated))


def days_meant(
    document: Document, sentence: TimedSentence, found: Date
) -> tuple[date, ...]:
    """The days of the calendar that a date may mean; none where nothing tells.

    A date without a year means that nearest to the day of publication, or one in a
    year that its paragraph or the text before it names; without a day of publication
    the one year of all dates of the article.
    """
    if found.year:
        meant = {found.on()}
        if found.may_swap and found.day and found.day <= 12:
            swapped = date(found.year, found.day, found.month)
            meant.add(swapped)
        return tuple(day for day in meant if day)
    named = document.view(years)
    published = document.view(reference)
    candidates = set(_years_near(named, sentence))
    if published:
        shifted = _SHIFTED.match(sentence.passage.text, found.end)
        if shifted:
            candidates = {published.day.year + _NEXT[shifted["which"]]}
        else:
            candidates.add(_nearest(found, published.day))
    elif len(named.dated) == 1:
        candidates |= named.dated
    else:
        return ()
    days = (found.on(year) for year in candidates)
    return tuple(day for day in days if day)


def _years_near(named: Years, sentence: TimedSentence) -> list[int]:
    """The years of the paragraph, and the last one named before it."""
    first = bisect_left(named.all, sentence.number, key=lambda y: y.number)
    after = bisect_left(named.all, sentence.number + 1, key=lambda y: y.number)
    before = [named.all[first - 1].year] if first else []
    return before + [y.year for y in named.all[first:after]]


def _nearest(found: Date, published: date) -> int:
    near = range(published.year - 1, published.year + 2)
    days = [
        (abs((day - published).days), year) for year in near if (day := found.on(year))
    ]
    return min(days)[1] if days else published.year
