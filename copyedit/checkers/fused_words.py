"""Two words run together, above all a name and the word after it.

“Shoiguheld” is in no dictionary, and neither is Shoigu; but “held” is what follows
a name, so the space is what is missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.fusions import fusion_probability, is_fused, is_likely_fused
from copyedit.evidence.unknown import Unknown, unknown_words
from copyedit.finding import Certainty, Finding, Fix
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="spelling.fused-words",
    summary="Two words are written as one",
    why="""A space was lost, often where text was pasted or a link ends. The parts are
    words, or a name and the word that goes with it.""",
    severity=Severity.ERROR,
    source="SCOWL, counts of open text",
    examples=Examples(
        flag=(
            "His counterpart, Marko {Belovskaheld -> Belovska held} talks on Friday.",
            "{Kowalskisaid -> Kowalski said} that the bridge was safe.",
            "They stood {inthe -> in the} rain, {aswell -> as well} as the wind.",
            "The vote was {heldin -> held in} secret.",
        ),
        allow=(
            "Queensland and Holland played in Sunderland.",
            "The whistleblower sat in the courtroom.",
            "Aboutaleb is the mayor; Nasrallah spoke.",
            "Somebody left a carmaker's notebook in the lunchroom.",
        ),
    ),
)
rules = (RULE,)


# From this on four in five of the fused words that are told at all are certain.
_CERTAIN = 0.9


def check(document: Document) -> Iterator[Finding]:
    """Each unknown word that is better read as two."""
    for unknown in document.view(unknown_words):
        if unknown.split is None or not is_fused(unknown):
            continue
        word, text = unknown.word, unknown.split.text
        yield Finding(
            RULE,
            word.span,
            f"“{word.text}” is two words, “{text}”",
            fixes=_fixes(unknown, text),
            certainty=_certainty(unknown),
        )


def _fixes(unknown: Unknown, split: str) -> tuple[Fix, ...]:
    """The two words, and the one that is the next best."""
    texts = (split, *(ranked.text for ranked in unknown.ranked[:1]))
    return tuple(Fix.replace(unknown.word.span, text) for text in texts)


def _certainty(unknown: Unknown) -> Certainty:
    if not is_likely_fused(unknown):
        return Certainty.POSSIBLE
    certain = fusion_probability(unknown) >= _CERTAIN
    return Certainty.CERTAIN if certain else Certainty.LIKELY
