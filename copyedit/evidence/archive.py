"""The names of many documents, which the names file of a project can learn."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from copyedit.accepted import forms_of
from copyedit.document import Document
from copyedit.evidence.names import names
from copyedit.evidence.unknown import is_known
from copyedit.language.dictionary import is_name
from copyedit.language.similarity import distance
from copyedit.language.words import key_of

_FEWEST_LETTERS = 3
# A name this many times rarer than one a letter away is its misspelling.
_OFTENER = 30
_LONG_ENOUGH = 5


@dataclass(slots=True)
class Archive:
    """Names as they are written, counted over the documents that were ``read``.

    Only those that the dictionary does not know. ``texts`` counts documents.
    """

    times: Counter[str] = field(default_factory=Counter)
    texts: Counter[str] = field(default_factory=Counter)
    read: int = 0

    def add(self, document: Document) -> None:
        """Count the names of one more document."""
        found = _names_in(document)
        self.times += found
        self.texts.update(found.keys())
        self.read += 1

    def names(self, fewest: int) -> dict[str, int]:
        """Those that occur ``fewest`` times, or in one text fewer but two at least."""
        return {
            name: count
            for name, count in self.times.items()
            if count >= fewest or self.texts[name] >= max(2, fewest - 1)
        }


def _names_in(document: Document) -> Counter[str]:
    """Each unknown name, in the capitals that it mostly has, without possessive."""
    ledger = document.view(names)
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word in document.words:
        text = forms_of(word.text)[1].removesuffix("'")
        if text[0].isupper() and not text.isupper() and ledger.count(word.key):
            forms[key_of(text)][text] += 1
    return Counter(
        {
            written.most_common(1)[0][0]: ledger.count(key)
            for key, written in forms.items()
            if len(key) >= _FEWEST_LETTERS and _is_strange(key, document)
        }
    )


def _is_strange(key: str, document: Document) -> bool:
    return not is_name(key) and not is_known(key, key, document)


def slips_among(counts: Mapping[str, int]) -> dict[str, str]:
    """The names that are rather misspellings of others, with these.

    Not those that another one begins with, or that begin with it: Petrov, Petrova.
    """
    least = min(counts.values(), default=0) * _OFTENER
    usual = (name for name, count in counts.items() if count >= least)
    beside = defaultdict(list)
    for name in usual:
        for shorter in _shortened(name):
            beside[shorter].append(name)
    return {
        name: other
        for name, count in counts.items()
        for shorter in _shortened(name)
        for other in beside.get(shorter, ())
        if counts[other] >= _OFTENER * count and _is_slip(name, other)
    }


def _is_slip(name: str, other: str) -> bool:
    if min(len(name), len(other)) < _LONG_ENOUGH or name[0] != other[0]:
        return False
    extended = name.startswith(other) or other.startswith(name)
    return not extended and distance(name, other) == 1


def _shortened(name: str) -> set[str]:
    """The name and what one letter less makes of it: what is near shares one."""
    return {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}
