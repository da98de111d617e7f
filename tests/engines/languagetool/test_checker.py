"""What a desk shows of what LanguageTool says."""

import logging
import sys

import pytest

from copyedit import readers
from copyedit.config import Config
from copyedit.engine import Desk
from copyedit.engines.languagetool import connection
from copyedit.engines.languagetool.connection import close_all
from copyedit.engines.languagetool.errors import LanguageToolError
from copyedit.engines.languagetool.process import base_for, free_port
from copyedit.errors import ConfigError

THIS = "languagetool.this-nns"
CLOSE = "languagetool.close-proximity"
SPLIT = "languagetool.en-split-words-hyphen"
SPELLER = "languagetool.morfologik-rule-en-us"


@pytest.fixture
def desk(server):
    """A function that makes a desk which asks the fake server."""

    def make(*, thorough=False, **settings):
        settings = {"select": ("languagetool",), "languagetool": server.base} | settings
        return Desk(Config(**settings), thorough=thorough)

    return make


def found(desk, text, path="a.txt"):
    """Rule, words and first fix of every finding."""
    document = desk.read(text, path)
    return [
        (f.rule.id, f.span.cut(text), f.fixes[0].edits[0].text if f.fixes else None)
        for f in desk.check(document)
    ]


@pytest.mark.parametrize(
    ("path", "text", "words"),
    [
        pytest.param("a.txt", "See these gate now.", "these gate", id="plain"),
        pytest.param("a.txt", "😀😀 these gate 😀", "these gate", id="emoji"),
        pytest.param("a.txt", "Cafe\u0301 these gate", "these gate", id="combining"),
        pytest.param("a.txt", "See these\ngate now.", "these\ngate", id="two lines"),
        pytest.param("a.md", "**See** these gate.", "these gate", id="after markup"),
        pytest.param("a.md", "# A head\n\n*these* gate", "these* gate", id="heading"),
        pytest.param("a.md", "- 😀 `code` these gate", "these gate", id="an item"),
        pytest.param("a.html", "<p>&amp; these gate", "these gate", id="an entity"),
        pytest.param("a.html", "<p>these <b>gate</b>", "these <b>gate", id="a tag"),
        pytest.param(
            "a.md", '---\ntitle: "A"\n---\nthese gate', "these gate", id="front"
        ),
    ],
)
def test_a_finding_stands_where_the_words_stand(desk, path, text, words):
    assert [(rule, cut) for rule, cut, _ in found(desk(), text, path)] == [
        (THIS, words)
    ]


def test_a_fix_is_offered_but_never_made_unasked(desk):
    text = "See these gate."
    (finding,) = desk().check(readers.read(text))
    assert [(fix.edits[0].text, fix.safe) for fix in finding.fixes] == [
        ("these gates", False)
    ]


def test_no_fix_deletes_markup(desk):
    assert found(desk(), "See *these* gate.", "a.md") == [(THIS, "these* gate", None)]


def test_nothing_is_said_about_code_or_across_blocks(desk):
    assert found(desk(), "The `gates` are shut.", "a.md") == []
    assert found(desk(), "Two gates\n\nThe end") == []


def test_what_a_checker_of_ours_says_is_said_once(desk):
    text = "They met for a hour."
    every = desk(select=())
    (finding,) = every.check(readers.read(text))
    assert finding.rule.id == "grammar.indefinite-article"
    assert finding.evidence[-1] == (
        "also: Said again of the same words [languagetool.missing-nothing]"
    )


def test_style_and_grammar_are_silent_inside_quotation_marks(desk):
    text = "“See these gate in close proximity,” she said. Again, in close proximity."
    assert found(desk(), text) == [(CLOSE, "close proximity", "near")]


def test_a_rule_that_is_mostly_wrong_is_shown_to_the_thorough(desk):
    text = "They co operate."
    assert found(desk(), text) == []
    assert found(desk(thorough=True), text) == [(SPLIT, "co operate", "cooperate")]
    assert found(desk(select=(SPLIT,)), text) == [(SPLIT, "co operate", "cooperate")]


def test_its_speller_is_asked_when_it_is_named_and_knows_our_names(desk, tmp_path):
    text = "Ulvangg spoke."
    assert found(desk(thorough=True), text) == []
    assert found(desk(select=(SPELLER,)), text) == [(SPELLER, "Ulvangg", "Ulna")]
    names = tmp_path / "names.txt"
    names.write_text("Ulvangg\n")
    assert found(desk(select=(SPELLER,), names=(names,)), text) == []


