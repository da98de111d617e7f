"""Rules of the kind regex."""

import pytest

from copyedit.document import Block, BlockKind, Document
from copyedit.finding import Edit, Fix
from copyedit.passage import Mask
from copyedit.span import Span


@pytest.mark.parametrize(
    ("body", "text", "marked"),
    [
        pytest.param(
            r"regex: '(\d)\s+%'" + "\n" + r"replace: '\1%'",
            "5 % and 6%",
            "{5 % -> 5%} and 6%",
            id="a template",
        ),
        pytest.param(
            r"regex: '(?P<figure>\d)(?P<gap>\s+)%'" + "\nmark: gap\nreplace: ''",
            "5 % and 6%",
            "5{  -> }% and 6%",
            id="a named group as span",
        ),
        pytest.param(
            r"regex: 'a(b)?c'" + "\nmark: 1", "abc ac", "a{b}c ac", id="an empty group"
        ),
        pytest.param(
            "regex: 'the end'\nignore-case: yes",
            "THE END, the end",
            "{THE END}, {the end}",
            id="case ignored",
        ),
        pytest.param("regex: 'the end'", "THE END", "THE END", id="case minded"),
        pytest.param(
            "regex: '(?i)the end'", "The end", "{The end}", id="case ignored by a flag"
        ),
        pytest.param(
            "regex: '(?i:the) End'",
            "THE End, the end",
            "{THE End}, the end",
            id="case ignored in a part",
        ),
        pytest.param(
            r"regex: '\bO\.?K\b'" + "\nreplace: OK",
            "O.K or OK",
            "{O.K -> OK} or OK",
            id="what reads like the fix is left alone",
        ),
        pytest.param(r"regex: '(?<=\w)(?=\()'", "a(b)", "a{}(b)", id="no width"),
    ],
)
def test_finds_each_match(found, body, text, marked):
    assert found(body, text) == marked


def test_runs_on_the_text_without_markup(findings):
    document = Document("very **u**nique", masks=(Mask(Span(5, 7)), Mask(Span(8, 10))))
    body = "regex: 'very unique'\nreplace: unique\nsafe: yes"
    (finding,) = findings(body, document)
    assert finding.span == Span(0, 15)
    assert finding.fixes == (Fix((Edit(Span(0, 15), "unique"),)),)


def test_no_match_reaches_into_the_next_block(findings):
    blocks = (
        Block(BlockKind.PARAGRAPH, Span(0, 3)),
        Block(BlockKind.QUOTE, Span(5, 8)),
    )
    document = Document("the\n\nend", blocks=blocks)
    assert findings(r"regex: 'the\s+end'", document) == []


def test_a_rule_for_quotes_passes_over_paragraphs(findings):
    blocks = (
        Block(BlockKind.PARAGRAPH, Span(0, 3)),
        Block(BlockKind.QUOTE, Span(5, 8)),
    )
    document = Document("end\n\nend", blocks=blocks)
    spans = [f.span for f in findings("in: quote\nregex: 'end'", document)]
    assert spans == [Span(5, 8)]


def test_the_message_quotes_match_and_fix_on_one_line(findings):
    body = "message: '\"{wrong}\" for \"{right}\"'\nregex: 'a\\s+lot'\nreplace: many"
    (finding,) = findings(body, "a\nlot")
    assert finding.message == '"a lot" for "many"'
