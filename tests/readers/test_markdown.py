"""Markdown: what people see of each construct, block by block."""

import pytest

from copyedit.readers import read
from copyedit.span import Span
from tests.readers.page import blocks_in, comments_in, texts_in


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            "# Storm *closes* port #\n\nThe port\n===\n\n### Later {#later .x}",
            [
                ("heading", "Storm closes port"),
                ("heading", "The port"),
                ("heading", "Later"),
            ],
            id="headings",
        ),
        pytest.param(
            "One *two* **three** __four__ ~~five~~ ***six***.\n",
            [("paragraph", "One two three four five six.")],
            id="emphasis",
        ),
        pytest.param(
            "A ==marked== word, H~2~O and 5 m^2^, ~9 and ~10.",
            [("paragraph", "A marked word, H2O and 5 m2, ~9 and ~10.")],
            id="marks of extensions",
        ),
        pytest.param(
            "See [the list](a.md 'Old') or [another][b], [c], [ ] and [no][where].\n"
            "\n[b]: https://a.example 'Title'\n[c]: <c.md>\n",
            [
                (
                    "paragraph",
                    "See the list or another, c, [ ] and [no][where].",
                )
            ],
            id="links and their definitions",
        ),
        pytest.param(
            "Go to <https://a.example/x>, <me@a.example> or https://a.example/_b_c.",
            [("paragraph", "Go to @, @ or @.")],
            id="addresses",
        ),
        pytest.param(
            "Set `mode` to ``a ` b``.\n\n```sh\ngit psuh\n```\n\n    indented\n\nEnd.",
            [("paragraph", "Set @ to @."), ("paragraph", "End.")],
            id="code",
        ),
        pytest.param(
            "So $x^2$ is not $5-$10, US$7 or A$8.\n\n$$\ny = x\n$$\n",
            [("paragraph", "So @ is not $5-$10, US$7 or A$8.")],
            id="formulas and money in one text",
        ),
        pytest.param(
            "It rose from $5 to $10, then *$12*-$15.",
            [("paragraph", "It rose from $5 to $10, then $12-$15.")],
            id="money",
        ),
        pytest.param(
            "Before ![the *old* port](a.jpg 'A title') after.\n\n![](b.jpg)\n",
            [("paragraph", "Before @ after."), ("alt", "the old port")],
            id="images",
        ),
        pytest.param(
            "One  \ntwo\\\nthree\nfour \\* five \\[six\\]",
            [("paragraph", "One\ntwo\nthree\nfour * five [six]")],
            id="line breaks and backslashes",
        ),
        pytest.param(
            "Fish &amp; chips&nbsp;&mdash; it&rsquo;s &#8220;caf&eacute;&#8221; &no;",
            [("paragraph", "Fish & chips\xa0— it’s “café” &no;")],
            id="entities",
        ),
        pytest.param(
            "- one\n- two\n  goes on\n\n  second paragraph\n  1. deep\n* [x] done\n",
            [
                ("item", "one"),
                ("item", "two\ngoes on"),
                ("item", "second paragraph"),
                ("item", "deep"),
                ("item", "done"),
            ],
            id="lists",
        ),
        pytest.param(
            "> We waited\n> for *hours*\nlazily.\n>\n> - an item\n",
            [("quote", "We waited\nfor hours\nlazily."), ("item", "an item")],
            id="quotations",
        ),
        pytest.param(
            "> [!NOTE]\n> Mind the step.\n\n> [!DANGER] Mind\n> the gap.",
            [("quote", "Mind the step."), ("quote", "Mind\nthe gap.")],
            id="alerts",
        ),
        pytest.param(
            "| Port | Ships |\n|:--|--:|\n| Old | 12 \\| 13 |\n| *New* | `x`<br>y |\n",
            [
                ("cell", "Port"),
                ("cell", "Ships"),
                ("cell", "Old"),
                ("cell", "12 | 13"),
                ("cell", "New"),
                ("cell", "@ y"),
            ],
            id="tables",
        ),
        pytest.param(
            "The bridge[^1] fell.\n\n[^1]: It was old,\n    very old.\n",
            [
                ("paragraph", "The bridge fell."),
                ("paragraph", "It was old,\nvery old."),
            ],
            id="footnotes",
        ),
        pytest.param(
            "Ebb\n: The tide *falls*.\n\nFlow\n: It rises.\n",
            [
                ("item", "Ebb"),
                ("item", "The tide falls."),
                ("item", "Flow"),
                ("item", "It rises."),
            ],
            id="definitions",
        ),
        pytest.param(
            "Thanks\n:tada: to all\n",
            [("paragraph", "Thanks\n@ to all")],
            id="an emoji code at the start of a line is no definition",
        ),
        pytest.param(
            "::: warning Mind this\nIt is *deep*.\n:::\n",
            [("paragraph", "It is deep.")],
            id="containers",
        ),
        pytest.param(
            '!!! note "Mind"\n\nIt is deep.\n',
            [("paragraph", "It is deep.")],
            id="admonitions",
        ),
        pytest.param(
            "Read [[Harbour news|the news]] and [[Ferries]].",
            [("paragraph", "Read the news and Ferries.")],
            id="links of a wiki",
        ),
        pytest.param(
            "One <b>bold</b><br>two <kbd>Ctrl</kbd> 1<sup>st</sup> a<sup>[2]</sup>.",
            [("paragraph", "One bold two @ 1st a.")],
            id="tags in a line",
        ),
        pytest.param(
            'They call it <i lang="fr">bac à sabel</i>, <i lang="en-GB">so</i>.',
            [("paragraph", "They call it @, so.")],
            id="a foreign phrase",
        ),
        pytest.param(
            '<img src="a.png" alt="A ferry"> leaves, <abbr title="Coast '
            'Guard">CG</abbr> says.',
            [
                ("paragraph", "@ leaves, CG says."),
                ("alt", "A ferry"),
                ("caption", "Coast Guard"),
            ],
            id="attributes that people read",
        ),
        pytest.param(
            "<div>\n<p>One <em>two</em>.</p>\n</div>\n\nThree *four*.\n",
            [("paragraph", "One two."), ("paragraph", "Three four.")],
            id="blocks of html",
        ),
        pytest.param(
            "<blockquote>\n\nOne *two*.\n\n</blockquote>\n\n> <p>\n> Three\n> four\n",
            [("quote", "One two."), ("quote", "Three\nfour")],
            id="html around markdown and markdown around html",
        ),
        pytest.param(
            "<style>\np { colour: red }\n\n</style>\n<script>\nlet a;\n"
            "</script>\n\nEnd.",
            [("paragraph", "End.")],
            id="styles and scripts",
        ),
        pytest.param(
            '<aside class="q" markdown="1">\n<img src="a" alt="Ann">\nSo *she* said.\n'
            "</aside>\n",
            [("alt", "Ann"), ("paragraph", "So she said.")],
            id="markdown in an element that asks for it",
        ),
        pytest.param(
            "It is :ballot_box_with_check: _ready_ :tada:!",
            [("paragraph", "It is @ ready @!")],
            id="emoji codes",
        ),
        pytest.param("```\nonly code\n```\n", [("paragraph", "")], id="only code"),
        pytest.param("", [], id="an empty file"),
    ],
)
def test_what_people_see(source, expected):
    assert blocks_in(source, "markdown") == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            '{% hint style="info" %}\nSave *often*.\n{% endhint %}\n',
            [("paragraph", "Save often.")],
            id="tags on lines of their own",
        ),
        pytest.param(
            'Text {% if x %}*yes*{% endif %} and {{ site.naem }}, {{< ref "x" >}}.',
            [("paragraph", "Text yes and @, @.")],
            id="tags in a line",
        ),
        pytest.param(
            '{{< figure src="grpah.png" caption="A *ferry* & its&nbsp;crew."\n'
            "  alt='A boat' >}}\n\nIt left.",
            [
                ("caption", "A ferry & its\xa0crew."),
                ("alt", "A boat"),
                ("paragraph", "It left."),
            ],
            id="a figure with its caption",
        ),
        pytest.param(
            '[a]({{< ref "b*c.md" >}}) and https://a.example/{{ slug }}/x* y*',
            [("paragraph", "a and @* y*")],
            id="templates in addresses",
        ),
        pytest.param(
            "{% highlight ruby %}\nputs teh\n{% endhighlight %}\n\n"
            "{{< code >}}\nteh\n{{< /code >}}\n\nEnd.",
            [("paragraph", "End.")],
            id="code between tags",
        ),
        pytest.param(
            "{{< em >}}Two words{{< /em >}} stand here.",
            [("paragraph", "Two words stand here.")],
            id="a pair around prose",
        ),
        pytest.param(
            "Use `{{` to open.\n\n```\n{{< a\n```\n\nAnd `}}` to close.",
            [("paragraph", "Use @ to open."), ("paragraph", "And @ to close.")],
            id="braces in code open nothing",
        ),
        pytest.param(
            "A line. {: .lead}\n{: #id}\nNext {:target=x} one.",
            [("paragraph", "A line."), ("paragraph", "Next one.")],
            id="attribute lists",
        ),
        pytest.param(
            "[caption id=3]A ferry leaves.[/caption] See [gallery](a.md).",
            [("paragraph", "A ferry leaves. See gallery.")],
            id="wordpress shortcodes",
        ),
    ],
)
def test_templates(source, expected):
    assert blocks_in(source, "markdown") == expected


