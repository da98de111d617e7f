"""Two words run together, above all a name and the word after it.

“Shoiguheld” is in no dictionary, and neither is Shoigu; but “held” is what follows
a name, so the space is what is missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.context.splits import Split
from copyedit.document import Document
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


def check(document: Document) -> Iterator[Finding]:
    """Each unknown word that is better read as two."""
    for unknown in document.view(unknown_words):
        split = unknown.split
        best = unknown.ranked[0].score if unknown.ranked else -99.0
        if split is None or split.score < best:
            continue
        word = unknown.word
        yield Finding(
            RULE,
            word.span,
            f"“{word.text}” is two words, “{split.text}”",
            fixes=(Fix.replace(word.span, split.text),),
            certainty=_certainty(unknown, split),
        )


def _certainty(unknown: Unknown, split: Split) -> Certainty:
    if unknown.is_term:
        return Certainty.POSSIBLE
    if split.sure:
        return Certainty.CERTAIN
    return Certainty.LIKELY if split.is_name else Certainty.POSSIBLE
