"""Places and limits of the rules on numbers, beyond their examples."""

import time

import pytest

from copyedit import readers
from copyedit.checkers import (
    numbers_change,
    numbers_list,
    numbers_range,
    numbers_shares,
    numbers_sum,
)

CHECKERS = (numbers_change, numbers_list, numbers_range, numbers_shares, numbers_sum)


def findings(text, path="a.md"):
    document = readers.read(text, path=path)
    return [found for checker in CHECKERS for found in checker.check(document)]


def test_sum_shows_its_parts():
    text = "It cuts **250** jobs: 120 in *Leeds*, 80 in York and 60 in Hull."
    (found,) = findings(text)
    assert found.span.cut(text) == "250"
    assert [place.span.cut(text) for place in found.related] == ["120", "80", "60"]
    assert found.evidence == ("120 + 80 + 60 = 260",)
    assert not found.fixes


def test_list_inside_html():
    text = "<p>The <b>three</b> men, Al Cole, Bill Dunn, Ed Ray and Tom Orr, left.</p>"
    (found,) = findings(text, "a.html")
    assert found.span.cut(text) == "three"
    assert found.message == "the list has 4 items, not 3"


@pytest.mark.parametrize("text", ["", "two", "250:", "from 0 to 0", "%", "- 5\n- 6"])
def test_odd_input(text):
    assert findings(text) == []


def test_no_division_by_nothing():
    assert findings("Sales doubled from 0 to 10, a rise of 10 per cent.") == []
    assert findings("Sales rose from $0 to $5 million, a rise of 10%.") == []
    assert findings("It fell to 0 from $5 million, down 10%.") == []


@pytest.mark.parametrize(
    "piece",
    ["120 in Leeds, ", "two gold and ", "from 5 to 6, ", "Three men, A, ", "5% for, "],
)
def test_long_sentence_is_read_in_linear_time(piece):
    start = time.process_time()
    findings("It cuts 250 jobs: " + piece * 4_000 + "end.")
    assert time.process_time() - start < 5
