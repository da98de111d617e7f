"""Abbreviations defined twice, too late, wrongly, for nothing, or not at all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from copyedit.document import Document
from copyedit.evidence.abbreviations import (
    Abbreviations,
    Definition,
    abbreviations,
    is_household,
    is_spelt_out,
)
from copyedit.finding import Certainty, Finding, Related
from copyedit.language.dictionary import entry
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

_SOURCE = "the article's own definitions"

LETTERS = Rule(
    id="consistency.abbreviation-letters",
    summary="An abbreviation does not fit the name before it",
    why="""The letters in the brackets should be those of the name. Two changed
    places, or one is another organisation's.""",
    severity=Severity.WARNING,
    source=_SOURCE,
    examples=Examples(
        flag=(
            "The World Health Organisation ({WTO}) met in Geneva.",
            "The National Health Service ({NSH}) is short of nurses.",
            "The Office for Harbour Safety ({OSH}) closed the pier.",
        ),
        allow=(
            "The World Health Organisation (WHO) met in Geneva.",
            "The Ministry of Transport (MoT) met the Bank of England (BoE).",
            "Doctors Without Borders (MSF) sent a team, and John Smith (CEO) left.",
        ),
    ),
)
AGAIN = Rule(
    id="consistency.abbreviation-defined-again",
    summary="An abbreviation is defined twice",
    why="""Readers have met the abbreviation and its name. The second bracket is left
    over from an earlier order of the paragraphs.""",
    severity=Severity.SUGGESTION,
    source=_SOURCE,
    examples=Examples(
        flag=(
            "The Harbour Safety Board (HSB) met. The Harbour Safety Board ({HSB}) "
            "voted.",
            "The Rural Bus Fund (RBF) paid. The Rural Bus Fund ({RBF}) is poor.",
            "The Fish Trade Office (FTO) said so. So the Fish Trade Office ({FTO}) "
            "left.",
        ),
        allow=(
            "The Harbour Safety Board (HSB) met. The HSB voted.",
            "The Harbour Safety Board (HSB) met the Rural Bus Fund (RBF).",
            "The Rural Bus Fund paid. The fund (RBF) is poor.",
        ),
    ),
)
TWO_NAMES = Rule(
    id="consistency.abbreviation-two-names",
    summary="One abbreviation stands for two names",
    why="""Readers cannot tell which of the two is meant after that. One of the names is
    wrong, or needs letters of its own.""",
    severity=Severity.WARNING,
    source=_SOURCE,
    examples=Examples(
        flag=(
            "The Harbour Safety Board (HSB) met. The Highland Salmon Bureau ({HSB}) "
            "voted.",
            "The Rural Bus Fund (RBF) paid. The Regional Bus Fund ({RBF}) is poor.",
            "The Fish Trade Office (FTO) said so. The Fair Trade Office ({FTO}) left.",
        ),
        allow=(
            "The Harbour Safety Board (HSB) met. The HSB voted.",
            "The Rural Bus Fund (RBF) paid. Rural Bus Funds (RBF) are poor.",
            "The Fish Trade Office (FTO) met the Fair Play Office (FPO).",
        ),
    ),
)
TWO_SHORTS = Rule(
    id="consistency.name-two-abbreviations",
    summary="One name has two abbreviations",
    why="""A name that is shortened in two ways looks like two names. Choose one.""",
    severity=Severity.WARNING,
    source=_SOURCE,
    examples=Examples(
        flag=(
            "The Board of Harbour Safety (BHS) met. The Board of Harbour Safety "
            "({BOHS}) voted.",
            "The Office of Fish (OF) left. The Office of Fish ({OOF}) came.",
            "The Fund for Rural Bus Lines (FRBL) paid. The Fund for Rural Bus Lines "
            "({FFRBL}) is poor.",
        ),
        allow=(
            "The Board of Harbour Safety (BHS) met. The BHS voted.",
            "The Rural Bus Fund (RBF) and the Fish Trade Office (FTO) met.",
            "The Board of Harbour Safety met. The Board of Harbour Safety (BHS) voted.",
        ),
    ),
)
LATE = Rule(
    id="consistency.abbreviation-before-definition",
    summary="An abbreviation is used before it is defined",
    why="""The name belongs where the readers meet the letters first. Paragraphs have
    changed places here.""",
    severity=Severity.WARNING,
    source=_SOURCE,
    examples=Examples(
        flag=(
            "The {HSB} voted. The Harbour Safety Board (HSB) met in May.",
            "Money from the {RBF} is late. The Rural Bus Fund (RBF) is poor.",
            "An {FTO} boat sank. The Fish Trade Office (FTO) has three.",
        ),
        allow=(
            "The Harbour Safety Board (HSB) met in May. The HSB voted.",
            "# HSB votes\n\nThe Harbour Safety Board (HSB) met in May.",
            "The BBC reported it. The British Broadcasting Corporation (BBC) is old.",
            "The HSB Harbours Act is old. The Harbour Safety Board (HSB) met in May.",
        ),
    ),
)
UNUSED = Rule(
    id="consistency.abbreviation-unused",
    summary="An abbreviation is defined and never used",
    why="""Letters in brackets are a promise that they will be needed. If they are not,
    the name alone will do.""",
    severity=Severity.SUGGESTION,
    source=_SOURCE,
    examples=Examples(
        flag=(
            "The Harbour Safety Board ({HSB}) met in May. The board voted.",
            "The Rural Bus Fund ({RBF}) is poor.",
            "A boat of the Fish Trade Office ({FTO}) sank.",
        ),
        allow=(
            "The Harbour Safety Board (HSB) met in May. The HSB voted.",
            "The Rural Bus Fund (RBF) is poor. “The RBF must go,” he said.",
            "The United Nations (UN) met.",
        ),
    ),
)
UNDEFINED = Rule(
    id="consistency.abbreviation-undefined",
    summary="An abbreviation is nowhere spelt out",
    why="""Not every reader knows the letters. Name it in full where it comes first.""",
    severity=Severity.SUGGESTION,
    source="a list of abbreviations that newspapers do not spell out",
    examples=Examples(
        flag=(
            "The {HSBQ} voted in May. The board of the HSBQ left in June.",
            "A boat of the {FTOG} sank. The FTOG has three.",
            "Money from the {RBFK} is late, and the RBFK is poor.",
        ),
        allow=(
            "The BBC reported it, and the BBC was right.",
            "The Harbour Safety Board (HSB) met in May. The HSB voted.",
            "The Rural Bus Fund is poor. The RBF pays late; ask the RBF.",
            "The cranes of QVX Marine are new. QVX Marine has three.",
        ),
    ),
)
rules = (LETTERS, AGAIN, TWO_NAMES, TWO_SHORTS, LATE, UNUSED, UNDEFINED)

