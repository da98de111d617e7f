"""Tables whose total is not the sum of their rows or columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copyedit.document import Document
from copyedit.evidence.numbers import FIGURES, numbers_in, told
from copyedit.evidence.tables import Cell, Row, Table, tables
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity

_FEWEST = 2  # parts of a total
_MOST_OFF = 1.5  # a sum that many times the total is none
_IS_TOTAL = Expression(
    r"(?i)(?:grand\s+|overall\s+)?totals?|all|in\s+all|altogether|sum"
)
_IS_RATE = Expression(
    r"(?i)\b(?:average|mean|median|rate|per|change|rank|age|ratio|index|score"
    r"|price|growth|unique|time|date|points?|latency|speed)\b|±|\+/-|\Ayears?\Z"
)
_IS_PART = Expression(r"(?i)\bof\s+which|sub-?total|\bincluding\b|^\s*[–—-]\s")
_FIGURE = Expression(
    rf"[£$€]?{FIGURES}(?:\.\d+)?(?:\s?(?:m|bn|k|million|billion))?\s?%?"
)
_IS_SHARE = Expression(
    r"(?i)(?:%\s+)?(?:vote\s+)?shares?(?:\s+of\b.*)?(?:\s*\(%\))?"
    r"|(?:%|per\s?cent|percentage)\s+of\s+(?:the\s+)?(?:vote|total|all|votes)"
)


def _table(*rows: str) -> str:
    cells = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split("|")) + "</tr>"
        for row in rows
    )
    return f"<table>{cells}</table>"


TOTAL = Rule(
    id="numbers.table-total",
    summary="The total of a table is not the sum of its parts",
    why="""Readers add up tables. One of the figures was changed and the total was left
    as it was.""",
    severity=Severity.WARNING,
    source="addition",
    examples=Examples(
        flag=(
            _table("Town|Jobs", "Leeds|120", "York|80", "Hull|60", "Total|{250}"),
            _table("Town|Men|Women", "Leeds|12|15", "York|8|9", "Total|20|{25}"),
            _table("|Cost", "Roads|£2.4m", "Parks|£1.4m", "All|{£4.9m}"),
            _table("Town|Men|Women|Total", "Leeds|12|15|27", "York|8|9|{18}"),
            _table("Party|Share", "Left|41%", "Right|38%", "Other|31%", "Total|{100%}"),
        ),
        allow=(
            _table("Town|Jobs", "Leeds|120", "York|80", "Hull|60", "Total|260"),
            _table("Town|Jobs|Change", "Leeds|120|5%", "York|80|9%", "Total|200|7%"),
            _table("|Cost", "Roads|£2.4m", "Parks|£1.4m", "All|£3.9m"),
            _table("Party|Share", "Left|41%", "Right|38%", "Other|20%", "Total|100%"),
            _table("Town|Jobs", "Leeds|120", "York|–", "Hull|60", "Total|180"),
            _table("Day|Time", "Mon|9:30", "Tue|10:30", "Total|12:00"),
            _table("Town|Average", "Leeds|120", "York|80", "Total|100"),
            _table("Town|Men|Women|Total", "Leeds|12|15|40", "York|8|9|90"),
        ),
    ),
)
SHARES = Rule(
    id="numbers.table-shares",
    summary="The shares in a table add up to more than 100 per cent",
    why="""The column gives shares of one whole, which can add up to 100 at most. One of
    the figures is wrong.""",
    severity=Severity.WARNING,
    source="addition",
    examples=Examples(
        flag=(
            _table("Party|Share of vote", "Left|48%", "Right|41%", "Other|{21%}"),
            _table("|% of votes", "Left|48.2", "Right|41.1", "Other|{20.9}"),
            _table("Party|Seats|Vote share (%)", "A|5|52", "B|4|41", "C|1|{17}"),
        ),
        allow=(
            _table("Party|Share of vote", "Left|48%", "Right|41%", "Other|11%"),
            _table("Town|Turnout", "Leeds|48%", "York|41%", "Hull|61%"),
            _table("Fund|Share price", "A|48", "B|41", "C|61"),
        ),
    ),
)
rules = (TOTAL, SHARES)


class _Value(NamedTuple):
    cell: Cell
    value: float
    step: float
    is_percentage: bool


def check(document: Document) -> Iterator[Finding]:
    """Each total and each column of shares that does not add up."""
    for table in document.view(tables):
        if len(table) > _FEWEST and not _has_levels(table):
            yield from _rows(table)
            yield from _last_column(table)
            yield from _shares(table)


def _has_levels(table: Table) -> bool:
    """Whether rows are parts of other rows: of which, subtotal, a second total."""
    labels = [row[0].text for row in table[1:] if 0 in row]
    totals = sum(bool(_IS_TOTAL.fullmatch(label.rstrip(":"))) for label in labels)
    return totals > 1 or any(_IS_PART.search(label) for label in labels)


def _read(cell: Cell) -> _Value | None:
    text = cell.text.strip()
    if text in {"–", "—", "-", "n/a"}:
        return _Value(cell, 0.0, 0.0, is_percentage=False)
    if not _FIGURE.fullmatch(text):
        return None
    numbers = numbers_in(text)
    if len(numbers) != 1:
        return None
    one = numbers[0]
    return _Value(cell, one.value, one.step, one.is_percentage)


def _column(rows: Sequence[Row], column: int) -> list[_Value] | None:
    """The values of a column; none where a cell holds something else."""
    values = []
    for row in rows:
        if column not in row:
            continue
        value = _read(row[column])
        if value is None:
            return None
        values.append(value)
    return values


def _rows(table: Table) -> Iterator[Finding]:
    heads, last = table[0], table[-1]
    if 0 not in last or not _IS_TOTAL.fullmatch(last[0].text.rstrip(":")):
        return
    for column, cell in last.items():
        head = heads[column].text if column in heads else ""
        total = _read(cell)
        parts = _column(table[1:-1], column)
        if column and total and parts and not _IS_RATE.search(head):
            yield from _judge(total, parts)


def _last_column(table: Table) -> Iterator[Finding]:
    heads = table[0]
    at = max(heads, default=0)
    if at < _FEWEST or not _IS_TOTAL.fullmatch(heads[at].text):
        return
    rows = []
    for row in table[1:]:
        values = _column([{0: row[c]} for c in sorted(row) if 0 < c < at], 0)
        total = _read(row[at]) if at in row else None
        if values and total and len(values) >= _FEWEST:
            rows.append((total, values))
    wrong = [row for row in rows if _is_off(*row)]
    if wrong and len(wrong) * 2 <= len(rows):
        for total, values in wrong:
            yield from _judge(total, values)


def _is_off(total: _Value, parts: Sequence[_Value]) -> bool:
    """Whether a sum is further from its total than rounding explains."""
    whole = sum(part.value for part in parts)
    steps = [p.step for p in (total, *parts) if p.step]
    is_exact = all(step == 1 for step in steps) and not total.is_percentage
    slack = 0.0 if is_exact else max(steps) * max(1.0, (len(parts) + 1) / 4)
    return abs(whole - total.value) > slack + 1e-6


def _judge(total: _Value, parts: Sequence[_Value]) -> Iterator[Finding]:
    if len(parts) < _FEWEST or any(
        p.is_percentage != total.is_percentage for p in parts if p.step
    ):
        return
    if total.is_percentage and total.value != 100:
        return
    whole = sum(part.value for part in parts)
    is_near = total.value / _MOST_OFF <= whole <= total.value * _MOST_OFF
    if is_near and _is_off(total, parts):
        yield Finding(
            TOTAL,
            total.cell.span,
            f"the parts add up to {told(whole)}",
            related=tuple(Related(part.cell.span, "a part") for part in parts),
        )


def _shares(table: Table) -> Iterator[Finding]:
    for column, head in table[0].items():
        if not column or not _IS_SHARE.fullmatch(head.text):
            continue
        rows = table[1:]
        if 0 in rows[-1] and _IS_TOTAL.fullmatch(rows[-1][0].text.rstrip(":")):
            continue
        values = _column(rows, column)
        if not values or len(values) <= _FEWEST:
            continue
        whole = sum(value.value for value in values)
        slack = max(value.step for value in values) * len(values) / 2
        if 100 + slack < whole <= 100 * _MOST_OFF:
            yield Finding(
                SHARES,
                values[-1].cell.span,
                f"the shares add up to {told(whole)} per cent",
                related=tuple(Related(v.cell.span, "a share") for v in values[:-1]),
            )
