"""Every example of every rule is a test, named after the rule and the sentence."""

import pytest

from copyedit.document import BlockKind
from copyedit.patterns.compiled import checkers_of
from copyedit.patterns.proof import allow_problem, flag_problem
from copyedit.registry import built_in, load_rules, shipped_rules

# Checker, rule, and the kind of block that its examples are read as.
RULES = [
    *((checker, rule, None) for checker in built_in() for rule in checker.rules),
    *(
        (
            checkers_of([written])[0],
            written.rule,
            BlockKind(written.blocks[0]) if written.blocks else None,
        )
        for written in load_rules(shipped_rules())
    ),
]


def examples(kind):
    return [
        pytest.param(checker, rule, text, block, id=f"{rule.id}: {text[:50]}")
        for checker, rule, block in RULES
        for text in getattr(rule.examples, kind)
    ]


@pytest.mark.parametrize(("checker", "rule", "text", "block"), examples("flag"))
def test_flags_what_is_marked_and_the_fix_settles_it(checker, rule, text, block):
    assert flag_problem(checker, rule, text, block) == ""


@pytest.mark.parametrize(("checker", "rule", "text", "block"), examples("allow"))
def test_leaves_allowed_sentences_alone(checker, rule, text, block):
    assert allow_problem(checker, rule, text, block) == ""


@pytest.mark.parametrize(("checker", "rule", "text", "block"), examples("known"))
def test_what_is_known_to_go_wrong_still_does(checker, rule, text, block):
    problem = flag_problem(checker, rule, text, block)
    assert problem, "no longer wrong: move it to flag or allow"
