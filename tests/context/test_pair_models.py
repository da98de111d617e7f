"""Small models tell which of two confused words the words around speak for."""

import pytest

from copyedit.context import pair_models
from copyedit.context.pair_models import FAR, features, has_model_of, prints_of
from copyedit.errors import DataError


def around(before, after):
    edges = ["."] * FAR
    return tuple([*edges, *before.split()][-FAR:] + [*after.split(), *edges][:FAR])


def gain(typed, other, before, after):
    return pair_models.speaks_for(typed, other, prints_of(around(before, after)))


@pytest.mark.parametrize(
    ("typed", "other", "before", "after"),
    [
        ("dissent", "descent", "the country began its", "into chaos and war"),
        ("trial", "trail", "he was on the campaign", "in ohio last week"),
        ("principle", "principal", "it was the", "reason for the delay"),
        ("discrete", "discreet", "staff were told to be", "about the guest"),
        ("breech", "breach", "the leak was a", "of contract , the court held"),
    ],
)
def test_the_words_around_speak_for_the_right_one(typed, other, before, after):
    told = gain(typed, other, before, after)
    assert told is not None and told > 0
    assert gain(other, typed, before, after) == -told


def test_a_pair_without_a_model_has_no_gain():
    assert gain("house", "horse", "the", "was sold") is None
    assert not has_model_of("house", "horse")
    assert has_model_of("than", "then") and has_model_of("then", "than")


def test_features_are_words_at_places_and_words_near():
    told = list(features(around("she read", "in the library")))
    assert "-1 read" in told
    assert "1 in" in told
    assert "-1 read in" in told
    assert "near library" in told
    assert len(told) == len(set(told))


@pytest.mark.parametrize("content", [b"", b"something else", b"short"])
def test_a_damaged_file_is_one_clear_error(tmp_path, monkeypatch, content):
    good = (pair_models.DATA / "pair_models.bin").read_bytes()
    bad = good[:5000] if content == b"short" else content
    (tmp_path / "pair_models.bin").write_bytes(bad)
    monkeypatch.setattr(pair_models, "DATA", tmp_path)
    pair_models._file.cache_clear()
    try:
        with pytest.raises(DataError, match=r"pair_models\.bin: .* reinstall"):
            gain("then", "than", "more", "ever")
    finally:
        pair_models._file.cache_clear()
