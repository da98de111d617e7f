"""Which words are British, American, or both."""

import pytest

from copyedit import readers
from copyedit.evidence.dialects import dialects, side_of, spelling_elsewhere


@pytest.mark.parametrize(
    ("word", "side"),
    [
        ("color", "American"),
        ("colour", "British"),
        ("organise", "-ise"),
        ("organize", "-ize"),
        ("answer", ""),
        ("amongst", ""),
    ],
)
def test_a_word_is_of_the_side_that_alone_spells_it_so(word, side):
    assert side_of(word) == side


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("colour", "color"),
        ("center", "centre"),
        ("defence", "defense"),
        ("travelled", "traveled"),
        ("organise", "organize"),
    ],
)
def test_the_other_side_has_a_spelling_of_its_own(ours, theirs):
    assert spelling_elsewhere(ours) == theirs
    assert spelling_elsewhere(theirs) == ours


def test_names_and_quotations_do_not_count():
    text = "The colour of the Labor Party was grey. “A gray color,” he said."
    assert readers.read(text).view(dialects).counts == {"British": 2}