def test_mdx_hides_code_and_shows_what_components_hold():
    source = (
        "---\ntitle: Harbour\n---\n\nimport { Crad } from '@a/crads';\n"
        "export const x = {\n  a: 1,\n};\n\n# Port {props.nmae}\n\n"
        '<Card\n  title="A ferry"\n  clas={{a: "b"}}\n>\nIt *left*.\n</Card>\n\n'
        "One <Badge n={2} /> two {x} three.\n{/* a note */}\n\nFour {/* five */} six.\n"
    )
    assert blocks_in(source, "mdx") == [
        ("front-matter value", "Harbour"),
        ("heading", "Port @"),
        ("caption", "A ferry"),
        ("paragraph", "It left."),
        ("paragraph", "One two @ three."),
        ("paragraph", "Four six."),
    ]
    assert comments_in(source, "mdx") == ["{/* a note */}", "{/* five */}"]


def test_comments_are_hidden_and_kept_for_instructions():
    source = (
        "<!-- copyedit: off -->\n\nOne <!-- two --> three. <!-- copyedit: ignore a -->"
        "\n\n- item\n<!--\n\nlong\n\n-->\n\n{% comment %}old{% endcomment %}\n"
    )
    assert texts_in(source, "markdown") == ["One three.", "item"]
    assert comments_in(source, "markdown") == [
        "<!-- copyedit: off -->",
        "<!-- two -->",
        "<!-- copyedit: ignore a -->",
        "<!--\n\nlong\n\n-->",
        "{% comment %}old{% endcomment %}",
    ]


