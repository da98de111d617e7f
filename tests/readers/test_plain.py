"""Plain text: where paragraphs, headlines, items and quotations begin and end."""

import pytest

from copyedit.readers import read
from tests.readers.page import blocks_in, comments_in

LONG = "The council voted on Tuesday to repair the old harbour bridge this year."
WRAPPED = (
    "The council voted on Tuesday to repair the\n"
    "old harbour bridge, which Anna Marsh called\n"
    "overdue. Work will begin in the last week of\n"
    "May."
)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            "When the ferry left, the\nthe gates were still open.",
            [("paragraph", "When the ferry left, the\nthe gates were still open.")],
            id="two wrapped lines",
        ),
        pytest.param(WRAPPED, [("paragraph", WRAPPED)], id="a wrapped paragraph"),
        pytest.param(
            f"Council backs repair\n{LONG}",
            [("heading", "Council backs repair"), ("paragraph", LONG)],
            id="a headline above a paragraph",
        ),
        pytest.param(
            f"Council backs repair\n\n{LONG}",
            [("heading", "Council backs repair"), ("paragraph", LONG)],
            id="a headline and a blank line",
        ),
        pytest.param(
            f"{LONG} {LONG} {LONG}\n{LONG} {LONG} {LONG}",
            [("paragraph", f"{LONG} {LONG} {LONG}")] * 2,
            id="a paragraph on every line",
        ),
        pytest.param(
            f"It rained.\n{LONG}\nIt rained.",
            [
                ("paragraph", "It rained."),
                ("paragraph", LONG),
                ("paragraph", "It rained."),
            ],
            id="short paragraphs between long ones",
        ),
        pytest.param(
            "12 Quay Street\nHarbour Town",
            [("heading", "12 Quay Street"), ("paragraph", "Harbour Town")],
            id="an address",
        ),
        pytest.param("London", [("paragraph", "London")], id="nothing after it"),
        pytest.param(
            "So it ended.\n\nHe left.",
            [("paragraph", "So it ended."), ("paragraph", "He left.")],
            id="short sentences",
        ),
        pytest.param(
            "- bread\n* milk\n• salt and\n  pepper\n1. one\n2) two\n  - deep",
            [
                ("item", "bread"),
                ("item", "milk"),
                ("item", "salt and\npepper"),
                ("item", "one"),
                ("item", "two"),
                ("item", "deep"),
            ],
            id="a list",
        ),
        pytest.param(
            "The bridge was built in the last days of June\n"
            "12. It was the first of its kind on this coast.",
            [
                (
                    "paragraph",
                    "The bridge was built in the last days of June\n"
                    "12. It was the first of its kind on this coast.",
                )
            ],
            id="a number that begins a wrapped line",
        ),
        pytest.param(
            "> We waited, she\n> said, for hours.\n>\n> Nobody came.",
            [
                ("quote", "We waited, she\nsaid, for hours."),
                ("quote", "Nobody came."),
            ],
            id="a quotation",
        ),
        pytest.param("", [], id="an empty file"),
    ],
)
def test_blocks(source, expected):
    assert blocks_in(source, "text") == expected
    assert blocks_in("\ufeff" + source, "text") == (expected or [("paragraph", "")])


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_divide_the_same_blocks(line_end):
    source = f"Council backs repair\n\n{WRAPPED}\n\n- bread\n- milk\n"
    other = blocks_in(source.replace("\n", line_end), "text")
    same = [(kind, text.replace("\r", "\n")) for kind, text in other]
    assert same == blocks_in(source, "text")


def test_a_line_separator_of_unicode_is_no_line_end():
    assert blocks_in("One\u2028two.\n", "text") == [("paragraph", "One\u2028two.")]


def test_levels_of_headings_and_items():
    source = "First headline\n\nText, and more.\n\nSecond headline\n\n- a\n  - b\n"
    levels = [block.level for block in read(source).blocks]
    assert levels == [1, 0, 2, 1, 2]


def test_comments_are_hidden_and_kept_for_instructions():
    source = (
        "One line. <!-- copyedit: ignore a.b -->\n\n"
        "<!-- a\n\nnote -->\n\nTwo <!-- x --> words."
    )
    assert blocks_in(source, "text") == [
        ("paragraph", "One line."),
        ("paragraph", "Two words."),
    ]
    assert comments_in(source, "text") == [
        "<!-- copyedit: ignore a.b -->",
        "<!-- a\n\nnote -->",
        "<!-- x -->",
    ]


def test_addresses_and_file_names_are_objects():
    source = "Write to desk@paper.example or see notes.txt and https://a.example/b."
    assert blocks_in(source, "text") == [
        ("paragraph", "Write to @ or see @ and @."),
    ]
