"""Whatever is handed to the program: one clear line, exit status 2, no traceback.

A text that cannot be checked never keeps the others from being checked.
"""

import errno
import json
import os
from io import StringIO
from pathlib import Path
from time import perf_counter

import pytest

from copyedit import check_text, readers
from copyedit.readers.decoding import LARGEST
from copyedit.reports import report_to

pytestmark = pytest.mark.usefixtures("good")

SLIP = "The goverment met.\n"
FOUND = (
    "good.md:1:5: error “goverment” is in no dictionary; "
    'write "government" [spelling.unknown-word]\n'
)
AS_TEXT = "save it as text, Markdown or HTML and check that"


UNREADABLE = {
    "UTF-16 without a mark": (
        SLIP.encode("utf-16-le"),
        "looks like UTF-16 without a byte-order mark; save it as UTF-8",
    ),
    "UTF-16 without a mark, the other way round": (
        SLIP.encode("utf-16-be"),
        "looks like UTF-16 without a byte-order mark; save it as UTF-8",
    ),
    "half a character of UTF-16": (
        b"\xff\xfeT\x00h",
        "damaged UTF-16 at byte offset 4; save it as UTF-8",
    ),
    "a byte of Windows-1252": (
        b"Fine.\nCaf\xe9.\n",
        "not UTF-8: byte 0xe9 at offset 9 (line 2); "
        "it looks like Windows-1252; save it as UTF-8",
    ),
    "a byte of nothing": (
        b"Fine.\n\x81\n",
        "not UTF-8: byte 0x81 at offset 6 (line 2); save it as UTF-8",
    ),
    "a NUL byte": (
        b"The goverment\nme\0t.\n",
        "holds a NUL byte at offset 16 (line 2), so is not text",
    ),
    "all bytes": (
        bytes(range(256)),
        "holds a NUL byte at offset 0 (line 1), so is not text",
    ),
    "an image": (b"\x89PNG\r\n\x1a\n\0\0", f"a PNG image, not text; {AS_TEXT}"),
    "an office document": (
        b"PK\x03\x04\x14\0",
        f"a zip archive or an office document, not text; {AS_TEXT}",
    ),
}


@pytest.mark.parametrize(
    ("content", "problem"), UNREADABLE.values(), ids=UNREADABLE.keys()
)
def test_what_is_no_text_is_named_and_the_others_are_checked(check, content, problem):
    Path("bad.md").write_bytes(content)
    assert check("bad.md", "good.md") == (2, FOUND, f"copyedit: bad.md: {problem}\n")


def test_a_file_that_does_not_exist(check):
    told = "copyedit: none.md: No such file or directory\n"
    assert check("none.md", "good.md") == (2, FOUND, told)


def test_a_folder_without_texts(check):
    Path("images").mkdir()
    Path("images/a.png").write_bytes(b"")
    kinds = ", ".join(sorted(readers.SUFFIXES))
    told = f"copyedit: images: no texts in this folder (looked for {kinds})\n"
    assert check("images", "good.md") == (2, FOUND, told)


def test_a_file_that_may_not_be_read(check, monkeypatch):
    Path("closed.md").write_text(SLIP)
    read_bytes = Path.read_bytes

    def refuse(path):  # as the system does, but for root too
        if path.name == "closed.md":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    told = "copyedit: closed.md: Permission denied\n"
    assert check("closed.md", "good.md") == (2, FOUND, told)


def test_a_link_that_leads_nowhere_but_to_itself(check):
    Path("round.md").symlink_to("round.md")
    status, out, err = check("round.md", "good.md")
    assert (status, out) == (2, FOUND)
    assert err.startswith("copyedit: round.md: ")
    assert err.count("\n") == 1


def test_a_file_that_is_taken_for_a_folder(check):
    told = "copyedit: good.md/a.md: Not a directory\n"
    assert check("good.md/a.md", "good.md") == (2, FOUND, told)


def test_a_name_that_is_too_long_for_the_system(check):
    name = "a" * 300 + ".md"
    status, out, err = check(name, "good.md")
    assert (status, out) == (2, FOUND)
    assert err == f"copyedit: {name}: File name too long\n"


