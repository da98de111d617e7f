"""The side of a closing quotation mark on which the comma and the full stop stand.

American papers put both inside, whatever is quoted. British ones put them inside when
they belong to what was said and outside when the quotation is a part of the writer's
sentence. So whole sentences of speech and single phrases are counted apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from copyedit.document import Document
from copyedit.evidence.attributions import is_running_text
from copyedit.evidence.dialects import AMERICAN, dialect_of, side_of
from copyedit.evidence.quotation_marks import SINGLE, MarkedPassage, marked_passages
from copyedit.expressions import Expression
from copyedit.finding import Edit, Finding, Fix, Related
from copyedit.language.lists import words_of
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

SIDE = Rule(
    id="consistency.comma-at-quotation",
    summary="Commas and full stops on both sides of closing marks",
    why="""American papers put them inside, British ones by the sense. An article that
    does it otherwise in one place shows a strange hand.""",
    severity=Severity.SUGGESTION,
    source="the article itself",
    examples=Examples(
        flag=(
            "“We won,” he said. “It was late,” she said. “They left,” he said. “It "
            "failed{”, -> ,”} said Lund.",
            "She called it “a farce,” he “a shame,” and all of them “the end.” Lund "
            "called it “a disaster{”. -> .”}",
            "The color of the harbor was gray. “We won,” he said. She called it “a "
            "farce.” Lund called it “a disaster{”. -> .”}",
            "“We are late,” he said. “It is dark,” she said, and called Harwick, Mass.,"
            " “the right town{”, -> ,”} and then she left.",
            "“You are a good neighbor,” he said. “It is dark,” she said, and called it "
            "“the right town{”. -> .”}",
            "The colour of the harbour was grey. She called it “the best day of my "
            "life{.” -> ”.}",
            "The bank was shut. “I only wanted forty pounds to pay the gardener{”. -> "
            ".”}",
            "She called it “a farce”, he “a shame”, and all of them “the end”. Lund "
            "called it “a disaster{.” -> ”.}",
        ),
        allow=(
            "The colour of the harbour was grey. She said “we have a good life.”",
            "The colour of the harbour was grey. He called it “a farce,” she “a sin.”",
            "“We won,” he said. “It was late,” she said. “They left,” he said, and "
            "called it “a farce”.",
            "She called it “a farce,” he “a shame”.",
            "She called it “a farce”, he “a shame”. “It failed.” “We left,” he said.",
            "“We won,” he said. “It was late,” she said. “They left,” he said. He "
            "read “War and Peace”, “Emma”, and the rest.",
        ),
    ),
)
rules = (SIDE,)

_FEWEST = 3  # places that show what the article does
_SHARE = 3
_LONG = 7  # words of a quotation that is a sentence
_MANY = 40  # places: novels are set in American style in Britain too
_HABIT = 2  # places inside that show American practice in an American text
_AHEAD = 80  # characters after a quotation, and words, in which its verb stands
_FEW = 6
_STATES = (
    r"Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss"
    r"|Mo|Mont|Neb|Nev|N\.[HJMYCD]|Okla|Ore|Pa|R\.I|S\.[CD]|Tenn|Vt|Va|Wash|W\.Va|Wis"
    r"|Wyo"
)
_STOPPED = Expression(
    r"\b(?:Mr|Mrs|Ms)\.\s[A-Z]|\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.\s\d"
    rf"|[A-Za-z],\s(?:{_STATES})\.(?:,|\s[a-z(—–-])"
    r"|\b(?:said|announced|reported|released)\s(?:Mon|Tues|Wednes|Thurs|Fri)day\b"
)
_UNSTOPPED = Expression(r"\b(?:Mr|Mrs|Ms|Dr)\s[A-Z]|£")
_NEAR = 12  # characters beside a mark
_INSIDE, _OUTSIDE = "inside", "outside"


class _Use(NamedTuple):
    side: str
    span: Span
    other: str
    is_clause: bool = False  # what somebody said, or too long for a phrase


class _Uses(NamedTuple):
    """Speech, phrases and all marks with a comma or full stop beside them."""

    sentences: list[_Use]
    phrases: list[_Use]
    every: list[_Use]


def check(document: Document) -> Iterator[Finding]:
    """At most one finding for whole sentences and one for phrases."""
    uses = _Uses([], [], [])
    for marked in document.view(marked_passages):
        if is_running_text(marked.kind):
            for opened, closed in marked.marks.outermost:
                _sort(marked, opened, closed, uses)
    # Phrases show American practice, and then speech follows the same rule.
    sentences, phrases, every = uses
    inside = [use for use in phrases if use.side == _INSIDE]
    american = inside if len(inside) == len(phrases) else []
    found = [
        *_mixed([*sentences, *american], "speech"),
        *_mixed(phrases, "quoted phrases"),
    ]
    if not found and any(use.side == _OUTSIDE for use in every):
        found += _american(document, every)
    if not found and inside and len(every) <= _MANY:
        found += _british(document, phrases)
    yield from found
    told = {use.span for finding in found for use in every if finding.span == use.span}
    for marked in document.view(marked_passages):
        if is_running_text(marked.kind):
            yield from _whole_sentences(marked, told)


def _whole_sentences(marked: MarkedPassage, told: set[Span]) -> Iterator[Finding]:
    """A sentence of speech that stands by itself, its full stop outside the marks."""
    text = marked.text
    for opened, closed in marked.marks.outermost:
        before = text[:opened].rstrip()
        inner = text[opened + 1 : closed]
        if (
            text[closed + 1 : closed + 2] != "."
            or (before and before[-1] not in ".!?")
            or not inner[:1].isupper()
            or not inner[-1:].isalnum()
            or len(inner.split()) < _LONG
        ):
            continue
        span = marked.passage.span(closed, closed + 2)
        if span not in told and len(span) == len(text[closed : closed + 2]):
            yield Finding(
                SIDE,
                span,
                "the full stop of a quoted sentence stands outside its mark",
                (Fix.replace(span, f".{text[closed]}"),),
            )


def _british(document: Document, phrases: list[_Use]) -> Iterator[Finding]:
    """A single phrase of a British text that has its full stop or comma inside."""
    inside = [use for use in phrases if use.side == _INSIDE]
    if len(inside) == 1 and not inside[0].is_clause and _is_british(document):
        yield _finding(phrases, _INSIDE, _OUTSIDE, "quoted phrases")


def _is_british(document: Document) -> bool:
    """Whether spelling, or Mr without a stop and £, shows a British text."""
    found = dialect_of(document)
    if found is not None:
        return found == "en-GB"
    prose = document.prose
    return bool(_UNSTOPPED.search(prose)) and not _STOPPED.search(prose)


def _is_american(document: Document) -> bool:
    """Whether spelling, or the stop after Mr. and Nov., shows an American text."""
    found = dialect_of(document)
    if found is not None:
        return found == "en-US"
    prose = document.prose
    if _UNSTOPPED.search(prose):
        return False
    if _STOPPED.search(prose):
        return True
    # What is quoted is spelt by the house too, so here it may speak.
    sides = {side_of(word.key) for word in document.words if word.text.islower()} - {""}
    return sides == {AMERICAN}


def _american(document: Document, every: list[_Use]) -> Iterator[Finding]:
    """Marks that stand outside in an American text, which has none there."""
    sides = Counter(use.side for use in every)
    is_habit = sides[_INSIDE] >= max(_HABIT, sides[_OUTSIDE])
    if is_habit and _is_american(document):
        yield _finding(every, _OUTSIDE, _INSIDE, "quotations")


def _sort(
    marked: MarkedPassage,
    opened: int,
    closed: int,
    uses: _Uses,
) -> None:
    text = marked.text
    after = text[closed + 1 : closed + 2]
    last = text[closed - 1 : closed]
    if text[opened] in SINGLE and not text[opened - 1 : opened].isspace():
        return
    mark = text[closed]
    if after and after in ",." and last.isalnum():
        bounds = marked.passage.bounds
        if bounds(closed, closed + 1)[1] != bounds(closed + 1, closed + 2)[0]:
            return  # a note stands between
        use = _Use(_OUTSIDE, marked.passage.span(closed, closed + 2), after + mark)
        point = after
    elif last and last in ",." and text[closed - 2].isalnum():
        if after and not after.isspace():
            return
        use = _Use(_INSIDE, marked.passage.span(closed - 1, closed + 1), mark + last)
        point = last
    else:
        return
    uses.every.append(use)
    before = text[max(0, opened - _NEAR) : opened].rstrip()
    begins = text[opened + 1].isupper()
    apart = not before or before[-1] in ".!?:,”\"’'"
    if begins and apart and point == "," and " " in text[opened:closed]:
        if _is_said(text[closed + 1 : closed + _AHEAD]):
            uses.sentences.append(use)
    elif text[opened + 1].islower() and before[-1:].isalpha():
        lead = before.rpartition(" ")[2]
        clause = len(text[opened:closed].split()) >= _LONG or (
            lead == "that" or lead in words_of("verbs_of_saying") - {"called"}
        )
        uses.phrases.append(use._replace(is_clause=clause))


def _is_said(after: str) -> bool:
    """Whether a verb of saying follows; titles of works have none."""
    verbs = words_of("verbs_of_saying")
    words = (word.strip(",.;:") for word in after.split()[:_FEW])
    return any(word in verbs for word in words)


def _mixed(uses: list[_Use], about: str) -> Iterator[Finding]:
    inside = [use for use in uses if use.side == _INSIDE]
    outside = [use for use in uses if use.side == _OUTSIDE]
    fewer, more = sorted((inside, outside), key=len)
    # In speech the comma stands inside, whatever the dialect.
    is_sure = about == "speech" and fewer is outside
    least = _HABIT if is_sure else _FEWEST
    if not fewer or len(more) < max(least, (least if is_sure else _SHARE) * len(fewer)):
        return
    yield _finding(uses, fewer[0].side, more[0].side, about)


def _finding(uses: list[_Use], rare: str, usual: str, about: str) -> Finding:
    fewer = [use for use in uses if use.side == rare]
    more = [use for use in uses if use.side == usual]
    told = f"{rare} ×{len(fewer)} against {usual} ×{len(more)}"
    if not more:  # then the spelling of the text decides
        told = f"{rare} in a text whose dialect has them {usual}"
    return Finding(
        SIDE,
        fewer[0].span,
        f"comma or full stop at {about}: {told}",
        fixes=(Fix(tuple(Edit(use.span, use.other) for use in fewer)),),
        related=tuple(Related(use.span, use.side) for use in (*fewer[1:], *more)),
    )
