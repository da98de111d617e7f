"""A word that no list has, no rule makes, and that is no name.

Names are the test: a capitalised word is reported only where a sentence begins
and a usual word is one slip away.
"""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.accepted import Accepted
from copyedit.document import Document
from copyedit.evidence.fusions import is_fused
from copyedit.evidence.slips import probability
from copyedit.evidence.unknown import Unknown, unknown_words
from copyedit.finding import Certainty, Finding, Fix, Related
from copyedit.language.dictionary import DIALECT_BITS, entry
from copyedit.language.formation import is_compound, is_formed
from copyedit.language.suggestions import suggestions
from copyedit.language.words import key_of
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="spelling.unknown-word",
    summary="A word that is in no dictionary",
    why="""Nothing knows the word, and a usual word is a slip of the hand away. If it
    is right, put it on the word list of the project.""",
    severity=Severity.ERROR,
    source="SCOWL, pyspellchecker's list, counts of open text",
    examples=Examples(
        flag=(
            "The {anser -> answer} came late.",
            "{Generaly -> Generally}, it works.",
            "The committee {recieved -> received} the letter on Friday.",
            "He said that “the {goverment -> government} will fall”.",
            "Rain is expected {tommorow -> tomorrow} in the north-west.",
        ),
        allow=(
            "Lavrov and Hagel met Snowden, and Solskjaer’s side won.",
            "We emphasise defence, co-operation and colour; they emphasize color.",
            "The whistleblower was pro-European and re-elected in the mid-1990s.",
            "It doesn’t copy the others’ mistakes.",
            "NATO, the IBAN and an iPhone",
            "She called at Kirkvik and – when it was calm – Vagna.",
            "She came 2nd, 32nd and 11th.",
            "She smiled unforgivingly and good-naturedly at the same time.",
            "“They’re always orderin’ an’ quantifyin’ it,” he said.",
            "Le gouvernement veut une réponse à la question.",
        ),
    ),
)
rules = (RULE,)

# Probabilities of a slip. Measured: at 0.3 nineteen in twenty corrections of editors
# that are unknown are found, at 0.1 findings per 1,000 words of news and 0.3 of the
# encyclopaedia, a fifth of them errors.
_LIKELY = 0.3
_CERTAIN = 0.9
_PLAIN = 12.0  # doublings: a slip of one of the most usual words, Teh for The
_FIXES = 5
# Doublings by which a suggestion must lead to be made unasked: brid may be bird or
# bride, recieved is received only.
_CLEAR_LEAD = 6.0


def check(document: Document) -> Iterator[Finding]:
    """Each unknown word that is neither a name nor two words run together."""
    for unknown in document.view(unknown_words):
        if unknown.is_capital or is_fused(unknown):
            continue
        chance = probability(unknown)
        if unknown.word.text[0].isupper() and chance < _LIKELY:
            continue
        yield Finding(
            RULE,
            unknown.word.span,
            f"“{unknown.word.text}” is in no dictionary",
            fixes=_fixes(unknown, _certainty(unknown, chance)),
            related=_witness(unknown),
            certainty=_certainty(unknown, chance),
        )


def _fixes(unknown: Unknown, certainty: Certainty) -> tuple[Fix, ...]:
    """The words that may have been meant; the first is safe if nothing else was."""
    first, *others = unknown.ranked[:_FIXES] or (None,)
    if first is None:
        return ()
    lead = first.score - max((other.score for other in others), default=-99.0)
    certain = certainty is Certainty.CERTAIN and unknown.witness is None
    safe = certain and lead >= _CLEAR_LEAD
    return (
        Fix.replace(unknown.word.span, first.text, safe=safe),
        *(Fix.replace(unknown.word.span, other.text) for other in others),
    )


def _witness(unknown: Unknown) -> tuple[Related, ...]:
    if unknown.witness is None:
        return ()
    return (Related(unknown.witness.span, "the other wording"),)


def _certainty(unknown: Unknown, chance: float) -> Certainty:
    if chance < _LIKELY:
        return Certainty.POSSIBLE
    plain = unknown.ranked[0].score >= _PLAIN
    return Certainty.CERTAIN if chance >= _CERTAIN or plain else Certainty.LIKELY


def explain(word: str, accepted: Accepted) -> list[str]:
    """Why a word is or is not known, in lines of text."""
    key = key_of(word)
    listed = entry(key)
    lines = []
    if accepted.knows(word):
        lines.append("a word list of this project accepts it")
    if listed.dialects:
        regions = [name for name, bit in DIALECT_BITS.items() if listed.dialects & bit]
        where = (
            "every dialect" if len(regions) == len(DIALECT_BITS) else ", ".join(regions)
        )
        lines.append(f"the dictionary has it as a word of {where}")
    if listed.as_name:
        lines.append("the dictionary has it as a name or an abbreviation")
    if not listed.dialects and (is_formed(key) or is_compound(key)):
        lines.append("it is made by rule of words that the dictionary has")
    if not lines:
        near = ", ".join(found.key for found in suggestions(key)[:_FIXES])
        lines.append("nothing knows it" + (f"; near it are: {near}" if near else ""))
    return lines
