"""Lists that have more or fewer items than the number before them says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from copyedit.document import BlockKind, Document
from copyedit.evidence.numbers import (
    CountedSentence,
    counted_sentences,
    numbers_in,
    value_of,
)
from copyedit.expressions import Expression, compiled
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="numbers.list-count",
    summary="A list has more or fewer items than the number before it",
    why="""The number and the list stand side by side, and readers count. An item
    was added or cut, and the number was left as it was.""",
    severity=Severity.WARNING,
    source="the list itself",
    examples=Examples(
        flag=(
            "{Three} countries – France, Germany, Italy and Spain – signed it.",
            "They met. {Three} towns – Leeds, York, Hull and Ripon – agreed.",
            "{Four} people were hurt: Ann Bell, Tom Ray and Sue Orr.",
            "The {three} men, Al Cole, Bill Dunn, Carl Moss and Ed Ray, deny it.",
            "She named {five} cities: Leeds, York, Hull and Bath.",
            "It has {two} branches (in Leeds, York and Hull).",
            "The {four} towns, Leeds, York and Hull, are in the north.",
            "The {four} winners were Ann Bell, Tom Ray and Sue Orr.",
            "{Two} men, Al Cole, 29, Bill Dunn, 41, and Ed Ray, 18, were held.",
            "The {three} members, singer Ann Bell, drummer Tom Ray, bassist Sue Orr "
            "and pianist Al Cole, have left.",
            "She has {three} children: Tom and Beth.",
            "A {four}-member panel of Ann Reid, Bo Lund and Cy Hart will hear it.",
            "She gave {two} reasons: cost, time and safety.",
            "They grow {four} crops: wheat, barley and oats.",
            "They had {two} daughters, Ingrid, Clara and Zoë.",
            "He leaves {three} sons, Tom and Bill.",
            "{Four} firms are left: Lorne & Pike, Studio Haddow and Élan.",
        ),
        allow=(
            "Four countries – France, Germany, Italy and Spain – signed it.",
            "Two groups – the Friends of Leeds, York and Hull and the Union – met.",
            "Ten countries, including France, Germany and Spain, signed it.",
            "The three men, from Leeds, York, Hull and Bath, deny it.",
            "Five cities signed: Leeds and York in May, Hull, Bath and Ripon in June.",
            "Five people died: two in Leeds, one in York and one in Hull.",
            "Six teams are left, among them: Leeds, York and Hull.",
            "Three things count: be early, be kind and if it rains, bring a coat.",
            "The four winners were in Leeds, York and Hull.",
            "The three men, including Ann Bell, Tom Ray, Sue Orr and Al Cole, left.",
            "Two men, Al Cole, 29, and Bill Dunn, 41, were held.",
            "They won 12 medals: two gold, four silver and six bronze.",
            "Four people – a couple, their son and a neighbour – were hurt.",
            "Three people – the driver, Ann Bell, his wife and a girl – were hurt.",
            "A three-member panel of Ann Reid, Bo Lund and Cy Hart will hear it.",
            "She gave two reasons: it was late, it was cold and she was tired.",
            "Two firms: Smith, Brown and Sons and Hall and Co.",
            "Three firms – Reed, Smith and Sons, Hall Ltd and Orr plc – bid for it.",
            "They had two daughters, Ingrid and Clara, and a son, Bo.",
            "He leaves two sons, Tom, Bill and daughter Ann.",
            "He leaves three sons, Tom and Bill from his first marriage and Bo.",
            "She has two sons, Tom, of Leeds, and Bill.",
        ),
    ),
)
rules = (RULE,)

_COUNTS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[2-9]"
_NOUNS = r"(?:people|men|women|children|[a-z]+s)"
_NO_ITEMS = (
    r"(?:years|months|weeks|days|hours|minutes|seconds|times|miles|metres|meters|goals"
    r"|points|pounds|dollars|euros|ounces|grams|kilometres|inches|yards|votes|odds"
    r"|others|sides|ways|reasons|pairs|rounds|of)"
)
_UPPER = "[A-ZÀ-ÖØ-Þ]"
_CAPITAL = (
    rf"(?:the\s+)?{_UPPER}[\w’'.-]*"
    rf"(?:\s+(?:(?:of|the|de|von|van|&)\s+)*{_UPPER}[\w’'-]*){{0,3}}"
)
_KIN = (
    r"(?:daughters|sons|children|brothers|sisters|siblings|grandchildren|grandsons"
    r"|granddaughters|stepchildren|stepsons|stepdaughters)"
)
_PERSON = rf"(?:[a-z]+\s+){{0,2}}{_CAPITAL}(?:,\s+\d{{1,3}}(?=,|\s+and))?"
_AGE = Expression(r",\s+\d{1,3}\b")
_ITEM = rf"(?:{_CAPITAL}|(?:an?\s+|the\s+)?[a-z][\w’'-]*(?:\s+[a-z][\w’'-]*)?)"
_OWN = Expression(r"(?:an?|the|his|her|their|its)\s+[a-z]")
_GROUP = Expression(
    r"\b(?:couple|pair|twins?|family|group|team|trio|their|parents"
    r"|(?:son|daughter|brother|sister|friend|child)(?:s|ren))\b"
)
_ENDS = frozenset({".", "!", "?", ""})
_DEFINITE = Expression(r"(?i)\b(?:the|all|other|its|their|[a-z]+[’']s)\s+\Z")
_LINKS = Expression(
    r"\b(?:and|or|from|in|by|for|like|including|to|at|on|both|all|then|led|which|who"
    r"|that|if|but|as|not|with|is|are|was|were)\b"
)

# Two daughters, Ann, Beth and Cath: nobody else follows a comma.
_OF_KIN = Expression(
    rf"\b(?P<number>(?i:{_COUNTS}))\s+(?:[a-z]+\s+)?{_KIN},\s+"
    rf"(?P<list>{_CAPITAL}(?:,\s+{_CAPITAL})*,?\s+and\s+{_CAPITAL})"
    r"(?=\s*[.!?;]|\s*\Z)"
)
# A four-member panel of Ann Reid, Bo Lund and Cy Hart.
_BODY = Expression(
    rf"\b(?P<number>(?i:{_COUNTS}))-(?:member|strong|person|man|woman|judge|piece)\s+"
    r"(?:[a-z]+\s+){0,2}[a-z]+\s+(?:of|comprising|made\s+up\s+of|consisting\s+of|with)\s+"
    rf"(?P<list>{_CAPITAL}(?:,\s+{_CAPITAL})+,?\s+and\s+{_CAPITAL})"
    r"(?=[.;!?)]|\s+(?:will|has|have|is|was|were|are|met|heard)\b|\s[–—]|\Z)"
)


@cache
def _named() -> re.Pattern[str]:
    """A number, its noun, a mark and a list of names."""
    return compiled(
        _listed(
            _PERSON, r"\s+(?:are|were)\s+|\s*:\s+|\s+[–—-]\s+|—|,\s+|\s+\((?:in\s+)?"
        )
    )


@cache
def _plain() -> re.Pattern[str]:
    """The same with a list of common nouns, which needs a colon or a dash."""
    return compiled(_listed(_ITEM, r"\s*:\s+|\s+[–—]\s+|—"))


def _listed(item: str, mark: str, least: str = "+") -> str:
    return (
        rf"\b(?P<number>(?i:{_COUNTS}))\s+(?:[a-z-]+\s+){{0,2}}(?P<noun>{_NOUNS})"
        rf"(?P<said>\s+(?:[a-z]+\s+){{0,5}}[a-z]+(?=:))?(?P<mark>{mark})"
        rf"(?P<list>{item}(?:,\s+{item}){least},?\s+and\s+{item})"
        rf"(?P<after>\s*[.!?)]|,?\s+[–—-]\s|—|,\s+(?=[a-z])|\s*\Z)"
    )


@cache
def _pair() -> re.Pattern[str]:
    """Two names behind a colon or a dash."""
    return compiled(_listed(_PERSON, r"\s*:\s+|\s+[–—]\s+", "{0}"))


def check(document: Document) -> Iterator[Finding]:
    """Each number that is not the count of the list that follows it."""
    for sentence in document.view(counted_sentences):
        text = sentence.text
        if sentence.block.kind is BlockKind.COMMENT or " and " not in text:
            continue
        done = -1
        for pattern in (_named(), _plain(), _pair()):
            for match in sentence.matches(pattern):
                if match.start() != done:
                    done = match.start()
                    yield from _judge(sentence, match)
        if any(kin in text for kin in ("ters, ", "sons, ", "ren, ", "ers, ", "ngs, ")):
            for match in sentence.matches(_OF_KIN):
                yield from _compared(sentence, match)
        if "-" in text:
            for match in sentence.matches(_BODY):
                yield from _compared(sentence, match)


def _judge(sentence: CountedSentence, match: re.Match[str]) -> Iterator[Finding]:
    if _is_whole(sentence, match):
        yield from _compared(sentence, match)


def _compared(sentence: CountedSentence, match: re.Match[str]) -> Iterator[Finding]:
    items = _items(match["list"])
    number = int(value_of(match["number"]))
    if not items or items == number:
        return
    yield Finding(
        RULE,
        sentence.span(*match.span("number")),
        f"the list has {items} items, not {number}",
        related=(Related(sentence.span(*match.span("list")), f"{items} items"),),
    )


def _is_whole(sentence: CountedSentence, match: re.Match[str]) -> bool:
    """Whether the mark opens a list of all things counted, and the next closes it."""
    noun = match["noun"]
    is_list = match["mark"].strip() == ":" and noun in {"reasons", "ways"}
    if re.fullmatch(_NO_ITEMS, noun) and not is_list:
        return False
    start = max(sentence.start, match.start() - 24)
    before = match.string[start : match.start()]
    if before.endswith(" of ") and noun in {"kinds", "types", "sorts"}:
        before = ""  # the vines are of four kinds
    if re.search(
        r"(?:[\d.,$£€-]|\b(?:of|than|least|another|other|and|or))\s*\Z", before
    ):
        return False
    said = match["said"] or ""
    if re.search(r"\b(?:includ|among|such|example|like|especially|namely)", said):
        return False
    aged = "the " if len(_AGE.findall(match["list"])) > 1 else ""
    return _is_closed(match["mark"].strip(), match["after"].strip(), before + aged)


def _is_closed(mark: str, after: str, before: str) -> bool:
    """Whether a list ends with the mark that answers the one before it."""
    if mark in {"are", "were"}:
        return after in _ENDS and bool(_DEFINITE.search(before))
    if mark == ",":
        return after == "," and bool(_DEFINITE.search(before))
    if mark.startswith("("):
        return after == ")"
    return after in _ENDS or (mark != ":" and after == mark)


def _items(text: str) -> int:
    """How many items a list has; 0 where its commas do not tell."""
    pieces = re.split(r",\s+and\s+|,\s+|\s+and\s+", _AGE.sub("", text))
    firms = r"Sons|Co|Partners|Daughters|Brothers|Company|Associates|Herzegovina|Tobago"
    if any(re.fullmatch(firms, piece) for piece in pieces):
        return 0
    named = {piece[:1].isupper() for piece in pieces}
    if len(named) > 1 and any(_OWN.match(piece) for piece in pieces):
        return 0  # one may say who the other is: the driver, Ann Bell
    if any(_GROUP.search(piece) for piece in pieces):
        return 0
    if any(numbers_in(piece) for piece in pieces):
        return 0  # they count parts: two gold, four silver
    if text.count(" and ") != 1 or any(_LINKS.search(piece) for piece in pieces):
        return 0
    return len(pieces)
