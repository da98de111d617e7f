"""A term of two words or more that stands with capitals and without."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from copyedit.document import Document, Word
from copyedit.evidence.forms import RUNNING, Use, is_quoted, mixture
from copyedit.evidence.names import names
from copyedit.finding import Finding
from copyedit.language.lists import words_of
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

RULE = Rule(
    id="consistency.term-capitals",
    summary="A term with capitals in one place and without in another",
    why="""Readers take capitals for a name. A term that loses them half-way looks like
    another thing.""",
    severity=Severity.SUGGESTION,
    source="the article itself",
    examples=Examples(
        flag=(
            "Under the Climate Act they pay. The Climate Act is new, and the "
            "{climate act -> Climate Act} is strict.",
            "They read the climate act. The climate act is new, but the "
            "{Climate Act -> climate act} is strict.",
            "The Harbour Levy rose. They hate the Harbour Levy, so the "
            "{harbour levy -> Harbour Levy} will fall.",
        ),
        allow=(
            "Under the Climate Act they pay. The Climate Act is new.",
            "The White House is a white house. The White House stands.",
            "Under the Climate Act they pay, and a climate acts on the Climate Act.",
            "Ask the finance minister. The finance minister paid Finance Minister Orr.",
        ),
    ),
)
rules = (RULE,)

_FEWEST_LETTERS = 3
_FEWEST_OF_THE_USUAL = 2


def check(document: Document) -> Iterator[Finding]:
    """One finding for each pair of words that stands in both forms."""
    raised: defaultdict[str, list[Use]] = defaultdict(list)
    small: defaultdict[str, list[Use]] = defaultdict(list)
    pairs = list(_pairs(document))
    terms = {_key(pair) for pair in pairs if _has_capitals(pair)}
    for pair in pairs:
        key = _key(pair)
        if key not in terms:
            continue
        span = Span(pair[0].start, pair[1].end)
        if is_quoted(document, span):
            continue
        rewrites = {"with capitals": key.title(), "without": key}
        if _has_capitals(pair):
            raised[key].append(Use("with capitals", span, rewrites))
        else:
            small[key].append(Use("without", span, rewrites))
    for key, uses in raised.items():
        both = sorted([*uses, *small[key]], key=lambda use: use.span)
        if small[key] and max(len(uses), len(small[key])) >= _FEWEST_OF_THE_USUAL:
            found = mixture(RULE, both, about=f"“{key}”")
            if found:
                yield found


def _pairs(document: Document) -> Iterator[Sequence[Word]]:
    """Two words after an article, both with a capital or both without."""
    words = document.words
    running = document.in_blocks(RUNNING)
    ledger = document.view(names)
    for at in range(1, len(words) - 1):
        first, second = words[at], words[at + 1]
        if words[at - 1].key not in {"the", "this", "its"} or not running[at]:
            continue
        if not (document.adjoin(at - 1) and document.adjoin(at)):
            continue
        if first.text[0].isupper() != second.text[0].isupper() or ledger.begins(first):
            continue
        if not all(_is_plain(word) for word in (first, second)):
            continue
        if first.text[0].isupper() and _goes_on(document, at + 1):
            continue
        yield first, second


def _goes_on(document: Document, at: int) -> bool:
    """Whether the capitals go on: a longer name, or a title before one."""
    return document.adjoin(at) and document.words[at + 1].text[0].isupper()


def _is_plain(word: Word) -> bool:
    return (
        word.key.isalpha()
        and len(word.key) >= _FEWEST_LETTERS
        and word.text[1:].islower()
        and word.key not in words_of("loose_firsts")
    )


def _has_capitals(pair: Sequence[Word]) -> bool:
    return pair[0].text[0].isupper()


def _key(pair: Sequence[Word]) -> str:
    return f"{pair[0].key} {pair[1].key}"
