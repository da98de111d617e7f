"""What must hold for any text whatever, in every format."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copyedit.passage import MARK, OBJECT, TAIL
from copyedit.readers import FORMATS, read

FRAGMENTS = """
the¦word¦Word.¦“quoted”¦it’s¦café¦e\u0301¦👩‍🚀¦✍️¦𝑩𝒂𝒈¦\u2028
\u00a0¦\u200b¦\ufeff¦\x00¦\ud800¦\ufdd0¦\ufdd1¦\ufffc¦*¦**¦_
~~¦~¦^¦==¦`¦``¦```¦~~~¦$¦$$¦\\¦\\*¦#¦##¦>¦-¦+¦1.¦12)¦---¦===
***¦+++¦[¦]¦](¦](x.md)¦![¦!¦()¦[^1]¦[^1]:¦[ref]:¦[[¦]]¦[!NOTE]
[!TEXT]¦[caption]¦- [ ]¦:¦:::¦: ¦::: note¦|¦|-|-¦| a | b |¦<¦>
<b>¦</b>¦<p>¦</p>¦<div>¦</div>¦<br>¦<br/>¦<!--¦-->¦<?¦?>
<!-- copyedit: ignore -->¦<script>¦</script>¦<pre>¦</pre>
<code>¦</code>¦<svg>¦</svg>¦<ul>¦<li>¦<td>¦<table>¦</table>
<sup>¦</sup>¦<img alt="a cat" title='T'>¦<img alt=">¦</a>¦</i>
<i lang=de>¦<a href='x' title="y">¦<p lang="fr">
<Card title="Some text" />¦<Card¦/>¦{¦}¦{/*¦*/}¦{{¦}}
{{< fig caption="A cat." >}}¦{{</ fig >}}¦{%¦%}¦{% raw %}
{% comment %}¦{% endcomment %}¦{#¦#}¦{: .x}¦<%¦%>¦<?php¦<?=¦${
import x from 'y'¦export const¦&¦&amp;¦&rsquo;¦&#8217;¦&#0;
&#xD800;¦&nosuch;¦;¦http://a.b/c_d_(e)?f=1&amp;g¦www.x.org
me@x.org¦a.pdf¦#tag¦@me¦:tada:¦snake_case¦1.2.3
0a:1b:77:c2:9e:3d¦title: A "b" c¦title: >¦tags: [a, "b
{"title": "x"}¦title = ""\"¦description: 'it''s
alt: "\\u00e9\\n¦- item¦  indented¦\t¦    code
"""
PIECES = [piece for line in FRAGMENTS.split("\n") for piece in line.split("¦") if piece]
BREAKS = ["", " ", "  ", "\n", "\n\n", "\r\n", "\r", "\r\n\r\n", "\n    ", "\n> "]
HEADS = ["", "\ufeff", "---\n", "\ufeff---\r\n", "+++\n", "{\n"]
TEXTS = st.one_of(
    st.text(),
    st.builds(
        lambda head, pieces: head + "".join(map("".join, pieces)),
        st.sampled_from(HEADS),
        st.lists(
            st.tuples(st.sampled_from(PIECES), st.sampled_from(BREAKS)), max_size=40
        ),
    ),
)

pytestmark = pytest.mark.parametrize("format", FORMATS)
thoroughly = settings(max_examples=150, deadline=None)


@given(source=TEXTS)
@thoroughly
def test_hiding_moves_nothing_and_invents_nothing(format, source):
    document = read(source, format=format)
    assert len(document.prose) == len(source)
    shown_at = {
        mask.span.start + place: character
        for mask in document.masks
        for place, character in enumerate(mask.shown)
    }
    for place, character in enumerate(document.prose):
        if character not in (MARK, TAIL, OBJECT):
            assert character == shown_at.get(place, source[place])


@given(source=TEXTS)
@thoroughly
def test_masks_are_in_order_and_apart(format, source):
    masks = read(source, format=format).masks
    for earlier, later in pairwise(masks):
        assert earlier.span.end <= later.span.start
    assert all(len(m.shown) <= len(m.span) <= len(source) for m in masks)
    assert all(mask.span.end <= len(source) for mask in masks)


@given(source=TEXTS)
@thoroughly
def test_blocks_are_in_order_and_never_overlap_in_part(format, source):
    spans = [block.span for block in read(source, format=format).blocks]
    assert spans == sorted(spans, key=lambda span: (span.start, -span.end))
    assert all(0 <= span.start < span.end <= len(source) for span in spans)
    for number, span in enumerate(spans):
        for later in spans[number + 1 :]:
            assert not span.overlaps(later) or span.covers(later)


@given(source=TEXTS)
@thoroughly
def test_every_character_of_a_passage_leads_back_to_the_source(format, source):
    document = read(source, format=format)
    for passage in document.passages:
        for place, character in enumerate(passage.text):
            start, end = passage.bounds(place, place + 1)
            assert document.prose[start] == character or character == OBJECT
            assert set(document.prose[start + 1 : end]) <= {TAIL}
