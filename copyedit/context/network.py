"""A small network that tells how well words fit between the words around a place.

It reads the five tokens on either side in order and eleven more on either side as a
bag, makes of them what the word at the place should look like, and compares that with
what each word looks like (``training/train_network.py``). All weights are whole numbers
of one byte, and every sum stays below 2 ** 24, so that 32-bit floats add them exactly:
the scores are the same on every machine.
"""

from __future__ import annotations

import json
import mmap
import os
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from copyedit.context.triples import number_of
from copyedit.errors import DataError
from copyedit.language.data_files import DATA

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NEAR = 5
FAR = 16

_MAGIC = b"copyedit network 1\n"
_LARGEST = 127
# The score of a word that the vocabulary lacks: seen ten times in 140 million words.
_RARE = -16.5
_MOST_ACTIVE = 255  # 512 times 255 times 127 stay below 2 ** 24


class _Network(NamedTuple):
    """Weights as bytes, and by what each table of them was multiplied."""

    near: NDArray[np.int8]  # words by 64
    far: NDArray[np.int8]  # words by 32
    hidden: NDArray[np.float32]  # inputs by hidden units
    hidden_bias: NDArray[np.float64]
    output: NDArray[np.float32]  # hidden units by 64
    words: NDArray[np.int8]  # words by 64
    word_bias: NDArray[np.float32]
    scales: dict[str, float]


@cache
def _network() -> _Network:
    """The weights, mapped into memory; raises DataError if they are damaged."""
    # Products this small are done before a second thread has begun, and its waiting
    # costs as much CPU time again: 0.08 s an article. What the user has set is kept.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import numpy as np  # noqa: PLC0415 - most texts need no network and no numpy

    path = DATA / "network.bin"
    try:
        with path.open("rb") as file:
            view = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if view[: len(_MAGIC)] != _MAGIC:
            raise ValueError("not a network of this version")
        line = view.find(b"\n", len(_MAGIC))
        head = json.loads(view[len(_MAGIC) : line])
        tables = {}
        for name, kind, shape, offset in head["tables"]:
            count = int(np.prod(shape))
            tables[name] = np.frombuffer(view, kind, count, offset).reshape(shape)
        scales = head["scales"]
        return _Network(
            tables["near"],
            tables["far"],
            tables["hidden"].astype(np.float32),
            tables["hidden_bias"].astype(np.float64),
            tables["output"].astype(np.float32),
            tables["words"],
            tables["word_bias"],
            scales,
        )
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise DataError(
            f"{path}: the data file is missing or damaged; reinstall copyedit"
        ) from problem


def numbered(tokens: Sequence[str]) -> NDArray[np.int64]:
    """The numbers of tokens in a row, one for all that the vocabulary lacks."""
    import numpy as np  # noqa: PLC0415

    return np.array([_row(token) for token in tokens], np.int64)


def activations(
    tokens: NDArray[np.int64], places: Sequence[int]
) -> NDArray[np.float32]:
    """What the network makes of the tokens around some places: places by units.

    ``tokens`` are a text as ``numbered`` gives it, with FAR or more before and after
    each place. The values are whole numbers from 0 to 255.
    """
    import numpy as np  # noqa: PLC0415

    net = _network()
    at = np.array(places, np.int64)
    ordered = net.near[tokens[at[:, None] + _near()]].reshape(len(at), -1)
    bag = net.far[tokens[at[:, None] + _far()]].sum(axis=1, dtype=np.int64)
    bag = np.clip(np.rint(bag * net.scales["bag"]), -_LARGEST, _LARGEST)
    inputs = np.concatenate([ordered, bag], axis=1).astype(np.float32)
    sums = (inputs @ net.hidden).astype(np.float64) + net.hidden_bias
    active = np.rint(np.clip(sums * net.scales["hidden"], 0, _MOST_ACTIVE))
    return active.astype(np.float32)


def scores(
    active: NDArray[np.float32], places: NDArray[np.int64], words: NDArray[np.int64]
) -> NDArray[np.float64]:
    """The score of each of some words at a place, in natural logarithms.

    ``places`` are rows of ``active`` (of ``activations``), ``words`` the numbers of
    ``triples.number_of``. Two scores of one place can be compared: their difference is
    how much more probable a word is there.
    """
    import numpy as np  # noqa: PLC0415

    net = _network()
    wanted = (active @ net.output).astype(np.float64)
    told = np.einsum("ij,ij->i", net.words[words].astype(np.float64), wanted[places])
    told = told * net.scales["score"] + net.word_bias[words]
    return np.where(words < 0, _RARE, told)


@cache
def _near() -> NDArray[np.int64]:
    """Where the ordered tokens are, from the place."""
    import numpy as np  # noqa: PLC0415

    return np.array([*range(-NEAR, 0), *range(1, NEAR + 1)])


@cache
def _far() -> NDArray[np.int64]:
    """Where the tokens of the bag are, from the place."""
    import numpy as np  # noqa: PLC0415

    return np.array([*range(-FAR, -NEAR), *range(NEAR + 1, FAR + 1)])


@cache
def _other() -> int:
    return number_of("<other>")


def _row(key: str) -> int:
    number = number_of(key)
    return number if number >= 0 else _other()
