"""Born, died, aged: three figures of which each follows from the other two."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.ages import Age, ages
from copyedit.evidence.lives import Fact, LifeFact, life_facts
from copyedit.evidence.reference_date import Reference, reference
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="dates.age",
    summary="An age does not fit the years beside it",
    why="""Who was born in 1950 was 59 or 60 in 2010 and nothing else. One of the three
    figures is wrong.""",
    severity=Severity.WARNING,
    source="subtraction",
    examples=Examples(
        flag=(
            "Born in 1950 in Leeds, she died in 2010 aged {72}.",
            "Anna Brod (1932–2001), who died at {74}, wrote songs.",
            "He was born in 1950. He turned {50} in 2010.",
            "In 1975, aged {22}, he left the town where he was born in 1960.",
            "<article><time datetime='2024-05-01'>1 May</time><p>Anna Brod, {45}, who "
            "was born in 1990, runs it.</p></article>",
            "<article><time datetime='2024-05-01'>1 May</time><p>Brod, {45}, was born "
            "in Leeds in 1990 and left it after her father died.</p></article>",
            "<article><time datetime='2024-05-01'>1 May</time><p>Now {45}, Ida Brod "
            "was born in Leeds in 1990.</p></article>",
            "Osric Venn (1921–2004) lived here. Born in {1912}, he was a sailor.",
            "Ida Crewe, who was born on March 3, 1950, died on Jan. 9, 2012. She was "
            "{64}.",
            "Ida Crewe was born on 3 May 1938. She came to Leeds in 1961, when she was "
            "{28}.",
            "Ida Crewe was born on 3 May 1938. She came to Leeds in 1961. She was then "
            "{28}.",
            "Tom Hale was born on 12 May 1950. Hale died on 3 March 2010 at the age of "
            "{60}.",
        ),
        allow=(
            "Born in 1950 in Leeds, she died in 2010 aged 59.",
            "Ida Crewe was born on 3 May 1938. She came in 1961. She was then 23.",
            "Ida Crewe was born on 3 May 1938. She came in 1961 and left in 1966. She "
            "was then 28.",
            "Ida Crewe was born on 3 May 1938. In 1961 she came. She was then 2 up.",
            "Anna Brod (1932–2001), who died at 68, wrote songs.",
            "He was born in 1950. His father died in 1970 aged 72.",
            "He was born in 1950. He sold it to Olaf Reed, who died in 1990 aged 80.",
            "Born in 1950, he left school at 15 and died in 2010.",
            "Tom Hale was born in 1950. Ann Pell died in 2010 aged 72.",
            "He was born in 1950 and turned 60 in 2010.",
            "Her son, born in 1990, was 20 when she died in 2010 aged 72.",
        ),
    ),
)
rules = (RULE,)

_PRONOUN = Expression(r"\W*(?:Born|He|She|His|Her|At|In|Aged|When\s+s?he|The)\b")
_NAME = Expression(r"\b[A-Z][a-zé’'-]{2,}\b")
_KIN = Expression(
    r"(?i)\b(?:son|sons|daughter|daughters|wife|husband|father|mother|brother|sister"
    r"|children|(?<!only\s)child|twins?|parents?|uncle|aunt|cousin|grand\w+|nephew"
    r"|niece|partner|married|marries|wed"
    r"|widow|widower|predecessor|successor|whose)\b"
)
_LIVES = 40  # an article tells of fewer; a list of thousands is not compared
_BOTH = 2
_BORN = Expression(r"(?:Born|(?:He|She)\s+was\s+born)\b")
_WHO = Expression(r"([A-Z][\w’'-]+),?\s+(?:\([^()]*\)\s+)?who\b")
_NEAR_BLOCKS = 40  # an article; in a longer text a second life is told


def check(document: Document) -> Iterator[Finding]:
    """Each age that does not follow from the years given for the same life."""
    facts = document.view(life_facts)
    births = [fact for fact in facts if fact.kind is Fact.BIRTH][:_LIVES]
    told: set[tuple[int, int]] = set()
    for birth in births:
        others = [
            f for f in facts if f.kind is not Fact.BIRTH and _is_same(births, birth, f)
        ]
        if len({f.year for f in others if f.kind is Fact.DEATH}) > 1:
            continue
        for finding, key in _of_life(document, birth, others):
            if key not in told:
                told.add(key)
                yield finding
    yield from _born_twice(births)
    yield from _now(document, births)


def _of_life(
    document: Document, birth: LifeFact, others: list[LifeFact]
) -> Iterator[tuple[Finding, tuple[int, int]]]:
    death = next((f for f in others if f.kind is Fact.DEATH), None)
    for fact in others:
        if fact.age is None:
            continue
        event = fact if fact.kind is Fact.AGE_IN_YEAR else death
        lowest, highest = _possible(document, birth, event, fact)
        if lowest is None or highest is None or lowest <= fact.age <= highest:
            continue
        places = [_related(birth, "born")]
        if event and event is not fact:
            places.append(_related(event, "died"))
        yield (
            _finding(fact, lowest, highest, places),
            (fact.sentence.number, fact.start),
        )


def _possible(
    document: Document, birth: LifeFact, event: LifeFact | None, fact: LifeFact
) -> tuple[int | None, int | None]:
    """The lowest and the highest age that the years allow."""
    if birth.year is None:
        return None, None
    if event and event.year:
        years = event.year - birth.year
        if birth.day and event.day and event is not fact:
            before = (event.day.month, event.day.day) < (birth.day.month, birth.day.day)
            return years - before, years - before
        return years - fact.most, years
    published = document.view(reference)
    if published is None or fact.kind is not Fact.AGE_AT_DEATH:
        return None, None
    years = published.day.year - birth.year
    return years - 1 - (published.day.month == 1), years


def _is_same(births: list[LifeFact], birth: LifeFact, fact: LifeFact) -> bool:
    """Whether a statement is about the one who was born."""
    one, two = birth.sentence, fact.sentence
    if one.number == two.number:
        place = one if one is two else None
        rivals = sum(
            b.sentence is place if place else b.sentence.number == one.number
            for b in births
        )
        if rivals > 1:
            return False
    if _is_of_kin(birth) or _is_of_kin(fact) or _is_of_another(birth, fact):
        return False
    if one is two:
        return True
    if one.number != two.number:
        if abs(one.number - two.number) > _NEAR_BLOCKS:
            return False
        if len(births) > 1:
            return bool(_subject(one.text) & _subject(two.text))
    first, second = sorted((one, two), key=lambda s: (s.number, s.start))
    shared = set(_NAME.findall(first.text)) & set(_NAME.findall(second.text))
    begins = _PRONOUN.match(second.text)
    return bool(begins) or bool(shared & _subject(second.text))


def _is_of_kin(fact: LifeFact) -> bool:
    """Whether a relative is named before the statement, whose it may be."""
    sentence = fact.sentence
    return bool(_KIN.search(sentence.passage.text[sentence.start : fact.start]))


def _is_of_another(birth: LifeFact, fact: LifeFact) -> bool:
    """Whether "who" gives the statement to somebody whom the birth does not name."""
    sentence = fact.sentence
    said = sentence.passage.text[sentence.start : fact.start]
    named = _WHO.findall(said)
    return bool(named) and named[-1] not in birth.sentence.text


def _subject(text: str) -> set[str]:
    return set(_NAME.findall(" ".join(text.split()[:5])))


def _related(fact: LifeFact, note: str) -> Related:
    return Related(fact.sentence.span(fact.start, fact.end), note)


def _finding(
    fact: LifeFact, lowest: int, highest: int, places: list[Related]
) -> Finding:
    told = f"{highest}" if lowest == highest else f"{lowest} or {highest}"
    span = fact.sentence.span(fact.start, fact.end)
    return Finding(
        RULE, span, f"by the years given the age is {told}", (), tuple(places)
    )


def _born_twice(births: list[LifeFact]) -> Iterator[Finding]:
    """A year of birth that the sentence before, or its brackets, give otherwise."""
    if len(births) != _BOTH:
        return
    one, two = births
    begins = _BORN.match(two.sentence.text)
    near = one.sentence.number == two.sentence.number and one.sentence != two.sentence
    if begins and near and one.year != two.year and not _KIN.search(two.sentence.text):
        told = f"elsewhere the year of birth is {one.year}"
        span = two.sentence.span(two.start, two.end)
        yield Finding(RULE, span, told, (), (_related(one, "born"),))


def _now(document: Document, births: list[LifeFact]) -> Iterator[Finding]:
    """Ages of today beside a year of birth in the same sentence."""
    published = document.view(reference)
    if published is None or not births:
        return
    for fact in document.view(life_facts):
        if fact.kind is Fact.AGE_NOW:
            for birth in (b for b in births if b.sentence is fact.sentence):
                yield from _of_today(published, birth, fact)
    by_place = {(b.sentence.number, b.sentence.start): b for b in births}
    for age in document.view(ages):
        own = by_place.get((age.sentence.number, age.sentence.start))
        if own is None or not age.surname or _tells_of_kin(age, own):
            continue
        fact = LifeFact(Fact.AGE_NOW, age.sentence, age.start, age.end, age=age.number)
        yield from _of_today(published, own, fact)


def _tells_of_kin(age: Age, birth: LifeFact) -> bool:
    """Whether a relative is named before or between an age and a birth.

    One who comes later, as in “took the case after her brother lost it”, is nobody
    whom the two figures could mean.
    """
    last = max(age.end, birth.end)
    sentence = age.sentence
    return bool(_KIN.search(sentence.passage.text, sentence.start, last))


def _of_today(
    published: Reference, birth: LifeFact, fact: LifeFact
) -> Iterator[Finding]:
    if birth.year is None or fact.age is None:
        return
    years = published.day.year - birth.year
    if not years - 1 <= fact.age <= years:
        places = [_related(birth, "born"), Related(published.span, "published")]
        yield _finding(fact, years - 1, years, places)
