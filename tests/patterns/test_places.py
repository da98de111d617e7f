"""Where words stand, and what stands beside them."""

import pytest

from copyedit.document import Block, BlockKind, Document
from copyedit.passage import Mask
from copyedit.patterns.places import places_of
from copyedit.span import Span


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In 2014, 1,000 of 3.5m", ["In", "2014", "1,000", "of", "3.5m"]),
        ("the 2nd at 10:30.", ["the", "2nd", "at", "10:30"]),
        ("a 50-year-old", ["a", "50", "year-old"]),
        ("an MP3 of file_2", ["an", "of"]),
    ],
)
def test_figures_are_words_here(text, words):
    assert [word.text for word in places_of(Document(text)).words] == words


@pytest.mark.parametrize(
    ("text", "masks", "answer"),
    [
        ("one two", (), True),
        ("one\u00a0\n two", (), True),
        ("one, two", (), False),
        ("*one* two", (Mask(Span(0, 1)), Mask(Span(4, 5))), True),
        ("one MP3 two", (), False),
    ],
)
def test_only_white_space_joins_words(text, masks, answer):
    assert places_of(Document(text, masks=masks)).joined(0, 1) is answer


def test_places_that_do_not_exist_are_not_joined():
    places = places_of(Document("one two"))
    assert not places.joined(-1, 0)
    assert not places.joined(1, 2)


def test_knows_the_innermost_block():
    blocks = (
        Block(BlockKind.PARAGRAPH, Span(0, 20)),
        Block(BlockKind.ALT, Span(5, 10)),
    )
    places = places_of(Document("x" * 20, blocks=blocks))
    kinds = [places.block_at(offset) for offset in (0, 5, 9, 10)]
    paragraph, alt = BlockKind.PARAGRAPH, BlockKind.ALT
    assert kinds == [paragraph, alt, alt, paragraph]
