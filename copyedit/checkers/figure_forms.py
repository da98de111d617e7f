"""Figures that one document writes in two ways: units, percentages, sums, decades."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.forms import Use, counts_of, matches, mixture, rule_on_forms
from copyedit.expressions import Expression
from copyedit.finding import Finding

UNIT_SPACE = rule_on_forms(
    "unit-space",
    "A space before a unit in some places, none in others",
    """Whether 5km or 5 km is the house's choice. It should be made once in an
    article.""",
    (
        "It is 5km long, 3km wide and {40 km -> 40km} away.",
        "It weighs 5 kg, or 6 kg when wet, and holds {20kg -> 20 kg}.",
        "Winds of 40mph and 50mph fell to {20 mph -> 20mph}.",
    ),
    (
        "It is 5km long and 3km wide.",
        "The 10-km race was 5 km too long.",
        "It cost $5m and is 5 m long.",
    ),
)
PER_CENT = rule_on_forms(
    "per-cent-sign",
    "The sign and the word for a percentage",
    """A text writes % or per cent. Tables, brackets and headlines may take the sign,
    the sentences take one form.""",
    (
        "It rose 5%, fell 6% and then rose by {7 per cent -> 7%}.",
        "It rose 5 percent, then 6 percent, and now {7% -> 7 percent}.",
        "Some 40 per cent came, 20 per cent left and {3% -> 3 per cent} slept.",
    ),
    (
        "It rose 5% and 6%.",
        "Some 40 per cent came, more than before (38%).",
        "It rose 5 per cent. “By 7% at most,” he said.",
    ),
)
MONEY = rule_on_forms(
    "million",
    "m and million, bn and billion",
    """Headlines need the short form and sentences do not. An article writes one of them
    in its sentences.""",
    (
        "It cost £5m, then £6m, and now {£7 million -> £7m}.",
        "It cost $5 million, then $6 million, and now {$7m -> $7 million}.",
        "Sales of €2bn and €3bn fell to {€1 billion -> €1bn}.",
    ),
    (
        "It cost £5m and £6bn.",
        "It cost £5 million, and 6 million people paid.",
        "It cost £5m. “Or £6 million,” he said.",
    ),
)
DECADES = rule_on_forms(
    "decades",
    "A decade in full, short and with an apostrophe in one document",
    """A decade can be written in full or short. An article that does both makes readers
    look twice.""",
    (
        "In the 1980s and the 1990s it grew, unlike in the {1970's -> 1970s}.",
        "The ’80s were loud, the ’90s grey, the {1970s -> ’70s} brown.",
        "It shut in the 1960s, rose in the 1980s, and fell in the {'90s}.",
    ),
    (
        "In the 1980s and the 1990s it grew.",
        "In the 1980s a man in his 90s came.",
        "The ’80s were loud, the ’90s grey.",
    ),
)
_HABIT = 2  # decades of one form

rules = (UNIT_SPACE, PER_CENT, MONEY, DECADES)

_UNIT = Expression(
    r"(?<![\w.,£$€-])(?P<number>\d++(?:[.,]\d++)*+)(?P<space>[ \u00a0\u202f]?)"
    r"(?P<unit>km/h|km|cm|mm|kg|mg|ml|mph|kph|[kMGT]Wh?|[kMGT]B|[kMG]?Hz|ft|lbs?)"
    r"(?![\w/])"
)
_CENT = Expression(
    r"(?<![\d.,])(?P<number>\d++(?:[.,]\d++)*+)"
    r"(?P<sign>%|\s+per\scent\b|\s+percent\b)(?![\w-])"
)
_MILLION = Expression(
    r"[$£€]\d++(?:[.,]\d++)*+(?P<size>m|bn|tn|[ \u00a0](?:million|billion|trillion))\b"
)
_SIZES = {"m": "million", "bn": "billion", "tn": "trillion"}
_SHORT_SIZES = {word: short for short, word in _SIZES.items()}
_DECADE = Expression(
    r"(?:\b(?P<century>1[89]|20)|(?<![\w])['’‘])(?P<decade>\d0)(?P<tail>['’]?s)\b"
)


def check(document: Document) -> Iterator[Finding]:
    """One finding for each kind of figure that stands in more than one form."""
    found = (
        mixture(UNIT_SPACE, list(_units(document)), about="spaces before units"),
        mixture(PER_CENT, list(_per_cents(document)), about="percentages"),
        mixture(MONEY, list(_millions(document)), about="sums of money"),
        _mixed_decades(list(_decades(document))),
    )
    yield from (finding for finding in found if finding)


def _units(document: Document) -> Iterator[Use]:
    for passage, match in matches(document, _UNIT):
        number, unit = match["number"], match["unit"]
        form = "spaced" if match["space"] else "closed"
        rewrites = {"spaced": f"{number} {unit}", "closed": number + unit}
        yield Use(form, passage.span(*match.span()), rewrites)


def _per_cents(document: Document) -> Iterator[Use]:
    for passage, match in matches(document, _CENT):
        before = passage.text[: match.start()]
        if before.count("(") > before.count(")"):
            continue
        number = match["number"]
        sign = " ".join(match["sign"].split())
        if sign != "%" and not match["sign"][0].isspace():
            continue
        rewrites = {"%": f"{number}%"}
        rewrites |= {word: f"{number} {word}" for word in ("per cent", "percent")}
        yield Use(sign, passage.span(*match.span()), rewrites)


def _millions(document: Document) -> Iterator[Use]:
    for passage, match in matches(document, _MILLION):
        size = match["size"].strip()
        short = size in _SIZES
        other = _SIZES[size] if short else _SHORT_SIZES[size]
        head = match.group()[: match.start("size") - match.start()]
        rewrites = {
            "short": head + (size if short else other),
            "in words": f"{head} {other if short else size}",
        }
        form = "short" if short else "in words"
        yield Use(form, passage.span(*match.span()), rewrites)


def _mixed_decades(uses: list[Use]) -> Finding | None:
    """The finding on decades; one in full beside one short is no habit broken."""
    counts = counts_of(uses)
    if "short" in dict(counts) and counts[0][1] < _HABIT:
        return None
    return mixture(DECADES, uses, about="decades")


def _decades(document: Document) -> Iterator[Use]:
    for passage, match in matches(document, _DECADE):
        decade, century = match["decade"], match["century"]
        mark = "’" if "’" in document.prose else "'"
        rewrites = {"short": f"{mark}{decade}s"}
        if century:
            rewrites["in full"] = f"{century}{decade}s"
        form = "in full" if century else "short"
        if century and match["tail"] != "s":
            form = "with an apostrophe"
        yield Use(form, passage.span(*match.span()), rewrites)
