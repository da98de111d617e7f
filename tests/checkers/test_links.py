"""Links and pictures: where they stand in Markdown, HTML and in code."""

import pytest

from copyedit.checkers import links, undefined_reference
from copyedit.readers import read


def found(text, path="a.md", checker=links):
    document = read(text, path=path)
    return [(f.rule.id, f.span.cut(text)) for f in checker.check(document)]


def test_empty_links_of_markdown():
    text = "The [report]() and [](https://example.org) and [more](#).\n"
    assert found(text) == [
        ("structure.empty-link", "[report]()"),
        ("structure.empty-link", "[](https://example.org)"),
        ("structure.empty-link", "[more](#)"),
    ]


def test_an_address_still_to_come_is_none():
    assert found("The [report](TK) is out.\n") == [
        ("structure.empty-link", "[report](TK)")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Write `[report]()` there.\n",
        "```\n[report]()\n![](x.png)\n```\n",
        "The \\[report\\]() is out.\n",
        "    [report]()\n",
        "<!-- [report]() -->\n\nThe report is out.\n",
        "",
        "word\n",
    ],
)
def test_code_and_comments_are_left_alone(text):
    assert found(text) == []


def test_plain_text_has_no_links():
    assert found("The [report]() and <img src=placeholder.png> are out.", "a.txt") == []


def test_pictures_of_markdown():
    pictures = "![IMG_1234](a.jpg)", "![Bridge](placeholder.png)", "![](b.jpg)"
    text = "It is shut.\n\n" + "\n\n".join(pictures) + "\n\nIt opens.\n"
    assert found(text) == [
        ("leftover.stand-in-picture", "![IMG_1234](a.jpg)"),
        ("leftover.stand-in-picture", "![Bridge](placeholder.png)"),
        ("structure.missing-alt-text", "![](b.jpg)"),
    ]


def test_words_of_links():
    text = "It is [here](a.md), [**here**](b.md) or in [the report](c.md).\n"
    assert found(text)[0] == ("structure.link-words", "here")


def test_footnotes_and_references_without_a_target():
    text = "It is.[^1] And.[^2] The [bridge][b] and [ferry][f].\n\n"
    text += "[^1]: So.\n\n[b]: c.md\n"
    assert found(text, checker=undefined_reference) == [
        ("structure.undefined-reference", "[^2]"),
        ("structure.undefined-reference", "[ferry][f]"),
    ]


def test_a_parted_link_in_code_is_code():
    text = "Write `[a b] (https://example.org)` or [a b] (https://example.org).\n"
    assert found(text, checker=undefined_reference) == [
        ("structure.parted-link", "[a b] (https://example.org)")
    ]


def test_many_links_take_linear_time():
    text = "[a](b) ![](c.png) [d][e] " * 10_000
    assert len(found(text)) == 10_000
