"""``copyedit languagetool``, and a check that asks it, run as a user runs them."""

import sys
import zipfile
from pathlib import Path

import pytest

from copyedit.__main__ import main
from copyedit.engines.languagetool import install, java
from copyedit.engines.languagetool.installation import POM, Installation
from copyedit.engines.languagetool.process import base_for, free_port
from tests.engines.languagetool.conftest import *  # noqa: F403 - the same fixtures

pytestmark = [
    pytest.mark.skipif(
        sys.platform == "win32", reason="the stand-in for Java is a shell script"
    ),
    pytest.mark.usefixtures("folder"),
]


@pytest.fixture
def copyedit(capsys):
    def run(*arguments):
        status = main(arguments)
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run


@pytest.mark.usefixtures("installed", "server")
def test_a_check_asks_a_server_that_it_starts_and_ends(copyedit):
    Path("a.txt").write_text("See these gate. It was a owl.\n")
    Path("b.txt").write_text("See these gate again.\n")
    assert copyedit("check", "--engine", "languagetool", "a.txt", "b.txt") == (
        1,
        'a.txt:1:5: warning “these” needs a plural; write "these gates" '
        "[languagetool.this-nns]\n"
        "a.txt:1:24: error “owl” begins with a vowel sound: “an” "
        "[grammar.indefinite-article]\n"
        'b.txt:1:5: warning “these” needs a plural; write "these gates" '
        "[languagetool.this-nns]\n",
        "",
    )


def test_a_check_that_must_ask_what_is_not_there_has_failed(copyedit):
    Path("a.txt").write_text("See these gate.\n")
    status, out, err = copyedit("check", "--engine", "languagetool", "a.txt")
    assert (status, out) == (2, "")
    assert err.startswith("copyedit: LanguageTool is not installed (looked in ")
    assert err.count("\n") == 1


def test_a_server_that_is_named_must_answer(copyedit):
    Path("a.txt").write_text("See these gate.\n")
    base = base_for(free_port())
    status, _, err = copyedit("check", "--languagetool", base, "a.txt")
    assert status == 2
    assert err.startswith(f"copyedit: LanguageTool does not answer at {base}")
    assert err.count("\n") == 1


def test_a_server_that_is_named_is_asked_when_the_engine_is(copyedit, server):
    Path("copyedit.toml").write_text(f'languagetool = "{server.base}"\n')
    Path("a.txt").write_text("See these gate.\n")
    status, out, err = copyedit("check", "--engine", "languagetool", "a.txt")
    assert (status, err) == (0, "")
    assert "[languagetool.this-nns]" in out


def test_where_it_may_be_missing_the_check_goes_on(copyedit, caplog):
    Path("a.txt").write_text("It was a owl.\n")
    status, out, _ = copyedit("check", "--languagetool", "auto", "a.txt")
    assert status == 1
    assert "[grammar.indefinite-article]" in out
    assert [m[:36] for m in caplog.messages] == ["copyedit: LanguageTool was not asked"]


@pytest.mark.usefixtures("installed", "server")
def test_status_tells_what_is_there(copyedit, tmp_path):
    status, out, _ = copyedit("languagetool", "status")
    assert (status, out) == (
        0,
        f"Java 17: {tmp_path}/jvm/bin/java\n"
        f"LanguageTool 6.8: {tmp_path}/languagetool/LanguageTool-6.8\n"
        "no server is kept\n",
    )


