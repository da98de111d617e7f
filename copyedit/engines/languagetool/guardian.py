"""Runs a LanguageTool server and ends it when nobody needs it any more.

    python guardian.py (--owner FOLDER | --until FILE SECONDS) COMMAND…

A process of its own, with nothing of this package, since it must outlive whoever
started it, however that one ends. With ``--owner`` the server ends when standard
input does, and FOLDER, where it keeps its files, is removed: the system closes
standard input when the owner dies, be it by SIGKILL. With
``--until`` it ends when FILE is gone or has not been touched for so long.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial

_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG
_LOOK_EVERY = 0.5


def main(arguments: list[str]) -> int:
    """Run the command to its end; its exit status."""
    manner, *rest = arguments
    wait: Callable[[], None] = _until_owner_is_gone
    path, *rest = rest
    if manner == "--until":
        seconds, *rest = rest
        wait = partial(_until_idle, path, float(seconds))
    for name in (signal.SIGINT, signal.SIGTERM, *_hang_ups()):
        signal.signal(name, lambda *_: sys.exit(1))
    server = subprocess.Popen(  # noqa: S603 - the command of our own program
        rest,
        stdin=subprocess.DEVNULL,
        preexec_fn=_die_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509
    )
    over = threading.Event()
    end = partial(_end_after, wait, over, server)
    try:
        threading.Thread(target=end, daemon=True).start()
        return server.wait()
    finally:
        server.kill()
        server.wait()
        if manner == "--until":
            with suppress(OSError):
                os.remove(path)  # noqa: PTH107 - no pathlib, to start quickly
        elif over.is_set():
            # An owner that still lives wants to read what the server has written.
            shutil.rmtree(path, ignore_errors=True)


def _end_after(
    wait: Callable[[], None], over: threading.Event, server: subprocess.Popen[bytes]
) -> None:
    wait()
    over.set()
    server.kill()


def _until_owner_is_gone() -> None:
    # Not sys.stdin, which a thread may not hold when Python ends.
    while os.read(0, 1024):
        pass


def _until_idle(path: str, seconds: float) -> None:
    with suppress(OSError):
        while time.time() - os.stat(path).st_mtime < seconds:  # noqa: PTH116
            time.sleep(_LOOK_EVERY)


def _die_with_parent() -> None:
    """For the case that somebody kills the guardian itself; Linux only."""
    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)


def _hang_ups() -> list[signal.Signals]:
    return [signal.SIGHUP] if hasattr(signal, "SIGHUP") else []


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
