"""Records hold what they are given, compare by it and never change."""

import copy
import pickle
from functools import cached_property

import pytest

from copyedit.record import record, replace, values_of
from copyedit.span import Span


@record
class Place:
    """Where something is."""

    row: int
    column: int = 1
    tags: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """As messages have it."""
        return f"{self.row}:{self.column}"


@record
class Other:
    """Another with the same fields."""

    row: int
    column: int = 1
    tags: tuple[str, ...] = ()


@record
class Checked:
    """One that refuses what is wrong, and works something out once."""

    row: int

    def __post_init__(self) -> None:
        if self.row < 0:
            raise ValueError("below zero")

    @cached_property
    def double(self) -> list[int]:
        """Twice the row."""
        return [self.row, self.row]


def test_fields_are_given_by_place_or_name_and_have_defaults():
    assert values_of(Place(3)) == (3, 1, ())
    assert values_of(Place(3, column=2, tags=("a",))) == (3, 2, ("a",))
    assert Place(3, 4).shown == "3:4"


@pytest.mark.parametrize("wrong", [{}, {"row": 1, "rank": 2}])
def test_missing_and_unknown_fields_are_refused(wrong):
    with pytest.raises(TypeError, match="__init__"):
        Place(**wrong)


def test_records_are_equal_by_class_and_fields():
    assert Place(1) == Place(1)
    assert Place(1) != Place(2)
    assert Place(1) != Other(1)
    assert len({Place(1), Place(1), Place(2)}) == 2


def test_a_record_never_changes():
    place = Place(1)
    with pytest.raises(AttributeError, match="row stays"):
        place.row = 2
    with pytest.raises(AttributeError, match="row stays"):
        del place.row
    with pytest.raises(AttributeError, match="rank stays"):
        place.rank = 2
    assert not hasattr(place, "__dict__")


def test_a_record_shows_what_it_holds():
    assert repr(Place(1, 2)) == "Place(row=1, column=2, tags=())"


def test_replacing_makes_another_record():
    place = Place(1, 2)
    assert replace(place, column=3) == Place(1, 3)
    assert place == Place(1, 2)
    with pytest.raises(TypeError, match="rank"):
        replace(place, rank=1)


def test_a_record_may_refuse_its_values_and_cache_a_property():
    with pytest.raises(ValueError, match="below zero"):
        Checked(-1)
    checked = Checked(1)
    assert checked.double is checked.double
    assert checked == Checked(1)


def test_a_record_can_be_matched_copied_and_pickled():
    match Place(1, 2):
        case Place(row, column):
            assert (row, column) == (1, 2)
    assert copy.deepcopy(Place(1, 2)) == Place(1, 2)
    assert copy.copy(Checked(2)) == Checked(2)
    assert pickle.loads(pickle.dumps(Span(1, 2))) == Span(1, 2)  # noqa: S301
