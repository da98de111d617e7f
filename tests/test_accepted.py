"""What the word lists of a project accept."""

import pytest

from copyedit.accepted import Accepted

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
