"""A hundred newspaper errors, and a hundred right uses of the same words."""

import re
from pathlib import Path

import pytest

from copyedit import readers
from copyedit.checkers import real_word
from copyedit.finding import Certainty

MARKED = re.compile(r"\{(.+?) -> (.+?)\}")
LINES = [
    line
    for line in Path(__file__)
    .with_name("newspaper.txt")
    .read_text("utf-8")
    .splitlines()
    if line and not line.startswith("#")
]
WRONG = [line for line in LINES if MARKED.search(line)]
RIGHT = [line for line in LINES if not MARKED.search(line)]


def shown(text):
    found = real_word.check(readers.read(text))
    return [f for f in found if f.certainty is not Certainty.POSSIBLE]


@pytest.fixture(scope="module")
def firsts():
    """For each error the first word that is offered for it, if it is found."""
    found = []
    for line in WRONG:
        marked = MARKED.search(line)
        hits = [
            finding.fixes[0].edits[0].text
            for finding in shown(MARKED.sub(r"\1", line))
            if finding.span.start == marked.start()
        ]
        found.append((marked[2], hits[0] if hits else ""))
    return found


def test_each_error_stands_beside_a_right_use_of_its_word():
    assert len(WRONG) == len(RIGHT) == 100
    for wrong, right in zip(WRONG, RIGHT, strict=True):
        typed = re.escape(MARKED.search(wrong)[1])
        assert re.search(rf"\b{typed}\b", right, re.I), right


def test_no_less_is_found_than_was_measured(firsts):
    assert sum(bool(offered) for _, offered in firsts) >= 47


def test_what_is_offered_first_is_right(firsts):
    found = [(right, offered) for right, offered in firsts if offered]
    assert sum(right == offered for right, offered in found) >= 0.9 * len(found)


def test_right_uses_stay_silent_but_two():
    assert sum(len(shown(line)) for line in RIGHT) <= 2
