"""What is true of every calendar and clock: names, lengths, and numbers in words.

The fragments are parts of regular expressions, for months, days of the week and
numbers as articles write them.
"""

from __future__ import annotations

from datetime import date, timedelta

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WEEKDAYS = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
]

MONTH = (
    r"(?:Jan(?:uary|\b\.?)|Feb(?:ruary|\b\.?)|Mar(?:ch|\b\.?)|Apr(?:il|\b\.?)|May"
    r"|Jun(?:e|\b\.?)|Jul(?:y|\b\.?)|Aug(?:ust|\b\.?)|Sep(?:tember|t?\b\.?)"
    r"|Oct(?:ober|\b\.?)"
    r"|Nov(?:ember|\b\.?)|Dec(?:ember|\b\.?))"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# Cut short only beside a date; "The Sun" is a newspaper.
SHORT_WEEKDAY = (
    rf"(?:{WEEKDAY}|(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|(?<![Tt]he\s)Sun)\b\.?)"
)

_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_TENTHS = [
    "twentieth",
    "thirtieth",
    "fortieth",
    "fiftieth",
    "sixtieth",
    "seventieth",
    "eightieth",
    "ninetieth",
    "hundredth",
]
_VALUES = {
    **{word: number for number, word in enumerate((*_ONES, *_TEENS), 1)},
    **{word: number * 10 for number, word in enumerate(_TENS, 2)},
    **{word: number for number, word in enumerate(_ORDINALS, 1)},
    **{word: number * 10 for number, word in enumerate(_TENTHS, 2)},
    "a": 1,
    "an": 1,
    "half": 0.5,
    "half a": 0.5,
    "a couple of": 2,
    "hundred": 100,
    "a hundred": 100,
}

NUMBER = (
    rf"(?:\d{{1,4}}|(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES)}))?"
    rf"|{'|'.join(reversed((*_ONES, *_TEENS)))})"
)
ORDINAL = (
    rf"(?:\d{{1,4}}(?:st|nd|rd|th)|(?:{'|'.join(_TENS)})-(?:{'|'.join(_ORDINALS[:9])})"
    rf"|{'|'.join((*reversed(_ORDINALS), *_TENTHS))})"
)

_LONG_MONTHS = frozenset({1, 3, 5, 7, 8, 10, 12})


def number_of(text: str) -> float:
    """The value of a number in figures or words, cardinal or ordinal.

    Raises KeyError for words that are no number.
    """
    text = " ".join(text.lower().split())
    digits = text.removesuffix("st").removesuffix("nd")
    digits = digits.removesuffix("rd").removesuffix("th")
    if digits.isdigit():
        return int(digits)
    if text in _VALUES:
        return _VALUES[text]
    tens, _, ones = text.replace(" ", "-").partition("-")
    return _VALUES[tens] + _VALUES[ones]


def month_of(name: str) -> int:
    """The number of a month by its name, short or long, 1 to 12."""
    key = name[:3].lower()
    return next(n for n, month in enumerate(MONTHS, 1) if month.lower()[:3] == key)


def weekday_of(name: str) -> int:
    """The number of a day of the week by its name, short or long, Monday 0."""
    key = name[:2].lower()
    return next(n for n, day in enumerate(WEEKDAYS) if day.lower()[:2] == key)


def is_leap(year: int) -> bool:
    """Whether February of that year has 29 days in the calendar used today."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(month: int, year: int | None) -> int:
    """The days of a month; February has 29 where the year is not known."""
    if month == 2:
        return 29 if year is None or is_leap(year) else 28
    return 31 if month in _LONG_MONTHS else 30


def easter(year: int) -> date:
    """Easter Sunday of the western churches, by the rule of Gauss and Butcher."""
    golden, century = year % 19, year // 100
    skipped = century - century // 4 - (8 * century + 13) // 25
    moon = (skipped + 19 * golden + 15) % 30
    moon -= moon // 28 * (1 - 29 // (moon + 1) * ((21 - golden) // 11))
    shift = (year + year // 4 + moon + 2 - century + century // 4) % 7
    return date(year, 3, 28) + timedelta(days=moon - shift)
