"""What must hold for every rule, whatever it looks for."""

import re
from collections import Counter
from pathlib import Path

import pytest

from copyedit import suppression
from copyedit.document import Document
from copyedit.examples import parse_example
from copyedit.patterns.alternatives import choices_of, chosen
from copyedit.patterns.compiled import checkers_of
from copyedit.patterns.listing import with_listing
from copyedit.patterns.written import Kind
from copyedit.registry import built_in, load_rules, shipped_rules
from copyedit.rule import CATEGORIES

WRITTEN = load_rules(shipped_rules())
BUILT_IN = [rule for checker in built_in() for rule in checker.rules]
RULES = [*BUILT_IN, *(written.rule for written in WRITTEN)]

# Word tables are as long as their words are many.
MOST_LINES = 40
FEWEST_EXAMPLES = 3


def each(rules):
    return [pytest.param(rule, id=rule.id) for rule in rules]


def each_written(*kinds):
    return [
        pytest.param(written, id=written.rule.id)
        for written in WRITTEN
        if written.kind in kinds or not kinds
    ]


def style_of(rule):
    """The house style that a rule belongs to, "" for what is true of English."""
    return rule.id.split(".")[1] if rule.category == "house" else ""


def rules_beside(style):
    """What runs together when a house style is chosen."""
    return [written for written in WRITTEN if style_of(written.rule) in {"", style}]


STYLES = {style_of(rule) for rule in RULES}
CHECKERS = {style: checkers_of(rules_beside(style)) for style in STYLES}

# Rule, wrong phrase, right phrase.
SWAPS = [
    (written, chosen(phrase.text, choice), chosen(right, choice))
    for written in WRITTEN
    if written.kind is Kind.SWAP
    for group in written.phrases
    for phrase in group
    for choice in choices_of(phrase.text)
    for right in phrase.rights
]


def found_in(text, style):
    """The ids of all written rules that find something in a text."""
    document = Document(text)
    return {f.rule.id for checker in CHECKERS[style] for f in checker.check(document)}


def test_no_two_rules_share_an_id_old_or_new():
    ids = Counter(name for rule in RULES for name in (rule.id, *rule.aliases))
    assert [name for name, times in ids.items() if times > 1] == []


@pytest.mark.parametrize("rule", each(RULES))
def test_the_category_is_known(rule):
    assert rule.category in CATEGORIES


@pytest.mark.parametrize("rule", each(RULES))
def test_a_rule_explains_itself(rule):
    assert rule.why.strip()
    assert not rule.summary.endswith(".")
    assert rule.summary == " ".join(rule.summary.split())


@pytest.mark.parametrize("rule", each(RULES))
def test_a_rule_has_enough_examples(rule):
    assert len(rule.examples.flag) >= FEWEST_EXAMPLES
    assert len(rule.examples.allow) >= FEWEST_EXAMPLES


@pytest.mark.parametrize("written", each_written(Kind.SWAP, Kind.FORBID))
def test_one_example_begins_with_a_capital(written):
    marked = [
        mark.span.cut(text)
        for text, marks in map(parse_example, written.rule.examples.flag)
        for mark in marks
    ]
    stands_after_words = written.conditions.only_before
    assert stands_after_words or any(text != text.lower() for text in marked)


@pytest.mark.parametrize("written", each_written())
def test_a_message_is_one_short_line(written):
    assert len(written.message) <= 80
    assert not written.message.endswith(".")
    assert not re.match(r"[A-Z][a-z]", written.message)


@pytest.mark.parametrize("written", each_written())
def test_a_rule_file_fits_a_screen(written):
    is_word_table = written.kind in {Kind.SWAP, Kind.FORBID, Kind.CONSISTENCY}
    lines = Path(written.path).read_text("utf-8").count("\n")
    assert lines <= MOST_LINES or is_word_table


@pytest.mark.parametrize("rule", each(RULES))
def test_what_a_rule_says_is_clean_itself(rule):
    said = f"{rule.summary}. {rule.why}"
    assert found_in(said, style_of(rule)) <= {rule.id}


def test_no_two_rules_swap_the_same_phrase():
    takers = {}
    for written, wrong, _ in SWAPS:
        if not (written.conditions.only_before or written.conditions.only_after):
            key = wrong, style_of(written.rule)
            takers.setdefault(key, set()).add(written.rule.id)
    assert {key: ids for key, ids in takers.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("style", sorted(STYLES))
def test_no_rule_asks_for_what_another_swaps(style):
    wrongs = {wrong for written, wrong, _ in SWAPS if written in rules_beside(style)}
    rights = {right for written, _, right in SWAPS if written in rules_beside(style)}
    assert wrongs & rights == set()


def test_the_readme_lists_every_rule():
    readme = shipped_rules() / "README.md"
    text = readme.read_text("utf-8")
    assert text == with_listing(text, [*RULES, *suppression.rules]), (
        "the list of rules is stale: run python training/list_rules.py"
    )
