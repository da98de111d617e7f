"""Parts that do not add up to the total beside them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from copyedit.document import Document
from copyedit.evidence.numbers import (
    CountedSentence,
    Number,
    counted_sentences,
    numbers_in,
    told,
)
from copyedit.evidence.sums import is_year_of_part, parts_after, parts_before
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
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
_LOOSE = Expression(
    r"(?i)\b(?:includ\w+|among\w*|of\s+which|of\s+whom|of\s+them|such\s+as|at\s+least"
    r"|(?:more|less|fewer)\s+than|about|around|some|roughly|approximately|nearly"
    rf"|almost|(?:over|under)(?!\s+(?:the|an?|its|this|next|[a-z-]+\s+(?:{_TIME}))\b)|up\s+to|rest|others?|remain\w+|average|each|every|per|least"
    r"|most|half|ratio|from(?=\s+[£$€]?\d)|another|further|aged?|between|notably|well)\b"
)
_TAIL = Expression(r"\s[–—-]\s|[.;)]")
_LONE = Expression(r",\s+an?\s+[a-z]+(?:[\s-][a-z]+)?(?=,|\s+and\b)")
_MANY = 40  # numbers of a sentence, beyond which it is a table in disguise
_WHOLE = frozenset({1.0, 1e2, 1e3, 1e6, 1e9, 1e12})


_GATE = Expression(
    r":\s|\s\(|\s[–—-]\s|,\s\S+\s(?:in|at|from|for)\s|\btotal\b|\bin\s+all\b|\baltogether\b|\bpeople,|\bwith\b|\bcomprising\b|\bmade\b|\ball\s+told\b"
)


def check(document: Document) -> Iterator[Finding]:
    """Each total that is not the sum of the parts beside it."""
    for sentence in document.view(counted_sentences):
        text, start, end = sentence.passage.text, sentence.start, sentence.end
        if not _GATE.search(text, start, end):
            continue
        numbers = [
            n for n in numbers_in(text, start, end) if not is_year_of_part(text, n)
        ]
        if not 3 <= len(numbers) <= _MANY:
            continue
        for at, total in enumerate(numbers):
            for parts in (
                parts_after(sentence, numbers[at:]),
                parts_before(sentence, numbers[: at + 1]),
            ):
                found = _judge(sentence, total, parts)
                if found:
                    yield found


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
    if _LOOSE.search(around):
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
