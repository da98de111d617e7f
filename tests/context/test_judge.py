"""What the network and the models of pairs say of the words written for another."""

from copyedit.context import network
from copyedit.context.judge import compared

EDGES = (".",) * network.FAR


def told(*words, at):
    row = network.numbered([*EDGES, *words, *EDGES])
    places = [network.FAR + place for place in at]
    active = network.activations(row, places)
    return list(compared(active, [words[place] for place in at]))


def test_other_words_that_fit_better_are_told_with_their_place():
    row = "the price has risen more then ever before and there plan failed"
    words = row.split()
    found = told(*words, at=(5, 9))
    gains = {(c.place, c.other.key): c for c in found}
    assert gains[0, "than"].pair > 1 and gains[0, "than"].network > 0
    assert gains[1, "their"].pair > 1
    assert all(c.own == found[0].own for c in found if c.place == 0)


def test_a_denial_is_no_other_word():
    words = ["the", "men", "said", "that", "they", "can", "the", "fish"]
    found = told(*words, at=(5,))
    assert all(c.other.key != "can't" for c in found)


def test_of_one_place_the_same_is_said_alone_and_beside_others():
    row = "it was the principle reason for the delay of there new plan"
    words = row.split()
    together = told(*words, at=(3, 9))
    alone = told(*words, at=(3,))
    assert [c for c in together if c.place == 0] == alone


def test_no_word_for_a_key_that_no_other_is_written_for():
    assert told("the", "qqqq", "fell", at=(1,)) == []
