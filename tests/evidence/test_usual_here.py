"""The sentence tells which word is usual at a place."""

from copyedit import readers
from copyedit.evidence.unknown import unknown_words
from copyedit.evidence.usual_here import usual_here


def here(text, place, *keys):
    document = readers.read(text)
    word = next(word for word in document.words if word.text == place)
    return usual_here(document, word, keys)


def test_what_the_sentence_speaks_of_is_usual():
    fish, fist = here(
        "They caught a large fixh in the river with a net.", "fixh", "fish", "fist"
    )
    assert fish > fist
    fist, fish = here(
        "He raised a clenched fixh at the referee.", "fixh", "fist", "fish"
    )
    assert fist > fish


def test_a_word_that_the_network_lacks_is_neither_usual_nor_rare():
    assert here("They caught a fixh.", "fixh", "qqqqq") == [0.0]


def test_a_place_that_the_counts_part_otherwise_says_nothing():
    document = readers.read("It is a ¼-inch fixh.")
    word = next(word for word in document.words if word.text.endswith("inch"))
    assert usual_here(document, word._replace(start=word.start + 1), ["inch"]) == [0.0]


def test_suggestions_follow_the_sentence():
    for text, first in (
        ("They caught a large fissh in the river with a net.", "fish"),
        ("She signed the cheque with a new pemn and black ink.", "pen"),
    ):
        (unknown,) = readers.read(text).view(unknown_words)
        assert unknown.ranked[0].text == first
