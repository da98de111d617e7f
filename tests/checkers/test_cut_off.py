"""A paragraph that stops in the middle of a sentence."""

import pytest

from copyedit import readers
from copyedit.checkers.cut_off import check

CLOSED = "The ferry was late again, and nobody on the pier was told why.\n\n"


def found(text, path="a.md"):
    return [f.span.cut(text) for f in check(readers.read(text, path=path))]


@pytest.mark.parametrize("path", ["a.md", "a.txt"])
@pytest.mark.parametrize(
    ("end", "last"),
    [
        ("The new captain said that he would speak to the", "the"),
        ("The new captain said that he would not wait for", "for"),
        ("The new captain said that he would not wait,", ","),
        ("The two sides will meet again on Thursday at the town", "town"),
        ("He was late. The new captain said that nobody had waited", "waited"),
    ],
)
def test_the_end_of_an_article_that_was_cut_is_found(path, end, last):
    text = f"{CLOSED * 4}{end}"
    assert found(text, path) == [last]


def test_a_cut_in_the_middle_of_plain_text_is_found():
    text = f"{CLOSED}The new captain said that he would speak to the\n\n{CLOSED}"
    assert found(text, "a.txt") == ["the"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The",
        f"{CLOSED}The rules that the council has made for the pier and\n\n* a ferry",
        f"{CLOSED}He turned to the woman on the pier, smiled and said,\n\n“Now wait.”",
        f"{CLOSED}I remain, with kind regards to your mother and sister,\n\nYours, Tom",
        f"{CLOSED}Additional reporting by Ann Keane in Oban and Tom Riddell in Mull",
        f"{CLOSED * 4}*The ferry as it leaves the harbour in the storm of last spring*",
        f"{CLOSED * 4}![A boat](a.jpg)\n\nThe ferry as it leaves the harbour in spring",
        f"{CLOSED * 4}Morag Gilfeather, who speaks for the crews on the western run",
        f"{CLOSED}Where is the money that they were saving the ferry for?",
        f"{CLOSED}“Nobody told us what it was that we were waiting for”",
    ],
)
def test_what_ends_so_for_a_reason_is_left_alone(text):
    assert found(text) == []
