"""A data file that is not the right one is named, whatever is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from copyedit.errors import DataError
from copyedit.language import data_files
from copyedit.language.data_files import DATA, OF_CONTEXT, data_file, sign, verify

COMPILED = sorted(
    path.name
    for path in DATA.iterdir()
    if path.suffix in {".bin", ".csv", ".marisa"} and path.name != "files.csv"
)


@pytest.fixture
def data(tmp_path, monkeypatch):
    """A folder of data files of our own, in place of the shipped ones."""
    for name in ("pairs.marisa", "words.marisa"):
        (tmp_path / name).write_bytes(name.encode() * 2000)
        sign(tmp_path / name)
    monkeypatch.setattr(data_files, "DATA", tmp_path)
    yield tmp_path
    data_files._verify.cache_clear()
    data_files._listed.cache_clear()


def test_every_compiled_file_is_signed_as_it_is():
    lines = (DATA / "files.csv").read_text("utf-8").splitlines()
    assert [line.split(",")[0] for line in lines[1:]] == COMPILED
    verify(context=True)


def test_every_file_of_the_model_is_listed():
    assert set(COMPILED) >= OF_CONTEXT


def test_a_whole_file_passes(data):
    assert data_file("pairs.marisa") == data / "pairs.marisa"
    verify(context=True)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (None, "No such file or directory"),
        (b"", "has 0 bytes instead of 24,000"),
        (b"pairs.marisa" * 1000, "has 12,000 bytes instead of 24,000"),
        (b"Pairs.marisa" * 2000, "another file of this size"),
        (b"pairs.marisa" * 1999 + b"pairs.Marisa", "another file of this size"),
    ],
    ids=["missing", "empty", "truncated", "foreign", "another end"],
)
def test_a_wrong_file_is_named_with_the_version_wanted(data, content, problem):
    path = data / "pairs.marisa"
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(DataError) as caught:
        verify(context=True)
    assert str(caught.value) == (
        f"{path}: {problem}; the data file of version 1 is wanted; "
        "reinstall copyedit, or check without the context model (--no-context)"
    )
    verify(context=False)


def test_the_dictionary_is_needed_by_every_check(data):
    (data / "words.marisa").write_bytes(b"")
    with pytest.raises(DataError, match=r"wanted; reinstall copyedit$"):
        verify(context=False)


@pytest.mark.parametrize(
    "listing",
    [None, "", "file,bytes\n", "file,version,bytes,ends\npairs.marisa,1,x,0\n"],
    ids=["missing", "empty", "another", "damaged"],
)
def test_a_wrong_list_of_files_is_named(data, listing):
    path: Path = data / "files.csv"
    path.unlink()
    if listing is not None:
        path.write_text(listing)
    data_files._listed.cache_clear()
    with pytest.raises(DataError, match="list of data files is missing or damaged"):
        verify(context=True)


@pytest.mark.usefixtures("data")
def test_a_file_that_is_not_listed_is_refused():
    with pytest.raises(DataError, match=r"files\.csv does not list it"):
        data_file("triples.bin")


def test_a_file_that_was_built_anew_is_signed_anew(data):
    path = data / "pairs.marisa"
    path.write_bytes(b"new")
    sign(path, version=2)
    assert data_file("pairs.marisa") == path
    path.write_bytes(b"")
    data_files._verify.cache_clear()
    with pytest.raises(DataError, match="version 2 is wanted"):
        data_file("pairs.marisa")
