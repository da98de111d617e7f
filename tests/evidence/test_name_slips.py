"""Names that are one letter away from what they should be."""

import pytest

from copyedit import readers
from copyedit.accepted import Accepted
from copyedit.evidence.name_slips import name_slips

FIVE = "We saw Tarvonen come, Tarvonen speak and Tarvonen leave. "


def slips(text, *accepted):
    document = readers.read(text, accepted=Accepted.of(accepted))
    return [(slip.word.text, slip.name) for slip in document.view(name_slips)]


def test_the_document_tells_how_its_names_are_spelt():
    assert slips(FIVE + "Nobody asked Tarvonon.") == [("Tarvonon", "Tarvonen")]


def test_a_long_name_need_stand_twice_only():
    text = "Anna Vandermeulen came. Then Vandermeulin’s car left. Vandermeulen stayed."
    assert slips(text) == [("Vandermeulin", "Vandermeulen")]


def test_possessives_are_the_name():
    text = "He saw Vandermeulen’s car, Vandermeulen’s house and Vandermeulin."
    assert slips(text) == [("Vandermeulin", "Vandermeulen")]


@pytest.mark.parametrize(
    "text",
    [
        FIVE + "Tarvonon came, and Tarvonon left.",
        FIVE + "The Tarvonens came.",
        FIVE + "The Tarvonena law is an old one.",
        FIVE + "The word “Tarvonon” is another.",
        "We saw Tarvonen come. Nobody asked Tarvonon.",
    ],
    ids=["twice", "plural", "derived", "mentioned", "seldom"],
)
def test_another_name_is_left_alone(text):
    assert slips(text) == []


def test_days_months_and_countries_are_known_to_all():
    assert slips("Since Febuary he lives in Swizerland.") == [
        ("Febuary", "February"),
        ("Swizerland", "Switzerland"),
    ]


def test_a_surname_may_be_nearly_a_country():
    assert slips("It was Meico Marquette and Jack Garman.") == []


def test_what_the_project_accepts_is_right():
    assert slips(FIVE + "Nobody asked Tarvonon.", "Tarvonon") == []
