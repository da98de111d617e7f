"""Characters that were read in another encoding than they were written in."""

import pytest

from copyedit import readers
from copyedit.checkers.mojibake import check


def found(text, path="a.md"):
    document = readers.read(text, path=path)
    return [
        (f.span.cut(text), [fix.text_of(f.span, text) for fix in f.fixes])
        for f in check(document)
    ]


@pytest.mark.parametrize("right", ["é", "ü", "ñ", "ç", "£", "’", "“", "–", "€", "😀"])
def test_the_character_that_was_written_comes_back(right):
    wrong = right.encode().decode("cp1252")
    assert found(f"The end{wrong}s of it.") == [(wrong, [right])]


def test_a_lost_character_is_found_without_a_fix():
    assert found("Nic\ufffd is a town.") == [("\ufffd", [])]


def test_an_honest_text_of_many_tongues_is_left_alone():
    assert found("Âge, Ångström, São Paulo, ÉCOLE “À GRÃ”, Œuvre, 20 €, ð and þ") == []


def test_markup_around_the_signs_does_not_matter():
    assert found("The **caf\u00c3\u00a9** closed.") == [("\u00c3\u00a9", ["é"])]


def test_empty_and_long_texts_are_read():
    assert found("") == []
    assert len(found("caf\u00c3\u00a9 " * 5_000)) == 5_000
