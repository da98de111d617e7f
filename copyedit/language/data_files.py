"""Which compiled data files belong to this version, and whether one is the right one.

``data/files.csv`` has a line for each: its name, the version of its form, its bytes and
a checksum of its beginning and end. To read all 42 MB would take longer than a check;
a file that is cut off, of another version or for another purpose shows at its ends.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from copyedit.errors import DataError

DATA = Path(__file__).parent.parent / "data"

# What the model of words in context reads; a check without it reads none of them.
OF_CONTEXT = frozenset(
    {"confusables.marisa", "decision.csv", "network.bin", "pair_decision.csv"}
    | {
        "pair_models.bin",
        "pair_models.marisa",
        "pairs.marisa",
        "triples.bin",
        "vocabulary.marisa",
    }
)

_LIST = "files.csv"
_HEAD = "file,version,bytes,ends\n"
_END = 4096  # bytes of either end that the checksum is of


class _Form(NamedTuple):
    """What a data file must be."""

    version: int
    size: int
    ends: int


def data_file(name: str) -> Path:
    """The path of a data file, which is of this version and whole.

    Raises DataError, which names the file and the version that is wanted, otherwise.
    """
    _verify(name)
    return DATA / name


def verify(*, context: bool) -> None:
    """Raise DataError if any data file is not the right one.

    Without ``context`` those that only the model of words in context reads may be.
    """
    for name in _listed(DATA / _LIST):
        if context or name not in OF_CONTEXT:
            _verify(name)


def sign(path: Path, version: int | None = None) -> None:
    """Write what the data file ``path`` is into the list beside it.

    For those who build it. The version of its form stays what it was, 1 for a new one.
    """
    listing = path.with_name(_LIST)
    forms = _listed(listing) if listing.exists() else {}
    before = forms[path.name].version if path.name in forms else 1
    forms[path.name] = _Form(version or before, *_measured(path))
    lines = (
        f"{name},{form.version},{form.size},{form.ends:08x}\n"
        for name, form in sorted(forms.items())
    )
    listing.write_text(_HEAD + "".join(lines), "utf-8", newline="\n")
    _listed.cache_clear()
    _verify.cache_clear()


@cache
def _verify(name: str) -> None:
    path = DATA / name
    form = _listed(DATA / _LIST).get(name)
    if form is None:
        raise DataError(f"{path}: {_LIST} does not list it; {_advice(name)}")
    try:
        size, ends = _measured(path)
    except OSError as problem:
        found = problem.strerror or str(problem)
    else:
        if (size, ends) == form[1:]:
            return
        found = "another file of this size"
        if size != form.size:
            found = f"has {size:,} bytes instead of {form.size:,}"
    wanted = f"the data file of version {form.version} is wanted"
    raise DataError(f"{path}: {found}; {wanted}; {_advice(name)}")


def _advice(name: str) -> str:
    if name in OF_CONTEXT:
        return "reinstall copyedit, or check without the context model (--no-context)"
    return "reinstall copyedit"


def _measured(path: Path) -> tuple[int, int]:
    """The bytes of a file and the checksum of its ends."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(0)
        ends = crc32(file.read(_END))
        file.seek(max(0, size - _END))
        return size, crc32(file.read(_END), ends)


@cache
def _listed(path: Path) -> dict[str, _Form]:
    try:
        head, *lines = path.read_text("utf-8").splitlines(keepends=True)
        if head != _HEAD:
            raise ValueError("another header")
        forms = {}
        for line in lines:
            name, version, size, ends = line.rstrip("\n").split(",")
            forms[name] = _Form(int(version), int(size), int(ends, 16))
    except (OSError, ValueError) as problem:
        raise DataError(
            f"{path}: the list of data files is missing or damaged; reinstall copyedit"
        ) from problem
    return forms
