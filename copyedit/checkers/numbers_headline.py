"""Figures of the headline that the text gives otherwise, and sums in two scales."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copyedit.document import BlockKind, Document
from copyedit.evidence.amounts import (
    Amount,
    amounts,
    content_of,
    is_rough,
    is_slip,
    near,
)
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity

HEADLINE = Rule(
    id="numbers.headline",
    summary="A figure of the headline is another one in the text",
    why="""The headline gives a figure that the text does not have; for the same thing the
    text has another. Headlines are written last and from memory.""",
    severity=Severity.WARNING,
    source="the text below the headline",
    examples=Examples(
        flag=(
            "<h1>Depot plan to cost {250} jobs</h1><p>The plan will cost 230 jobs, the "
            "firm said on Tuesday.</p>",
            "<h1>Town gets {£6.2m} bridge</h1><p>The town is to have a £2.6m bridge, the "
            "council said.</p>",
            "<h1>Rents rise {12%} in a year</h1><p>Rents rose by 21 per cent in a year, "
            "the council said.</p>",
        ),
        allow=(
            "<h1>Depot plan to cost 250 jobs</h1><p>The plan will cost 247 jobs.</p>",
            "<h1>Depot plan to cost 250 jobs</h1><p>The plan will cost 120 jobs in "
            "Leeds and 130 jobs in York.</p>",
            "<h1>Nearly 250 jobs to go</h1><p>The plan will cost 230 jobs.</p>",
            "<h1>Town gets £6m bridge</h1><p>The town is to have a £5.8m bridge.</p>",
            "<h1>Five facts about 20 bridges</h1><p>The town has 30 roads.</p>",
        ),
    ),
)
SCALE = Rule(
    id="numbers.million-billion",
    summary="The same sum in millions and in billions",
    why="""The figures are the same and the scale is a thousand times as large. One of the
    two is a slip of the pen.""",
    severity=Severity.ERROR,
    source="the article itself",
    examples=Examples(
        flag=(
            "The bridge cost £3.2 million. The mayor said {£3.2 billion} was too much.",
            "It sold $1.2bn of bonds. The {$1.2m} was spent on roads.",
            "It got £5 million for schools. The {£5 billion} for schools is spent.",
        ),
        allow=(
            "The bridge cost £3.2 million. The railway cost £4.5 billion.",
            "Sales were £3.2 billion and the fine was £3.2 million.",
            "It got £5 million for schools and has £5 billion in debts.",
        ),
    ),
)
rules = (HEADLINE, SCALE)

_MILLION = re.compile(r"(?i)\s?(?:m|mn|million|bn|billion)\Z")
_TAUT = 3  # of two figures one is at most so many times the other


def check(document: Document) -> Iterator[Finding]:
    """Each figure of the head, and each sum, that the article gives otherwise."""
    found = document.view(amounts)
    if len(found) < 2:
        return
    told_of = set()
    for amount, other in (*_scales(found), *_headlines(found)):
        if amount.span.start in told_of:
            continue
        told_of.add(amount.span.start)
        is_head = amount.is_head and not other.is_head
        where = "in the text" if is_head else "elsewhere"
        yield Finding(
            HEADLINE if is_head else SCALE,
            amount.span,
            f"{where} it is {other.shown.strip()}",
            related=(Related(other.span, "the other figure"),),
        )


def _scales(found: Sequence[Amount]) -> Iterator[tuple[Amount, Amount]]:
    """Sums of the same figures, one in millions and one in billions."""
    sums = [a for a in found if a.currency and _MILLION.search(a.shown)]
    by_value: dict[tuple[str, float], Amount] = {}
    for amount in sums:
        by_value.setdefault((amount.currency, round(amount.value)), amount)
    for amount in sums:
        for factor in (1e3, 1e-3):
            key = amount.currency, round(amount.value * factor)
            other = by_value.get(key)
            if not other or other.sentence is amount.sentence:
                continue
            if other.span.start > amount.span.start and not amount.is_head:
                continue
            digits = re.sub(r"\D|0+(?!.*[1-9])", "", amount.shown)
            if len(digits) >= 2 or near(amount) & near(other):
                yield amount, other


def _headlines(found: Sequence[Amount]) -> Iterator[tuple[Amount, Amount]]:
    body = [a for a in found if not a.is_head]
    for head in found:
        if not head.is_head or is_rough(head) or head.value < 3 or head.is_year:
            continue
        if head.sentence.block.kind is BlockKind.ALT:
            continue
        if any(head.is_about(a) for a in body) or _adds_up(head.value, body):
            continue
        others = [a for a in body if _is_same_thing(head, a)]
        if len({a.value for a in others}) == 1:
            yield head, others[0]


def _is_same_thing(head: Amount, other: Amount) -> bool:
    """Whether the text counts what the headline counts, and not far from it."""
    if head.kind != other.kind or is_rough(other) or other.is_year:
        return False
    is_far = not head.value / _TAUT <= other.value <= head.value * _TAUT
    if is_far and not is_slip(head, other):
        return False
    shared = content_of(head.sentence.text) & content_of(other.sentence.text)
    if head.currency or head.is_percentage:
        return len(shared) >= 2 - is_slip(head, other)
    same = set(head.stems[:2]) & set(other.stems[:2])
    return bool(same) and len(shared) >= 2


def _adds_up(value: float, body: Sequence[Amount]) -> bool:
    """Whether the figure is a sum or a difference of two figures of the text."""
    values = {a.value for a in body}
    return any(value - one in values or value + one in values for one in values)
