"""Parts that do not add up to the total beside them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import cache

from copyedit.document import Document
from copyedit.evidence.numbers import (
    CountedSentence,
    Number,
    counted_sentences,
    numbers_in,
    told,
)
from copyedit.expressions import compiled
from copyedit.finding import Finding, Related
from copyedit.lazy import LazyPattern
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="numbers.sum",
    summary="The parts do not add up to the total",
    why="""The sentence gives a total and its parts. Readers add, and one of the
    figures is wrong.""",
    severity=Severity.WARNING,
    source="addition",
    examples=Examples(
        flag=(
            "It cuts {250} jobs: 120 in Leeds, 80 in York and 60 in Hull.",
            "There were 12 men and 15 women, {28} people in all.",
            "They won {twelve} medals – five gold, four silver and two bronze.",
            "The crash killed {nine} people: four men, three women and a child.",
            "A board of {seven} – two cutters, two sewers, a dyer and a clerk – met.",
            "It will spend {£5m}: £2m on roads, £2m on schools and £2m on parks.",
            "It sold 40 cars, 25 vans and 10 buses, a total of {85} vehicles.",
            "It built {340} homes, with 120 in Leeds, 130 in York and 100 in Hull.",
            "The fire killed {14} people, nine men and six women, police said.",
            "The firm has {12} shops, seven in Leeds and six in York.",
            "{Five} people were hurt, three in Leeds and one in York, police said.",
            "The {£30m} fund (£12m from the town, £10m from the state and £9m from a "
            "bank) opens in May.",
            "It has {£90m} for three years: £20m in the first, £30m in the second and "
            "£50m in the third.",
            "The {$70m} grant comes in two parts – $30m in 2024 and $50m in 2025.",
            "It will get {£60m} over three years (£10m in 2024, £20m in 2025 and £40m "
            "in 2026).",
            "The {£30m} fund – £12m from the town, £10m from the state and £9m from a "
            "bank – opens in May.",
            "She lent {$1.5 million}: $900,000 to Ray and $700,000 to his firm.",
            "It keeps {six} boats: two cutters, a ketch and two dinghies.",
        ),
        allow=(
            "It cuts 260 jobs: 120 in Leeds, 80 in York and 60 in Hull.",
            "There were 12 men and 15 women, 27 people in all.",
            "The crash killed eight people: four men, three women and a child.",
            "Five boats are on the hard: two cutters, a ketch and two dinghies.",
            "It will spend £5m: £2.4m on roads, £1.4m on schools and £1.3m on parks.",
            "It cuts 250 jobs, including 120 in Leeds, 80 in York and 60 in Hull.",
            "It cuts about 250 jobs: 120 in Leeds, 80 in York and 60 in Hull.",
            "They played three rounds: 68 on Friday, 70 on Saturday and 71 on Sunday.",
            "It has 40 branches: 12 in Leeds, 8 in York and the rest in Hull.",
            "The club has 14 members, nine of them men and six of them teachers.",
            "The firm has 12 shops, six in Leeds and five in York.",
            "Five people were hurt, three in Leeds and two in York.",
            "Five people were hurt, three in Leeds.",
            "In all, 90 people were held, three in Leeds and one in York.",
            "He has 14 horses, nine dogs and six cats, and a cow.",
            "The vote was 250 to 120, with 80 abstentions and 60 absent.",
            "She has three sons: one is 12, two are 14 and one is 16.",
            "It has £100m for three years: £20m in the first, £30m in the second and "
            "£50m in the third.",
            "It has £90m for three years: £20m in the first and £30m in the second.",
            "It cut 90 jobs in three years: 20 in 2019, 30 in 2020 and 40 in 2021.",
            "It has five boats: two cutters, a ketch and two dinghies.",
        ),
    ),
)
rules = (RULE,)

_TIME = r"years|months|weeks|days|seasons|decades|phases|stages"
_LOOSE = LazyPattern(
    r"(?i)\b(?:includ\w+|among\w*|of\s+which|of\s+whom|of\s+them|such\s+as|at\s+least"
    r"|(?:more|less|fewer)\s+than|about|around|some|roughly|approximately|nearly"
    rf"|almost|(?:over|under)(?!\s+(?:the|an?|its|this|next|[a-z-]+\s+(?:{_TIME}))\b)|up\s+to|rest|others?|remain\w+|average|each|every|per|least"
    r"|most|half|ratio|from(?=\s+[£$€]?\d)|another|further|aged?|between|notably|well)\b"
)
_OPENS = LazyPattern(
    r"(?:[\s-][^.;:,\d]{0,60}?)?(?:\s\(|(?::|\s[–—-]|,?\s+comprising|(?<=[a-z]),\s+with|,?\s+made\s+up\s+of)\s+)"
)
_COMMA = compiled(r"\s+[a-z]+(?:\s+[a-z]+)?,\s+")
_IN_PLACES = compiled(r"\s+(?:in|at|from|for)\s+[^.;:,\d]{2,40}\s+and\s+")
_KIND = r"(?:men|women|boys|girls|children|adults|babies)"
_PEOPLE = LazyPattern(
    rf"\s+people\s*,\s+[\w-]+\s+{_KIND}(?:,\s+[\w-]+\s+{_KIND})*,?\s+and\s+[\w-]+\s+{_KIND}\b"
)
# How many parts there are stands behind the total: over three years, in two towns.
_SHARED_BY = LazyPattern(
    r"[\s-][^.;:,()\d]{0,50}?\b(?:over|in|into|for|across|among|at|on|to)\s+"
    r"(?:the\s+|its\s+)?(?:next\s+|first\s+)?"
)
_OPENS_OF = LazyPattern(
    r"\s[^.;:,()\d]{2,50}?(?::|\s[–—-]|\s\(|,)\s?(?:[a-z]+\s+){0,4}?"
)
_YEAR = r"\b(?:19|20)\d\d\b"
_IN_YEAR = compiled(r"\b(?:in|by|for|during|from)\s\Z")
_NTH = r"(?:the\s+(?:second|third|fourth|fifth|last|next|other)\s+(?:[a-z]+\s+)?)?"
_LINK = LazyPattern(
    rf"(?:\s(?:(?!,\s+an?\s)[^.;:()\d–—]|{_YEAR}){{0,60}}?)?(?:,?\s+and|,?\s+plus|,)\s+{_NTH}"
)
_AND = compiled(rf"\b(?:and|plus)\s+{_NTH}\Z")
_CLOSES = LazyPattern(
    rf"(?:\s(?:[^.;:,()\d–—]|{_YEAR}){{0,60}}?)?(?=[.;!?)]|\s[–—-]\s|,\s+[a-z]|\Z)"
)
_ENDS = compiled(
    r"(?:\s+[a-z]+){0,2}\s+(?:in\s+all|in\s+total|altogether|all\s+told)\b"
)
_ONE = LazyPattern(
    r"\s[^.;:,()\d–—]{0,40}?(?P<ones>(?:,\s+an?\s+[a-z]+){0,4},?\s+and\s+an?\s+[a-z]+)"
    r"(?=[.;!?)]|\s[–—-]\s|\Z)"
)
_TAIL = compiled(r"\s[–—-]\s|[.;)]")
_A = compiled(r"\ban?\b")
_LONE = compiled(r",\s+an?\s+[a-z]+(?:[\s-][a-z]+)?(?=,|\s+and\b)")
_MAKING = LazyPattern(
    r"\s[^.;:\d]{0,50}?(?:,|\s[–—-]|\s\()\s*(?:(?:or|making|so|for|that\s+is)\s+)?"
    r"(?P<total>(?:an?|in)\s+total\s+of\s+)?"
)
_HARMED = LazyPattern(
    r"\s+(?:[a-z]+\s+){1,3}(?:killed|hurt|injured|died|arrested|held|rescued|missing),\s+"
)
_FEW_HARMED = 20  # of more, reports name some
_MANY = 40  # numbers of a sentence, beyond which it is a table in disguise
_WHOLE = frozenset({1.0, 1e2, 1e3, 1e6, 1e9, 1e12})


@cache
def _gate() -> re.Pattern[str]:
    return compiled(
        r":\s|\s\(|\s[–—-]\s|,\s\S+\s(?:in|at|from|for)\s|\btotal\b|\bin\s+all\b|\baltogether\b|\bpeople,|\bwith\b|\bcomprising\b|\bmade\b|\ball\s+told\b"
    )


def check(document: Document) -> Iterator[Finding]:
    """Each total that is not the sum of the parts beside it."""
    for sentence in document.view(counted_sentences):
        text, start, end = sentence.passage.text, sentence.start, sentence.end
        if not _gate().search(text, start, end):
            continue
        numbers = [n for n in numbers_in(text, start, end) if not _is_year(text, n)]
        if not 3 <= len(numbers) <= _MANY:
            continue
        for at, total in enumerate(numbers):
            for parts in (
                _after(sentence, numbers[at:]),
                _before(sentence, numbers[: at + 1]),
            ):
                found = _judge(sentence, total, parts)
                if found:
                    yield found


def _after(sentence: CountedSentence, numbers: Sequence[Number]) -> list[Number]:
    """The parts that a colon or a dash introduces after the first of the numbers."""
    text = sentence.passage.text
    if len(numbers) < 3:
        return []
    if _is_shared(text, numbers):
        parts = _run(sentence, numbers[2:])
        return parts if len(parts) == numbers[1].value else []
    is_led = (
        _fits(_OPENS(), text, numbers[0], numbers[1])
        or _is_more(text, numbers)
        or _is_toll(text, numbers)
        or _PEOPLE().match(text, numbers[0].end, sentence.end)
    )
    return _run(sentence, numbers[1:]) if is_led else []


def _run(sentence: CountedSentence, numbers: Sequence[Number]) -> list[Number]:
    """The first numbers up to the one behind "and", if the list ends there."""
    text = sentence.passage.text
    parts = [*numbers[:1]]
    for number in numbers[1:]:
        if not _fits(_LINK(), text, parts[-1], number):
            break
        parts.append(number)
        if not _AND.search(text, parts[-2].end, number.start):
            ones = _ones(text, number.end, sentence.end)
            if ones:
                return [*parts, ones]
        else:
            closed = _CLOSES().match(text, number.end, sentence.end)
            return parts if closed else []
    return []


def _is_year(text: str, number: Number) -> bool:
    """Whether a part has the number as its year: £20m in 2019."""
    is_long = re.fullmatch(_YEAR, text[number.start : number.end]) is not None
    return is_long and _IN_YEAR.search(text[: number.start][-9:]) is not None


def _is_shared(text: str, numbers: Sequence[Number]) -> bool:
    """Whether the second number tells how many parts the first one has."""
    total, count, one = numbers[:3]
    return (
        not (count.currency or count.is_percentage)
        and _fits(_SHARED_BY(), text, total, count)
        and _fits(_OPENS_OF(), text, count, one)
    )


def _ones(text: str, at: int, end: int) -> Number | None:
    """The last parts where each is one and has no number: a dyer and a clerk."""
    match = _ONE().match(text, at, end)
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
        and _HARMED().fullmatch(text, total.end, one.start) is not None
        and _IN_PLACES.match(text, one.end) is not None
    )


def _before(sentence: CountedSentence, numbers: Sequence[Number]) -> list[Number]:
    """The parts of the last of the numbers, which is called their total."""
    text = sentence.passage.text
    if len(numbers) < 3:
        return []
    total, last = numbers[-1], numbers[-2]
    made = _MAKING().fullmatch(text, last.end, total.start)
    if not made or not (made["total"] or _ENDS.match(text, total.end)):
        return []
    parts = [last]
    for number in reversed(numbers[:-2]):
        is_first = len(parts) == 1
        gap = text[number.end : parts[0].start]
        if not _LINK().fullmatch(gap) or bool(_AND.search(gap)) != is_first:
            break
        parts.insert(0, number)
    return parts


def _fits(pattern: re.Pattern[str], text: str, one: Number, two: Number) -> bool:
    return pattern.fullmatch(text, one.end, two.start) is not None


def _judge(
    sentence: CountedSentence, total: Number, parts: Sequence[Number]
) -> Finding | None:
    if len(parts) < 2 or any(part.kind != total.kind for part in parts):
        return None
    if any(part.value >= total.value for part in parts):
        return None
    first = min(total.start, parts[0].start)
    last = max(total.end, parts[-1].end)
    text = sentence.passage.text
    tail = _TAIL.split(text[last : last + 40], maxsplit=1)[0]
    around = text[max(sentence.start, first - 30) : last] + tail
    if _LOOSE().search(around):
        return None
    values = [part.value for part in parts]
    lone = _lone(text, parts)
    slack = _slack([total, *parts])
    # Of parts before a total the first may belong to something else.
    starts = range(len(values) - 1) if parts[0].start < total.start else (0,)
    if any(abs(sum(values[at:]) - total.value) <= slack for at in starts):
        return None
    whole = sum(values) + lone
    is_near = total.value / 2 <= whole <= total.value * 2
    if not is_near or abs(whole - total.value) <= slack:
        return None
    return Finding(
        RULE,
        sentence.span(total.start, total.end),
        f"the parts add up to {told(whole)}, not {told(total.value)}",
        related=tuple(Related(sentence.span(p.start, p.end), "a part") for p in parts),
        evidence=(
            " + ".join(map(told, [*values, *[1.0] * lone])) + f" = {told(whole)}",
        ),
    )


def _lone(text: str, parts: Sequence[Number]) -> int:
    """How many parts between the others are one each: two cutters, a ketch and."""
    if parts[0].currency or parts[0].is_percentage:
        return 0
    return sum(
        len(_LONE.findall(text[one.end : two.start + 1]))
        for one, two in itertools.pairwise(parts)
    )


def _slack(numbers: Sequence[Number]) -> float:
    """How far a sum may be off through rounding; whole numbers are exact."""
    coarse, fine = max(n.step for n in numbers), min(n.step for n in numbers)
    if coarse != fine:
        return 0.6 * coarse if coarse > 1 else 0.5 * coarse
    return 1e-6 if coarse in _WHOLE else 0.5 * coarse * len(numbers)
