"""What the word lists of a project accept."""

import pytest

from copyedit.accepted import Accepted
from copyedit.word_entry import WordEntry

LISTS = Accepted.of(["vesk", "Trepalin", "Marit Ulvangg", "frobbly-wise"])


@pytest.mark.parametrize(
    "word",
    [
        "vesk",
        "Vesk",
        "VESK",
        "vesk’s",
        "Trepalin",
        "TREPALIN",
        "Ulvangg",
        "frobbly-wise",
    ],
)
def test_words_are_accepted_in_their_case_and_in_capitals(word):
    assert LISTS.knows(word)


@pytest.mark.parametrize("word", ["trepalin", "vesks", "frobbly", "ulvangg"])
def test_other_words_are_not(word):
    assert not LISTS.knows(word)


@pytest.mark.parametrize(
    ("dialect", "known"), [(None, True), ("en-GB", True), ("en-US", False)]
)
def test_an_entry_for_one_english_counts_where_the_other_is_not_set(dialect, known):
    assert Accepted.of(["kerbsidely [en-GB]"], dialect).knows("Kerbsidely") is known


def test_what_is_forbidden_is_kept_apart_and_its_replacement_accepted():
    accepted = Accepted.of(
        ["!vesk -> vosk", "!mump [en-US]", "!brag [en-GB]"], "en-GB", ["!Kyv -> Kyiw"]
    )
    assert accepted == Accepted(
        any_case=frozenset({"vosk"}),
        as_written=frozenset({"Kyiw", "KYIW", "VOSK"}),
        dialect="en-GB",
        names=frozenset({"kyiw"}),
        forbidden=(
            WordEntry("vesk", is_forbidden=True, right="vosk"),
            WordEntry("brag", is_forbidden=True),
            WordEntry("Kyv", is_forbidden=True, right="Kyiw"),
        ),
    )


def test_words_of_lists_of_names_are_told_apart():
    accepted = Accepted.of(["vesk"], names=["Marit Ulvangg"])
    assert accepted.names == {"marit", "ulvangg"}
    assert accepted.knows("Ulvangg")
