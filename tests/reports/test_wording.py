"""How messages and suggestions read."""

import pytest

from copyedit.document import Document
from copyedit.finding import Edit, Finding, Fix
from copyedit.reports.wording import counted, one_line, sentence, visible
from copyedit.rule import Rule, Severity
from copyedit.span import Span

RULE = Rule("spelling.unknown-word", "Not a word", "", Severity.ERROR)
SOURCE = "The anser is the the end."
ANSER = Span(4, 9)
TWICE = Span(13, 20)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("two\nlines", "two␊lines"),
        ("\x1b[31m", "␛[31m"),
        ("caf\udce9", "caf\\udce9"),
        ("a\u2028b", "a␤b"),
        ("a\u202eb", "a·b"),
        ("a\u00a0b", "a\u00a0b"),
    ],
    ids=ascii,
)
def test_one_line_keeps_what_is_harmless(text, shown):
    assert one_line(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u00a0b\u2009c\u3000d", "a␣b␣c␣d"),
        ("a\u00adb\u200bc\ufeffd", "a·b·c·d"),
        ("a\tb", "a b"),
        ("✍\ufe0f", "✍"),
        ("é 語 🎶", "é 語 🎶"),
    ],
    ids=ascii,
)
def test_visible_has_a_sign_for_what_cannot_be_seen(text, shown):
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("message", "span", "fixes", "said"),
    [
        ("not a word", ANSER, (), "not a word"),
        ("not a word", ANSER, ("answer",), 'not a word; write "answer"'),
        (
            "not a word",
            ANSER,
            ("answer", "anger", "answers", "anser's"),
            'not a word; write "answer" or "anger" or "answers"',
        ),
        ('write "answer"', ANSER, ("answer",), 'write "answer"'),
        ("not “answer”", ANSER, ("answer",), "not “answer”"),
        ('"the" is repeated', TWICE, ("the",), '"the" is repeated; write "the"'),
        ("too many", TWICE, ("",), "too many; delete it"),
        ("two\nlines", ANSER, ("a\nb",), 'two␊lines; write "a␊b"'),
    ],
    ids=["none", "one", "three at most", "said", "curly", "half", "delete", "lines"],
)
def test_a_sentence_has_each_suggestion_once(message, span, fixes, said):
    finding = Finding(RULE, span, message, tuple(Fix.replace(span, f) for f in fixes))
    assert sentence(finding, Document(SOURCE)) == said


def test_a_fix_elsewhere_says_where():
    fix = Fix((Edit(Span(24, 24), "”"),))
    finding = Finding(RULE, ANSER, "quotation without end", (fix,))
    assert sentence(finding, Document(SOURCE)) == (
        'quotation without end; write "”" at 1:25'
    )


def test_of_a_long_finding_only_the_words_that_change_are_named():
    source = f"{'word ' * 20}dissent into chaos"
    fix = Fix.replace(Span(100, 107), "descent")
    finding = Finding(RULE, Span(0, len(source)), "two wordings", (fix,))
    assert sentence(finding, Document(source)) == (
        'two wordings; write "descent" for "dissent"'
    )


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 files"), (1, "1 file"), (1250, "1,250 files")]
)
def test_counted(number, words):
    assert counted(number, "file") == words
