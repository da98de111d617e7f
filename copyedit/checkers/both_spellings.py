"""One word in British and in American spelling, or in -ise and in -ize."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.dialects import (
    Sided,
    dialects,
    may_be_one_word,
    spelling_elsewhere,
)
from copyedit.evidence.forms import Use, mixture
from copyedit.finding import Finding
from copyedit.language.casing import copy_case
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="consistency.both-spellings",
    summary="One word is spelt in two dialects",
    why="""Nobody needs to know where the article is from to see that one word stands in
    two spellings. Keep the one it has more often.""",
    severity=Severity.SUGGESTION,
    source="SCOWL, its lists for each dialect",
    examples=Examples(
        flag=(
            "The colour faded. No colour lasts, but this {color -> colour} did.",
            "They organize it. Who can organize that must {organise -> organize} this.",
            "The theater shut. The theater was old, as any {theatre -> theater} is.",
        ),
        allow=(
            "The colour faded. No colour lasts.",
            "The colour faded. “What color?” he asked.",
            "The theater shut. The National Theatre did not.",
            "They organize the colour of it.",
        ),
    ),
)
rules = (RULE,)

# From here on the mixture of the whole text is told, not that of one word.
_FEWEST_OF_A_TEXT = 3
_SHARE = 4
_BEGINNING = 2  # letters


def check(document: Document) -> Iterator[Finding]:
    """One finding for each word of which the text has both spellings."""
    ledger = document.view(dialects)
    places: defaultdict[str, list[Sided]] = defaultdict(list)
    for sided in ledger.words:
        places[sided.word.key].append(sided)
    # Looking up the other spelling is dear; both begin alike: centre, center.
    beginnings: defaultdict[str, list[str]] = defaultdict(list)
    for key in places:
        beginnings[key[:_BEGINNING]].append(key)
    done: set[str] = set()
    for key, here in places.items():
        near = beginnings[key[:_BEGINNING]]
        theirs = [one for one in near if places[one][0].side != here[0].side]
        if not any(may_be_one_word(key, one) for one in theirs):
            continue
        other = spelling_elsewhere(key)
        if key in done or other not in places:
            continue
        done |= {key, other}
        there = places[other]
        counts = [ledger.counts[side] for side in (here[0].side, there[0].side)]
        if max(counts) >= max(_FEWEST_OF_A_TEXT, _SHARE * min(counts)):
            continue
        both = sorted([*here, *there], key=lambda one: one.word.start)
        if found := mixture(RULE, [_use(one, key, other) for one in both]):
            yield found


def _use(one: Sided, *keys: str) -> Use:
    rewrites = {key: copy_case(one.word.text, key) for key in keys}
    return Use(one.word.key, one.word.span, rewrites)
