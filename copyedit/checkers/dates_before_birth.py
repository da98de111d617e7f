"""What somebody did before being born: a year out of the century that is meant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from copyedit.document import BlockKind, Document
from copyedit.evidence.dates import TimedSentence, timed_sentences
from copyedit.evidence.forms import is_quoted
from copyedit.evidence.lives import Fact, LifeFact, life_facts
from copyedit.evidence.mentions import mentions_in
from copyedit.evidence.people import Surname, surnames
from copyedit.evidence.reference_date import reference
from copyedit.evidence.years import YEAR
from copyedit.expressions import Expression
from copyedit.finding import Finding, Fix
from copyedit.language.lists import words_of
from copyedit.language.sentences import sentences_in
from copyedit.record import record
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="dates.before-birth",
    summary="Somebody does something before being born",
    why="""The article tells of one life and gives its beginning; this year lies before
    it, or has not come yet. Mostly the century is wrong.""",
    severity=Severity.WARNING,
    source="the year of birth that the article gives",
    examples=Examples(
        flag=(
            "Ida Brod, who has died, sang. Brod was born in 1931.\n\nIn {1854 -> 1954} "
            "she left Leeds. Brod sang on.",
            "Tom Hale (1940–2010) made clocks. Hale was shy. In May {1866 -> 1966}, "
            "Hale bought a shop.",
            "Tom Hale (1940–2010) made clocks. Hale was shy. He married in {1866 -> "
            "1966} and bought a shop.",
            "Ida Brod sang. Brod slept little. She moved to Hull in {1854 -> 1954}.\n\n"
            "Ida Brod, singer, born 3 May 1931; died 4 June 2010",
        ),
        allow=(
            "Tom Hale (1940–2010) made clocks. Hale was shy. In 1966 Hale bought a "
            "shop.",
            "Tom Hale (1940–2010) made clocks. Hale was shy. He bought a shop built in "
            "1866.",
            "Tom Hale (1940–2010) made clocks, as did his grandfather. In 1866 he "
            "bought a shop. Hale was shy.",
            "Tom Hale (1940–2010) made clocks. Hale was shy. Ann Reid’s shop is old. "
            "In 1866 she bought it.",
            "Tom Hale (1940–2010) and Jack Reid (1820–1890) made clocks. In 1866 he "
            "bought a shop.",
            "Tom Hale (1940–2010) made clocks. Hale was shy. In 1866 Leeds was small.",
        ),
    ),
)
rules = (RULE,)

_VERBS = (
    r"(?:was|were|had|has|left|bought|sold|won|met|built|became|began|came|went|took"
    r"|made|wrote|got|gave|set|led|lost|ran|saw|sang|sent|spent|taught|found|\w+ed)"
)
_WHO = r"(?P<who>[Hh]e|[Ss]he|(?:[A-Z][\w’'-]+\s+){0,2}[A-Z][\w’'-]+)"
_WHEN = (
    r"(?:early\s+|late\s+)?(?:[A-Z][a-z]+\s+(?:\d{1,2},\s+)?"
    rf"|\d{{1,2}}\s+[A-Z][a-z]+\s+)?(?P<year>{YEAR})"
)
_FIRST = Expression(
    rf"(?:But\s+|And\s+)?(?:[Ii]n|[Bb]y|[Oo]n|[Ss]ince|[Ff]rom)\s+{_WHEN},?\s+"
    rf"{_WHO}\s+(?:also\s+|then\s+|first\s+|finally\s+)?{_VERBS}\b"
)
# What is done on a day of one's own, and not to what is of another year.
_OF_LIFE = (
    r"(?:moved|married|joined|left|became|graduated|retired|emigrated|entered|returned"
    r"|settled|opened|founded|won|bought|sold|resigned|enlisted|qualified|arrived"
    r"|was\s+(?:made|appointed|elected|ordained|awarded|knighted|named|promoted"
    r"|sent|sentenced))"
)
_LAST = Expression(
    rf"{_WHO}\s+(?:also\s+|then\s+|first\s+|had\s+)?{_OF_LIFE}(?:\s+(?!of\b|on\b|from\b"
    rf"|that\b|which\b|who\b|about\b|built\b|made\b|where\b)(?!\w+ed\b)[\w’'-]+){{0,6}}?"
    rf"\s+in\s+{_WHEN}(?=[.,;]|\s+(?:and|but|when|after|to|with|for|at|as)\b)"
)
_FEWEST = 2  # mentions of the person the article is about
_MOST = 2  # such years: with more, the birth is that of another
_HEAD = 3  # blocks in which an article names whom it is about
_CENTURY = 100
_GROWN = 5  # years
_WORD = Expression(r"[^\W\d_][\w-]*")
_OWN_LIFE = frozenset(("born", "married", "marry", "née", "nee", "maiden"))
_SEX = {"he": "m", "she": "f"}


@record
class _Life:
    """Who the article is about, and the year from which this person can act."""

    person: Surname
    birth: LifeFact
    born: int
    last: int
    now: int


def check(document: Document) -> Iterator[Finding]:
    """Each year outside the one life that the article tells, if there are few."""
    life = _life(document)
    if life is None:
        return
    found = [
        (sentence, match)
        for sentence in document.view(timed_sentences)
        if sentence.block.kind is BlockKind.PARAGRAPH
        for match in _acts(document, sentence, life)
    ]
    if len(found) > _MOST:
        return
    for sentence, match in found:
        yield _finding(life, sentence, match)


def _life(document: Document) -> _Life | None:
    """The life of the person whom the article names most, if it gives no other."""
    facts = document.view(life_facts)
    births = [f for f in facts if f.kind is Fact.BIRTH and f.year]
    if len({fact.year for fact in births}) != 1:
        return None
    known = document.view(surnames).values()
    person = max(known, key=lambda s: len(s.full) + len(s.alone), default=None)
    birth = births[0]
    if person is None or birth.year is None:
        return None
    every = (*person.full, *person.alone)
    if len(every) < _FEWEST or not _is_about(document, person):
        return None
    text = birth.sentence.text
    if person.full[0].last not in text and not re.match(r"(?:He|She|Born)\b", text):
        return None
    if _names_kin(birth.sentence.passage.text[birth.sentence.start : birth.start]):
        return None
    published = document.view(reference)
    now = published.day.year if published else 0
    deaths = [f.year for f in facts if f.kind is Fact.DEATH and f.year]
    last = max((now, *deaths))
    return _Life(person, birth, birth.year, last or birth.year + _CENTURY, now)


def _is_about(document: Document, person: Surname) -> bool:
    """Whether the person is named where the article begins."""
    last = document.text_blocks[: _HEAD + 1][-1]
    return any(m.span.start < last.span.end for m in (*person.full, *person.alone))


def _acts(
    document: Document, sentence: TimedSentence, life: _Life
) -> Iterator[re.Match[str]]:
    for pattern in (_FIRST, _LAST):
        match = pattern.match(sentence.passage.text, sentence.start, sentence.end)
        if match is None:
            continue
        year, span = int(match["year"]), sentence.span(*match.span("year"))
        is_out = year < life.born or 0 < life.now < year
        if not is_out or is_quoted(document, span):
            continue
        if _is_meant(document, sentence, match["who"], life.person):
            yield match
            return


def _is_meant(
    document: Document, sentence: TimedSentence, who: str, person: Surname
) -> bool:
    """Whether the subject of a sentence is the person whom the article is about."""
    if who.lower() not in _SEX:
        words = who.split()
        return words[-1] == person.full[0].last and (
            len(words) == 1 or words[0] == person.full[0].words[0]
        )
    used = Counter(w.key for w in document.words if w.key in _SEX)
    if used.most_common(1)[0][0] != who.lower():
        return False
    before = sentence.passage.text[: sentence.start]
    if any(_names_kin(before[a:b]) for a, b in list(sentences_in(before))[-1:]):
        return False
    start = sentence.passage.span(0, 1).start
    end = sentence.span(sentence.start, sentence.start + 1).start
    return all(
        m.last == person.full[0].last or (len(m.words) == 1 and not m.titles)
        for m in mentions_in(document, start, end)
    )


def _names_kin(text: str) -> bool:
    """Whether a relative is named, who may be meant afterwards."""
    return bool(
        (words_of("kin_words") - _OWN_LIFE).intersection(_WORD.findall(text.lower()))
    )


def _finding(life: _Life, sentence: TimedSentence, match: re.Match[str]) -> Finding:
    span, year = sentence.span(*match.span("year")), int(match["year"])
    meant = [
        y
        for y in (year + _CENTURY, year - _CENTURY)
        if life.born + _GROWN <= y <= life.last
    ]
    birth = life.birth
    born = birth.sentence.related(birth.start, birth.end, "born")
    told = f"the article has {life.person.full[0].last} born in {life.born}"
    fixes = (Fix.replace(span, str(meant[0])),) if len(meant) == 1 else ()
    return Finding(RULE, span, told, fixes, related=(born,))
