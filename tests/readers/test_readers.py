"""From a path or a text to a document, by the reader of its format."""

import subprocess
import sys
import time
from pathlib import Path

import pyromark
import pytest

from copyedit.accepted import Accepted
from copyedit.errors import UnreadableFile
from copyedit.readers import FORMATS, format_of, read, read_file
from copyedit.readers.decoding import LARGEST


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a.txt", "text"),
        ("a.text", "text"),
        ("desk/B.MD", "markdown"),
        ("a.markdown", "markdown"),
        ("a.mdown", "markdown"),
        ("a.mdx", "mdx"),
        ("a.html", "html"),
        ("a.htm", "html"),
        ("a.xhtml", "html"),
        ("README", "text"),
        ("<stdin>", "text"),
        ("a.md.orig", "text"),
    ],
)
def test_the_suffix_tells_the_format(path, expected):
    assert format_of(path) == expected


def test_a_document_knows_its_path_format_and_word_list():
    accepted = Accepted.of(["Thorpe"])
    document = read("*A* b.", path="a.md", accepted=accepted)
    assert (document.source, document.path) == ("*A* b.", "a.md")
    assert (document.format, document.accepted) == ("markdown", accepted)


def test_a_given_format_overrules_the_suffix():
    assert read("<p>A.</p>", path="a.txt", format="html").words[0].text == "A"


def test_a_format_without_reader_is_refused():
    with pytest.raises(UnreadableFile) as refusal:
        read("text", path="a.md", format="rst")
    assert str(refusal.value) == (
        "a.md: no reader for the format 'rst'; use text, markdown, mdx, html"
    )


def test_a_file_is_read_with_its_byte_order_mark(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbf# Head\r\n")
    document = read_file(path)
    assert document.source == "\ufeff# Head\r\n"
    assert [str(block.kind) for block in document.blocks] == ["heading"]


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(UnreadableFile) as refusal:
        read_file(tmp_path / "no.md")
    assert refusal.value.problem == "no such file"


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(UnreadableFile) as refusal:
        read_file(tmp_path)
    assert refusal.value.problem == "a folder, not a file; name the files in it"


def test_a_name_that_cannot_exist_is_one_line(tmp_path):
    with pytest.raises(UnreadableFile) as refusal:
        read_file(tmp_path / ("long" * 100))
    assert refusal.value.problem == "cannot be read: File name too long"


def test_a_dump_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "dump.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 2**20)
    with pytest.raises(UnreadableFile) as refusal:
        read_file(path)
    assert refusal.value.problem == (
        "9.0 MB, and 8 MB is the most that is read; split it"
    )


class Panic(BaseException):
    """What a parser written in Rust raises when it breaks down."""


@pytest.mark.parametrize("error", [Panic, ValueError])
def test_a_text_that_breaks_the_parser_is_read_as_plain_text(monkeypatch, error):
    def break_down(*_, **__):
        raise error("index out of bounds")

    monkeypatch.setattr(pyromark, "events_with_range", break_down)
    document = read("One *word*.\n\nTwo.", path="a.md")
    assert [p.text for p in document.passages] == ["One *word*.", "Two."]
    assert document.format == "markdown"


def test_an_interrupt_is_no_breakdown(monkeypatch):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(pyromark, "events_with_range", interrupt)
    with pytest.raises(KeyboardInterrupt):
        read("One.", path="a.md")


@pytest.mark.parametrize(
    ("path", "unused"),
    [
        ("a.txt", {"pyromark", "yaml", "html", "copyedit.readers.markup"}),
        ("a.md", {"yaml", "html", "html.parser", "asyncio"}),
        ("a.html", {"pyromark", "yaml", "html.parser"}),
    ],
)
def test_a_format_does_not_wait_for_the_tools_of_another(path, unused):
    script = (
        "import sys; from copyedit.readers import read;"
        f"read('One &amp; two.', path={path!r}).words;"
        f"print(sorted(set({sorted(unused)}) & set(sys.modules)))"
    )
    result = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert result.stdout == "[]\n"


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    "unit",
    [
        "<!-- -->",
        "<!--",
        '<a "',
        "<ul><li>",
        "{/*",
        "{{",
        "{% x %}",
        "> ",
        "1. ",
        "`` `",
    ],
)
def test_the_cost_of_a_page_grows_with_its_length_alone(format, unit):
    source = unit * (20_000 // len(unit))
    start = time.process_time()
    assert len(read(source, format=format).prose) == len(source)
    assert time.process_time() - start < 1
