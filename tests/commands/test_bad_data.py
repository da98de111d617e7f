"""A data file that is missing, cut off or foreign: one line, and never a traceback."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from copyedit.language import data_files
from copyedit.language.data_files import DATA, OF_CONTEXT

ROOT = Path(__file__).parents[2]
COMPILED = sorted(
    line.split(",")[0]
    for line in (DATA / "files.csv").read_text("utf-8").splitlines()[1:]
)
TEXT = "The goverment met ofthe campaign trial. They came to gether. He took affect.\n"
FAULTS = {
    "missing": lambda _: None,
    "empty": lambda _: b"",
    "truncated": lambda whole: whole[: len(whole) // 2],
    "foreign": lambda whole: b"PK\3\4" + bytes(len(whole) - 4),
    "another of ours": lambda _: (DATA / "first_sounds.txt").read_bytes(),
}


@pytest.fixture
def package(tmp_path):
    """A copy of the program whose data files can be spoilt, made of links."""
    home = tmp_path / "home"
    (home / "copyedit" / "data").mkdir(parents=True)
    (home / "rules").symlink_to(ROOT / "rules")
    for path in (ROOT / "copyedit").iterdir():
        if path.name not in ("data", "__pycache__"):
            (home / "copyedit" / path.name).symlink_to(path)
    for path in DATA.iterdir():
        (home / "copyedit" / "data" / path.name).symlink_to(path)
    return home


def spoil(folder, name, fault):
    path = folder / name
    content = FAULTS[fault]((DATA / name).read_bytes())
    path.unlink()
    if content is not None:
        path.write_bytes(content)


def run(package, *options):
    (package / "a.txt").write_text(TEXT, "utf-8")
    command = [sys.executable, "-m", "copyedit", "check", "--format", "plain"]
    return subprocess.run(
        [*command, *options, "a.txt"],
        env=os.environ
        | {"PYTHONPATH": str(package), "COPYEDIT_CACHE": str(package / "cache")},
        capture_output=True,
        text=True,
        check=False,
        cwd=package,
    )


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("name", COMPILED)
@pytest.mark.usefixtures("good")
def test_a_wrong_data_file_is_named_in_one_line(
    check, tmp_path, monkeypatch, name, fault
):
    for path in DATA.iterdir():
        (tmp_path / path.name).symlink_to(path)
    spoil(tmp_path, name, fault)
    monkeypatch.setattr(data_files, "DATA", tmp_path)
    data_files._verify.cache_clear()
    status, out, err = check("good.md")
    data_files._verify.cache_clear()
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"copyedit: {tmp_path / name}: ")
    assert re.search(r"version \d is wanted; reinstall copyedit", err)
    assert ("--no-context" in err) is (name in OF_CONTEXT)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_new_run_with_a_wrong_model_file_ends_with_one_line(package, fault):
    spoil(package / "copyedit/data", "triples.bin", fault)
    done = run(package)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "triples.bin" in done.stderr


@pytest.mark.parametrize("fault", FAULTS)
def test_without_context_the_run_goes_on(package, fault):
    whole = run(package, "--no-context")
    for name in OF_CONTEXT:
        spoil(package / "copyedit/data", name, fault)
    done = run(package, "--no-context")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == whole.stdout
    assert "[spelling.unknown-word]" in done.stdout
    assert "[spelling.fused-words]" in done.stdout
    assert "[spelling.split-word]" not in done.stdout


def test_the_setting_says_the_same_as_the_option(package):
    told = run(package, "--no-context").stdout
    (package / "copyedit.toml").write_text("context = false\n")
    assert run(package).stdout == told
