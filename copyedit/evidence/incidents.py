"""What happens once to somebody or something, and the day on which it is told.

“Police arrested Barrett at home on 14 May”, “Barrett was arrested on 14 May”, “his
arrest on 14 May” and “on 14 May police arrested Barrett” tell of one incident.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from copyedit.document import BlockKind, Document
from copyedit.evidence.calendar import MONTH, WEEKDAY, weekday_of
from copyedit.evidence.dates import TimedSentence, timed_sentences
from copyedit.expressions import Expression, compiled
from copyedit.language.lists import lines_of
from copyedit.record import record

# Who is meant by “he” or by “the arrest” the words around it must tell.
UNNAMED = frozenset(("it", "he", "she", "they"))
_PRONOUNS = {
    "his": "he",
    "him": "he",
    "her": "she",
    "its": "it",
    "the": "it",
    "their": "they",
    "them": "they",
}


@record
class Incident:
    """What happened (``kind``) to whom, and the day: a weekday or month and day.

    ``is_new`` tells of an article or a word such as another; ``start`` and ``end``
    are the passage offsets of the day.
    """

    sentence: TimedSentence
    kind: str
    who: str
    is_new: bool
    start: int
    end: int
    day: tuple[int, ...]


_DAY_NAME = rf"(?:{WEEKDAY}|{MONTH}\s+\d)"
_STOP = (
    r"and|but|or|that|which|who|whom|when|where|before|after|until|till|while|since"
    r"|said|says|was|were|had|has|is|are|will|would|to|on|by"
    r"|came|went|took|made|found|gave|left|held|told|began|got|saw|ran|met|led|lost|won"
    r"|sent|kept|brought|built|fell|rose|did|became"
)
_PREPOSITION = (
    r"at|in|near|off|outside|inside|from|over|with|for|as|of|under|during|into"
)
_PLAIN = (
    rf"(?!(?:{_STOP})\b)(?!(?:{_DAY_NAME}))(?!\w+ed\b)(?!\d)[\w’'-]+"  # no second verb
)
_GAP = rf"(?:,\s+\d{{1,2}},)?(?:\s+(?:{_PREPOSITION})\b(?:\s+{_PLAIN}){{1,8}}?)?"
_MORE = rf"(?:\s+{_PLAIN}){{0,9}}?"
_AGED = r"(?:,\s+\d{1,2})?"
_WHICH = r"(?:,?\s+(?:which|that|who))?"
_HAD = r"(?:had\s+|has\s+)?"
_FIRST = (  # On 14 May, police …
    rf"\b[Oo]n\s+(?P<day>)(?:{WEEKDAY},?\s+)?(?:\d{{1,2}}\s+{MONTH}\b"
    rf"|{MONTH}\s+\d{{1,2}}\b)?(?:,?\s+\d{{4}}\b)?,?\s*"
)
_ACTIVE = r"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bbeing\s)(?<!\bbe\s)"
_START = rf"(?P<before>(?:{_PLAIN}\s+){{0,4}})"
_ON = rf"\s+(?:early\s+|late\s+)?(?:on\s+)?(?=\d|{_DAY_NAME})"
_THING = rf"(?:\s+(?!(?:{_PREPOSITION})\b){_PLAIN}){{1,5}}?"
_BEFORE = r"(?P<before>(?:\b[\w’'-]+\s+){0,3})\b(?P<who>[\w’'-]+)"
_DAY = Expression(rf"{WEEKDAY}\b(?!,?\s+(?:\d|[A-Z][a-z]+\s+\d))")
_ANOTHER = Expression(
    r"(?i)\b(?:an?|another|first|second|third|two|three|other|also|again|new|later|last"
    r"|next|earlier|previous|latest|further|fresh|many|several|some|every|each)\b"
)
_AGAIN = Expression(
    r"(?i)\b(?:again|also|too|another|second|third|twice|re-?arrested|re-?elected"
    r"|re-?appointed)\b"
)


_WITH = Expression(r"\bwith\s+(?:the\s+|an?\s+)?(\w+)")


def incidents(document: Document) -> tuple[Incident, ...]:
    """The incidents of which the article tells the day, in reading order."""
    found: list[Incident] = []
    for sentence in document.view(timed_sentences):
        if sentence.block.kind is BlockKind.CELL or _AGAIN.search(sentence.text):
            continue
        for pattern, kinds in _patterns():
            for match in sentence.matches(pattern):
                found += _read(sentence, match, kinds)
    return tuple(sorted(found, key=lambda one: (one.sentence.number, one.start)))


def _read(
    sentence: TimedSentence, match: re.Match[str], kinds: dict[str, str]
) -> Iterator[Incident]:
    groups = match.groupdict()
    who = _last_word(groups["who"] or groups.get("of") or groups.get("owner") or "")
    kind = kinds[" ".join(groups["told"].split())]
    if kind == "charge":  # each is one of its own
        kind = " ".join((kind, *_WITH.findall(match.group())))
    said = " ".join(groups.get(part) or "" for part in ("before", "who", "of", "owner"))
    is_new = _ANOTHER.search(said) is not None
    at = match.start("day") if groups.get("day") is not None else match.end()
    dated = next((d for d in sentence.dates if d.start == at and d.day), None)
    if dated:
        day: tuple[int, ...] = (dated.month, dated.day or 0)
        yield Incident(sentence, kind, who, is_new, dated.bare_start, dated.end, day)
    elif weekday := _DAY.match(sentence.passage.text, at):
        day = (weekday_of(weekday.group()),)
        yield Incident(sentence, kind, who, is_new, *weekday.span(), day)


def _last_word(said: str) -> str:
    words = said.lower().removesuffix("whose").split()
    last = (
        words[-1].rstrip(",").removesuffix("’s").removesuffix("'s") if words else "it"
    )
    return _PRONOUNS.get(last, last)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    """Expressions with the kind of incident for each of the words they find."""
    own: dict[str, str] = {}
    done: dict[str, str] = {}
    nouns: dict[str, str] = {}
    for line in lines_of("incidents"):
        kind, *parts = (part.strip() for part in line.split(";"))
        for words, known in zip(parts, (own, done, nouns), strict=True):
            known.update({word.strip(): kind for word in words.split(",") if word})
    passive = {f"{be} {verb}": kind for verb, kind in done.items() for be in _BE}
    happens = {**own, **passive}
    alone, active = _any(happens), _any(done)
    forms = (
        (rf"{_BEFORE}{_AGED}{_WHICH}\s+{_HAD}(?P<told>{alone}){_MORE}{_ON}", happens),
        (rf"{_BEFORE},\s+(?P<told>{active}){_MORE}{_ON}", done),
        (rf"{_FIRST}{_START}(?P<who>[\w’'-]+)\s+{_HAD}(?P<told>{alone})\b", happens),
        (rf"{_ACTIVE}\b(?P<told>{active})(?P<who>{_THING}){_GAP}{_ON}", done),
        (
            rf"{_FIRST}{_START}(?P<told>{active})(?P<who>{_THING})"
            rf"(?=[.,;]|\s+(?:{_STOP}|{_PREPOSITION})\b)",
            done,
        ),
        (
            rf"\b(?P<owner>[\w-]+(?:[’']s|,?\s+whose)|(?i:his|her|its|their|the))\s+"
            rf"(?P<before>[a-z-]+\s+)?(?P<told>{_any(nouns)})"
            rf"(?:\s+of(?P<who>{_THING}))?{_GAP}{_ON}",
            nouns,
        ),
    )
    return tuple((compiled(form), words) for form, words in forms)


_BE = ("was", "were", "been")


def _any(words: dict[str, str]) -> str:
    longest = sorted(words, key=len, reverse=True)
    return "|".join(word.replace(" ", r"\s+") for word in longest)
