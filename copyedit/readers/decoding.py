"""From the bytes of a file to the text that every offset counts in.

Offsets are code points of the decoded text. A byte-order mark stays its first
character, so ``text.encode(encoding_of(data))`` gives back the same bytes.
"""

from __future__ import annotations

import re

from copyedit.errors import UnreadableFile

BYTE_ORDER_MARK = "\ufeff"

# A novel is 1 MB; a larger file is a dump. Checking takes 130 times the size of a file
# in memory and 2.5 seconds for each megabyte.
LARGEST = 8 * 2**20

_AS_TEXT = "save it as text, Markdown or HTML and check that"
_MAGIC = {
    b"\x89PNG": f"a PNG image, not text; {_AS_TEXT}",
    b"\xff\xd8\xff": f"a JPEG image, not text; {_AS_TEXT}",
    b"GIF8": f"a GIF image, not text; {_AS_TEXT}",
    b"%PDF-": f"a PDF, not text; {_AS_TEXT}",
    b"PK\x03\x04": f"a zip archive or an office document, not text; {_AS_TEXT}",
    b"PK\x05\x06": f"a zip archive, not text; {_AS_TEXT}",
    b"\xd0\xcf\x11\xe0": f"an old office document, not text; {_AS_TEXT}",
    rb"{\rtf": f"rich text (RTF), which cannot be read; {_AS_TEXT}",
    b"\x1f\x8b": "compressed with gzip; unpack it first",
    b"BZh": "compressed with bzip2; unpack it first",
    b"\xfd7zXZ": "compressed with xz; unpack it first",
    b"7z\xbc\xaf": "a 7-Zip archive; unpack it first",
    b"\x7fELF": "a program, not text",
    b"SQLite format 3": "a database, not text",
    b"\xff\xfe\x00\x00": "UTF-32; save it as UTF-8",
    b"\x00\x00\xfe\xff": "UTF-32; save it as UTF-8",
}
_UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}

# Of the bytes at even or at odd places, the share that is NUL in UTF-16 without
# a mark: near 1 in English, near 0 in anything else.
_NUL_SHARE = 0.4
_SAMPLE = 4096


def decode(data: bytes, path: str) -> str:
    """The text of a file in UTF-8, or in UTF-16 with a byte-order mark.

    Raises UnreadableFile, with a line that says what the bytes are instead, for
    anything else: another encoding, an image, an archive.
    """
    if problem := _not_text(data):
        raise UnreadableFile(path, problem)
    encoding = encoding_of(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        problem = _undecodable(data, error, encoding)
        raise UnreadableFile(path, problem) from None


def encoding_of(data: bytes) -> str:
    """The encoding in which ``decode`` reads the bytes, as Python names it."""
    return _UTF_16.get(data[:2], "utf-8")


def too_large(size: int) -> str:
    """What to say of a file of so many bytes."""
    limit = LARGEST // 2**20
    return f"{size / 2**20:.1f} MB, and {limit} MB is the most that is read; split it"


def _not_text(data: bytes) -> str:
    """What the bytes are if they are no text at all, else nothing."""
    if len(data) > LARGEST:
        return too_large(len(data))
    for magic, problem in _MAGIC.items():
        if data.startswith(magic):
            return problem
    if data[:2] in _UTF_16 or (nul := data.find(b"\0")) < 0:
        return ""
    sample = data[:_SAMPLE]
    for places in (sample[::2], sample[1::2]):
        if places.count(0) > _NUL_SHARE * len(places):
            return "looks like UTF-16 without a byte-order mark; save it as UTF-8"
    return f"holds a NUL byte at offset {nul}{_line_of(data, nul)}, so is not text"


def _undecodable(data: bytes, error: UnicodeDecodeError, encoding: str) -> str:
    at = error.start
    if encoding != "utf-8":
        return f"damaged UTF-16 at byte offset {at}; save it as UTF-8"
    place = f"byte 0x{data[at]:02x} at offset {at}{_line_of(data, at)}"
    guess = "; it looks like Windows-1252" if _is_windows_1252(data) else ""
    return f"not UTF-8: {place}{guess}; save it as UTF-8"


def _line_of(data: bytes, offset: int) -> str:
    return f" (line {data.count(10, 0, offset) + 1})"


def _is_windows_1252(data: bytes) -> bool:
    """Whether every high byte is a letter or a mark that English prose uses."""
    high = re.sub(rb"[\x00-\x7f]", b"", data)
    try:
        text = high.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return all(c.isalpha() or c in "‘’“”–—…•€£©®™°·½¼¾«»\xa0" for c in text)
