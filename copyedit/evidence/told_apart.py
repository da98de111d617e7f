"""Whether two figures of an article belong to two people, places or days."""

from __future__ import annotations

import re

from copyedit.evidence.amounts import Amount
from copyedit.evidence.calendar import MONTH
from copyedit.expressions import Expression

_PERSON = Expression(r"(?i)\b(?:(she|hers?)|(he|his|him))\b")

_NAME = Expression(r"(?<=[a-z,–—] )[A-Z][a-z]+(?=\W)")

# A name behind the noun that tells which of them it is: the bridge at Hull.
_PLACED = Expression(
    rf"(?:[\s-][a-z]+){{1,3}}\s(?:at|in|of|near|over|between)\s(?:the\s)?(?!(?:{MONTH})\b|[A-Z][a-z]+day\b)(?P<name>[A-Z]\w+)"
)

_A = Expression(r"(?i)\ban?\s+\Z")

# A measure of something not known yet: a seating capacity of.
_A_MEASURE = Expression(r"\ban?\s+(?:[a-z]+\s+){1,2}(?:of|with)\s+\Z")

_OF_RANGE = Expression(r"\bbetween\s+[\w.,£$€%]+\s+and\s+\Z")


def are_named_apart(one: Amount, other: Amount) -> bool:
    """Whether each of the two has names, days or places of its own alone."""
    ones, others = (set(_NAME.findall(a.around)) - {"The"} for a in (one, other))
    one_is, other_is = (
        {m.lastindex for m in _PERSON.finditer(a.sentence.text)} for a in (one, other)
    )
    if one_is and other_is and not one_is & other_is:
        return True
    place = _PLACED.match(other.sentence.passage.text, other.end)
    if place and place["name"] not in one.sentence.text:
        return True
    first = {a.sentence.text.split()[0] for a in (one, other)}
    return bool(ones and others and not ones & others and len(first) > 1)


def have_other_names(one: Amount, other: Amount) -> bool:
    """Whether the words behind each of the two have names that differ."""
    names = [{w for w in a.nouns if w[0].isupper()} for a in (one, other)]
    return names[0] != names[1] and bool(names[0] and names[1])


def is_new(other: Amount) -> bool:
    """Whether "a" or a range tells that a new thing is spoken of."""
    is_named = other.nouns and _A.search(other.before)
    return bool(
        is_named or _A_MEASURE.search(other.before) or _OF_RANGE.search(other.before)
    )


def are_one_kind(one: Amount, other: Amount) -> bool:
    """Whether both count the same people; headlines do not say which they are."""
    kinds = _kind_of(one) | _kind_of(other)
    is_loose = (one.is_head or other.is_head) and "people" in kinds
    return len(kinds) == 1 or is_loose


def _kind_of(amount: Amount) -> set[str]:
    first = amount.nouns[0] if amount.nouns else ""
    is_kind = first in {"men", "women", "children", "passengers", "workers", "soldiers"}
    return {first} if is_kind else {"people"}


def is_all(amount: Amount) -> bool:
    """Whether it is the number of all, and none of them is left out."""
    after = amount.sentence.passage.text[amount.end : amount.end + 40]
    return amount.before.endswith((" all ", "All ")) and not re.match(
        r"\s[a-z]+\s(?:who|that|which|present|left|in|from|with|on|of)\b", after
    )
