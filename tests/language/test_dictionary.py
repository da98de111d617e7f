"""What the compiled dictionary knows."""

import pytest

from copyedit.errors import DataError
from copyedit.language import dictionary
from copyedit.language.dictionary import ALL_DIALECTS, DIALECT_BITS, entry


def dialects(word):
    bits = entry(word).dialects
    return {name for name, bit in DIALECT_BITS.items() if bits & bit}


@pytest.mark.parametrize(
    ("word", "where"),
    [
        ("color", {"en-US"}),
        ("colour", {"en-GB", "en-GB-oxendict", "en-CA", "en-AU"}),
        ("organise", {"en-GB", "en-AU"}),
        ("programme", {"en-GB", "en-GB-oxendict"}),
        ("answer", set(DIALECT_BITS)),
        ("anser", set()),
    ],
)
def test_a_word_belongs_to_its_dialects(word, where):
    assert dialects(word) >= where
    if len(where) == 1:
        assert dialects(word) == where


@pytest.mark.parametrize("word", ["whistleblower", "smartphone", "don't", "naïve"])
def test_words_that_lists_often_lack_are_known(word):
    assert dictionary.is_word(word)


@pytest.mark.parametrize("slip", ["wil", "recieve", "untill", "dont", "thats"])
def test_slips_that_lists_have_are_unknown(slip):
    assert not dictionary.is_word(slip)


@pytest.mark.parametrize("name", ["putin", "lavrov", "snowden", "nato"])
def test_names_are_names_and_no_words(name):
    assert dictionary.is_name(name)
    assert not dictionary.is_word(name)


def test_usual_words_are_more_frequent():
    assert (
        entry("the").frequency > entry("answer").frequency > entry("assent").frequency
    )


def test_every_dialect_is_a_bit():
    assert sum(DIALECT_BITS.values()) == ALL_DIALECTS


def test_a_missing_data_file_is_named():
    with pytest.raises(DataError, match=r"missing\.marisa: .* reinstall"):
        dictionary.mapped("missing.marisa", "<B")
