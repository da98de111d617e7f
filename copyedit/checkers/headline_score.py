"""A score of the headline that the text gives otherwise.

Only results are compared: a score beside a word for winning, losing or voting, in the
headline and in the first paragraphs. Scores of a set, a series or of half-time are not.
"""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import NamedTuple

from copyedit.document import BlockKind, Document
from copyedit.evidence.mentions import DISPLAY
from copyedit.evidence.numbers import value_of
from copyedit.evidence.standfirst import is_above
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.passage import Passage
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

RULE = Rule(
    id="structure.headline-score",
    summary="The score of the headline is not that of the text",
    why="""The headline gives a result that the text never does; the first paragraphs
    have another one for the same match or vote. One of the two is wrong.""",
    severity=Severity.WARNING,
    source="the article itself",
    examples=Examples(
        flag=(
            "<h1>Ely beat champions {2-0}</h1><p>Ely won for the first time on Friday, "
            "beating Ware 2-1 at home.</p>",
            "<h1>Board votes {5-2} to close pool</h1><p>The board voted 4–3 on Monday "
            "to close the pool.</p>",
            "<h1>Ely draw {1–1} at Ware</h1><p>A late goal gave Ely a 2–2 draw at "
            "Ware.</p>",
            "<h1>Ely out of cup after {3-0} defeat</h1><p>It rained.</p><p>Ely lost "
            "4-0 to Ware in the cup.</p>",
        ),
        allow=(
            "<h1>Ely beat champions 2-1</h1><p>Ely won for the first time on Friday, "
            "beating Ware 2-1 at home.</p>",
            "<h1>Ely lose 1-2 to champions</h1><p>Ware won 2-1 at Ely.</p>",
            "<h1>Ely beat Ware 2-0</h1><p>Ely beat Ware by two goals to none. They "
            "beat Hull 2-1 in May.</p>",
            "<h1>Ely beat Ware 3-1 on aggregate</h1><p>Ely won 2-1 at Ware.</p>",
            "<h1>Ely win to take 2-1 lead</h1><p>Ely beat Ware 5-1 on Friday.</p>",
            "<h1>Ely beat Ware 2-0</h1><p>Ely, who beat Hull 2-1 in May, were the "
            "better side.</p><p>They won 2-0.</p>",
            "<h1>Ely beat Ware 2-0</h1><p>Ely won 7-5 6-2.</p>",
        ),
    ),
)
rules = (RULE,)

_LEAD = 3  # paragraphs in which the result stands
_NEAR = 60  # characters between a score and its verb
_RESULT = Expression(
    r"(?i)\b(?:beat(?:s|en|ing)?|w[io]ns?|winning|winners?|victory|edg(?:e|es|ed|ing)|defeat\w*"
    r"|los(?:e|es|ing|s)|lost|dr[ae]w(?:s|n|ing)?|thrash\w*|hammer\w*|stun\w*|sink|sank"
    r"|sinks|down(?:s|ed)|rout\w*|crush\w*|vot(?:e|es|ed|ing)|approv\w+|reject\w*"
    r"|knock(?:s|ed|ing)?\s+out|see\s+off|saw\s+off|held|ruled|rules|upheld|upholds)\b"
)
# What makes a score that of a part, of several matches or of a season.
_OTHER = Expression(
    r"(?i)\b(?:aggregate|series|sets?|lead(?:s|ing)?(?!\w*\s+vote)|led|trail\w*|up|down"
    r"|behind|ahead|half|frames?|record|overall|last\s+(?:night|year|month|week|season|time)|previous\w*|earlier|first\s+leg"
    r"|penalt\w+|shoot-?out|tie-?break\w*|season|since|who|whom|which)\b"
)


_FIGURES = Expression(
    r"(?<![\w.,:/£$€#–-])(?P<one>\d{1,3})[-–](?P<two>\d{1,3})"
    r"(?![\w%–-]|[.,:/]\d|\s?(?:per|[ap]\.?m|years?|year-|million|billion)\b)"
)


_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_WORDS = Expression(
    rf"(?i)\b(?P<one>{_NUMBER})(?:\s(?:goals?|votes?|points?|runs?))?\s(?:to|against)"
    rf"\s(?P<two>{_NUMBER}|nil|none|zero)\b"
)


class _Score(NamedTuple):
    """The two numbers of a score, the larger first, and where it stands."""

    values: tuple[int, int]
    span: Span
    text: str


def check(document: Document) -> Iterator[Finding]:
    """The result of a headline, where the first paragraphs have another one."""
    shown = list(zip(document.text_blocks, document.passages, strict=True))
    above = [p for b, p in shown if b.kind in DISPLAY or is_above(document, b)]
    heads = [score for passage in above for score in _results(passage)]
    if not heads:
        return
    below = [
        p
        for b, p in shown
        if b.kind is BlockKind.PARAGRAPH and not is_above(document, b)
    ]
    known = {values for passage in below for values in _all_scores(passage)}
    found = [score for passage in below[:_LEAD] for score in _results(passage)]
    if len({score.values for score in found}) != 1:
        return
    other = found[0]
    for head in heads:
        if head.values not in known and _may_be_one(head.values, other.values):
            yield Finding(
                RULE,
                head.span,
                f"“{head.text}” here, “{other.text}” in the text",
                related=(Related(other.span, "the score of the text"),),
            )


def _results(passage: Passage) -> Iterator[_Score]:
    """The scores beside a word for a result, if the passage has one score only."""
    text = passage.text
    matches = list(_FIGURES.finditer(text))
    if len(matches) != 1:
        return
    for match in matches:
        around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if _RESULT.search(around) and not _OTHER.search(around):
            span = passage.span(*match.span())
            yield _Score(_values(match), span, match.group())


def _may_be_one(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether one side has as many in both, or as many voted, or both are draws."""
    are_draws = one[0] == one[1] and other[0] == other[1]
    return are_draws or sum(one) == sum(other) or bool(set(one) & set(other))


def _all_scores(passage: Passage) -> Iterator[tuple[int, int]]:
    for pattern in (_FIGURES, _WORDS):
        for match in pattern.finditer(passage.text):
            yield _values(match)


def _values(match: Match[str]) -> tuple[int, int]:
    values = sorted(map(_value, (match["one"], match["two"])))
    return values[1], values[0]


def _value(text: str) -> int:
    return 0 if text.lower() in {"nil", "none", "zero"} else int(value_of(text))
