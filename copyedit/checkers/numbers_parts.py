"""Parts of a whole, and shares that do not fit the figures beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from copyedit.document import Document
from copyedit.evidence.numbers import (
    PER_CENT,
    CountedSentence,
    counted_sentences,
    numbers_in,
    told,
    value_of,
)
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity

PART = Rule(
    id="numbers.part-of-whole",
    summary="A part is greater than its whole",
    why="""The sentence takes more out of a number than there is in it. One of the two
    figures is wrong.""",
    severity=Severity.ERROR,
    source="counting",
    examples=Examples(
        flag=(
            "{Twelve} of the 10 councillors voted against it.",
            "Some {45} of its 40 pupils have free meals.",
            "Of the 40 pupils, {52} passed the test.",
            "Of the 40 members, 25 voted for the plan and {20} voted against it.",
        ),
        allow=(
            "Ten of the 12 councillors voted against it.",
            "Of the 40 pupils, 25 passed and 15 failed.",
            "Of the 40 pupils, 25 play chess and 20 play the piano.",
            "Of the 40 pupils, 25 were asked, and 300 more at other schools.",
            "He was 12 of the 10th regiment, and came 14th of 12.",
            "In 2019 of the 12 members ten left. Of the 12 members in 2019, ten left.",
        ),
    ),
)
FRACTION = Rule(
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
            "It lost 20 of its 60 seats, {a quarter} of the total.",
            "A third of the 90 seats ({45}) are empty.",
            "Profits fell by {a quarter}, from £80m to £40m.",
            "Sales went from 300 to 200, a fall of {half}.",
        ),
        allow=(
            "Thirty of the 120 staff (25 per cent) will go.",
            "Half of the 40 pupils, 20, passed. Of 41 seats half, 20, are empty.",
            "It lost 20 of its 60 seats, a third of the total.",
            "About a third of the 90 seats (28) are empty.",
            "Profits fell by a quarter, from £80m to £60m, and by more than half, from "
            "£80m to £30m.",
            "Half of the 40 pupils, 25 of them girls, passed.",
            "Thirty of the 120 staff, 12 per cent more than last year, will go.",
        ),
    ),
)
rules = (PART, FRACTION)

_SHARES = {
    "half": 1 / 2,
    "a third": 1 / 3,
    "one third": 1 / 3,
    "two thirds": 2 / 3,
    "a quarter": 1 / 4,
    "one quarter": 1 / 4,
    "three quarters": 3 / 4,
    "a fifth": 1 / 5,
    "one fifth": 1 / 5,
    "two fifths": 2 / 5,
    "three fifths": 3 / 5,
    "a tenth": 1 / 10,
    "one tenth": 1 / 10,
}
_SMALL = (
    r"(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
)
_N = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+|{_SMALL})"
_SHARE = r"(?:" + "|".join(k.replace(" ", r"[\s-]") for k in _SHARES) + ")"
_DET = r"(?:the|its|their|his|her|our|those|all|these)"
_ROUGH = re.compile(
    r"(?i)\b(?:about|around|some|nearly|almost|over|under|than|least|roughly|up\s+to"
    r"|approximately|just|close\s+to|most)\s+(?:an?\s+)?\Z"
)
_SLACK = 0.02


def check(document: Document) -> Iterator[Finding]:
    """Each part and share that does not follow from the figures beside it."""
    for sentence in document.view(counted_sentences):
        low = sentence.text.lower()
        if " of " in low or low.startswith("of "):
            yield from _parts(sentence)
            yield from _shares(sentence)
        if "from " in low:
            yield from _falls(sentence)


def _finding(
    rule: Rule,
    sentence: CountedSentence,
    at: tuple[int, int],
    said: str,
    *of: tuple[int, int],
) -> Finding:
    return Finding(
        rule,
        sentence.span(*at),
        said,
        related=tuple(
            Related(sentence.span(*place), "from this figure") for place in of
        ),
    )


@cache
def _out_of() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.,£$€:/–-])(?P<part>{_N})\s+(?:out\s+)?of\s+{_DET}\s+(?P<whole>{_N})"
        rf"(?![\w,]*\d|\.\d|-|%|\s+(?:per|million|billion|thousand|hundred)\b|(?:st|nd|rd|th)\b)\s+[a-z]"
    )


@cache
def _among() -> re.Pattern[str]:
    return re.compile(
        rf"\bOf\s+{_DET}\s+(?P<whole>{_N})\s+(?P<noun>[a-z]+\s?[a-z]*)[^,.;:\d]{{0,30}},\s+(?:just\s+|only\s+)?"
        rf"(?P<one>{_N})(?P<does>\s+[a-z][^,.;:\d]{{2,60}}?)"
        rf"(?:,?\s+and\s+(?P<two>{_N})(?P<too>\s+[^.;:\d]{{2,60}}))?[.;]"
    )


_OPPOSED = (
    ("for", "against"),
    ("passed", "failed"),
    ("boys", "girls"),
    ("men", "women"),
    ("favour", "against"),
    ("favor", "against"),
    ("backed", "opposed"),
    ("survived", "died"),
    ("stayed", "left"),
    ("back", "oppose"),
    ("supported", "opposed"),
    ("yes", "no"),
    ("won", "lost"),
    ("open", "closed"),
)


def _parts(sentence: CountedSentence) -> Iterator[Finding]:
    for match in sentence.matches(_out_of()):
        part, whole = value_of(match["part"]), value_of(match["whole"])
        is_year = re.fullmatch(r"(?:1[5-9]|20)\d\d", match["part"])
        before = sentence.passage.text[
            max(sentence.start, match.start() - 12) : match.start()
        ]
        is_named = re.search(r"[A-Z]\w+\.?\s+\Z", before) and not before.startswith(
            "Some"
        )
        if part > whole and not is_year and not is_named:
            said = f"{told(part)} are more than {told(whole)}"
            yield _finding(
                PART, sentence, match.span("part"), said, match.span("whole")
            )
    for match in sentence.matches(_among()):
        whole, one = value_of(match["whole"]), value_of(match["one"])
        if one > whole:
            said = f"{told(one)} are more than {told(whole)}"
            yield _finding(PART, sentence, match.span("one"), said, match.span("whole"))
            continue
        if not match["two"]:
            continue
        two = value_of(match["two"])
        words = [set(re.findall(r"[a-z]+", match[name])) for name in ("does", "too")]
        is_split = any(
            (a in words[0] and b in words[1]) or (b in words[0] and a in words[1])
            for a, b in _OPPOSED
        )
        if is_split and one + two > whole:
            said = f"the parts add up to {told(one + two)}, the whole is {told(whole)}"
            yield _finding(
                PART,
                sentence,
                match.span("two"),
                said,
                match.span("whole"),
                match.span("one"),
            )


@cache
def _share_of() -> tuple[re.Pattern[str], ...]:
    end = r"(?=[,.;)]|\s[–—-]\s)"
    shares = rf"(?P<share>{_SHARE}|\d+(?:\.\d+)?{PER_CENT})"
    return (
        re.compile(
            rf"\b(?P<part>{_N})\s+(?:out\s+)?of\s+(?:{_DET}\s+)?(?P<whole>{_N})\s+[a-z]+"
            rf"(?:\s+[a-z]+)?(?:,\s+(?:or\s+)?|\s+\(|\s[–—-]\s){shares}"
            rf"(?:(?=[,.;)]|\s[–—-]\s)|\s+of\s+(?:the|them|its|their|all)\b)"
        ),
        re.compile(
            rf"\b(?i:(?P<share>{_SHARE}|\d+(?:\.\d+)?{PER_CENT}))\s+of\s+(?:{_DET}\s+)?"
            rf"(?P<whole>{_N})\s+[a-z]+(?:\s+[a-z]+)?(?:,\s+(?:or\s+)?|\s+\(|\s[–—-]\s)"
            rf"(?P<part>{_N}){end}"
        ),
    )


def _share(text: str) -> float:
    words = " ".join(text.lower().replace("-", " ").split())
    if words in _SHARES:
        return _SHARES[words]
    return numbers_in(text)[0].value / 100


def _shares(sentence: CountedSentence) -> Iterator[Finding]:
    for number, pattern in enumerate(_share_of()):
        for match in sentence.matches(pattern):
            part, whole = value_of(match["part"]), value_of(match["whole"])
            claimed = _share(match["share"])
            if not whole or part > whole:
                continue
            slack = _SLACK + 0.6 / whole
            before = match.string[
                max(0, match.start("share") - 14) : match.start("share")
            ]
            if _ROUGH.search(before):
                slack += 0.07
            if abs(part / whole - claimed) > slack:
                said = f"{told(part)} of {told(whole)} is {part / whole * 100:.0f} per cent"
                at = "part" if number else "share"
                other = "share" if number else "part"
                yield _finding(
                    FRACTION,
                    sentence,
                    match.span(at),
                    said,
                    match.span(other),
                    match.span("whole"),
                )


@cache
def _fall() -> tuple[re.Pattern[str], ...]:
    sum_ = r"(?:[£$€])?\d[\d,]*(?:\.\d+)?(?:\s?(?:m|bn|million|billion)\b)?"
    pair = rf"from\s+(?P<one>{sum_})(?:\s[a-z]+)?\s+to\s+(?P<two>{sum_})(?![\d–-])"
    down = r"fell|fallen|falls?|cut|dropped|down|reduced|declined|shrank|shrunk|slashed"
    up = r"rose|risen|increased|grew|grown|up|jumped|climbed"
    return (
        re.compile(
            rf"\b(?:(?P<down>{down})|(?P<up>{up}))\s+(?:[a-z]+\s+){{0,2}}?by\s+"
            rf"(?P<rough>(?:[a-z]+\s+){{0,2}}?)(?P<share>{_SHARE}),?\s+{pair}"
        ),
        re.compile(
            rf"\b{pair}(?:\s[a-z]+)?,\s+an?\s+(?:(?P<down>fall|cut|drop|reduction|decline)"
            rf"|(?P<up>rise|increase|jump))\s+of\s+(?P<rough>(?:[a-z]+\s+){{0,2}}?)(?P<share>{_SHARE})\b"
        ),
    )


def _falls(sentence: CountedSentence) -> Iterator[Finding]:
    for pattern in _fall():
        for match in sentence.matches(pattern):
            try:
                one, two = value_of(match["one"]), value_of(match["two"])
            except ValueError:
                continue
            if not one or not two or match["rough"].strip():
                continue
            if re.fullmatch(r"(?:1[5-9]|20)\d\d", match["one"]):
                continue
            real, claimed = abs(two - one) / one, _share(match["share"])
            if abs(real - claimed) > 0.06:
                said = f"the change is of {real * 100:.0f} per cent"
                yield _finding(
                    FRACTION,
                    sentence,
                    match.span("share"),
                    said,
                    match.span("one"),
                    match.span("two"),
                )
