"""Quotations that come again: whole and short, or with their words in another order."""

from __future__ import annotations

import time

from copyedit import readers
from copyedit.evidence.recast import recast_quotations, short_repeats
from copyedit.evidence.rewordings import rewordings


def document(text):
    return readers.read(text, path="x.txt")


def test_words_in_another_order_are_a_pair_and_titles_are_not() -> None:
    found = document(
        "“The firm dismissed four hundred workers by text message,” she said.\n\n“Four "
        "hundred workers were dismissed by the firm by text message,” she said."
    )
    ((earlier, later),) = found.view(recast_quotations)
    assert earlier.span.start < later.span.start
    again = document("He read “War and Peace” and “Peace and War” to them.")
    assert again.view(recast_quotations) == ()


def test_six_words_that_come_again_are_a_pair_and_five_are_not() -> None:
    six = "“We have advertised every post twice,” he said.\n\n" * 2
    five = "“We have advertised every post,” he said.\n\n" * 2
    assert len(document(six).view(short_repeats)) == 1
    assert document(five).view(short_repeats) == ()


def test_short_quotations_must_begin_and_end_alike_to_be_rewordings() -> None:
    first = "“We have not had a rise in four years,” he said.\n\n"
    same = "“We haven't had a rise in four years,” he said."
    other = "“They have had a rise in four years of boom,” he said."
    assert len(document(first + same).view(rewordings)) == 1
    assert document(first + other).view(rewordings) == ()


def test_ten_thousand_quotations_in_time() -> None:
    text = "\n\n".join(
        f"“We saw ship {n} cross the harbour before dawn with {n + 7} men,” he said."
        for n in range(10_000)
    )
    found = document(text)
    assert found.words
    before = time.process_time()
    found.view(recast_quotations)
    assert time.process_time() - before < 10
