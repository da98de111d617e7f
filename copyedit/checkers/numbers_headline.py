"""Figures of the headline that the text gives otherwise, and sums in two scales."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copyedit.document import Document
from copyedit.evidence.amounts import Amount, amounts, near
from copyedit.evidence.headline_figures import headline_figures
from copyedit.expressions import Expression
from copyedit.finding import Finding, Fix, Related
from copyedit.rule import Examples, Rule, Severity

HEADLINE = Rule(
    id="numbers.headline",
    summary="A figure of the headline is another one in the text",
    why="""The headline gives a figure that the text does not have; for the same thing
    the text has another. Headlines are written last and from memory.""",
    severity=Severity.WARNING,
    source="the text below the headline",
    examples=Examples(
        flag=(
            "<h1>Council to close {12 -> nine} depots</h1><p>The council will close "
            "nine depots a year. Three villages will lose theirs.</p>",
            "<h1>Depot plan to cost {140 -> 120} jobs</h1><p>The plan will cost 120 "
            "jobs. Of these 70 are in Leeds.</p>",
            "<h1>Depot plan to cost {250 -> 230} jobs</h1><p>The plan will cost 230 "
            "jobs, the firm said on Tuesday.</p>",
            "<h1>Town gets {£6.2m -> £2.6m} bridge</h1><p>The town is to have a £2.6m "
            "bridge, the council said.</p>",
            "<h1>Rents rise {12% -> 21 per cent} in a year</h1><p>Rents rose by 21 "
            "per cent in a year, the council said.</p>",
        ),
        allow=(
            "<h1>Depot plan to cost 250 jobs</h1><p>The plan will cost 247 jobs.</p>",
            "<h1>Depot plan to cost 250 jobs</h1><p>The plan will cost 120 jobs in "
            "Leeds and 130 jobs in York.</p>",
            "<h1>Nearly 250 jobs to go</h1><p>The plan will cost 230 jobs.</p>",
            "<h1>Depot plan to cost 140 jobs</h1><p>It costs 70 jobs in Leeds and 70 "
            "jobs in York, and 120 jobs were lost before.</p>",
            "<h1>Twelve depots to close</h1><p>The firm will close nine depots in May, "
            "and three more in June.</p>",
            "<h1>Town gets £6m bridge</h1><p>The town is to have a £5.8m bridge.</p>",
            "<h1>Three things to know about the budget</h1><p>In the budget, seven "
            "things "
            "change.</p>",
            "<h1>Five facts about 20 bridges</h1><p>The town has 30 roads.</p>",
        ),
    ),
)
SCALE = Rule(
    id="numbers.million-billion",
    summary="The same sum in millions and in billions",
    why="""The figures are the same and the scale is a thousand times as large. One of
    the two is a slip of the pen.""",
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
            "The bridge will cost £340 million. The budget is £340 billion.",
            "Sales were £3.2 billion and the fine was £3.2 million.",
            "It will spend £3.2 billion. Of that, £3.2 million is for signs.",
            "It got £5 million for schools and has £5 billion in debts.",
        ),
    ),
)
rules = (HEADLINE, SCALE)

_PART = Expression(r"(?i)\bof\s+(?:that|this|which|it|them|these)\b")
# What tells that a sum is of something else: the budget of the state is.
_OWN = Expression(r"\b[a-z]+\s+(?:is|was|were|are|of|at|totals|totall?ed)\s+\Z")
_MILLION = Expression(r"(?i)\s?(?:m|mn|million|bn|billion)\Z")


def check(document: Document) -> Iterator[Finding]:
    """Each figure of the head, and each sum, that the article gives otherwise."""
    found = document.view(amounts)
    if len(found) < 2:
        return
    told_of = set()
    for amount, other in (*_scales(found), *document.view(headline_figures)):
        if amount.span.start in told_of:
            continue
        told_of.add(amount.span.start)
        is_head = amount.is_head and not other.is_head
        where = "in the text" if is_head else "elsewhere"
        fixes = (Fix.replace(amount.span, other.shown.strip()),)
        yield Finding(
            HEADLINE if is_head else SCALE,
            amount.span,
            f"{where} it is {other.shown.strip()}",
            fixes=fixes if is_head else (),
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
            if _PART.search(amount.sentence.text):
                continue
            digits = re.sub(r"\D|0+(?!.*[1-9])", "", amount.shown)
            if (len(digits) >= 2 and not _OWN.search(amount.before)) or near(
                amount
            ) & near(other):
                yield amount, other
