"""“A” before a vowel sound, “an” before a consonant.

It is the sound that counts, not the letter: an hour, a European, an MP, a UFO,
an 18-year-old. Where both are heard, or nobody can know, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copyedit.document import Document
from copyedit.expressions import Expression
from copyedit.finding import Certainty, Finding, Fix
from copyedit.language.dictionary import is_word
from copyedit.language.first_sound import begins_with_vowel
from copyedit.passage import Passage
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="grammar.indefinite-article",
    summary="“a” stands before a vowel sound, or “an” before a consonant",
    why="""The ear chooses between “a” and “an”, not the letter: an hour, a union, an
    MP. A wrong one is often left behind when the next word is changed.""",
    severity=Severity.ERROR,
    source="grammar of standard English",
    mechanical=True,
    examples=Examples(
        flag=(
            "She waited for {a -> an} hour at {an -> a} university.",
            "{A -> An} honest answer from {a -> an} MP is {an -> a} useful thing.",
            "It was {a -> an} FBI agent in {an -> a} NATO uniform.",
            "He is {a -> an} 18-year-old who lost {a -> an} 8% share.",
            "They signed {a -> an} $8 million deal for {an -> a} one-off concert.",
            "“It was the work of many winters, and {a -> an}\nenormous success for the "
            "town,” he said, “{an -> a} ‘real’ one.”",
            "He took {a -> an} X-ray, {a -> an} R&B record and {an -> a} T-shirt.",
            "THIS IS {A -> AN} OLD HOUSE",
            "It wasn’t {a -> an} honest mistake, and it isn't {a -> an} offer.",
        ),
        allow=(
            "An heir met a European on an hour-long flight to a one-party state.",
            "An MRI, an SOS, a UFO, an AI, a US-led force and a CNN report",
            "It was an 11th-hour deal of an 84-year-old, a 100-page paper and a 1.8.",
            "It was an historic day in an hotel, a historic day in a hotel.",
            "Vitamin A is good, Grade A eggs too; from A to Z, a and b, if a is 1.",
            "He wrote a SQL query and an SQL query, a FAQ and an FAQ.",
            "He left at 8 a.m. in an unimportant, unusual car with a uniform.",
            "A Uighur, an Uzbek, an Ossetian and a Ukrainian sang a cappella.",
            "See appendix a above, and A above B; il y a un problème.",
            "salt an the rest, a or an, and an “unclear” or a “useful” word",
        ),
    ),
)
rules = (RULE,)

_ARTICLE = Expression(
    r"(?P<article>(?:A[Nn]?+|an?+)(?<!\w[Aa])(?<!\w[Aa][Nn]))\s++"
    r"[“\"‘']?+(?P<next>[\w$£€¥]\S{0,60})"
)
_HEAD = Expression(r"[$£€¥]?[\w'’]+(?:[-‐‑,.]\w+)*")
_BEFORE = Expression(
    r"(?P<word>[^\W\d_]*(?:['’][^\W\d_]+)*)(?P<mark>[^\w\s]*)(?P<gap>\s*)\Z"
)
_SENTENCE_MARKS = frozenset("“\"‘'([—–.!?:;…•*-")
_OPENING_MARKS = frozenset("“\"‘'([—–")
_LOOK_BACK = 40

# Before these no article stands: "a" is a letter or foreign, "an" was to be "and".
_APART = Expression(
    r"""
    a|about|after|against|all|among|an|and|another|any|around|are|as|at|be|because|
    been|by|can|could|did|do|does|each|equals?|every|exceeds|exists|for|from|had|has|
    have|he|her|his|i|if|implies|in|into|is|it|its|it['’]s|like|may|might|must|my|not|
    of|on|onto|or|others?|our|out|over|shall|she|should|since|so|than|that|the|their|
    them|then|there|these|they|this|those|to|under|unless|until|up|upon|us|was|we|
    were|what|when|where|which|while|who|whom|whose|will|with|without|would|you|your|
    un|una|uno|une|el|il|au|der|das|den|dem|sich|die
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Nor here at the start of a sentence: A also knows B; An Post is a firm in Dublin.
_AFTER_A_LETTER = Expression(
    "actually|agrees|again|also|always|asks|owes|owns|uses|Bord|Garda|Post|Taisce"
)
_BEFORE_A_LETTER = Expression(
    "an|appendix|figure|grade|group|hepatitis|option|section|the|type|vitamin", re.I
)


class _Before(NamedTuple):
    """The word before an article, the marks after it, the space after these."""

    word: str
    mark: str
    gap: str


def check(document: Document) -> Iterator[Finding]:
    """Each article that does not go with the sound after it."""
    for passage in document.passages:
        for match in _ARTICLE.finditer(passage.text):
            vowel = begins_with_vowel(match["next"])
            if vowel is None or vowel is (len(match["article"]) > 1):
                continue
            if _is_article(match):
                yield _found(passage, match)


def _is_article(match: re.Match[str]) -> bool:
    """Whether ``a`` is no letter, no foreign word and no slip for another word."""
    word, mark, gap = _before(match)
    following = _following(match)
    joined = mark and not gap and mark[-1] not in _OPENING_MARKS
    if joined or (_APART.fullmatch(following) and not _is_abbreviation(match)):
        return False
    if match["article"].islower():
        english = len(word) > 1 and is_word(word.lower().replace("’", "'"))
        foreign = word and not (mark or english or word in "Ii")
        return not foreign and not _BEFORE_A_LETTER.fullmatch(word)
    if _is_in_capitals(match):
        return True
    if word and mark[-1:] not in _SENTENCE_MARKS:
        return False
    is_name = following.istitle() and not is_word(following.lower())
    return not (is_name or len(following) == 1 or _AFTER_A_LETTER.fullmatch(following))


def _is_abbreviation(match: re.Match[str]) -> bool:
    """Whether capitals set the next word apart: a US firm, no pronoun."""
    following = _following(match)
    return len(following) > 1 and following.isupper() and match["article"].islower()


def _is_in_capitals(match: re.Match[str]) -> bool:
    """Whether article and text around it are written in capitals throughout."""
    word = _before(match).word
    if not (match["article"] + _following(match)).isupper():
        return False
    return (len(word) > 1 and word.isupper()) or match.string.isupper()


def _before(match: re.Match[str]) -> _Before:
    text = match.string[max(0, match.start() - _LOOK_BACK) : match.start()]
    found = _BEFORE.search(text)
    return _Before(*found.groups()) if found else _Before("", "", "")


def _following(match: re.Match[str]) -> str:
    """The word after the article, with what hyphens join to it."""
    word = _HEAD.match(match["next"])
    return word.group() if word else ""


def _found(passage: Passage, match: re.Match[str]) -> Finding:
    article, following = match["article"], _following(match)
    right, sound = ("a", "consonant") if len(article) > 1 else ("an", "vowel")
    if _is_in_capitals(match):
        right = right.upper()
    elif article[0] == "A":
        right = right.capitalize()
    span = passage.span(*match.span("article"))
    certain = following.islower() and is_word(following)
    fixes = [Fix.replace(span, right, safe=certain and article == "a")]
    if article == "an":
        fixes.append(Fix.replace(span, "and"))
    return Finding(
        RULE,
        span,
        f"“{following}” begins with a {sound} sound: “{right}”",
        fixes=tuple(fixes),
        certainty=Certainty.CERTAIN if certain else Certainty.LIKELY,
    )
