"""The network gives the same scores everywhere, and tells of a damaged file."""

import numpy as np
import pytest

from copyedit.context import decision, network
from copyedit.context.confusable import is_curated, others
from copyedit.context.decision import NAMES, probability, weights
from copyedit.context.triples import number_of
from copyedit.errors import DataError

EDGES = (".",) * network.FAR


def scores(places, keys):
    """Of words between the words before and after each place."""
    row = [*EDGES]
    at = []
    for before, after in places:
        row += before.split()
        at.append(len(row))
        row += ["gap", *after.split(), *EDGES]
    active = network.activations(network.numbered(row), at)
    words = [number_of(key) for of_one in keys for key in of_one]
    place = np.repeat(np.arange(len(keys)), [len(of_one) for of_one in keys])
    told = network.scores(active, place, np.array(words)).tolist()
    return [[told.pop(0) for _ in of_one] for of_one in keys]


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
    place = ("the team played well and then", "home on the same bus")
    went, want = scores([place], [["went", "want"]])[0]
    assert went > want + 3


def test_scores_do_not_depend_on_what_else_is_asked():
    places = [("he sat", "the house"), ("they came", "london")]
    keys = [["in", "it"], ["from", "form", "qqqq"]]
    together = scores(places, keys)
    alone = [scores([place], [row])[0] for place, row in zip(places, keys, strict=True)]
    assert together == alone
    assert together == scores(places * 1100, keys * 1100)[-2:]


def test_activations_are_whole_numbers_that_a_byte_holds():
    row = network.numbered([*EDGES, "the", "mayor", "spoke", *EDGES])
    active = network.activations(row, range(16, 19))
    assert len(active) == 3
    assert (active == active.astype("uint8")).all() and active.any()


@pytest.mark.parametrize("content", [b"", b"copyedit network 0\n{}\n", b"\0" * 9000])
def test_a_damaged_network_is_told_with_its_name(no_data, content):
    (no_data / "network.bin").write_bytes(content)
    with pytest.raises(DataError, match=r"network\.bin"):
        scores([("a", "b")], [["c"]])


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