def test_status_tells_what_is_missing(copyedit, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setattr(java, "find_spec", lambda _: None)
    status, out, _ = copyedit("languagetool", "status")
    assert status == 1
    assert out.startswith("LanguageTool runs on Java, and there is none here; install")
    assert "\nLanguageTool is not installed " in out


@pytest.mark.usefixtures("installed")
def test_a_server_is_kept_and_stopped(copyedit):
    status, out, _ = copyedit("languagetool", "start", "--idle", "5")
    assert status == 0
    assert out.startswith("LanguageTool 6.8 answers at http://127.0.0.1:")
    assert out.endswith("/; it ends when nobody has asked for 5 minutes\n")
    again = copyedit("languagetool", "start")[1]
    assert again == out.replace("answers at", "answered already at")
    assert "\na server answers at http://" in copyedit("languagetool", "status")[1]
    assert copyedit("languagetool", "stop") == (0, "the server has ended\n", "")
    assert copyedit("languagetool", "stop") == (0, "no server was running\n", "")


@pytest.mark.parametrize(
    ("option", "value", "problem"),
    [
        ("--port", "99999", "must be a number from 1 to 65535"),
        ("--port", "-1", "must be a number from 1 to 65535"),
        ("--port", "http", "must be a number from 1 to 65535"),
        ("--idle", "0", "must be a number of minutes, more than 0"),
        ("--idle", "soon", "must be a number of minutes, more than 0"),
        ("--idle", "nan", "must be a number of minutes, more than 0"),
    ],
)
def test_a_number_that_is_none_is_told(copyedit, option, value, problem):
    status, _, err = copyedit("languagetool", "start", f"{option}={value}")
    assert (status, err.count("\n")) == (2, 1)
    assert f"argument {option}: {problem}" in err


def test_what_was_installed_from_a_folder_is_removed_again(
    copyedit, fake_java, tmp_path
):
    fake_java("echo 'openjdk version \"21\"' >&2")
    own = tmp_path / "own"
    own.mkdir()
    with zipfile.ZipFile(own / "languagetool-server.jar", "w") as jar:
        jar.writestr(POM, "version=6.8\n")
    place = tmp_path / "languagetool" / "LanguageTool-6.8"
    status, out, _ = copyedit("languagetool", "install", str(own))
    assert status == 0
    assert out.startswith(f"LanguageTool 6.8 is in {place}\nJava 21 will run it\n")
    assert copyedit("languagetool", "remove") == (
        0,
        f"no server was running\nremoved {place}\n",
        "",
    )


def test_one_source_is_enough(copyedit):
    for more in ("lt.zip", "--all-languages"):
        status, _, err = copyedit("languagetool", "install", "--download", more)
        assert (status, err.count("\n")) == (2, 1)
        assert "not allowed with argument" in err


def test_a_download_is_asked_for(copyedit, fake_java, monkeypatch, tmp_path):
    fake_java("echo 'openjdk version \"21\"' >&2")
    fetched = Installation(tmp_path, tmp_path / "languagetool-server.jar", "6.8")
    monkeypatch.setattr(install, "from_download", lambda: fetched)
    status, out, _ = copyedit("languagetool", "install", "--download")
    assert status == 0
    assert out.startswith(
        "fetching LanguageTool as language-tool-python does …\n"
        f"LanguageTool 6.8 is in {tmp_path}\nJava 21 will run it\n"
    )


def test_a_folder_that_holds_none_is_told(copyedit, fake_java, tmp_path):
    fake_java("echo 'openjdk version \"21\"' >&2")
    status, out, err = copyedit("languagetool", "install", str(tmp_path))
    assert (status, out) == (2, "")
    assert err.startswith(f"copyedit: {tmp_path}: no LanguageTool server")


def test_a_rule_of_it_is_explained(copyedit, server):
    status, out, _ = copyedit("explain", "languagetool.this-nns")
    assert status == 0
    assert out.startswith("languagetool.this-nns\n  LanguageTool's rule THIS_NNS\n")
    assert "Now       off: LanguageTool is not asked" in out
    assert "https://community.languagetool.org/rule/show/THIS_NNS?lang=en" in out
    Path("copyedit.toml").write_text(f'languagetool = "{server.base}"\n')
    Path("a.txt").write_text("See these gate.\n")
    copyedit("check", "a.txt")
    out = copyedit("explain", "languagetool.this-nns")[1]
    assert out.startswith("languagetool.this-nns\n  this + plural noun\n")
    assert "Now       on\n" in out
    out = copyedit("explain", "languagetool.comma-compound-sentence")[1]
    assert "A check shows it with --thorough only" in " ".join(out.split())
    assert 'Now       off: "--thorough" shows it, or to select its id\n' in out
    out = copyedit("explain", "languagetool.en-unpaired-quotes")[1]
    assert "No check runs it, since our marks know quotations" in " ".join(out.split())
    assert "Now       off: LanguageTool is not asked for this rule\n" in out


def test_a_rule_that_it_does_not_have_is_told(copyedit):
    status, _, err = copyedit("explain", "languagetool.this-nnss")
    assert status == 2
    assert 'did you mean "languagetool.this-nns"?' in err
