"""What is said of a configuration file that is not valid, and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from copyedit.config import load
from copyedit.errors import ConfigError
from tests.writing import write


def error(path: Path, text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        load(write(path, text))
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            '\nslect = ["names"]',
            '2: slect is not a setting; did you mean "select"?',
            id="unknown-key",
        ),
        pytest.param(
            "fail_on = 'error'",
            '1: fail_on is not a setting; did you mean "fail-on"?',
            id="underscore-in-key",
        ),
        pytest.param(
            'select = "names"',
            '1: select must be a list of texts, such as ["spelling"]',
            id="text-for-list",
        ),
        pytest.param(
            'select = [\n  "names",\n  3,\n]',
            "1: select holds 3, which is not a text in quotes",
            id="number-in-list",
        ),
        pytest.param(
            "per-file = 3",
            '1: per-file must be a table, such as {"drafts/**" = ["style"]}',
            id="number-for-table",
        ),
        pytest.param(
            'dialect = "british"',
            '1: dialect is "british"; write "en-GB"',
            id="dialect-by-country",
        ),
        pytest.param(
            'words = []\n\ndialect = "en_AU"',
            '3: dialect is "en_AU", not one of auto, en-US, en-GB, en-CA, en-AU; '
            'did you mean "en-AU"?',
            id="misspelt-dialect",
        ),
        pytest.param(
            'lang = "French"',
            '1: lang is "French"; write "fr"',
            id="language-by-name",
        ),
        pytest.param(
            'lang = "pl"',
            '1: lang is "pl", not one of en, de, es, fr, it, nl, pt; leave such texts '
            "out with exclude",
            id="language-without-dictionary",
        ),
        pytest.param(
            '[lang]\n"es/**" = "es"\n"fr/**" = 3',
            "1: lang is 3, not one of en, de, es, fr, it, nl, pt",
            id="number-for-language",
        ),
        pytest.param(
            "fail-on = true",
            "1: fail-on is true, not one of error, warning, suggestion, never",
            id="boolean-for-word",
        ),
        pytest.param(
            'format = "sarif"',
            '1: format is "sarif", not one of auto, rich, plain, github, json',
            id="unknown-format",
        ),
        pytest.param(
            'preview = "all"',
            "1: preview must be true, false or a list of rules",
            id="text-for-preview",
        ),
        pytest.param(
            'languagetool = "localhost:8081.org"',
            '1: languagetool is "localhost:8081.org"; '
            "an address begins with http:// or https://",
            id="address-without-scheme",
        ),
        pytest.param(
            'select = ["names"]\nignore = [names]',
            "2: not valid TOML: Invalid value",
            id="broken-toml",
        ),
        pytest.param(
            'select = ["names"\n',
            "1: not valid TOML: Unclosed array",
            id="toml-broken-at-its-end",
        ),
    ],
)
def test_an_error_names_file_line_and_remedy(folder, text, said):
    assert error(folder / "copyedit.toml", text) == f"copyedit.toml:{said}"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(
            '[tool.ruff]\nselect = []\n[tool.copyedit]\nselect = ""', 4, id="own-table"
        ),
        pytest.param('[tool]\ncopyedit.select = ""', 2, id="dotted-key"),
        pytest.param('[tool."copyedit"]\n"select" = ""', 2, id="quoted-keys"),
        pytest.param('\n[tool]\ncopyedit = {select = ""}', 3, id="inline-table"),
    ],
)
def test_the_line_is_found_in_every_layout_of_a_pyproject(folder, text, line):
    said = error(folder / "pyproject.toml", text)
    assert said.startswith(f"pyproject.toml:{line}: select must be")


def test_a_pyproject_that_was_named_must_have_our_table(folder):
    said = error(folder / "pyproject.toml", "[tool.ruff]\n")
    assert said == "pyproject.toml: there is no table [tool.copyedit]"


def test_a_file_that_is_not_utf_8_is_an_error(folder):
    path = folder / "copyedit.toml"
    path.write_bytes(b'words = "caf\xe9.txt"')
    with pytest.raises(ConfigError, match=r"^copyedit\.toml: not UTF-8"):
        load(path)
