"""The gate saves work and changes no decision, on sentences of our own."""

from __future__ import annotations

from pathlib import Path

from copyedit import readers
from copyedit.evidence import confusions as gate
from copyedit.evidence.stepping_back import LIKELY
from tests.scripts import script

GATE = script("benchmarks/gate.py")
RIGHT = (
    "The council met on Monday and agreed to open the bridge before the summer. "
    "Nobody knows whether their plan will pass, but its costs are lower than before."
)
WRONG = "The troops crossed the boarder before sunrise, and none of them where seen."


def test_without_the_gate_every_word_with_others_is_looked_at() -> None:
    document = readers.read(RIGHT)
    few = gate.seldom(document)
    with GATE.opened():
        every = gate.seldom(document)
    assert len(few) < len(every)
    assert len(gate.seldom(document)) == len(few)


def test_the_same_is_decided() -> None:
    found = GATE.compared([(RIGHT, "a.txt"), (WRONG, "b.md")], 1000, LIKELY)
    assert found.words == len(f"{RIGHT} {WRONG}".split())
    assert found.gated == found.open > 0
    assert found.different == 0


def test_of_our_newspaper_sentences_hardly_any_is_decided_otherwise() -> None:
    texts = dict(GATE.sets(Path("nowhere")))["newspaper"]
    found = GATE.compared(texts, 5000, LIKELY)
    assert found.different <= 0.002 * found.words


def test_no_more_is_read_than_asked_for() -> None:
    found = GATE.compared([(WRONG, "a.txt")] * 9, 20, LIKELY)
    assert found.words == 2 * len(WRONG.split())
