"""Figures of titles, summaries and captions against those of the text below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from copyedit.document import Document
from copyedit.evidence.amounts import Amount, amounts, content_of, is_rough, is_slip
from copyedit.expressions import Expression

# What headlines of lists count: three things to know.
_ANY = frozenset(
    [
        "thing",
        "reason",
        "way",
        "tip",
        "fact",
        "question",
        "lesson",
        "point",
        "takeaway",
        "step",
    ]
)
_MEASURES = frozenset(
    ("hour", "minut", "day", "week", "month", "year", "mil", "metr", "met", "kilometr")
)
# A time that somebody speaks of, or of another year, is not that of the headline.
_ELSEWHERE = Expression(r"[“”\"]|\b(?:19|20)\d\d\b")
_TAUT = 3  # of two figures one is at most so many times the other


def headline_figures(document: Document) -> tuple[tuple[Amount, Amount], ...]:
    """Each figure of the head that the text gives otherwise, with that of the text."""
    return tuple(_pairs(document.view(amounts)))


def _pairs(found: Sequence[Amount]) -> Iterator[tuple[Amount, Amount]]:
    body = [a for a in found if not a.is_head]
    for head in found:
        if not head.is_head or is_rough(head) or head.value < 3 or head.is_year:
            continue
        if head.thing in _ANY:
            continue
        if any(head.is_about(a) for a in body) or _adds_up(head, body):
            continue
        alike = {a.value for a in body if a.kind == head.kind}
        others = [a for a in body if _is_same_thing(head, a, only=len(alike) == 1)]
        if len({a.value for a in others}) == 1:
            yield head, others[0]


def _is_same_thing(head: Amount, other: Amount, *, only: bool) -> bool:
    """Whether the text counts what the headline counts, and not far from it."""
    if head.kind != other.kind or is_rough(other) or other.is_year:
        return False
    if head.thing in _MEASURES and _ELSEWHERE.search(other.sentence.text):
        return False
    is_far = not head.value / _TAUT <= other.value <= head.value * _TAUT
    if is_far and not is_slip(head, other):
        return False
    shared = content_of(head.sentence.text) & content_of(other.sentence.text)
    if head.currency or head.is_percentage:
        return len(shared) >= 2 - (is_slip(head, other) or only)
    same = set(head.stems[:2]) & set(other.stems[:2])
    return bool(same) and len(shared) >= 2


def _adds_up(head: Amount, body: Sequence[Amount]) -> bool:
    """Whether the figure is a sum or a difference of two figures of the text."""
    value, kind = head.value, head.kind[:2]
    # Hours are not made up of people, nor anything by adding one; and where the text
    # counts what the head counts, nine libraries and three villages are no twelve.
    is_measure = head.thing in _MEASURES
    is_counted = any(a.thing == head.thing and a.kind[:2] == kind for a in body)
    values = Counter(
        a.value
        for a in body
        if a.kind[:2] == kind
        and a.value > 1
        and (not is_measure or a.thing == head.thing)
        and not (is_counted and a.thing != head.thing and _counts_others(a))
    )
    return any(
        value + one in values
        or values[value - one] > (value == 2 * one)  # one figure is no two halves
        for one in values
    )


def _counts_others(amount: Amount) -> bool:
    """Whether a plural stands behind the figure, but none that goes on with another."""
    noun = amount.nouns[0].lower() if amount.nouns else ""
    return noun == "people" or (noun.endswith("s") and noun != "others")
