"""The Prime Minister here, the prime minister there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from copyedit.document import BlockKind, Document
from copyedit.evidence.quotations import quoted_spans
from copyedit.expressions import compiled
from copyedit.finding import Edit, Finding, Fix, Related
from copyedit.language.lists import lines_of
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

RULE = Rule(
    id="consistency.office-capitals",
    summary="An office or a body has a capital in one place and none in another",
    why="""The house may write “the Council” or “the council”, but not both. Before a
    name the capital is a matter of its own and is compared apart.""",
    severity=Severity.SUGGESTION,
    source="AP Stylebook; the Guardian style guide, “capitals”",
    examples=Examples(
        flag=(
            "Holt met the prime minister. Then the prime minister left, but the {Prime "
            "Minister -> prime minister} came back.",
            "They say the Council is broke. But the Council denies it, and so the "
            "{council -> Council} met.",
            "They met Prime Minister Jane Holt. They asked for {prime minister} Jane "
            "Holt again.",
        ),
        allow=(
            "They met Prime Minister Jane Holt. Later the prime minister left, and the "
            "prime minister’s car broke down.",
            "The Council of Europe met. Then the council voted, and the council left.",
            "Later the council voted, and the council left. “The Council is mad.”.",
            "Later the council voted, and the council left the Council Chamber.",
        ),
    ),
)
rules = (RULE,)

_SKIPPED = frozenset({BlockKind.HEADING, BlockKind.FRONT_MATTER, BlockKind.CELL})


_PERSONS = "director|governor|mayor|minister|pope|president|secretary|executive|justice"


def _is_person(term: str) -> bool:
    """Whether a person holds the office: no council is meant before a name."""
    return term.lower().rpartition(" ")[2] in _PERSONS.split("|")


def _of_two_words() -> str:
    """Offices whose second word has a capital even where a sentence begins."""
    return "|".join(
        r"\s".join(word.capitalize() for word in term.split())
        for term in lines_of("offices_and_bodies")
        if " " in term and _is_person(term)
    )


@cache
def _pattern() -> re.Pattern[str]:
    terms = "|".join(
        r"\s".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in term.split())
        for term in sorted(lines_of("offices_and_bodies"), key=len, reverse=True)
    )
    return compiled(
        rf"(?P<the>\b[Tt]he\s)(?P<term>{terms})(?=['’]s\b|[,;:.?!)]|\s(?:[a-z(–—]))"
        rf"(?!\s+of\b)"
        rf"|\b(?:met|for|and|but|by|ask|say|with|said|told|that|when|from|also|to|of|as"
        rf"|against|between|if|while|because|until|before|after|under|at)\s"
        rf"(?P<office>{terms})(?=\s[A-Z][\w’'-]+[a-z])"
        rf"|(?P<opening>{_of_two_words()})(?=\s[A-Z][\w’'-]+[a-z])"
    )


def check(document: Document) -> Iterator[Finding]:
    """Each term with both, once, on the rarer form or else the later."""
    forms: dict[tuple[str, bool], dict[str, list[Span]]]
    forms = defaultdict(lambda: defaultdict(list))
    quoted = document.view(quoted_spans)
    for block, passage in zip(document.text_blocks, document.passages, strict=True):
        if block.kind in _SKIPPED:
            continue
        for found in _pattern().finditer(passage.text):
            kind = found.lastgroup or ""
            if kind != "term" and not _is_person(found[kind]):
                continue
            span = passage.span(*found.span(kind))
            at = bisect_right(quoted, span.start, key=lambda inside: inside.start) - 1
            if at >= 0 and quoted[at].covers(span):
                continue
            shown = " ".join(found[kind].split())
            forms[shown.lower(), kind == "term"][shown].append(span)
    for places in forms.values():
        if len(places) == 2 and not _is_proper(document, places):
            yield from _found(places)


def _is_proper(document: Document, places: dict[str, list[Span]]) -> bool:
    """Whether the capital may be that of one body among others: Council of Europe."""
    term = next(form for form in places if form[0].isupper())
    return bool(re.search(rf"\b{term} of (?:the )?[A-Z]", document.prose))


def _found(places: dict[str, list[Span]]) -> Iterator[Finding]:
    rare, usual = sorted(places, key=lambda f: (len(places[f]), -places[f][0].start))
    few, many = places[rare], places[usual]
    fix = Fix(tuple(Edit(span, usual) for span in few))
    yield Finding(
        RULE,
        few[0],
        f"“{rare}” stands {len(few)}×, “{usual}” {len(many)}×",
        (fix,) if len(many) > len(few) else (),
        related=(
            *(Related(span, f"also “{rare}”") for span in few[1:]),
            *(Related(span, f"“{usual}”") for span in many),
        ),
    )
