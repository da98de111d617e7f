"""What the network and the models of pairs say of a word and those written for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from copyedit.context.confusable import Other, others
from copyedit.context.network import scores
from copyedit.context.pair_models import gains, number_of
from copyedit.context.triples import number_of as word_number

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# With less from the model of the pair, or from the network where there is none, a word
# is not looked at further: 4 in 1,000 of what would be found are lost.
_LEAST = 0.5


class Compared(NamedTuple):
    """Another word at a place, and what speaks for it, in natural logarithms.

    ``own`` is the network's score of the word that stands there, ``network`` what the
    other gains, ``pair`` what it gains by the model of the pair, None without one.
    """

    place: int
    other: Other
    own: float
    network: float
    pair: float | None


class _Rivals(NamedTuple):
    others: tuple[Other, ...]
    words: NDArray[np.int64]  # the word itself before the others
    models: NDArray[np.int64]
    signs: NDArray[np.int64]


def compared(active: NDArray[np.float32], keys: Sequence[str]) -> Iterator[Compared]:
    """The other words that something speaks for, place by place.

    ``active`` is what ``network.activations`` gives for the places of ``keys``.
    """
    import numpy as np  # noqa: PLC0415

    rivals = [_rivals(key) for key in keys]
    counts = np.array([len(rival.others) for rival in rivals])
    itself = np.concatenate([[0], np.cumsum(counts + 1)[:-1]])
    words = np.concatenate([rival.words for rival in rivals])
    told = scores(active, np.repeat(np.arange(len(keys)), counts + 1), words)
    place = np.repeat(np.arange(len(keys)), counts)
    network = np.delete(told, itself) - told[itself][place]
    models = np.concatenate([rival.models for rival in rivals])
    known = models >= 0
    pair = np.full(len(models), np.nan)
    pair[known] = gains(active, place[known], models[known])
    pair *= np.concatenate([rival.signs for rival in rivals])
    first = np.concatenate([[0], np.cumsum(counts)[:-1]])
    for at in np.flatnonzero(np.where(known, pair, network) > _LEAST):
        number = int(place[at])
        yield Compared(
            number,
            rivals[number].others[at - first[number]],
            float(told[itself[number]]),
            float(network[at]),
            float(pair[at]) if known[at] else None,
        )


@lru_cache(maxsize=1 << 14)
def _rivals(key: str) -> _Rivals:
    import numpy as np  # noqa: PLC0415

    rivals = tuple(other for other in others(key) if not _is_denial(key, other.key))
    return _Rivals(
        rivals,
        np.array([word_number(word) for word in (key, *(o.key for o in rivals))]),
        np.array([number_of(key, other.key) for other in rivals], np.int64),
        np.array([1 if key < other.key else -1 for other in rivals], np.int64),
    )


def _is_denial(key: str, other: str) -> bool:
    """Whether one denies what the other says: no neighbour tells which is true."""
    short, long = sorted((key, other), key=len)
    return long in (f"{short}n't", f"{short}'t")  # don't, can't
