"""Set the threshold of each pair of confused words where clean text stays silent.

    python training/fit_confusions.py CORPUS/clean copyedit/data/confusions.csv

Each word of the list ``confused_words`` is right where it stands in clean text; its
threshold against each other of its group is above the best gain that the other has
anywhere, but at the places that were read and found wrong (``true_confusions.csv``).
Prints what that finds and raises, each domain judged by the thresholds of the other
domains: the words are exchanged for each other, one at a time.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from copyedit import readers
from copyedit.context.confusable import is_curated, others
from copyedit.evidence.confusions import confused_words
from copyedit.evidence.weighing import places

_DOMAINS = ("news_open", "books", "encyclopaedia", "articles_md", "docs_md")
_LEAST = 4.0
_MARGIN = 0.7
_NEVER = -100.0


class Place(NamedTuple):
    """A word of clean text and another of its group: what the other would gain.

    Gains are natural logarithms.
    """

    word: str
    other: str
    gain: float


def read_as_wrong() -> set[tuple[str, str, str, str]]:
    """Domain, word, other word and gain of the errors found in the clean text."""
    path = Path(__file__).with_name("true_confusions.csv")
    rows = (line.split(",") for line in path.read_text("utf-8").split())
    return {(domain, word, other, gain) for domain, word, other, gain in rows}


def places_of(folder: Path) -> tuple[list[Place], int]:
    """Every place of a word of the list with each other of its group; words in all."""
    found = []
    wrong = read_as_wrong()
    words = 0
    for path in sorted(folder.glob("*.txt")):
        document = readers.read_file(path)
        words += len(document.words)
        for place in places(document):
            key = place.word.key
            for other in filter(is_curated, others(key)):
                gain = place.gain_above(_NEVER, other.key)
                if (
                    gain is not None
                    and (folder.name, key, other.key, f"{gain:.1f}") not in wrong
                ):
                    found.append(Place(key, other.key, gain))
    return found, words


def fitted(places: Iterable[Place]) -> Mapping[tuple[str, str], float]:
    """For each direction the threshold at which these places are silent."""
    needed: dict[tuple[str, str], float] = defaultdict(lambda: _LEAST)
    for place in places:
        if place.gain > _LEAST - _MARGIN:
            direction = place.word, place.other
            needed[direction] = max(needed[direction], place.gain + _MARGIN)
    return needed


def judged(
    places: list[Place], needed: Mapping[tuple[str, str], float]
) -> tuple[int, int]:
    """How many exchanged words are found, and how many right ones are flagged."""
    found = sum(-p.gain > needed[p.other, p.word] for p in places)
    alarms = sum(p.gain > needed[p.word, p.other] for p in places)
    return found, alarms


def main() -> None:
    """Measure, then write the thresholds of all domains together."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    places = {domain: places_of(options.corpus / domain) for domain in _DOMAINS}
    for domain, (own, words) in places.items():
        others = [
            p for name, (part, _) in places.items() if name != domain for p in part
        ]
        found, alarms = judged(own, fitted(others))
        print(
            f"{domain:15} found {found / len(own):.3f} of {len(own)}, "
            f"{1000 * alarms / words:.3f} alarms in 1,000 words"
        )
    every = fitted(place for own, _ in places.values() for place in own)
    lines = [
        f"{typed},{other},{every[typed, other]:.1f}\n"
        for typed, group in sorted(confused_words().items())
        for other in sorted(group)
    ]
    options.output.write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    main()
