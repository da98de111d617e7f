"""The right word comes first, for slips of every kind."""

import pytest

from copyedit.language.suggestions import suggestions


def first(key):
    found = suggestions(key)
    return found[0].key if found else None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("anser", "answer"),
        ("teh", "the"),
        ("recieved", "received"),
        ("generaly", "generally"),
        ("thrid", "third"),
        ("wierd", "weird"),
        ("tommorow", "tomorrow"),
        ("accomodate", "accommodate"),
        ("havent", "haven't"),
        ("seperately", "separately"),
        ("definately", "definitely"),
        ("undetetected", "undetected"),
        ("specificly", "specifically"),
        ("colission", "collision"),
        ("sistematicaly", "systematically"),
        ("wendesday", "wednesday"),
        ("reuplaoding", "reuploading"),
        ("inmutables", "immutables"),
        ("autonegotitaion", "autonegotiation"),
        ("parellelly", "parallelly"),
        ("deserialze", "deserialize"),
    ],
)
def test_the_right_word_comes_first(typed, meant):
    assert first(typed) == meant


def test_candidates_of_a_short_slip_are_all_offered():
    offered = [suggestion.key for suggestion in suggestions("brid")]
    assert {"bird", "bride", "bid"} <= set(offered)


def test_the_word_itself_is_not_offered():
    assert "answer" not in {s.key for s in suggestions("answer")}


@pytest.mark.parametrize("typed", ["", "x", "xqzwvk", "a" * 10_000])
def test_what_is_near_nothing_gets_nothing(typed):
    assert suggestions(typed) == ()


def test_only_words_of_the_dialect_are_offered():
    american = {s.key for s in suggestions("colourr", 1)}
    assert "colour" not in american


def test_what_is_made_by_rule_stands_behind_what_is_listed():
    keys = [s.key for s in suggestions("inmutables")]
    assert keys[0] == "immutables"
    assert len(keys) == len(set(keys))
    assert suggestions("tommorow")[0].usual > 0


def test_coarse_words_are_not_offered_by_rule():
    assert not {"reshits", "shitness"} & {s.key for s in suggestions("reshitz")}
