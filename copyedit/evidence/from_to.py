"""Two figures of a sentence between which something changed: from 40 to 120."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.numbers import (
    CountedSentence,
    Number,
    counted_sentences,
    numbers_in,
)
from copyedit.expressions import Expression
from copyedit.record import record, replace

_HEDGE = r"(?:about|around|just(?:\s+(?:over|under))?|some|roughly|only|nearly|almost)"
_MEAN = (
    r"(?:(?:an?|the)\s+)?(?:[a-z]+\s+)?"
    r"(?:average|mean|median|total|estimate|low|high|peak|record|figure)\s+of"
)
_LED = rf"(?:{_HEDGE}\s+|{_MEAN}\s+|an?\s+(?:average|estimated|mere|record)\s+)?"
_FROM = Expression(rf"\b[Ff]rom\s+{_LED}\Z")
_TO = Expression(rf"\s[^.;:()]{{0,45}}?\bto\s+{_LED}")
_UNTIL = Expression(rf"\bto\s+{_LED}\Z")
_BACK = Expression(rf"(?:\s[^.;:(),\d]{{0,30}}?)?,?\s+from\s+{_LED}")
_LOOK_BACK = 45  # characters: from a weekly average of
_IN_TIME = Expression(r"\b(?:in|by|since|of|during|for|late|early|mid)\s+\Z")
_MEAN_OF = Expression(rf"\b{_MEAN}\s+\Z")
_NOT_AMOUNT = Expression(
    r"\s*(?:inch|feet|foot|hour|minute|day|week|month|year|am\b|pm\b|in\s+(?:\d{1,3}\b|ten)"
    r"|out\s+of|of\s+the\s+\d|(?:st|nd|rd|th)\b|o[’']clock|degrees)"
)


@record
class Change:
    """The two figures, first the earlier, and where "from" or "to" begins."""

    sentence: CountedSentence
    one: Number
    two: Number
    led: int


def changes(document: Document) -> tuple[Change, ...]:
    """The pairs of figures of one kind that "from" and "to" introduce."""
    found: list[Change] = []
    for sentence in document.view(counted_sentences):
        if "rom " in sentence.text and " to " in sentence.text:
            found += _of_sentence(sentence)
    return tuple(found)


def _of_sentence(sentence: CountedSentence) -> Iterator[Change]:
    text, start, end = sentence.passage.text, sentence.start, sentence.end
    numbers = [n for n in numbers_in(text, start, end) if not _is_year(text, n)]
    for one, two in itertools.pairwise(numbers):
        before = text[max(start, one.start - _LOOK_BACK) : one.start]
        led = _FROM.search(before)
        pair = None
        if led and _TO.fullmatch(text, one.end, two.start):
            pair = _alike(one, two)
        elif not led and _BACK.fullmatch(text, one.end, two.start):
            led = _UNTIL.search(before)
            pair = _alike(two, one) if led else None
        if led and pair and not _is_no_amount(text, one, two):
            yield Change(sentence, *pair, one.start - len(before) + led.start())


def _is_year(text: str, number: Number) -> bool:
    digits = text[number.start : number.end]
    return digits.isdigit() and len(digits) == 4 and "15" <= digits[:2] <= "20"


def _is_no_amount(text: str, one: Number, two: Number) -> bool:
    if _NOT_AMOUNT.match(text, two.end) or _NOT_AMOUNT.match(text, one.end):
        return True
    before = text[max(0, two.start - _LOOK_BACK) : two.start]
    is_time = _IN_TIME.search(before[-10:]) is not None
    return is_time and _MEAN_OF.search(before) is None


def _alike(one: Number, two: Number) -> tuple[Number, Number] | None:
    """The two, the first with the scale and unit that it shares with the second."""
    if two.is_percentage and not one.is_percentage and not one.currency:
        one = replace(one, is_percentage=True)
    if two.step >= 1e3 and 0 < one.value < 1e3 and two.value / one.value >= 1e3:
        scale = max(scale for scale in (1e3, 1e6, 1e9) if scale <= two.value)
        if 0.1 < two.value / (one.value * scale) < 10:
            one = replace(one, value=one.value * scale, step=one.step * scale)
    return (one, two) if one.kind == two.kind and one.value and two.value else None
