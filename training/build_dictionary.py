"""Compile the dictionary: which words exist, in which dialects, how often.

    python training/build_dictionary.py build/counts copyedit/data

Reads SCOWL (Debian package ``scowl``), the English list of pyspellchecker and the
counts of ``count_corpus.py``; writes ``words.marisa``, a RecordTrie from the key of
a word (see ``copyedit.language.words.key_of``) to three bytes: dialects in which it
is a common word, its frequency, its frequency as a name (see
``copyedit.language.dictionary``); and ``rare.marisa``, a Trie of rarer words that are
no proof, but evidence.
"""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from itertools import chain
from pathlib import Path

import marisa_trie
from spellchecker import SpellChecker
from whole import signed

from copyedit.language.dictionary import (
    ALL_DIALECTS,
    DIALECT_BITS,
    STEPS_PER_DOUBLING,
)
from copyedit.language.words import key_of

SCOWL = Path("/usr/share/dict/scowl")
_SCOWL_DIALECTS = {
    "american": DIALECT_BITS["en-US"],
    "british": DIALECT_BITS["en-GB"],
    "british_z": DIALECT_BITS["en-GB-oxendict"],
    "canadian": DIALECT_BITS["en-CA"],
    "australian": DIALECT_BITS["en-AU"],
}
_NAME_LISTS = ("upper", "proper-names", "abbreviations")

# Words of SCOWL up to this size are taken as they are; rarer ones, of which one
# in a hundred is a frequent misspelling of another word, must be seen in the text.
_TRUSTED_SIZE = 70
_FEWEST_OF_RARE = 10

# Words up to this size that are not taken are kept as rare ones: a third of the alarms
# were such words, and 2 in 100 slips are. Above it, it is 7 in 100.
_RARE_SIZE = 80

# A word that no list has is taken from the text when it was written in lower case
# this often and no word one edit away is this many times as frequent: measured on
# clean text, it halves the unknown words and accepts 0.1 % of misspellings more.
_FEWEST_IN_TEXT = 10
_FREQUENT_NEIGHBOUR = 20

_FEWEST_AS_NAME = 3
_CAPITALS_OF_NAME = 3

# A word of the subtitles or a rare one of SCOWL, beside a word this many times as
# frequent, is a slip of it: wil, thats.
_SLIP_OF_NEIGHBOUR = 1000
_SLIP_OF_CONTRACTION = 50  # dont, didnt

# Strings seen this often are kept with their count though they are no words: a
# misspelling is seen far less often than its word, a foreign word is not.
_FEWEST_SEEN = 3
_LETTERS = "abcdefghijklmnopqrstuvwxyz'"


def read_counts(path: Path) -> dict[str, int]:
    """How often each word of a count file was seen, by its key."""
    counts: dict[str, int] = defaultdict(int)
    for line in path.read_text("utf-8").splitlines():
        word, number = line.split("\t")
        counts[key_of(word)] += int(number)
    return counts


def scowl_words(seen: dict[str, int]) -> tuple[dict[str, int], set[str]]:
    """Dialect bits of the common words of SCOWL, and its names and abbreviations."""
    common: dict[str, int] = defaultdict(int)
    variants: set[str] = set()
    names: set[str] = set()
    for path in sorted(SCOWL.iterdir()):
        listed, _, size = path.name.rpartition(".")
        region, _, kind = listed.partition("-")
        for word in path.read_text("utf-8").split("\n"):
            key = key_of(word.strip())
            if kind in _NAME_LISTS or word != word.lower():
                names.add(key)
            elif int(size) <= _TRUSTED_SIZE or _is_used(key, seen):
                if "variant" in region:
                    variants.add(key)
                else:
                    common[key] |= _SCOWL_DIALECTS.get(region, ALL_DIALECTS)
    for key in variants:
        common.setdefault(key, ALL_DIALECTS)
    return common, names - {""}


def rare_words(common: dict[str, int], seen: dict[str, int]) -> list[str]:
    """Words of SCOWL that are too rare to be taken, without slips of usual ones."""
    found = set()
    for path in SCOWL.iterdir():
        listed, _, size = path.name.rpartition(".")
        if int(size) <= _RARE_SIZE and listed.partition("-")[2] == "words":
            found.update(map(key_of, path.read_text("utf-8").split()))
    plain = {word for word in found if word.isalpha() and word.isascii()}
    return sorted(word for word in plain - common.keys() if not is_slip(word, seen))


