"""A name of the headline or a caption that the article spells otherwise.

What stands above and beside the text is written by somebody else, and last of all. The
text names its people and places many times and is the witness.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from copyedit.document import BlockKind, Document, Word
from copyedit.evidence.mentions import DISPLAY, title_words
from copyedit.evidence.name_variants import name_variants
from copyedit.evidence.names import names
from copyedit.evidence.standfirst import is_manual, standfirst
from copyedit.finding import Edit, Finding, Fix, Related
from copyedit.language.dictionary import entry, is_word
from copyedit.language.lists import lines_of, words_of
from copyedit.language.similarity import distance
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

RULE = Rule(
    id="names.headline",
    summary="A name in a headline or a caption is not that of the text",
    why="""The text has the name again and again; the headline, the standfirst or the
    caption has a neighbour of it that the text never has.""",
    severity=Severity.WARNING,
    source="the article itself",
    examples=Examples(
        flag=(
            "<h1>{Anne -> Anna} Holm quits over bridge</h1><p>Anna Holm has left. "
            "Holm was tired.</p>",
            "<h1>Fire in {Westbury -> Eastbury}</h1><p>A fire broke out "
            "in Eastbury. People from Eastbury wept.</p>",
            "<h1>{Peter Lindgren} wins race</h1><p>The race was won by Tom Keane.</p>",
            "<h1>{Peter -> Tom} Lund wins</h1><p>The race was won by Tom Lund. Nobody "
            "saw Tom Lund fall.</p>",
            "<h1>Mayor {Okafor} to open bridge</h1><p>Mayor Chidi Okonkwo will open "
            "the bridge.</p>",
            "<h1>Flood hits {Northfield -> Southfield}</h1><p>Rain fell on Southfield. "
            "In Southfield 40 houses are wet.</p>",
        ),
        allow=(
            "<h1>Chelsea Clinch Title</h1><p>Chelsea won the league on Sunday.</p>",
            "<h1>Anna Holm quits at last</h1><p>The mayor, Anna Holm, left.</p>",
            "<h1>Liz Holm quits</h1><p>The mayor, Elizabeth Holm, has left.</p>",
            "<h1>Westbury and Eastbury at odds</h1><p>In Eastbury and in Westbury they "
            "wept. Eastbury is small.</p>",
            "<h1>Belgian town flooded</h1><p>Rain fell on Belgium. In Belgium and in "
            "all of the north it is wet.</p>",
            "<h1>Mayor Okonkwo to open bridge</h1><p>Mayor Chidi Okonkwo will come. "
            "Mayor Brandt of Leeds will not.</p>",
            "<h1>Northern towns flooded</h1><p>The rain fell on Norton and on Norton "
            "Hill.</p>",
            "<h1>Anna Holm quits</h1><p>The mayor, Anna Holm, left. Her son, Per Holm, "
            "too.</p>",
        ),
    ),
)
rules = (RULE,)

_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})
_FEWEST_TIMES = 2
_FEWEST_LETTERS = 5
_LONG = 7  # letters of a name in which two may differ
_USUAL = 60  # eighths of a doubling: a word of headlines as much as a name
_SIDES = (("west", "east"), ("north", "south"), ("upper", "lower"), ("old", "new"))
_OF_PEOPLES = ("ian", "gan", "can", "ish", "ese")  # Belgian beside Belgium


class _Pair(NamedTuple):
    """A first name and the surname after it."""

    first: Word
    last: Word


def check(document: Document) -> Iterator[Finding]:
    """Each name of the headings that has a neighbour in the text alone."""
    shown, body = _parted(document)
    if not shown or not body or is_manual(document):
        return
    keys = {_key(word) for word in body}
    done: set[int] = set()
    for finding in _first_names(document, shown, body, set(keys)):
        done.add(finding.span.start)
        yield finding
    for finding in _titled(document, shown, body, keys):
        done.add(finding.span.start)
        yield finding
    known = document.view(names).counts
    places: dict[str, list[Word]] = defaultdict(list)
    for word in body:
        if word.text[0].isupper() and known.get(_key(word), 0) >= _FEWEST_TIMES:
            places[_key(word)].append(word)
    done |= {
        place.start for v in document.view(name_variants) for place in v.rare.places
    }
    candidates: dict[str, list[Word]] = defaultdict(list)
    for word in shown:
        if word.start not in done and _may_be_name(word, keys):
            candidates[_key(word)].append(word)
    for again in candidates.values():
        yield from _near(again, places)


def _parted(document: Document) -> tuple[list[Word], list[Word]]:
    """The words with capitals above and beside the text, and all words of the text."""
    display = document.in_blocks(DISPLAY)
    running = document.in_blocks(_BODY)
    above = document.view(standfirst)
    summary = above.span if above else None
    shown = []
    body = []
    for word, here, below in zip(document.words, display, running, strict=True):
        is_summary = summary is not None and summary.covers(word.span)
        if (here or is_summary) and word.text[0].isupper():
            shown.append(word)
        if below and not is_summary:
            body.append(word)
    return shown, body


def _key(word: Word) -> str:
    return word.key.removesuffix("'s").removesuffix("'")


def _may_be_name(word: Word, keys: set[str]) -> bool:
    key = _key(word)
    return (
        len(key) >= _FEWEST_LETTERS
        and key not in keys
        and not word.text.isupper()
        and entry(key).frequency < _USUAL
    )


def _near(again: list[Word], places: dict[str, list[Word]]) -> Iterator[Finding]:
    """The finding on a word that stands in one or more headings."""
    word = again[0]
    key = _key(word)
    near = [other for other in places if _are_neighbours(key, other)]
    if len(near) != 1:
        return
    (other,) = near
    found = places[other]
    right = found[0].text.removesuffix("’s").removesuffix("'s")
    span = Span(word.start, word.start + len(key))
    yield Finding(
        RULE,
        span,
        f"the text has “{right}” ×{len(found)} and never “{word.text[: len(key)]}”",
        (Fix(tuple(Edit(Span(w.start, w.start + len(key)), right) for w in again)),),
        related=tuple(Related(w.span, f"“{w.text}”") for w in (*again[1:], *found)),
    )


def _are_neighbours(one: str, other: str) -> bool:
    """Whether one may be a slip for the other: a letter or two, or east for west."""
    if len(other) < _FEWEST_LETTERS or one in other or other in one:
        return False
    for sides in _SIDES:
        for here, there in (sides, sides[::-1]):
            if one.startswith(here) and other == there + one[len(here) :]:
                return True
    if any(key.endswith(_OF_PEOPLES) for key in (one, other)):
        return False
    if one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    most = 2 if min(len(one), len(other)) >= _LONG else 1
    return distance(one, other) <= most


def _pairs(document: Document, words: list[Word]) -> Iterator[_Pair]:
    firsts = words_of("first_names")
    for word in words:
        if word.text not in firsts:
            continue
        after = document.neighbours(word)[1]
        if after and after.text[0].isupper() and len(_key(after)) > 2:
            yield _Pair(word, after)


def _first_names(
    document: Document, shown: list[Word], body: list[Word], keys: set[str]
) -> Iterator[Finding]:
    """Full names whose surname has one other first name in the text."""
    known: dict[str, list[_Pair]] = defaultdict(list)
    same_first: dict[str, list[_Pair]] = defaultdict(list)
    for pair in _pairs(document, body):
        known[_key(pair.last)].append(pair)
        same_first[pair.first.text].append(pair)
    for pair in _pairs(document, shown):
        others = known.get(_key(pair.last), [])
        namesakes = {_key(p.last) for p in same_first[pair.first.text]}
        if not others and _key(pair.last) not in keys and len(namesakes) == 1:
            (right,) = namesakes
            if _are_neighbours(_key(pair.last), right):
                yield from _near(
                    [pair.last], {right: [same_first[pair.first.text][0].last]}
                )
                keys.add(_key(pair.last))
                continue
        if not others and _key(pair.last) not in keys and _is_told(document, pair):
            span = Span(pair.first.start, pair.last.start + len(_key(pair.last)))
            yield Finding(RULE, span, "the text never names this person")
            keys.add(_key(pair.last))
            continue
        firsts = Counter(other.first.text for other in others)
        if len(firsts) != 1 or pair.first.text in firsts:
            continue
        right = others[0].first.text
        if _is_nickname(pair.first.text, right):
            continue
        span = pair.first.span
        yield Finding(
            RULE,
            span,
            f"the text has “{right} {others[0].last.text}” and never "
            f"“{pair.first.text}”",
            (Fix.replace(span, right),),
            related=tuple(Related(p.first.span, f"“{right}”") for p in others),
        )


def _titled(
    document: Document, shown: list[Word], body: list[Word], keys: set[str]
) -> Iterator[Finding]:
    """Mayor Okafor in the headline, where the text has only a Mayor Okonkwo."""
    offices = title_words() - words_of("courtesy_titles")

    def holders(words: list[Word]) -> Iterator[_Pair]:
        for word in words:
            after = document.neighbours(word)[1] if word.text in offices else None
            if after and after.text[0].isupper() and after.text not in offices:
                yield _Pair(word, after)

    known = list(holders(body))
    for pair in holders(shown):
        names = {_key(p.last) for p in known if p.first.text == pair.first.text}
        is_name = not is_word(_key(pair.last)) and not pair.last.text.isupper()
        if not is_name or _key(pair.last) in keys or len(names) != 1:
            continue
        (other,) = names
        firsts = words_of("first_names")
        right = next(p.last for p in known if _key(p.last) == other)
        if right.text in firsts or other in {_key(word) for word in shown}:
            following = document.neighbours(right)[1]
            if right.text not in firsts or following is None:
                continue
            right = following
        if is_word(_key(right)) or _key(right) in {_key(word) for word in shown}:
            continue
        yield Finding(
            RULE,
            Span(pair.last.start, pair.last.start + len(_key(pair.last))),
            f"the text has {pair.first.text} “{right.text}” and never "
            f"“{pair.last.text}”",
            related=(Related(right.span, f"“{right.text}”"),),
        )


def _is_told(document: Document, pair: _Pair) -> bool:
    """Whether a name stands in a headline, whose persons the text must tell of."""
    number = document.block_number(pair.first)
    kinds = [block.kind for block in document.text_blocks[: number + 1]]
    before = document.neighbours(pair.first)[0]
    is_headline = kinds[-1] is BlockKind.HEADING and BlockKind.HEADING not in kinds[:-1]
    last = _key(pair.last)
    return (
        is_headline
        and (before is None or before.key != "by")
        and len(last) >= _FEWEST_LETTERS
        and not pair.last.text.isupper()
        and not is_word(last)
    )


def _is_nickname(one: str, other: str) -> bool:
    if one.startswith(other) or other.startswith(one):
        return True
    return any(one in group and other in group for group in _groups())


@cache
def _groups() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in lines_of("nicknames"))
