"""What was built is what the manifest says; a stage that is cut off spoils nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from copyedit.language.data_files import DATA
from tests.scripts import ROOT, script

FOLDER = ROOT / "training"


@pytest.fixture
def whole() -> ModuleType:
    return script("training/whole.py")


@pytest.fixture
def manifest(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(FOLDER))
    yield script("training/renew_manifest.py")
    sys.modules.pop("whole", None)


def test_what_is_written_takes_the_place_of_the_file(
    whole: ModuleType, tmp_path: Path
) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")
    with whole.whole(path) as beside:
        beside.write_bytes(b"new")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_cut_off_leaves_the_file_as_it_was(
    whole: ModuleType, tmp_path: Path
) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt), whole.whole(path) as beside:
        beside.write_bytes(b"ne")
        raise KeyboardInterrupt
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_data_file_is_listed_as_it_is_written(
    whole: ModuleType, tmp_path: Path
) -> None:
    with whole.signed(tmp_path / "a.bin") as beside:
        beside.write_bytes(b"new")
    _, line = (tmp_path / "files.csv").read_text("utf-8").splitlines()
    assert line.startswith("a.bin,1,3,")


def test_the_manifest_has_what_was_built_as_it_is(manifest: ModuleType) -> None:
    rows = manifest.rows_of()
    files = manifest.built()
    assert {row["name"] for row in rows if row["kind"] == "built"} == set(files)
    assert [manifest.renewed(row, files) for row in rows] == rows


def test_every_row_says_what_it_must(manifest: ModuleType) -> None:
    for row in manifest.rows_of():
        assert row["kind"] in manifest.KINDS, row
        assert row["licence"], row
        if row["kind"] != "source":
            assert int(row["bytes"]) > 0 and len(row["sha256"]) == 64, row


def test_another_table_is_no_manifest(manifest: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "MANIFEST.tsv"
    path.write_text("kind\tname\n")
    with pytest.raises(ValueError, match="the header is not"):
        manifest.rows_of(path)


def test_every_stage_is_in_the_readme() -> None:
    readme = (FOLDER / "README.md").read_text("utf-8")
    stages = {path.name for path in FOLDER.glob("*.py")} - {"whole.py"}
    assert [name for name in sorted(stages) if name not in readme] == []


def test_every_data_file_is_in_the_readme() -> None:
    readme = (FOLDER / "README.md").read_text("utf-8")
    built = [p.name for p in DATA.iterdir() if p.suffix in {".bin", ".marisa", ".csv"}]
    assert [name for name in sorted(built) if name not in readme] == []
