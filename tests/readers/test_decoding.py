"""Bytes become text, or the reader says in one line why not."""

import pytest

from copyedit.errors import UnreadableFile
from copyedit.readers import decode, encoding_of
from copyedit.readers.decoding import LARGEST

SENTENCE = "The café on the quay reopened. 👩‍🚀\r\n"


@pytest.mark.parametrize(
    "data",
    [
        SENTENCE.encode(),
        SENTENCE.encode("utf-8-sig"),
        "\ufeff".encode("utf-16-le") + SENTENCE.encode("utf-16-le"),
        "\ufeff".encode("utf-16-be") + SENTENCE.encode("utf-16-be"),
        b"",
        b"\xef\xbb\xbf",
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16-le", "utf-16-be", "empty", "only a mark"],
)
def test_decoding_can_be_undone_byte_for_byte(data):
    assert decode(data, "a.txt").encode(encoding_of(data)) == data


def test_a_byte_order_mark_stays_the_first_character():
    assert decode(SENTENCE.encode("utf-8-sig"), "a.txt") == "\ufeff" + SENTENCE


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (
            "First line.\nA café.\n".encode("latin-1"),
            "not UTF-8: byte 0xe9 at offset 17 (line 2); it looks like Windows-1252; "
            "save it as UTF-8",
        ),
        (
            b"One.\nTwo \xff\x81.\n",
            "not UTF-8: byte 0xff at offset 9 (line 2); save it as UTF-8",
        ),
        (
            "No mark here.".encode("utf-16-le"),
            "looks like UTF-16 without a byte-order mark; save it as UTF-8",
        ),
        (
            "No mark here.".encode("utf-16-be"),
            "looks like UTF-16 without a byte-order mark; save it as UTF-8",
        ),
        (
            b"\xff\xfeT\x00h",
            "damaged UTF-16 at byte offset 4; save it as UTF-8",
        ),
        (
            b"A line.\nThen\x00 nothing.",
            "holds a NUL byte at offset 12 (line 2), so is not text",
        ),
        (
            b"%PDF-1.7\n1 0 obj",
            "a PDF, not text; save it as text, Markdown or HTML and check that",
        ),
        (
            b"\x89PNG\r\n\x1a\n",
            "a PNG image, not text; save it as text, Markdown or HTML and check that",
        ),
        (
            b"PK\x03\x04\x14\x00",
            "a zip archive or an office document, not text; "
            "save it as text, Markdown or HTML and check that",
        ),
        ("\ufeffA".encode("utf-32-le"), "UTF-32; save it as UTF-8"),
        (b"\x1f\x8b\x08\x00", "compressed with gzip; unpack it first"),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else "",
)
def test_what_is_not_text_is_named(data, problem):
    with pytest.raises(UnreadableFile) as refusal:
        decode(data, "desk/a.txt")
    assert str(refusal.value) == f"desk/a.txt: {problem}"


def test_a_dump_is_refused():
    with pytest.raises(UnreadableFile) as refusal:
        decode(bytes(LARGEST + 1), "dump.txt")
    assert str(refusal.value) == (
        "dump.txt: 8.0 MB, and 8 MB is the most that is read; split it"
    )
