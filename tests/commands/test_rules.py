"""``copyedit rules``."""

from __future__ import annotations

import json
import re

import pytest

from copyedit.__main__ import main

RULE = """\
id: house.ours.utilise
summary: '"utilise" written where "use" would do, in a sentence that is long enough'
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
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "utilise.yaml").write_text(RULE, "utf-8")
    (tmp_path / "copyedit.toml").write_text('house = "ours"', "utf-8")
    return tmp_path


def output(capsys, *words: str) -> str:
    assert main(["rules", *words]) == 0
    return capsys.readouterr().out


def test_a_rule_is_listed_with_its_severity_whether_it_is_on_and_what_it_finds(capsys):
    assert output(capsys, "--category", "house").startswith("""\
house.ours.utilise (suggestion, on)
    "utilise" written where "use" would do, in a sentence that is long enough
""")


def test_a_rule_that_is_off_says_why(capsys, project):
    (project / "copyedit.toml").write_text(
        'house = "ours"\nignore = ["house.ours.utilise"]', "utf-8"
    )
    listed = output(capsys, "--category", "house")
    assert listed.startswith("house.ours.utilise (suggestion, off: ignored)\n")


def test_the_counts_of_every_category_stand_at_the_end(capsys):
    counts = output(capsys).split("\n\n")[-1].splitlines()
    assert counts[0].split() == ["category", "rules", "on"]
    totals = [int(line.split()[1]) for line in counts[1:]]
    assert sum(totals[:-1]) == totals[-1]


def test_no_line_is_longer_than_eighty_columns(capsys):
    assert max(map(len, output(capsys).split("\n"))) <= 80


def test_our_instructions_have_rules_too(capsys):
    listed = output(capsys, "--category", "leftover")
    assert "leftover.unused-ignore (warning, on)\n" in listed
    assert "leftover.bad-directive (warning, on)\n" in listed


def test_other_programs_get_everything_that_a_rule_says(capsys):
    listed = json.loads(output(capsys, "--category", "house", "--format", "json"))
    assert listed["version"] == 1
    assert {
        "id": "house.ours.utilise",
        "category": "house",
        "severity": "suggestion",
        "status": "stable",
        "off": None,
        "summary": '"utilise" written where "use" would do, '
        "in a sentence that is long enough",
        "why": "It says no more than the short word.",
        "source": "our own desk",
        "aliases": [],
        "examples": {
            "flag": ["They {utilise -> use} it."],
            "allow": ["They use it."],
            "known": [],
        },
    } in listed["rules"]


@pytest.fixture
def told(tmp_path, monkeypatch):
    """What a server of LanguageTool has told of its rules."""
    monkeypatch.setenv("COPYEDIT_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "cache" / "languagetool"
    folder.mkdir(parents=True)
    (folder / "rules-6.8-en-US.json").write_text(
        '{"languagetool.this-nns": "this + plural noun"}', "utf-8"
    )


@pytest.mark.usefixtures("told")
def test_the_rules_of_languagetool_are_listed_when_asked_for(capsys):
    listed = output(capsys, "--category", "languagetool")
    assert "languagetool.this-nns (warning, off: languagetool)\n    this + plural" in (
        listed
    )
    assert listed.splitlines()[-1].split()[-1] == "0"
    assert "languagetool." not in output(capsys)


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(
    ("rule", "state"),
    [
        ("this-nns", "on"),
        ("comma-compound-sentence", "off: thorough"),
        ("en-unpaired-quotes", "off: ours"),
        ("morfologik-rule-en-us", "off: ours"),
        ("a-nns", "off: ignored"),
    ],
)
def test_a_rule_of_languagetool_says_whether_a_check_shows_it(
    capsys, project, rule, state
):
    (project / "copyedit.toml").write_text(
        'languagetool = "local"\nignore = ["languagetool.a-nns"]', "utf-8"
    )
    listed = output(capsys, "--category", "languagetool")
    assert re.search(rf"^languagetool\.{rule} \(\w+, {state}\)$", listed, re.MULTILINE)


@pytest.mark.usefixtures("told")
def test_a_rule_of_languagetool_is_on_when_it_is_named(capsys, project):
    speller, noisy = "morfologik-rule-en-us", "comma-compound-sentence"
    (project / "copyedit.toml").write_text(
        'languagetool = "local"\n'
        f'select = ["languagetool.{speller}", "languagetool.{noisy}"]',
        "utf-8",
    )
    rows = json.loads(output(capsys, "--category", "languagetool", "--format", "json"))[
        "rules"
    ]
    assert {row["id"] for row in rows if row["off"] is None} == {
        f"languagetool.{speller}",
        f"languagetool.{noisy}",
    }


def test_a_category_that_does_not_exist_is_an_error(capsys):
    assert main(["rules", "--category", "speling"]) == 2
    assert capsys.readouterr().err == (
        'copyedit: there is no category "speling"; did you mean "spelling"?\n'
    )
