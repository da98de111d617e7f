"""Numbers in figures and words."""

import pytest

from copyedit.evidence.numbers import numbers_in, told, value_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twelve", 12),
        ("forty-two", 42),
        ("1,250", 1250),
        ("3.5 million", 3_500_000),
        ("£2.4m", 2_400_000),
        ("two hundred", 200),
        ("a hundred", 100),
        ("$1.2bn", 1_200_000_000),
        ("4 per cent", 4),
        ("4.5%", 4.5),
    ],
)
def test_value(text, value):
    assert value_of(text) == pytest.approx(value)


def test_percentage_and_currency():
    percentage, money = numbers_in("It rose 4 per cent to £20.")
    assert percentage.is_percentage and not money.is_percentage
    assert money.currency == "£"
    assert percentage.kind != money.kind


@pytest.mark.parametrize(
    "text", ["They won 3-1.", "Version 2.1.3 is out.", "At 10:30 on 4 May.", "3pm", ""]
)
def test_no_numbers(text):
    assert numbers_in(text) == []


def test_no_number_has_no_value():
    with pytest.raises(ValueError, match="not a number"):
        value_of("some")


def test_told():
    assert told(1250) == "1,250"
    assert told(3_500_000) == "3.5 million"
    assert told(4.5) == "4.5"
