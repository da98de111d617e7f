"""For two words that people confuse: which of them the words around speak for.

One linear model for each pair, over the units of the network, learned from as many
places of the one word as of the other (``training/fit_pairs.py``), so that rare words
count as much as usual ones. Weights are kept as bytes, and every sum stays below
2 ** 24, so that 32-bit floats add them exactly.
"""

from __future__ import annotations

import mmap
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import marisa_trie

from copyedit.errors import DataError
from copyedit.language.data_files import DATA
from copyedit.language.dictionary import mapped_as

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MAGIC = b"copyedit pair models 2\n"
HEAD = 64  # the line above and, in its last eight bytes, how many pairs and units


class _File(NamedTuple):
    biases: NDArray[np.float32]
    steps: NDArray[np.float32]
    weights: NDArray[np.int8]  # pairs by units


def gains(
    active: NDArray[np.float32], places: NDArray[np.int64], numbers: NDArray[np.int64]
) -> NDArray[np.float64]:
    """How much more probable the second word of a pair is, were both equally frequent.

    ``places`` are rows of ``active`` (``network.activations``), ``numbers`` those of
    the models asked there; the second word is the one later in the alphabet. In natural
    logarithms. Raises DataError if the file of the models is missing or damaged.
    """
    import numpy as np  # noqa: PLC0415

    models = _file()
    weights = models.weights[numbers].astype(np.float32)
    sums = np.einsum("ij,ij->i", weights, active[places]).astype(np.float64)
    told: NDArray[np.float64] = models.biases[numbers] + models.steps[numbers] * sums
    return told


def number_of(one: str, other: str) -> int:
    """The number of the model of a pair, -1 if it has none."""
    number: int = _pairs().get(f"{min(one, other)} {max(one, other)}", -1)
    return number


@cache
def _pairs() -> marisa_trie.Trie:
    return mapped_as(marisa_trie.Trie(), "pair_models.marisa")


@cache
def _file() -> _File:
    import numpy as np  # noqa: PLC0415

    path = DATA / "pair_models.bin"
    try:
        with path.open("rb") as file:
            view = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if view[: len(MAGIC)] != MAGIC:
            raise ValueError("not pair models of this version")
        pairs, units = (int(n) for n in np.frombuffer(view, "<u4", 2, HEAD - 8))
        if (pairs, HEAD + pairs * (8 + units)) != (len(_pairs()), len(view)):
            raise ValueError(f"{len(view)} bytes")
        return _File(
            np.frombuffer(view, "<f4", pairs, HEAD),
            np.frombuffer(view, "<f4", pairs, HEAD + 4 * pairs),
            np.frombuffer(view, np.int8, -1, HEAD + 8 * pairs).reshape(pairs, units),
        )
    except (OSError, ValueError) as problem:
        raise DataError(
            f"{path}: the data file is missing or damaged; reinstall copyedit"
        ) from problem
