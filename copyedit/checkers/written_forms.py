"""Stops, spaces, signs and short forms that one document writes in two ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.forms import Use, matches, mixture
from copyedit.finding import Finding
from copyedit.rule import Examples, Rule, Severity

_SOURCE = "the article itself"


def _rule(
    name: str, summary: str, why: str, flag: tuple[str, ...], allow: tuple[str, ...]
) -> Rule:
    return Rule(
        id=f"consistency.{name}",
        summary=summary,
        why=why,
        severity=Severity.SUGGESTION,
        source=_SOURCE,
        examples=Examples(flag=flag, allow=allow),
    )


INITIALS = _rule(
    "initials",
    "Initials with and without full stops",
    """U.S. and US are both in use, by the house's choice. An article that writes both
    was written by two people.""",
    (
        "The U.S. sent ships. The U.S. has more of them, said the {US -> U.S.} envoy.",
        "The UK left, the UK paid and the {U.K. -> UK} voted.",
        "Talks at the U.N. failed, and the U.N. left when the {UN -> U.N.} voted.",
    ),
    (
        "The US sent ships and the UK sent none to the UN.",
        "The U.S. sent ships. “The US is ready,” he said.",
        "U.S. ships reached the U.K. by way of Washington D.C. on Monday.",
    ),
)
TITLE_STOP = _rule(
    "title-stop",
    "Mr and Dr with and without a full stop",
    """British papers leave the full stop out, American ones keep it. An article does
    the one or the other.""",
    (
        "Mr Hale met Mrs Orr, and {Mr. -> Mr} Voss came late.",
        "Mr. Hale met Dr. Orr, and {Dr -> Dr.} Voss came late.",
        "Ms Hale left. Ms Orr stayed, and {Mrs. -> Mrs} Voss slept.",
    ),
    (
        "Mr Hale met Mrs Orr and Dr Voss.",
        "Mr. Hale met Dr. Orr on Elm Dr. in May.",
        "Mr Hale came. “Mr. Orr did not,” he said.",
    ),
)
ELLIPSES = _rule(
    "ellipses",
    "Ellipses of one character and of three full stops",
    """The sign and the three stops look alike but break and space in different ways.
    One of them will do.""",
    (
        "He waited… and waited… and slept{... -> …} at last.",
        "He waited ... and waited ... and slept {… -> ...} at last.",
        "Rain... snow... hail{. . . -> ...} and then the sun.",
    ),
    ("He waited… and slept…", "He waited... and slept...", "No end. None. At all."),
)
UNIT_SPACE = _rule(
    "unit-space",
    "A space before a unit in some places, none in others",
    """Whether 5km or 5 km is the house's choice. It should be made once in an
    article.""",
    (
        "It is 5km long, 3km wide and {40 km -> 40km} away.",
        "It weighs 5 kg, or 6 kg when wet, and holds {20kg -> 20 kg}.",
        "Winds of 40mph and 50mph fell to {20 mph -> 20mph}.",
    ),
    (
        "It is 5km long and 3km wide.",
        "The 10-km race was 5 km too long.",
        "It cost $5m and is 5 m long.",
    ),
)
PER_CENT = _rule(
    "per-cent-sign",
    "The sign and the word for a percentage",
    """A text writes % or per cent. Tables, brackets and headlines may take the sign,
    the sentences take one form.""",
    (
        "It rose 5%, fell 6% and then rose by {7 per cent -> 7%}.",
        "It rose 5 percent, then 6 percent, and now {7% -> 7 percent}.",
        "Some 40 per cent came, 20 per cent left and {3% -> 3 per cent} slept.",
    ),
    (
        "It rose 5% and 6%.",
        "Some 40 per cent came, more than before (38%).",
        "It rose 5 per cent. “By 7% at most,” he said.",
    ),
)
MONEY = _rule(
    "million",
    "m and million, bn and billion",
    """Headlines need the short form and sentences do not. An article writes one of them
    in its sentences.""",
    (
        "It cost £5m, then £6m, and now {£7 million -> £7m}.",
        "It cost $5 million, then $6 million, and now {$7m -> $7 million}.",
        "Sales of €2bn and €3bn fell to {€1 billion -> €1bn}.",
    ),
    (
        "It cost £5m and £6bn.",
        "It cost £5 million, and 6 million people paid.",
        "It cost £5m. “Or £6 million,” he said.",
    ),
)
VERSUS = _rule(
    "versus",
    "vs and versus",
    """The word and its short form mean the same. One will do in an article.""",
    (
        "City vs United, east vs west and north {versus -> vs} south.",
        "East versus west, old versus young, rich {vs -> versus} poor.",
        "East vs. west, old vs. young, rich {vs -> vs.} poor.",
    ),
    (
        "East vs west and old vs young.",
        "East versus west.",
        "Hale v Orr was about east versus west.",
    ),
)
NUMBER_SIGN = _rule(
    "number-sign",
    "No 10, No. 10 and Number 10",
    """The short form has a full stop or has none, by the house's choice. In one article
    it is one or the other.""",
    (
        "No 10 denied it. A source at No 10 and one at {No. 10 -> No 10} differ.",
        "Number 10 denied it, then Number 10 paid and {No 10 -> Number 10} slept.",
        "Pump No. 3 and pump No. 4 feed pump {No 5 -> No. 5}.",
    ),
    (
        "No 10 denied it, and No 11 paid.",
        "Pump No. 3 failed. No 10 people came.",
        "House number 10 and No. 10",
    ),
)
DECADES = _rule(
    "decades",
    "1990s, 1990's and '90s in one document",
    """A decade can be written in full or short. An article that does both makes readers
    look twice.""",
    (
        "In the 1980s and the 1990s it grew, unlike in the {1970's -> 1970s}.",
        "The ’80s were loud, the ’90s grey, the {1970s -> ’70s} brown.",
        "It shut in the 1960s, rose in the 1980s, and fell in the {'90s}.",
    ),
    (
        "In the 1980s and the 1990s it grew.",
        "In the 1980s a man in his 90s came.",
        "The ’80s were loud, the ’90s grey.",
    ),
)
rules = (
    INITIALS,
    TITLE_STOP,
    ELLIPSES,
    UNIT_SPACE,
    PER_CENT,
    MONEY,
    VERSUS,
    NUMBER_SIGN,
    DECADES,
)

_INITIALS = r"\b(?:(?:[A-Z]\.){2,4}|(?:US|UK|UN|EU|DC|UAE|USA|USSR|PhD|MP)(?!\w))"
_TITLE = r"\b(?P<title>Mr|Mrs|Ms|Dr|Prof)(?P<stop>\.?)(?=\s+[A-Z][\w’'-]*[a-z])"
_ELLIPSIS = r"…|(?<!\.)\.\.\.(?!\.)|(?<!\.) ?\. \. \."
_UNIT = (
    r"(?<![\w.,£$€-])(?P<number>\d+(?:[.,]\d+)*)(?P<space>[ \u00a0\u202f]?)"
    r"(?P<unit>km/h|km|cm|mm|kg|mg|ml|mph|kph|[kMGT]Wh?|[kMGT]B|[kMG]?Hz|ft|lbs?)"
    r"(?![\w/])"
)
_CENT = r"(?P<number>\d+(?:[.,]\d+)*)(?P<sign>%|\s+per\scent\b|\s+percent\b)(?![\w-])"
_MILLION = (
    r"[$£€]\d+(?:[.,]\d+)*(?P<size>m|bn|tn|[ \u00a0](?:million|billion|trillion))\b"
)
_SIZES = {"m": "million", "bn": "billion", "tn": "trillion"}
_SHORT_SIZES = {word: short for short, word in _SIZES.items()}
_VERSUS = r"\b(?:vs\.|vs\b|versus\b)"
_NO = r"\b(?P<sign>No\.?|Number)[ \u00a0](?P<number>\d{1,3})\b(?! (?:people|[a-z]+s)\b)"
_DECADE = r"(?:\b(?P<century>1[89]|20)|(?<![\w])['’‘])(?P<decade>\d0)(?P<tail>['’]?s)\b"


def check(document: Document) -> Iterator[Finding]:
    """One finding for each thing that stands in more than one form."""
    found = (
        *_initials(document),
        mixture(TITLE_STOP, list(_titles(document)), about="two kinds of title"),
        mixture(ELLIPSES, list(_ellipses(document)), about="two ellipses"),
        mixture(UNIT_SPACE, list(_units(document)), about="spaces before units"),
        mixture(PER_CENT, list(_per_cents(document)), about="percentages"),
        mixture(MONEY, list(_millions(document)), about="sums of money"),
        mixture(VERSUS, list(_versus(document)), about="short and long forms"),
        mixture(NUMBER_SIGN, list(_numbers(document)), about="two forms"),
        mixture(DECADES, list(_decades(document)), about="decades"),
    )
    yield from (finding for finding in found if finding)


def _initials(document: Document) -> Iterator[Finding | None]:
    uses: defaultdict[str, list[Use]] = defaultdict(list)
    for passage, match in matches(document, _INITIALS):
        written = match.group()
        bare = written.replace(".", "")
        dotted = "".join(f"{letter}." for letter in bare)
        use = Use(written, passage.span(*match.span()), {bare: bare, dotted: dotted})
        uses[bare].append(use)
    for places in uses.values():
        yield mixture(INITIALS, places)


def _titles(document: Document) -> Iterator[Use]:
    for passage, match in matches(document, _TITLE):
        title = match["title"]
        form = "with a full stop" if match["stop"] else "without one"
        rewrites = {"with a full stop": f"{title}.", "without one": title}
        yield Use(form, passage.span(*match.span()), rewrites)


def _ellipses(document: Document) -> Iterator[Use]:
    for passage, match in matches(document, _ELLIPSIS):
        written = match.group().strip()
        start = match.end() - len(written)
        span = passage.span(start, match.end())
        yield Use(written, span, {"…": "…", "...": "...", ". . .": ". . ."})


def _units(document: Document) -> Iterator[Use]:
    for passage, match in matches(document, _UNIT):
        number, unit = match["number"], match["unit"]
        form = "spaced" if match["space"] else "closed"
        rewrites = {"spaced": f"{number} {unit}", "closed": number + unit}
        yield Use(form, passage.span(*match.span()), rewrites)


def _per_cents(document: Document) -> Iterator[Use]:
    for passage, match in matches(document, _CENT):
        before = passage.text[: match.start()]
        if before.count("(") > before.count(")"):
            continue
        number = match["number"]
        sign = " ".join(match["sign"].split())
        if sign != "%" and not match["sign"][0].isspace():
            continue
        rewrites = {"%": f"{number}%"}
        rewrites |= {word: f"{number} {word}" for word in ("per cent", "percent")}
        yield Use(sign, passage.span(*match.span()), rewrites)


def _millions(document: Document) -> Iterator[Use]:
    for passage, match in matches(document, _MILLION):
        size = match["size"].strip()
        short = size in _SIZES
        other = _SIZES[size] if short else _SHORT_SIZES[size]
        head = match.group()[: match.start("size") - match.start()]
        rewrites = {
            "short": head + (size if short else other),
            "in words": f"{head} {other if short else size}",
        }
        form = "short" if short else "in words"
        yield Use(form, passage.span(*match.span()), rewrites)


def _versus(document: Document) -> Iterator[Use]:
    forms = {form: form for form in ("vs", "vs.", "versus")}
    for passage, match in matches(document, _VERSUS):
        yield Use(match.group(), passage.span(*match.span()), forms)


def _numbers(document: Document) -> Iterator[Use]:
    tens = {"No", "No.", "Number"}
    found = list(matches(document, _NO))
    for passage, match in found:
        if match["sign"] == "Number" and match["number"] != "10":
            continue
        rewrites = {sign: f"{sign} {match['number']}" for sign in tens}
        yield Use(match["sign"], passage.span(*match.span()), rewrites)


def _decades(document: Document) -> Iterator[Use]:
    for passage, match in matches(document, _DECADE):
        decade, century = match["decade"], match["century"]
        mark = "’" if "’" in document.prose else "'"
        rewrites = {"short": f"{mark}{decade}s"}
        if century:
            rewrites["in full"] = f"{century}{decade}s"
        form = "in full" if century else "short"
        if century and match["tail"] != "s":
            form = "with an apostrophe"
        yield Use(form, passage.span(*match.span()), rewrites)
