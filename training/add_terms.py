"""Add the terms of software to the dictionary.

    npm pack @cspell/dict-software-terms  # MIT; unpacked, it is ``package``
    python training/add_terms.py package/dict copyedit/data --misspellings LIST

Reads lists of words, one a line, and ``words.marisa``; writes ``words.marisa`` again,
with the plain words of the lists as words of every dialect. Those that are an easy slip
of a usual word are left out (``discoverd``), as are known misspellings and what is
hardly a word (``deadbeef``, ``abcdefgh``).
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import marisa_trie
from whole import signed

from copyedit.language.dictionary import ALL_DIALECTS, is_word, records
from copyedit.language.suggestions import suggestions

_FILES = ("softwareTerms.txt.gz", "software-tools.txt", "networkingTerms.txt")
_TERM = re.compile(r"(?=.*[g-z])(?!abcd)[a-z]{5,16}")

# A term is as usual as a word seen ten times, if the text does not have it more often:
# so it is offered for a slip, though seldom before another word.
_AS_USUAL = 28
_SLIP = 2.0  # doublings that the word meant scores


def terms(folder: Path) -> Iterator[str]:
    """The plain words of the lists."""
    for name in _FILES:
        path = folder / name
        data = path.read_bytes()
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode()
        for line in text.split("\n"):
            word = line.partition("#")[0].strip()
            if _TERM.fullmatch(word):
                yield word


def _is_slip(word: str) -> bool:
    near = suggestions(word, edits=1)
    return bool(near) and near[0].score > _SLIP


def main() -> None:
    """Write the dictionary with the terms."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("terms", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--misspellings", type=Path, help="wrong<TAB>right lines")
    options = parser.parse_args()
    wrong = set()
    if options.misspellings:
        lines = options.misspellings.read_text("utf-8").splitlines()
        wrong = {line.split("\t")[0].lower() for line in lines}
    every = dict(records().iteritems())
    new = {word for word in terms(options.terms) if not is_word(word)} - wrong
    new = {word for word in new if not _is_slip(word)}
    for word in new:
        _, frequency, as_name = every.get(word, (0, 0, 0))
        every[word] = (ALL_DIALECTS, max(frequency, _AS_USUAL), as_name)
    path = options.output / "words.marisa"
    with signed(path) as beside:
        marisa_trie.RecordTrie("<BBB", sorted(every.items())).save(str(beside))
    print(f"{len(new)} terms, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
