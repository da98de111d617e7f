"""The dictionaries of other languages."""

import pytest

from copyedit.language.foreign import (
    LANGUAGES,
    is_slip,
    one_edit_from,
    unknown_parts,
)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_language_has_a_dictionary(language):
    assert unknown_parts("qxzorpvesk", language) == [(0, 10)]
    assert one_edit_from("qxzorpvesk", language) == []


@pytest.mark.parametrize(
    ("key", "language"),
    [
        ("aujourd'hui", "fr"),
        ("c'est", "fr"),
        ("peut-être", "fr"),
        ("nell'acqua", "it"),
        ("regierung", "de"),
        ("disse-lhe", "pt"),
        ("feedback", "nl"),
    ],
)
def test_what_the_language_or_english_has_is_known_in_parts_too(key, language):
    assert unknown_parts(key, language) == []


def test_the_most_usual_word_comes_first():
    assert one_edit_from("despues", "es")[0].key == "después"
    assert one_edit_from("день", "es") == []


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("numero", "número"),
        ("perchè", "perché"),
        ("huose", "house"),
        ("documentzione", "documentazione"),
    ],
)
def test_accents_turned_letters_and_the_middle_of_long_words_are_slips(key, meant):
    assert is_slip(key, meant)


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("registró", "registro"),
        ("resultados", "resultado"),
        ("grezzi", "prezzi"),
        ("hayan", "haya"),
        ("obbligatoria", "obbligatorio"),
    ],
)
def test_other_forms_and_short_words_are_none(key, meant):
    assert not is_slip(key, meant)
