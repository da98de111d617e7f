"""Sums at odds with the rise or fall in per cent between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.numbers import (
    FIGURES,
    PER_CENT,
    CountedSentence,
    Number,
    counted_sentences,
    numbers_in,
)
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="numbers.growth",
    summary="A rise in per cent does not lead from the old sum to the new",
    why="""The sentence gives a sum, what it was before, and the change in per cent.
    Worked out again, the change is another one.""",
    severity=Severity.WARNING,
    source="division",
    examples=Examples(
        flag=(
            "Profits were £48m, up {20 per cent} from £30m a year ago.",
            "Sales of $4.8 billion were up {20 per cent} on the $3.5 billion of last "
            "year.",
            "It carried 412,000 people, down from 515,000 in 2022, a fall of {a "
            "quarter}.",
            "So far 41 have died, compared with 37 in the whole of last year, an "
            "increase of {4 percent}.",
            "He cut his herd from 240 to 180, {a third} less than in May.",
            "A £10 ticket now costs £15, an increase of {30 per cent}.",
            "The bill was £4.2 million in 2023; the latest estimate is £5.6 million, "
            "an increase of {25 per cent}.",
            "In 2015 the toll was £10. It is now £15, a rise of {20 per cent}.",
            "Takings, once $800,000, are now $600,000, a {15%} fall.",
            "Last year it spent £40m on roads; this year it will spend £50m, up {40%}.",
            "It sold 450 cars, down {25%} on the 500 of last year.",
        ),
        allow=(
            "It carried 412,000 people, down from 515,000 in 2022, a fall of a fifth.",
            "He cut his herd from 240 to 180, a quarter less than in May.",
            "Profits were £36m, up 20 per cent from £30m a year ago.",
            "Profits were £48m, up 20 per cent from a year ago; sales were £30m.",
            "Profits were £48m, up nearly 62 per cent from £30m. A £10 ticket now "
            "costs "
            "£15, an increase of 50 per cent.",
            "The bill was £4.2m in 2023; it is now £5.6m, a rise of a third.",
            "The bill was £4m in 2023. It is now £5m, an increase of 25 per cent.",
            "The bill was £4m in 2023. Wages are now £5m, a rise of 2 per cent.",
            "A mile cost £4 in 2023. A house here now costs £500,000, a rise of 9 per "
            "cent.",
            "Sales were £48m, up 20 per cent from 5 per cent.",
        ),
    ),
)
rules = (RULE,)

_SLACK = 2.0  # of a hundred
_GREATEST = 300.0  # of a hundred; farther apart are two things


_THEN = Expression(
    r"(?i)\b(?:(?:in|of)\s+(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d|last\s+(?:year|month|season)"
    r"|once|ago|earlier|original(?:ly)?|at\s+first|initial(?:ly)?|then)\b"
)

_NOW = Expression(
    r"(?i)\b(?:now|latest|today|this\s+(?:year|month|season)|current(?:ly)?|by\s+(?:19|20)\d\d"
    r"|has\s+(?:since\s+)?(?:risen|grown|climbed|fallen|dropped|swollen|shrunk)\s+to)\b"
)

# What the first sum told of, at the head of the sentence of the second.
_IT = Expression(
    r"(?:It|That|This|They|Today\s+it|Now\s+it|The\s+(?:latest|current|new|figure|sum"
    r"|total|bill|price|cost|estimate))\b"
)


_FRACTIONS = {
    "half": 50.0,
    "a third": 100 / 3,
    "two thirds": 200 / 3,
    "two-thirds": 200 / 3,
    "a quarter": 25.0,
    "three quarters": 75.0,
    "three-quarters": 75.0,
    "a fifth": 20.0,
    "a tenth": 10.0,
}
_COARSE = 4.0  # a fraction in words is rounder than a figure
_FIGURE = rf"[£$€]?{FIGURES}(?:\.\d+)?(?:\s?(?:million|billion|m|bn|k)\b)?"
_PERCENTAGE = rf"(?P<told>\d+(?:\.\d+)?{PER_CENT})"
_CHANGE = (
    Expression(
        rf"(?<![\w.,£$€])(?P<new>{_FIGURE})(?:\s+(?!per\b)[a-z]+)?(?:,|\s+(?:was|were|is|are))?\s+"
        rf"(?P<way>up|down)\s+(?:by\s+)?{_PERCENTAGE}\s+(?:from|on)\s+(?:the\s+)?"
        rf"(?P<old>{_FIGURE})(?!\s?%|\s+per\s?cent|[\d,.]*\d)"
    ),
    Expression(
        rf"(?<![\w.,£$€])(?P<new>{_FIGURE})\s+[a-z]+\s[^.;:,\d]{{2,50}},\s+(?P<way>up|down)\s+"
        rf"{_PERCENTAGE}\s+(?:from|on)\s+(?:the\s+)?(?P<old>{_FIGURE})(?!\s?%|\s+per\s?cent|[\d,.]*\d)"
    ),
    Expression(
        rf"(?<![\w.,£$€])(?P<old>[£$€]{_FIGURE})\s+[a-z]+(?:\s+[a-z]+)?\s+(?:(?:now|will)\s+)?costs?\s+"
        rf"(?P<new>{_FIGURE}),\s+(?:an?\s+(?P<way>increase|rise|fall|cut|drop)\s+of\s+){_PERCENTAGE}"
    ),
)
_UP, _DOWN = "rise|increase|jump|gain", "fall|drop|decline|decrease|cut|reduction"
_CLAIMED = rf"(?P<told>\d+(?:\.\d+)?{PER_CENT}|(?:{'|'.join(_FRACTIONS)})\b)"
_CLAIM = Expression(
    rf"[^.;:,()\d–—]{{0,30}}?(?:,|\s[–—-]|\s\()\s*(?:or\s+|which\s+is\s+)?"
    rf"(?:an?\s+(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s+of\s+|(?:(?P<up2>up)|(?P<down2>down))"
    rf"\s+(?:by\s+)?|an?\s+(?=\d+(?:\.\d+)?{PER_CENT}\s+(?:(?P<up3>{_UP})|(?P<down3>{_DOWN}))))"
    rf"{_CLAIMED}(?!\s+(?:points?|on|from|over|compared|than|since|a\s+year|each|every))"
)
_KIND = r"(?:fall|drop|decline|cut|reduction|rise|increase|jump|growth)"
_TIME = r"(?:\s+(?:in\s+(?:19|20)\d\d|last\s+year|a\s+year\s+(?:ago|earlier|before)))?"
# Down from 515,000 in 2022, a fall of a quarter; to 180, a third less.
_IN_WORDS = (
    Expression(
        rf"(?<![\w.,£$€])(?P<new>{_FIGURE})\s[^.;:\d]{{2,70}},\s+compared\s+(?:with|to)\s+"
        rf"(?P<old>{_FIGURE})\b[^.;:,\d]{{0,50}},\s+an?\s+{_KIND}\s+of\s+{_CLAIMED}"
    ),
    Expression(
        rf"(?<![\w.,£$€])(?P<new>{_FIGURE})\s[^.;:\d]{{0,50}}?,?\s(?P<way>up|down)\s+"
        rf"from\s+(?P<old>{_FIGURE})(?:\s[a-z]+)?{_TIME},\s+an?\s+{_KIND}\s+of\s+{_CLAIMED}"
    ),
    Expression(
        rf"\bfrom\s+(?P<old>{_FIGURE})(?:\s[a-z]+)?\s+to\s+(?P<new>{_FIGURE})(?:\s[a-z]+)?,\s+"
        rf"{_CLAIMED}\s+(?:less|fewer|(?P<way>more))\b"
    ),
)


def check(document: Document) -> Iterator[Finding]:
    """Each change in per cent that does not lead from one sum to the other."""
    before: CountedSentence | None = None
    for sentence in document.view(counted_sentences):
        text = sentence.text
        yield from _since_then(sentence, before)
        before = sentence
        if "from " in text or "compared" in text:
            yield from _changed(sentence)
        if "%" not in text and "cent" not in text:
            continue
        if " up " in text or " down " in text or " of " in text:
            for pattern in _CHANGE:
                for match in sentence.matches(pattern):
                    yield from _judge(sentence, match)


def _changed(sentence: CountedSentence) -> Iterator[Finding]:
    for match in (m for p in _IN_WORDS for m in sentence.matches(p)):
        old, new = _number(match, "old"), _number(match, "new")
        if not (old and new and old.value) or match["old"][:2] in {"19", "20"}:
            continue
        word = " ".join(match["told"].split())
        fraction = _FRACTIONS.get(word)
        claimed = fraction or numbers_in(word)[0].value
        real = abs(new.value - old.value) / old.value * 100
        if abs(real - claimed) > (_COARSE if fraction else _SLACK):
            said = f"the change is of {real:.0f} per cent"
            places = (match.span("old"), match.span("new"))
            yield sentence.contradiction(RULE, match.span("told"), said, *places)


def _since_then(
    sentence: CountedSentence, before: CountedSentence | None
) -> Iterator[Finding]:
    """It was £4m in 2023; the latest estimate is £6m, an increase of a quarter."""
    text, start = sentence.passage.text, sentence.start
    sums = _sums(sentence)
    claim = _CLAIM.match(text, sums[-1].end, sentence.end) if sums else None
    if claim is None:
        return
    new, old = sums[-1], sums[0]
    if len(sums) == 1 and before and before.passage is sentence.passage:
        gap = text[before.end : start]
        earlier = _sums(before)
        if gap.strip() or len(earlier) != 1 or not _IT.match(text, start):
            return
        old, start = earlier[0], before.start
    elif len(sums) != 2:
        return
    between = text[old.end : new.start]
    is_then = _THEN.search(text[start : old.end]) or _THEN.search(between)
    if not is_then or not _NOW.search(between) or old.currency != new.currency:
        return
    yield from _compared(sentence, old, new, claim)


def _sums(sentence: CountedSentence) -> list[Number]:
    numbers = numbers_in(sentence.passage.text, sentence.start, sentence.end)
    return [n for n in numbers if n.currency and n.value]


def _compared(
    sentence: CountedSentence, old: Number, new: Number, claim: re.Match[str]
) -> Iterator[Finding]:
    word = " ".join(claim["told"].split())
    fraction = _FRACTIONS.get(word)
    claimed = fraction or numbers_in(word)[0].value
    real = (new.value - old.value) / old.value * 100
    if claim["down"] or claim["down2"] or claim["down3"]:
        real = -real
    rounding = 50 * (new.value / old.value)
    rounding *= old.step / old.value + new.step / new.value
    slack = (_COARSE if fraction else max(_SLACK, 0.05 * claimed)) + rounding
    if 0 < real <= _GREATEST and abs(real - claimed) > slack:
        said = f"the change is of {real:.0f} per cent"
        places = ((old.start, old.end), (new.start, new.end))
        yield sentence.contradiction(RULE, claim.span("told"), said, *places)


def _judge(sentence: CountedSentence, match: re.Match[str]) -> Iterator[Finding]:
    numbers = [_number(match, name) for name in ("old", "new", "told")]
    if not all(numbers):
        return
    old, new, claimed = (n for n in numbers if n)
    is_year = match["old"].isdigit() and len(match["old"]) == 4
    if not old.value or old.currency != new.currency or is_year:
        return
    real = (new.value - old.value) / old.value * 100
    if match["way"] in {"down", "fall", "cut", "drop"}:
        real = -real
    if abs(real - claimed.value) > max(_SLACK, 0.05 * claimed.value):
        yield Finding(
            RULE,
            sentence.span(claimed.start, claimed.end),
            f"the change is of {real:.0f} per cent",
            related=(
                Related(sentence.span(old.start, old.end), "from"),
                Related(sentence.span(new.start, new.end), "to"),
            ),
        )


def _number(match: re.Match[str], name: str) -> Number | None:
    return next(iter(numbers_in(match.string, *match.span(name))), None)
