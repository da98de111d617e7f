"""Writes a text back to its file, whole or not at all."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from copyedit.errors import UnreadableFile
from copyedit.readers.decoding import encoding_of

_FREE = "it was left as it is"


def encoded(text: str, before: str, content: bytes, path: str) -> bytes:
    """``text`` in the encoding of ``content``, the bytes of the text ``before``.

    Raises ``UnreadableFile`` when these are not exactly the bytes that the text
    would be written as, since then more would change than the text.
    """
    encoding = encoding_of(content)
    with suppress(UnicodeEncodeError):
        if before.encode(encoding) == content:
            return text.encode(encoding)
    raise UnreadableFile(path, f"cannot be written back byte for byte; {_FREE}")


def replace(path: Path, before: bytes, after: bytes) -> None:
    """Make ``after`` the content of ``path`` in one step, keeping its mode.

    A link stays and what it leads to is replaced. Raises ``UnreadableFile`` when
    the file may not be written or no longer holds ``before``, and ``OSError``.
    """
    target = path.resolve(strict=True)
    mode = target.stat().st_mode
    # Asked for by hand: a folder that may be written lets any file be replaced.
    if not mode & 0o222 or not os.access(target, os.W_OK):
        raise UnreadableFile(str(path), f"is read-only; {_FREE}")
    new = target.with_name(f".{target.name}.{os.getpid()}.copyedit")
    try:
        _write(new, after, stat.S_IMODE(mode))
        if target.read_bytes() != before:
            problem = f"was changed by another program meanwhile; {_FREE}"
            raise UnreadableFile(str(path), problem)
        new.replace(target)
    finally:
        new.unlink(missing_ok=True)


def _write(path: Path, content: bytes, mode: int) -> None:
    # No other user may read a draft before it has the mode of the file.
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(handle)
    path.chmod(mode)
