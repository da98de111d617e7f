"""Rules of the kind sequence."""

import pytest

from copyedit.document import Block, BlockKind, Document
from copyedit.finding import Edit, Fix
from copyedit.span import Span


def sequence(*items):
    return "\n".join(["sequence:", *(f"  - {item}" for item in items)])


OF = sequence(
    "could|should",
    "{ending: ly, repeat: 0-2}",
    "{word: of, mark: yes, replace: have}",
    "{ending: [ed, en]}",
)


@pytest.mark.parametrize(
    ("body", "text", "marked"),
    [
        pytest.param(
            OF,
            "Could of helped, should hardly ever of seen, should really of fallen",
            "Could {of -> have} helped, should hardly ever of seen, "
            "should really {of -> have} fallen",
            id="optional words between",
        ),
        pytest.param(OF, "could, of helped", "could, of helped", id="a comma parts"),
        pytest.param(OF, "could of the", "could of the", id="every item counts"),
        pytest.param(
            sequence("the", "{shape: any, repeat: 1-3}", "end"),
            "the very end, the end end end, the end",
            "{the very end}, {the end end end}, the end",
            id="as many as possible, fewer where the rest needs them",
        ),
        pytest.param(
            sequence("{shape: number}", "{word: [year, years], not: years}"),
            "5 year, 1,000 years, 3.5 year, two year",
            "{5 year}, 1,000 years, {3.5 year}, two year",
            id="figures",
        ),
        pytest.param(
            sequence("{shape: capital}", "{shape: lower}", "{shape: upper}"),
            "Big bad WOLF, big Bad WOLF, Big bad A",
            "{Big bad WOLF}, big Bad WOLF, Big bad A",
            id="shapes of letters",
        ),
        pytest.param(
            sequence("{word: [Will, can]}", "{not: [the, a]}"),
            "Will he, will he, CAN he, can the",
            "{Will he}, will he, {CAN he}, can the",
            id="capitals of a listed word count",
        ),
        pytest.param(
            sequence("{word: more, replace: ''}", "better"),
            "More better, more better",
            "{More better -> Better}, {more better -> better}",
            id="a removal",
        ),
        pytest.param(
            sequence("{word: a, optional: yes}", "b"),
            "a b, b, a a b b",
            "{a b}, {b}, a {a b} {b}",
            id="every match, from the left, without overlap",
        ),
        pytest.param(
            sequence("{shape: any}", "{shape: any}"),
            "a b c d e",
            "{a b} {c d} e",
            id="no listed word at all",
        ),
        pytest.param(
            sequence("{word: they're, replace: their}", "own"),
            "They’re own",
            "{They’re own -> Their own}",
            id="apostrophes",
        ),
    ],
)
def test_finds_the_words_that_fit(found, body, text, marked):
    assert found(body, text) == marked


def test_the_message_quotes_what_is_marked(findings):
    body = 'message: \'"{wrong}" for "{right}"\'\nsafe: yes\n' + OF
    (finding,) = findings(body, "She could of helped.")
    assert (finding.span, finding.message) == (Span(10, 12), '"of" for "have"')
    assert finding.fixes == (Fix((Edit(Span(10, 12), "have"),), safe=True),)


def test_words_of_two_blocks_are_no_sequence(findings):
    blocks = (
        Block(BlockKind.ITEM, Span(0, 5), 1),
        Block(BlockKind.ITEM, Span(6, 15), 1),
    )
    document = Document("could of helped", blocks=blocks)
    assert findings(OF, document) == []
