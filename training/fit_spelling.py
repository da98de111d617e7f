"""Fit the weights that tell a misspelling from a word the dictionary lacks.

    python training/fit_spelling.py ../shared/corpora

Slips are the words that editors corrected in ``errors/edited_prose_dev.jsonl`` (tier
A), words are the unknown ones of the clean text; a few of those are slips that
nobody corrected, which costs a little recall. Prints the weights for
``copyedit.evidence.slips`` and what they find at some thresholds.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from copyedit import readers
from copyedit.evidence.slips import FEATURES
from copyedit.evidence.unknown import Unknown, unknown_words

_DOMAINS = ("news_open", "books", "encyclopaedia", "articles_md", "docs_md")
_NEWS_WEIGHT = 3.0  # silence on news counts most
_ROUNDS = 30_000
_RIDGE = 1e-3


def slips(corpora: Path) -> Iterator[Unknown]:
    """The unknown words that an editor corrected."""
    lines = (corpora / "errors/edited_prose_dev.jsonl").read_text("utf-8").split("\n")
    for record in map(json.loads, filter(None, lines)):
        if record["tier"] != "A":
            continue
        edits = [e for e in record["edits"] if e["type"] in ("nonword", "oov")]
        for unknown in readers.read(record["text"]).view(unknown_words):
            word = unknown.word
            if any(e["start"] < word.end and word.start < e["end"] for e in edits):
                yield unknown


def words(corpora: Path, domain: str) -> Iterator[Unknown]:
    """The unknown words of one domain of clean text."""
    for path in texts(corpora, domain):
        yield from readers.read_file(path).view(unknown_words)


def texts(corpora: Path, domain: str) -> list[Path]:
    """The files of one domain of clean text, with their markup if they have any."""
    folder = corpora / "clean" / domain
    return sorted(folder.glob("*.md")) or sorted(folder.glob("*.txt"))


def count(corpora: Path, domain: str) -> int:
    """How many words one domain has."""
    return sum(len(readers.read_file(path).words) for path in texts(corpora, domain))


def row(unknown: Unknown) -> list[float]:
    """The features of one word."""
    return [feature(unknown) for feature in FEATURES.values()]


def fit(rows: np.ndarray, labels: np.ndarray, sizes: np.ndarray) -> np.ndarray:
    """Logistic regression by gradient descent."""
    weights = np.zeros(rows.shape[1])
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (sizes * (chance - labels)) / sizes.sum()
        weights -= slope + _RIDGE * weights
    return weights


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    corpora = parser.parse_args().corpora
    found = [("slip", u) for u in slips(corpora)]
    found += [(domain, u) for domain in _DOMAINS for u in words(corpora, domain)]
    known = [(kind, u) for kind, u in found if u.ranked and not u.is_capital]
    kinds = np.array([kind for kind, _ in known])
    rows = np.array([row(unknown) for _, unknown in known])
    sizes = np.where(kinds == "news_open", _NEWS_WEIGHT, 1.0)
    weights = fit(rows, (kinds == "slip").astype(float), sizes)
    for name, weight in zip(FEATURES, weights, strict=True):
        print(f'    "{name}": {weight:.3f},')
    chance = 1 / (1 + np.exp(-rows @ weights))
    slip_count = sum(kind == "slip" for kind, _ in found)
    words_in = {domain: count(corpora, domain) for domain in _DOMAINS}
    for threshold in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        flagged = chance > threshold
        recall = (flagged & (kinds == "slip")).sum() / slip_count
        alarms = {
            domain: round(1000 * (flagged & (kinds == domain)).sum() / number, 3)
            for domain, number in words_in.items()
        }
        print(threshold, f"recall {recall:.3f}", alarms)


if __name__ == "__main__":
    main()
