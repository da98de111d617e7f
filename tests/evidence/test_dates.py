"""The ledger of dates, the day of publication, and what is counted from it."""

from datetime import date

import pytest

from copyedit import readers
from copyedit.document import Document
from copyedit.evidence.calendar import days_in, easter, number_of
from copyedit.evidence.clock_times import clock_times
from copyedit.evidence.dates import Form, dates_in, timed_sentences
from copyedit.evidence.ranges import ranges
from copyedit.evidence.reference_date import head, reference


@pytest.mark.parametrize(
    ("text", "day", "month", "year", "form"),
    [
        ("on 12 March 2024", 12, 3, 2024, Form.DAY_MONTH),
        ("the 12th of March", 12, 3, None, Form.DAY_MONTH),
        ("Sept. 12, 2024", 12, 9, 2024, Form.MONTH_DAY),
        ("June 4", 4, 6, None, Form.MONTH_DAY),
        ("2024-06-04", 4, 6, 2024, Form.ISO),
        ("31/12/2024", 31, 12, 2024, Form.SLASHED),
        ("12/31/24", 31, 12, 2024, Form.SLASHED),
        ("in March 2021", None, 3, 2021, Form.MONTH_YEAR),
    ],
)
def test_dates_are_read_in_all_forms(text, day, month, year, form):
    (found,) = dates_in(text)
    assert (found.day, found.month, found.year, found.form) == (day, month, year, form)


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("Friday, 14 March 2024", 4),
        ("Tues. 4 June", 1),
        ("14 March, a Friday", 4),
        ("14 March (Friday)", 4),
        ("He left on Friday. 14 March was cold", None),
        ("The Sun, 14 March", None),
    ],
)
def test_the_day_of_the_week_belongs_to_the_date_beside_it(text, weekday):
    (found,) = dates_in(text)
    assert found.weekday == weekday


def test_a_day_borrows_the_month_of_the_next():
    first, second = dates_in("from Friday 3 to Sunday 5 March")
    assert (first.day, first.month, first.weekday) == (3, 3, 4)
    assert (second.day, second.month, second.weekday) == (5, 3, 6)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("---\ndate: 2024-03-14\n---\n\nIt rained.", date(2024, 3, 14)),
        ("---\npublished: 14 March 2024\n---\n\nIt rained.", date(2024, 3, 14)),
        ("# Rain\n\nBy Jo Brand | 14 March 2024\n\nIt rained.", date(2024, 3, 14)),
        ("# Rain\n\nLEEDS, March 14, 2024 — It rained.", date(2024, 3, 14)),
        ("# Rain\n\nIt rained on 14 March 2024 for a day.", None),
    ],
)
def test_the_day_of_publication_stands_in_the_head(text, day):
    found = readers.read(text, format="markdown").view(reference)
    assert (found.day if found else None) == day


def test_the_head_of_a_page_has_both_days_at_their_places():
    source = (
        "<meta property='article:published_time' content='2024-03-14T09:00'>"
        "<meta name='modified' content='2024-03-15'><p>It rained.</p>"
    )
    document = readers.read(source, format="html")
    known = document.view(head)
    assert known.published is not None
    assert known.changed is not None
    assert known.published.span.cut(source) == "2024-03-14"
    assert known.changed.span.cut(source) == "2024-03-15"


def test_offsets_are_those_of_the_source_where_markup_is_hidden():
    source = "It is on **Friday**, 14 [March](x) 2024."
    document = readers.read(source, format="markdown")
    (sentence,) = document.view(timed_sentences)
    (found,) = sentence.dates
    span = sentence.span(*found.weekday_at)
    assert span.cut(source) == "Friday"


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("He led it from 1990 to 2005.", 15),
        ("He led it from 2005 to 1990.", -15),
        ("The season 1998–02 was long.", 4),
        ("It runs from 10 to 8 March.", -2),
        ("It runs from 30 December to 2 January.", 3),
        ("It is shut from Monday to Wednesday.", 2),
        ("It is open from 10pm to 6am.", 8),
        ("It is on 4, 5 and 6 July.", 2),
    ],
)
def test_ranges_have_a_length(text, length):
    ((_, (found, *_)),) = Document(text).view(ranges)
    assert found.length == length


def test_times_of_day_are_read_with_their_zone():
    ((_, times),) = Document("At 10:00 GMT, 3.30 p.m. and 7pm; 14:10 won.").view(
        clock_times
    )
    told = [(t.hour, t.minute, t.half, t.zone) for t in times]
    assert told == [
        (10, 0, "", "GMT"),
        (3, 30, "p", ""),
        (7, 0, "p", ""),
        (14, 10, "", ""),
    ]


def test_the_calendar():
    assert [days_in(2, year) for year in (1900, 2000, 2023, 2024)] == [28, 29, 28, 29]
    assert [easter(year) for year in (2000, 2018, 2024, 2038)] == [
        date(2000, 4, 23),
        date(2018, 4, 1),
        date(2024, 3, 31),
        date(2038, 4, 25),
    ]
    numbers = ("twenty-five", "thirty", "a", "half a", "41st", "twenty-first")
    assert [number_of(number) for number in numbers] == [25, 30, 1, 0.5, 41, 21]


@pytest.mark.parametrize("text", ["", "word", "2024", "May", "12", "\n\n"])
def test_nothing_much_is_read_without_complaint(text):
    document = readers.read(text)
    document.view(timed_sentences)
    assert document.view(ranges) == ()
    assert document.view(reference) is None
