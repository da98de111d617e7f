"""``copyedit words``."""

from __future__ import annotations

import pytest

from copyedit.__main__ import main

LISTS = 'words = ["words.txt"]\nnames = ["names.txt"]\n'


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "copyedit.toml").write_text(LISTS, "utf-8")
    (tmp_path / "words.txt").write_text("abzorp\nzorp # ours\n", "utf-8")
    (tmp_path / "names.txt").write_text("Marit Ulvangg\n", "utf-8")
    return tmp_path


def test_entries_are_added_and_those_that_are_there_are_told(project, capsys):
    assert main(["words", "add", "mump", "ZORP", "!vesk -> vosk # both", "Mump"]) == 0
    assert capsys.readouterr().out == (
        "already there: words.txt:2: zorp\n"
        "already there: words.txt: mump\n"
        "added: words.txt: mump\n"
        "added: words.txt: !vesk -> vosk # both\n"
    )
    text = (project / "words.txt").read_text("utf-8")
    assert text == "abzorp\nmump\n!vesk -> vosk # both\nzorp # ours\n"


def test_the_nearest_configuration_names_the_list(project, monkeypatch):
    (project / "drafts").mkdir()
    monkeypatch.chdir(project / "drafts")
    assert main(["words", "add", "mump"]) == 0
    assert (project / "words.txt").read_text("utf-8") == "abzorp\nmump\nzorp # ours\n"


def test_a_list_that_the_configuration_does_not_name_is_told(project, capsys):
    (project / "copyedit.toml").write_text("", "utf-8")
    (project / "words.txt").unlink()
    assert main(["words", "add", "mump"]) == 0
    assert (project / "words.txt").read_text("utf-8") == "mump\n"
    assert capsys.readouterr().out == (
        "added: words.txt: mump\n"
        'to use it, write in copyedit.toml: words = ["words.txt"]\n'
    )


def test_another_list_can_be_named(project, capsys):
    assert main(["words", "add", "Ulvangg", "Zub", "--list", "names.txt"]) == 0
    assert capsys.readouterr().out == (
        "already there: names.txt:1: Marit Ulvangg\nadded: names.txt: Zub\n"
    )
    assert (project / "names.txt").read_text("utf-8") == "Marit Ulvangg\nZub\n"


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("a -> b", '"a -> b": "->" without "!" before the wrong word; write "!a -> b"'),
        ("a\tb", '"a\tb": a tab inside an entry; a word list has one entry a line'),
        ("# mump", '"# mump": no word to add'),
        ("!zorp -> mump", 'words.txt:2 says "zorp"; change it by hand'),
    ],
)
def test_nothing_is_added_with_an_entry_that_cannot_be(project, capsys, entry, said):
    before = (project / "words.txt").read_bytes()
    assert main(["words", "add", "mump", entry]) == 2
    assert capsys.readouterr().err == f"copyedit: {said}\n"
    assert (project / "words.txt").read_bytes() == before


@pytest.mark.parametrize("command", [["add", "mump"], ["unused", "."]])
def test_without_a_configuration_one_line_says_what_to_do(project, capsys, command):
    (project / "copyedit.toml").unlink()
    assert main(["words", *command]) == 2
    assert capsys.readouterr().err == (
        f"copyedit: no copyedit.toml in {project} or above it; "
        'run "copyedit init" first\n'
    )


def test_entries_that_no_text_needs_are_listed_with_the_reason(project, capsys):
    words = "mumpish\nmuseum\nzorp\nZORPS\n!vesk -> vosk\n\nmumpish\nvarié\n"
    (project / "words.txt").write_text(words, "utf-8")
    (project / "names.txt").write_text("Marit Ulvangg\nBoris Kvolt\n", "utf-8")
    (project / "a.md").write_text(
        "The museum of Ulvangg’s son is mumpish.\n\n<p lang=fr>Un zorp.</p>\n", "utf-8"
    )
    assert main(["words", "unused", "a.md"]) == 1
    assert capsys.readouterr().out == (
        "words.txt:2: museum: the dictionary knows it\n"
        "words.txt:4: ZORPS: stands in no text\n"
        "words.txt:7: mumpish: stands in words.txt:1 already\n"
        "words.txt:8: varié: stands in no text\n"
        "names.txt:2: Boris Kvolt: stands in no text\n"
    )


def test_a_list_that_is_needed_whole_is_nothing_to_tell(project, capsys):
    (project / "a.txt").write_text("Abzorp and zorp met Marit Ulvangg.\n", "utf-8")
    assert main(["words", "unused", "a.txt"]) == 0
    assert capsys.readouterr().out == ""


def test_a_text_that_cannot_be_read_fails_the_run(project, capsys):
    (project / "a.md").write_bytes(b"caf\xe9")
    assert main(["words", "unused", "a.md"]) == 2
    assert capsys.readouterr().err.startswith("copyedit: a.md: not UTF-8")
