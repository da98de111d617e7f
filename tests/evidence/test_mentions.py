"""Which words are names, and whose."""

import pytest

from copyedit.document import Document
from copyedit.evidence.mentions import mentions
from copyedit.evidence.people import kin_near, surnames
from copyedit.readers import read
from copyedit.span import Span


def names_in(text):
    return [(m.titles, m.text) for m in mentions(Document(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("Then Mayor Jane van der Holt’s car.", [(("Mayor",), "Jane van der Holt")]),
        ("He met Mr. Holt.", [((), "He"), (("Mr",), "Holt")]),
        ("They met J. K. Rowling.", [((), "J K Rowling")]),
        ("They met Ann Holt MP.", [((), "Ann Holt")]),
    ],
    ids=["nothing", "title-particle-possessive", "stop", "initials", "suffix"],
)
def test_a_name_has_neither_title_nor_possessive_nor_suffix(text, found):
    assert [each for each in names_in(text) if each[1] != "He"] == [
        each for each in found if each[1] != "He"
    ]


def test_a_span_covers_markup_inside_the_name_alone():
    document = read("She met Jane **Holt**’s aunt.", path="a.md")
    found = [m for m in mentions(document) if m.text == "Jane Holt"]
    assert [document.shown(m.span) for m in found] == ["Jane Holt"]


def test_a_surname_has_its_bearers_and_its_lone_mentions():
    document = Document("Jane Holt won. Tom Holt lost. Holt wept in Holt Street.")
    surname = surnames(document)["holt"]
    assert surname.first_names == ["Jane", "Tom"]
    assert [m.text for m in surname.alone] == ["Holt"]
    assert [m.text for m in surname.others] == ["Holt Street"]


def test_a_couple_joined_by_and_are_two_bearers():
    document = Document("Rob and Ann Holt won.")
    assert surnames(document)["holt"].first_names == ["Rob", "Ann"]


def test_a_relative_in_another_paragraph_is_not_near():
    text = "His brother left.\n\nJane Holt won."
    start = text.index("Jane")
    document = read(text, path="a.txt")
    assert not kin_near(document, Span(start, start + 9))
