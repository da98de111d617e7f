"""Words that the word list of a project forbids."""

import pytest

from copyedit import readers
from copyedit.accepted import Accepted
from copyedit.checkers.forbidden_word import check


def found(text, *entries, dialect=None, path="a.md"):
    accepted = Accepted.of(entries, dialect)
    document = readers.read(text, path=path, accepted=accepted)
    return [
        (f.message, [fix.text_of(f.span, text) for fix in f.fixes])
        for f in check(document)
    ]


@pytest.mark.parametrize(
    ("text", "written", "right"),
    [
        ("A CYBER-ATTACK.", "CYBER-ATTACK", "CYBERATTACK"),
        ("A cyber‑attack’s end.", "cyber‑attack’s", "cyberattack’s"),
        ("*Cyber-attack* ends.", "Cyber-attack", "Cyberattack"),
    ],
    ids=["capitals", "typography", "markup"],
)
def test_the_replacement_is_written_as_the_word_was(text, written, right):
    message = f"the word list forbids “{written}”; write “{right}”"
    assert found(text, "!cyber-attack -> cyberattack") == [(message, [right])]


def test_an_entry_with_capitals_is_met_only_as_it_is_written():
    entry = "!Facebook -> FaceLeaf"
    told = [("the word list forbids “Facebook”; write “FaceLeaf”", ["FaceLeaf"])]
    assert found("We saw Facebook.", entry) == told
    assert found("We saw facebook.", entry) == []


def test_a_phrase_is_met_whole_in_its_block_and_offers_nothing_if_told_nothing():
    entry = "!at the end of the day"
    assert found("It is, at the end\nof the day, late.", entry) == [
        ("the word list forbids “at the end of the day”", [])
    ]
    assert found("It is at the end\n\nof the day.", entry) == []


BRITISH = "The colour of the harbour was gray."
AMERICAN = "The color of the harbor was gray."


@pytest.mark.parametrize(
    ("text", "dialect", "times"),
    [
        (BRITISH, None, 1),
        (AMERICAN, None, 0),
        ("It was gray.", None, 0),
        ("It was gray.", "en-GB", 1),
        (BRITISH, "en-US", 0),
    ],
    ids=["British", "American", "neither", "set", "set to the other"],
)
def test_an_entry_for_one_english_holds_where_it_is_written(text, dialect, times):
    told = [("the word list forbids “gray”; write “grey”", ["grey"])] * times
    assert found(text, "!gray -> grey [en-GB]", dialect=dialect) == told


def test_nothing_is_looked_for_in_code_and_other_languages():
    text = "`vesk` and <i lang=fr>vesk</i>\n\n<p lang=fr>Le vesk.</p>"
    assert found(text, "!vesk") == []
