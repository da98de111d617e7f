"""A word that the dictionary has and nobody writes, a slip from one that fits.

“Preforms the same task”: a preform is a thing, but in 130 million words of text the
plural does not stand once, and “performs” belongs there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from copyedit.context.neighbours import EDGE, fit
from copyedit.document import Document, Word
from copyedit.evidence.names import names
from copyedit.evidence.passed_over import mentioned_words
from copyedit.finding import Certainty, Finding, Fix
from copyedit.language.casing import copy_case
from copyedit.language.dictionary import STEPS_PER_DOUBLING, entry
from copyedit.language.suggestions import suggestions
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="spelling.rare-word",
    summary="A word that hardly anyone writes, one slip from a usual one",
    why="""The dictionary has the word, but open text does not, and a usual word that is
    a slip away belongs between its neighbours. If the rare one is meant, put it on the
    word list of the project.""",
    severity=Severity.WARNING,
    source="SCOWL, counts of open text",
    by_context=True,
    examples=Examples(
        flag=(
            "The new owner will {alow -> allow} it.",
            "{Preforms -> Performs} the same work for less money.",
            "This leaves the {alterative -> alternative}, the council said on Friday.",
        ),
        allow=(
            "The preforms are blown into bottles.",
            "The word “alow” is one of sailors.",
            "They will allow the alternative.",
        ),
    ),
)
rules = (RULE,)

_FEWEST_LETTERS = 4
_RARE = 16  # eighths of a doubling: seen three times or less
_MOST_TIMES = 2  # what comes back is a term

# Doublings by which the usual word must be likelier at its place. Measured: one alarm
# in 700,000 clean words; from 5 on it would be seven.
_CLEARLY = 8.0
_CONTEXT = 0.5
_WORST_FIT = -12.0


def check(document: Document) -> Iterator[Finding]:
    """Each rare word in whose place a usual one is far likelier."""
    rare = [word for word in document.words if _is_rare(word.key)]
    if not rare:
        return
    ledger, mentioned = document.view(names), document.view(mentioned_words)
    times = Counter(word.key for word in rare)
    for word in rare:
        if word.text[0].isupper() and not ledger.begins(word):
            continue
        if times[word.key] > _MOST_TIMES or word.start in mentioned:
            continue
        if document.accepted.knows(word.text):
            continue
        if meant := _likelier(document, word):
            text = copy_case(word.text, meant)
            yield Finding(
                RULE,
                word.span,
                f"“{word.text}” is a word that hardly anyone writes, not “{text}”",
                fixes=(Fix.replace(word.span, text),),
                certainty=Certainty.LIKELY,
            )


@cache
def _is_rare(key: str) -> bool:
    if len(key) < _FEWEST_LETTERS or not (key.isascii() and key.isalpha()):
        return False
    found = entry(key)
    return found.dialects > 0 and max(found.frequency, found.as_name) <= _RARE


def _likelier(document: Document, word: Word) -> str:
    """The usual word that is clearly likelier in the place of ``word``, or nothing."""
    before, after = (near.key if near else EDGE for near in document.neighbours(word))
    own = entry(word.key).frequency / STEPS_PER_DOUBLING
    bar = own + _fit(word.key, before, after) + _CLEARLY
    scored = [
        (found.score + _fit(found.key, before, after), found.key)
        for found in suggestions(word.key, edits=1)
    ]
    best, key = max(scored, default=(bar, ""))
    return key if best > bar else ""


def _fit(key: str, before: str, after: str) -> float:
    return _CONTEXT * min(0.0, max(_WORST_FIT, fit(key, before, after)))
