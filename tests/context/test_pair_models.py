"""Small models tell which of two confused words the words around speak for."""

import numpy as np
import pytest

from copyedit.context import network, pair_models
from copyedit.errors import DataError

EDGES = (".",) * network.FAR


def gain(before, after, typed, other):
    row = network.numbered([*EDGES, *before.split(), "gap", *after.split(), *EDGES])
    active = network.activations(row, [network.FAR + len(before.split())])
    number = np.array([pair_models.number_of(typed, other)])
    (told,) = pair_models.gains(active, np.array([0]), number)
    return told if typed < other else -told


@pytest.mark.parametrize(
    ("typed", "other", "before", "after"),
    [
        ("dissent", "descent", "the country began its", "into chaos and war"),
        ("trial", "trail", "he was on the campaign", "in ohio last week"),
        ("principle", "principal", "it was the", "reason for the delay"),
        ("discrete", "discreet", "staff were told to be", "about the guest"),
        ("breech", "breach", "the leak was a", "of contract , the court held"),
        ("hoard", "horde", "a", "of reporters waited outside the court"),
        ("that", "than", "more", "three hundred people signed"),
    ],
)
def test_the_words_around_speak_for_the_right_one(typed, other, before, after):
    assert gain(before, after, typed, other) > 0
    assert gain(before, after, other, typed) < 0


def test_a_pair_without_a_model_has_no_number():
    assert pair_models.number_of("house", "zebra") == -1
    assert pair_models.number_of("then", "than") == pair_models.number_of(
        "than", "then"
    )


@pytest.mark.parametrize("content", [b"", b"something else", b"short", b"long"])
def test_a_damaged_file_is_one_clear_error(tmp_path, monkeypatch, content):
    good = (pair_models.DATA / "pair_models.bin").read_bytes()
    bad = {b"short": good[:5000], b"long": good + b"more"}.get(content, content)
    (tmp_path / "pair_models.bin").write_bytes(bad)
    monkeypatch.setattr(pair_models, "DATA", tmp_path)
    pair_models._file.cache_clear()
    try:
        with pytest.raises(DataError, match=r"pair_models\.bin: .* reinstall"):
            gain("more", "ever", "then", "than")
    finally:
        pair_models._file.cache_clear()
