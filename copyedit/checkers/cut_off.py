"""A paragraph that stops in the middle of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import Block, BlockKind, Document
from copyedit.finding import Certainty, Finding
from copyedit.language.lists import words_of
from copyedit.passage import Passage
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="structure.cut-off",
    summary="A paragraph stops in the middle of a sentence",
    why="""The end of the sentence was lost when the text was cut or copied. Readers never
    learn how it goes on.""",
    severity=Severity.ERROR,
    source="the article itself",
    examples=Examples(
        flag=(
            "Nobody was hurt. The council will vote on the plan for the bridge and {the}",
            "The ferry was late on Monday because the crew had been waiting {for}",
            "The mayor told the council that the bridge would open in May{,}\n\n"
            "Nobody believed her.",
        ),
        allow=(
            "The council will vote on the plan for the bridge and the road.",
            "The plans that the council has to vote on are these, and\n\n* a bridge",
            "Dear Sir,\n\nI write to you about the bridge that you closed.",
            "A photograph of the bridge that the council closed in the spring of May",
        ),
    ),
)
rules = (RULE,)

_FEWEST_WORDS = 8
# Fewer paragraphs do not show that the article closes them with a full stop.
_FEWEST_PARAGRAPHS = 4

_END = re.compile(r"(?P<last>[A-Za-z’']+|,|\d)[”\"’')]?\s*\Z")
_CLOSED = re.compile(r"[.!?…:;][”\"’')\]*_]*\s*\Z")
_SIGNED = re.compile(r"\A\s*(?:By|Dear|Yours|Photo|Photograph|Picture|Copyright|©|—|–|-)")
_SENTENCE_BEFORE = re.compile(r"[a-z][.!?][”\"’')]?\s+[“\"‘'A-Z]")


def check(document: Document) -> Iterator[Finding]:
    """The end of each paragraph whose last sentence does not end."""
    shown = list(zip(document.text_blocks, document.passages, strict=True))
    texts = [
        p.text for b, p in shown if b.kind is BlockKind.PARAGRAPH and _is_long(p.text)
    ]
    unclosed = [text for text in texts if not _CLOSED.search(text)]
    closes_all = len(texts) >= _FEWEST_PARAGRAPHS and len(unclosed) == 1
    for number, (block, passage) in enumerate(shown):
        text = passage.text
        if _CLOSED.search(text) or not _is_long(text) or _SIGNED.match(text):
            continue
        end = _END.search(text)
        if end is None or _goes_on(shown, number):
            continue
        last = end["last"]
        is_prose = block.kind is BlockKind.PARAGRAPH
        if not (
            last in words_of("never_last")
            if block.kind is BlockKind.HEADING
            else is_prose and _is_cut(text, last, closes_all=closes_all)
        ):
            continue
        yield Finding(
            RULE,
            passage.span(*end.span("last")),
            "the sentence stops here; its end is lost",
            certainty=Certainty.LIKELY,
        )


def _is_cut(text: str, last: str, *, closes_all: bool) -> bool:
    """Whether a paragraph that ends on ``last``, without a mark, is cut off."""
    if last == ",":
        return True
    if last in words_of("never_last") or last in words_of("seldom_last"):
        return True
    return closes_all and _SENTENCE_BEFORE.search(text) is not None


def _is_long(text: str) -> bool:
    return len(text.split()) >= _FEWEST_WORDS


def _goes_on(shown: list[tuple[Block, Passage]], number: int) -> bool:
    """Whether the sentence goes on in a list, a quotation or the next line."""
    if number + 1 == len(shown):
        return False
    block, passage = shown[number + 1]
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.HEADING}:
        return True
    return not passage.text.lstrip(" \n“‘\"'")[:1].isupper()
