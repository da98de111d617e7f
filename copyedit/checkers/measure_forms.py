"""Measures, sums and places that a document writes in short here, in full there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.forms import (
    Use,
    counts_of,
    matches,
    mixture,
    rule_on_forms,
)
from copyedit.expressions import Expression
from copyedit.finding import Finding, Fix
from copyedit.language.lists import words_of
from copyedit.rule import Rule

UNIT_WORDS = rule_on_forms(
    "unit-words",
    "A unit in letters and in full",
    """Either km or kilometres, either kg or kilograms. A writer may give the full word
    once and then the short one; back again is a slip.""",
    (
        "It is 5 km long. It runs for {7 kilometres -> 7 km}, or 9 km to Leeds.",
        "It weighed 900kg, then {700 kilograms -> 700kg}, then 800kg.",
        "It is 5 miles an hour, or 60mph, or {70 miles per hour -> 70mph}, or 80mph.",
    ),
    (
        "It is 7 kilometres long. It is 5 km to York and 9 km to Leeds.",
        "It is 5 km long and 9 km wide. “Ten kilometres,” he said.",
        "It is 5 km long. It was kilometres away.",
    ),
)
THOUSANDS = rule_on_forms(
    "thousands",
    "Thousands with and without a comma",
    """A house parts the thousands of four figures with a comma or does not. One article
    does one of the two.""",
    (
        "It rose from 2,000 to 3,500 people, and then {4200 -> 4,200} people came.",
        "There were 1,200 sheep, 1,500 cows and {2300 -> 2,300} hens.",
        "It won {£86.000 -> £86,000} in 2013 and £12,000 in 2014.",
        "They sold 2000 boats, 3500 cars and {4,200 -> 4200} bikes.",
    ),
    (
        "It rose from 2,000 in 1999 to 3,500 in 2024.",
        "It has 2,000 sheep, 3,500 cows and 1900 on the clock.",
        "They sold 2000 boats and 25,000 cars.",
    ),
)
CURRENCY = rule_on_forms(
    "currency-sign",
    "Dollars with and without a country",
    """Where only one kind of dollar is meant one sign will do, and where two are meant
    each needs its own.""",
    (
        "It cost $5 million, then $7 million and now {US$6 -> $6} million.",
        "It cost US$5, US$6 and {$7 -> US$7}.",
        "A$5 was paid, then A$9 and then {$7 -> A$7}.",
    ),
    (
        "It cost $5 and then $7.",
        "It cost US$5, or A$8.",
        "It cost C$5. “Only $4,” he said.",
    ),
)
MONEY_WORDS = rule_on_forms(
    "currency-word",
    "A sum with a sign and a sum with a word",
    """A house writes £5 or five pounds, not both. Where figures stand the sign will
    do.""",
    (
        "It cost £5m, then {6 million pounds -> £6 million} and now £7m.",
        "It cost €50, then €60 and now {70 euros -> €70}.",
        "It cost $50, then $60 and now {70 dollars -> $70}.",
    ),
    (
        "It cost £50 and £60, and weighed 70 pounds.",
        "It cost €50. “Only 40 euros,” he said.",
        "It cost $50 and a few dollars more.",
    ),
)
DEGREES = rule_on_forms(
    "degrees",
    "Degrees with and without their sign",
    """30C and 30°C are both in use. One article has one of them.""",
    (
        "It was 30C on Monday, 29C on Tuesday and {31°C -> 31C} on Friday.",
        "It was 30°C, then 29°C and now {31C -> 31°C}.",
        "It was 86F, 88F and {90°F -> 90F}.",
    ),
    (
        "It was 30C on Monday.",
        "It was 30°C, or 86°F.",
        "Room 30C was shut at 30°C.",
    ),
)
rules = (UNIT_WORDS, THOUSANDS, CURRENCY, MONEY_WORDS, DEGREES)

_UNITS = {
    "km": ("kilometre", "kilometer"),
    "kg": ("kilogram", "kilo"),
    "cm": ("centimetre", "centimeter"),
    "mm": ("millimetre", "millimeter"),
    "mph": ("mile per hour", "miles per hour", "mile an hour", "miles an hour"),
    "ft": ("feet",),
    "lb": ("pound",),
    "sq m": ("square metre", "square meter"),
    "sq km": ("square kilometre", "square kilometer"),
    "sq ft": ("square feet", "square foot"),
    "MW": ("megawatt",),
    "GW": ("gigawatt",),
    "ha": ("hectare",),
}
_WORDS = {word: unit for unit, words in _UNITS.items() for word in words}
_FULL = ("kilo", "metre", "meter", "mile", "feet", "watt", "hectare")
_NUMBER = r"(?<![\w.,$£€])(?P<number>\d[\d,]*(?:\.\d+)?)"
_UNIT = Expression(
    rf"{_NUMBER}(?P<gap>[ \u00a0]?)(?P<unit>km|kg|sq[ ](?:km|m|ft)"
    r"|square[ ](?:kilomet|met)(?:re|er)s?|square[ ]feet"
    r"|cm|mm|mph|ft|MW|GW|ha"
    r"|(?:kilomet(?:re|er)|kilogram|kilo|centimet(?:re|er)|millimet(?:re|er)|megawatt"
    r"|gigawatt|hectare)s?|miles?[ ](?:per|an)[ ]hour|feet)\b(?!/|²|³|[ ]h\b|[ ]?\d)"
)
_FOUR = Expression(
    r"(?<![\w.,:/$£€#-])(?P<figures>[1-9]\d{0,2},?\d{3})(?=\s(?P<what>[a-z]+))"
    r"(?![\d,:])"
)
_DOTTED = Expression(
    r"(?<![\w.,])(?:[£$](?=\d)|(?=[\d.]{5,7} (?:people|children|homes|jobs|fans)))"
    r"(?:[1-9]\d{0,2}\.){1,2}\d{2}0(?![\d.,]\d|\d|\s?(?:million|billion|m\b|bn\b))"
)
_COMMA_IN_FIGURES = Expression(r"\d,\d\d\d")
_DOLLAR = Expression(
    r"(?<![\w$])(?P<land>US|A|AU|C|CA|NZ|HK|S)?\$(?P<rest>\d(?:[\d,.]*\d)?)"
)
_MONEY = Expression(
    r"(?P<sign>[£€$])(?P<sum>\d[\d,]*(?:\.\d+)?)"
    r"|(?<![\w.,$£€-])(?P<figures>\d[\d,]*(?:\.\d+)?)(?P<size>\s(?:million|billion))?"
    r"\s(?P<word>pounds|euros|dollars)\b"
)
_DEGREE = Expression(
    r"(?<![\w.,])(?P<number>[-−]?\d{1,3}(?:\.\d)?)(?P<sign>\s?°\s?)?(?P<scale>[CF])\b"
)
_SIGNS = {"pounds": "£", "euros": "€", "dollars": "$"}
_YEAR = (1500, 2100)
_SHARE = 2
_FIGURES = 4  # of a number that may be a year
_BARE, _COMMA = "without one", "with a comma"
_NOT_COUNTED = frozenset(
    ("was", "is", "has", "as", "hours", "its", "this", "his", "metres", "meters")
)


def check(document: Document) -> Iterator[Finding]:
    """One finding for each thing that stands in more than one form."""
    text = document.prose
    found: list[Finding | None] = []
    if any(character.isdigit() for character in text):
        if any(word in text for word in _FULL):
            found += _units(document)
        if _COMMA_IN_FIGURES.search(text):
            uses = list(_thousands(document))
            for short in (True, False):
                same = [
                    u for u in uses if (len(u.rewrites[_BARE]) == _FIGURES) == short
                ]
                found.append(_mostly(THOUSANDS, same, "thousands"))
        found += [_stop_in_sum(use) for use in list(_dotted(document))[:1]]
        if "$" in text:
            found += _dollars(document)
        if "°" in text:
            found.append(_mostly(DEGREES, list(_degrees(document)), "degrees"))
        if any(word in text for word in _SIGNS):
            found += _money(document)
    yield from (finding for finding in found if finding)


def _mostly(rule: Rule, uses: list[Use], about: str) -> Finding | None:
    """The finding on the rarer form, if the other is at least twice as frequent."""
    counts = counts_of(uses)
    if len(counts) != 2 or counts[0][1] < _SHARE * counts[1][1]:
        return None
    return mixture(rule, uses, about=about)


def _units(document: Document) -> Iterator[Finding | None]:
    uses: defaultdict[str, list[Use]] = defaultdict(list)
    for passage, match in matches(document, _UNIT):
        written = match["unit"]
        word = written if written in _WORDS else written.removesuffix("s")
        unit = _WORDS.get(word, written)
        number = match["number"]
        form = "in full" if word in _WORDS else unit
        gap = match["gap"] if form == unit else " "
        rewrites = {unit: number + gap + unit, "in full": f"{number} {written}"}
        uses[unit].append(Use(form, passage.span(*match.span()), rewrites))
    for unit, places in uses.items():
        yield _unit(document, unit, places)


def _unit(document: Document, unit: str, places: list[Use]) -> Finding | None:
    # In full at the first mention and short from then on is a habit of houses.
    rest = places[1:] if places[0].form == "in full" else places
    short = [use for use in rest if use.form == unit]
    if short and " " not in document.shown(short[0].span):
        rest = [
            Use(u.form, u.span, {**u.rewrites, unit: u.rewrites[unit].replace(" ", "")})
            for u in rest
        ]
    return _mostly(UNIT_WORDS, rest, "units")


def _dotted(document: Document) -> Iterator[Use]:
    """Sums with a full stop where thousands have a comma: £86.000."""
    if any(sign in document.prose for sign in (".000", "£", "$")):
        for passage, match in matches(document, _DOTTED):
            right = match.group().replace(".", ",")
            yield Use("with a full stop", passage.span(*match.span()), {_COMMA: right})


def _stop_in_sum(use: Use) -> Finding:
    right = use.rewrites[_COMMA]
    return Finding(
        THOUSANDS,
        use.span,
        "a full stop stands where thousands have a comma",
        (Fix.replace(use.span, right),),
    )


def _thousands(document: Document) -> Iterator[Use]:
    for passage, match in matches(document, _FOUR):
        figures = match["figures"]
        bare = figures.replace(",", "")
        if "," not in figures:
            before = passage.text[: match.start()].split()[-1:]
            if len(bare) > _FIGURES and match["what"] not in _NOT_COUNTED:
                before = []
            plural = match["what"].endswith("s") or match["what"] == "people"
            if not plural or match["what"] in _NOT_COUNTED:
                continue
            if _YEAR[0] < int(bare) < _YEAR[1] and before:
                word = before[0]
                if word[0].isupper() or word.lower() in words_of("words_before_years"):
                    continue
        form = "with a comma" if "," in figures else _BARE
        rewrites = {"with a comma": f"{bare[:-3]},{bare[-3:]}", _BARE: bare}
        yield Use(form, passage.span(*match.span("figures")), rewrites)


def _dollars(document: Document) -> Iterator[Finding | None]:
    uses = []
    for passage, match in matches(document, _DOLLAR):
        land = match["land"] or ""
        uses.append((land, passage.span(*match.span()), match["rest"]))
    lands = {land for land, _, _ in uses if land}
    if len(lands) == 1:
        (land,) = lands
        places = [
            Use(f"{one}$", span, {f"{land}$": f"{land}${rest}", "$": f"${rest}"})
            for one, span, rest in uses
        ]
        # The country once, at first, and the bare sign from then on is a habit.
        named = sum(use.form != "$" for use in places)
        if named > 1 or places[0].form == "$":
            yield _mostly(CURRENCY, places, "dollars")


def _money(document: Document) -> Iterator[Finding | None]:
    uses: defaultdict[str, list[Use]] = defaultdict(list)
    for passage, match in matches(document, _MONEY):
        span = passage.span(*match.span())
        if match["sign"]:
            uses[match["sign"]].append(Use("with a sign", span))
            continue
        sign = _SIGNS[match["word"]]
        if sign == "£" and not match["size"]:
            continue  # a weight as well
        right = sign + match["figures"] + (match["size"] or "")
        uses[sign].append(Use("in words", span, {"with a sign": right}))
    for places in uses.values():
        yield _mostly(MONEY_WORDS, places, "sums of money")


def _degrees(document: Document) -> Iterator[Use]:
    for passage, match in matches(document, _DEGREE):
        number, scale = match["number"], match["scale"]
        form = "with °" if match["sign"] else "without it"
        rewrites = {
            "with °": number + (match["sign"] or "°") + scale,
            "without it": number + scale,
        }
        before = passage.text[: match.start()].rstrip().split()[-1:]
        if not match["sign"] and before and before[0].istitle() and before[0].isalpha():
            continue  # Room 30C
        yield Use(form, passage.span(*match.span()), rewrites)
