"""Conversions in brackets that are wrong by arithmetic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from copyedit.document import Document
from copyedit.evidence.numbers import (
    FIGURES,
    CountedSentence,
    counted_sentences,
    told,
    value_of,
)
from copyedit.expressions import Expression, compiled
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="numbers.conversion",
    summary="A measure and its conversion do not agree",
    why="""The brackets say the same in another unit. Worked out again, the figure is
    another one, so one of the two is a slip.""",
    severity=Severity.WARNING,
    source="the definitions of the units",
    examples=Examples(
        flag=(
            "The road is 10 miles ({26km}) long.",
            "He is 6ft 2in ({1.68m}) tall.",
            "It was 30C ({96F}) in the shade.",
            "A farm of 500 acres ({320 hectares}) burned.",
            "The bag weighs 20kg ({54lb}). Five miles ({18km}) of road were shut.",
            "They walked five miles (about {18 kilometres}) home.",
            "The fire burned 1,200 hectares, or {6,000 acres}, of forest.",
        ),
        allow=(
            "The road is 10 miles (16km) long and 50 miles (80 km) away.",
            "He is 6ft 2in (1.88m) tall and weighs 12st 4lb (78kg).",
            "It was 30C (86F), a rise of 2C (3.6F), or minus 10C (14F).",
            "A farm of 500 acres (200 hectares) and one of 100 acres (40ha) burned.",
            "The bag weighs 20kg (44lb). The plane flew at 30,000ft (9,000m).",
            "It is 10 miles (20 minutes) away, 100 metres (the old wall) from here.",
            "A 3ft (1m) fence, a speed of 60mph (100km/h) and 2 inches (5cm) of rain.",
            "It runs 10 miles (5 km of them in a tunnel).",
            "The baby weighed 7lb 4oz (3.3kg).",
            "It holds 20 gallons (76 litres) here and 20 gallons (91 litres) there.",
        ),
    ),
)
rules = (RULE,)

# Each unit: what it measures, and its worth there. A ton and a gallon are two each.
_UNITS = {
    "miles|mile|mi": ("length", (1609.344, 1852.0)),
    "kilometres|kilometre|kilometers|kilometer|kms|km": ("length", (1000.0,)),
    "metres|metre|meters|meter|m": ("length", (1.0,)),
    "centimetres|centimetre|centimeters|centimeter|cm": ("length", (0.01,)),
    "millimetres|millimetre|millimeters|millimeter|mm": ("length", (0.001,)),
    "feet|foot|ft": ("length", (0.3048,)),
    "yards|yard|yds|yd": ("length", (0.9144,)),
    "inches|inch|in": ("length", (0.0254,)),
    "kilograms|kilogram|kilogrammes|kilos|kg": ("weight", (1.0,)),
    "grams|gram|grammes|g": ("weight", (0.001,)),
    "pounds|pound|lbs|lb": ("weight", (0.45359,)),
    "ounces|ounce|oz": ("weight", (0.02835,)),
    "stone|st": ("weight", (6.35029,)),
    "tonnes|tonne": ("weight", (1000.0,)),
    "tons|ton": ("weight", (907.185, 1016.05, 1000.0)),
    "square miles|square mile|sq miles": ("area", (2589988.0,)),
    "square kilometres|square kilometers|sq km": ("area", (1e6,)),
    "hectares|hectare|ha": ("area", (1e4,)),
    "acres|acre": ("area", (4046.86,)),
    "square feet|square foot|sq ft": ("area", (0.092903,)),
    "square metres|square meters|sq m": ("area", (1.0,)),
    "litres|litre|liters|liter": ("volume", (1.0,)),
    "gallons|gallon": ("volume", (4.54609, 3.78541)),
    "pints|pint": ("volume", (0.56826, 0.47318)),
    "mph|miles per hour|miles an hour": ("speed", (1.609344,)),
    "km/h|kph|kmh|kilometres per hour|kilometers per hour": ("speed", (1.0,)),
    "knots": ("speed", (1.852,)),
    "°C|C|degrees Celsius|Celsius|degrees C": ("heat", (1.8,)),
    "°F|F|degrees Fahrenheit|Fahrenheit|degrees F": ("heat", (1.0,)),
}
_SLACK = 0.06  # of the figure: roundings such as 500 miles (800 km) lie within it

# A figure in brackets or behind "or", without which there is no conversion.
_BESIDE = Expression(r"[(\[](?:[a-z]+ )?-?\d|, or (?:[a-z]+ )?\d")
_CHANGE = Expression(
    r"\b(?:r[io]se|rising|risen|warm\w*|cool\w*|increase\w*|drop\w*|f[ae]ll\w*"
    r"|limit\w*|target|above|below|more|less|by|within|degrees?\sof)\b"
)


@cache
def _units() -> dict[str, tuple[str, tuple[float, ...]]]:
    return {name: worth for names, worth in _UNITS.items() for name in names.split("|")}


@cache
def _pair() -> re.Pattern[str]:
    names = sorted(_units(), key=len, reverse=True)
    unit = "(?:" + "|".join(re.escape(n).replace(r"\ ", r"\s") for n in names) + ")"
    words = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty"
    figure = (
        rf"(?:minus\s+)?[-−]?{FIGURES}(?:\.\d+)?(?:\s(?:million|billion))?|(?i:{words})"
    )
    return compiled(
        rf"(?<![\w.,£$€/–-])(?<!lb\s)(?<!ft\s)(?<!st\s)(?<!feet\s)(?<!lbs\s)(?P<one>{figure})[\s-]?(?P<one_unit>{unit})"
        rf"(?:\s?(?P<rest>\d{{1,2}})\s?(?P<rest_unit>inches|in|lbs|lb|ounces|oz)|(?P<square>\s?[²2]))?"
        rf"(?P<joint>\s?[(\[]|,\sor\s)(?:about\s|around\s|roughly\s|approximately\s|some\s|or\s)?"
        rf"(?P<two>(?P<other>{figure})[\s-]?(?P<two_unit>{unit}))(?![\w²/])"
        rf"(?P<after>[\s-]?(?:long|high|tall|wide|deep|away)?[)\],;.]|\s)"
    )


def check(document: Document) -> Iterator[Finding]:
    """Each measure whose conversion beside it is far from what it should be."""
    for sentence in document.view(counted_sentences):
        text = sentence.text
        if not _BESIDE.search(text):
            continue
        for match in sentence.matches(_pair()):
            yield from _judge(sentence, match)


def _judge(sentence: CountedSentence, match: re.Match[str]) -> Iterator[Finding]:
    if match["square"] or ("(" in match["joint"]) != (
        match["after"].strip()[-1:] == ")"
    ):
        return
    kinds, ones = _units()[" ".join(match["one_unit"].split())]
    kind, twos = _units()[" ".join(match["two_unit"].split())]
    if kinds != kind or ones == twos:
        return
    one, other = _value(match["one"]), _value(match["other"])
    rest = 0.0
    if match["rest"]:
        _, worth = _units()[match["rest_unit"]]
        rest = float(match["rest"]) * worth[0]
    near: list[float] = []
    for worth_one in ones:
        for worth_two in twos:
            right = (one * worth_one + rest) / worth_two
            if kind == "heat":
                right = _heat(one, worth_one)
                if _CHANGE.search(sentence.text):
                    near.append(one * worth_one / worth_two)
            near.insert(0, right) if kind == "heat" else near.append(right)
    if any(_agree(right, other, match, kind) for right in near):
        return
    if (
        kind != "heat"
        and any(_agree(one, other * b / a, match, kind) for a in ones for b in twos)
        and not match["rest"]
    ):
        return
    yield Finding(
        RULE,
        sentence.span(*match.span("two")),
        f"{_shown(match)} is about {_rounded(near[0], other)} {match['two_unit']}",
        related=(
            Related(
                sentence.span(match.start("one"), match.end("one_unit")), "of this"
            ),
        ),
    )


def _shown(match: re.Match[str]) -> str:
    end = match.end("rest_unit") if match["rest"] else match.end("one_unit")
    return match.string[match.start() : end]


def _rounded(right: float, other: float) -> str:
    """A figure with three digits that matter, or one more than the text gives."""
    return told(float(f"{right:.3g}")) if other else told(right)


def _heat(degrees: float, worth: float) -> float:
    return degrees * 1.8 + 32 if worth > 1 else (degrees - 32) / 1.8


def _agree(right: float, other: float, match: re.Match[str], kind: str) -> bool:
    if kind == "heat":
        return abs(right - other) <= 1.6
    return abs(right - other) <= max(_SLACK * abs(right), 0.6 * _step(match["other"]))


def _step(figures: str) -> float:
    """The worth of the last figure of a number; noughts at its end count as figures."""
    _, _, part = figures.partition(".")
    if part:
        return 10.0 ** -len(part.split()[0])
    value = _value(figures)
    return value / 20 if value >= 100 else 1.0


def _value(figures: str) -> float:
    bare = figures.removeprefix("minus").strip().lstrip("-−")
    return value_of(bare) if figures[0] not in "-−m" else -value_of(bare)
