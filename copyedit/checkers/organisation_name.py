"""An organisation whose name has two forms: Department of Health, for Health."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from copyedit.document import BlockKind, Document
from copyedit.evidence.organisation_heads import two_heads
from copyedit.expressions import Expression
from copyedit.finding import Finding, Fix, Related
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

RULE = Rule(
    id="names.organisation",
    summary="An organisation has two names",
    why="""One department, one council has one name; “of” and “for”, “and” and “&”,
    “Borough” and “District” are where it slips.""",
    severity=Severity.WARNING,
    source="the article itself",
    examples=Examples(
        flag=(
            "The Department of Health paid. The Department of Health said so. Then the "
            "{Department for Health -> Department of Health} fell silent.",
            "Harwick Borough Council met. Later {Harwick District Council} voted.",
            "Holt & Brandt built it. {Holt and Brandt} will mend it.",
            "A nurse at {St Mary’s Hospital} wept. St Marys Hospital is old. St Marys "
            "Hospital is shut.".replace(
                "{St Mary’s Hospital}", "{St Mary’s Hospital -> St Marys Hospital}"
            ),
            "The University of Leeds led it. So the University of Leeds said. {Leeds "
            "University -> University of Leeds} paid.",
            "The Institute of Tides met. Staff of the Institute of Tides came. The "
            "{Institution of Tides -> Institute of Tides} paid.",
            "The Tarn Valley Health Alliance runs it. It rained. The {Tarn Valley "
            "Health Association} paid.",
            "The Upland Farmers’ Union met. So the Upland Farmers’ Union said. A third "
            "of the {Upland Farmers’ Federation -> Upland Farmers’ Union} left.",
            "Northbridge Council met. Northbridge is small. {North Bridge "
            "Council} voted.",
        ),
        allow=(
            "The University of Washington and Washington University met.",
            "The Department of Health and the Department for Education met.",
            "The Tarn Health Alliance runs it. It rained. A rival, the Tarn Health "
            "Association, paid.",
            "The Tarn Health Alliance and the Tarn Health Trust met.",
            "Tarn County Council met. It rained. The Tarn County Association paid.",
            "The Ministry of Defence paid; the Centre for Health and Centre of Gdansk "
            "did not.",
            "Harwick Borough Council and Harwick Parish Council met.",
            "Harwick County Council and Harwick District Council met.",
            "Holt and Brandt met at Johnson & Johnson.",
            "St Andrews is a town. St Andrew’s church is old.",
            "The White House is near. Whitehouse is a surname.",
        ),
    ),
)
rules = (RULE,)

_HEADS = (
    "Department|Ministry|Office|Institute|Institution|Bureau|Board|Council|Centre|Center|"
    "Association|Federation|Society|Agency|Commission|Committee|Campaign|Foundation|"
    "Secretary|Minister|College|School|Chamber|Bank|Alliance|Union|Authority"
)
_SAME_HEADS = {"Institution": "Institute", "Center": "Centre"}
_NAME = r"[A-Z][\w’'-]+"
_OUT = frozenset({BlockKind.FRONT_MATTER})


# Towns and states where the two names are those of two universities.
_TWO_UNIVERSITIES = frozenset(
    ("Washington", "York", "Miami", "Boston", "Indiana", "Pennsylvania", "State", "The")
)
_UNIONS = (
    "Union|Association|Federation|Institute|Club|Society|Guild|League|Alliance|Trust|"
    "Council|Federation|College"
)
_BODIES = "Council|Hospital|University|College|School|Academy|Police|United|Town|City"


_PATTERN = Expression(
    rf"\b(?P<head>{_HEADS})\s+(?:of|for)\s+(?:the\s+)?(?P<of>{_NAME}(?:(?:\s+|,\s+"
    rf"|\s+and\s+){_NAME})*)"
    rf"|\b(?P<place>{_NAME})\s+(?:Borough|District|City)\s+Council\b"
    rf"|\b(?P<one>{_NAME})\s+(?P<joint>&|and)\s+(?P<other>{_NAME})"
    rf"|\b(?P<plural>(?:[A-Z][a-z]+\s)?[A-Z][a-z]+?)(?:s['’]|['’]s|s)\s(?P<union>{_UNIONS})\b"
    r"(?!\s(?:of|for)\b)"
    rf"|\bUniversity\s+of\s+(?P<town>{_NAME})(?!\s+[A-Z]|,\s+[A-Z])"
    rf"|\b(?P<city>{_NAME})\s+University\b(?!\s+(?:of|[A-Z]))"
    rf"|\bSt\.?\s(?P<saint>[A-Z][a-z]+)(?P<s>[’']s|s)?(?P<at>(?:\s{_NAME}){{1,2}})"
    rf"|\b(?P<left>[A-Z][a-z]+)\s(?P<right>[A-Z][a-z]+)(?P<body>\s(?:{_BODIES}))\b"
    rf"|\b(?P<fused>(?!The\s)[A-Z][a-z]+)(?P<bodies>\s(?:{_BODIES}))\b"
)


def check(document: Document) -> Iterator[Finding]:
    """Each organisation with several forms, on the rarest or else the later."""
    forms: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for block, passage in zip(document.text_blocks, document.passages, strict=True):
        if block.kind in _OUT:
            continue
        for found in _PATTERN.finditer(passage.text):
            key = _key(found)
            if key:
                shown = " ".join(found.group().replace("’", "'").split())
                forms[key][shown].append(passage.span(*found.span()))
    for places in two_heads(document):
        yield _found(document, places)
    for key, places in forms.items():
        if len(places) > 1 and not _is_pair(key, places):
            yield _found(document, places)


def _key(found: re.Match[str]) -> str:
    """What the forms of one organisation have in common."""
    if town := found["town"] or found["city"]:
        return f"University of {town}" * (town not in _TWO_UNIVERSITIES)
    return _key_of_body(found)


def _key_of_body(found: re.Match[str]) -> str:
    if found["head"]:
        head = _SAME_HEADS.get(found["head"], found["head"])
        return f"{head} of {' '.join(found['of'].split())}"
    if found["place"]:
        return f"{found['place']} council"
    if found["one"]:
        return f"{found['one']} & {found['other']}"
    if found["plural"]:
        return f"{' '.join(found['plural'].split())}s {found['union']}"
    if found["saint"]:
        saint = found["saint"] if found["s"] else found["saint"].removesuffix("s")
        return f"St {saint} {' '.join(found['at'].split())}"
    name = (found["left"] or "") + (found["right"] or "").lower()
    name = name or found["fused"]
    return f"+{name}{found['body'] or found['bodies']}"


def _is_pair(key: str, places: dict[str, list[Span]]) -> bool:
    """Whether nobody joins the two by “&”: two people, not a firm."""
    return " & " in key and not any("&" in form for form in places)


def _found(document: Document, places: dict[str, list[Span]]) -> Finding:
    ranked = sorted(
        places, key=lambda form: (len(places[form]), -places[form][0].start)
    )
    rare, usual = ranked[0], ranked[-1]
    span = places[rare][0]
    shown = " ".join(document.shown(places[usual][0]).split())
    sure = len(places[usual]) > len(places[rare])
    return Finding(
        RULE,
        span,
        f"“{rare}” stands {len(places[rare])}×, “{shown}” {len(places[usual])}×",
        (Fix.replace(span, shown),) if sure else (),
        related=tuple(
            Related(place, f"“{form}”")
            for form in reversed(ranked)
            for place in places[form]
            if place != span
        ),
    )
