"""Whether two words are so alike that one may be written for the other."""

from __future__ import annotations

from copyedit.expressions import compiled
from copyedit.language.slip_costs import shared_ends

_SILENT = (
    (compiled("gh(?=t|$)|^[gk](?=n)|^p(?=[nst])|^w(?=r)|(?<=[rw])h"), ""),
    (compiled("ph"), "f"),
    (compiled("c(?=[eiy])|s(?=c[eiy])|z"), "s"),
    (compiled("ck|c|q"), "k"),
    (compiled(r"(?<=.)[aeiouwy]"), ""),
    (compiled(r"(.)\1+"), r"\1"),
)


def sound_of(key: str) -> str:
    """The consonants of a word as they sound, roughly: ``hrd`` for horde and hoard."""
    for pattern, replacement in _SILENT:
        key = pattern.sub(replacement, key)
    return key


def distance(one: str, other: str) -> int:
    """Letters to put in, leave out, exchange or swap to make one word the other."""
    rows = [list(range(len(other) + 1))]
    for down, letter in enumerate(one):
        row = [down + 1]
        for at, wanted in enumerate(other):
            best = min(
                rows[down][at + 1] + 1, row[at] + 1, rows[down][at] + (letter != wanted)
            )
            if down and at and letter == other[at - 1] and one[down - 1] == wanted:
                best = min(best, rows[down - 1][at - 1] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


def is_one_edit(one: str, other: str) -> bool:
    """Whether ``distance`` is 1, at a tenth of its time."""
    start, end = shared_ends(one, other)
    here, there = one[start : len(one) - end], other[start : len(other) - end]
    if len(here) == len(there) == 2:
        return here == there[::-1]
    return max(len(here), len(there)) == 1


def are_alike(one: str, other: str) -> bool:
    """Whether a hand or an ear takes one word for the other.

    One letter apart, two in words of five letters and more, or the same consonants
    in sound after the same first letter.
    """
    if one == other or min(len(one), len(other)) < 3:
        return False
    if abs(len(one) - len(other)) > 2:
        return False
    allowed = 1 if min(len(one), len(other)) < 5 else 2
    return distance(one, other) <= allowed or sound_of(one) == sound_of(other)
