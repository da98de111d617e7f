"""Which places of a compound are compared."""

from copyedit.document import Document
from copyedit.evidence.compounds import CLOSED, HYPHEN, OPEN, comparable, compounds


def places(text):
    return next(iter(compounds(Document(text)).values()), [])


def test_all_three_forms_of_a_pair_are_found_together():
    found = places("A policy-maker met a policymaker, and policy makers left.")
    assert [one.form for one in found] == [HYPHEN, CLOSED, OPEN]


def test_the_position_decides_between_open_and_hyphen():
    one, other = places("A long-term plan pays in the long term.")
    assert not comparable(one, other)
    one, other = places("A long-term plan is a long term plan.")
    assert comparable(one, other)


def test_names_and_quotations_are_left_out():
    assert places("The Wild Fire met a wildfire.") == []
    found = places("The wildfire came. “A wild-fire,” he said. The wildfire left.")
    assert [one.form for one in found] == [CLOSED, CLOSED]
