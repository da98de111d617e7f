"""Compounds that one document writes with a hyphen, open and as one word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copyedit.document import Document
from copyedit.evidence.compounds import (
    CLOSED,
    HYPHEN,
    Compound,
    comparable,
    compounds,
)
from copyedit.evidence.forms import Use, counts_of
from copyedit.finding import Edit, Finding, Fix, Related
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="consistency.hyphenation",
    summary="A compound with and without its hyphen in one document",
    why="""Young compounds are written open, with a hyphen or as one word, and
    dictionaries differ. An article keeps to one of these.""",
    severity=Severity.SUGGESTION,
    source="the article itself",
    examples=Examples(
        flag=(
            "The {long term -> long-term} future is not known. A long-term plan is "
            "promised, and long-term costs are not.",
            "A wildfire came, then a wildfire left and a {wild-fire -> wildfire} "
            "burnt.",
            "A long-term plan is a {long term -> long-term} plan. No long-term plan "
            "fails.",
            "The skipper met fishmongers. A fishmonger wept, and a "
            "{fish-monger -> fishmonger} sang.",
            "A crew of firefighters came, and all firefighters were {fire "
            "fighters -> firefighters}.",
        ),
        allow=(
            "In the long term investors gain. A long-term plan is promised.",
            "A long-term plan pays in the long term.",
            "The set-up of the camp took an hour. They set up in the rain.",
            "The resort had to resort to a re-sort.",
            "He may be there. Maybe she is, and it is an everyday thing every day.",
            "Her anti-noise petition reached the Antinoise League in the spring.",
            "He built a green house beside the greenhouse.",
        ),
    ),
)
rules = (RULE,)

# Places of the usual form beside which a stray is held; more tell nothing new.
_COMPARED = 20


def check(document: Document) -> Iterator[Finding]:
    """One finding for each compound of which two forms are used alike."""
    for places in document.view(compounds).values():
        if len({place.form for place in places}) > 1 and (found := _found(places)):
            yield found


def _found(places: Sequence[Compound]) -> Finding | None:
    counts = counts_of([Use(place.form, place.span) for place in places])
    most = counts[0][0]
    kept = [place for place in places if place.form == most][:_COMPARED]
    strays = [
        place
        for place in places
        if place.form != most and any(comparable(place, other) for other in kept)
    ]
    if not strays:
        return None
    parts = next(p.parts for p in places if p.form != CLOSED) if most != CLOSED else ()
    edits = [
        Edit(stray.span, text)
        for stray in strays
        if (text := _written(stray, most, tuple(parts)))
    ]
    first = strays[0]
    least = sum(place.form == first.form for place in places)
    message = f"{first.form} ×{least}, {most} ×{counts[0][1]} in one text"
    return Finding(
        RULE,
        first.span,
        message,
        fixes=(Fix(tuple(edits)),) if len(edits) == len(strays) else (),
        related=tuple(Related(p.span, p.form) for p in places if p is not first),
    )


def _written(stray: Compound, form: str, model: tuple[str, ...]) -> str:
    """The compound at ``stray`` in another form, or nothing if it cannot be told."""
    first, last = stray.parts
    if form == CLOSED:
        return first + last
    if stray.form == CLOSED:
        first, last = first[: len(model[0])], first[len(model[0]) :]
    return f"{first}{'-' if form == HYPHEN else ' '}{last}"