def test_a_name_that_is_no_text(started):
    name = os.fsencode("caf") + b"\xe9.md"
    Path(os.fsdecode(name)).write_text(SLIP)
    with started("--format", "plain", name) as run:
        out, err = run.communicate()
    told = FOUND.replace("good.md", "caf\\udce9.md")
    assert (run.returncode, out.decode(), err) == (1, told, b"")


def test_a_file_that_is_too_large_is_refused_unread(check):
    with Path("dump.txt").open("wb") as file:
        file.truncate(LARGEST + 2**20)
    size, most = LARGEST / 2**20 + 1, LARGEST // 2**20
    told = f"copyedit: dump.txt: {size} MB, and {most} MB is the most that is read"
    assert check("dump.txt", "good.md") == (2, FOUND, f"{told}; split it\n")


TIME_LIMIT = 30


def test_the_largest_file_that_is_read_is_read_in_time(started):
    text = SLIP.encode()
    Path("large.txt").write_bytes(b" " * (LARGEST - len(text) - 2) + b"\n\n" + text)
    with started("--format", "plain", "large.txt") as run:
        out, err = run.communicate(timeout=TIME_LIMIT)
    told = FOUND.replace("good.md:1", "large.txt:3")
    assert (run.returncode, out.decode(), err) == (1, told, b"")


ENDLESS = {
    "a line": "The bishop and the baker went out to see the old sea wall. " * 3400,
    "a word": "a" * 10_000,
    "a word with marks": "co-" * 5_000,
    "an accented word": "é" * 10_000,
    "figures": "1," * 10_000,
    "opening marks": "“" * 10_000,
    "single marks": "‘a " * 10_000,
    "brackets": "([" * 10_000,
    "closing brackets": "1) " * 10_000,
    "stars": "*" * 10_000,
    "quotes of quotes": "> " * 5_000,
    "tags": "<b>" * 10_000,
    "links": "[a](" * 5_000,
    "line ends": "\n" * 100_000,
    "empty comments": "<!--" * 10_000,
}


@pytest.mark.parametrize("suffix", ["txt", "md", "html"])
@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS.keys())
def test_what_never_ends_is_checked_in_time(check, suffix, text):
    Path(f"long.{suffix}").write_text(f"{text}\n", "utf-8")
    begun = perf_counter()
    status, _, err = check(f"long.{suffix}", "good.md")
    assert (status, err) == (1, "")
    # What takes the square of the length would take minutes.
    assert perf_counter() - begun < 20


@pytest.mark.parametrize("name", ["bad.md", "bad.mdx", "bad.html", "bad.txt"])
@pytest.mark.parametrize(
    "text",
    [
        "**a *b _c `d [e](f ![g <b>h <i>j &amp k &#x; &#xD800; l",
        "</p></div> --> *} %} }} ``` ~~~",
        "<!-- a\n\n<script> b\n\n<td> c <p",
        "---\ntitle: [a, 'b\n",
        '+++\ntitle = "a\n',
        "{{< a {% b {/* c {# d <Card e={",
        "| a | b\n|---\n| c | d | e |\n\n[^1]: [^1]",
    ],
)
def test_markup_that_is_never_closed(check, name, text):
    Path(name).write_text(f"{text}\n")
    status, out, err = check(name, "good.md")
    assert (status, err) == (1, "")
    assert FOUND in out


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\xff\xfe", b" \n\r\n\t"])
def test_a_text_without_a_word_is_clean(check, content):
    Path("empty.md").write_bytes(content)
    assert check("empty.md") == (0, "", "")


def test_a_file_that_is_named_twice_is_checked_once(check, folder):
    Path("link.md").symlink_to("good.md")
    for arguments in (["good.md", "./good.md"], ["link.md", "."], ["good.md", folder]):
        status, out, err = check(*map(str, arguments))
        assert (status, out.count("\n"), err) == (1, 1, "")


def test_half_of_a_surrogate_pair_survives_json():
    (finding,) = check_text(text := "The \udc80 goverment met \ud83d.")
    stream = StringIO()
    report_to(stream, "json").show(readers.read(text, path="\udce9.md"), [finding])
    told = json.loads(stream.getvalue().encode())
    assert (told["path"], told["start"], told["text"]) == ("\udce9.md", 6, "goverment")
