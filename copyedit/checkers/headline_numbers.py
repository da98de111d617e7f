"""A number of the headline or a caption that the text gives otherwise.

The headline is written last and seldom read again. Only small whole numbers with the
same word beside them are compared; a headline may round, and then nothing is said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from copyedit.document import Block, BlockKind, Document
from copyedit.evidence.calendar import MONTH
from copyedit.evidence.mentions import DISPLAY
from copyedit.evidence.standfirst import is_above, is_manual
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.language.lists import words_of
from copyedit.passage import Passage
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

RULE = Rule(
    id="structure.headline-number",
    summary="A number in a headline or a caption is not that of the text",
    why="""The text counts the same things and has another number, and never that of the
    headline. One was changed when the facts came in and one was not.""",
    severity=Severity.WARNING,
    source="the article itself",
    examples=Examples(
        flag=(
            "<h1>Council to close {12} libraries</h1><p>The council will close 14 "
            "libraries in June.</p>",
            "<h1>{Nine} hurt in crash</h1><p>Eight people were hurt when a bus left a "
            "road.</p>",
            "<h1>{Three} men charged</h1><p>Four men were charged on Monday. The men "
            "are from Leeds.</p>",
            "<h1>{Four} men jailed</h1><p>Three men who robbed a shop are in prison. "
            "They hurt two guards.</p>",
            "<h1>Longer day for {12} schools</h1><p>A longer day will begin at 10 "
            "primary schools, the board voted 5-2.</p><p>Two voted no.</p>",
            "<h1>Union sues as {14} of its members lose pay</h1><p>A union is to sue "
            "after 16 of its own members lost a week's pay.</p>",
            "<h1>{17} of club’s players fined</h1><p>The club fined 18 of its players "
            "on Monday.</p>",
        ),
        allow=(
            "<h1>Council to close 12 libraries</h1><p>The council will close twelve "
            "libraries and 3 schools.</p>",
            "<h1>Nearly 100 hurt</h1><p>In all, 97 people were hurt.</p>",
            "<h1>Nine hurt in bus crash</h1><p>Five women and four men were hurt.</p>",
            "<h1>Two more schools to close</h1><p>The council shut five schools in May "
            "and now two.</p>",
            "<h1>Three charged over theft</h1><p>Two men and a woman were charged.</p>",
            "<h1>Six of his paintings sold</h1><p>All seven paintings sold.</p>",
            "<h1>Six of its members fined</h1><p>Four of their members were named and "
            "three of its members were not.</p>",
            "<h1>Walker is home at last</h1><p class='standfirst'>By Ann Bell, 17 "
            "June</p><p>She left on 9 June.</p>",
            "<h1>Five killed in two fires</h1><p>Three people were killed in Leeds and "
            "two in York.</p>",
        ),
    ),
)
rules = (RULE,)

_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
)
_VALUES = {word: value for value, word in enumerate(_WORDS.split())}
_ROUND = 10  # headlines round to tens
_AFTER = 3  # words between a number and what it counts
_AHEAD = 6  # words of a sentence in which a participle stands after its number
_FEWEST_LETTERS = 4
_FEWEST = 2
_MOST_BESIDE = 20  # numbers of one paragraph that are added in pairs
_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})


_TOKEN = Expression(
    r"(?<![\w.,£$€])(?<!\d[-–])\d{1,3}(?![\w%]|[.,:/–-]\d)|[^\W\d_][\w’'-]*|[.;:?!]"
)

_MONTH = Expression(MONTH)


class _Count(NamedTuple):
    """A number in a text, its passage, the words before it and the ones after it."""

    value: int
    span: Span
    text: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    passage: int


def check(document: Document) -> Iterator[Finding]:
    """Each number above or beside the text that is another in the text."""
    shown = list(zip(document.text_blocks, document.passages, strict=True))
    heads = [c for b, p in shown if _is_head(document, b) for c in _counts(p)]
    if not heads or is_manual(document):
        return
    counts = [
        c
        for b, p in shown
        if b.kind in _BODY and not is_above(document, b)
        for c in _counts(p)
    ]
    yield from _differing(heads, counts)


def _is_head(document: Document, block: Block) -> bool:
    return block.kind in DISPLAY or is_above(document, block)


def _differing(heads: list[_Count], counts: list[_Count]) -> Iterator[Finding]:
    values = {count.value for count in counts}
    sums = _sums(counts)
    things: dict[str, list[_Count]] = defaultdict(list)
    for count in counts:
        for key in count.after:
            if _may_be_counted(key):
                things[key].append(count)
    told: set[int] = set()
    for head in heads:
        if head.value in values | told | sums or _is_vague(head):
            continue
        others = _others(head, things)
        if others:
            told.add(head.value)
            again = [h for h in heads if h.value == head.value and h is not head]
            yield Finding(
                RULE,
                head.span,
                f"“{head.text}” here, “{others[0].text}” in the text",
                related=(
                    *(Related(c.span, f"also “{c.text}”") for c in again),
                    *(Related(c.span, f"“{c.text}”") for c in others),
                ),
            )


def _sums(counts: list[_Count]) -> set[int]:
    """What two numbers of a paragraph make together: five women and four men."""
    beside: dict[int, list[int]] = defaultdict(list)
    for count in counts:
        beside[count.passage].append(count.value)
    return {
        sum(pair)
        for values in beside.values()
        for pair in combinations(values[:_MOST_BESIDE], 2)
    }


def _counts(passage: Passage) -> Iterator[_Count]:
    tokens = [(m.group(), m.span()) for m in _TOKEN.finditer(passage.text)]
    for at, (text, place) in enumerate(tokens):
        key = text.lower()
        value = int(key) if key.isdecimal() else _VALUES.get(key, 0)
        if value < _FEWEST:
            continue
        after: list[str] = []
        for word, _ in tokens[at + 1 : at + 1 + _AHEAD]:
            if not word[0].isalpha() or word.lower() in _VALUES:
                break
            after.append(word.lower())
        after = _of_those(after)
        beside = (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])
        if any(_MONTH.fullmatch(word) for word, _ in beside):
            continue
        before = tuple(word.lower() for word, _ in tokens[max(0, at - 2) : at])
        yield _Count(
            value, passage.span(*place), text, before, tuple(after), id(passage)
        )


# Some of those that somebody has are compared with some of them, and not with all.
_OF = "of "
_OWNERS = frozenset({"its", "their", "his", "her", "our"})


def _of_those(after: list[str]) -> list[str]:
    """What is counted: "of mps" for "of their own MPs"."""
    is_owned = len(after) > 2 and after[0] == "of"
    if not is_owned or not (after[1] in _OWNERS or after[1].endswith(("’s", "'s"))):
        return after
    named = after[2:]
    if named[0] == "own" and named[1:]:
        named = named[1:]
    kept = {"and", *words_of("vague_numbers")}
    return [word if word in kept else _OF + word for word in named]


def _may_be_counted(key: str) -> bool:
    is_long = len(key) >= _FEWEST_LETTERS or key == "men"
    return is_long and key.removeprefix(_OF) not in words_of("never_counted")


def _is_vague(head: _Count) -> bool:
    near = {*head.before, *head.after[:2]}
    return head.value % _ROUND == 0 or not near.isdisjoint(words_of("vague_numbers"))


def _others(head: _Count, things: dict[str, list[_Count]]) -> list[_Count]:
    """The numbers of the text for what the headline counts, if all are the same."""
    for key in head.after[:_AFTER]:
        found = things.get(key, []) if _may_be_counted(key) else []
        if found:
            # Two men and a woman are three.
            added = any("and" in count.after for count in found)
            one = len({count.value for count in found}) == 1
            return found if one and not added else []
    return []
