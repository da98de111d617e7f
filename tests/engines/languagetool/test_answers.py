"""Answers that are kept on disk."""

import pytest

from copyedit.engines.languagetool.answers import Answers
from copyedit.engines.languagetool.match import Match

MATCH = Match("THIS_NNS", "GRAMMAR", 0, 5, "“these” needs a plural", ("this", "é"))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "cache" / "answers.sqlite"


def test_what_was_answered_is_known(path):
    Answers(path, ["6.8", "en-US"]).keep({"These gate": [MATCH], "A gate": []})
    assert Answers(path, ["6.8", "en-US"]).of(["These gate", "A gate", "New"]) == {
        "These gate": [MATCH],
        "A gate": [],
    }


@pytest.mark.parametrize("settings", [["6.9", "en-US"], ["6.8", "en-GB"], ["6.8"]])
def test_other_settings_have_other_answers(path, settings):
    Answers(path, ["6.8", "en-US"]).keep({"These gate": [MATCH]})
    assert Answers(path, settings).of(["These gate"]) == {}


def test_a_store_that_is_damaged_is_made_anew(path):
    path.parent.mkdir()
    path.write_bytes(b"this is no database " * 100)
    answers = Answers(path, ["6.8"])
    assert answers.of(["A gate"]) == {}
    answers.keep({"A gate": []})
    answers.keep({"A gate": []})
    assert answers.of(["A gate"]) == {"A gate": []}


def test_a_place_that_cannot_be_written_is_no_error(tmp_path):
    (tmp_path / "file").write_text("in the way")
    answers = Answers(tmp_path / "file" / "answers.sqlite", ["6.8"])
    answers.keep({"A gate": []})
    assert answers.of(["A gate"]) == {}


def test_many_texts_are_known_at_once(path):
    texts = [f"Gate {number}" for number in range(1200)]
    Answers(path, ["6.8"]).keep({text: [] for text in texts})
    assert Answers(path, ["6.8"]).of(texts) == {text: [] for text in texts}


def test_no_text_is_written_into_the_store(path):
    Answers(path, ["6.8"]).keep({"The minister resigned": [MATCH]})
    assert b"minister" not in path.read_bytes()