def test_levels_of_headings_and_items():
    source = "## Two\n\n- one\n  - two\n    1. three\n\n###### Six\n"
    assert [block.level for block in read(source, path="a.md").blocks] == [
        2,
        1,
        2,
        3,
        6,
    ]


def test_a_word_is_where_its_source_is():
    source = "\ufeff> - **Caf&eacute;s** [rec*ie*ved](x.md) 👩‍🚀 `x` teh\r\n>   end\r\n"
    words = read(source, path="a.md").words
    assert [(word.text, word.span.cut(source)) for word in words] == [
        ("Cafés", "Caf&eacute;s"),
        ("recieved", "rec*ie*ved"),
        ("teh", "teh"),
        ("end", "end"),
    ]


def test_a_finding_in_code_and_one_in_prose_are_told_apart():
    words = read("Run `recieve` to recieve it.", path="a.md").words
    assert [word.span for word in words if word.key == "recieve"] == [Span(17, 24)]


def test_every_word_of_an_article_appears_once():
    source = """---
title: alpha
---

# bravo *charlie*

delta **echo** [foxtrot](https://a.example "hidden") ![golf](hidden.png) hotel[^1],
india `hidden` <b>juliett</b> kilo&shy;gram.

> lima
> mike

1. november
   - oscar <!-- hidden -->

| papa | quebec |
|------|--------|
| romeo | sierra |

[^1]: tango

<figure><img alt="uniform" src="hidden.png"><figcaption>victor</figcaption></figure>

```
hidden
```

{{< figure src="hidden.png" caption="whiskey" >}}
[xray][1] yankee\\
zulu

[1]: hidden.md
"""
    words = [word.key for word in read(source, path="a.md").words]
    assert " ".join(words) == (
        "alpha bravo charlie delta echo foxtrot golf hotel india juliett kilogram "
        "lima mike november oscar papa quebec romeo sierra tango uniform victor "
        "whiskey xray yankee zulu"
    )


def test_between_blocks_there_is_always_a_line_end():
    document = read("- a\n- b\n\n|c|d|\n|-|-|\n", path="a.md")
    pairs = zip(document.words, document.words[1:], strict=False)
    assert all("\n" in document.between(*pair) for pair in pairs)
