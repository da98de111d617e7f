"""Two spellings of one name: which one is rare, and where both stand."""

from time import process_time

import pytest

from copyedit.document import Document
from copyedit.evidence.name_variants import name_variants
from copyedit.language.name_forms import are_near, sound_alike
from copyedit.readers import read


def forms(text, path="a.md"):
    return [(v.rare.text, v.usual.text) for v in name_variants(read(text, path=path))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("McDonald", "MacDonald"),
        ("Müller", "Mueller"),
        ("Müller", "Muller"),
        ("Ivanov", "Ivanoff"),
        ("Clark", "Clarke"),
        ("Jon", "John"),
        ("Stephen", "Steven"),
        ("Catherine", "Katherine"),
        ("Phillips", "Philips"),
    ],
)
def test_spellings_of_one_name_sound_alike(one, other):
    assert sound_alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ivanov", "Ivanova"), ("Syria", "Syrian"), ("Holt", "Holts"), ("Mia", "Maya")],
)
def test_forms_of_a_name_are_not_near(one, other):
    assert not are_near(one, other)


def test_a_headline_is_wrong_where_the_text_has_the_other_form():
    text = "# Jon Hartley wins\n\nJohn Hartley won on Sunday. Hartley was glad."
    assert forms(text) == [("Jon", "John")]


def test_the_rarer_form_comes_first_and_has_all_its_places():
    text = "Sara Pike came. Sarah Pike sat. Then Sarah Pike left."
    (variant,) = name_variants(Document(text))
    assert (variant.rare.text, variant.rare.times) == ("Sara", 1)
    assert [place.cut(text) for place in variant.usual.places] == ["Sarah", "Sarah"]
    assert variant.sure


def test_of_equals_the_later_is_reported_and_neither_is_called_right():
    (variant,) = name_variants(Document("Sara Pike came. Sarah Pike left."))
    assert (variant.rare.text, variant.sure) == ("Sarah", False)


def test_names_told_apart_in_one_sentence_are_two():
    assert forms("Sara Pike met Sarah Pike. Sarah Pike left.") == []


@pytest.mark.parametrize("text", ["", "Holt", "\n\n"])
def test_little_text_has_no_variants(text):
    assert forms(text) == []


def test_time_grows_with_the_number_of_names():
    def cost(count):
        text = " ".join(f"John {_name(at)} said so." for at in range(count))
        document = Document(text)
        start = process_time()
        name_variants(document)
        return process_time() - start

    def least(count):
        return min(cost(count) for _ in range(2))

    # Eight times as many take ten times as long; every pair would take 64 times.
    assert least(16_000) < 30 * least(2_000)


def _name(at):
    return "".join(
        "bdklmnrstv"[int(d)] + "aeiou"[int(d) % 5] for d in f"{at:05}"
    ).title()
