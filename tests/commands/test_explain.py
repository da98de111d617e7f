"""``copyedit explain``."""

from __future__ import annotations

import pytest

from copyedit.__main__ import main

RULE = """\
id: house.ours.utilise
summary: '"utilise" written where "use" would do'
severity: suggestion
message: 'write "{right}"'
why: >
  It says no more than the short word, and takes a reader who is in a hurry longer
  to read.
source: our own desk
aliases: [house.ours.long-use]
swap:
  utilise: use
examples:
  flag:
    - "They {utilise -> use} it."
  allow:
    - "They use it."
"""

EXPLAINED = """\
house.ours.utilise
  "utilise" written where "use" would do

It says no more than the short word, and takes a reader who is in a hurry longer
to read.

Severity  suggestion
Now       on
Source    our own desk
Once      house.ours.long-use

Wrong     They utilise it.
          utilise -> use

Right     They use it.

To silence it for the next paragraph
  Markdown, HTML, text  <!-- copyedit: ignore house.ours.utilise -->
  MDX                   {/* copyedit: ignore house.ours.utilise */}
for the whole file
  <!-- copyedit: ignore-file house.ours.utilise -->
everywhere, in copyedit.toml or under [tool.copyedit] of pyproject.toml
  ignore = ["house.ours.utilise"]
"""


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "utilise.yaml").write_text(RULE, "utf-8")
    (tmp_path / "copyedit.toml").write_text('house = "ours"', "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "subject",
    [
        pytest.param("house.ours.utilise", id="id"),
        pytest.param("house.ours.long-use", id="alias"),
        pytest.param("house.ours.ut", id="unique-beginning"),
    ],
)
def test_a_rule_is_explained_whole(capsys, subject):
    assert main(["explain", subject]) == 0
    assert capsys.readouterr().out == EXPLAINED


def test_the_last_part_of_an_id_is_enough(capsys):
    assert main(["explain", "unused-ignore"]) == 0
    assert capsys.readouterr().out.startswith("leftover.unused-ignore\n")


def test_a_rule_that_is_off_says_how_to_switch_it_on(capsys, project):
    (project / "copyedit.toml").write_text('house = "ours"\nselect = ["names"]')
    assert main(["explain", "house.ours.utilise"]) == 0
    out = capsys.readouterr().out
    assert "Now       off: the configuration does not select it\n" in out


def test_an_id_that_does_not_exist_is_an_error_with_the_nearest(capsys):
    assert main(["explain", "house.ours.utilize"]) == 2
    assert capsys.readouterr().err == (
        'copyedit: there is no rule "house.ours.utilize"; '
        'did you mean "house.ours.utilise"?\n'
    )


def test_a_beginning_of_several_ids_is_an_error_that_lists_them(capsys):
    assert main(["explain", "leftover."]) == 2
    problem = capsys.readouterr().err
    assert problem.startswith('copyedit: "leftover." may be any of leftover.')
    assert problem.endswith("; write more of the id\n")


def test_a_word_is_explained_and_of_a_phrase_each_word(capsys):
    assert main(["explain", "harbour"]) == 0
    word = capsys.readouterr().out
    assert word.startswith("harbour\n  ")
    assert main(["explain", "the U.K. harbour"]) == 0
    phrase = capsys.readouterr().out
    words = [line for line in phrase.splitlines() if not line.startswith(" ")]
    assert words == ["the", "U", "K", "harbour"]
    assert phrase.endswith(word)


def test_what_a_word_list_accepts_is_explained_too(capsys, project):
    (project / "words.txt").write_text("Zzyqvorth\n", "utf-8")
    (project / "copyedit.toml").write_text('words = "words.txt"', "utf-8")
    assert main(["explain", "Zzyqvorth"]) == 0
    assert "word list" in capsys.readouterr().out


def test_neither_a_rule_nor_a_word_is_an_error(capsys):
    assert main(["explain", "?!"]) == 2
    assert capsys.readouterr().err == ('copyedit: "?!" is neither a rule nor a word\n')


def test_a_word_that_is_a_category_too_says_how_to_list_it(capsys):
    assert main(["explain", "spelling"]) == 0
    assert capsys.readouterr().out.endswith("  copyedit rules --category spelling\n")
