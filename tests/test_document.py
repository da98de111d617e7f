"""What checkers see of a document, and where it stands in the source."""

from copyedit.document import Block, BlockKind, Document
from copyedit.passage import MARK, OBJECT, TAIL, Mask
from copyedit.span import Span

SOURCE = "They **havn&rsquo;t** re**pl**ied to `x`."
HIDDEN = Document(
    SOURCE,
    masks=(
        Mask(Span(5, 7)),
        Mask(Span(11, 18), "’"),
        Mask(Span(19, 21)),
        Mask(Span(24, 26)),
        Mask(Span(28, 30)),
        Mask(Span(37, 40), OBJECT),
    ),
)


def blocks(*spans):
    return tuple(Block(BlockKind.PARAGRAPH, Span(*span)) for span in spans)


def test_prose_has_the_length_of_the_source():
    assert HIDDEN.prose == (
        f"They {MARK * 2}havn’{TAIL * 6}t{MARK * 2} re{MARK * 2}pl{MARK * 2}ied to "
        f"{OBJECT * 3}."
    )


def test_words_are_read_through_markup_and_cover_it():
    assert [(w.text, w.span.cut(SOURCE)) for w in HIDDEN.words] == [
        ("They", "They"),
        ("havn’t", "havn&rsquo;t"),
        ("replied", "re**pl**ied"),
        ("to", "to"),
    ]


def test_words_know_their_neighbours_through_markup():
    before, after = HIDDEN.neighbours(HIDDEN.words[2])
    assert before == HIDDEN.words[1]
    assert after == HIDDEN.words[3]


def test_words_of_two_blocks_do_not_adjoin():
    document = Document("One\n\nTwo three", blocks=blocks((0, 3), (5, 14)))
    assert [document.adjoin(at) for at in range(-1, 3)] == [False, False, True, False]


def test_a_block_inside_another_is_left_out_of_it():
    document = Document("See the cat here.", blocks=blocks((0, 17), (4, 11)))
    shown = [passage.text for passage in document.passages]
    assert shown == ["See  here.", "the cat"]
    assert [word.text for word in document.words] == ["See", "the", "cat", "here"]


def test_a_view_is_built_once():
    built = []
    document = Document("text")
    for _ in range(2):
        document.view(built.append)
    assert built == [document]


def test_lines_and_columns_are_those_of_an_editor():
    document = Document("One.\r\nTwo\u2028.\r\nThe thrid\tline.")
    assert document.line_and_column(document.source.index("thrid")) == (3, 5)
    assert document.line(3) == "The thrid\tline."
    assert document.line(2) == "Two\u2028."


def test_a_byte_order_mark_takes_no_column():
    assert Document("\ufeffTeh").line_and_column(1) == (1, 1)
