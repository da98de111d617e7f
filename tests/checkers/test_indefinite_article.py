"""Articles that do not go with the sound after them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copyedit.checkers import indefinite_article
from copyedit.document import Block, BlockKind, Document
from copyedit.examples import parse_example
from copyedit.finding import Certainty, Edit, Finding, Fix
from copyedit.passage import Mask
from copyedit.span import Span

RULE = indefinite_article.RULE


def found_in(text):
    """Span and first fix of each finding, as an example marks them."""
    return [
        (finding.span, finding.fixes[0].edits[0].text)
        for finding in indefinite_article.check(Document(text))
    ]


@pytest.mark.parametrize("marked", RULE.examples.flag)
def test_flags_what_its_examples_mark(marked):
    text, marks = parse_example(marked)
    assert found_in(text) == [(mark.span, mark.fix) for mark in marks]


@pytest.mark.parametrize("text", RULE.examples.allow)
def test_leaves_near_misses_alone(text):
    assert found_in(text) == []


def test_a_finding_says_what_is_heard():
    (finding,) = indefinite_article.check(Document("We met a owl."))
    assert finding == Finding(
        RULE,
        Span(7, 8),
        "“owl” begins with a vowel sound: “an”",
        fixes=(Fix((Edit(Span(7, 8), "an"),), safe=True),),
        certainty=Certainty.CERTAIN,
    )


def test_an_may_have_been_meant_as_and():
    (finding,) = indefinite_article.check(Document("It is up an running."))
    span = Span(9, 11)
    assert finding.fixes == (Fix.replace(span, "a"), Fix.replace(span, "and"))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mr. Oduya and A agreed to wait.", id="a letter between words"),
        pytest.param("A also knows B.", id="a letter that begins a sentence"),
        pytest.param("A owes B. An Oduyev plays.", id="a name that begins one"),
        pytest.param("See the a above.", id="a letter with an article"),
        pytest.param("Nous y a été.", id="foreign words around"),
        pytest.param("an’ a—and or a… all", id="marks"),
        pytest.param("a (unclear) word", id="brackets"),
        pytest.param("a.m. a/an -a apple", id="joined to something"),
    ],
)
def test_what_is_no_article_is_left_alone(text):
    assert found_in(text) == []


def test_code_after_an_article_is_not_read():
    hidden = Mask(Span(6, 13), "\ufffc")
    document = Document("Use a `array` or an index.", masks=(hidden,))
    assert list(indefinite_article.check(document)) == []


def test_markup_between_hides_nothing():
    masks = (Mask(Span(6, 8)), Mask(Span(11, 13)))
    document = Document("Use a **owl** here.", masks=masks)
    assert [f.span for f in indefinite_article.check(document)] == [Span(4, 5)]


WORDS = ["a", "an", "A", "AN", "hour", "UN", "“", "8", "\n", "the", ".", "x-ray", "é"]
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join))


@given(TEXTS)
def test_a_fix_settles_the_matter(text):
    for span, right in found_in(text):
        fixed = text[: span.start] + right + text[span.end :]
        assert span.start not in {again.start for again, _ in found_in(fixed)}


@given(TEXTS, TEXTS)
def test_two_blocks_hold_what_each_of_them_holds(first, second):
    source = f"{first}\n\n{second}"
    start = len(first) + 2
    spans = (Span(0, len(first)), Span(start, len(source)))
    blocks = tuple(Block(BlockKind.PARAGRAPH, span) for span in spans)
    together = indefinite_article.check(Document(source, blocks=blocks))
    apart = [span for span, _ in found_in(first)]
    apart += [Span(s.start + start, s.end + start) for s, _ in found_in(second)]
    assert [finding.span for finding in together] == apart