def test_its_rules_are_selected_and_ignored_as_ours_are(desk, server):
    text = "See these gate in close proximity."
    assert found(desk(ignore=(THIS,)), text) == [(CLOSE, "close proximity", "near")]
    assert found(desk(select=(THIS,)), text) == [(THIS, "these gate", "these gates")]
    server.asked.clear()
    assert found(desk(select=("spelling",)), text) == []
    assert server.asked == []


def test_a_comment_silences_a_rule(desk):
    comment = f"<!-- copyedit: ignore {THIS} -->\n\n"
    every = desk(select=())
    assert found(every, f"{comment}See these gate.", "a.md") == []
    # It may be of use where another LanguageTool is asked.
    assert found(every, f"{comment}See that gate.", "a.md") == []


def test_comments_and_settings_about_it_are_right_where_it_is_not_asked():
    off = Desk(Config(ignore=(THIS, "languagetool")))
    assert found(off, f"<!-- copyedit: ignore {THIS} -->\n\nAll well.", "a.md") == []
    text = "<!-- copyedit: ignore languagetool.this-nnss -->\n\nAll well."
    (finding,) = off.check(readers.read(text, path="a.md"))
    problem = 'there is no rule "languagetool.this-nnss"; did you mean'
    assert finding.message == f'{problem} "languagetool.this-nns"?'
    with pytest.raises(ConfigError, match="did you mean"):
        Desk(Config(ignore=("languagetool.this-nnss",)))


def test_a_text_is_read_in_its_own_dialect(desk, server):
    found(desk(), "These gates.")
    found(desk(), "The colour of the harbour, and these gates.")
    found(desk(dialect="en-CA"), "Those gates.")
    assert [asked["language"] for asked in server.asked] == ["en-US", "en-GB", "en-CA"]


def test_an_unchanged_block_is_asked_about_once(desk, server):
    first, second = "See these gate.", "All is well at night."
    text = f"{first}\n\n{second}\n\n{first}"
    expected = [(THIS, "these gate", "these gates")] * 2
    assert found(desk(), text) == expected
    close_all()
    assert found(desk(), text) == expected
    assert found(desk(), f"A new one.\n\n{text}") == expected
    assert [asked["text"] for asked in server.asked] == [
        f"{first}\n\n{second}",
        "A new one.",
    ]


def test_a_text_without_words_is_not_sent(desk, server):
    assert found(desk(), "***\n\n…\n", "a.md") == []
    assert server.asked == []


def test_an_answer_that_is_kept_needs_no_server_of_ours(desk, server):
    assert found(desk(), "See these gate.") == [(THIS, "these gate", "these gates")]
    server.fault = "500"
    assert found(desk(), "See these gate.") == [(THIS, "these gate", "these gates")]
    with pytest.raises(LanguageToolError):
        found(desk(), "Another text.")


def test_an_address_where_nobody_answers_is_an_error():
    desk = Desk(Config(languagetool=base_for(free_port())))
    with pytest.raises(LanguageToolError, match="LanguageTool does not answer at"):
        desk.check(readers.read("See these gate."))


@pytest.mark.usefixtures("installed", "server")
def test_a_server_of_ours_that_ends_at_work_is_told(monkeypatch):
    monkeypatch.setenv("FAKE_FAULT", "ends")
    local = Desk(Config(languagetool="local"))
    with pytest.raises(LanguageToolError) as raised:
        local.check(readers.read("See these gate."))
    assert str(raised.value) == (
        "LanguageTool's server ended at work; its last words: out of memory; "
        "try again, or check without it: --languagetool off"
    )
    monkeypatch.delenv("FAKE_FAULT")
    (finding,) = local.check(readers.read("See these gate."))
    assert finding.rule.id == THIS


@pytest.mark.usefixtures("installed")
def test_without_the_client_no_server_is_started(monkeypatch):
    monkeypatch.setitem(sys.modules, "language_tool_python", None)
    monkeypatch.setattr(connection, "OwnServer", None)
    with pytest.raises(
        LanguageToolError, match="language-tool-python, which is missing"
    ):
        Desk(Config(languagetool="local")).check(readers.read("See these gate."))


def test_where_it_may_be_missing_ours_go_on_and_it_is_told_once(caplog):
    desk = Desk(Config(languagetool="auto"))
    with caplog.at_level(logging.WARNING):
        assert found(desk, "It was a apple.") == [
            ("grammar.indefinite-article", "a", "an")
        ]
        assert found(desk, "It was a owl.") == [
            ("grammar.indefinite-article", "a", "an")
        ]
    (message,) = caplog.messages
    assert message.startswith(
        "copyedit: LanguageTool was not asked: LanguageTool is not installed"
    )
    assert "\n" not in message
