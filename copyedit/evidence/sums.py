"""Which numbers of a sentence are the parts of a total, before or behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from copyedit.evidence.numbers import CountedSentence, Number
from copyedit.expressions import Expression

_OPENS = Expression(
    r"(?:[\s-][^.;:,\d]{0,60}?)?(?:\s\(|(?::|\s[–—-]|,?\s+comprising|(?<=[a-z]),\s+with|,?\s+made\s+up\s+of)\s+)"
)
_COMMA = Expression(r"\s+[a-z]+(?:\s+[a-z]+)?,\s+")
_IN_PLACES = Expression(r"\s+(?:in|at|from|for)\s+[^.;:,\d]{2,40}\s+and\s+")
_KIND = r"(?:men|women|boys|girls|children|adults|babies)"
_PEOPLE = Expression(
    rf"\s+people\s*,\s+[\w-]+\s+{_KIND}(?:,\s+[\w-]+\s+{_KIND})*,?\s+and\s+[\w-]+\s+{_KIND}\b"
)
# How many parts there are stands behind the total: over three years, in two towns.
_SHARED_BY = Expression(
    r"[\s-][^.;:,()\d]{0,50}?\b(?:over|in|into|for|across|among|at|on|to)\s+"
    r"(?:the\s+|its\s+)?(?:next\s+|first\s+)?"
)
_OPENS_OF = Expression(
    r"\s[^.;:,()\d]{2,50}?(?::|\s[–—-]|\s\(|,)\s?(?:[a-z]+\s+){0,4}?"
)
_YEAR = r"\b(?:19|20)\d\d\b"
_IN_YEAR = Expression(r"\b(?:in|by|for|during|from)\s\Z")
_NTH = r"(?:the\s+(?:second|third|fourth|fifth|last|next|other)\s+(?:[a-z]+\s+)?)?"
_LINK = Expression(
    rf"(?:\s(?:[^.;:()\d–—]|{_YEAR}){{0,60}}?)?(?:,?\s+and|,?\s+plus|,)\s+{_NTH}"
)
_AND = Expression(rf"\b(?:and|plus)\s+{_NTH}\Z")
_CLOSES = Expression(
    rf"(?:\s(?:[^.;:,()\d–—]|{_YEAR}){{0,60}}?)?(?=[.;!?)]|\s[–—-]\s|,\s+[a-z]|\Z)"
)
_ENDS = Expression(
    r"(?:\s+[a-z]+){0,2}\s+(?:in\s+all|in\s+total|altogether|all\s+told)\b"
)
_ONE = Expression(
    r"\s[^.;:,()\d–—]{0,40}?(?P<ones>(?:,\s+an?\s+[a-z]+){0,4},?\s+and\s+an?\s+[a-z]+)"
    r"(?=[.;!?)]|\s[–—-]\s|\Z)"
)
_A = Expression(r"\ban?\b")
_MAKING = Expression(
    r"\s[^.;:\d]{0,50}?(?:,|\s[–—-]|\s\()\s*(?:(?:or|making|so|for|that\s+is)\s+)?"
    r"(?P<total>(?:an?|in)\s+total\s+of\s+)?"
)
_HARMED = Expression(
    r"\s+(?:[a-z]+\s+){1,3}(?:killed|hurt|injured|died|arrested|held|rescued|missing),\s+"
)
_FEW_HARMED = 20  # of more, reports name some


def parts_after(sentence: CountedSentence, numbers: Sequence[Number]) -> list[Number]:
    """The parts that a colon or a dash introduces after the first of the numbers."""
    text = sentence.passage.text
    if len(numbers) < 3:
        return []
    if _is_shared(text, numbers):
        parts = _run(sentence, numbers[2:])
        return parts if len(parts) == numbers[1].value else []
    is_led = (
        _fits(_OPENS, text, numbers[0], numbers[1])
        or _is_more(text, numbers)
        or _is_toll(text, numbers)
        or _PEOPLE.match(text, numbers[0].end, sentence.end)
    )
    return _run(sentence, numbers[1:]) if is_led else []


def _run(sentence: CountedSentence, numbers: Sequence[Number]) -> list[Number]:
    """The first numbers up to the one behind "and", if the list ends there."""
    text = sentence.passage.text
    parts = [*numbers[:1]]
    for number in numbers[1:]:
        if not _fits(_LINK, text, parts[-1], number):
            break
        parts.append(number)
        if not _AND.search(text, parts[-2].end, number.start):
            ones = _ones(text, number.end, sentence.end)
            if ones:
                return [*parts, ones]
        else:
            closed = _CLOSES.match(text, number.end, sentence.end)
            return parts if closed else []
    return []


def is_year_of_part(text: str, number: Number) -> bool:
    """Whether a part has the number as its year: £20m in 2019."""
    is_long = re.fullmatch(_YEAR, text[number.start : number.end]) is not None
    return is_long and _IN_YEAR.search(text[: number.start][-9:]) is not None


def _is_shared(text: str, numbers: Sequence[Number]) -> bool:
    """Whether the second number tells how many parts the first one has."""
    total, count, one = numbers[:3]
    return (
        not (count.currency or count.is_percentage)
        and _fits(_SHARED_BY, text, total, count)
        and _fits(_OPENS_OF, text, count, one)
    )


def _ones(text: str, at: int, end: int) -> Number | None:
    """The last parts where each is one and has no number: a dyer and a clerk."""
    match = _ONE.match(text, at, end)
    if match is None:
        return None
    return Number(*match.span("ones"), float(len(_A.findall(match["ones"]))), 1.0)


def _is_more(text: str, numbers: Sequence[Number]) -> bool:
    """Whether two parts behind a comma are more than the total before it.

    Less may be all that the sentence tells of it.
    """
    total, one, two = numbers[:3]
    return (
        _COMMA.fullmatch(text, total.end, one.start) is not None
        and _IN_PLACES.match(text, one.end) is not None
        and one.value + two.value > total.value
    )


def _is_toll(text: str, numbers: Sequence[Number]) -> bool:
    """Whether a few people came to harm, and two places share them."""
    total, one = numbers[:2]
    return (
        total.value <= _FEW_HARMED
        and _HARMED.fullmatch(text, total.end, one.start) is not None
        and _IN_PLACES.match(text, one.end) is not None
    )


def parts_before(sentence: CountedSentence, numbers: Sequence[Number]) -> list[Number]:
    """The parts of the last of the numbers, which is called their total."""
    text = sentence.passage.text
    if len(numbers) < 3:
        return []
    total, last = numbers[-1], numbers[-2]
    made = _MAKING.fullmatch(text, last.end, total.start)
    if not made or not (made["total"] or _ENDS.match(text, total.end)):
        return []
    parts = [last]
    for number in reversed(numbers[:-2]):
        is_first = len(parts) == 1
        gap = text[number.end : parts[0].start]
        if not _LINK.fullmatch(gap) or bool(_AND.search(gap)) != is_first:
            break
        parts.insert(0, number)
    return parts


def _fits(pattern: Expression, text: str, one: Number, two: Number) -> bool:
    return pattern.fullmatch(text, one.end, two.start) is not None
