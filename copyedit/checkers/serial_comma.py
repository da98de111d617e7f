"""Lists with a comma before "and" beside lists without one."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.forms import Use, counts_of, matches, mixture
from copyedit.expressions import Expression, compiled
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
            "Cows, pigs and sheep were lost. He sold ropes, nets and hooks. Roads, "
            "rails{, and ->  and} bridges were shut.",
            "Leith, Perth and Ayr won, Derby, Leeds and Hull lost, and Bath, "
            "York{, and ->  and} Ely drew.",
            "They saw the boats, the nets, and a crowd of gulls. He sold a rope, two "
            "lamps, and the old sail. Salt came from clerks, cooks{ and -> , and} "
            "guards.",
        ),
        allow=(
            "He saw the mayor, a clerk of Leith, and the cook. He sold ropes, nets and "
            "hooks. She bought bread, milk and eggs.",
            "He sold ropes, nets and hooks. She bought bread, milk and eggs.",
            "He sold ropes, nets and hooks, and she bought bread, milk and eggs.",
            "He sold ropes, nets and hooks. Salt, tar and wax were sold too.",
            "He came, saw, and won. He sold ropes, nets and hooks.",
        ),
    ),
)
rules = (RULE,)

_WITH, _WITHOUT = "with a comma", "without one"
_ITEM = r"[\w’'-]{1,30}+(?: [\w’'-]{1,30}+)?"
_VERB = "(?:is|are|was|were|will|would|can|could|has|have|had|do|did|met|said)"
_PREPOSITION = "(?:by|at|for|in|on|to|from|with|before|after|during)"
# Single words or two before the joint; longer things have commas for other reasons.
_LIST = Expression(
    rf"(?<![\w’'-])[\w’'-]{{1,30}}+, {_ITEM}(?:, {_ITEM}){{0,12}}"
    rf"(?P<joint>,?\s(?P<word>and|or))\s{_ITEM}(?=[.;:)!?,—]|\Z|\s{_PREPOSITION}\b"
    rf"|\s{_VERB}\b)"
)
# With these an item is a clause or an aside, not a thing of a list.
_CLAUSE = Expression(
    r"\b(?:I|he|she|it|we|they|you|who|which|that|said|says|is|was|are|were|has|had"
    r"|will|then|but|so|and|or|not|in|on|at|for|to|by|from|with|as|if|when|also|too"
    r"|however|my|his|her|their|our|its|there|this|instead|indeed|perhaps)\b"
)
# A list of things that have their articles; with a comma it may hold an aside ("the
# mayor, a lawyer, and the clerk"), so it is only a witness for what the text does.
_ARTICLE = r"(?:the|an?|his|her|its|their|our|some|two|three|four|five|six|\d[\d,]*)"
_THING = rf"{_ARTICLE}(?: [\w’'-]{{1,30}}+){{1,2}}(?: of [\w’'-]{{1,30}}+)?"
_LONG_LIST = Expression(
    rf"\b{_THING}(?:, {_THING}){{1,12}}(?P<joint>, (?P<word>and|or)) {_ARTICLE} \w"
)
_THREE = 3  # commas of a list of four, or of three with a comma before "and"
_NO_THINGS = frozenset(
    ("besides", "sometimes", "perhaps", "yes", "always", "thus", "nowadays", "days")
)
_CLEAR = 2  # lists of the usual form for each of the other


def check(document: Document) -> Iterator[Finding]:
    """One finding on the form of lists that the document uses least."""
    uses = list(_uses(document))
    counts = counts_of(uses)
    if any(form == _WITHOUT for form, _ in counts):
        seen = {use.span for use in uses}
        more = [use for use in _witnesses(document) if use.span not in seen]
        if len(more) + sum(use.form == _WITH for use in uses) > dict(counts)[_WITHOUT]:
            uses = sorted([*uses, *more], key=lambda use: use.span)
            counts = counts_of(uses)
    if len(counts) == 2 and counts[0][1] >= _CLEAR * counts[1][1]:
        found = mixture(RULE, uses, about="lists of both kinds")
        if found:
            yield found


def _uses(document: Document) -> Iterator[Use]:
    for passage, match in matches(document, _LIST):
        opens = _opens(passage.text, match.start())
        items = match.group().replace(match["joint"], ",", 1)
        if _CLAUSE.search(items) or not _are_alike(items, opens=opens):
            continue
        is_subject = compiled(rf"\s{_VERB}\b").match(passage.text, match.end())
        # "After the vote, clerks and guards were …" is no list of three.
        form = _WITH if match["joint"][0] == "," else _WITHOUT
        short = items.count(",") < _THREE and form == _WITHOUT
        if is_subject and not opens and short:
            continue
        rewrites = {_WITH: f", {match['word']}", _WITHOUT: f" {match['word']}"}
        yield Use(form, passage.span(*match.span("joint")), rewrites)


def _witnesses(document: Document) -> Iterator[Use]:
    """The lists with a comma whose things have articles."""
    for passage, match in matches(document, _LONG_LIST):
        yield Use(_WITH, passage.span(*match.span("joint")))


def _opens(text: str, at: int) -> bool:
    """Whether a sentence begins here, so that the first item has a capital."""
    return text[:at].rstrip()[-1:] in {"", ".", "!", "?", ":"}


def _are_alike(items: str, *, opens: bool) -> bool:
    """Whether all items begin with a capital or none does.

    In "two chiefs, Ajax and Phoenix" the first is no item, but what the others are.
    """
    capitals = [item.strip()[:1].isupper() for item in items.split(",")]
    first = items.partition(",")[0].lower()
    is_thing = first.endswith("s") and first not in _NO_THINGS
    opens = opens and is_thing and capitals[0] and not any(capitals[1:])
    return opens or len(set(capitals)) == 1
