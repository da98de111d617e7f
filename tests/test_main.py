"""The command line as a whole: which command is meant, and what help says."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from copyedit.__main__ import COMMANDS, main

PACKAGE = str(Path(__file__).parents[1])


def test_help_names_every_command(capsys):
    assert main(["--help"]) == 0
    text = capsys.readouterr().out
    assert [name for name in COMMANDS if f"\n    {name}" not in text] == []


@pytest.mark.parametrize("command", ["check", "fix"])
def test_help_begins_with_examples_that_can_be_copied(capsys, command):
    assert main([command, "--help"]) == 0
    assert f"copyedit {command}" in capsys.readouterr().out.split("examples:")[1]


def test_a_file_without_a_command_is_checked(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("The bakery opens at six.\n")
    assert main(["a.md"]) == main(["--format", "json", "a.md"]) == 0
    assert main(["none.md"]) == 2
    assert capsys.readouterr().err == ("copyedit: none.md: No such file or directory\n")


def test_a_misspelled_command_is_not_a_file(capsys):
    assert main(["chekc"]) == 2
    assert "invalid choice: 'chekc'" in capsys.readouterr().err


def test_the_version_is_one_line(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("copyedit")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_no_encoding_of_the_terminal_refuses_a_report(tmp_path, encoding):
    (tmp_path / "a.txt").write_text("The wrnog “語” 🎶 end.\n", "utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "copyedit", "--format", "rich", "a.txt"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONIOENCODING": encoding, "PYTHONPATH": PACKAGE},
        capture_output=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (1, b"")
    assert b"wrnog" in run.stdout


def test_a_full_disk_is_an_error_of_one_line(tmp_path):
    (tmp_path / "a.txt").write_text("The wrnog end.\n")
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            [sys.executable, "-m", "copyedit", "a.txt"],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": PACKAGE},
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (run.returncode, run.stderr.count(b"\n")) == (2, 1)
    assert b"No space left on device" in run.stderr
