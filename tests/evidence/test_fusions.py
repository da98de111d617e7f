"""Two words that run together are told from compounds and from slips."""

import pytest

from copyedit import readers
from copyedit.evidence.fusions import fusion_probability, is_fused, is_likely_fused
from copyedit.evidence.unknown import unknown_words


def only(text):
    (found,) = readers.read(text).view(unknown_words)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "They dig deeperinto the files of the office.",
        "It must providea home to both families.",
        "The change usessimilar means to reach the end.",
        "They stood in\u00adthe rain for hours.",
    ],
)
def test_a_lost_space_is_likely(text):
    assert is_likely_fused(only(text))


@pytest.mark.parametrize(
    "text",
    [
        "He bought a flatpack of shelves.",
        "They recieved the letter of the mayor.",
        "An algorithm to ajust the price of the ticket.",
    ],
)
def test_compounds_and_slips_are_not_two_words(text):
    assert not is_likely_fused(only(text))


def test_a_slip_of_a_usual_word_stays_one():
    assert not is_fused(only("They recieved the letter of the mayor."))


def test_a_word_without_a_split_is_not_fused():
    found = only("The flurmbix came.")
    assert found.split is None
    assert fusion_probability(found) == 0.0
