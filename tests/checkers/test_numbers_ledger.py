"""Places and limits of the rules that hold two figures against each other."""

import time

import pytest

from copyedit import readers
from copyedit.checkers import (
    numbering,
    numbers_conversion,
    numbers_fraction,
    numbers_headline,
    numbers_margin,
    numbers_parts,
    numbers_rate,
    numbers_table,
    numbers_two_values,
)

CHECKERS = (
    numbering,
    numbers_conversion,
    numbers_fraction,
    numbers_headline,
    numbers_margin,
    numbers_parts,
    numbers_rate,
    numbers_table,
    numbers_two_values,
)


def findings(text, path="a.md"):
    document = readers.read(text, path=path)
    return [found for checker in CHECKERS for found in checker.check(document)]


def told(text, path="a.md"):
    return [(f.rule.id, f.span.cut(text)) for f in findings(text, path)]


def test_two_values_show_both_places():
    text = "The **£4.2m** flood scheme is new.\n\nThe *£4.5m* flood scheme is late."
    (found,) = findings(text)
    assert found.span.cut(text) == "£4.5m"
    assert [place.span.cut(text) for place in found.related] == ["£4.2m"]


def test_the_value_given_less_often_is_reported():
    text = (
        "The £4.2m flood scheme began in May. The £4.5m flood scheme is late. "
        "The £4.5m flood scheme needs steel."
    )
    assert told(text) == [("numbers.two-values", "£4.2m")]


def test_a_headline_that_the_text_does_not_bear_out():
    text = "---\ntitle: Depot to cut 300 jobs\n---\n\nThe depot is to cut 350 jobs.\n"
    assert told(text) == [("numbers.headline", "300")]


def test_a_headline_that_adds_up_parts_is_right():
    text = "# Depots to cut 300 jobs\n\nThe depots are to cut 180 jobs and 120 jobs.\n"
    assert told(text) == []


def test_a_caption_counts_as_a_head():
    text = (
        "<figure><figcaption>The 60 pupils at the school</figcaption></figure>"
        "<p>The school has 45 pupils in all.</p>"
    )
    assert told(text, "a.html") == [("numbers.headline", "60")]


def test_a_table_in_markdown():
    text = (
        "| Town | Jobs |\n|---|---|\n| Leeds | 120 |\n"
        "| York | 80 |\n| **Total** | 210 |\n"
    )
    (found,) = findings(text)
    assert found.span.cut(text) == "210"
    assert [place.span.cut(text) for place in found.related] == ["120", "80"]


def test_columns_stay_apart_where_cells_are_empty():
    text = (
        "| Town | Men | Women |\n|---|---|---|\n| Leeds | | 12 |\n| York | 8 | 9 |\n"
        "| Hull | 4 | |\n| Total | 12 | 21 |\n"
    )
    assert told(text) == []


def test_items_number_of_their_own_lists():
    text = (
        "1. Wash\n2. Dry\n   1. Fold\n   2. Iron\n3. Wear\n\nThen:\n\n1. Sit\n2. Rest\n"
    )
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "two",
        "| a |",
        "1.",
        "10 miles (",
        "# 5\n\n5",
        "0 of the 0 x",
        "First,",
        "£5",
    ],
)
def test_odd_input(text):
    assert findings(text) == []


@pytest.mark.parametrize(
    "piece",
    [
        "Then the £4.2m scheme cost 12 people £5 each. ",
        "10 miles (16km) and 12 of the 24 seats, half, ",
        "She won by 1,204 votes to 1,180. ",
        "First, no. Second, no. ",
        "The {n}-seat hall has {n} seats and {n} people were killed. ",
        "| {n} | {n} |\n",
        "1. A\n",
    ],
)
def test_long_text_is_read_in_linear_time(piece):
    text = "".join(piece.format(n=number) for number in range(10, 3_010))
    start = time.process_time()
    findings(text)
    assert time.process_time() - start < 6
