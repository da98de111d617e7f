"""A LanguageTool server of our own: started, watched over, ended."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from copyedit.engines.languagetool import guardian
from copyedit.engines.languagetool.address import is_well
from copyedit.engines.languagetool.errors import LanguageToolError, in_short
from copyedit.engines.languagetool.installation import Installation
from copyedit.engines.languagetool.java import HOW_TO_GET, java
from copyedit.expressions import compiled

START_SECONDS = 28.0

_LAST_LINES = 3
_STAMP = compiled(r"\d{4}-\d\d-\d\d [\d:.]+ [+-]\d{4} ")
_TELLS = compiled(r"(?!at |\.\.\. )(?=.*\w)")
_GRAVE = compiled(r"error|exception|invalid|unrecognized", re.IGNORECASE)
_POLL_SECONDS = 0.1
_MEND = (
    'if its files are damaged, "copyedit languagetool install" puts them in place anew'
)
_TOO_OLD = "UnsupportedClassVersionError"

# Measured on 31,000 words of news: with these options 2.1 + 0.13 s of processor time
# for the first question and each 400 words, and 340 MB; without the last two 5.4 +
# 0.21 s and 540 MB. The default heap grows to 2 GB.
_JAVA_OPTIONS = ("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
_SETTINGS = """\
cacheSize=1000
pipelineCaching=true
maxPipelinePoolSize=2
pipelineExpireTimeInSeconds=3600
maxCheckThreads=2
"""


def command(installed: Installation, port: int, settings: Path) -> list[str]:
    """What runs the server on ``port`` of this machine alone."""
    return [
        *(java(), *_JAVA_OPTIONS, "-cp", str(installed.jar)),
        *("org.languagetool.server.HTTPServer", "-p", str(port)),
        *("--config", str(settings)),
    ]


def free_port() -> int:
    """A port of this machine that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def is_free(port: int) -> bool:
    """Whether nobody listens on ``port`` of this machine."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) != 0


def base_for(port: int) -> str:
    """The address of a server on this machine."""
    return f"http://127.0.0.1:{port}/"


def write_settings(folder: Path) -> Path:
    """The file of settings for a server, which says how it keeps its rules warm."""
    path = folder / "server.properties"
    path.write_text(_SETTINGS, "utf-8")
    return path


def start_guarded(
    installed: Installation, server: list[str], manner: list[str], log: Path
) -> subprocess.Popen[bytes]:
    """A guardian that has begun to run a server; what both say goes to ``log``.

    ``manner`` tells it when to end the server, see there. Its standard input is a
    pipe. Raises ``LanguageToolError`` when the system will not have it.
    """
    # Without the user's own modules, which cost time and may do anything.
    python = [sys.executable, "-I", "-S", guardian.__file__]
    try:
        with log.open("wb") as output:
            return subprocess.Popen(  # noqa: S603 - our own program
                [*python, *manner, *server],
                stdin=subprocess.PIPE,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=installed.folder,
                # Ctrl-C is for us; what then happens to the server we decide.
                start_new_session=True,
            )
    except OSError as problem:
        raise LanguageToolError(f"cannot start a server: {problem}") from problem


def wait_until_well(
    started: subprocess.Popen[bytes], base: str, log: Path, seconds: float
) -> None:
    """Return when the server answers.

    Raises ``LanguageToolError`` with its last words when it ends before, or takes
    longer than ``seconds``.
    """
    patience = time.monotonic() + seconds
    while started.poll() is None:
        if is_well(base, 2):
            return
        if time.monotonic() > patience:
            raise LanguageToolError(
                "LanguageTool's server did not begin to answer within "
                f"{seconds:.0f} seconds{last_words(log)}; try again, or check "
                "without it: --languagetool off"
            )
        time.sleep(_POLL_SECONDS)
    words = last_words(log)
    if _TOO_OLD in words:
        raise LanguageToolError(f"this Java is too old for LanguageTool; {HOW_TO_GET}")
    raise LanguageToolError(
        f"LanguageTool's server ended as it was started{words}; {_MEND}"
    )


def last_words(log: Path) -> str:
    """The end of what a server has written, to be put behind a message."""
    try:
        lines = log.read_bytes().decode(errors="replace").split("\n")
    except OSError:
        return ""
    told = [_STAMP.sub("", line.strip()) for line in lines]
    # Of a trace the lines before it say most, and a frame says nothing.
    told = [line for line in told if _TELLS.match(line)][-_LAST_LINES * 8 :]
    told = [line for line in told if _GRAVE.search(line)] or told
    return f"; its last words: {in_short(' / '.join(told[-_LAST_LINES:]))}"


class OwnServer:
    """A server for this run alone, which ends with it."""

    def __init__(
        self, installed: Installation, *, seconds: float = START_SECONDS
    ) -> None:
        self._folder = tempfile.TemporaryDirectory(
            prefix="copyedit-languagetool-", ignore_cleanup_errors=True
        )
        self._log = Path(self._folder.name) / "server.log"
        port = free_port()
        self.base = base_for(port)
        server = command(installed, port, write_settings(Path(self._folder.name)))
        self._guardian = start_guarded(
            installed, server, ["--owner", self._folder.name], self._log
        )
        try:
            wait_until_well(self._guardian, self.base, self._log, seconds)
        except BaseException:
            self.close()
            raise

    @property
    def guardian(self) -> int:
        """The process that watches over the server."""
        return self._guardian.pid

    def has_ended(self) -> bool:
        """Whether the server is gone, or goes within a second, of its own accord."""
        try:
            self._guardian.wait(1)
        except subprocess.TimeoutExpired:
            return False
        return True

    def last_words(self) -> str:
        """The end of what the server has written."""
        return last_words(self._log)

    def close(self) -> None:
        """End the server; a second time does nothing."""
        with suppress(OSError):
            if self._guardian.stdin:
                self._guardian.stdin.close()
        try:
            self._guardian.wait(5)
        except subprocess.TimeoutExpired:
            self._guardian.kill()
            self._guardian.wait()
        self._folder.cleanup()
