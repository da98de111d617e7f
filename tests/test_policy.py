"""Quoted speech is spared style and grammar, and never changed unasked."""

import pytest

from copyedit import readers
from copyedit.finding import Finding, Fix
from copyedit.policy import spare
from copyedit.rule import Rule, Severity
from copyedit.span import Span

TEXT = "He wrote: “They was  here.” It were late."


def shown(rule_id, word, fix=None):
    rule = Rule(rule_id, "A rule", "", Severity.WARNING)
    span = Span(TEXT.index(word), TEXT.index(word) + len(word))
    fixes = (Fix.replace(span, fix, safe=True),) if fix is not None else ()
    return list(spare(readers.read(TEXT), [Finding(rule, span, "wrong", fixes)]))


@pytest.mark.parametrize("rule_id", ["grammar.x", "style.x", "house.wire.x"])
def test_the_grammar_and_style_of_a_speaker_are_left_alone(rule_id):
    assert shown(rule_id, "was") == []
    assert len(shown(rule_id, "were")) == 1


@pytest.mark.parametrize("rule_id", ["spelling.x", "confusion.x", "typography.x"])
def test_slips_of_the_keyboard_count_in_quotations_too(rule_id):
    assert len(shown(rule_id, "was")) == 1


def test_a_mechanical_slip_of_grammar_counts_in_quotations():
    rule = Rule("grammar.x", "A rule", "", Severity.ERROR, mechanical=True)
    span = Span(TEXT.index("was"), TEXT.index("was") + 3)
    found = spare(readers.read(TEXT), [Finding(rule, span, "wrong")])
    assert len(list(found)) == 1


def test_no_fix_of_quoted_words_is_safe():
    (finding,) = shown("spelling.x", "was", "were")
    assert not finding.fixes[0].safe
    (finding,) = shown("spelling.x", "were", "was")
    assert finding.fixes[0].safe


def test_a_space_may_be_mended_in_a_quotation():
    (finding,) = shown("typography.x", "  ", " ")
    assert finding.fixes[0].safe
