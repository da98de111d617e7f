"""The head of an article: the values that people read, each in its place."""

import pytest

from copyedit.readers import read
from tests.readers.page import texts_in


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(
            "title: Storm closes port # a note\nslug: strom\ndate: 2024-05-01\n"
            "image: /img/strom.png\nlayout: psot\ndraft: true\ndescription: false\n",
            ["Storm closes port"],
            id="plain values, and keys that nobody reads",
        ),
        pytest.param(
            "title: \"A \\\"big\\\" storm\\u2019s end\"\nsummary: 'It''s over'\n",
            ['A "big" storm’s end', "It's over"],
            id="quoted values",
        ),
        pytest.param(
            'description: "It rained\n  for hours,\n\n  then stopped"\ntitle: Rain\n',
            ["It rained\nfor hours,\nthen stopped", "Rain"],
            id="quoted values of several lines",
        ),
        pytest.param(
            "excerpt: >-\n  It rained\n  for hours.\n\n  It stopped.\n"
            "abstract: |\n  One.\ntitle: Rain\n",
            ["It rained\nfor hours.", "It stopped.", "One.", "Rain"],
            id="folded and literal values",
        ),
        pytest.param(
            "standfirst: It rained\n  for hours\ntitle: Rain\n",
            ["It rained\nfor hours", "Rain"],
            id="plain values of several lines",
        ),
        pytest.param(
            "tags: [storm damage, harbour-fire, 'the sea', 12]\n"
            "categories:\n- Local news\n- sports_desk\nauthors:\n  - anna\n",
            ["storm damage", "the sea", "Local news"],
            id="lists",
        ),
        pytest.param(
            "image:\n  src: x.png\n  alt: An old ferry\nseo:\n  - metaTitle: Ferry\n"
            "og:description: A boat\nimage_caption: At sea\nalt_text: Waves\n",
            ["An old ferry", "Ferry", "A boat", "At sea", "Waves"],
            id="keys inside keys and keys of several words",
        ),
        pytest.param(
            "title: The *new* `mv` &amp; [its](a.md) **use**\n",
            ["The new @ & its use"],
            id="markup in values",
        ),
        pytest.param(
            'title: "not closed\nsubtitle: [also, not\nsummary: &a text\nalt:\n',
            [],
            id="a broken head",
        ),
        pytest.param(
            "# a comment\n\ntitle: Rain\n", ["Rain"], id="comments and blank lines"
        ),
        pytest.param("", [], id="an empty head"),
    ],
)
def test_yaml(head, expected):
    for line_end in ("\n", "\r\n"):
        source = f"---\n{head}---\n\nBody.\n".replace("\n", line_end)
        texts = [text.replace("\r", "") for text in texts_in(source, "markdown")]
        assert texts == [*expected, "Body."]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            "+++\ntitle = \"A \\\"storm\\\"\"\nslug = 'strom'\ndescription = '''\nIt "
            "rained'''\ntags = [\"the sea\",\n  'a-slug', 'Ships']\n[params]\n"
            'caption = """\\\n  At sea"""\n+++\nBody.',
            ['A "storm"', "\nIt rained", "the sea", "Ships", "At sea", "Body."],
            id="toml",
        ),
        pytest.param(
            '{\n  "title": "A \\"storm\\"",\n  "slug": "strom",\n  "tags": ["the sea", '
            '"Ships"]\n}\n\nBody.',
            ['A "storm"', "the sea", "Ships", "Body."],
            id="json",
        ),
        pytest.param(
            "---\ntitle: Rain\n...\nBody.", ["Rain", "Body."], id="ended by full stops"
        ),
        pytest.param(
            "---\ntitle: Rain\nslug: rian\n\nBody.", ["Body."], id="a head without end"
        ),
        pytest.param(
            "---\n\nIt rained.\n\n---\n\nIt stopped.",
            ["It rained.", "It stopped."],
            id="lines across the page",
        ),
    ],
)
def test_other_heads(source, expected):
    assert texts_in(source, "markdown") == expected
    assert texts_in("\ufeff" + source, "markdown") == expected


def test_a_value_leads_back_to_its_place():
    source = "\ufeff---\r\ntitle: 'It''s a strom'\r\n---\r\n"
    words = read(source, path="a.md").words
    assert [word.span.cut(source) for word in words] == ["It''s", "a", "strom"]