def _is_used(word: str, seen: dict[str, int]) -> bool:
    """Whether a rare word of SCOWL is used in the text, and not by mistake."""
    return seen.get(word, 0) >= _FEWEST_OF_RARE and not is_slip(word, seen)


def is_slip(word: str, seen: dict[str, int]) -> bool:
    """Whether a word stands beside one so much more frequent that it is its slip."""
    count = seen.get(word, 0) + 1
    if any(
        seen.get(near, 0) > _SLIP_OF_CONTRACTION * count for near in contractions(word)
    ):
        return True
    most = max((seen.get(near, 0) for near in one_edit_away(word)), default=0)
    return word.isalpha() and most > _SLIP_OF_NEIGHBOUR * count


def contractions(word: str) -> set[str]:
    """The word with an apostrophe before its last, or its last but one, letter."""
    return {word[:-1] + "'" + word[-1:], word[:-2] + "'" + word[-2:]}


def one_edit_away(word: str) -> set[str]:
    """Every string that one edit of a single letter makes of ``word``."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    return set(
        chain(
            (head + tail[1:] for head, tail in cuts if tail),
            (head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if tail[1:]),
            (head + new + tail[1:] for head, tail in cuts if tail for new in _LETTERS),
            (head + new + tail for head, tail in cuts for new in _LETTERS),
        )
    )


def trusted_subtitles(
    subtitles: dict[str, int], lower: dict[str, int], capital: dict[str, int]
) -> set[str]:
    """Pyspellchecker's words without its names and the slips of its subtitles."""
    found = set()
    for word in map(key_of, subtitles):
        if capital.get(word, 0) > _CAPITALS_OF_NAME * (lower.get(word, 0) + 1):
            continue
        if not is_slip(word, lower):
            found.add(word)
    return found


def words_of_the_text(
    lower: dict[str, int],
    capital: dict[str, int],
    listed: dict[str, int],
    misspellings: set[str],
) -> set[str]:
    """Words that no list has, but edited text uses, and not by mistake."""
    found = set()
    for word, count in lower.items():
        if count < _FEWEST_IN_TEXT or word in listed or word in misspellings:
            continue
        if (
            len(word) < 3
            or not word.isalpha()
            or capital.get(word, 0) > _CAPITALS_OF_NAME * count
        ):
            continue
        neighbours = one_edit_away(word)
        most = max((lower.get(w, 0) for w in neighbours if w in listed), default=0)
        if most < count * _FREQUENT_NEIGHBOUR:
            found.add(word)
    return found


def quantised(count: float) -> int:
    """A count as a byte: the logarithm in steps of an eighth of a doubling."""
    return min(255, round(STEPS_PER_DOUBLING * math.log2(1 + count)))


def main() -> None:
    """Join the lists and write the trie."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--misspellings", type=Path, help="wrong<TAB>right lines")
    options = parser.parse_args()
    lower = read_counts(options.counts / "lower.tsv")
    capital = read_counts(options.counts / "capital.tsv")
    subtitles = dict(SpellChecker().word_frequency.dictionary)
    wrong = set()
    if options.misspellings:
        lines = options.misspellings.read_text("utf-8").splitlines()
        wrong = {key_of(line.split("\t")[0]) for line in lines}
    common, names = scowl_words(lower)
    for word in trusted_subtitles(subtitles, lower, capital):
        common.setdefault(word, ALL_DIALECTS)
    for word in words_of_the_text(lower, capital, common, wrong):
        common[word] = ALL_DIALECTS
    names |= {word for word, count in capital.items() if count >= _FEWEST_AS_NAME}
    records = []
    seen = {w for w, count in lower.items() if count >= _FEWEST_SEEN and w.isalpha()}
    for word in sorted(common.keys() | names | seen):
        # The subtitles hold ten times as many words as they should weigh.
        frequency = quantised(lower.get(word, 0) + subtitles.get(word, 0) / 100)
        as_name = max(1, quantised(capital.get(word, 0))) if word in names else 0
        records.append((word, (common.get(word, 0), frequency, as_name)))
    path = options.output / "words.marisa"
    with signed(path) as beside:
        marisa_trie.RecordTrie("<BBB", records).save(str(beside))
    size = path.stat().st_size
    rare = rare_words(common, lower)
    with signed(options.output / "rare.marisa") as beside:
        marisa_trie.Trie(rare).save(str(beside))
    print(f"{len(common)} words, {len(rare)} rare, {len(names)} names, {size} bytes")


if __name__ == "__main__":
    main()
