"""A name that is spelt otherwise than the article itself spells it, or the world.

Names are the one thing that no dictionary can check; but five “Lavrov” show what the
sixth should have been.
"""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.name_slips import NameSlip, name_slips
from copyedit.finding import Certainty, Finding, Fix, Related
from copyedit.language.casing import copy_case
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="names.misspelt",
    summary="A name is spelt otherwise than elsewhere",
    why="""The same name stands in the article several times, and here one letter
    differs; or it is nearly the name of a day, a month or a country.""",
    severity=Severity.ERROR,
    source="the article itself; a list of days, months, countries and cities",
    examples=Examples(
        flag=(
            "Brodin came, Tarvonen said. Then Brodin left with Tarvonen, but {Tarvonon "
            "-> Tarvonen} stayed. Nobody asked Tarvonen.",
            "Work begins in {Febuary -> February}, or on a {Wendesday -> Wednesday}.",
            "{Febuary -> February} was cold in {Afganistan -> Afghanistan}.",
        ),
        allow=(
            "Andersen met Anderson. Then Anderson left, and Anderson spoke, said "
            "Anderson.",
            "Clinton met the Clintons. Clinton left. Clinton spoke to Clinton.",
            "Marino met Marina in Turin, and Poe read Polly Peak in Parys.",
            "Jonsen and Jansen left for Norvik.",
        ),
    ),
)
rules = (RULE,)


def check(document: Document) -> Iterator[Finding]:
    """Each name with a letter otherwise."""
    for slip in document.view(name_slips):
        yield _found(slip)


def _found(slip: NameSlip) -> Finding:
    word = slip.word
    fix = Fix.replace(word.span, copy_case(word.text, slip.name))
    if slip.first is None:
        message = f"“{word.text}” is nearly “{slip.name}”"
        return Finding(RULE, word.span, message, (fix,), certainty=Certainty.CERTAIN)
    return Finding(
        RULE,
        word.span,
        f"“{word.text}” stands once, “{slip.first.text}” {slip.times} times",
        (fix,),
        related=(Related(slip.first.span, "as it stands elsewhere"),),
        certainty=Certainty.LIKELY,
    )
