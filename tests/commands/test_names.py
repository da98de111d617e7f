"""``copyedit names``."""

from __future__ import annotations

import pytest

from copyedit.__main__ import main


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "copyedit.toml").write_text('names = "names.txt"\n', "utf-8")
    (tmp_path / "names.txt").write_text("# ours\nBrackwetter\nOldenham  # 7\n", "utf-8")
    archive = tmp_path / "archive"
    archive.mkdir()
    first = "We met Qornstadt, Brackwetter and Ulvangg’s son. Tarvo left with Oslo’s."
    (archive / "a.txt").write_text(first, "utf-8")
    (archive / "b.md").write_text("We met Ulvangg, Qornstadt and Qornstadt.", "utf-8")
    return tmp_path


def test_unknown_names_of_several_texts_are_learned_with_counts(project, capsys):
    assert main(["names", "--learn", "archive"]) == 0
    assert (project / "names.txt").read_text("utf-8") == (
        "# ours\nBrackwetter\nOldenham  # 7\nQornstadt  # 3\nUlvangg  # 2\n"
    )
    assert capsys.readouterr().out == (
        "names.txt: 2 new names, 0 met again, 1 kept (texts read: 2)\n"
    )


def test_a_second_run_over_the_same_archive_changes_nothing(project, capsys):
    assert main(["names", "--learn", "archive"]) == 0
    before = (project / "names.txt").read_bytes()
    capsys.readouterr()
    assert main(["names", "--learn", "archive"]) == 0
    assert (project / "names.txt").read_bytes() == before
    assert capsys.readouterr().out == (
        "names.txt: 0 new names, 2 met again, 1 kept (texts read: 2)\n"
    )


def test_the_fewest_times_can_be_set_and_another_list_named(project, capsys):
    command = ["names", "--learn", "archive", "--fewest", "1", "--list", "all.txt"]
    assert main(command) == 0
    assert (project / "all.txt").read_text("utf-8") == (
        "Qornstadt  # 3\nUlvangg  # 2\nBrackwetter  # 1\n"
    )
    assert capsys.readouterr().out == (
        "all.txt: 3 new names, 0 met again, 0 kept (texts read: 2)\n"
        'to use it, write in copyedit.toml: names = ["all.txt"]\n'
    )


def test_misspelt_names_are_left_out_and_told(project, capsys):
    many = "We met Qornstadt. " * 90 + "We met Qornstadd, Qornstadd and Qornstadd."
    (project / "archive" / "c.txt").write_text(many, "utf-8")
    assert main(["names", "--learn", "archive/c.txt", "--list", "new.txt"]) == 0
    assert (project / "new.txt").read_text("utf-8") == "Qornstadt  # 90\n"
    first = capsys.readouterr().out.split("\n")[0]
    assert first == "left out: Qornstadd (×3), rather Qornstadt (×90)"


def test_no_text_is_an_error(project, capsys):
    (project / "empty").mkdir()
    assert main(["names", "--learn", "empty"]) == 2
    assert capsys.readouterr().err.endswith(
        "copyedit: no text was read, so no name was learned\n"
    )


def test_a_number_that_is_none_is_an_error(capsys):
    assert main(["names", "--learn", "archive", "--fewest", "0"]) == 2
    assert '"0" is not a number from 1 on' in capsys.readouterr().err


def test_without_a_configuration_one_line_says_what_to_do(project, capsys):
    (project / "copyedit.toml").unlink()
    assert main(["names", "--learn", "archive"]) == 2
    assert capsys.readouterr().err == (
        f"copyedit: no copyedit.toml in {project} or above it; "
        'run "copyedit init" first\n'
    )
