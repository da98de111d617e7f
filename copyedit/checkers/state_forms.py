"""States of the USA after a town, in full here and abbreviated there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from copyedit.document import Document
from copyedit.evidence.forms import Use, counts_of, matches, mixture, rule_on_forms
from copyedit.expressions import Expression
from copyedit.finding import Finding
from copyedit.language.lists import lines_of

STATES = rule_on_forms(
    "states",
    "States in full and abbreviated after a town",
    """Fresno, Calif., and Fresno, California, are both in use. One article has one of
    them.""",
    (
        "He is from Fresno, Calif., she from Mesa, Ariz., and he from Macon, "
        "{Georgia -> Ga.}, now.",
        "He is from Fresno, California, she from Mesa, Arizona, and he of Macon, "
        "{Ga. -> Georgia} now.",
        "He is from Austin, Texas. She is from Miami, Florida, and he from Macon, "
        "{GA -> Georgia}.",
    ),
    (
        "He is from Fresno, Calif., and works in California.",
        "He is from Fresno, California, and went to Georgia.",
        "He is from Boise, Idaho, and she from Fresno, Calif.",
    ),
)
rules = (STATES,)


def check(document: Document) -> Iterator[Finding]:
    """One finding on the rarer form."""
    uses = _states(document)
    counts = counts_of(uses)
    if len(counts) == 2:
        found = mixture(STATES, uses, about="states")
        if found:
            yield found


@cache
def _state_forms() -> dict[str, tuple[str, str, str]]:
    found = {}
    for line in lines_of("us_states"):
        full, short, post = line.split("|")
        for form in (full, short, post):
            found[form] = (full, short, post)
    return found


def _states(document: Document) -> list[Use]:
    if not any(f", {form}" in document.prose for form in _state_forms()):
        return []
    forms = "|".join(
        form.replace(".", r"\.") for form in sorted(_state_forms(), key=len)[::-1]
    )
    states = Expression(rf"(?<=[a-z]),\s(?P<state>(?:{forms}))(?![\w.]*\w)")
    names = ("in full", "abbreviated", "as in addresses")
    uses: list[Use] = []
    for passage, match in matches(document, states):
        three = _state_forms()[match["state"]]
        # Two names and a list of states are not a town and its state.
        before = passage.text[: match.start()].split()[-1]
        if not before[0].isupper() or before in _state_forms():
            continue
        form = names[three.index(match["state"])]
        if form == names[0] and three[1] == three[0]:
            form = ""
        rewrites = dict(zip(names, three, strict=True))
        uses.append(Use(form, passage.span(*match.span("state")), rewrites))
    # Texas is never abbreviated, so it shows nothing but that it is no address.
    addresses = any(use.form == names[2] for use in uses)
    kept = [use for use in uses if use.form or addresses]
    return [Use(u.form or names[0], u.span, u.rewrites) for u in kept]
