"""Metric measures in one place, miles, pounds or Fahrenheit in another.

Only measures of one kind and of like size are compared: British papers write of miles
on a road and of metres in a pool. What is converted beside it is written twice on
purpose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.forms import Use, is_quoted, mixture, rule_on_forms, running
from copyedit.expressions import Expression
from copyedit.finding import Finding
from copyedit.passage import Passage

RULE = rule_on_forms(
    "units",
    "Measures of one kind in two systems",
    """Readers cannot hold twelve kilometres against eight miles. Write one system, or
    give the conversion each time.""",
    (
        "The road is 12 kilometres long and the tunnel 3 kilometres. The town is {20 "
        "miles} away.",
        "It was 34C on Monday and 36C on Friday. By night it was {70F} in the hills.",
        "The cub weighed 40 kilograms and its mother {300 pounds}.",
        "The fire burned 900 hectares. By Monday it had burned {4,000 acres}.",
    ),
    (
        "The road is 12 kilometres (7 miles) long. The town is 20 miles (32km) away.",
        "She won the 10km race. The course is six miles from the town.",
        "The road is 12 miles long and the pool 50 metres.",
        "It was 20 kilometres away. “It felt like 100 miles,” he said.",
        "He is six feet tall and fell 30 metres. He landed on his two feet.",
        "The cub weighed 40 kilograms and was sold for 300 pounds.",
        "The ship was 200 nautical miles off, and 12 kilometres from the reef.",
    ),
)
rules = (RULE,)

# Kind of measure, metric names, other names.
_KINDS = (
    ("distance", r"km|kms|kilomet(?:re|er)s?", r"miles?"),
    ("speed", r"km/h|kph|kmh", r"mph"),
    ("length", r"met(?:re|er)s?", r"f(?:ee|oo)t|ft"),
    ("small length", r"cm|mm|(?:centi|milli)met(?:re|er)s?", r"inch(?:es)?"),
    ("weight", r"kg|kilos?|kilograms?", r"pounds?|lbs?|stone"),
    ("area", r"hectares?", r"acres?"),
    ("volume", r"lit(?:re|er)s?", r"gallons?"),
    ("temperature", r"°?\s?C|degrees\s+(?:C\b|Celsius)", r"°?\s?F|degrees\s+F\w*"),
)
_METRIC, _OTHER = "metric", "not metric"
_CONVERTED = 45  # characters between a measure and its conversion
_NAMES = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
    r"|thirty|forty|fifty|sixty"
)

_UNITS = "|".join(
    f"(?P<m{at}>{metric})|(?P<o{at}>{other})"
    for at, (_, metric, other) in enumerate(_KINDS)
)
_PATTERN = Expression(
    rf"(?<![\w.,£$€/])(?:\d[\d,]*(?:\.\d+)?|(?i:{_NAMES}))[ \u00a0-]?"
    rf"(?:square[ ]|cubic[ ])?(?:{_UNITS})(?![\w/²³’'])"
)
_OF_SPORT = Expression(
    r"[\s-](?:an\s+hour|per\s+hour|race|run|walk|swim|freestyle|hurdles|final|sprint"
    r"|relay|backstroke|butterfly|medley|dash|event|course|time\s+trial|steeplechase"
    r"|marathon|penalt\w+|line|box|kick|free|high\s+club|heat|record|note|coins?)\b"
)
# What follows the height of a person: six feet tall, 6ft 2in.
_OF_PEOPLE = Expression(
    r"[\s-](?:tall\b|in\s+height|\d{1,2}(?:in|\s?inch))|\s?\d{1,2}\s?in\b"
)
_WEIGHS = Expression(r"\b(?:weigh\w*|weight|heavy|heavier|lbs?|gained|lost|carr\w+)\b")


def check(document: Document) -> Iterator[Finding]:
    """One finding for each kind of measure that stands in two systems."""
    uses: dict[int, list[Use]] = {}
    converted: set[int] = set()
    for _, passage in running(document):
        if any(figure.isdigit() for figure in passage.text):
            _collect(document, passage, uses, converted)
    for kind, found in uses.items():
        if kind not in converted:
            name = _KINDS[kind][0]
            finding = mixture(RULE, found, about=f"measures of {name}")
            if finding:
                yield finding


def _collect(
    document: Document,
    passage: Passage,
    uses: dict[int, list[Use]],
    converted: set[int],
) -> None:
    text = passage.text
    last: dict[int, tuple[str, int]] = {}
    for match in _PATTERN.finditer(text):
        group = match.lastgroup or ""
        kind, form = int(group[1:]), _METRIC if group[0] == "m" else _OTHER
        before = last.get(kind)
        last[kind] = form, match.end()
        if (
            before
            and before[0] != form
            and match.start() - before[1] < _CONVERTED
            and re.search(r"[(/\[]|\bor\s|,\s*\Z", text[before[1] : match.start()])
        ):
            converted.add(kind)
        if is_quoted(document, passage.span(*match.span())) or _is_other(text, match):
            continue
        span = passage.span(*match.span())
        uses.setdefault(kind, []).append(Use(form, span))


def _is_other(text: str, match: re.Match[str]) -> bool:
    """Whether the measure is the name of a race or a rule, or a sum of money."""
    if _OF_SPORT.match(text, match.end()) or _OF_PEOPLE.match(text, match.end()):
        return True
    if match.group().lower() in {"two feet", "four feet"}:
        return True  # on which one stands
    if match.group().endswith(("pound", "pounds")):
        around = text[max(0, match.start() - 60) : match.end() + 30]
        is_price = text[: match.start()].endswith(
            (" for ", " cost ", " paid ", "worth ")
        )
        return is_price or not _WEIGHS.search(around)
    if match.group().endswith("stone"):
        return text[match.end() : match.end() + 1] not in {",", ".", ""}
    return False
