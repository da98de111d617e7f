"""The server that a user keeps for hooks and editors, beside the runs.

``copyedit languagetool start`` writes a notice of it into a file; every run of
that user finds it there and touches the file, and when nobody has done so for a
while, or the file is gone, the guardian of the server ends it.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from copyedit.cache import cache_folder
from copyedit.engines.languagetool import process
from copyedit.engines.languagetool.address import is_well
from copyedit.engines.languagetool.errors import LanguageToolError
from copyedit.engines.languagetool.installation import Installation

_STOP_SECONDS = 10.0
_LOCK_SECONDS = process.START_SECONDS + 5


@dataclass(frozen=True, slots=True)
class KeptServer:
    """A server that a user keeps: where it answers, its version, its idle time."""

    base: str
    version: str
    idle_minutes: float


def folder() -> Path:
    """Where the notice, the lock and the log of the kept server lie."""
    return cache_folder() / "languagetool"


def kept_server() -> KeptServer | None:
    """The kept server, if it answers; it stays for another idle time then."""
    try:
        found = KeptServer(**json.loads(_notice().read_bytes()))
    except (OSError, ValueError, TypeError):
        return None
    if not is_well(found.base, 2):
        return None
    touch()
    return found


def touch() -> None:
    """Let the kept server stay for another idle time."""
    with suppress(OSError):
        os.utime(_notice())


def start(
    installed: Installation, port: int | None = None, idle_minutes: float = 30
) -> KeptServer:
    """Start a server that stays; the one that runs already, if one does.

    Raises ``LanguageToolError`` when it does not start, or ``port`` is taken.
    """
    place = folder()
    place.mkdir(0o700, parents=True, exist_ok=True)
    with _locked(place / "lock"):
        return kept_server() or _start(installed, port, idle_minutes)


def stop() -> bool:
    """End the kept server; whether there was one."""
    found = kept_server()
    with suppress(OSError):
        _notice().unlink()
    patience = time.monotonic() + _STOP_SECONDS
    while found and is_well(found.base, 1):
        if time.monotonic() > patience:
            raise LanguageToolError(f"the server at {found.base} does not stop")
        time.sleep(0.1)
    return found is not None


def _start(
    installed: Installation, port: int | None, idle_minutes: float
) -> KeptServer:
    number = port or process.free_port()
    if not process.is_free(number):
        raise LanguageToolError(
            f"port {number} is taken; name another, or none to get a free one"
        )
    server = KeptServer(process.base_for(number), installed.version, idle_minutes)
    command = process.command(installed, number, process.write_settings(folder()))
    _notice().write_text(json.dumps(asdict(server)), "utf-8")
    log = folder() / "server.log"
    manner = ["--until", str(_notice()), str(idle_minutes * 60)]
    try:
        started = process.start_guarded(installed, command, manner, log)
        process.wait_until_well(started, server.base, log, process.START_SECONDS)
    except BaseException:
        _notice().unlink(missing_ok=True)
        raise
    return server


def _notice() -> Path:
    return folder() / "server.json"


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Wait until nobody else is starting a server."""
    patience = time.monotonic() + _LOCK_SECONDS
    while True:
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            break
        except FileExistsError:
            _remove_if_stale(path)
            if time.monotonic() > patience:
                raise LanguageToolError(
                    f"another program is starting a server; if not, remove {path}"
                ) from None
            time.sleep(0.1)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def _remove_if_stale(path: Path) -> None:
    """Remove a lock that is older than any start may take."""
    with suppress(OSError):
        if time.time() - path.stat().st_mtime > _LOCK_SECONDS:
            path.unlink()
