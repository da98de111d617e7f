"""A company that is Ltd here and Limited there, and a person who is J.R. and J. R."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from copyedit.document import BlockKind, Document
from copyedit.evidence.forms import RUNNING, Use, matches, mixture, rule_on_forms
from copyedit.expressions import Expression
from copyedit.finding import Finding
from copyedit.language.lists import words_of

COMPANY = rule_on_forms(
    "company-form",
    "One company with its form short and in full",
    """Ltd and Limited, Inc. and Incorporated are the same. One article writes one of
    them behind one name.""",
    (
        "Brackley Foods Ltd makes pies. The owners of {Brackley Foods Limited -> "
        "Brackley Foods Ltd} are brothers. Brackley Foods Ltd pays well.",
        "Tillman Steel Corp. shut its mill. {Tillman Steel Corporation} said no.",
        "Norvane PLC rose. Shares of {Norvane plc} fell.",
    ),
    (
        "Brackley Foods Ltd makes pies. Brackley Homes Limited builds flats.",
        "Brackley Foods Ltd makes pies. The limited range of Brackley Foods sells.",
        "Tillman Steel Co. and the Tillman Steel Corporation are two firms.",
    ),
)
INITIALS = rule_on_forms(
    "name-initials",
    "The initials of one name in two forms",
    """J.R., J. R. and JR are all in use, by the house's choice. One person's name has
    one of them.""",
    (
        "J.R. Pollock wrote it. J.R. Pollock came, and {JR -> J.R.} Pollock left.",
        "A. B. Marchant died. Teachers said {A.B.} Marchant was kind.",
        "John F. Hale spoke. John F. Hale left, and John {F -> F.} Hale slept.",
    ),
    (
        "J.R. Pollock wrote it. J.R. Pollock left in a car of JR Motors.",
        "J.R. Pollock and J. Pollock are cousins. A Pollock came first.",
        "J.R. Pollock wrote it. A. B. Marchant read it.",
    ),
)
rules = (COMPANY, INITIALS)

_KINDS = RUNNING | {BlockKind.HEADING, BlockKind.CAPTION}
_FORMS = (
    ("Ltd", "Ltd.", "Limited"),
    ("Inc", "Inc.", "Incorporated"),
    ("Corp", "Corp.", "Corporation"),
    ("Co", "Co.", "Company"),
    ("plc", "PLC", "Plc"),
)
_FAMILY = {form: forms for forms in _FORMS for form in forms}
_COMPANY = Expression(
    r"(?P<name>\b[A-Z][\w&’'-]*(?:\s(?:[A-Z][\w&’'-]*|&|and)){0,4})(?P<comma>,?)\s"
    r"(?P<form>Ltd\b\.?|Limited\b|Inc\b\.?|Incorporated\b|Corp\b\.?|Corporation\b"
    r"|Co\b\.?|Company\b|plc\b|PLC\b|Plc\b)"
)
_INITIALS = Expression(
    r"\b(?P<first>[A-Z][a-z]+\s)?(?P<initials>[A-Z]\.?(?:\s?[A-Z]\.?){0,2})"
    r"\s(?P<last>[A-Z][a-z’'][\w’'-]+)"
)
_ABBREVIATIONS = frozenset({"US", "UK", "UN", "EU", "DC", "NY", "LA", "TV", "PC", "BC"})
_ANY_FORM = ("Ltd", "Limited", "Inc", "Corp", " Co", "plc", "PLC", "Plc")


def check(document: Document) -> Iterator[Finding]:
    """One finding for each company and each person with two forms."""
    if any(form in document.prose for form in _ANY_FORM):
        yield from _companies(document)
    yield from _persons(document)


def _companies(document: Document) -> Iterator[Finding]:
    uses: defaultdict[tuple[str, str], list[tuple[str, Use]]] = defaultdict(list)
    for passage, match in matches(document, _COMPANY, _KINDS):
        name, form = " ".join(match["name"].split()), match["form"]
        if form.endswith(".") and not passage.text[match.end() :].strip():
            form = form[:-1]  # the stop of the sentence
        family = _FAMILY.get(form)
        if family is None:
            continue
        span = passage.span(match.start("name"), match.start("form") + len(form))
        head = f"{match['name']}{match['comma']} "
        use = Use(form, span, {other: head + other for other in family})
        uses[name.rpartition(" ")[2], family[0]].append((name, use))
    for group in uses.values():
        names = {name for name, _ in group}
        shortest = min(names, key=len)
        if all(name == shortest or name.endswith(f" {shortest}") for name in names):
            found = mixture(COMPANY, _without_stops(group), about="one company")
            if found:
                yield found


def _without_stops(group: list[tuple[str, Use]]) -> list[Use]:
    """The uses; Ltd at the end of a sentence may have lost a stop."""
    forms = {use.form for _, use in group}
    if len(forms) == 2 and len({form.rstrip(".") for form in forms}) == 1:
        return []
    return [use for _, use in group]


def _persons(document: Document) -> Iterator[Finding]:
    uses: defaultdict[tuple[str, str, str], list[Use]] = defaultdict(list)
    for passage, match in matches(document, _INITIALS, _KINDS):
        initials, last = match["initials"], match["last"]
        letters = initials.replace(".", "").replace(" ", "")
        first = (match["first"] or "").strip()
        if first and first.lower() in words_of("function_words"):
            first = ""
        if letters in _ABBREVIATIONS:
            continue
        if len(letters) == 1 and (not first or initials == "I"):
            continue
        span = passage.span(*match.span("initials"))
        use = Use(initials, span, _rewrites(letters))
        uses[first if len(letters) == 1 else "", letters, last].append(use)
    for places in uses.values():
        found = mixture(INITIALS, places, about="one name")
        if found:
            yield found


@cache
def _rewrites(letters: str) -> dict[str, str]:
    dotted = "".join(f"{letter}." for letter in letters)
    forms = (letters, dotted, dotted.replace(".", ". ").strip(), " ".join(letters))
    return {form: form for form in forms}
