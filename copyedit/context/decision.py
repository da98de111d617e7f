"""How probable it is that a word was meant to be another, from all that is known.

A logistic function whose weights were fitted on open text that neither the counts nor
the network have seen (``training/fit_decisions.py``).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import exp

from copyedit.context.confusable import KINDS
from copyedit.errors import DataError
from copyedit.language.data_files import DATA

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
    "pair known",  # 1 where the pair has a model of its own
    "pair",  # gain by that model
    "pair both",  # the smaller of that and the gain by the network
    "pair network",  # their product, each only up to where it is sure
)


def probability(features: Sequence[float]) -> float:
    """Of 0 to 1, for features in the order of NAMES."""
    return _logistic(weights("decision.csv"), features)


def pair_probability(typed: str, meant: str, features: Sequence[float]) -> float:
    """The same, for a curated pair that has a model of its own.

    People confuse these words oftener than others; a direction of a pair can have a
    weight of its own (``training/fit_decisions.py``).
    """
    own = _told("pair_decision.csv").get(f"{typed} {meant}", 0.0)
    return _logistic(weights("pair_decision.csv"), features, own)


def _logistic(
    weights: Sequence[float], features: Sequence[float], own: float = 0.0
) -> float:
    score = own + sum(map(float.__mul__, weights, features))
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


@cache
def weights(name: str) -> tuple[float, ...]:
    """The weights, in the order of NAMES; raises DataError if they are damaged."""
    told = _told(name)
    try:
        return tuple(told[name] for name in NAMES)
    except KeyError as problem:
        raise DataError(
            f"{DATA / name}: no weight of {problem}; reinstall copyedit"
        ) from problem


@cache
def _told(name: str) -> dict[str, float]:
    path = DATA / name
    try:
        lines = path.read_text("utf-8").splitlines()
        pairs = (line.rsplit(",", 1) for line in lines)
        return {key: float(weight) for key, weight in pairs}
    except (OSError, ValueError) as problem:
        raise DataError(
            f"{path}: the data file is missing or damaged; reinstall copyedit"
        ) from problem
