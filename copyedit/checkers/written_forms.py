"""Full stops and short forms that one document writes in two ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.forms import (
    Use,
    matches,
    mixture,
    rule_on_forms,
    running,
)
from copyedit.evidence.mentions import title_words
from copyedit.expressions import Expression
from copyedit.finding import Finding
from copyedit.language.lists import words_of
from copyedit.record import replace

INITIALS = rule_on_forms(
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
        "The U.S. sent ships, and the U.S. paid. A shop, US Orchard Lines, did not.",
        "U.S. ships reached the U.K. by way of Washington D.C. on Monday.",
    ),
)
TITLE_STOP = rule_on_forms(
    "title-stop",
    "Mr and Dr with and without a full stop",
    """British papers leave the full stop out, American ones keep it. An article does
    the one or the other.""",
    (
        "Mr Hale met Mrs Orr, and {Mr. -> Mr} Voss came late.",
        "Dr. Hale met Dr. Orr, and {Dr -> Dr.} Voss came late.",
        "St Luke’s is old. St Mark’s is new, and {St. -> St} John’s is shut.",
        "Ms Hale left. Ms Orr stayed, and {Mrs. -> Mrs} Voss slept.",
    ),
    (
        "Mr Hale met Mrs Orr and Dr Voss.",
        "Mr. Hale met Prof Orr and Dr. Voss, on Elm Dr in May.",
        "Mr Hale came. “Mr. Orr did not,” he said.",
        "St Luke’s is old. St Mark’s is on Elm St. Nobody came.",
    ),
)
ELLIPSES = replace(
    rule_on_forms(
        "ellipses",
        "Ellipses of one character and of three full stops",
        """The sign and the three stops look alike but break and space in
        different ways. One of them will do.""",
        (
            "He waited… and waited… and slept{... -> …} at last.",
            "He waited ... and waited ... and slept {… -> ...} at last.",
            "Rain... snow... hail{. . . -> ...} and then the sun.",
        ),
        ("He waited… and slept…", "He waited... and slept...", "No end. None. At all."),
    ),
    mechanical=True,
)
VERSUS = rule_on_forms(
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
NUMBER_SIGN = rule_on_forms(
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
rules = (
    INITIALS,
    TITLE_STOP,
    ELLIPSES,
    VERSUS,
    NUMBER_SIGN,
)

_INITIALS = Expression(
    r"\b(?:(?:[A-Z]\.){2,4}|(?:US|UK|UN|EU|DC|UAE|USA|USSR|PhD|MP)(?![\w$]))"
)
_NAME_AFTER = Expression(r"(?:\s+[A-Z][a-z]+){2,4}")
_ARTICLE_BEFORE = Expression(r"(?i)\b(?:the|an?|former)\s+\Z")
_TITLE = Expression(
    r"\b(?P<title>M(?:rs?|s)|Dr|Prof|St)(?P<stop>\.?)(?=\s+[A-Z][\w’'-]*[a-z])"
)
_ELLIPSIS = Expression(r"…|(?<!\.)\.\.\.(?!\.)|(?<!\.) ?\. \. \.(?! ?\.)")
_VERSUS = Expression(r"\b(?:vs\.|vs\b|versus\b)")
_NO = Expression(
    r"\b(?P<sign>No\.?|Number)[ \u00a0](?P<number>\d{1,3})\b(?! (?:people|[a-z]+s)\b)"
)


def check(document: Document) -> Iterator[Finding]:
    """One finding for each thing that stands in more than one form."""
    found = (
        *_initials(document),
        *_titles(document),
        mixture(ELLIPSES, list(_ellipses(document)), about="two ellipses"),
        mixture(VERSUS, list(_versus(document)), about="short and long forms"),
        mixture(NUMBER_SIGN, list(_numbers(document)), about="two forms"),
    )
    yield from (finding for finding in found if finding)


def _initials(document: Document) -> Iterator[Finding | None]:
    uses: defaultdict[str, list[Use]] = defaultdict(list)
    for passage, match in matches(document, _INITIALS):
        written = match.group()
        bare = written.replace(".", "")
        if _is_in_name(passage.text, *match.span()):
            continue
        dotted = "".join(f"{letter}." for letter in bare)
        use = Use(written, passage.span(*match.span()), {bare: bare, dotted: dotted})
        uses[bare].append(use)
    for places in uses.values():
        yield mixture(INITIALS, places)


def _is_in_name(text: str, start: int, end: int) -> bool:
    """Whether initials begin the name of a company, which has its own form.

    “The US Court of Appeals” is of the country: it has an article, or a court in it.
    """
    found = _NAME_AFTER.match(text, end)
    if found is None or _ARTICLE_BEFORE.search(text[:start]):
        return False
    words = set(found.group().split())
    return not words & (title_words() | words_of("bodies_of_state"))


def _titles(document: Document) -> Iterator[Finding | None]:
    # "Dr" may keep the stop that "Mr" has lost, and "Prof." is cut off, not short.
    uses: defaultdict[str, list[Use]] = defaultdict(list)
    for passage, match in matches(document, _TITLE):
        title = match["title"]
        if title == "St" and (
            _is_street(passage.text[: match.start()])
            or passage.text[match.end() :].lstrip().startswith(_CITIES)
        ):
            continue
        form = "with a full stop" if match["stop"] else "without one"
        rewrites = {"with a full stop": f"{title}.", "without one": title}
        use = Use(form, passage.span(*match.span()), rewrites)
        uses[title[0]].append(use)
    for places in uses.values():
        yield mixture(TITLE_STOP, places, about="two kinds of title")


_CITIES = ("Louis", "Paul", "Petersburg", "Augustine", "Cloud")  # never without


def _is_street(before: str) -> bool:
    """Whether "St" follows a name, as in Elm St."""
    word = before.split()[-1:]
    return (
        bool(word)
        and word[0].istitle()
        and word[0].lower() not in words_of("function_words")
    )


def _ellipses(document: Document) -> Iterator[Use]:
    # Quotations too: the sign is the writer's, whoever fell silent.
    forms = {form: form for form in ("…", "...", ". . .")}
    for _, passage in running(document):
        for match in _ELLIPSIS.finditer(passage.text):
            written = match.group().strip()
            span = passage.span(match.end() - len(written), match.end())
            yield Use(written, span, forms)


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
