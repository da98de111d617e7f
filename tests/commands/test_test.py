"""``copyedit test``."""

from __future__ import annotations

import pytest

from copyedit.__main__ import main

RULE = """\
id: style.utilise
summary: '"utilise" written where "use" would do'
severity: suggestion
message: 'write "{right}"'
why: It says no more than the short word.
source: our own desk
swap:
  utilise: use
examples:
  flag:
    - "They {utilise -> use} it."
  allow:
    - "They use it."
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "style").mkdir()
    (tmp_path / "style" / "utilise.yaml").write_text(RULE, "utf-8")
    return tmp_path


@pytest.mark.parametrize("path", ["style", "style/utilise.yaml", "."])
def test_rules_whose_examples_hold_pass(capsys, path):
    assert main(["test", path]) == 0
    assert capsys.readouterr().out == "1 rule, 2 examples, 0 failed\n"


def test_a_file_that_is_named_twice_counts_once(capsys):
    assert main(["test", "style", "style/utilise.yaml"]) == 0
    assert capsys.readouterr().out == "1 rule, 2 examples, 0 failed\n"


def test_each_example_that_fails_is_a_line_with_its_place(folder, capsys):
    rule = RULE.replace("They use it.", "They utilise it.").replace("> use}", "> us}")
    (folder / "style" / "utilise.yaml").write_text(rule, "utf-8")
    assert main(["test", "style"]) == 1
    assert capsys.readouterr().out == (
        'style/utilise.yaml:11: expected "They {utilise -> us} it.", '
        'found "They {utilise -> use} it."\n'
        'style/utilise.yaml:13: expected "They utilise it.", '
        'found "They {utilise -> use} it."\n'
        "1 rule, 2 examples, 2 failed\n"
    )


def test_a_file_that_is_no_rule_is_worse_than_an_example_that_fails(folder, capsys):
    (folder / "style" / "broken.yaml").write_text("id: style.broken", "utf-8")
    assert main(["test", "style"]) == 2
    lines = capsys.readouterr().out.split("\n")
    assert lines[0].startswith("style/broken.yaml:1: missing: ")
    assert lines[1] == "1 rule, 2 examples, 0 failed, 1 file not read"


def test_two_rules_may_not_share_an_id(folder, capsys):
    (folder / "more" / "style").mkdir(parents=True)
    (folder / "more" / "style" / "utilise.yaml").write_text(RULE, "utf-8")
    assert main(["test", "style", "more"]) == 2
    assert 'the id "style.utilise" is taken by' in capsys.readouterr().err


@pytest.mark.parametrize(
    ("path", "problem"),
    [("nowhere", "not found"), ("empty", "no rules (*.yaml) in this folder")],
)
def test_nothing_to_test_is_an_error(folder, capsys, path, problem):
    (folder / "empty").mkdir()
    assert main(["test", path]) == 2
    assert capsys.readouterr().err == f"copyedit: {path}: {problem}\n"
