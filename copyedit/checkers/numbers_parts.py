"""Parts that are greater than their whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.numbers import (
    COUNT,
    CountedSentence,
    counted_sentences,
    numbers_in,
    told,
    value_of,
)
from copyedit.expressions import Expression
from copyedit.finding import Finding
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
            "Of the 40 staff, 25 will stay and {20} will go.",
            "{Twelve} of the 10 councillors voted against it.",
            "{Eleven} of the club's nine directors voted for the sale.",
            "The {50}-strong choir has 28 women and 32 men.",
            "A cabinet of {20} has 12 men and nine women.",
            "Of the £5m, £3m will go to roads, £1m to parks and {£2m} to schools.",
            "Of the 120 workers, 70 will move, 30 will retire and {25} will go.",
            "It will cost £3m, of which the state will pay £2m and the town {£1.5m}.",
            "Of the 41, 19 were climbers, 14 were skiers and {12} were walkers.",
            "Some {45} of its 40 pupils have free meals.",
            "Of the 40 pupils, {52} passed the test.",
            "Of 200 people asked, 120 said yes, 60 said no and {30} did not know.",
            "Of the 60 seats on the council, Labour won 32 and the Greens took {34}.",
            "Of the 40 members, 25 voted for the plan and {20} voted against it.",
        ),
        allow=(
            "Ten of the 12 councillors voted against it.",
            "The 60-strong choir has 28 women and 32 men, and the club has 12 men and "
            "six "
            "women as guests of 40 others.",
            "The choir of 40 sang with 12 boys and 14 girls from the school.",
            "Of the 40 pupils, 25 passed and 15 failed.",
            "Of the 40 pupils, 25 play chess and 20 play the piano.",
            "Of the 40 pupils, 25 were asked, and 300 more at other schools.",
            "He was 12 of the 10th regiment, and came 14th of 12.",
            "In 2019 of the 12 members ten left. Of the 12 members in 2019, ten left.",
        ),
    ),
)
rules = (PART,)

_THREE = 3
_NEARLY = 1.15  # parts that overlap are seldom so near to their whole
_DET = r"(?:the\s+[a-z]+[’']s|the|its|their|his|her|our|those|all|these)"

_OUT_OF = Expression(
    rf"(?<![\w.,£$€:/–-])(?P<part>{COUNT})\s+(?:out\s+)?of\s+{_DET}\s+(?P<whole>{COUNT})"
    rf"(?![\w,]*\d|\.\d|-|%|\s+(?:per|million|billion|thousand|hundred)\b|(?:st|nd|rd|th)\b)\s+[A-Za-z]"
)
_AMONG = Expression(
    rf"\bOf\s+{_DET}\s+(?P<whole>{COUNT})\s+(?P<noun>[a-z]+\s?[a-z]*)[^,.;:\d]{{0,30}},\s+(?:just\s+|only\s+)?"
    rf"(?P<one>{COUNT})(?P<does>\s+[a-z][^,.;:\d]{{2,60}}?)"
    rf"(?:,?\s+and\s+(?P<two>{COUNT})(?P<too>\s+[^.;:\d]{{2,60}}))?[.;]"
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
    ("stay", "go"),
    ("stay", "leave"),
    ("keep", "lose"),
    ("kept", "lost"),
    ("accepted", "refused"),
    ("back", "oppose"),
    ("supported", "opposed"),
    ("yes", "no"),
    ("won", "lost"),
    ("open", "closed"),
)
_OF_ALL = Expression(
    rf"Of\s+(?:{_DET}\s+)?(?P<whole>{COUNT})(?:\s+(?P<noun>[a-z]+)\b[^,;:\d]{{0,50}})?,\s"
)
_EXCLUSIVE = Expression(
    r"\bdid\s+not\s+know|\bdid\s+not\s+vote|\bundecided|\babstain|\bunsure|\bthe\s+rest\b|\bnot\s+answer"
)
_SEX = r"(?:men|women|boys|girls|males|females)"
_SEXES = Expression(
    rf"(?P<whole>{COUNT})(?:-(?:strong|member|person|seat|piece))?\s[^.;:,\d]{{0,30}}?"
    rf"\b(?:has|have|had|comprises|comprising|contains|made\s+up\s+of)\s+"
    rf"(?P<one>{COUNT})\s+{_SEX}\s+and\s+(?P<two>{COUNT})\s+{_SEX}\b"
)
_WHICH = Expression(r",\s+of\s+(?:which|whom)\s+")
_OF_MONEY = Expression(r"Of\s+(?:the|this|that|its)\s+(?=[£$€]\d)")


def check(document: Document) -> Iterator[Finding]:
    """Each part that is greater than the whole beside it."""
    for sentence in document.view(counted_sentences):
        if re.search(r"\b[Oo]f\s", sentence.text):
            yield from _parts(sentence)
            yield from _money_split(sentence)
            yield from _of_which(sentence)
        if "men " in sentence.text or "girls" in sentence.text:
            yield from _sexed(sentence)


def _parts(sentence: CountedSentence) -> Iterator[Finding]:
    for match in sentence.matches(_OUT_OF):
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
            yield sentence.contradiction(
                PART, match.span("part"), said, match.span("whole")
            )
    yield from _split(sentence)
    for match in sentence.matches(_AMONG):
        whole, one = value_of(match["whole"]), value_of(match["one"])
        if one > whole:
            said = f"{told(one)} are more than {told(whole)}"
            yield sentence.contradiction(
                PART, match.span("one"), said, match.span("whole")
            )
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
            yield sentence.contradiction(
                PART,
                match.span("two"),
                said,
                match.span("whole"),
                match.span("one"),
            )


def _of_which(sentence: CountedSentence) -> Iterator[Finding]:
    """A sum, and two parts of which it is made that are more than it."""
    text = sentence.passage.text
    for match in sentence.matches(_WHICH):
        before = numbers_in(
            text, max(sentence.start, match.start() - 40), match.start()
        )
        parts = numbers_in(text, match.end(), sentence.end)
        if not before or not _THREE - 1 <= len(parts) <= _THREE:
            continue
        whole, total = before[-1], sum(part.value for part in parts)
        same = all(
            part.kind == whole.kind and part.value < whole.value for part in parts
        )
        joint = text[parts[-2].end : parts[-1].start]
        if same and " and " in joint and total > whole.value * 1.005 and whole.currency:
            last = parts[-1]
            said = f"the parts add up to {told(total)}, not {told(whole.value)}"
            places = ((n.start, n.end) for n in (whole, *parts[:-1]))
            yield sentence.contradiction(PART, (last.start, last.end), said, *places)


def _money_split(sentence: CountedSentence) -> Iterator[Finding]:
    """Parts of a sum of money that are more than it."""
    text = sentence.passage.text
    match = _OF_MONEY.match(text, sentence.start, sentence.end)
    if not match:
        return
    numbers = numbers_in(text, match.end(), sentence.end)
    sums = [n for n in numbers if n.currency]
    if len(sums) < 3 or any(n.currency != sums[0].currency for n in sums):
        return
    whole, *parts = sums
    total = sum(part.value for part in parts)
    is_plain = not re.search(r"\b(?:from|includ\w+|of\s+which|than)\b", sentence.text)
    if total > whole.value * 1.005 and is_plain:
        last = parts[-1]
        said = f"the parts add up to {told(total)}, the whole is {told(whole.value)}"
        place = whole.start, whole.end
        yield sentence.contradiction(PART, (last.start, last.end), said, place)


def _sexed(sentence: CountedSentence) -> Iterator[Finding]:
    """Men and women who are together more or fewer than the body they form."""
    for match in sentence.matches(_SEXES):
        whole, one, two = (value_of(match[name]) for name in ("whole", "one", "two"))
        if len(numbers_in(sentence.text)) == 3 and one + two != whole:
            said = f"together they are {told(one + two)}"
            places = match.span("one"), match.span("two")
            yield sentence.contradiction(PART, match.span("whole"), said, *places)


def _split(sentence: CountedSentence) -> Iterator[Finding]:
    """Parts of one whole of which none is in another, but which are more than it."""
    text = sentence.passage.text
    match = _OF_ALL.match(text, sentence.start, sentence.end)
    if not match:
        return
    numbers = numbers_in(text, match.end(), sentence.end)
    whole, total = value_of(match["whole"]), sum(n.value for n in numbers)
    is_split = (
        match["noun"] in {"seats", "votes"}
        or _EXCLUSIVE.search(sentence.text)
        or (len(numbers) >= _THREE and whole < total <= _NEARLY * whole)
    )
    if (
        not is_split
        or len(numbers) < 2
        or any(n.currency or n.is_percentage for n in numbers)
    ):
        return
    is_about_time = re.search(
        r"(?i)\b(?:also|both|more|last|previous\w*|compared|than|up|now|from|need\w*|majority)\b",
        sentence.text,
    )
    if total > whole and all(n.value <= whole for n in numbers) and not is_about_time:
        last = numbers[-1]
        said = f"the parts add up to {told(total)}, the whole is {told(whole)}"
        yield sentence.contradiction(
            PART, (last.start, last.end), said, match.span("whole")
        )
