"""HTML: what people see of a page, block by block."""

import pytest

from copyedit.document import BlockKind
from copyedit.readers import read
from tests.readers.page import blocks_in, comments_in, texts_in


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            "<h1>Port <em>closes</em></h1><p>One.</p><h3>Later</h3>\n<div>Two.</div>",
            [
                ("heading", "Port closes"),
                ("paragraph", "One."),
                ("heading", "Later"),
                ("paragraph", "Two."),
            ],
            id="headings and paragraphs",
        ),
        pytest.param(
            "<ul><li>one<li>two <b>three</b><ol><li>four</ol></ul>"
            "<dl><dt>Ebb<dd>Falls.",
            [
                ("item", "one"),
                ("item", "two three"),
                ("item", "four"),
                ("item", "Ebb"),
                ("item", "Falls."),
            ],
            id="lists without end tags",
        ),
        pytest.param(
            "<blockquote><p>We waited.</p><p>For hours.</p></blockquote><p>End.</p>",
            [("quote", "We waited."), ("quote", "For hours."), ("paragraph", "End.")],
            id="quotations",
        ),
        pytest.param(
            "<table><caption>Ships</caption><tr><th>Port<td>Old</table>After.",
            [
                ("caption", "Ships"),
                ("cell", "Port"),
                ("cell", "Old"),
                ("paragraph", "After."),
            ],
            id="tables",
        ),
        pytest.param(
            "<head><title>Harbour &amp; sea</title>"
            '<meta content="All about ships" name="description">'
            '<meta property="og:title" content="Ships"><meta name="robots" '
            'content="noindex"></head><body>Text.</body>',
            [
                ("front-matter value", "Harbour & sea"),
                ("front-matter value", "All about ships"),
                ("front-matter value", "Ships"),
                ("paragraph", "Text."),
            ],
            id="the head of a page",
        ),
        pytest.param(
            '<figure><img title="Noon" alt="A &quot;ferry&quot;" src=x><figcaption>It '
            "leaves.</figcaption></figure>",
            [
                ("caption", "Noon"),
                ("alt", 'A "ferry"'),
                ("caption", "It leaves."),
            ],
            id="figures",
        ),
        pytest.param(
            '<p>Read the <a href="/guide/rust" title="A guide">Rust</a> guide.</p>',
            [("paragraph", "Read the Rust guide."), ("caption", "A guide")],
            id="links",
        ),
        pytest.param(
            '<label>Last name <input autocomplete="famly-name" name="surnmae"></label>',
            [("paragraph", "Last name")],
            id="attributes",
        ),
        pytest.param(
            "<p>Press <kbd>Ctrl</kbd>, call <code>a(<b>b</b>)</code>, see <svg><title>"
            "x</title></svg>, <math><mi>y</mi></math>.</p><pre>teh <b>code</b></pre>",
            [("paragraph", "Press @, call @, see @, @.")],
            id="code and drawings",
        ),
        pytest.param(
            "<style>p > a {}</style><script>if (a < b) '<p>teh</p>';</script><template>"
            "<p>teh</p></template><textarea>teh <b></textarea><p>End.</p>",
            [("paragraph", "End.")],
            id="what is no text",
        ),
        pytest.param(
            "<p>They havn&rsquo;t &#x201c;seen&#8221; caf&eacute;s at AT&T, "
            "&nosuch; R&D.</p>",
            [("paragraph", "They havn’t “seen” cafés at AT&T, &nosuch; R&D.")],
            id="entities",
        ),
        pytest.param(
            "<p>One<br>two<br/>\nthree <br>\n  four</p>",
            [("paragraph", "One two\nthree \nfour")],
            id="line breaks",
        ),
        pytest.param(
            "<p>\n    Indented\n    text,   wide\n\n  <b> and</b> bold.\n  </p>\n\n",
            [("paragraph", "Indented\ntext,   wide\nand bold.")],
            id="white space",
        ),
        pytest.param(
            "<p>One <p lang=de>Zwei <b>drei</b><p>Four <i lang='fr'>cinq</i> six.",
            [("paragraph", "One"), ("paragraph", "Four @ six.")],
            id="other languages",
        ),
        pytest.param(
            '<html lang="en-GB"><body><p>One.</p></body></html>',
            [("paragraph", "One.")],
            id="a page in English",
        ),
        pytest.param(
            "<p>The bridge<sup>1</sup> fell on the 2<sup>nd</sup>.</p>",
            [("paragraph", "The bridge fell on the 2nd.")],
            id="raised numbers",
        ),
        pytest.param(
            "<p>{{ gretting }}, <?php echo $naem > 1; ?>{% if x %}<b>dear</b>"
            "{% endif %} <%= frend %>.</p><?php $a = '<p>teh</p>';",
            [("paragraph", "@, @dear @.")],
            id="templates",
        ),
        pytest.param(
            '<p class="{{ clas }}" title="So {{ naem }} said">One.</p>',
            [("caption", "So @ said"), ("paragraph", "One.")],
            id="templates in attributes",
        ),
        pytest.param(
            "One < two > three <3 & <unknown-tag>four</unknown-tag> <p five",
            [("paragraph", "One < two > three <3 & four <p five")],
            id="signs that begin nothing",
        ),
        pytest.param(
            "---\ntitle: Harbour\n---\n<p>One.</p>",
            [("front-matter value", "Harbour"), ("paragraph", "One.")],
            id="front matter",
        ),
        pytest.param("", [], id="an empty file"),
    ],
)
def test_what_people_see(source, expected):
    assert blocks_in(source, "html") == expected
    if expected:
        assert blocks_in("\ufeff" + source, "html") == expected


def test_a_page_in_another_language_is_not_read():
    document = read("<html lang=fr><p>Bonjour.</p></html>", path="a.html")
    assert document.words == ()


def test_comments_are_hidden_and_kept_for_instructions():
    source = (
        "<!-- copyedit: off --><p>One <!-- a <b> note --> two.</p>"
        "<p>{# three #}Four.</p><!-->Five<!-- not closed <p>six</p>"
    )
    assert texts_in(source, "html") == ["One two.", "Four.", "Five"]
    assert comments_in(source, "html") == [
        "<!-- copyedit: off -->",
        "<!-- a <b> note -->",
        "{# three #}",
        "<!-->",
        "<!-- not closed <p>six</p>",
    ]


def test_levels_of_headings_and_items():
    source = "<h4>A</h4><ul><li>B<ul><li>C</ul><li>D</ul><p>E"
    levels = [(p.text, b.level) for b, p in passages(read(source, path="a.html"))]
    assert levels == [("A", 4), ("B", 1), ("C", 2), ("D", 1), ("E", 0)]


def passages(document):
    return zip(document.text_blocks, document.passages, strict=True)


def test_a_word_with_an_entity_covers_the_entity():
    source = "<p>They havn&rsquo;t re<b>plied</b> yet.</p>\r\n"
    words = read(source, path="a.html").words
    assert [word.span.cut(source) for word in words] == [
        "They",
        "havn&rsquo;t",
        "re<b>plied",
        "yet",
    ]


def test_words_of_neighbouring_blocks_do_not_touch():
    document = read("<p>the</p><p>the</p>", path="a.html")
    assert document.between(*document.words) == "\n"


def test_a_pull_quote_is_a_quotation_for_display():
    source = '<aside class="box pull-quote"><p>We won.</p></aside><p>They left.</p>'
    kinds = [block.kind for block in read(source, path="a.html").text_blocks]
    assert kinds == [BlockKind.QUOTE, BlockKind.PARAGRAPH]
