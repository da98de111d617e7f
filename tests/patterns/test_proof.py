"""Whether rules do what their examples say."""

import pytest

from copyedit.patterns.proof import failures
from copyedit.patterns.rule_file import read_rule

TOW = "swap: {tow the line: toe the line}"


@pytest.fixture
def problems(write_rule):
    """Line and problem of each example that fails."""

    def find(flag, allow, body=TOW):
        path = write_rule(
            f"{body}\nexamples:\n  flag:\n    - '{flag}'\n  allow:\n    - '{allow}'"
        )
        return [(error.line, error.problem) for error in failures(read_rule(path))]

    return find


def test_a_rule_that_keeps_its_word(problems):
    assert problems("They {tow the line -> toe the line}.", "They tow boats.") == []


@pytest.mark.parametrize(
    ("flag", "found"),
    [
        ("They {tow} the line", "They {tow the line -> toe the line}"),
        ("{tow the line -> tow a line}", "{tow the line -> toe the line}"),
        ("They {tow} boats", "They tow boats"),
        ("{tow the line}, tow the line", "{0}, {0}"),
    ],
    ids=["another span", "another fix", "nothing", "one too many"],
)
def test_says_what_was_found_instead(problems, flag, found):
    found = found.format("{tow the line -> toe the line}") if "0" in found else found
    expected = f'expected "{flag}", found "{found}"'
    assert problems(flag, "They tow boats.") == [(10, expected)]


def test_says_what_should_have_been_left_alone(problems):
    problem = 'expected "We tow the line.", found "We {tow the line -> toe the line}."'
    assert problems("{tow the line}", "We tow the line.") == [(12, problem)]


def test_a_fix_must_settle_the_finding(problems):
    body = "swap: {tow|toe the line: toe|tow the line}"
    problem = 'the fix does not settle it: "toe the line" is flagged too'
    assert problems("{tow the line -> toe the line}", "tow", body) == [(10, problem)]


def test_paragraphs_stay_on_one_line_of_the_message(problems):
    flag = "One.\n\n\n      {Two}."
    assert problems(flag, "x") == [(10, 'expected "One.⏎⏎{Two}.", found "One.⏎⏎Two."')]


def test_examples_are_read_as_the_kind_of_block_that_a_rule_is_for(problems):
    body = f"in: [heading]\n{TOW}"
    assert problems("{tow the line -> toe the line}", "tow the boat", body) == []
