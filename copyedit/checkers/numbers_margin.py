"""Majorities at odds with the votes, sums at odds with price and count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.numbers import (
    COUNT,
    FIGURES,
    CountedSentence,
    Number,
    counted_sentences,
    numbers_in,
    told,
    value_of,
)
from copyedit.expressions import Expression
from copyedit.finding import Finding
from copyedit.rule import Examples, Rule, Severity

MARGIN = Rule(
    id="numbers.margin",
    summary="A majority is not the difference of the votes",
    why="""The sentence gives the votes and the majority. Subtracted again, it is
    another one, or the winner has fewer votes.""",
    severity=Severity.WARNING,
    source="subtraction",
    examples=Examples(
        flag=(
            "She won by 1,204 votes to 1,180, a majority of {34}.",
            "They won 54-46, a majority of {six}.",
            "He beat Mr Reed by 12,450 votes to 11,950, a margin of {50} votes.",
            "The motion was carried by {23 votes to 25}.",
            "Ms Bell had 12,345 votes and Mr Reed 11,890, a majority of {355}.",
            "City won by {three} goals, 4-2, and York by 12 points, 32-20.",
            "She held the seat with a majority of {300}, by 5,200 votes to 5,000.",
        ),
        allow=(
            "She won by 1,204 votes to 1,180, a majority of 24.",
            "They won 54-46, a majority of eight.",
            "The motion was carried by 25 votes to 23 and another lost by 23 votes to "
            "25.",
            "The motion was rejected by 23 votes to 25.",
            "She won by 1,204 votes to 1,180; in 2019 she had a majority of 34.",
            "She won by 1,204 votes to 1,180, with 40 spoilt, a majority of more than "
            "20.",
        ),
    ),
)
PRODUCT = Rule(
    id="numbers.product",
    summary="A price times a count is not the sum given",
    why="""The sentence gives how many, how much for each and how much together.
    Multiplied again, the sum is another one.""",
    severity=Severity.WARNING,
    source="multiplication",
    examples=Examples(
        flag=(
            "The club sold 40 tickets at £5 each, raising {£250}.",
            "Six chairs at £45 each cost {£290}.",
            "It bought 12 buses at a cost of £300,000 each, a total of {£4.6m}.",
            "Tickets cost £12 each and 300 were sold, raising {£4,200}.",
            "It is to be paid in four payments of £50, {£220} in all.",
            "The 30 workers will get £500 each, at a total cost of {£18,000}.",
            "Each of the 30 families will get $200, a total of {$9,000}.",
        ),
        allow=(
            "The club sold 40 tickets at £5 each, raising £200.",
            "The club sold 40 tickets at £5 each and raised £250 with a raffle.",
            "It bought 12 buses at a cost of £300,000 each, a total of £3.6m.",
            "It sold 40 tickets at £5 each and 20 at £10 each, raising £400.",
            "It sold about 40 tickets at £5 each, raising £220.",
        ),
    ),
)
rules = (MARGIN, PRODUCT)

_EACH = ("each", "apiece", "a head", "ments of", "grants of", "prizes of", "fines of")
_DET = r"(?:the|its|their|his|her|our|those|all|these)"

_ROUGH = Expression(
    r"(?i)\b(?:about|around|some|nearly|almost|over|under|than|least|roughly|up\s+to"
    r"|approximately|just|close\s+to|most)\s+(?:an?\s+)?\Z"
)
_VOTES = Expression(
    rf"(?<![\w.,£$€:/–-])(?P<pair>(?P<one>{COUNT})(?:\s+votes)?(?:\s+(?:to|against)\s+|\s?[–-]\s?)"
    rf"(?P<two>{COUNT})(?:\s+votes)?)(?![\w%]|[.,–-]\d)"
)
# She had 1,204 votes and he 1,180.
_TWO_SHARES = Expression(
    rf"(?<![\w.,£$€:/–-])(?P<pair>(?P<one>{COUNT})\s+votes?[^.;:\d]{{3,50}}?\s"
    rf"(?P<two>{FIGURES}))(?=,\s+an?\s|\s[–—-]\s)"
)
_MAJORITY = Expression(
    rf"\b(?:majority|margin|lead)\s+of\s+(?:just\s+|only\s+)?(?P<margin>{COUNT})(?!\w|\.\d|%|\s+per)"
    rf"|(?<![\w.,])(?P<before>{COUNT})[\s-](?:vote\s+)?(?:majority|margin)\b"
    rf"|\bwon\s+(?:[a-z]+\s+){{0,3}}by\s+(?:just\s+|only\s+)?(?P<by>{COUNT})\s+votes(?!\s+to)"
)
_WON = Expression(
    r"\b(?:won|carried|passed|approved|adopted|backed|accepted)\s+(?:it\s+)?by\s+\Z"
)
_SCORE = Expression(
    rf"\bby\s+(?P<margin>{COUNT})\s+(?:goals|points),\s+(?P<one>\d{{1,3}})[-–](?P<two>\d{{1,3}})"
    r"(?![\w–-]|,\s\d)"
)
_MONEY = rf"[£$€]{FIGURES}(?:\.\d+)?(?:\s?(?:million|billion|m|bn|k)\b)?"
_IN_TOTAL = (
    r"(?:,\s+|,?\s+and\s+|\s+)?(?:to\s+)?(?:cost|costing|raising|raised|totall?ing|making|bringing\s+in"
    r"|earning|earned|for\s+a\s+total\s+of|a\s+total\s+of|brought\s+in|comes?\s+to|came\s+to"
    r"|at\s+a\s+total\s+cost\s+of|would\s+cost|will\s+cost|worth)\s+"
    rf"(?P<total>{_MONEY})(?=[.,;)]|\s+(?:in\s+(?:all|total)|altogether)\b|\Z)"
)
_FOR_EACH = r"\s+(?:each|apiece|a\s+head)"
_NOUN = r"\s+[a-z]+(?:\s+[a-z]+){0,2}?"
_INSTALMENTS = r"(?:payments|instal(?:l)?ments|grants|prizes|fines|loans|deposits)"
_AT_EACH = (
    Expression(
        rf"(?<![\w.,£$€])(?P<count>{COUNT})\s+(?:[a-z]+\s+)?{_INSTALMENTS}\s+of\s+"
        rf"(?P<price>{_MONEY})(?:\s+each)?,?\s+(?:making\s+|for\s+|or\s+)?"
        rf"(?:(?:an?|in)\s+total\s+of\s+)?(?P<total>{_MONEY})"
        r"(?=[.,;)]|\s+(?:in\s+(?:all|total)|altogether)\b|\Z)"
    ),
    Expression(
        rf"(?<![\w.,£$€])(?P<count>{COUNT}){_NOUN},?\s+(?:sold\s+)?(?:at|for)\s+(?:an?\s+[a-z]+\s+of\s+)?"
        rf"(?P<price>{_MONEY}){_FOR_EACH}{_IN_TOTAL}"
    ),
    Expression(
        rf"\b[Ee]ach\s+of\s+{_DET}\s+(?P<count>{COUNT}){_NOUN}\s+(?:will\s+|would\s+|is\s+to\s+)?"
        rf"(?:get|gets|got|pay|pays|paid|receive|received|cost|costs|given)\s+(?P<price>{_MONEY}){_IN_TOTAL}"
    ),
)
_TOGETHER = Expression(
    r"\b(?:rais(?:ing|ed)|total|total(?:l?ing|l?ed)|brought\s+in|bringing\s+in"
    r"|earn(?:ing|ed)|making|made|altogether|paying|paid|spending|spent)\s+(?:cost\s+|sum\s+)?(?:of\s+)?\Z"
)
_APIECE = Expression(r"\s+(?:each|apiece|a\s+head)\b")
_BESIDES = Expression(
    r"\b(?:with|plus|after|including|donat\w+|gift|extra|also|before|each\s+year)\b"
)


def check(document: Document) -> Iterator[Finding]:
    """Each majority and each sum that does not follow from the figures beside it."""
    for sentence in document.view(counted_sentences):
        low = sentence.text.lower()
        if "vote" in low or "majority" in low or "margin" in low:
            yield from _margins(sentence)
        if " by " in low and ("goals" in low or "points" in low):
            yield from _won_by(sentence)
        if any(word in low for word in _EACH):
            yield from _products(sentence)


def _won_by(sentence: CountedSentence) -> Iterator[Finding]:
    for match in sentence.matches(_SCORE):
        real = abs(int(match["one"]) - int(match["two"]))
        if value_of(match["margin"]) != real:
            said = f"the difference is {real}"
            at = match.start("one"), match.end("two")
            yield sentence.contradiction(MARGIN, match.span("margin"), said, at)


def _margins(sentence: CountedSentence) -> Iterator[Finding]:
    votes = list(sentence.matches(_VOTES))
    majorities = list(sentence.matches(_MAJORITY))
    if not votes and len(majorities) == 1:
        votes = list(sentence.matches(_TWO_SHARES))
    for match in votes:
        one, two = value_of(match["one"]), value_of(match["two"])
        before = match.string[max(sentence.start, match.start() - 24) : match.start()]
        if "vote" in match["pair"] and one < two and _WON.search(before):
            said = "the winner has fewer votes"
            yield sentence.contradiction(MARGIN, match.span("pair"), said)
            return
    if len(votes) != 1 or len(majorities) != 1:
        return
    pair, majority = votes[0], majorities[0]
    group = majority.lastgroup or ""
    low, high = sorted((pair, majority), key=lambda m: m.start())
    gap = pair.string[low.end() : high.start()]
    if re.search(r"[;.]|\d|\b(?:in(?!\s+favou?r)|previous|last|but|who|was)\s", gap):
        return
    margin = value_of(majority[group])
    real = abs(value_of(pair["one"]) - value_of(pair["two"]))
    if margin != real:
        said = f"the difference is {told(real)}"
        yield sentence.contradiction(
            MARGIN, majority.span(group), said, pair.span("pair")
        )


def _products(sentence: CountedSentence) -> Iterator[Finding]:
    done = False
    for pattern in _AT_EACH:
        for match in sentence.matches(pattern):
            done = True
            low = max(sentence.start, match.start() - 20)
            if not _ROUGH.search(match.string[low : match.start()]):
                count, price, total = (
                    _only(match, name) for name in ("count", "price", "total")
                )
                yield from _multiplied(sentence, count, price, total)
    if not done:
        yield from _of_three(sentence)


def _only(match: re.Match[str], name: str) -> Number:
    """The number that a group holds, at its place in the passage."""
    return numbers_in(match.string, *match.span(name))[0]


def _of_three(sentence: CountedSentence) -> Iterator[Finding]:
    """Three figures of a sentence that are a count, a price and their product."""
    text = sentence.passage.text
    numbers = numbers_in(text, sentence.start, sentence.end)
    counts = [n for n in numbers if not n.currency and not n.is_percentage]
    sums = [n for n in numbers if n.currency]
    if len(numbers) != 3 or len(counts) != 1 or len(sums) != 2:
        return
    price, total = sums
    low = max(sentence.start, total.start - 30)
    is_led = _TOGETHER.search(text, low, total.start)
    is_each = (
        _APIECE.match(text, price.end) or "ach" in text[sentence.start : price.start]
    )
    if not is_led or not is_each:
        return
    before = [text[max(sentence.start, n.start - 16) : n.start] for n in numbers]
    if not any(map(_ROUGH.search, before)) and not _BESIDES.search(sentence.text):
        yield from _multiplied(sentence, counts[0], price, total)


def _multiplied(
    sentence: CountedSentence, count: Number, price: Number, total: Number
) -> Iterator[Finding]:
    whole = count.value * price.value
    slack = 0.005 * whole
    if total.value >= 1e5:
        slack += total.step / 2
    if price.value >= 1e6:
        slack += count.value * price.step / 2
    if price.currency == total.currency and abs(whole - total.value) > slack:
        said = f"{told(count.value)} times {told(price.value)} is {told(whole)}"
        places = ((n.start, n.end) for n in (count, price))
        yield sentence.contradiction(PRODUCT, (total.start, total.end), said, *places)
