"""Quotations that say the same are paired, and their differences aligned."""

from copyedit import readers
from copyedit.evidence.rewordings import rewordings

SAID = "the harbour was never ours to sell to the highest bidder in the town"


def pairs(*quotations):
    text = "\n\n".join(f"“{quotation},” he said." for quotation in quotations)
    document = readers.read(text)
    return text, document.view(rewordings)


def differences(*quotations):
    text, found = pairs(*quotations)
    return [
        (d.earlier.cut(text), d.later.cut(text))
        for pair in found
        for d in pair.differences
    ]


def test_the_same_words_twice_have_no_difference():
    text, (pair,) = pairs(SAID, SAID)
    assert [span.cut(text) for span in pair.spans] == [SAID, SAID]
    assert pair.differences == ()


def test_other_words_are_aligned():
    assert differences(SAID, SAID.replace("sell", "cell")) == [("sell", "cell")]


def test_a_word_more_is_a_difference_with_nothing():
    assert differences(SAID, SAID.replace("never ", "")) == [("never", "")]


def test_other_marks_between_the_same_words_are_a_difference():
    comma = SAID.replace("ours to", "ours, to")
    assert differences(SAID, comma) == [(" ", ", ")]


def test_a_first_or_last_word_that_differs_is_aligned():
    assert differences(SAID, SAID.replace("the harbour", "their harbour")) == [
        ("the", "their")
    ]


def test_quotations_that_share_a_formula_are_not_paired():
    other = "I would like to thank the harbour board and all of you for this day"
    _, found = pairs(SAID, other)
    assert found == ()


def test_the_nearest_of_several_is_taken():
    _, found = pairs(SAID, "we were sold to the highest bidder in the town", SAID)
    assert [len(pair.differences) for pair in found if len(pair.later) > 12] == [0]


def test_many_quotations_stay_cheap():
    many = [
        f"the {n}th house of the street was sold on day {n} of May" for n in range(400)
    ]
    _, found = pairs(*many)
    assert len(found) <= 400
