"""Commas, marks and speakers of quotations: places, counts, markup, bad input."""

import pytest

from copyedit.checkers import (
    attribution_comma,
    comma_and_quotation,
    outer_marks,
    speakerless,
    speech_sentences,
)
from copyedit.readers import read

ALL = (
    attribution_comma,
    comma_and_quotation,
    outer_marks,
    speakerless,
    speech_sentences,
)


def check(checker, text, path="a.md"):
    return list(checker.check(read(text, path=path)))


@pytest.mark.parametrize("checker", ALL, ids=lambda module: module.__name__)
@pytest.mark.parametrize(
    "text", ["", "“", "”", "“”", "“ ”", "word", "“,”", '""', "‘’."]
)
def test_scraps_are_borne(checker, text):
    assert check(checker, text) == []


@pytest.mark.parametrize("checker", ALL, ids=lambda module: module.__name__)
def test_many_quotations_in_one_paragraph_take_linear_time(checker):
    check(checker, "“We won the vote,” said Holm. She called it “late”. " * 10_000)


def test_the_comma_goes_inside_marks_and_markup():
    text = "“It failed in the *first week*” said Lund.\n"
    (finding,) = check(attribution_comma, text)
    assert (
        finding.fixes[0].text_of(finding.span.__class__(0, len(text) - 1), text)
        == "“It failed in the *first week*,” said Lund."
    )


def test_all_marks_of_the_rarer_kind_are_turned():
    text = (
        "“We won the vote,” he said. “It was late,” she said. “We left,” he said. "
        "“They stayed,” she said. ‘He told me “no” again,’ said Lund, ‘and left.’\n"
    )
    (finding,) = check(outer_marks, text)
    assert "×2 against double ×4" in finding.message
    right = text
    for edit in reversed(finding.fixes[0].edits):
        right = right[: edit.span.start] + edit.text + right[edit.span.end :]
    assert right.endswith("“He told me ‘no’ again,” said Lund, “and left.”\n")
    assert len(finding.related) == 5


def test_one_finding_has_the_counts_of_both_sides():
    text = "“We won,” he said. “We left,” she said. “It rained,” he said. "
    text += "“It was late”, said Lund, and “it was cold”, said Orr. “We won,” he said. "
    text += "“We left,” she said. “It rained,” he said. “It failed”, said Orr."
    (finding,) = check(comma_and_quotation, text)
    assert "outside ×2 against inside ×6" in finding.message
    assert len(finding.fixes[0].edits) == 2


def test_an_interview_has_no_speakers():
    answer = "“We will keep the whale for as long as there is a roof above it.”\n\n"
    assert check(speakerless, "It rained.\n\n" + answer + "Why?\n\n" + answer * 3) == []
