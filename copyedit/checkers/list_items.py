"""Items of one list that end, begin or are built in two ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copyedit.document import Document
from copyedit.evidence.forms import Use, counts_of, mixture
from copyedit.evidence.listings import Item, listings
from copyedit.expressions import Expression, compiled
from copyedit.finding import Finding
from copyedit.language.dictionary import entry
from copyedit.language.lists import words_of
from copyedit.rule import Examples, Rule, Severity

STOPS = Rule(
    id="consistency.list-punctuation",
    summary="Items of one list with and without a full stop",
    why="""Items that end alike are read as one list. The odd one looks as if its
    end were lost.""",
    severity=Severity.SUGGESTION,
    source="the list itself",
    examples=Examples(
        flag=(
            "- Bring a rope.\n- Bring a lamp.\n- Wear {boots}\n- Be there at six.",
            "- a rope\n- warm coats\n- stout {boots;}\n- a tent",
            "- a rope\n- a lamp with spare {cells.}\n- stout boots\n- a tent",
            "<ul><li>Bring a rope.</li><li>Wear {boots}</li><li>Be early.</li></ul>",
        ),
        allow=(
            "- Bring a rope.\n- Bring a lamp.\n- Wear boots.",
            "- a rope;\n- a lamp;\n- boots.",
            "- a rope\n- a lamp\n- boots, and",
            "- a rope of ten metres\n- a lamp\n- stout boots.",
            "- a rope\n- a lamp\n- sweets, tea, etc.",
            "- a rope\n- Bring a lamp. It is dark.\n- boots\n- Wear boots. Please.",
        ),
    ),
)
CAPITALS = Rule(
    id="consistency.list-capitals",
    summary="Items of one list begin with capitals and without",
    why="""A list begins all of its items alike. One small letter among capitals looks
    like a slip.""",
    severity=Severity.SUGGESTION,
    source="the list itself",
    examples=Examples(
        flag=(
            "- Ropes for the boat\n- Lamps with spare cells\n- {boots -> Boots} for "
            "the beach",
            "- ropes for the boat\n- lamps with spare cells\n- {Boots -> boots} for "
            "the beach",
            "- Bring a rope.\n- {wear -> Wear} boots.\n- Bring a lamp.",
        ),
        allow=(
            "- Ropes for the boat\n- Lamps with spare cells",
            "- ropes for the boat\n- lamps with cells\n- Leith, by ferry",
            "- Ropes for the boat\n- iPhones with cells\n- Boots",
            "- Ropes\n- lamps",
        ),
    ),
)
FORM = Rule(
    id="consistency.list-form",
    summary="Items of one list begin with different forms of the verb",
    why="""The items go on with one sentence, said or unsaid, so they are built alike.
    One that is built otherwise makes readers start again.""",
    severity=Severity.SUGGESTION,
    source="the list itself",
    examples=Examples(
        flag=(
            "- Check the rope\n- Fill the lamp\n- {Wearing} a coat\n- Tell the crew",
            "- checking the rope\n- filling the lamp\n- {wear} stout boots",
            "- Close the gate\n- Open the sluice\n- {Calling} the harbour office",
            "- Lift out the net\n- Rinse it twice\n- {Drying} only in the shade\n"
            "- Fold the sails",
            "- Keep the lid on.\n- Turn off the heat.\n- {You} should stir the soup.\n"
            "- Serve at once.",
            "- Close the gate\n- {To} open the sluice\n- Call the harbour office",
        ),
        allow=(
            "- Check the rope\n- Fill the lamp\n- Tell the crew",
            "- Sailing\n- Rowing\n- Fish and chips",
            "- checking the rope\n- filling the lamp\n- the boots of the crew",
            "- Check the rope\n- Fill the lamp\n- Fishing rods for the crew",
            "- Check the rope\n- To keep it dry you should hang it up\n- Call the crew",
            "- Check the rope\n- Fire at the mill\n- Fishing in the lake",
        ),
    ),
)
rules = (STOPS, CAPITALS, FORM)

_FEWEST = 3
_LAST_WORD = Expression(r"[\w’'-]+[.!?;,”\"’')\]]*\Z")
_ABBREVIATED = Expression(
    r"(?:etc|e\.g|Inc|Ltd|Co|Jr|Sr|No|[ap]\.m|\b[A-Z]|[A-Z]\.[A-Z])\.\Z"
)
_FIRST_WORD = Expression(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_FEWEST_SURE = 2
_PLAIN, _UNSURE, _TO = "plain verb", "plain verb or noun", "to with a verb"
_MODALS = frozenset(("can", "may", "must", "need", "should", "will"))
_AFTER_VERBS = frozenset(
    ("away", "back", "down", "it", "off", "only", "out", "them", "up")
)
_DETERMINER = Expression(
    r"(?:the|a|an|your|our|their|its|his|her|all|any|each|every|no|new)\Z"
)


def check(document: Document) -> Iterator[Finding]:
    """Up to one finding of each rule for each list."""
    for items in document.view(listings):
        if len(items) < _FEWEST:
            continue
        for rule, uses, about in (
            (STOPS, _ends(items), "ends of items"),
            (CAPITALS, _starts(items), "first letters"),
            (FORM, _verbs(items), "first words"),
        ):
            if _has_strays(uses, len(items)):
                found = mixture(rule, uses, about=about)
                if found:
                    yield found


def _has_strays(uses: Sequence[Use], items: int) -> bool:
    """Whether nearly all items are judged, and few of them are unlike the rest."""
    counts = counts_of(uses)
    if len(counts) != 2 or len(uses) < items:
        return False
    return counts[0][1] >= 2 * counts[1][1]


def _ends(items: Sequence[Item]) -> list[Use]:
    uses = []
    for item in items:
        found = _LAST_WORD.search(item.text)
        if not found or _ABBREVIATED.search(item.text):
            return []
        if item.text[:-1].count(". "):
            return []  # items of several sentences are paragraphs
        form = "with a stop" if found.group()[-1] in ".!?" else "without one"
        if found.group()[-1] in ";,":
            form = "with a comma or semicolon"
        closed = found.group()[-1] in "”\"’')]"
        if closed and any(mark in found.group() for mark in ".!?"):
            form = "with a stop"
        bare = found.group().rstrip(".;,")
        rewrites = {"with a stop": bare + ".", "without one": bare}
        uses.append(Use(form, item.span(*found.span()), rewrites))
    stops = [use.form == "with a stop" for use in uses]
    is_chain = any(use.form.startswith("with a comma") for use in uses)
    if stops[-1] and sum(stops) == 1 and (is_chain or items[-1].text[0].islower()):
        return []  # the list is one sentence, and ends as one
    return uses


def _starts(items: Sequence[Item]) -> list[Use]:
    uses = []
    for item in items:
        found = _FIRST_WORD.match(item.text)
        if not found:
            return []
        word = found.group()
        if word[1:] != word[1:].lower():
            return []
        listed = entry(word.lower())
        if word[0].isupper() and listed.as_name > listed.frequency:
            return []
        rewrites = {"capital": word[0].upper() + word[1:], "small": word.lower()}
        form = "capital" if word[0].isupper() else "small"
        uses.append(Use(form, item.span(*found.span()), rewrites))
    return uses


def _verbs(items: Sequence[Item]) -> list[Use]:
    uses = []
    for item in items:
        found = _FIRST_WORD.match(item.text)
        after = item.text[found.end() :].split() if found else []
        if not found or len(after) < 2:
            return []
        form = _form_of(found.group().lower(), after[0].lower())
        # "To keep it dry, you should …" tells a purpose.
        is_purpose = form == _TO and compiled(r",|\b(?:you|we)\b").search(item.text)
        if form is None or is_purpose:
            return []
        uses.append(Use(form, item.span(*found.span())))
    if any(use.form == _UNSURE for use in uses):
        # "Serve at once" is a verb among verbs, and "Fire at the mill" no item of them.
        if sum(use.form == _PLAIN for use in uses) < _FEWEST_SURE:
            return []
        uses = [Use(_PLAIN, u.span) if u.form == _UNSURE else u for u in uses]
    if len({use.form for use in uses}) == 2:
        return _sure(items, uses)
    return uses


def _form_of(word: str, following: str) -> str | None:
    """The form in which an item begins; none if with no verb."""
    is_object = bool(_DETERMINER.match(following))
    if word.endswith("ing") and _base_of(word):
        return "-ing"
    if word == "to" and _is_plain(following):
        return _TO
    if word == "you" and following in _MODALS:
        return "you with a verb"
    if word in words_of("plain_verbs"):
        return _PLAIN
    if _is_plain(word):
        return _PLAIN if is_object or following in _AFTER_VERBS else _UNSURE
    return None


def _sure(items: Sequence[Item], uses: list[Use]) -> list[Use]:
    """The uses, unless an odd one in -ing may be a noun: fishing rods."""
    for item, use in zip(items, uses, strict=True):
        after = item.text.split()[1].lower()
        objects = _DETERMINER.match(after) or after in {"to", "for", "up"}
        if use.form == "-ing" and not objects and after[-1:] == "s":
            return []
    return uses


def _base_of(word: str) -> bool:
    stem = word.removesuffix("ing")
    doubled = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
    return any(_is_plain(base) for base in (stem, stem + "e", doubled))


def _is_plain(word: str) -> bool:
    """Whether a word has the other forms of a verb: check, checks, checked."""
    if word in words_of("plain_verbs"):
        return True
    stem = word.removesuffix("e")
    if len(word) < 3 or word.endswith(("ing", "ed")):
        return False
    others = stem + stem[-1], stem[:-1] + "i"  # stopped, dried
    return all(
        any(entry(form + ending).dialects for form in (stem, *others))
        for ending in ("ing", "ed")
    )
