"""LanguageTool on this machine: where it lies and which version it is."""

from __future__ import annotations

import os
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from copyedit.engines.languagetool.errors import LanguageToolError
from copyedit.expressions import compiled
from copyedit.record import record

VERSION = "6.8"

JARS = ("languagetool-server.jar", "languagetool.jar")
POM = "META-INF/maven/org.languagetool/languagetool-server/pom.properties"
_FOLDER = compiled(r"LanguageTool-(?P<version>\d+(?:\.\d+)+)")
_IN_POM = compiled(r"^version=(?P<version>\S+)", re.MULTILINE)


@record
class Installation:
    """A folder that holds a LanguageTool server."""

    folder: Path
    jar: Path
    version: str


def home() -> Path:
    """Where ``copyedit languagetool install`` puts it, by versions.

    ``COPYEDIT_LANGUAGETOOL``, or ``copyedit`` in the user's folder for data.
    """
    if own := os.environ.get("COPYEDIT_LANGUAGETOOL"):
        return Path(own)
    shared = os.environ.get("XDG_DATA_HOME")
    return (Path(shared) if shared else Path.home() / ".local/share") / "copyedit"


def installation() -> Installation:
    """The newest LanguageTool here, ours before that of language-tool-python.

    Raises ``LanguageToolError`` when there is none.
    """
    for place in (home(), _place_of_client()):
        found = list(_installations(place))
        if found:
            return max(found, key=lambda one: _number(one.version))
    raise LanguageToolError(
        f"LanguageTool is not installed (looked in {home()} and {_place_of_client()}); "
        '"copyedit languagetool install" does it'
    )


def installation_in(folder: Path) -> Installation | None:
    """The LanguageTool whose server lies in ``folder`` itself, if any."""
    for name in JARS:
        jar = folder / name
        if jar.is_file():
            return Installation(folder, jar, version_of(jar) or _named(folder))
    return None


def version_of(jar: Path) -> str:
    """The version that a server's jar gives, or nothing."""
    try:
        with zipfile.ZipFile(jar) as content:
            told = _IN_POM.search(content.read(POM).decode())
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):
        return ""
    return told["version"] if told else ""


def _installations(place: Path) -> Iterator[Installation]:
    for folder in sorted(place.glob("LanguageTool-*")):
        found = installation_in(folder)
        if found:
            yield found


def _place_of_client() -> Path:
    """Where language-tool-python keeps what it has downloaded."""
    own = os.environ.get("LTP_PATH")
    return Path(own) if own else Path.home() / ".cache" / "language_tool_python"


def _named(folder: Path) -> str:
    named = _FOLDER.fullmatch(folder.name)
    return named["version"] if named else "unknown"


def _number(version: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", version)]
