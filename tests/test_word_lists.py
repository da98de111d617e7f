"""Word lists: what they hold, what becomes of it, what is no word list."""

from __future__ import annotations

import pytest

from copyedit.accepted import Accepted
from copyedit.config import Config, accepted, load
from copyedit.errors import ConfigError
from tests.writing import write


def test_words_names_and_dialect_become_what_is_accepted(folder):
    write(folder / "w.txt", "\ufeff# ours\r\nnewsy # short\r\n\r\nC#\r\nnewsy\r\n")
    write(folder / "n.txt", "Ottoline Brackwater\n")
    text = 'words = "w.txt"\nnames = ["n.txt"]\ndialect = "en-ca"'
    assert accepted(load(write(folder / "copyedit.toml", text))) == Accepted.of(
        ["newsy", "C#"], "en-CA", ["Ottoline", "Brackwater"]
    )


def test_no_lists_and_no_dialect_accept_nothing():
    assert accepted(Config()) == Accepted()


def test_a_missing_word_list_is_an_error_with_the_nearest_file(folder):
    write(folder / "words.txt", "")
    text = 'words = [\n  "wrds.txt",\n]'
    with pytest.raises(ConfigError) as caught:
        accepted(load(write(folder / "copyedit.toml", text)))
    assert str(caught.value) == (
        "copyedit.toml:2: words: cannot read wrds.txt: No such file or directory; "
        'did you mean "words.txt"?'
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(
            b"fine\na\tb\n",
            "2: a tab inside an entry; a word list has one entry a line",
            id="tab",
        ),
        pytest.param(
            b"fine\n\nbell\x07\n",
            "3: a control character inside an entry; a word list has one entry a line",
            id="control-character",
        ),
        pytest.param(
            b"x" * 101,
            "1: an entry of 101 characters (at most 100); "
            "a word list has one entry a line",
            id="long-line",
        ),
        pytest.param(
            b"fine\ncaf\xe9\n",
            "2: not UTF-8; save the word list as UTF-8 text",
            id="not-utf-8",
        ),
        pytest.param(
            b"fine\nwrong -> right  # why\n",
            '2: "->" without "!" before the wrong word; write "!wrong -> right"',
            id="no-mark-before-the-wrong-word",
        ),
        pytest.param(
            b"fine\n!e.g. -> for example\n",
            '2: "e.g." is not one word; write a rule of kind regex for it',
            id="no-word",
        ),
    ],
)
def test_a_file_that_is_no_word_list_is_an_error_with_its_line(folder, content, said):
    (folder / "w.txt").write_bytes(content)
    config = load(write(folder / "copyedit.toml", 'words = "w.txt"'))
    with pytest.raises(ConfigError) as caught:
        accepted(config)
    assert str(caught.value) == f"w.txt:{said}"
