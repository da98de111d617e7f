"""Text that stands in two places is found by its runs of words, and no other is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.scripts import ROOT, script

overlap = script("benchmarks/overlap.py")
LONG = (
    "The harbour board met on Tuesday and heard from nine owners of small boats, who "
    "said that the new quay was too high for them, that its ladders were slippery, and "
    "that nobody had asked them before it was built."
)
OTHER = (
    "A school in the valley has closed its library and sold the shelves, the lamps and "
    "the long tables at which three generations learned to read."
)


def found(training: str, text: str) -> set[tuple[str, ...]]:
    wanted = overlap.by_beginning(overlap.sample(text))
    return overlap.found_in([training], wanted)


def test_a_run_is_of_twelve_words_in_lower_case() -> None:
    every = list(overlap.shingles(LONG))
    assert len(every) == len(LONG.split()) - 11
    assert every[0][:4] == ("the", "harbour", "board", "met")
    assert {len(shingle) for shingle in every} == {12}


def test_apostrophes_and_marks_make_no_difference() -> None:
    assert list(overlap.shingles("It’s late, she said.", 4)) == list(
        overlap.shingles("IT'S LATE SHE SAID", 4)
    )


@pytest.mark.parametrize("text", ["", "Three short words", "a b c d e f g h i j k"])
def test_a_text_of_fewer_words_has_no_run(text: str) -> None:
    assert list(overlap.shingles(text)) == []
    assert list(overlap.sample(text)) == []


def test_one_run_of_every_twelve_is_taken() -> None:
    taken = list(overlap.sample(LONG))
    assert len(taken) == -(-(len(LONG.split()) - 11) // 12)
    assert taken[0][0] == "harbour"


@pytest.mark.parametrize("start", range(24))
def test_a_passage_of_34_words_is_always_found(start: int) -> None:
    text = f"{LONG} {OTHER}"
    passage = " ".join(text.split()[start : start + 34])
    assert found(f"Before it. {passage} After it.", text)


def test_another_text_is_not_found() -> None:
    assert found(OTHER, LONG) == set()
    changed = " ".join(w for n, w in enumerate(LONG.split()) if n % 9)
    assert found(changed, LONG) == set()


def test_missing_training_text_is_told(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks/overlap.py"), str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "no training text there" in done.stderr
