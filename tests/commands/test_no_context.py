"""Without the model of words in context the rules that need it are off, and say so."""

from __future__ import annotations

from copyedit.__main__ import main
from copyedit.config import Config
from copyedit.engine import Desk

TEXT = "They came to gether. The new owner will alow it.\n"
BY_CONTEXT = {"confusion.real-word", "spelling.rare-word", "spelling.split-word"}


def found(config: Config, text: str = TEXT) -> list[str]:
    desk = Desk(config)
    document = desk.read(text, "a.txt")
    return [finding.rule.id for finding in desk.check(document)]


def test_what_is_judged_by_its_neighbours_is_off() -> None:
    assert BY_CONTEXT & set(found(Config()))
    assert not BY_CONTEXT & set(found(Config(context=False)))


def test_a_comment_that_ignores_such_a_rule_is_not_called_useless() -> None:
    text = "<!-- copyedit: ignore spelling.split-word -->\nThey came together.\n"
    desk = Desk(Config(context=False))
    document = desk.read(text, "a.md")
    assert desk.check(document) == []


def test_the_rules_that_need_it_are_known() -> None:
    assert {rule.id for rule in Desk().rules if rule.by_context} == BY_CONTEXT


def test_the_list_of_rules_tells_why_they_are_off(folder, capsys) -> None:
    (folder / "copyedit.toml").write_text("context = false\n")
    assert main(["rules", "--category", "confusion"]) == 0
    out = capsys.readouterr().out
    assert "off: context" in out
    assert main(["explain", "confusion.real-word"]) == 0
    assert "context = false" in capsys.readouterr().out


def test_the_setting_is_true_or_false(folder, check, good) -> None:
    (folder / "copyedit.toml").write_text('context = "no"\n')
    told = "copyedit: copyedit.toml:1: context must be true or false\n"
    assert check(good.name) == (2, "", told)
