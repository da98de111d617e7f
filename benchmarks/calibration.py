"""Whether the probabilities of real-word errors hold, and how many errors are found.

    python benchmarks/calibration.py ../shared/corpora [--plain]

In clean text, which nothing was fitted on, one word in 200 is exchanged for one that
people write for it, drawn as for the fit (``training/held_exchanges.py``). For ranges
of the probability that the model gives: how probable it thought the exchanged words
that it flags and the flags of the text as it stands, together and weighed for one error
in 2,000 words, and what share of them are errors. Errors of the text itself, by
``verdicts/real_word.csv``, are left out there, and shown in columns of their own. Then
for each domain how many of the exchanged words are found at rates of false alarms.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import NamedTuple

from real_words import interval
from verdicts import DOMAINS, UNREAD, Place, read_verdicts

from copyedit import readers
from copyedit.context.confusable import KINDS, Other, pairs
from copyedit.document import Document
from copyedit.evidence.confusions import Confusion, confusions
from copyedit.language.casing import copy_case

_EDGES = (0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 0.99, 1.01)
_RATES = (0.05, 0.1, 0.5)
_ONE_IN, _WORDS_AN_ERROR = 200, 2000
# As in ``training/held_exchanges.py``.
_WEIGHTS = {
    "list": 8.0, "sound": 4.0, "slips": 2.0, "function": 1.5, "near": 1.0,
    "edit": 0.4, "form": 0.4,
}  # fmt: skip


class Flag(NamedTuple):
    """What is flagged in the text as it stands, and what a reader said of it."""

    probability: float
    verdict: str


class Domain(NamedTuple):
    """What came of one domain; of an exchanged word that is not found, 0."""

    words: int
    flags: list[Flag]
    exchanged: list[float]


@cache
def typed_for() -> dict[str, list[Other]]:
    """For each word those that are written for it, with the kinds of the pair."""
    found: dict[str, list[Other]] = {}
    for pair, (kinds,) in pairs().items():
        typed, meant = pair.split(" ")
        found.setdefault(meant, []).append(Other(typed, kinds))
    return found


def weight(other: Other) -> float:
    """How likely the pair is, by the likeliest of its kinds."""
    return max(_WEIGHTS[k] for bit, k in enumerate(KINDS) if other.kinds >> bit & 1)


def exchanged(document: Document, random: Random) -> tuple[str, list[tuple[int, int]]]:
    """The text with one word in 200 exchanged, and where these words stand then."""
    edits = []
    for at in range(0, len(document.words), _ONE_IN):
        some = [
            word
            for word in document.words[at : at + _ONE_IN]
            if word.span.cut(document.source) == word.text and word.text.islower()
        ]
        weights = [sum(map(weight, typed_for().get(word.key, []))) for word in some]
        if not any(weights):
            continue
        (word,) = random.choices(some, weights)
        typed = typed_for()[word.key]
        (other,) = random.choices(typed, list(map(weight, typed)))
        edits.append((word.start, word.end, copy_case(word.text, other.key)))
    pieces: list[str] = []
    places = []
    done = length = 0
    for start, end, text in edits:
        pieces += document.source[done:start], text
        length += start - done + len(text)
        places.append((length - len(text), length))
        done = end
    return "".join([*pieces, document.source[done:]]), places


def measured(folder: Path, *, plain: bool) -> Domain:
    """What is flagged in the texts of a domain, and of the words exchanged in them."""
    verdicts, random = read_verdicts(), Random(3)  # noqa: S311 - no secret
    result = Domain(0, [], [])
    paths = [] if plain else sorted(folder.glob("*.md"))
    for path in paths or sorted(folder.glob("*.txt")):
        document = readers.read_file(path)
        result = result._replace(words=result.words + len(document.words))
        for found in confusions(document):
            place = (f"{folder.name}/{path.name}", "confusion.real-word")
            at = Place(*place, found.word.start, found.word.end)
            result.flags.append(Flag(found.probability, verdicts.get(at, UNREAD)))
        text, places = exchanged(document, random)
        wrong = confusions(readers.read(text, path=str(path)))
        result.exchanged.extend(best(wrong, *place) for place in places)
    return result


def best(found: Sequence[Confusion], start: int, end: int) -> float:
    """The probability of what is flagged at a place, 0 for nothing."""
    return max(
        (c.probability for c in found if c.word.start < end and start < c.word.end),
        default=0.0,
    )


def table(domains: Sequence[Domain]) -> Iterator[str]:
    """A row for each range of probabilities."""
    words = sum(domain.words for domain in domains)
    flags = [flag for domain in domains for flag in domain.flags]
    wrong = [probability for domain in domains for probability in domain.exchanged]
    each = words / _WORDS_AN_ERROR / len(wrong)
    yield (
        f"{'probability':>14}{'exchanged':>11}{'in text':>9}{'thought':>9}{'errors':>8}"
        f"{'':4}{'read':>6}{'errors':>8}{'taste':>7}{'false':>7}{'share':>7}"
    )
    for low, high in pairwise(_EDGES):
        hits = [p for p in wrong if low <= p < high]
        here = [flag for flag in flags if low <= flag.probability < high]
        right = [flag.probability for flag in here if flag.verdict != "error"]
        total = each * len(hits) + len(right)
        thought = (each * sum(hits) + sum(right)) / total if total else 0.0
        share = each * len(hits) / total if total else 0.0
        counts = [
            sum(flag.verdict == name for flag in here)
            for name in ("error", "taste", "false")
        ]
        read = sum(counts)
        yield (
            f"{low:6.2f} -{min(high, 1.0):6.2f}{len(hits):11}{len(right):9}"
            f"{thought:9.3f}{share:8.3f}{'':4}{read:6}{counts[0]:8}{counts[1]:7}{counts[2]:7}"
            f"{counts[0] / read if read else 0:7.3f}"
        )


def recall(name: str, domain: Domain) -> Iterator[str]:
    """How many of the exchanged words are found at each rate of false alarms."""
    false = sorted(
        (f.probability for f in domain.flags if f.verdict in ("false", UNREAD)),
        reverse=True,
    )
    for rate in _RATES:
        at = int(rate * domain.words / 1000)
        limit = false[at] if at < len(false) else 0.0
        found = sum(p > limit for p in domain.exchanged)
        told = interval(found, len(domain.exchanged))
        yield f"{name:16}{rate:5} false in 1,000 words, from {limit:.3f} on: {told}"


def main() -> int:
    """Print both tables; 2 when there is no clean text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--plain", action="store_true", help="no Markdown, only .txt")
    options = parser.parse_args()
    domains = {
        name: measured(options.corpora / "clean" / name, plain=options.plain)
        for name in DOMAINS
    }
    if not any(domain.words for domain in domains.values()):
        print(f"{options.corpora / 'clean'}: no clean text there", file=sys.stderr)
        return 2
    for line in table(list(domains.values())):
        print(line)
    for name, domain in domains.items():
        for line in recall(name, domain) if domain.words else ():
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
