"""Which names an abbreviation belongs to."""

import pytest

from copyedit.document import Document
from copyedit.evidence.abbreviations import abbreviations, letters_fit


@pytest.mark.parametrize(
    ("short", "name", "fits"),
    [
        ("WHO", "World Health Organisation", True),
        ("ONS", "Office for National Statistics", True),
        ("DOT", "Department of Transport", True),
        ("NSH", "National Health Service", False),
        ("WTO", "World Health Organisation", False),
    ],
)
def test_little_words_may_give_their_letter(short, name, fits):
    assert letters_fit(short, name.split()) is fits


def test_the_name_is_the_words_whose_letters_fit():
    text = "Members of the Office for National Statistics (ONS) met. The ONS left."
    ledger = abbreviations(Document(text))
    (one,) = ledger.definitions
    assert one.long == "Office for National Statistics"
    assert one.name.cut(text) == one.long
    assert [span.cut(text) for span in ledger.uses["ONS"]] == ["ONS"]


def test_a_bracket_without_a_name_defines_nothing():
    assert not abbreviations(Document("The film (BBC) is long (AB).")).definitions
