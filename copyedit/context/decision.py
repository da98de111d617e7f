"""How probable it is that a word was meant to be another, from all that is known.

A logistic function whose weights were fitted on open text that neither the counts nor
the network have seen (``training/fit_real_words.py``).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import exp

from copyedit.context.confusable import KINDS
from copyedit.errors import DataError
from copyedit.language.dictionary import DATA

NAMES = (
    "one",
    "counts",  # gain of the other by counts of neighbours, natural logarithm
    "network",  # gain of the other by the network
    "both",  # the smaller of the two
    "own counts",
    "own network",
    "own frequency",
    "other frequency",
    "own beside",  # 0 to 2: neighbours beside which the word was counted
    "other beside",
    "other between",  # 1 where the other was counted between these two neighbours
    "letters",
    "capital",
    "name",  # how much more often the word is a name
    "heading",
    "quoted",
    "own again",  # logarithm of how often the document has the word besides
    "other again",
    "unknown beside",  # 0 to 2: neighbours that the counts do not hold
    "edge before",
    "edge after",
    "name beside",  # 0 to 2: neighbours with a capital
    *KINDS,
    "form counts",
    "form network",
    "function counts",
    "function network",
    "sound both",
)


def probability(features: Sequence[float]) -> float:
    """Of 0 to 1, for features in the order of NAMES."""
    score = sum(map(float.__mul__, weights(), features))
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


@cache
def weights() -> tuple[float, ...]:
    """The weights, in the order of NAMES; raises DataError if they are damaged."""
    path = DATA / "decision.csv"
    try:
        lines = path.read_text("utf-8").splitlines()
        found = dict(line.rsplit(",", 1) for line in lines)
        return tuple(float(found[name]) for name in NAMES)
    except (OSError, ValueError, KeyError) as problem:
        raise DataError(
            f"{path}: the data file is missing or damaged; reinstall copyedit"
        ) from problem
