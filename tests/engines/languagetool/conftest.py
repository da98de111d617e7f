"""What the tests of LanguageTool share: a fake server, a fake Java, no leftovers."""

import shutil
import sys
from pathlib import Path

import pytest

from copyedit.engines.languagetool import kept
from copyedit.engines.languagetool.connection import close_all
from tests.engines.languagetool.fake import Fake

FAKE = Path(__file__).with_name("fake.py")


@pytest.fixture(autouse=True)
def nothing_of_the_user(tmp_path, monkeypatch):
    """Neither finds nor leaves a server, an installation or an answer."""
    monkeypatch.setenv("COPYEDIT_LANGUAGETOOL", str(tmp_path / "languagetool"))
    monkeypatch.setenv("LTP_PATH", str(tmp_path / "of-the-client"))
    shutil.rmtree(kept.folder(), ignore_errors=True)
    yield
    close_all()
    kept.stop()
    shutil.rmtree(kept.folder(), ignore_errors=True)


@pytest.fixture
def server():
    """A server that answers as LanguageTool does."""
    pytest.importorskip("language_tool_python", reason="an extra that is not here")
    with Fake().start() as fake:
        yield fake
        fake.shutdown()


@pytest.fixture
def fake_java(tmp_path, monkeypatch):
    """Makes a program that is called ``java`` and does what a script says."""

    def make(script):
        folder = tmp_path / "jvm" / "bin"
        folder.mkdir(parents=True, exist_ok=True)
        java = folder / "java"
        java.write_text(f"#!/bin/sh\n{script}\n")
        java.chmod(0o755)
        monkeypatch.setenv("JAVA_HOME", str(tmp_path / "jvm"))
        return java

    return make


@pytest.fixture
def installed(tmp_path, fake_java):
    """A LanguageTool that is installed, whose Java is the fake server."""
    folder = tmp_path / "languagetool" / "LanguageTool-6.8"
    folder.mkdir(parents=True)
    (folder / "languagetool-server.jar").write_bytes(b"no real jar")
    fake_java(
        'if [ "$1" = -version ]; then echo \'openjdk version "17.0.1"\' >&2; exit; fi\n'
        f'exec "{sys.executable}" "{FAKE}" "$@"'
    )
    return folder
