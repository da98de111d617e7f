"""Shares that do not fit the figures beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.fractions import FRACTION, SHARE, SHARE_WORDS, share_of
from copyedit.evidence.numbers import (
    COUNT,
    FIGURES,
    PER_CENT,
    CountedSentence,
    counted_sentences,
    numbers_in,
    told,
    value_of,
)
from copyedit.expressions import Expression
from copyedit.finding import Finding
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="numbers.fraction",
    summary="A share does not fit the figures beside it",
    why="""The sentence gives a part, a whole and the share of the one in the other.
    Worked out again, the share is another one.""",
    severity=Severity.WARNING,
    source="division",
    examples=Examples(
        flag=(
            "Thirty of the 120 staff ({40 per cent}) will go.",
            "Half of the 40 pupils, {25}, passed.",
            "Almost a third ({52 per cent}) of the shops are shut.",
            "Half of those asked – {62 per cent} – said no.",
            "A survey of 1,000 adults found that 40 per cent, or {450}, had no "
            "savings.",
            "One in five shops ({25 per cent}) is empty.",
            "It lost 20 of its 60 seats, {a quarter} of the total.",
            "A third of the 90 seats ({45}) are empty.",
            "Of the 80 members, 30 – {more than half} – voted for it.",
            "Profits fell by {a quarter}, from £80m to £40m.",
            "Sales went from 300 to 200, a fall of {half}.",
            "A quarter of the 60 hives on the hill, {20} in all, are to be moved.",
            "Half of the 30 nests that they found – {18} of them – were empty.",
            "It lost {22} hens, a third of the 90 in the yard, to a fox.",
        ),
        allow=(
            "Thirty of the 120 staff (25 per cent) will go.",
            "Half of the 40 pupils, 20, passed. Of 41 seats half, 20, are empty.",
            "It lost 20 of its 60 seats, a third of the total.",
            "Nearly half of those asked – 47 per cent – said no. Two thirds (66%) "
            "said so.",
            "Almost a third, up 12 per cent on last year, are shut. More than half "
            "(62%) are open.",
            "About a third of the 90 seats (28) are empty.",
            "Profits fell by a quarter, from £80m to £60m, and by more than half, from "
            "£80m to £30m.",
            "A survey of 1,000 adults found that 40 per cent, or 400, had no savings.",
            "Half of the 40 pupils, 25 of them girls, passed.",
            "A quarter of the 60 hives on the hill, 15 in all, are to be moved.",
            "It lost 30 hens, a third of the 90 in the yard. Half of the 40 seats are "
            "new, 25 in the hall are old.",
            "The pond rose by 4.5 feet, half of the 9 feet of May.",
            "Thirty of the 120 staff, 12 per cent more than last year, will go.",
        ),
    ),
)
rules = (RULE,)

_DET = r"(?:the|its|their|his|her|our|those|all|these)"
_SLACK = 0.02
_POLL = 3  # figures: how many were asked, a share, and how many that is
_ONE_IN = 0.035  # one in three may be 30 per cent to those who round


_ROUGH = Expression(
    r"(?i)\b(?:about|around|some|nearly|almost|over|under|than|least|roughly|up\s+to"
    r"|approximately|just|close\s+to|most)\s+(?:an?\s+)?\Z"
)

_HALF = Expression(
    rf"\b(?:[Oo]f\s+{_DET}\s+(?P<whole>{COUNT})\s+[a-z]+(?:\s[a-z]+)?,\s+(?P<part>{COUNT})"
    rf"|(?P<part2>{COUNT})\s+of\s+{_DET}\s+(?P<whole2>{COUNT})\s+[a-z]+)"
    rf"(?:,\s+|\s[–—-]\s|\s\()(?P<said>(?P<more>more\s+than|over)\s+half"
    rf"|(?:less|fewer)\s+than\s+half)(?=[,)]|\s[–—-]\s)"
)


_JOINT = r"(?:,\s+(?:or\s+)?|\s+\(|\s[–—-]\s)"
_STOP = r"(?=[,.;)]|\s[–—-]\s)"
_OF_WHOLE = (
    rf"\s+(?:of\s+|(?<=half\s)(?=the|its|their))(?:{_DET}\s+)?(?P<whole>{COUNT})"
)
_END = rf"(?:\s+in\s+(?:all|total)\b|(?:\s+(?:of\s+them|people|(?P=noun)))?{_STOP})"
_SHARE_OF = (
    Expression(
        rf"\b(?P<part>{COUNT})\s+(?:(?:out\s+)?of\s+(?:{_DET}\s+)?|in\s+(?:every\s+)?)(?P<whole>{COUNT})\s+[a-z]+"
        rf"(?:\s+[a-z]+)?{_JOINT}(?P<share>{SHARE})"
        rf"(?:(?=[,.;)]|\s[–—-]\s)|\s+of\s+(?:the|them|its|their|all)\b)"
    ),
    Expression(
        rf"\b(?i:(?P<share>{SHARE})){_OF_WHOLE}\s+(?P<noun>[a-z]+)[^.,;:()\d–—]{{0,50}}?{_JOINT}"
        rf"(?P<part>{COUNT}){_END}"
    ),
    Expression(
        rf"(?<![\w.,:/£$€–-])(?P<part>{COUNT})\s+[a-z]+(?:\s+[a-z]+)?{_JOINT}(?P<share>{SHARE}){_OF_WHOLE}\b"
    ),
)
_MONEY = rf"[£$€]{FIGURES}(?:\.\d+)?(?:\s?(?:m|bn|k|million|billion)\b)?"
_SUM_OF = Expression(
    rf"(?P<part>{_MONEY})\s+of\s+(?:{_DET}\s+)?(?P<whole>{_MONEY})[^.;:,\d]{{0,40}},\s+"
    rf"(?:or\s+)?(?P<hedge>(?:[a-z]+\s+){{0,2}}?)(?P<share>{FRACTION})\b"
)
_HEDGE = (
    r"(?:nearly|almost|just\s+under|just\s+over|more\s+than|over|less\s+than|under"
    r"|about|around|some)"
)
_TWICE = Expression(
    rf"\b(?i:(?P<hedge>{_HEDGE})\s+)?(?P<words>(?i:{FRACTION}))\b(?:\s+of\s+[^.,;:()\d–—]{{2,30}}?)?"
    rf"(?:\s\(|\s[–—-]\s|,\s+or\s+)(?P<figure>\d+(?:\.\d+)?{PER_CENT})(?=\)|\s[–—-]\s|,)"
)
_SUM = rf"(?:[£$€])?{FIGURES}(?:\.\d+)?(?:\s?(?:m|bn|million|billion)\b)?"
_PAIR = rf"from\s+(?P<one>{_SUM})(?:\s[a-z]+)?\s+to\s+(?P<two>{_SUM})(?![\d–-])"
_DOWN = r"fell|fallen|falls?|cut|dropped|down|reduced|declined|shrank|shrunk|slashed"
_UP = r"rose|risen|increased|grew|grown|up|jumped|climbed"
_FALL = (
    Expression(
        rf"\b(?:(?P<down>{_DOWN})|(?P<up>{_UP}))\s+(?:[a-z]+\s+){{0,2}}?by\s+"
        rf"(?P<rough>(?:[a-z]+\s+){{0,2}}?)(?P<share>{FRACTION}),?\s+{_PAIR}"
    ),
    Expression(
        rf"\b{_PAIR}(?:\s[a-z]+)?,\s+an?\s+(?:(?P<down>fall|cut|drop|reduction|decline)"
        rf"|(?P<up>rise|increase|jump))\s+of\s+(?P<rough>(?:[a-z]+\s+){{0,2}}?)(?P<share>{FRACTION})\b"
    ),
)


def check(document: Document) -> Iterator[Finding]:
    """Each share that does not follow from the figures beside it."""
    for sentence in document.view(counted_sentences):
        text = sentence.text
        if not any(word in text for word in SHARE_WORDS):
            continue
        if " of " in text or " in " in text or "alf the" in text:
            yield from _shares(sentence)
        if "%" in text or "cent" in text:
            yield from _told_twice(sentence)
            yield from _polled(sentence)
        if "from " in text:
            yield from _falls(sentence)
        if "half" in text and re.search(r"\b[Oo]f\s", text):
            yield from _more_than_half(sentence)


def _shares(sentence: CountedSentence) -> Iterator[Finding]:
    yield from _of_sum(sentence)
    for number, pattern in enumerate(_SHARE_OF):
        for match in sentence.matches(pattern):
            part, whole = value_of(match["part"]), value_of(match["whole"])
            claimed = share_of(match["share"])
            if not whole or part > whole:
                continue
            slack = _SLACK + 0.6 / whole
            if re.match(rf"{COUNT}\s+in\s", match.group()):
                slack = _ONE_IN
            before = match.string[
                max(0, match.start("share") - 14) : match.start("share")
            ]
            if _ROUGH.search(before):
                slack += 0.07
            if abs(part / whole - claimed) > slack:
                real = part / whole * 100
                said = f"{told(part)} of {told(whole)} is {real:.0f} per cent"
                at = "part" if number else "share"
                other = "share" if number else "part"
                yield sentence.contradiction(
                    RULE,
                    match.span(at),
                    said,
                    match.span(other),
                    match.span("whole"),
                )


def _of_sum(sentence: CountedSentence) -> Iterator[Finding]:
    """A part of a sum of money, and what share of it that is said to be."""
    for match in sentence.matches(_SUM_OF):
        part, whole = (numbers_in(match[name])[0].value for name in ("part", "whole"))
        claimed = share_of(match["share"])
        if whole and abs(part / whole - claimed) > _SLACK + 0.07:
            said = f"{match['part']} of {match['whole']} is {part / whole:.0%}"
            places = (match.span(name) for name in ("part", "whole"))
            yield sentence.contradiction(RULE, match.span("share"), said, *places)


def _told_twice(sentence: CountedSentence) -> Iterator[Finding]:
    """A share in words with the same in per cent beside it."""
    for match in sentence.matches(_TWICE):
        claimed, real = share_of(match["words"]), share_of(match["figure"])
        hedge = (match["hedge"] or "").lower()
        low, high = claimed - _ONE_IN, claimed + _ONE_IN
        if re.search("more|over", hedge):
            low, high = claimed - 0.001, 1.0
        elif re.search("less|under|nearly|almost", hedge):
            low, high = claimed - 0.1, claimed + 0.005
        elif hedge:
            low, high = claimed - 0.06, claimed + 0.06
        if not low <= real <= high:
            said = f"{match['words'].lower()} is {claimed * 100:.0f} per cent"
            yield sentence.contradiction(
                RULE, match.span("figure"), said, match.span("words")
            )


def _polled(sentence: CountedSentence) -> Iterator[Finding]:
    """How many were asked, a share of them, and how many that is."""
    text = sentence.passage.text
    numbers = numbers_in(text, sentence.start, sentence.end)
    if len(numbers) != _POLL:
        return
    whole, share, part = numbers
    is_poll = share.is_percentage and not (whole.is_percentage or part.is_percentage)
    if not is_poll or whole.currency or part.currency or whole.value < part.value:
        return
    joint = text[share.end : part.start]
    before = text[max(sentence.start, whole.start - 20) : whole.start]
    if joint not in {", or ", " (", " – "} or _ROUGH.search(before):
        return
    closed = text[part.end : part.end + 1] in {",", ")"} or joint == " – "
    real = part.value / whole.value
    if closed and whole.value >= 10 and abs(real - share.value / 100) > _SLACK:
        said = f"{told(part.value)} of {told(whole.value)} is {real * 100:.0f} per cent"
        places = ((n.start, n.end) for n in (whole, share))
        yield sentence.contradiction(RULE, (part.start, part.end), said, *places)


def _more_than_half(sentence: CountedSentence) -> Iterator[Finding]:
    """More than half, where the part is less, or the other way about."""
    for match in sentence.matches(_HALF):
        number = "" if match["part"] else "2"
        part, whole = match[f"part{number}"], match[f"whole{number}"]
        is_more = value_of(part) * 2 > value_of(whole)
        if is_more != bool(match["more"]):
            said = f"half of {whole} is {told(value_of(whole) / 2)}"
            places = (match.span(f"{name}{number}") for name in ("part", "whole"))
            yield sentence.contradiction(RULE, match.span("said"), said, *places)


def _falls(sentence: CountedSentence) -> Iterator[Finding]:
    for pattern in _FALL:
        for match in sentence.matches(pattern):
            try:
                one, two = value_of(match["one"]), value_of(match["two"])
            except ValueError:
                continue
            if not one or not two or match["rough"].strip():
                continue
            if re.fullmatch(r"(?:1[5-9]|20)\d\d", match["one"]):
                continue
            real, claimed = abs(two - one) / one, share_of(match["share"])
            if abs(real - claimed) > 0.06:
                said = f"the change is of {real * 100:.0f} per cent"
                share, *places = (match.span(n) for n in ("share", "one", "two"))
                yield sentence.contradiction(RULE, share, said, *places)
