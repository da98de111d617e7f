"""A letter of another alphabet inside a Latin word, which looks the same."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from copyedit.document import Document, Word
from copyedit.expressions import Expression
from copyedit.finding import Certainty, Finding, Fix
from copyedit.language.lists import lines_of
from copyedit.language.words import HYPHENS
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="typography.mixed-script",
    summary="A letter of another alphabet stands in a Latin word",
    why="""It looks right and is not: searches miss the word, and links with it lead
    elsewhere. It comes with text from a bilingual keyboard, or is meant to deceive.""",
    severity=Severity.ERROR,
    source="the Unicode Standard, on confusable characters",
    examples=Examples(
        flag=(
            "The {min\u0456ster -> minister} left for Brussels.",
            "{\u041coscow -> Moscow} did not answer.",
            "They asked the {b\u0430nk -> bank} for the {l\u03bfan -> loan}.",
        ),
        allow=(
            "The minister left for Москва and Αθήνα.",
            "An α-particle and a ο-ring",
            "TASS (ТАСС) reported it.",
            "The café, the naïve œuvre and the Ångström",
        ),
    ),
)
rules = (RULE,)


_HYPHEN = Expression(f"[{HYPHENS}]")


@cache
def _look_alikes() -> dict[int, str]:
    """The letters of other alphabets that look like Latin ones, with these."""
    pairs = (line.split() for line in lines_of("look_alikes"))
    return str.maketrans(dict(pairs))


def check(document: Document) -> Iterator[Finding]:
    """Each word of Latin letters that holds one of another alphabet."""
    for word in document.words:
        if not word.text.isascii() and _is_mixed(word):
            latin = word.text.translate(_look_alikes())
            fixes = (Fix.replace(word.span, latin),) if latin.isascii() else ()
            yield Finding(
                RULE,
                word.span,
                "the word holds a letter of another alphabet",
                fixes=fixes,
                certainty=Certainty.CERTAIN,
            )


def _is_mixed(word: Word) -> bool:
    return any(map(_mixes_letters, _HYPHEN.split(word.text)))


def _mixes_letters(part: str) -> bool:
    letters = [letter for letter in part if letter.isalpha()]
    latin = sum(letter < "\u0250" for letter in letters)
    alike = sum(ord(letter) in _look_alikes() for letter in letters)
    return latin > 0 and alike > 0 and latin + alike == len(letters)
