"""What opens an article, twice: the byline, the dateline, two headlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from copyedit.document import Block, BlockKind, Document
from copyedit.evidence.numbers import COUNT
from copyedit.evidence.standfirst import standfirst
from copyedit.expressions import Expression
from copyedit.finding import Finding, Fix, Related
from copyedit.language.similarity import distance
from copyedit.passage import Passage
from copyedit.rule import Examples, Rule, Severity

BYLINE = Rule(
    id="leftover.doubled-byline",
    summary="A byline stands twice",
    why="""The writer signed the story and the page signs it again. One line is
    enough.""",
    severity=Severity.ERROR,
    source="newsroom practice",
    examples=Examples(
        flag=(
            "<p>By Anna Holm</p><p>{By Anna Holm}</p><p>The bridge is shut.</p>",
            "<h1>Bridge shut</h1><p>By Per V. Lund</p><p>{By Per V. Lund}</p>",
            "<p>By Anna Holm in Leeds</p><p>{By Anna Holm}</p>",
        ),
        allow=(
            "<p>By Anna Holm</p><p>Photographs by Anna Holm</p>",
            "<p>By Anna Holm</p><p>By Per Lund</p>",
            "<p>By May the bridge was shut.</p><p>By May the bridge was open.</p>",
        ),
    ),
)
DATELINE = Rule(
    id="leftover.second-dateline",
    summary="A later paragraph has the dateline of the first",
    why="""Two takes of an agency were put together, and the second kept its dateline.
    An article has one.""",
    severity=Severity.ERROR,
    source="newsroom practice",
    examples=Examples(
        flag=(
            "<p>LONDON (AP) - It is late.</p><p>{LONDON (AP) -} It rains.</p>",
            "<p>PARIS, May 5 (AP) — It is late.</p><p>No.</p><p>{PARIS, May 5 (AP) —} "
            "It rains.</p>",
            "<p>LEEDS — It is late.</p><p>No.</p><p>{LEEDS —} It rains.</p>",
        ),
        allow=(
            "<p>LONDON (Reuters) - It is late.</p><p>London is wet.</p>",
            "<p>LONDON - It is late.</p><p>PARIS - It rains.</p>",
            "<p>Leeds — a city — is late.</p><p>Leeds — a city — is wet.</p>",
        ),
    ),
)
VERSIONS = Rule(
    id="structure.two-headlines",
    summary="The title and the headline differ in a name or a figure",
    why="""The title in the front matter is what feeds show; it says nearly the same
    as the headline on the page. One of them was corrected and one was not.""",
    severity=Severity.WARNING,
    source="the article itself",
    examples=Examples(
        flag=(
            "<title>Ferry cut to four sailings</title><h1>Ferry cut to {five} "
            "sailings</h1><p>It is.</p>",
            "<title>Mayor of Harwick quits post</title><h1>Mayor of {Harwich} quits "
            "post</h1><p>No.</p>",
            "<title>Council shuts 12 pits</title><h1>Council shuts {14} pits</h1>",
            "<title>Fire kills Lundt the painter</title><h1>Fire kills {Lund} the "
            "painter</h1>",
        ),
        allow=(
            "<title>Council shuts schools</title><h1>Council shuts 14 schools</h1>",
            "<title>Mayor quits</title><h1>Why the mayor of Harwick quits</h1>",
            "<title>Council shuts 12 schools | The Paper</title><h1>Council shuts 12 "
            "schools</h1>",
        ),
    ),
)
rules = (BYLINE, DATELINE, VERSIONS)

_TOP = 8  # blocks in which bylines stand
_ALIKE = 0.6
_FEWEST_LETTERS = 4
_SITE = " \t\n|–—-"

_BYLINE = Expression(r"By\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'.-]+){1,3}(?=\s|$)(?!.{60})")
_DATELINE = Expression(
    r"[A-Z][A-Z.’'-]{2,}(?: [A-Z.’'-]{2,}){0,3}(?:, [A-Z][a-z]+\.?(?: \d{1,2})?)?"
    r"(?: \((?:[A-Z][A-Za-z.]+ ?){1,3}\))?\s*[-–—]{1,2}(?=\s)"
)
_FIELD = 20  # characters of the name of a field
_OTHERS = 2
_LONG = 6  # words, of which all but two are the same
_TITLE = ("title:", "title =", "<title>")
_DESCRIPTION = ("description:", "description =", "summary:", "subtitle:", "excerpt:")


def check(document: Document) -> Iterator[Finding]:
    """Each byline and dateline that comes again, each title unlike its heading."""
    shown = list(zip(document.text_blocks, document.passages, strict=True))
    yield from _bylines(shown[:_TOP])
    yield from _datelines(shown)
    yield from _titles(document, shown)


def _bylines(shown: list[tuple[Block, Passage]]) -> Iterator[Finding]:
    first: dict[str, Passage] = {}
    for block, passage in shown:
        text = passage.text.strip()
        match = _BYLINE.match(text) if text.startswith("By ") else None
        if match is None or block.kind is BlockKind.FRONT_MATTER or text.endswith("."):
            continue
        name = match.group()
        for other, earlier in first.items():
            if other.startswith(name) or name.startswith(other):
                start = passage.text.index(text)
                yield Finding(
                    BYLINE,
                    passage.span(start, start + len(name)),
                    "the byline stands twice",
                    related=(
                        Related(earlier.span(0, len(earlier.text)), "here first"),
                    ),
                )
                return
        first[name] = passage


def _datelines(shown: list[tuple[Block, Passage]]) -> Iterator[Finding]:
    first: tuple[str, Passage] | None = None
    for block, passage in shown:
        if block.kind is not BlockKind.PARAGRAPH or not passage.text[:2].isupper():
            continue
        match = _DATELINE.match(passage.text)
        if match is None:
            continue
        if first is None:
            first = match.group(), passage
        elif match.group() == first[0]:
            yield Finding(
                DATELINE,
                passage.span(*match.span()),
                "the dateline of the first paragraph stands here again",
                related=(Related(first[1].span(0, match.end()), "here first"),),
            )
            return


def _titles(
    document: Document, shown: list[tuple[Block, Passage]]
) -> Iterator[Finding]:
    main = next(
        (p for b, p in shown if b.kind is BlockKind.HEADING and b.level == 1), None
    )
    text = "\n".join(p.text for b, p in shown if b.kind is BlockKind.PARAGRAPH)
    above = document.view(standfirst)
    summary = next((p for b, p in shown if b is above), None)
    for other, ends in ((main, _TITLE), (summary, _DESCRIPTION)):
        title = next((p for b, p in shown if _is_field(document, b, ends)), None)
        if title is not None and other is not None and other is not title:
            yield from _versions(title, other, text)


def _versions(title: Passage, main: Passage, text: str) -> Iterator[Finding]:
    """The words by which the title and the headline, nearly the same, differ.

    The finding stands on the one that the text does not have, or else on the headline.
    """
    here, there = (
        [(m.group(), m.span()) for m in re.finditer(r"[^\s|:–—]+", passage.text)]
        for passage in (main, title)
    )
    matcher = SequenceMatcher(
        None,
        [word.lower().strip(".,") for word, _ in there],
        [word.lower().strip(".,") for word, _ in here],
        autojunk=False,
    )
    if matcher.ratio() < _ALIKE:
        return
    alone = len(there) == len(here) >= _LONG
    alone = alone and matcher.ratio() * len(there) >= len(there) - _OTHERS
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind != "replace" or end - start != 1 or last - first != 1:
            continue
        (one, at), (other, place) = there[start], here[first]
        names = alone and one[:1].isupper() and other[:1].isupper()
        if not names and not _are_slips(one.strip(".,"), other.strip(".,")):
            continue
        spans = title.span(*at), main.span(*place)
        wrong = one not in text and other in text
        yield Finding(
            VERSIONS,
            spans[0] if wrong else spans[1],
            f"the title has “{one}”, the headline “{other}”",
            fixes=(Fix.replace(spans[0], other),) if wrong else (),
            related=(Related(spans[1], "the headline"),)
            if wrong
            else (Related(title.span(0, len(title.text)), "the title"),),
        )


def _are_slips(one: str, other: str) -> bool:
    """Whether two words are two figures, or one a slip for the other."""
    if one[:1].isdigit() and other[:1].isdigit():
        return True
    if re.fullmatch(COUNT, one) and re.fullmatch(COUNT, other):
        return True
    counted = [word.partition("-") for word in (one, other)]
    if counted[0][2] and counted[0][2] == counted[1][2]:  # three-hour, four-hour
        return all(re.fullmatch(COUNT, word) for word, _, _ in counted)
    if min(len(one), len(other)) < _FEWEST_LETTERS or one[0] != other[0]:
        return False
    if one.rstrip("s") == other.rstrip("s"):
        return False
    return distance(one.lower(), other.lower()) <= 1


def _is_field(document: Document, block: Block, ends: tuple[str, ...]) -> bool:
    """Whether a block is the value of one of the fields of the front matter."""
    if block.kind is not BlockKind.FRONT_MATTER:
        return False
    before = document.source[max(0, block.span.start - _FIELD) : block.span.start]
    return before.rstrip("\"' ").lower().endswith(ends)
