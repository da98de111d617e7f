"""Lists with a comma before "and" beside lists without one."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.forms import Use, counts_of, matches, mixture
from copyedit.expressions import compiled
from copyedit.finding import Finding
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="consistency.serial-comma",
    summary='Lists with and without a comma before "and"',
    why="""Whether a comma stands before the last thing of a list is the house's choice.
    An article makes it once.""",
    severity=Severity.SUGGESTION,
    source="the article itself",
    examples=Examples(
        flag=(
            "He sold ropes, nets and hooks. She bought bread, milk and eggs. They ate "
            "fish, rice{, and ->  and} beans.",
            "He sold ropes, nets, and hooks. She bought bread, milk, and eggs. They "
            "ate fish, rice{ and -> , and} beans.",
            "Leith, Perth and Ayr won, Derby, Leeds and Hull lost, and Bath, "
            "York{, and ->  and} Ely drew.",
        ),
        allow=(
            "He sold ropes, nets and hooks. She bought bread, milk and eggs.",
            "He sold ropes, nets and hooks, and she bought bread, milk and eggs.",
            "He came, saw, and won. He sold ropes, nets and hooks.",
        ),
    ),
)
rules = (RULE,)

_WITH, _WITHOUT = "with a comma", "without one"
_ITEM = r"[\w’'-]{1,30}+(?: [\w’'-]{1,30}+)?"
_PREPOSITION = "(?:by|at|for|in|on|to|from|with|before|after|during)"
# Single words or two before the joint; longer things have commas for other reasons.
_LIST = (
    rf"(?<![\w’'-])[\w’'-]{{1,30}}+, {_ITEM}(?:, {_ITEM}){{0,12}}"
    rf"(?P<joint>,?\s(?P<word>and|or))\s{_ITEM}(?=[.;:)!?,—]|\Z|\s{_PREPOSITION}\b)"
)
# With these an item is a clause or an aside, not a thing of a list.
_CLAUSE = (
    r"\b(?:I|he|she|it|we|they|you|who|which|that|said|says|is|was|are|were|has|had"
    r"|will|then|but|so|and|or|not|in|on|at|for|to|by|from|with|as|if|when|also|too"
    r"|however|my|his|her|their|our|its|there|this|instead|indeed|perhaps)\b"
)
_CLEAR = 2  # lists of the usual form for each of the other


def check(document: Document) -> Iterator[Finding]:
    """One finding on the form of lists that the document uses least."""
    uses = list(_uses(document))
    counts = counts_of(uses)
    if len(counts) == 2 and counts[0][1] >= _CLEAR * counts[1][1]:
        found = mixture(RULE, uses, about="lists of both kinds")
        if found:
            yield found


def _uses(document: Document) -> Iterator[Use]:
    for passage, match in matches(document, _LIST):
        items = match.group().replace(match["joint"], ",", 1)
        if compiled(_CLAUSE).search(items) or not _are_alike(items):
            continue
        form = _WITH if match["joint"][0] == "," else _WITHOUT
        rewrites = {_WITH: f", {match['word']}", _WITHOUT: f" {match['word']}"}
        yield Use(form, passage.span(*match.span("joint")), rewrites)


def _are_alike(items: str) -> bool:
    """Whether all items begin with a capital or none does.

    In "two chiefs, Ajax and Phoenix" the first is no item, but what the others are.
    """
    return len({item.strip()[:1].isupper() for item in items.split(",")}) == 1
