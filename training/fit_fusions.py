"""Fit the weights that tell two words run together from a compound we lack.

    python training/fit_fusions.py ../shared/corpora

Fused words are made: of one space in forty between two words in lower case of clean
text each is taken out. Words are the unknown ones of the text as it is, and the slips
that editors corrected. Prints the weights for ``copyedit.evidence.fusions`` and what
they find at some thresholds.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from fit_spelling import slips, texts

from copyedit import readers
from copyedit.evidence.fusions import FEATURES
from copyedit.evidence.unknown import Unknown, unknown_words

_DOMAINS = ("news_open", "books", "encyclopaedia", "articles_md", "docs_md")
_FUSED = ("news_open", "encyclopaedia", "articles_md")
_SPACE = re.compile(r"(?<=[a-z]) (?=[a-z])")
_ONE_IN, _MOST, _FEWEST = 40, 12, 50
_SEED = 3
_NEWS_WEIGHT = 3.0  # silence on news counts most
_FUSED_WEIGHT = 0.5
_ROUNDS = 30_000
_RIDGE = 1e-3


def fused(corpora: Path, domain: str) -> Iterator[tuple[Unknown | None, str]]:
    """Each place of a space taken out: the unknown word there, and what it was."""
    drawn = random.Random(_SEED)  # noqa: S311
    for path in texts(corpora, domain)[::2]:
        text = path.read_text("utf-8")
        spaces = [match.start() for match in _SPACE.finditer(text)]
        if len(spaces) < _FEWEST:
            continue
        count = min(len(spaces) // _ONE_IN, _MOST)
        chosen = sorted(drawn.sample(spaces, count))
        places = [place - before for before, place in enumerate(chosen)]
        for place in reversed(chosen):
            text = text[:place] + text[place + 1 :]
        unknown = readers.read(text).view(unknown_words)
        for place in places:
            meant = _meant(text, place)
            inside = (u for u in unknown if u.word.start < place < u.word.end)
            yield next(inside, None), meant


def _meant(text: str, place: int) -> str:
    first = re.search(r"[a-z'’]*$", text[:place].lower())
    second = re.match(r"[a-z'’]*", text[place:].lower())
    return f"{first.group()} {second.group()}" if first and second else ""


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    corpora = parser.parse_args().corpora
    pairs = [pair for domain in _FUSED for pair in fused(corpora, domain)]
    found = [
        ("fused", u)
        for u, meant in pairs
        if u and u.split and u.split.text.lower() == meant
    ]
    found += [("slip", unknown) for unknown in slips(corpora)]
    for domain in _DOMAINS:
        for path in texts(corpora, domain):
            for unknown in readers.read_file(path).view(unknown_words):
                found.append((domain, unknown))
    judged = [(k, u) for k, u in found if u.split and not u.is_capital]
    judged = [(k, u) for k, u in judged if not (u.split and u.split.is_name)]
    kinds = np.array([kind for kind, _ in judged])
    rows = np.array(
        [[f(u, u.split) for f in FEATURES.values()] for _, u in judged if u.split]
    )
    sizes = np.where(
        kinds == "fused", _FUSED_WEIGHT, np.where(kinds == "news_open", _NEWS_WEIGHT, 1)
    )
    weights = np.zeros(rows.shape[1])
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (sizes * (chance - (kinds == "fused"))) / sizes.sum()
        weights -= slope + _RIDGE * weights
    for name, weight in zip(FEATURES, weights, strict=True):
        print(f'    "{name}": {weight:.3f},')
    chance = 1 / (1 + np.exp(-rows @ weights))
    print(f"{len(pairs)} fused, {(kinds == 'fused').sum()} rightly split")
    for threshold in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        flagged = chance > threshold
        recall = (flagged & (kinds == "fused")).sum() / len(pairs)
        others = ("slip", *_DOMAINS)
        alarms = {k: int((flagged & (kinds == k)).sum()) for k in others}
        print(threshold, f"recall {recall:.3f}, alarms", alarms)


if __name__ == "__main__":
    main()
