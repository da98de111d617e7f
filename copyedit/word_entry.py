"""One entry of a word list, and what the marks in it mean.

* ``vesk``                          a word that is right
* ``kerbside [en-GB]``              right in this English only
* ``!cyber-attack -> cyberattack``  not to be written, and what to write instead
* ``!irregardless``                 not to be written
"""

from __future__ import annotations

from copyedit.expressions import compiled
from copyedit.record import record

DIALECTS = ("en-US", "en-GB", "en-CA", "en-AU")

_MARKED = compiled(r"\A!|->|→|\[")
_BRACKETS = compiled(r"\s*\[(?P<inside>[^\[\]]*)\]")
_ARROW = compiled(r"\s*(?:->|→)\s*")


class WrongEntry(ValueError):  # noqa: N818 - says what it is
    """An entry that means nothing; the message says why and what to write."""


@record
class WordEntry:
    """What a line of a word list says about a word, a name or a phrase.

    Without ``dialects`` it holds in all of them. A forbidden one may have what is
    ``right`` instead.
    """

    text: str
    dialects: frozenset[str] = frozenset()
    is_forbidden: bool = False
    right: str = ""

    def may_hold_in(self, dialect: str | None) -> bool:
        """Whether the entry counts in a dialect; in one not known (None) it may."""
        return dialect is None or not self.dialects or dialect in self.dialects


def entry_of(written: str) -> WordEntry:
    """What an entry, without comment and blanks around it, says.

    Raises ``WrongEntry`` when its marks make no sense.
    """
    if not _MARKED.search(written):
        return WordEntry(written)
    dialects = _dialects(written)
    form, *rights = _ARROW.split(_BRACKETS.sub("", written))
    text = form.removeprefix("!").strip()
    if len(rights) > 1:
        raise WrongEntry(f'"{written}" has more than one "->"; write one')
    if not text:
        raise WrongEntry(f'"{written}" names no word')
    if rights and not form.startswith("!"):
        raise WrongEntry(f'"->" without "!" before the wrong word; write "!{written}"')
    if rights and not rights[0]:
        raise WrongEntry('nothing stands after "->"; leave it out to offer nothing')
    return WordEntry(text, dialects, form.startswith("!"), "".join(rights))


def _dialects(written: str) -> frozenset[str]:
    found = _BRACKETS.findall(written)
    if not found and "[" not in written:
        return frozenset()
    if len(found) != 1:
        raise WrongEntry(f'"{written}": write dialects once, such as [en-GB, en-AU]')
    return frozenset(map(_dialect, found[0].split(",")))


def _dialect(name: str) -> str:
    for dialect in DIALECTS:
        if name.strip().lower() == dialect.lower():
            return dialect
    raise WrongEntry(f'"{name.strip()}" is not one of {", ".join(DIALECTS)}')
