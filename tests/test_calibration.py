"""Errors made in a text stand where they are said to stand, and are counted rightly."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from types import ModuleType

import pytest

from copyedit import readers
from tests.scripts import ROOT
from tests.scripts import script as load

TEXT = (
    "The council met on Monday and agreed to open the *bridge* before the summer. "
    "Nobody knows whether their plan will pass, but its costs are lower than before. "
)


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The benchmark, which reads others beside it."""
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    yield load("benchmarks/calibration.py")


def test_one_word_in_200_is_exchanged_where_it_is_said(script: ModuleType) -> None:
    document = readers.read(TEXT * 30, path="a.md")
    text, places = script.exchanged(document, Random(1))  # noqa: S311
    assert len(places) == -(-len(document.words) // 200)
    before, after = document.source.split(" "), text.split(" ")
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert len(changed) == len(places)
    for new, (start, end) in zip(changed, places, strict=True):
        assert text[start:end] == new.strip(".,\n")


def test_a_text_without_words_that_are_confused_is_left_alone(
    script: ModuleType,
) -> None:
    document = readers.read("Zxq vvw. 1,234!")
    assert script.exchanged(document, Random(1)) == (document.source, [])  # noqa: S311


def test_the_probability_at_a_place_is_that_of_the_likeliest(
    script: ModuleType,
) -> None:
    assert script.best((), 0, 5) == 0.0


def test_errors_are_weighed_for_one_in_2000_words(script: ModuleType) -> None:
    flags = [script.Flag(0.95, "false"), script.Flag(0.95, "error")]
    domain = script.Domain(20_000, flags, [0.95] * 50 + [0.0] * 50)
    rows = list(script.table([domain]))
    high = next(row for row in rows if row.strip().startswith("0.90"))
    # Ten errors are expected, five of them found, beside one false flag.
    assert high.split()[3:7] == ["50", "1", "0.950", "0.833"]


def test_recall_is_told_at_rates_of_false_alarms(script: ModuleType) -> None:
    flags = [script.Flag(p / 100, "false") for p in range(100)]
    domain = script.Domain(100_000, flags, [0.96, 0.97, 0.2])
    first, *_ = script.recall("news", domain)
    assert "from 0.940 on: 2/3" in first
