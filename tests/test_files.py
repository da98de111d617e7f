"""Which files are checked when files and folders are named."""

import subprocess
from pathlib import Path

import pytest

from copyedit.files import texts

SUFFIXES = {".md", ".txt"}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    def make(*names):
        for name in names:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("text", "utf-8")
        monkeypatch.chdir(tmp_path)
        return tmp_path

    return make


def git(*arguments):
    subprocess.run(["git", *arguments], check=True, capture_output=True)


def found(*names, exclude=()):
    paths = [Path(name) for name in names]
    files, problems = texts(paths, SUFFIXES, lambda path: path.name in exclude)
    return [path.as_posix() for path in files], [str(problem) for problem in problems]


def test_a_folder_gives_its_texts_in_order(folder):
    folder("b.md", "a.TXT", "deep/er/c.md", "image.png")
    assert found(".") == (["a.TXT", "b.md", "deep/er/c.md"], [])


def test_hidden_and_installed_folders_are_passed_over(folder):
    folder("a.md", ".venv/b.md", "node_modules/x/c.md", ".hidden/d.md")
    assert found(".") == (["a.md"], [])


def test_a_named_file_is_checked_whatever_its_suffix(folder):
    folder("NOTES", ".hidden/a.md")
    assert found("NOTES", ".hidden/a.md") == ([".hidden/a.md", "NOTES"], [])


def test_each_file_is_checked_once_whatever_it_is_called(folder):
    here = folder("a.md", "deep/b.md")
    (here / "link.md").symlink_to(here / "a.md")
    assert found("deep", "a.md", ".", str(here / "a.md")) == (
        [f"{here}/a.md", "deep/b.md"],
        [],
    )


def test_a_missing_file_is_left_to_its_reader(folder):
    folder("a.md")
    assert found("a.md", "none.md") == (["a.md", "none.md"], [])


def test_a_folder_without_texts_is_a_problem_of_one_line(folder):
    folder("images/a.png", "b.md")
    assert found("images", "b.md") == (
        ["b.md"],
        ["images: no texts in this folder (looked for .md, .txt)"],
    )


def test_what_is_excluded_is_passed_over_even_when_named(folder):
    folder("a.md", "deep/b.md")
    assert found("a.md", "deep", exclude={"a.md", "b.md"}) == ([], [])


def test_a_repository_gives_what_git_does_not_ignore(folder):
    folder("a.md", "new.md", "out/b.md", ".github/c.md", "gone.md", "deep/d e\nf.md")
    git("init", "--quiet")
    Path(".gitignore").write_text("out/\n")
    git("add", "a.md", "gone.md")
    Path("gone.md").unlink()
    expected = [".github/c.md", "a.md", "deep/d e\nf.md", "new.md"]
    assert found(".") == (expected, [])


def test_an_ignored_folder_that_is_named_is_meant(folder):
    folder("a.md", "out/b.md")
    git("init", "--quiet")
    Path(".gitignore").write_text("out/\n")
    assert found("out") == (["out/b.md"], [])


def test_the_repository_of_a_running_hook_is_not_that_of_the_folder(
    folder, monkeypatch, tmp_path_factory
):
    folder("a.md")
    other = tmp_path_factory.mktemp("other")
    git("init", "--quiet", str(other))
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    assert found(".") == (["a.md"], [])
