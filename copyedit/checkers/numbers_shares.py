"""Shares of one whole that add up to more than a hundred."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.calendar import MONTH
from copyedit.evidence.numbers import (
    CountedSentence,
    Number,
    counted_sentences,
    numbers_in,
    told,
)
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="numbers.shares",
    summary="Shares of one whole add up to more than 100 per cent",
    why="""The answers exclude one another, so that their shares can add up to 100 at
    most. One of the figures is wrong.""",
    severity=Severity.WARNING,
    source="addition",
    examples=Examples(
        flag=(
            "In the poll 52 per cent were in favour, 41 per cent were opposed and "
            "{17 per cent} were undecided.",
            "Some 58% voted for the plan and {52%} voted against.",
            "She won 48% of the vote, Mr Reed 35% and Ms Orr {27%}.",
            "Half of the money goes to schools, a third to roads and {a quarter} to "
            "parks.",
            "The poll found Reed with 46% of voters, Orr with 41% and the remaining "
            "{18%} undecided.",
            "Last year 48 per cent of the income came from tickets, 37 per cent from "
            "grants and {25 per cent} from sponsors.",
            "Of its budget 45% goes to schools, 40% goes to roads and {25%} to parks.",
            "It gets 52% of its power from coal, 34% from gas and {24%} from wind.",
            "Asked about the plan, 61 per cent said yes, 34 per cent said no and "
            "{15 per cent} did not know.",
            "In May 48 per cent came by car, 37 per cent by bus and {25 per cent} on "
            "foot. Each visitor was asked for one answer.",
            "Readers could pick just one cup. Some 44% chose tea, 38% coffee and {26%} "
            "cocoa.",
            "Cost was the main reason for 52%, distance for 31% and noise for {24%}.",
            "About 45% of its income comes from rents, 35% from fees and {28%} from "
            "gifts.",
        ),
        allow=(
            "In the poll 52 per cent were in favour, 41 per cent were opposed and 7 "
            "per cent were undecided.",
            "Support rose from 58% to 61%, and 39% were opposed.",
            "Of the readers 70% said it was dear and 60% said it was slow.",
            "Half of the money goes to schools, a third to roads and a tenth to parks.",
            "Of the men 60% were in favour; of the women 45% were opposed.",
            "In Leeds 60% voted for the plan, and in York 55% voted against it.",
            "In favour were 52%, up from 49%, and 41% were opposed.",
            "She won 48% of the vote, Mr Reed 35% and Ms Orr 18%.",
            "Some 48% came by car, 37% by bus and 25% on foot.",
            "Some 48% came by car, 37% by bus and 25% on foot. Each gave two answers.",
            "Some 44% chose tea, 38% coffee and 26% cocoa. Each could pick one or "
            "more.",
            "About 45% of its income comes from rents, 35% from fees and 20% from "
            "gifts.",
            "Last year 48 per cent of the income came from tickets, 37 per cent from "
            "grants and 15 per cent from sponsors.",
            "It sold 60% of its ale to pubs, 50% of its wine to inns and 20% to clubs.",
            "Income rose 48% in the north, 37% in the south and 25% in the west.",
            "It cut 60% of jobs in pits, 50% in mills and 30% in docks.",
        ),
    ),
)
rules = (RULE,)

_FOR = (
    r"in\s+favou?r|favou?red|for\b|support\w*|back(?:ed|ing)?\b|yes\b|agreed?\b"
    r"|approv\w+"
)
_AGAINST = r"against|oppos\w+|\bno\b|disagreed?|disapprov\w+|reject\w+"
_REST = Expression(
    r"undecided|unsure|not\s+sure|n[o’']t\s+know|not\s+know|no\s+opinion|abstain\w*"
)
_REMAINING = Expression(r"\bthe\s+(?:remaining|other)\s+\Z")
_SIDES = Expression(rf"(?P<for>\b(?:{_FOR}))|(?P<against>\b(?:{_AGAINST}))")
_VOTES = Expression(
    r"(?:of|share\s+of)\s+the\s+votes?\b|\bof\s+votes\b"
    r"|\b(?:party|parties|candidate|left|right|greens?)\b.*\b(?:took|won|got|polled)\b"
)
_CHANGES = Expression(
    rf"(?i)\b(?:from(?=\s+(?:\W?\d|a\b|last|the\s+(?:last|same|previous)|(?:{MONTH})\b))"
    r"|up|down|rose|fell|compar\w+|previous\w*|last|earlier|ago|than|versus"
    r"|whereas|while\s+in|women|female|whites?|black|hispanic|republicans|democrats"
    r"|district|second|both|also|turnout|round|multiple"
    rf"|in\s+(?:the\s+)?(?!(?:{MONTH})\b)(?-i:[A-Z][a-z]+)|each(?!\s+(?:gave|chose|picked))"
    r"|margin|points?|(?:1[89]|20)\d\d)\b"
)
_FRACTIONS = {
    "half": 1 / 2,
    "a third": 1 / 3,
    "two thirds": 2 / 3,
    "two-thirds": 2 / 3,
    "a quarter": 1 / 4,
    "three quarters": 3 / 4,
    "three-quarters": 3 / 4,
    "a fifth": 1 / 5,
    "a tenth": 1 / 10,
    "the rest": 0.001,
}
_FRACTION = "|".join(_FRACTIONS)
_SPLIT = Expression(
    rf"\b(?P<one>(?i:{_FRACTION}))\s+(?:of\s+)?(?:the|its|their|his|her|it|them)\b"
    rf"[^.;:\d]{{0,50}}?,\s+(?P<two>{_FRACTION})\s+[^.;:,\d]{{2,50}}?,?\s+and\s+"
    rf"(?P<three>{_FRACTION})\s(?:will|were|was|is|are|to|for|goes|go|went|in|on|by|at)\b"
)
# Each share goes its own way out of one whole: from tickets, to schools.
_WAYS = Expression(
    r"\s+(?:(?:of\s+(?:the|its|their|his|her|our|all|that|this|total)\s[a-z\s-]{2,30}?\s)?"
    r"(?:(?:is|was|are|were|will\s+be|has|have|had)\s+)?"
    r"(?:(?:come|goe|go|went|came|been|derived?|drawn|spent|paid|raised|earned|supplied"
    r"|generated|provided|met|covered)s?\s+)?)(?P<way>from|to|on|by)\b"
)
_OF_WHOLE = Expression(
    r"(?i)\b(?:income|funds?|funding|budget|money|revenues?|spending|turnover|sales"
    r"|power|electricity|energy|cash|costs?|earnings|proceeds|donations|exports|imports"
    r"|land|profits?|takings|tax|rent|bill)\b"
)
_COMPARES = Expression(
    r"(?i)\b(?:up|down|rose|risen|rise|fell|fallen|cuts?|compar\w+|previous\w*|than"
    r"|versus|whereas|increase\w*|decrease\w*|grew|growth|fall|while|both|each"
    r"|average|more|less|respectively|depend\w*|target|year-on-year)\b"
)
_JOINS = Expression(r"[^.;:]{0,80}?(?:,|\band|\bwhile|\bwith)\s[^.;:]{0,40}")


_GAVE = (
    r"(?:gave|g[io]ven?|chose|choose|pick(?:ed)?|name[ds]?|tick(?:ed)?|select(?:ed)?"
    r"|asked\s+for)"
)
# What tells that the answers exclude one another.
_ONE_EACH = Expression(
    rf"(?i)\b(?:each|every|all|they|people|\w+s)\s[^.;:]{{0,40}}?\b{_GAVE}\s(?:only\s|just\s)?"
    r"(?:a\s+single|one)\b(?!\s+or\b)(?!\s+of\b)"
    r"|\b(?:only|just)\s+one(?:\s+(?:answer|reply|response|choice|option|reason)\b|[.])"
)
_FIRST_OF_ALL = Expression(
    r"(?i)\b(?:the|their|his|her|its)\s(?:main|chief|biggest|most\s+important|top|primary|single|leading|favou?rite|first)"
    r"\s+(?:reason|cause|concern|worry|issue|problem|source|choice|priority|language)\b"
)
_MULTIPLE = Expression(
    r"(?i)\b(?:(?:more\s+than|at\s+least)\s+one|several|multiple|two|three|as\s+many\s+as)\b"
)
# Where the parts of one thing go or come from: 45% of it goes to roads, 30% to schools.
_DIVIDED = Expression(
    r"\s+of\s+(?:the|its|their|his|her|all|our)\s[^.,;:\d]{2,40}?\s(?:goes|go|went|comes?"
    r"|came|is|are|was|were|will\s+(?:go|come))\s(?:\w+\s)?(?P<way>to|from|on|by|in)\b"
)


def check(document: Document) -> Iterator[Finding]:
    """Each sentence whose shares of one whole add up to more than 101."""
    for block, passage in zip(document.text_blocks, document.passages, strict=True):
        if "a third" in passage.text or "a quarter" in passage.text:
            whole = CountedSentence(block, passage, 0, len(passage.text))
            yield from _fractions(whole)
    for sentence in document.view(counted_sentences):
        text = sentence.text
        if "%" not in text and "cent" not in text:
            continue
        shares = [
            n
            for n in numbers_in(sentence.passage.text, sentence.start, sentence.end)
            if n.is_percentage
        ]
        total = sum(share.value for share in shares)
        if len(shares) < 2 or not 101 < total <= 150:
            continue
        is_still = not _CHANGES.search(text)
        if _go_apart(sentence, shares) or (
            is_still and _is_one_whole(sentence, shares)
        ):
            yield _finding(sentence, shares, total)


def _is_one_whole(sentence: CountedSentence, shares: list[Number]) -> bool:
    text = sentence.passage.text
    gaps = [text[one.end : two.start] for one, two in itertools.pairwise(shares)]
    if not all(_JOINS.fullmatch(gap) for gap in gaps):
        return False
    if len(shares) > 2 and (_VOTES.search(sentence.text) or _REST.search(gaps[-1])):
        return True
    if _REMAINING.search(gaps[-1]):
        return True
    if len(shares) > 2 and _excludes(sentence, shares):
        return True
    tail = [*gaps, text[shares[-1].end : sentence.end]]
    sides = [{m.lastgroup for m in _SIDES.finditer(piece)} for piece in tail]
    if len(shares) > 2:
        return bool(_REST.search(tail[-1])) and any(sides)
    return sides in ([{"for"}, {"against"}], [{"against"}, {"for"}])


def _excludes(sentence: CountedSentence, shares: list[Number]) -> bool:
    """Whether the text tells that each has one share only, or what is divided."""
    text = sentence.passage.text
    told = _ONE_EACH.search(text) and not _MULTIPLE.search(text)
    if told or _FIRST_OF_ALL.search(text, sentence.start, sentence.end):
        return True
    divided = _DIVIDED.match(text, shares[0].end, sentence.end)
    return divided is not None and all(
        text.startswith(f" {divided['way']} ", share.end) for share in shares[1:]
    )


def _go_apart(sentence: CountedSentence, shares: list[Number]) -> bool:
    """Whether three or more shares of one sum come from, or go to, different places."""
    text = sentence.passage.text
    if len(shares) < 3 or _COMPARES.search(sentence.text):
        return False
    gaps = [text[one.end : two.start] for one, two in itertools.pairwise(shares)]
    ways = [_WAYS.match(text, share.end, sentence.end) for share in shares]
    later = [gap for gap in gaps[1:] if re.search(r"\bof\s", gap)]
    return (
        all(_JOINS.fullmatch(gap) for gap in gaps)
        and not later
        and re.search(r"\band\s+\Z", gaps[-1]) is not None
        and len({way and way["way"] for way in ways}) == 1
        and None not in ways
        and _OF_WHOLE.search(text, sentence.start, shares[1].start) is not None
    )


def _fractions(sentence: CountedSentence) -> Iterator[Finding]:
    """A half, a third and a quarter of one thing, which are more than all of it."""
    for match in sentence.matches(_SPLIT):
        names = ("one", "two", "three")
        if sum(_FRACTIONS[match[name].lower()] for name in names) > 1:
            yield sentence.contradiction(
                RULE,
                match.span(names[-1]),
                "the shares add up to more than the whole",
                *(match.span(name) for name in names[:-1]),
            )


def _finding(sentence: CountedSentence, shares: list[Number], total: float) -> Finding:
    last = shares[-1]
    return Finding(
        RULE,
        sentence.span(last.start, last.end),
        f"the shares add up to {told(total)} per cent",
        related=tuple(
            Related(sentence.span(share.start, share.end), "a share")
            for share in shares[:-1]
        ),
    )
