"""Of several findings on the same words one is shown."""

from copyedit.finding import Certainty, Finding, Fix
from copyedit.overlap import settle
from copyedit.record import replace
from copyedit.rule import Rule, Severity
from copyedit.span import Span


def finding(rule_id, start, end, certainty=Certainty.LIKELY, message="wrong"):
    rule = Rule(rule_id, "A rule", "", Severity.ERROR)
    return Finding(rule, Span(start, end), message, certainty=certainty)


def fix(start, end, text):
    return Fix.replace(Span(start, end), text)


def ids(findings):
    return [f.rule.id for f in findings]


def test_the_more_certain_one_stays_and_names_the_other():
    sure = finding("spelling.unknown-word", 4, 9, Certainty.CERTAIN)
    (kept,) = settle([finding("confusion.real-word", 4, 9), sure])
    assert kept.rule is sure.rule
    assert kept.evidence == ("also: wrong [confusion.real-word]",)


def test_a_guess_at_another_word_is_no_evidence():
    rule = replace(finding("spelling.form", 4, 9), fixes=(fix(4, 9, "paid"),))
    guess = finding("confusion.real-word", 4, 9, Certainty.CERTAIN)
    (kept,) = settle([rule, replace(guess, fixes=(fix(4, 9, "played"),))])
    assert kept == rule
    (kept,) = settle([rule, replace(guess, fixes=rule.fixes)])
    assert kept.evidence == ("also: wrong [confusion.real-word]",)


def test_a_word_never_gives_way_to_its_sentence():
    word = finding("spelling.unknown-word", 4, 9)
    sentence = finding("quotation.reworded", 0, 90, Certainty.CERTAIN)
    assert ids(settle([word, sentence])) == [
        "quotation.reworded",
        "spelling.unknown-word",
    ]


def test_the_house_knows_better_than_the_dictionary():
    word = finding("spelling.unknown-word", 6, 13, Certainty.CERTAIN)
    (kept,) = settle([word, finding("house.wire.name", 0, 13)])
    assert kept.rule.id == "house.wire.name"


def test_neighbours_both_stay():
    pair = [finding("spelling.unknown-word", 0, 4), finding("grammar.x", 4, 9)]
    assert len(settle(pair)) == 2


def test_two_of_one_rule_on_the_same_words_are_one():
    twice = [finding("spelling.unknown-word", 0, 4)] * 2
    assert len(settle(twice)) == 1


def test_the_same_change_is_asked_for_once():
    fixes = (Fix.replace(Span(40, 44), "come"),)
    phrase = replace(finding("grammar.did-past", 32, 44), fixes=fixes)
    word = replace(finding("confusion.real-word", 40, 44), fixes=fixes)
    (kept,) = settle([phrase, word])
    assert (kept.rule.id, len(kept.evidence)) == ("grammar.did-past", 1)
    assert len(settle([replace(phrase, fixes=()), word])) == 2
