"""A rule, a configuration or a list that is wrong: one line that says where.

No text is checked then, since nobody knows by which rules.
"""

from pathlib import Path

import pytest

pytestmark = pytest.mark.usefixtures("good")

BROKEN_RULES = {
    "not YAML": (
        "id: style.broken\nsummary: [open\n",
        ":3: not YAML, did not find expected ',' or ']'; "
        "put sentences in quotation marks",
    ),
    "no rule": ("- a\n- b\n", ":1: "),
    "another id": ("id: style.other\nsummary: a thing\n", ":1: "),
    "a tab": ("id: style.broken\n\tsummary: a thing\n", ":2: "),
    "an unknown key": ("id: style.broken\nsumary: a thing\n", ":2: "),
    "not UTF-8": (b"id: style.broken\nsummary: caf\xe9\n", ":2: not UTF-8"),
    "nothing": ("", ": "),
}


@pytest.mark.parametrize(
    ("text", "problem"), BROKEN_RULES.values(), ids=BROKEN_RULES.keys()
)
def test_a_broken_rule_is_named_with_its_line(check, folder, text, problem):
    path = folder / "rules" / "style" / "broken.yaml"
    path.parent.mkdir(parents=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    status, out, err = check("--rules", "rules", "good.md")
    assert (status, out) == (2, "")
    assert err.startswith(f"copyedit: {path}{problem}")
    assert err.count("\n") == 1


CONFIGURATIONS = {
    "not TOML": (
        'select = ["spelling"\nignore = []\n',
        "copyedit.toml:2: not valid TOML: Unclosed array",
    ),
    "an unknown rule": (
        '# our rules\nignore = ["names",\n  "speling.unknown-word"]\n',
        'copyedit.toml:3: ignore: there is no rule "speling.unknown-word"; '
        'did you mean "spelling.unknown-word"?',
    ),
    "an unknown setting": (
        'selct = ["spelling"]\n',
        'copyedit.toml:1: selct is not a setting; did you mean "select"?',
    ),
    "a setting of another kind": (
        '\nselect = "spelling"\n',
        'copyedit.toml:2: select must be a list of texts, such as ["spelling"]',
    ),
    "a word list that does not exist": (
        'words = ["word.txt"]\n',
        "copyedit.toml:1: words: cannot read word.txt: No such file or directory; "
        'did you mean "words.txt"?',
    ),
    "an unknown style": (
        'house = ["wier"]\n',
        'copyedit.toml:1: house: there is no style and no folder "wier"; '
        'did you mean "wire"?',
    ),
}


@pytest.mark.parametrize(
    ("text", "problem"), CONFIGURATIONS.values(), ids=CONFIGURATIONS.keys()
)
def test_a_configuration_that_is_wrong_is_named_with_its_line(check, text, problem):
    Path("copyedit.toml").write_text(text)
    Path("words.txt").write_text("goverment\n")
    assert check("good.md") == (2, "", f"copyedit: {problem}\n")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (
            ["--select", "speling"],
            '--select: there is no rule "speling"; did you mean "spelling"?',
        ),
        (
            ["--ignore", "spelling.unknown-wrod"],
            '--ignore: there is no rule "spelling.unknown-wrod"; '
            'did you mean "spelling.unknown-word"?',
        ),
        (["--config", "none.toml"], "none.toml: No such file or directory"),
    ],
    ids=["--select", "--ignore", "--config"],
)
def test_an_option_that_names_what_does_not_exist(check, arguments, problem):
    assert check(*arguments, "good.md") == (2, "", f"copyedit: {problem}\n")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"Mapp\n\xff\n", "2: not UTF-8; save the word list as UTF-8 text"),
        (
            b"Mapp\tmap\n",
            "1: a tab inside an entry; a word list has one entry a line",
        ),
        (b"# ours\n\nMapp\0\n", "3: a control character inside an entry; "),
        (b"a" * 200, "1: an entry of 200 characters (at most 100); "),
    ],
    ids=["not UTF-8", "a table", "binary", "a text"],
)
def test_a_word_list_that_is_none_is_named_with_its_line(check, content, problem):
    Path("words.txt").write_bytes(content)
    status, out, err = check("--words", "words.txt", "good.md")
    assert (status, out) == (2, "")
    assert err.startswith(f"copyedit: words.txt:{problem}")
    assert err.count("\n") == 1
