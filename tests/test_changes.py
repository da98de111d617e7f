"""Which lines count as changed, and which findings concern them."""

import subprocess
from pathlib import Path

import pytest

from copyedit.changes import changed_lines, parse_diff, touches
from copyedit.document import Document
from copyedit.finding import Finding, Related
from copyedit.git import GitError
from copyedit.rule import Rule, Severity
from copyedit.span import Span

RULE = Rule("spelling.unknown-word", "Not a word", "", Severity.ERROR)


def git(*arguments):
    who = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org")
    subprocess.run(["git", *who, *arguments], check=True, capture_output=True)


def commit(**files):
    for name, text in files.items():
        Path(f"{name}.md").write_text(text, "utf-8")
    git("add", ".")
    git("commit", "--quiet", "-m", "x")


@pytest.fixture
def repository(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    git("init", "--quiet", "--initial-branch=main")
    commit(old="one\ntwo\nthree\nfour\n", same="one\n")
    return tmp_path.resolve()


def test_lines_that_the_branch_changed_and_no_others(repository):
    git("switch", "--quiet", "-c", "branch")
    commit(old="one\n2\nthree\nfour\nfive\nsix\n")
    expected = {repository / "old.md": {range(2, 3), range(5, 7)}}
    assert changed_lines(Path(), "main") == expected


def test_what_is_not_committed_counts(repository):
    Path("old.md").write_text("one\ntwo\nthree\n4\n", "utf-8")
    Path("new.md").write_text("all of it\n", "utf-8")
    changed = changed_lines(Path(), "HEAD")
    assert changed[repository / "old.md"] == {range(4, 5)}
    assert [1 in lines for lines in changed[repository / "new.md"]] == [True]


def test_what_the_other_branch_did_since_is_not_blamed_on_this_one(repository):
    git("switch", "--quiet", "-c", "branch")
    commit(same="one\nmine\n")
    git("switch", "--quiet", "main")
    commit(old="theirs\n")
    git("switch", "--quiet", "branch")
    assert changed_lines(Path(), "main") == {repository / "same.md": {range(2, 3)}}


def test_a_renamed_file_is_not_new(repository):
    git("mv", "old.md", "moved.md")
    Path("moved.md").write_text("one\ntwo\nthree\n4\n", "utf-8")
    git("add", ".")
    assert changed_lines(Path(), "HEAD") == {repository / "moved.md": {range(4, 5)}}


def test_names_that_git_quotes_and_settings_of_the_user(repository):
    git("config", "diff.noprefix", "true")
    commit(**{'caf\u00e9 "a\tb': "one\n"})
    Path('café "a\tb.md').write_text("two\n", "utf-8")
    assert changed_lines(Path(), "HEAD") == {
        repository / 'café "a\tb.md': {range(1, 2)}
    }


def test_a_line_that_looks_like_a_header_is_only_a_line():
    diff = (
        b"--- a/x.md\n+++ b/x.md\n@@ -1 +1,2 @@\n-- old\n+++ b/y.md\n+text\n"
        b"@@ -9,0 +11 @@\n+new\n"
    )
    assert parse_diff(diff) == {"x.md": {range(1, 3), range(11, 12)}}


def test_lines_that_are_gone_change_no_line():
    assert parse_diff(b"--- a/x.md\n+++ b/x.md\n@@ -3,2 +2,0 @@\n-a\n-b\n") == {}


@pytest.mark.usefixtures("repository")
def test_a_commit_that_does_not_exist_is_named():
    with pytest.raises(GitError, match='git knows no commit "mian"'):
        changed_lines(Path(), "mian")


def test_a_folder_outside_any_repository_is_an_error(tmp_path):
    with pytest.raises(GitError, match="not a git repository"):
        changed_lines(tmp_path, "main")


DOCUMENT = Document("one\ntwo\nthree\nfour\n")


@pytest.mark.parametrize(
    ("span", "related", "lines", "answer"),
    [
        (Span(4, 7), [], {range(2, 3)}, True),
        (Span(4, 7), [], {range(1, 2), range(3, 9)}, False),
        (Span(4, 10), [], {range(3, 4)}, True),
        (Span(4, 8), [], {range(3, 4)}, False),
        (Span(4, 7), [Span(0, 3)], {range(1, 2)}, True),
        (Span(4, 4), [], {range(2, 3)}, True),
    ],
    ids=["in", "beside", "second line", "up to the line end", "related", "empty"],
)
def test_touches(span, related, lines, answer):
    places = tuple(Related(place, "") for place in related)
    finding = Finding(RULE, span, "", related=places)
    assert touches(finding, DOCUMENT, lines) is answer
