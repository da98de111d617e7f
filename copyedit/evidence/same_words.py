"""Two figures before the same words, of which one is a slip for the other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from copyedit.evidence.amounts import Amount, content_of, is_rough, near
from copyedit.expressions import Expression
from copyedit.language.lists import words_of

Pairs = Iterator[tuple[Amount, Amount]]

_FEWEST = 2  # words, without those of mere grammar, that tell one thing from others
_MOST = 6  # words of a phrase
_FURTHEST = 2  # of two counts one is at most so many times the other
_APART = {1e3, 1e6}  # million for billion, thousand for million


_WORD = Expression(r"\s+([a-z][\w’'-]*)")
_DEFINITE = Expression(
    r"(?i)\b(?:(?:the|this|its|their|his|her|our|these|those|all)\s+)+\Z"
)
# Words that tell of another thing, or of the same when it was another.
_CHANGED = Expression(
    r"(?i)\b(?:another|earlier|previous\w*|origin\w+|initial\w*|former\w*|instead"
    r"|others?|each|every|per(?!\s+cent)|from\s+\d|increas\w+|expand\w*|reduced?"
    r"|remain\w*|left|lost|added|more|fewer|less|now|so\s+far|already|since|then"
    r"|both|respectively|among|average|later|ago)\b"
)
# What tells these from others of their kind.
_TOLD_APART = Expression(
    r"\s+(?:of|at|in|on|from|near|between|under|for|with|who|which)\b"
)


def same_phrases(found: Sequence[Amount]) -> Pairs:
    """The 11 film and television scores, and his 14 film and television scores."""
    groups: dict[str, list[Amount]] = defaultdict(list)
    for amount in found:
        if amount.currency or amount.is_percentage or amount.unit or is_rough(amount):
            continue
        if not _DEFINITE.search(amount.before):
            continue
        for phrase in _phrases(amount):
            groups[phrase].append(amount)
    for group in groups.values():
        if len({a.value for a in group}) != 2:
            continue
        one = group[0]
        other = next(a for a in group if a.value != one.value)
        if any(_CHANGED.search(a.sentence.text) for a in (one, other)):
            continue
        if 2 <= max(one.value, other.value) <= _FURTHEST * min(one.value, other.value):
            yield one, other


def _phrases(amount: Amount) -> Iterator[str]:
    """The words behind a figure, from the second word of weight to the fourth."""
    text, at = amount.sentence.passage.text, amount.end
    words: list[str] = []
    heavy = 0
    while len(words) < _MOST:
        match = _WORD.match(text, at, amount.sentence.end)
        if match is None:
            return
        word, at = match[1].lower(), match.end()
        words.append(word)
        is_heavy = word not in words_of("function_words")
        if not (is_heavy or word == "and"):
            return
        heavy += is_heavy
        is_all = _TOLD_APART.match(text, at, amount.sentence.end) is None
        if is_all and heavy >= _FEWEST and word.endswith("s"):
            yield " ".join(words)


def scale_slips(found: Sequence[Amount]) -> Pairs:
    """Revenue was £340 million, and the revenue of £340 billion."""
    groups: dict[tuple[str, str], list[Amount]] = defaultdict(list)
    for amount in found:
        if amount.currency and amount.value >= 1e3 and not is_rough(amount):
            groups[amount.currency, _digits(amount)].append(amount)
    for group in groups.values():
        first: dict[float, Amount] = {}
        for amount in group:
            first.setdefault(amount.value, amount)
        if len(first) != 2:
            continue
        one, other = first.values()
        low, high = sorted(first)
        if round(high / low, 6) in _APART and _are_of_one(one, other):
            yield one, other


def _digits(amount: Amount) -> str:
    """Its figures; all that is shown where they are too few to be told apart."""
    digits = re.sub(r"\D", "", amount.shown)
    return digits if len(digits.rstrip("0")) >= _FEWEST else amount.shown


def _are_of_one(one: Amount, other: Amount) -> bool:
    """Whether the words around one of them stand in the sentence of the other."""
    if one.sentence is other.sentence:
        return False
    words = [content_of(a.sentence.text) for a in (one, other)]
    return bool(near(one) & words[1] or near(other) & words[0])
