"""Safe fixes are made, as many at once as do not clash, until none is left."""

import re

import pytest

from copyedit.document import Document
from copyedit.finding import Certainty, Edit, Finding, Fix
from copyedit.fixing import apply, compatible, fixed, safe_fix
from copyedit.rule import Rule, Severity
from copyedit.span import Span

RULE = Rule("spelling.unknown-word", "Not a word", "", Severity.ERROR)


def fix(start, end, text, *, safe=True):
    return Fix.replace(Span(start, end), text, safe=safe)


@pytest.mark.parametrize(
    ("fixes", "text"),
    [
        ([], "one two three"),
        ([fix(4, 7, "2")], "one 2 three"),
        ([fix(8, 13, "3"), fix(0, 3, "1")], "1 two 3"),
        ([fix(0, 3, "1"), fix(3, 4, "-")], "1-two three"),
        ([fix(0, 3, "1"), fix(3, 3, ",")], "1, two three"),
        ([fix(0, 5, "x"), fix(4, 7, "y")], "xwo three"),
        ([fix(4, 4, "a "), fix(4, 4, "the ")], "one a two three"),
        ([fix(4, 7, "2"), fix(5, 5, "!")], "one 2 three"),
        ([fix(13, 13, ".")], "one two three."),
        ([Fix((Edit(Span(0, 0), "“"), Edit(Span(13, 13), "”")))], "“one two three”"),
    ],
    ids=[
        "none",
        "one",
        "any order",
        "touching",
        "insertion after",
        "overlapping",
        "two insertions at one place",
        "inside",
        "at the end",
        "pair",
    ],
)
def test_apply(fixes, text):
    assert apply("one two three", fixes) == text


def test_a_fix_of_two_edits_is_made_whole_or_not_at_all():
    pair = Fix((Edit(Span(0, 1), "“"), Edit(Span(8, 9), "”")))
    assert apply('"one two"', [fix(7, 9, "o’"), pair]) == '"one two’'


def test_a_fix_whose_own_edits_clash_is_never_made():
    wrong = Fix((Edit(Span(0, 3), "x"), Edit(Span(2, 4), "y")))
    assert compatible([wrong, fix(0, 1, "O")]) == [fix(0, 1, "O")]


def test_only_the_best_fix_counts_as_safe():
    first = Finding(RULE, Span(0, 3), "", (fix(0, 3, "a"), fix(0, 3, "b", safe=False)))
    second = Finding(RULE, Span(0, 3), "", (fix(0, 3, "b", safe=False), fix(0, 3, "a")))
    none = Finding(RULE, Span(0, 3), "")
    assert [safe_fix(f) for f in (first, second, none)] == [fix(0, 3, "a"), None, None]


def replacing(*pairs):
    """A check that finds each pattern and offers its replacement as a safe fix."""

    def check(document):
        return [
            Finding(
                RULE,
                Span(*match.span()),
                wrong,
                (Fix.replace(Span(*match.span()), right, safe=True),),
                certainty=certainty,
            )
            for wrong, right, certainty in pairs
            for match in re.finditer(wrong, document.source)
        ]

    return check


def test_a_fix_that_another_one_brings_to_light_is_made_too():
    check = replacing(
        ("teh", "the", Certainty.CERTAIN), ("the the", "the", Certainty.CERTAIN)
    )
    done = fixed(Document("It was teh the end."), Document, check)
    assert (done.document.source, done.applied) == ("It was the end.", 2)
    assert done.findings == []


def test_of_two_that_clash_the_more_certain_is_made_first():
    check = replacing(("ab", "x", Certainty.LIKELY), ("bc", "y", Certainty.CERTAIN))
    done = fixed(Document("abc"), Document, check)
    assert (done.document.source, done.applied) == ("ay", 1)


def test_findings_without_a_safe_fix_are_left():
    def check(_):
        return [Finding(RULE, Span(0, 4), "bird?", (fix(0, 4, "bird", safe=False),))]

    document = Document("brid")
    done = fixed(document, Document, check)
    assert (done.document, done.findings, done.applied) == (
        document,
        check(document),
        0,
    )


def test_rules_that_undo_each_other_come_to_an_end():
    check = replacing(
        ("grey", "gray", Certainty.CERTAIN), ("gray", "grey", Certainty.CERTAIN)
    )
    done = fixed(Document("a grey cat"), Document, check)
    assert done.document.source in ("a grey cat", "a gray cat")


def test_a_text_that_grows_for_ever_is_left_after_ten_rounds():
    done = fixed(Document("a"), Document, replacing(("a$", "aa", Certainty.CERTAIN)))
    assert done.document.source == "a" * 11


def test_a_fix_that_changes_nothing_is_not_counted():
    done = fixed(Document("the"), Document, replacing(("the", "the", Certainty.LIKELY)))
    assert done.applied == 0


def test_fixing_twice_is_fixing_once():
    check = replacing(("  ", " ", Certainty.CERTAIN))
    once = fixed(Document("a     b    c"), Document, check).document
    assert once.source == "a b c"
    assert fixed(once, Document, check).document == once
