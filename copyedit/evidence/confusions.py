"""Words that exist and are written for each other, where the other fits far better.

A list names the words (``data/lists/confused_words.txt``), counts of open text say how
well each fits, and a threshold for each direction was set where clean text stays silent
(``training/fit_confusions.py``).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from copyedit.context.neighbours import fit_wide, is_seen
from copyedit.context.triples import triple
from copyedit.document import Document, Word
from copyedit.errors import DataError
from copyedit.evidence.names import names
from copyedit.evidence.surroundings import Surroundings, surroundings
from copyedit.language.dictionary import DATA
from copyedit.language.lists import lines_of

# What the article has this often is its subject, not a slip.
_SUBJECT = 3


@dataclass(frozen=True, slots=True)
class Confusion:
    """A word, the key that fits better, and by how many doublings.

    ``spare`` is what the gain has above the threshold of the pair.
    """

    word: Word
    right: str
    gain: float
    spare: float
    around: Surroundings


@cache
def confused_words() -> Mapping[str, frozenset[str]]:
    """For each key of the list the keys that are written for it."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in lines_of("confused_words"):
        group = line.split()
        for key in group:
            found[key].update(other for other in group if other != key)
    return {key: frozenset(others) for key, others in found.items()}


@cache
def thresholds() -> Mapping[tuple[str, str], float]:
    """The gain that each direction needs: from the word typed to the one meant."""
    path = DATA / "confusions.csv"
    found = {}
    try:
        for line in path.read_text("utf-8").split():
            typed, meant, gain = line.split(",")
            found[typed, meant] = float(gain)
    except (OSError, ValueError) as problem:
        raise DataError(
            f"{path}: the data file is missing or damaged; reinstall copyedit"
        ) from problem
    return found


def confusions(document: Document) -> tuple[Confusion, ...]:
    """The words of the document that were most probably meant to be others."""
    return tuple(_confusions(document))


def candidates(document: Document, *, all_places: bool = False) -> Iterator[Confusion]:
    """Each word of the list with each that is written for it.

    Places where the word is often seen are left out unless ``all_places`` are wanted.
    """
    listed = confused_words()
    ledger = document.view(names)
    for word in document.words:
        if word.key not in listed:
            continue
        if word.text[0].isupper() and not ledger.begins(word):
            continue
        around = surroundings(document, word)
        if not all_places and is_usual(word.key, around):
            continue
        own = fit_wide(word.key, *around)
        for right in listed[word.key]:
            gain = fit_wide(right, *around) - own
            yield Confusion(word, right, gain, 0.0, around)


def is_usual(key: str, around: Surroundings) -> bool:
    """Whether the word was counted between its two neighbours: then it is right."""
    return triple(around.before[1], key, around.after[0]) > 0


def is_at_home(key: str, around: Surroundings) -> bool:
    """Whether the word was ever counted beside the word before or after it."""
    before, after = around.before[1], around.after[0]
    return (before[0].isalpha() and is_seen(before, key)) or (
        after[0].isalpha() and is_seen(key, after)
    )


def _confusions(document: Document) -> Iterator[Confusion]:
    needed = thresholds()
    times = Counter(word.key for word in document.words)
    best: dict[int, Confusion] = {}
    for found in candidates(document):
        spare = found.gain - needed[found.word.key, found.right]
        if spare <= 0 or not is_at_home(found.right, found.around):
            continue
        if times[found.word.key] >= _SUBJECT + _everyday(found.word.key):
            continue
        start = found.word.start
        if start not in best or spare > best[start].spare:
            best[start] = Confusion(
                found.word, found.right, found.gain, spare, found.around
            )
    yield from best.values()


def _everyday(key: str) -> int:
    """How often a word of everyday use may stand in an article besides."""
    return 10_000 if key in lines_of("everyday_confused") else 0
