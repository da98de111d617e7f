"""Where the model doubts much it holds its tongue, and says so once."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from copyedit import readers
from copyedit.config import Config
from copyedit.engine import Desk
from copyedit.evidence.stepping_back import LIKELY, MOST, considered
from tests.evidence.unusual_texts import KINDS

REAL_WORD = "confusion.real-word"
SLIPS = (
    "The troops crossed the boarder before sunrise. ",
    "Nurses said they had never scene such a busy night. ",
    "The senator will not stand buy while the plant closes. ",
    "The bill past the lower house by three votes. ",
    "The crew could not here the alarm above the engines. ",
    "The clinic will open it's doors in September. ",
    "The boats where tied up along the canal. ",
)
CALM = "The council met on Monday and agreed to open the bridge before the summer. "


DESKS = {thorough: Desk(thorough=thorough) for thorough in (False, True)}


@pytest.mark.parametrize("desk", DESKS.values(), ids=["default", "thorough"])
@pytest.mark.parametrize("make", KINDS, ids=lambda make: make.__name__)
def test_no_kind_of_text_is_flooded(make: Callable[[Random], str], desk: Desk) -> None:
    for seed in range(4):
        document = desk.read(make(Random(seed)), "a.md")  # noqa: S311
        findings = [f for f in desk.check(document) if f.rule.id == REAL_WORD]
        assert len(findings) <= max(MOST, MOST * len(document.words) // 1000)
        assert len(desk.notes(document)) <= 1


def checked(text: str, path: str = "a.txt") -> tuple[int, list[str]]:
    """How many words are told to be others, and the notes."""
    desk = DESKS[False]
    document = desk.read(text, path)
    findings = desk.check(document)
    return sum(f.rule.id == REAL_WORD for f in findings), desk.notes(document)


def test_as_many_slips_as_an_article_may_have_are_shown() -> None:
    document = readers.read(" ".join(SLIPS[:3]))
    shown = document.view(considered).shown
    assert sum(c.probability >= LIKELY for c in shown) >= 3
    assert document.view(considered).held_back == ()


def test_more_than_that_are_held_back_and_told_of_once() -> None:
    found, notes = checked("".join(SLIPS))
    assert 0 < found <= MOST
    assert len(notes) == 1
    assert "not shown: “past”" in notes[0]


def test_a_stretch_full_of_them_does_not_hide_those_elsewhere() -> None:
    found, notes = checked("".join(SLIPS) + 150 * CALM + SLIPS[0])
    assert found >= 1
    assert len(notes) == 1


def test_slips_far_from_each_other_are_all_shown() -> None:
    # One in 200 words, which is as often as people make them.
    text = "".join(slip + 14 * CALM for slip in SLIPS)
    found, notes = checked(text)
    assert found >= len(SLIPS) - 1
    assert notes == []


@pytest.mark.parametrize("joint", ["\n", "\t", ", ", "    ", "\n- "])
def test_a_word_that_stands_alone_is_not_judged(joint: str) -> None:
    words = ["boarder", "border", "here", "hear", "past", "passed", "its", "it's"]
    document = readers.read(joint.join(words * 20), path="a.md")
    assert document.view(considered).shown == ()


@pytest.mark.parametrize(
    "text",
    ["The troops crossed the boarder `x` before.", "At `x` boarder before sunrise."],
)
def test_a_word_beside_code_is_not_judged(text: str) -> None:
    document = readers.read(text, path="a.md")
    assert document.view(considered).shown == ()


@pytest.mark.parametrize(
    "text", ["The troops crossed the *boarder* before sunrise.", "See `x`. " + SLIPS[0]]
)
def test_markup_and_code_farther_off_are_no_obstacle(text: str) -> None:
    shown = readers.read(text, path="a.md").view(considered).shown
    assert [confusion.right for confusion in shown] == ["border"]


def test_a_comment_that_silences_the_rule_silences_the_note_and_is_not_useless() -> (
    None
):
    comment = f"<!-- copyedit: ignore-file {REAL_WORD} -->\n\n"
    desk = DESKS[False]
    document = desk.read(comment + "".join(SLIPS), "a.md")
    assert "leftover.unused-ignore" not in {f.rule.id for f in desk.check(document)}
    assert desk.notes(document) == []


def test_a_rule_that_is_off_has_no_notes() -> None:
    desk = Desk(Config(ignore=(REAL_WORD,)))
    document = desk.read("".join(SLIPS), "a.txt")
    assert desk.notes(document) == []
