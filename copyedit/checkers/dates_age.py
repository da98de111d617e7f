"""One person with two ages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from operator import eq

from copyedit.document import BlockKind, Document
from copyedit.evidence.ages import Age, ages
from copyedit.evidence.calendar import MONTHS, WEEKDAYS
from copyedit.evidence.dates import timed_sentences
from copyedit.evidence.forms import is_quoted
from copyedit.evidence.lives import Fact, life_facts
from copyedit.evidence.people import surnames
from copyedit.expressions import Expression
from copyedit.finding import Finding, Fix, Related
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

RULE = Rule(
    id="dates.two-ages",
    summary="One person has two ages",
    why="""The article gives the same person two ages. Ask again, since at most one of
    them is right.""",
    severity=Severity.WARNING,
    source="the ages of the article itself",
    examples=Examples(
        flag=(
            "<h1>Potter dies at {86 -> 88}</h1><p>Ines Calloway died on Monday at her "
            "home. She was 88.</p>",
            "John Smith, 45, was fined. Neighbours of the {47}-year-old Smith wept.",
            "Anna Brod, 45, was fined.\n\nBrod, {54}, has two sons.",
            "Anna Brod, 45, was fined. The {54}-year-old said she would pay.",
            "Anna Brod, 34, runs the mill. Brod has won a prize. At {43}, she says, "
            "she is too old for prizes.",
            "Anna Brod, 45, runs the mill.\n\nBrod learnt to bake at school. She is "
            "now {54}, and her knees hurt.",
            "Tom Hale, 61, was fined. At {67}, Hale has no plans to stop.",
            "<article><h1>Man, {34 -> 43}, jailed for theft</h1><p>John Smith, 43, of "
            "Leeds, was jailed for theft.</p></article>",
        ),
        allow=(
            "<h1>Potter dies at 88</h1><p>Ines Calloway has died. She was 88.</p>",
            "John Smith, 45, was fined. The 45-year-old Smith wept.",
            "His son, Tom Hale, 19, was with him. Mr Hale, 52, said he was proud.",
            "John Smith, 45, and Mary Smith, 47, were fined. Smith, 45, wept.",
            "Anna Brod, 45, was fined. When she was a 19-year-old student, she sang.",
            "Anna Brod, 45, has a son. The 19-year-old student Tom Hale saw it.",
            "Anna Brod, 45, was fined. In 2010 Brod, 31, ran a shop.",
            "Anna Brod, 34, runs the mill. Brod has won a prize. At 34, she says, she "
            "is too old for prizes.",
            "Anna Brod, 34, runs the mill. At 24, she left home. At 30, she was poor.",
            "Anna Brod, 34, runs the mill. Tom Hale helps. At 43, he says, he can.",
            "Anna Brod, 34, runs the mill. “She is 43,” said her aunt.",
            "Anna Brod, 45, and Tom Hale, 54, were fined. The 54-year-old wept.",
        ),
    ),
)
rules = (RULE,)

_DISPLAY = {BlockKind.HEADING, BlockKind.FRONT_MATTER, BlockKind.CAPTION}
_KIN = Expression(
    r"(?i)\b(?:sons?|daughters?|wife|husband|father|mother|brothers?|sisters?|twins?|uncle"
    r"|aunt|cousins?|grand\w+|nephew|niece|widow|widower|partner)\b"
)
_GROWN = 10  # years: "the three-year-old" may be a horse
_NO_NAMES = frozenset((*MONTHS, *WEEKDAYS))
# "The 45-year-old" alone means somebody named before; "the 45-year-old bridge" not.
_ALONE = Expression(
    r"[- ]year[- ]old(?:[,.;’']|\s+(?:said|was|is|has|had|who|told|from|will|did"
    r"|and|also"
    r"|added|of|[a-z]+ed)\b)"
)


_DIES = Expression(
    r"\b(?:[Dd]ies|[Dd]ead|[Dd]ied)\b[^.;\d]{0,40}\b(?:at|aged)\s+(?P<age>\d{1,3})\b"
)
_OPENING = 8  # blocks in which the death is told


_NOW = Expression(
    r"\b(?:[Nn]ow(?:\s+aged)?|[Aa]t(?:\s+the\s+age\s+of)?|[Aa]ged|[Ss]till\s+only)\s+"
    r"(?P<at>\d\d),?\s+(?P<who>he|she|[A-Z][\w’'-]+)\s+(?:is|says|has|still|can|will"
    r"|remains|feels|looks|knows|admits|insists|believes|thinks|wants|hopes|seems|does)\b"
    r"|\b(?:[Hh]e|[Ss]he)(?:\s+is|[’']s)\s+(?:now\s+|only\s+|just\s+|already\s+)?"
    r"(?P<is>\d\d)(?=[,.;](?!\d)|\s+(?:now|and|but|years\s+old)\b)"
)
_IN_PAST = Expression(
    r"(?i)\b(?:then|when|while|ago|at\s+the\s+time|in\s+(?:1[89]|20)\d\d|born|turned"
    r"|years\s+(?:later|earlier)|until|before|by\s+the\s+time|if|will\s+be)\b"
)
_PRONOUNS = frozenset(("he", "she", None))


def check(document: Document) -> Iterator[Finding]:
    """Each age that is at odds with another of the same person."""
    found = [a for a in document.view(ages) if a.surname not in _NO_NAMES]
    body = [a for a in found if a.sentence.block.kind not in _DISPLAY]
    named: dict[str, list[Age]] = defaultdict(list)
    families = {age.surname for age in body if age.surname and _is_of_kin(age)}
    for age in body:
        if age.surname and not age.is_then and age.surname not in families:
            named[age.surname].append(age)
    for group in named.values():
        yield from _two_ages(group)
    yield from _pointing_back(body)
    yield from _meant_by_pronoun(document, named)
    told = list(_in_display(document, found, body))
    yield from told
    if not told:
        yield from _of_death(document)


def _is_of_kin(age: Age) -> bool:
    """Whether somebody is named as a relative, who may have the same surname."""
    text = age.sentence.passage.text
    return _KIN.search(text[age.sentence.start : age.start]) is not None


def _two_ages(group: list[Age]) -> Iterator[Finding]:
    first = group[0]
    if len({age.first for age in group if age.first}) > 1:
        return
    if not any(age.is_introduced for age in group):
        return  # Brazilian, Honduran
    for age in group[1:]:
        if age.number != first.number:
            yield _finding(age, first)
            return


def _pointing_back(body: list[Age]) -> Iterator[Finding]:
    """Each "54-year-old" where nobody before is 54."""
    known: dict[int, Age] = {}
    last: Age | None = None
    for age in body:
        if age.is_back and not age.surname and last and not age.is_then:
            alone = _ALONE.match(age.sentence.passage.text, age.end)
            near = age.sentence.number - last.sentence.number <= 3
            if alone and near and age.number >= _GROWN and age.number not in known:
                yield _finding(age, last)
        known[age.number] = age
        if age.surname and not age.is_back and not age.is_then:
            last = None if _is_of_kin(age) else age


def _meant_by_pronoun(
    document: Document, named: dict[str, list[Age]]
) -> Iterator[Finding]:
    """At 43, he says: where the only person with an age is 34, and named last."""
    groups = [g for g in named.values() if any(age.is_introduced for age in g)]
    if len(groups) != 1 or len({age.number for age in groups[0]}) != 1:
        return
    known = groups[0][0]
    for sentence in document.view(timed_sentences):
        if sentence.number < known.sentence.number or _IN_PAST.search(sentence.text):
            continue
        for match in sentence.matches(_NOW):
            group = "at" if match["at"] else "is"
            span = sentence.span(*match.span(group))
            is_slip = _share_a_digit(match[group], str(known.number))
            if (
                not is_slip
                or span.start < known.sentence.span(known.end, known.end).end
            ):
                continue
            is_person = match["who"] in _PRONOUNS and _is_named_last(
                document, known.surname, span
            )
            if is_person or match["who"] == known.surname:
                age = Age(sentence, *match.span(group), int(match[group]))
                yield _finding(age, known)
                return


def _share_a_digit(one: str, other: str) -> bool:
    """Whether the ages differ as by a slip; another age may be that of long ago."""
    is_swapped = one == other[::-1]
    return one != other and (is_swapped or any(map(eq, one, other)))


def _is_named_last(document: Document, surname: str, span: Span) -> bool:
    """Whether the person is the last one named, in the same paragraph or before it."""
    if is_quoted(document, span):
        return False
    persons = [s for s in document.view(surnames).values() if s.full]
    before = [
        (mention.span.start, mention.last)
        for person in persons
        for mention in (*person.full, *person.alone)
        if mention.span.end <= span.start
    ]
    return bool(before) and max(before)[1] == surname


def _finding(age: Age, other: Age) -> Finding:
    who = other.surname
    return Finding(
        RULE,
        age.sentence.span(age.start, age.end),
        f"{who} is {other.number} elsewhere in the article",
        related=(
            Related(other.sentence.span(other.start, other.end), "the other age"),
        ),
    )


def _in_display(
    document: Document, found: list[Age], body: list[Age]
) -> Iterator[Finding]:
    """An age of a headline or caption that the text does not give."""
    numbers = {age.number for age in body}
    shown = [a for a in found if a.sentence.block.kind in _DISPLAY]
    if not shown or not numbers:
        return
    for age in shown:
        is_told = re.search(rf"\b{age.number}\b", _body_text(document))
        if age.number in numbers or is_told:
            continue
        span = age.sentence.span(age.start, age.end)
        other = body[0]
        place = other.sentence.span(other.start, other.end)
        yield Finding(
            RULE,
            span,
            f"the text says {other.number}",
            (Fix.replace(span, str(other.number)),) if len(numbers) == 1 else (),
            (Related(place, "the text says so"),),
        )


def _of_death(document: Document) -> Iterator[Finding]:
    """Dies at 86 in the headline, and 88 where the text tells of the death."""
    facts = [f for f in document.view(life_facts) if f.kind is Fact.AGE_AT_DEATH]
    body = [f for f in facts if f.sentence.block.kind not in _DISPLAY]
    if not body:
        return
    for block, passage in zip(document.text_blocks, document.passages, strict=True):
        match = _DIES.search(passage.text) if block.kind in _DISPLAY else None
        if match is None:
            continue
        age, first = int(match["age"]), body[0]
        near = first.sentence.number < _OPENING
        if near and all(fact.age != age for fact in body):
            span = passage.span(*match.span("age"))
            place = first.sentence.span(first.start, first.end)
            yield Finding(
                RULE,
                span,
                f"the text says {first.age}",
                (Fix.replace(span, str(first.age)),),
                (Related(place, "the text says so"),),
            )
            return


def _body_text(document: Document) -> str:
    return "\n".join(
        passage.text
        for block, passage in zip(document.text_blocks, document.passages, strict=True)
        if block.kind not in _DISPLAY
    )
