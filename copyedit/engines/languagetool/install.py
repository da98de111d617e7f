"""Puts LanguageTool on this machine, or takes it away again.

From Maven Central with the user's own ``mvn``: they publish the jars, which are
compared with the checksums that we know before anything is put in place. Or by the
download of language-tool-python, which is larger and needs no Maven.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from copyedit.engines.languagetool.client import library
from copyedit.engines.languagetool.errors import LanguageToolError, in_short
from copyedit.engines.languagetool.installation import (
    VERSION,
    Installation,
    home,
    installation_in,
)
from copyedit.engines.languagetool.java import environment
from copyedit.engines.languagetool.maven import CHECKSUMS, PLUGIN, project

_MAVEN_SECONDS = 900
_HAVE_IT_ALREADY = (
    '"copyedit languagetool install FOLDER" takes a folder or a zip that you have'
)
_OPTIONS = ("-DincludeScope=runtime", "-Dmdep.stripVersion=true")


def from_maven(*, all_languages: bool = False) -> Installation:
    """Install the pinned version from Maven Central, for English or for all.

    Raises ``LanguageToolError`` when there is no Maven, it fails, or the jars are
    not the ones we know.
    """
    maven = shutil.which("mvn")
    if maven is None:
        raise LanguageToolError(
            "LanguageTool's jars come from Maven Central, and mvn is not here; install "
            'it ("apt install maven", "brew install maven"), or do without: "copyedit '
            'languagetool install --download" fetches 250 MB from elsewhere, '
            f"{_HAVE_IT_ALREADY}"
        )
    with _new_folder() as folder:
        (folder / "pom.xml").write_text(project(VERSION, all_languages), "utf-8")
        target = folder / "languagetool"
        _run(maven, folder, target / "libs")
        # The manifest of the server looks for the others in libs/ beside it.
        (target / "libs" / "languagetool-server.jar").rename(
            target / "languagetool-server.jar"
        )
        _refuse_other_jars(target)
        return _put_in_place(target)


def from_download() -> Installation:
    """Install the pinned version by the download of language-tool-python.

    Raises ``LanguageToolError`` without that package, and when its server cannot be
    reached or sends something else.
    """
    client = library()
    with _new_folder() as folder, _environment(folder):
        release = client.download_lt.LocalLanguageTool.from_version_name(VERSION)
        try:
            release.download()
        # SystemExit too: the package ends the program when it is at a loss.
        except (Exception, SystemExit) as problem:
            # What requests raises is an OSError too, without a number.
            unreachable = isinstance(problem, OSError) and problem.errno is None
            why = "the server cannot be reached" if unreachable else in_short(problem)
            raise LanguageToolError(
                f"cannot fetch {release.download_url}: {why}; {_HAVE_IT_ALREADY}"
            ) from problem
        return _put_in_place(_server_in(folder, Path(release.download_url)))


def from_path(path: Path) -> Installation:
    """Install a LanguageTool that the user has, as a folder or as a zip.

    Raises ``LanguageToolError`` when there is no server in it.
    """
    if not path.exists():
        raise LanguageToolError(f"{path}: there is no such folder or file")
    with _new_folder() as folder:
        copy = folder / "languagetool"
        try:
            if path.is_dir():
                shutil.copytree(_server_in(path, path), copy)
                return _put_in_place(copy)
            _unpack(path, copy)
            return _put_in_place(_server_in(copy, path))
        except (OSError, shutil.Error, zipfile.BadZipFile) as problem:
            raise LanguageToolError(f"{path}: {in_short(problem)}") from problem


def remove() -> list[Path]:
    """Delete what was installed; the folders that are gone."""
    folders = sorted(home().glob("LanguageTool-*"))
    for folder in folders:
        shutil.rmtree(folder)
    return folders


@contextmanager
def _environment(folder: Path) -> Iterator[None]:
    """Let language-tool-python find our Java, and write into ``folder``."""
    before = dict(os.environ)
    os.environ.update(environment() | {"LTP_PATH": str(folder)})
    # It takes this for an installation, and fetches nothing.
    os.environ.pop("LTP_JAR_DIR_PATH", None)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _server_in(folder: Path, told: Path) -> Path:
    """The folder itself or the one inside it that holds a server."""
    inside = sorted(place for place in folder.iterdir() if place.is_dir())
    for place in (folder, *inside):
        if installation_in(place):
            return place
    raise LanguageToolError(
        f"{told}: no LanguageTool server (languagetool-server.jar) in it"
    )


def _run(maven: str, folder: Path, libs: Path) -> None:
    command = [maven, "-q", "-B", "-f", str(folder / "pom.xml")]
    command += [f"{PLUGIN}:copy-dependencies", *_OPTIONS, f"-DoutputDirectory={libs}"]
    try:
        done = subprocess.run(  # noqa: S603 - the user's own Maven
            command,
            capture_output=True,
            timeout=_MAVEN_SECONDS,
            check=False,
            env=environment(),
        )
    except (OSError, subprocess.SubprocessError) as problem:
        raise LanguageToolError(f"mvn failed: {in_short(problem)}") from problem
    if done.returncode != 0 or not (libs / "languagetool-server.jar").is_file():
        said = (done.stdout + done.stderr).decode(errors="replace").split("\n")
        errors = [line for line in said if "ERROR" in line] or said
        raise LanguageToolError(f"mvn failed: {in_short(errors[0])}")


def _refuse_other_jars(target: Path) -> None:
    for name, expected in CHECKSUMS.items():
        found = next(target.rglob(name), None)
        actual = sha256(found.read_bytes()).hexdigest() if found else "missing"
        if actual != expected:
            raise LanguageToolError(
                f"{name} from Maven Central is not the one of LanguageTool {VERSION} "
                f"(sha256 {actual}); nothing was installed"
            )


def _unpack(path: Path, target: Path) -> None:
    with zipfile.ZipFile(path) as content:
        for name in content.namelist():
            if not (target / name).resolve().is_relative_to(target.resolve()):
                raise LanguageToolError(f"{path}: {name} would leave the folder")
        content.extractall(target)


@contextmanager
def _new_folder() -> Iterator[Path]:
    """A folder beside where it shall be in the end, so that one step does it."""
    try:
        home().mkdir(parents=True, exist_ok=True)
        folder = tempfile.TemporaryDirectory(prefix=".install-", dir=home())
    except OSError as problem:
        raise LanguageToolError(f"cannot install: {in_short(problem)}") from problem
    with folder as name:
        yield Path(name)


def _put_in_place(folder: Path) -> Installation:
    found = installation_in(folder)
    version = found.version if found else "unknown"
    if version == "unknown":
        raise LanguageToolError(
            "this LanguageTool does not say which version it is; "
            f"call its folder LanguageTool-{VERSION} or whatever it is"
        )
    place = home() / f"LanguageTool-{version}"
    if place.exists():
        shutil.rmtree(place)
    folder.rename(place)
    installed = installation_in(place)
    if installed is None:
        raise LanguageToolError(f"{place}: the server is gone again")
    return installed
