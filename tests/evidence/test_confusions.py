"""Words that exist but were hardly meant are told from those that were."""

import pytest

from copyedit import readers
from copyedit.context.confusable import others
from copyedit.evidence.confusions import confused_words, confusions
from copyedit.evidence.surroundings import surroundings
from copyedit.language.lists import lines_of


def found(text):
    document = readers.read(text)
    return [(c.word.text, c.right) for c in document.view(confusions)]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The fund would be bigger then first planned.", ("then", "than")),
        ("The bridge could not bare the weight of the trams.", ("bare", "bear")),
        ("The new law will take affect in May.", ("affect", "effect")),
        ("It was the principle reason for the delay.", ("principle", "principal")),
        ("Herdsmen move on with there families and cattle.", ("there", "their")),
    ],
)
def test_a_word_that_does_not_fit_is_found(text, pair):
    assert found(text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "First came the trams, then the buses.",
        "The bare walls were painted white.",
        "The strike will affect the whole town.",
        "Fuel has risen from £400 to £480 a tonne since Tuesday 11 March.",
        "It is a matter of principle, and the form was filled in.",
        "Martha Wood would not say whether the weather was to blame.",
    ],
)
def test_a_word_in_its_place_is_left_alone(text):
    assert found(text) == []


def test_a_word_that_is_the_subject_is_left_alone():
    beech = "This tree is a beech. A beech is a tree, and a beech has leaves. "
    assert found(beech + "We went to the beech for a swim.") == []


def test_every_curated_pair_is_a_candidate():
    pairs = [(key, other) for key, group in confused_words().items() for other in group]
    lacking = [p for p in pairs if p[1] not in {other.key for other in others(p[0])}]
    assert len(lacking) < len(pairs) / 10  # spellings of two dialects, rare words


def test_words_that_are_both_right_are_no_candidates():
    for line in lines_of("not_confused"):
        one, other = line.split()
        assert other not in {found.key for found in others(one)}, line
        assert other not in confused_words().get(one, ()), line


def test_the_surroundings_are_spelt_as_the_counts_are():
    document = readers.read("It **cost** 1,200 euros, they said. Nobody’s left.")
    words = {word.text: word for word in document.words}
    assert surroundings(document, words["euros"]) == (("cost", "#"), (",", "they"))
    assert surroundings(document, words["left"]) == ((".", "nobody's"), (".", "."))


@pytest.mark.parametrize("text", ["¼-A", "½-inch", "They lost. ¼-a", "²-in it"])
def test_a_word_that_the_counts_part_otherwise_is_passed_over(text):
    assert found(text) == []
    document = readers.read(text)
    assert all(len(surroundings(document, word).after) == 2 for word in document.words)
