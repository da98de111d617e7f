"""One name in two spellings."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.name_table import Variant
from copyedit.evidence.name_variants import name_variants
from copyedit.finding import Finding, Fix, Related
from copyedit.language.casing import copy_case
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="names.variant",
    summary="One name is spelt in two ways",
    why="""The words beside it are the same, or nobody of this name has been introduced:
    it is one person, one council, one place. Readers forgive a comma before a name.""",
    severity=Severity.ERROR,
    source="the article itself",
    examples=Examples(
        flag=(
            "Sarah Whitfield won. “We did it,” Sarah Whitfield said. Later “no,” said "
            "{Sara -> Sarah} Whitfield.",
            "Owen McDonald spoke first. Mr {MacDonald -> McDonald} left. Then "
            "McDonald came back.",
            "Jürgen Müller resigned. Mr {Mueller -> Müller} had led it. Nobody "
            "liked Müller.",
            "Harwick Town Council met. Harwick is small. Later {Harwich -> Harwick} "
            "Town Council voted.",
            "José Ortega came. Ortega sat down. Then {Jose Ortega} rose.",
            "Anna Ivanov rose. Ivanov spoke. “No,” said {Ivanoff -> Ivanov}.",
            "Linda {MacAllister -> McAllister} won. McAllister spoke. “No,” said "
            "McAllister.",
            "McAllan Freight was fined. A boat sank. {MacAllan} denied it.",
            "Ciara O’Brien won. O’Brien wept. The cup is {OBrien -> O’Brien}’s.",
        ),
        allow=(
            "McAllan Freight was fined. A boat of MacAllan Timber sank. MacAllan wept.",
            "Anna Holt and her sister Anne Holt came.",
            "North Korea and South Korea met. South Korea won; North Korea lost.",
            "Tom Clark met Clarke. Clark spoke, and then Clark left.",
            "Ivan Petrov spoke. Petrov’s wife is Olga Petrova. Petrov left.",
            "The Smiths live here. John Smith owns it. Smith’s dog barks.",
            "Ciara O’Brien won. O'Brien wept.",
            "Fiona MacLeod met Iain McLeod. McLeod spoke. “No,” said McLeod.",
            "Fiona MacLeod came. MacLeod met McLeod. “No,” said McLeod.",
        ),
    ),
)
rules = (RULE,)


def check(document: Document) -> Iterator[Finding]:
    """Each name with two spellings, on the rarer one or else the later."""
    for variant in document.view(name_variants):
        # A dateline has its place in capitals.
        if variant.rare.text.upper() == variant.usual.text.upper() and (
            variant.rare.text.isupper() or variant.usual.text.isupper()
        ):
            continue
        yield _found(document, variant)


def _found(document: Document, variant: Variant) -> Finding:
    rare, usual = variant.rare, variant.usual
    span = rare.places[0]
    shown = " ".join(document.shown(usual.places[0]).split())
    fix = Fix.replace(span, copy_case(rare.text, shown))
    return Finding(
        RULE,
        span,
        f"“{rare.text}” stands {_times(rare.times)}, “{shown}” {_times(usual.times)}",
        (fix,) if variant.sure else (),
        related=(
            *(Related(place, f"also “{rare.text}”") for place in rare.places[1:]),
            *(Related(place, f"“{shown}”") for place in usual.places),
        ),
    )


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
