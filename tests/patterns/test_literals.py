"""What a text must contain before a pattern can match in it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copyedit.patterns.literals import folded, ignores_case, required_literals

PATTERNS = [
    (r"tow the line", False, ("tow the line",)),
    (r"tow\s+the\s+line", False, ("line",)),
    (r"\btow\b", False, ("tow",)),
    (r"(?:very|quite) unique", False, (" unique",)),
    (r"(?:very|quite)\s", False, ("very", "quite")),
    (r"(?:very|\w+)\s", False, ()),
    (r"un(?:ique)?", False, ("un",)),
    (r"(?:ique)?un", False, ("un",)),
    (r"(?:abc)+d", False, ("abc",)),
    (r"(?:abc)*de", False, ("de",)),
    (r"x(?=abc)", False, ("x",)),
    (r"(?<!abc)x", False, ("x",)),
    (r"[Tt]ow", False, ("ow",)),
    (r"(?>abc)d", False, ("abc",)),
    (r"(?i:abc) d", False, (" d",)),
    (r"The End", True, ("the end",)),
    (r"é“x”", True, ("“x”",)),
    (r"\w+", False, ()),
    (r"a{2,3}b", False, ("a",)),
    (r"(a)\1b", False, ("a",)),
    (r"", False, ()),
    (r"(?s:.)|x", False, ()),
]


@pytest.mark.parametrize(
    ("pattern", "ignore_case", "literals"), PATTERNS, ids=[p[0] for p in PATTERNS]
)
def test_takes_the_longest_string_that_every_match_holds(
    pattern, ignore_case, literals
):
    assert required_literals(pattern, ignore_case=ignore_case) == literals


WORDS = ["tow", "the", "line", "end", "unique", "very", "abc", "un", "é“x”", "TOW"]
TEXTS = st.lists(st.sampled_from([*WORDS, *" İıſKabdxE\n"]), max_size=12).map("".join)


@given(TEXTS, st.sampled_from(PATTERNS), st.booleans())
def test_no_match_is_lost(text, pattern, ignore_case):
    literals = required_literals(pattern[0], ignore_case=ignore_case)
    searched = folded(text) if ignore_case else text
    if re.search(pattern[0], text, re.IGNORECASE if ignore_case else 0):
        assert not literals or any(literal in searched for literal in literals)


@pytest.mark.parametrize("letter", "iksIKS")
def test_letters_that_re_takes_for_each_other_fold_alike(letter):
    alike = [chr(n) for n in range(0x3000) if re.fullmatch(letter, chr(n), re.I)]
    assert {folded(other) for other in alike} == {letter.lower()}


@pytest.mark.parametrize(
    ("pattern", "answer"), [("(?i)a", True), ("(?i:a)", False), ("a", False)]
)
def test_knows_a_flag_for_the_whole_pattern(pattern, answer):
    assert ignores_case(pattern) is answer
