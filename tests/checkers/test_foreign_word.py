"""Words of other languages, where a text says that it is in one."""

import pytest

from copyedit import readers
from copyedit.accepted import Accepted
from copyedit.checkers.foreign_word import check


def found(text, path="a.md", accepted=()):
    document = readers.read(text, path=path, accepted=Accepted.of(accepted))
    return [(f.span.cut(text), str(f.certainty)) for f in check(document)]


@pytest.mark.parametrize(
    "text",
    [
        "---\nlang: fr\n---\nLe gouvernment a perdu.",
        "+++\nlanguage = 'fr-CA'\n+++\nLe gouvernment a perdu.",
        '{\n  "lang": "fr_FR",\n  "x": 1\n}\nLe gouvernment a perdu.',
        "<div lang=fr>\n\nLe *gouvern*ment a perdu.\n\n</div>\n\nA fine day.",
    ],
    ids=["YAML", "TOML", "JSON", "HTML"],
)
def test_a_text_or_a_part_says_which_language_it_is_in(text):
    word = "gouvern*ment" if "*" in text else "gouvernment"
    assert found(text) == [(word, "likely")]


@pytest.mark.parametrize(
    "text",
    [
        "Le gouvernment a perdu.",
        "<p lang=fr>Le Gouvernment de Trévignac.</p>",
        "<p lang=fr>Le software du <code>gouvernment</code>.</p>",
        "<p lang=fr>Nell zwischen gouvernment parecen gisteren sprechen.</p>",
        "<p lang=fr><i lang=de>gouvernment</i></p>",
    ],
    ids=[
        "unmarked",
        "a name",
        "English and code",
        "another language",
        "a phrase",
    ],
)
def test_what_may_be_right_is_left_alone(text):
    assert found(text) == []


def test_a_word_list_excuses_a_word():
    assert found("<p lang=fr>Le gouvernment.</p>", accepted=["gouvernment"]) == []


def test_a_word_without_a_near_one_or_that_comes_back_is_only_possible():
    assert found("<p lang=it>Il zorpoloso parla.</p>") == [("zorpoloso", "possible")]
    twice = "<p lang=fr>Le gouvernment a perdu.</p><p lang=fr>Un gouvernment.</p>"
    assert found(twice) == [("gouvernment", "possible")] * 2


def test_only_the_unknown_part_is_marked():
    text = "<p lang=fr>C’est l’hôpitall qu’il cherche.</p>"
    assert [word for word, _ in found(text)] == ["hôpitall"]
