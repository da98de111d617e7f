"""One word written as two: “to gether”, “with drawn”."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.context.neighbours import EDGE, chain, together
from copyedit.document import Document
from copyedit.evidence.names import names
from copyedit.finding import Certainty, Finding, Fix
from copyedit.language.casing import copy_case
from copyedit.language.dictionary import STEPS_PER_DOUBLING, entry
from copyedit.language.lists import words_of
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

RULE = Rule(
    id="spelling.split-word",
    summary="One word is written as two",
    why="""A space got into the word. The halves do not stand beside each other in
    English, the whole does.""",
    severity=Severity.ERROR,
    source="SCOWL, counts of open text",
    by_context=True,
    examples=Examples(
        flag=(
            "The families came {to gether -> together} on Sunday.",
            "{Al though -> Although} it rained, they came.",
            "The troops were {with drawn -> withdrawn} in May.",
            "The board chose to {with hold -> withhold} payment.",
        ),
        allow=(
            "They came to get her on Sunday.",
            "It may be that every day is a work day in the post office.",
            "The model takes a sum over all districts.",
            "She had some one to thank, and more over the years.",
            "Al Thoughton played for Man City.",
        ),
    ),
)
rules = (RULE,)

_FEWEST_LETTERS = 6
_USUAL = 48  # eighths of a doubling: the whole was seen 64 times

_NEVER_HALVES = words_of("never_halves")

# In doublings: the whole is this much more usual than the halves side by side, and
# fits the words around it this much better.
_RARELY_TWO = 4.5
_SELDOM = 6.0  # halves seen together more than 64 times are two words: some one
_CLEARLY = 11.0


def check(document: Document) -> Iterator[Finding]:
    """Each pair of words that is one word with a space in it."""
    words = document.words
    for at in range(len(words) - 1):
        first, second = words[at], words[at + 1]
        if not (
            first.text.isalpha() and second.text.islower() and second.text.isalpha()
        ):
            continue
        whole = first.key + second.key
        if len(whole) < _FEWEST_LETTERS or entry(whole).frequency < _USUAL:
            continue
        if not document.adjoin(at) or not _is_split(document, at, whole):
            continue
        span = Span(first.start, second.end)
        yield Finding(
            RULE,
            span,
            f"“{first.text} {second.text}” is one word, “{whole}”",
            fixes=(Fix.replace(span, copy_case(first.text, whole)),),
            certainty=Certainty.LIKELY,
        )


def _is_split(document: Document, at: int, whole: str) -> bool:
    first, second = document.words[at : at + 2]
    if first.text[0].isupper() and not document.view(names).begins(first):
        return False
    usual = entry(whole).frequency / STEPS_PER_DOUBLING
    side_by_side = together(first.key, second.key)
    if side_by_side > _SELDOM or usual - side_by_side < _RARELY_TWO:
        return False
    before, _ = document.neighbours(first)
    _, after = document.neighbours(second)
    left, right = (word.key if word else EDGE for word in (before, after))
    gain = chain(left, whole, right) - chain(left, first.key, second.key, right)
    return gain >= _CLEARLY