# Eighths of a doubling: seen more than forty times in open text, readers know it.
_FAMILIAR = 43
_LITTLE = {"and", "of", "the", "for", "on", "in", "to"}


def check(document: Document) -> Iterator[Finding]:
    """What is wrong with the abbreviations of the document."""
    ledger = document.view(abbreviations)
    by_short: defaultdict[str, list[Definition]] = defaultdict(list)
    by_long: defaultdict[str, list[Definition]] = defaultdict(list)
    for one in ledger.definitions:
        if not one.fits:
            yield _misfit(one)
            continue
        by_short[one.short].append(one)
        by_long[_key(one.long)].append(one)
    for short, definitions in by_short.items():
        yield from _of_one(document, short, definitions, ledger)
    for definitions in by_long.values():
        first, *others = definitions
        for other in others:
            if other.short != first.short:
                yield Finding(
                    TWO_SHORTS,
                    other.span,
                    f"“{other.long}” is shortened to “{first.short}” before",
                    related=(Related(first.span, f"“{first.short}” here"),),
                )
    yield from _undefined(document, ledger)


def _misfit(one: Definition) -> Finding:
    return Finding(
        LETTERS,
        one.span,
        f"“{one.short}” has other letters than “{one.long}”",
        related=(Related(one.name, "the name"),),
    )


def _of_one(
    document: Document,
    short: str,
    definitions: Sequence[Definition],
    ledger: Abbreviations,
) -> Iterator[Finding]:
    first, *others = definitions
    for other in others:
        same = _key(other.long) == _key(first.long)
        rule = AGAIN if same else TWO_NAMES
        said = "is defined before" if same else f"stands for “{first.long}” before"
        places = (Related(first.span, f"defined here as “{first.long}”"),)
        yield Finding(rule, other.span, f"“{short}” {said}", related=places)
    uses = ledger.uses.get(short, ())
    if is_household(short):
        return
    alone = _alone(document, uses)
    if alone and alone[0] < first.span:
        yield Finding(
            LATE,
            alone[0],
            f"“{short}” is used here and explained only later",
            related=(Related(first.span, "defined here"),),
        )
    familiar = entry(short.lower()).as_name > _FAMILIAR
    if not familiar and not others and not uses and not _occurs(document, short):
        yield Finding(
            UNUSED,
            first.span,
            f"“{short}” is never used after this",
            related=(Related(first.name, "the name in full"),),
        )


def _alone(document: Document, uses: Sequence[Span]) -> list[Span]:
    """The uses that do not begin a longer name: the HSB Harbours Act, HSB Marine."""
    after = [document.prose[use.end : use.end + 3] for use in uses]
    return [
        use
        for use, next_to in zip(uses, after, strict=True)
        if not (next_to[:1] == " " and next_to[1:].istitle())
    ]


def _occurs(document: Document, short: str) -> bool:
    """Whether the letters stand anywhere else, be it in a quotation or a headline."""
    prose = document.prose
    # Nearly always there is one place, and counting takes a tenth of the search.
    return prose.count(short) > 1 and (
        len(re.findall(rf"(?<![A-Z]){short}(?![A-Z])", prose)) > 1
    )


def _key(name: str) -> str:
    words = [word for word in name.lower().split() if word not in _LITTLE]
    bare = (word.removesuffix("'s").removesuffix("’s") for word in words)
    return " ".join(word.removesuffix("s") for word in bare)


def _undefined(document: Document, ledger: Abbreviations) -> Iterator[Finding]:
    defined = {one.short for one in ledger.definitions}
    prose = document.prose
    for short, every in ledger.uses.items():
        uses = _alone(document, every)
        if len(short) < 3 or len(uses) < 2 or short in defined or is_household(short):
            continue
        if entry(short.lower()).dialects or is_spelt_out(document, short):
            continue
        known = entry(short.lower()).as_name > _FAMILIAR or f"({short})" in prose
        yield Finding(
            UNDEFINED,
            uses[0],
            f"“{short}” (×{len(uses)}) is nowhere spelt out",
            related=tuple(Related(span, "used again") for span in uses[1:]),
            certainty=Certainty.POSSIBLE if known else Certainty.LIKELY,
        )
