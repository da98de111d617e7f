"""The network gives the same scores everywhere, and tells of a damaged file."""

import pytest

from copyedit.context import decision, network
from copyedit.context.confusable import is_curated, others
from copyedit.context.decision import NAMES, probability, weights
from copyedit.errors import DataError

EDGES = (".",) * 11


def around(before, after):
    left, right = before.split(), after.split()
    return (".",) * (16 - len(left)) + (*left, *right) + (".",) * (16 - len(right))


@pytest.fixture
def no_data(tmp_path, monkeypatch):
    network._network.cache_clear()
    decision._told.cache_clear()
    weights.cache_clear()
    monkeypatch.setattr(network, "DATA", tmp_path)
    monkeypatch.setattr(decision, "DATA", tmp_path)
    yield tmp_path
    network._network.cache_clear()
    decision._told.cache_clear()
    weights.cache_clear()


def test_the_word_that_fits_has_the_higher_score():
    place = around("the team played well and then", "home on the same bus")
    went, want = network.scores([place], [["went", "want"]])[0]
    assert went > want + 3


def test_scores_do_not_depend_on_what_else_is_asked():
    places = [around("he sat", "the house"), around("they came", "london")]
    together = network.scores(places, [["in", "it"], ["from", "form"]])
    alone = [
        network.scores([places[0]], [["in", "it"]])[0],
        network.scores([places[1]], [["from", "form"]])[0],
    ]
    assert together == alone


@pytest.mark.parametrize("content", [b"", b"copyedit network 0\n{}\n", b"\0" * 9000])
def test_a_damaged_network_is_told_with_its_name(no_data, content):
    (no_data / "network.bin").write_bytes(content)
    with pytest.raises(DataError, match=r"network\.bin"):
        network.scores([around("a", "b")], [["c"]])


def test_a_missing_weight_is_told_with_the_name_of_the_file(no_data):
    (no_data / "decision.csv").write_text("one,1.0\n", "utf-8")
    with pytest.raises(DataError, match=r"decision\.csv"):
        weights("decision.csv")


def test_a_probability_lies_between_nothing_and_one():
    assert 0 < probability([1e3] * len(NAMES)) <= 1
    assert 0 <= probability([-1e3] * len(NAMES)) < 1


def test_others_are_known_in_both_directions():
    assert any(o.key == "descent" and is_curated(o) for o in others("dissent"))
    assert any(o.key == "dissent" for o in others("descent"))
    assert others("qqq") == ()
