"""A person who is “he” here and “she” elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import takewhile

from copyedit.document import Document
from copyedit.evidence.forms import is_quoted
from copyedit.evidence.mentions import Mention, mentions, sentence_at, sentence_bounds
from copyedit.evidence.people import Surname, surnames
from copyedit.evidence.sexes import (
    OF_SEX,
    SEX,
    TITLES,
    Said,
    own_sex,
    paragraph_before,
    speaks_of_self,
)
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.language.lists import words_of
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

RULE = Rule(
    id="names.pronoun",
    summary="A person is he in one place and she in another",
    why="""The sentence before names one person alone, so the pronoun must mean this
    one, whom the article calls otherwise.""",
    severity=Severity.WARNING,
    source="the article itself",
    examples=Examples(
        flag=(
            "Jo Brandt sings. Ms Brandt lives in Leeds. {He} was born there.",
            "But the leader of the other party, Jo Brandt, called it late. {She} left. "
            "In the end Mr Brandt did.",
            "Jo Brandt called it late. {She} would not pay. In the end Mr Brandt did.",
            "Kim Reyes sings. She lives in Leeds. Reyes is old. She is glad. Reyes "
            "left. {He} took a bus.",
            "Jo Brandt opened the shop in 2019. She sold bread. Brandt said {his} "
            "bread was the best.",
            "Kim Reyes, who opened her first shop in 1998, said {he} was glad.",
            "Kim Reyes, in her third season, praised Lee Brandt. Reyes said {he} was "
            "glad. “Brandt shook her head,” Reyes said.",
            "Kim Reyes, in his 60s, keeps bees. Reyes told us {she} never sleeps.",
            "Lee Holt, who sold her shop, paints. Holt paints well. She is glad. "
            "Holt, who sold {his} car, walks.",
        ),
        allow=(
            "Jo Brandt opened the shop in 2019. She sold bread. Brandt and her brother "
            "said his bread was the best, and she wept.",
            "Jo Brandt sings. Ms Brandt met a man. He was old.",
            "Beside the mayor, Jo Brandt, stood Ann Reid. She left. Mr Brandt left.",
            "Kim Reyes sings. She lives in Leeds. Reyes is old. She is glad. Reyes "
            "left her son. He took a bus.",
            "Jo Brandt opened the shop in 2019. She sold bread. Brandt said a dog was "
            "so old that he slept.",
            "Kim Reyes sings. She lives in Leeds. Reyes met Tom Holt. He took a bus.",
            "Jo Brandt sings. Ms Brandt met Tom Holt. Ms Brandt left. He took a bus.",
            "Kim Reyes, in her third season, praised Lee Brandt. Reyes said he was "
            "good.",
            "Kim Reyes, who opened her first shop with a brother in 1998, said he was "
            "glad.",
            "Kim Reyes, in her third season, has a brother. Reyes said he was good.",
            "Ian Holt was jailed. He wept. He had sold the boat. The judge said that "
            "Holt had the least that she could give.",
            "Tom Holt was fined. The coach said Mr Holt’s fine was all that she could "
            "ask for.",
        ),
    ),
)
rules = (RULE,)

_NEXT = Expression(
    r"\s*(?P<word>He|She|His|Her)\b(?!\s+(?:Majesty|Honou?r|Royal|Holiness|Excellency))"
)
_WHO = Expression(r"\s*,\s+who\b[^,.;:]{0,40}?\b(?P<word>his|her|he|she)\b")
_OFFICE = Expression(
    r"\s*(?:(?:But|And)\s+)?(?:[Tt]he|[Ii]ts|[Tt]heir)(?:\s+[\w’'-]+){1,6},\s+"
    r"(?:[A-Z][a-z]+\.?\s+)?\Z"
)
_SAID = Expression(
    r"(?:,\s+who(?:se)?\b[^.;:“”\"]{3,120},)?\s+(?:said|says|added|insisted|admitted|recalled|believes|thinks|conceded|hopes"
    r"|vowed|joked|denied|argued|explained|promised|told\s+\w+(?:\s+\w+)?)\s+"
    r"(?:that\s+)?(?P<word>he|she)\b"
)
_FEW = 7  # words between a name and its pronoun
_OTHERS = frozenset(("a", "an", "her", "his", "their", "its", "one", "each", "who"))
_WORDS = {"m": "he", "f": "she"}


def check(document: Document) -> Iterator[Finding]:
    """Each pronoun that contradicts the others and the titles of its person."""
    found: list[Finding] = []
    persons = [s for s in document.view(surnames).values() if s.full]
    for surname in persons:
        if len({m.words[0] for m in surname.full}) == 1:
            found += _contradicted(document, surname)
    if len(persons) == 1 and not found:
        found += _alone(document, persons[0])
    yield from found


def _alone(document: Document, surname: Surname) -> Iterator[Finding]:
    """The one pronoun of the other sex, where the article has one person and no other.

    Words such as brother or judge tell of others in the same sentence.
    """
    if len({m.words[0] for m in surname.full}) != 1:
        return
    every = [
        m for m in document.view(mentions) if m.titles and m.last.lower() != surname.key
    ]
    if every and any(m.titles[-1] in TITLES for m in every):
        return
    own = (*surname.full, *surname.alone)
    said = [
        Said(TITLES[m.titles[-1]], m.span, titled=True)
        for m in own
        if m.titles and m.titles[-1] in TITLES and m.last.lower() == surname.key
    ]
    start = min(m.span.start for m in own)
    for word in document.words:
        sex = SEX.get(word.key)
        if sex and word.start > start and not is_quoted(document, word.span):
            said.append(Said(sex, word.span))
    counts = Counter(each.sex for each in said)
    if len(counts) != 2 or min(counts.values()) != 1:
        return
    usual = max(counts, key=lambda sex: counts[sex])
    (rare,) = [each for each in said if each.sex != usual]
    others = [each for each in said if each.sex == usual]
    if rare.titled or not _follows_name(document, rare, own):
        return
    yield Finding(
        RULE,
        rare.span,
        f"{surname.full[0].last} is “{_WORDS[usual]}” elsewhere in the article",
        related=tuple(
            Related(each.span, f"“{document.shown(each.span)}”") for each in others
        ),
    )


def _follows_name(document: Document, rare: Said, own: tuple[Mention, ...]) -> bool:
    """Whether the person, and nobody else, is named before in the same sentence."""
    bounds = document.view(sentence_bounds)
    start, end = bounds[sentence_at(document, rare.span.start)]
    before = [m for m in own if start <= m.span.start < rare.span.start]
    if not before:
        return False
    ahead = document.words_in(Span(start, before[-1].span.start))
    if any(word.key in words_of("verbs_of_saying") for word in ahead):
        return False  # "The judge said that Holt was the worst that she had seen."
    between = document.words_in(Span(before[-1].span.end, rare.span.start))
    # "Said her dog was ill and he": another noun may be meant.
    if len(between) > _FEW or any(word.key in _OTHERS for word in between):
        return False
    # "The judge said Lund's plea left her no choice": the speaker may be meant.
    ahead = document.words_in(Span(start, before[0].span.start))
    if any(word.key in words_of("verbs_of_saying") for word in ahead):
        return False
    start = paragraph_before(document, before[-1])
    keys = {word.key for word in document.words_in(Span(start, end))}
    return (words_of(OF_SEX[rare.sex]) & keys) <= SEX.keys()


def _contradicted(document: Document, surname: Surname) -> Iterator[Finding]:
    said: list[Said] = []
    for mention in (*surname.full, *surname.alone):
        if mention.quoted or mention.is_display:
            continue
        if mention.titles and (sex := TITLES.get(mention.titles[-1])):
            said.append(Said(sex, mention.span, titled=True))
        said += _pronouns(document, mention)
    counts = Counter(each.sex for each in said)
    if len(counts) < 2:
        return
    by_title = {
        each.sex for each in said if each.titled or each.sure
    }  # surer than a pronoun
    usual = max(counts, key=lambda sex: (counts[sex], sex in by_title))
    others = [each for each in said if each.sex == usual]
    rare = [each for each in said if each.sex != usual]
    if len(rare) > 1 or rare[0].titled or not rare[0].clear:
        return
    if len(others) < 2 and not (others[0].titled or others[0].sure):
        return
    yield Finding(
        RULE,
        rare[0].span,
        f"{surname.full[0].last} is “{_WORDS[usual]}” elsewhere in the article",
        related=tuple(
            Related(each.span, f"“{document.shown(each.span)}”") for each in others
        ),
    )


def _pronouns(document: Document, mention: Mention) -> Iterator[Said]:
    """The sex that pronouns give a person who is the only one they can mean."""
    yield from own_sex(document, mention)
    found = _SAID.match(document.prose, mention.span.end)
    if found:
        sex = SEX[found["word"]]
        clear = speaks_of_self(document, mention, sex, found.start("word"))
        yield Said(sex, Span(*found.span("word")), clear=clear)
    found = _WHO.match(document.prose[mention.span.end : mention.span.end + 70])
    if found:
        start, end = found.span("word")
        at = mention.span.end
        yield Said(SEX[found["word"]], Span(at + start, at + end))
        return
    bounds = document.view(sentence_bounds)
    number = sentence_at(document, mention.span.start)
    if number + 1 >= len(bounds) or not _is_alone(document, mention, number):
        return
    begin, _ = bounds[number + 1]
    if begin >= mention.block.span.end:
        return
    found = _NEXT.match(document.prose, begin)
    if found is None:
        return
    sex = SEX[found["word"].lower()]
    before = [
        word.key
        for start, end in bounds[max(0, number - 1) : number + 1]
        if start >= mention.block.span.start
        for word in document.words_in(Span(start, end))
    ]
    meant = words_of(OF_SEX[sex]).intersection(before)
    if meant <= SEX.keys():
        yield Said(sex, Span(*found.span("word")), clear=not meant)


def _is_alone(document: Document, mention: Mention, number: int) -> bool:
    """Whether the sentence begins with a mention and names nobody else."""
    bounds = document.view(sentence_bounds)
    start, end = bounds[number]
    ahead = document.prose[start : mention.span.start]
    closed = document.prose.startswith(",", mention.span.end)
    if len(document.words_in(Span(start, mention.span.start))) > 2 and not (
        closed and _OFFICE.match(ahead)
    ):
        return False
    first, _ = bounds[max(0, number - 1)]
    first = max(first, mention.block.span.start)
    known = document.view(surnames)
    every = document.view(mentions)
    at = bisect_left(every, first, key=lambda other: other.span.start)
    for other in takewhile(lambda other: other.span.start < end, every[at : at + 99]):
        is_person = len(other.words) > 1 or other.titles or other.last.lower() in known
        if is_person and other.last != mention.last:
            return False
    return True
