"""What befell the people whom a figure counts: killed, hurt, arrested, jailed."""

from __future__ import annotations

import re
from functools import cache

from copyedit.evidence.amounts import Amount, content_of
from copyedit.expressions import compiled

JAILED, FINED = "jailed", "fined"
_TERMS = {"sentenc", "jail", "prison", "imprisonment"}
_HARMS = (
    "kill",
    "die",
    "dea",
    "njur",
    "wound",
    "hurt",
    "rrest",
    "held",
    "holding",
    "detain",
    "rescu",
    "evacuat",
    "hospital",
)
_SENTENCES = ("jail", "sentenced", "imprison")
_WHO = r"(?:people|men|women|children|passengers|workers|soldiers|civilians)"
_VERBS = (
    r"(?P<killed>kill(?:ed|ing|s)|die[ds]?|dead|deaths)"
    r"|(?P<hurt>injur(?:ed|ing|es)|wound(?:ed|ing)|hurt)"
    r"|(?P<arrested>arrest(?:ed|ing|s)|held|holding|detain(?:ed|ing|s))"
    r"|(?P<jailed>jailed\s+for|sentenced\s+to|imprisoned\s+for)"
    r"|(?P<rescued>rescu(?:ed|ing|es))|(?P<moved>evacuat(?:ed|ing|es))"
    r"|(?P<treated>(?:taken\s+to|in|treated\s+in)\s+(?:a\s+|the\s+)?hospital)"
)


@cache
def _done() -> re.Pattern[str]:
    """A verb of harm before a figure: it killed 14."""
    return compiled(rf"\b(?:{_VERBS})\s+\Z")


@cache
def _fined() -> re.Pattern[str]:
    """What stands before a fine: fined him £500, a fine of £500."""
    return compiled(r"\b(?:fined\s+(?:[\w’'-]+\s+){0,3}|fine\s+of\s+)\Z")


@cache
def _suffered() -> re.Pattern[str]:
    """A verb of harm behind a figure: 14 people were killed."""
    return compiled(
        rf"(?:\s+{_WHO})?(?:\s+(?:were|was|had|have|has|been|being|are)){{0,2}}"
        rf"\s+(?:{_VERBS})\b"
    )


def harm_of(amount: Amount) -> str:
    """What was done to those whom the figure counts, or how long they are jailed for.

    Nothing where no verb of harm stands beside the figure.
    """
    if amount.unit == "year" and set(amount.stems[:2]) & _TERMS:
        return JAILED
    if amount.currency:
        is_fine = amount.stems[:1] == ("fin",) or _fined().search(amount.before)
        return FINED if is_fine else ""
    if amount.is_percentage or amount.unit:
        return ""
    sentence = amount.sentence
    if not any(word in sentence.text for word in _HARMS + _SENTENCES):
        return ""
    verb = _done().search(amount.before)
    verb = verb or _suffered().match(sentence.passage.text, amount.end, sentence.end)
    if not verb or (verb.lastgroup == JAILED) != (amount.thing == "year"):
        return ""
    return verb.lastgroup or ""


@cache
def words_of_harm() -> frozenset[str]:
    """The stems of the words that any two reports of harm share."""
    return content_of(
        "people men women children killed killing died dead deaths injured hurt "
        "wounded held holding detained arrested rescued evacuated police said were "
        "officers taken hospital"
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
