"""Which rules are on, which findings are shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from copyedit.config import Config
from copyedit.errors import ConfigError
from copyedit.finding import Certainty
from copyedit.rule import Rule, Severity, Status
from copyedit.selection import Selection, selection_of


def rule(identity, **fields):
    return Rule(identity, "", "", Severity.ERROR, **fields)


UNKNOWN = rule("spelling.unknown-word", aliases=("spelling.misspelt",))
FUSED = rule("spelling.fused-words", status=Status.PREVIEW)
VARIANT = rule("names.variant")
PERCENT = rule("house.wire.percent")
TITLES = rule("house.daily.titles")
RULES = (UNKNOWN, FUSED, VARIANT, PERCENT, TITLES)


def on(selection: Selection) -> list[str]:
    return [rule.id for rule in RULES if selection.wants(rule, Certainty.LIKELY, "a")]


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        pytest.param(Selection(), [UNKNOWN, VARIANT], id="default"),
        pytest.param(Selection(select=("all",)), [UNKNOWN, VARIANT], id="all"),
        pytest.param(Selection(select=("spelling",)), [UNKNOWN], id="category"),
        pytest.param(Selection(select=("spelling.misspelt",)), [UNKNOWN], id="alias"),
        pytest.param(Selection(select=("spell",)), [], id="no-prefix-inside-a-part"),
        pytest.param(Selection(ignore=("names",)), [UNKNOWN], id="ignored-category"),
        pytest.param(Selection(ignore=("all",)), [], id="all-ignored"),
        pytest.param(
            Selection(select=("spelling",), ignore=("spelling",)), [], id="ignore-wins"
        ),
        pytest.param(
            Selection(select=("spelling.unknown-word",), ignore=("spelling",)),
            [UNKNOWN],
            id="the-narrower-wins",
        ),
        pytest.param(
            Selection(select=("all",), ignore=("spelling.misspelt",)),
            [VARIANT],
            id="ignored-by-alias",
        ),
        pytest.param(
            Selection(preview=True), [UNKNOWN, FUSED, VARIANT], id="every-preview"
        ),
        pytest.param(
            Selection(preview=("spelling",)),
            [UNKNOWN, FUSED, VARIANT],
            id="previews-of-a-category",
        ),
        pytest.param(
            Selection(preview=("names",)), [UNKNOWN, VARIANT], id="other-previews"
        ),
        pytest.param(
            Selection(select=("spelling.fused-words",)), [FUSED], id="named-preview"
        ),
        pytest.param(
            Selection(house=("house.wire",)), [UNKNOWN, VARIANT, PERCENT], id="style"
        ),
        pytest.param(
            Selection(house=("house.wire",), ignore=("house",)),
            [UNKNOWN, VARIANT],
            id="style-ignored",
        ),
        pytest.param(
            Selection(select=("names",), house=("house.wire",)),
            [VARIANT],
            id="style-not-selected",
        ),
        pytest.param(
            Selection(select=("house",), house=("house.wire",)),
            [PERCENT],
            id="the-chosen-style-only",
        ),
        pytest.param(
            Selection(select=("house.daily",)), [TITLES], id="style-selected-by-id"
        ),
    ],
)
def test_the_rules_that_are_on(selection, expected):
    assert on(selection) == [rule.id for rule in expected]


def test_what_is_merely_possible_needs_a_thorough_look_or_its_rule_by_name():
    def shown(selection):
        return selection.wants(UNKNOWN, Certainty.POSSIBLE, "a")

    assert not shown(Selection(select=("spelling",)))
    assert shown(Selection(thorough=True))
    assert shown(Selection(select=("spelling.unknown-word",)))
    assert not shown(Selection(thorough=True, ignore=("spelling",)))


def test_a_rule_ignored_in_some_files_still_runs_for_the_others():
    selection = Selection(
        select=("spelling.unknown-word",),
        per_file=(("drafts/**", ("spelling",)),),
        root=Path("/site"),
    )
    assert selection.runs(UNKNOWN)
    assert selection.wants(UNKNOWN, Certainty.LIKELY, "/site/news.md")
    assert not selection.wants(UNKNOWN, Certainty.LIKELY, "/site/drafts/a/b.md")
    assert not selection.wants(VARIANT, Certainty.LIKELY, "/site/news.md")


def test_a_style_of_the_project_is_on_once_it_is_loaded(tmp_path):
    (tmp_path / "ours").mkdir()
    config = Config(house=("ours",), root=tmp_path)
    selection = selection_of(config, [UNKNOWN, TITLES], thorough=True)
    assert selection == Selection(
        house=("house.daily", "house.ours"), thorough=True, root=tmp_path
    )
    assert on(selection) == [UNKNOWN.id, VARIANT.id, TITLES.id]


def test_a_selection_of_what_does_not_exist_is_an_error():
    with pytest.raises(ConfigError, match="did you mean"):
        selection_of(Config(select=("spelling.unknown-wrod",)), RULES)
