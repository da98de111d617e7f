"""Pairs of quotations that say the same with the words in another order.

“The firm dismissed the workers” and “the workers were dismissed by the firm” share no
run of words, but nearly all words of meaning.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from copyedit.document import Document
from copyedit.evidence.amounts import content_of
from copyedit.evidence.quotations import Quotation, long_quotations

_FEWEST = 5  # words of meaning that both share
_FEWEST_WORDS = 9  # of each
_SHARED = 0.8  # of the words of meaning of both
_SAME = 6
_KEPT = 3  # places of one word that are looked at


Pairs = tuple[tuple[Quotation, Quotation], ...]


def recast_quotations(document: Document) -> Pairs:
    """Each later quotation with the earlier one of which it has the words."""
    return document.view(_both)[0]


def short_repeats(document: Document) -> Pairs:
    """Each later quotation of six or seven words with the one that is the same."""
    return document.view(_both)[1]


def _both(document: Document) -> tuple[Pairs, Pairs]:
    quoted = list(long_quotations(document))
    keys = [[w.key for w in document.words_in(q.span)] for q in quoted]
    meanings = [content_of(document.shown(quotation.span)) for quotation in quoted]
    places: defaultdict[str, list[int]] = defaultdict(list)
    found = []
    same = []
    for later, words in enumerate(meanings):
        shared: Counter[int] = Counter()
        for word in words:
            shared.update(places[word])
            if len(places[word]) < _KEPT:
                places[word].append(later)
        short = len(keys[later])
        for earlier, count in shared.most_common(1):
            if keys[earlier] == keys[later] and _SAME <= short < _FEWEST_WORDS - 1:
                same.append((quoted[earlier], quoted[later]))
            both = words | meanings[earlier]
            long = min(len(keys[earlier]), len(keys[later])) >= _FEWEST_WORDS
            other = keys[earlier] != keys[later]
            if long and other and count >= _FEWEST and count >= _SHARED * len(both):
                found.append((quoted[earlier], quoted[later]))
    return tuple(found), tuple(same)
