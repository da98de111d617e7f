"""A paragraph that stops in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Block, BlockKind, Document
from copyedit.expressions import Expression
from copyedit.finding import Finding
from copyedit.language.lists import words_of
from copyedit.passage import Passage
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="structure.cut-off",
    summary="A paragraph stops in the middle of a sentence",
    why="""The end of the sentence was lost when the text was cut or copied. Readers
    never learn how it goes on.""",
    severity=Severity.ERROR,
    source="the article itself",
    examples=Examples(
        flag=(
            "Rain fell. The council will vote on the plan for the bridge and {the}",
            "The ferry was late on Monday because the crew had been waiting {for}",
            "The mayor told the council that the bridge would open in May{,}\n\n"
            "Nobody who was there that evening believed a word.",
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
_FEWEST_IN_TAIL = 7

_END = Expression(r"(?P<last>[A-Za-z’']+|,|\d)\s*\Z")
_CLOSED = Expression(r"[.!?…:;][”\"’')\]*_]*\s*\Z")
_SIGNED = Expression(
    r"\A\s*(?:By|Dear|Yours|Photo|Photograph|Picture|Copyright|©|—|–|-)"
)
# What stands behind the last full stop: a sentence, not a name or an address. Where
# nothing stood before, it must begin as sentences do and labels seldom.
_TAIL = Expression(
    r"(?:\A\s*(?=[“\"‘']?(?:The|He|She|It|They|We|But|There|This)\b)"
    r"|[a-z][.!?][”\"’')]?\s+)[“\"‘']?[A-Z][^.!?]*\Z"
)
_ITALICS = ("*", "_", "<em>", "<i>")
_ITALICS_END = ("*", "_", "</em>", "</i>")
_LONGEST_MARKUP = 5
_PICTURES = {BlockKind.ALT, BlockKind.CAPTION}
_LIST = Expression(r"[,;]\s+(?:and|or)[,]?\s*\Z")


def check(document: Document) -> Iterator[Finding]:
    """The end of each paragraph whose last sentence does not end."""
    shown = list(zip(document.text_blocks, document.passages, strict=True))
    open_ends = [
        (number, passage)
        for number, (_, passage) in enumerate(shown)
        if not _CLOSED.search(passage.text)
        and _is_long(passage.text)
        and not _SIGNED.match(passage.text)
        and not _is_caption(document, shown, number)
    ]
    if not open_ends:
        return
    closes_all = _closes_all(shown)
    for number, passage in open_ends:
        end = _END.search(passage.text)
        if end is None or _goes_on(shown, number):
            continue
        last = end["last"]
        kind = shown[number][0].kind
        if kind is BlockKind.PARAGRAPH:
            is_cut = _is_cut(passage.text, last, closes_all=closes_all)
        else:
            is_cut = kind is BlockKind.HEADING and last in words_of("never_last")
        if is_cut:
            yield Finding(
                RULE,
                passage.span(*end.span("last")),
                "the paragraph stops here without a full stop; is its end lost?",
            )


def _is_caption(
    document: Document, shown: list[tuple[Block, Passage]], number: int
) -> bool:
    """Whether a paragraph is all in italics or comes after a picture."""
    span = shown[number][0].span
    if number and shown[number - 1][0].kind in _PICTURES:
        return True
    before = document.source[max(0, span.start - _LONGEST_MARKUP) : span.start]
    after = document.source[span.end : span.end + _LONGEST_MARKUP]
    return before.endswith(_ITALICS) and after.startswith(_ITALICS_END)


def _closes_all(shown: list[tuple[Block, Passage]]) -> bool:
    """Whether all paragraphs of the article, but for one, end with a mark."""
    texts = [
        passage.text
        for block, passage in shown
        if block.kind is BlockKind.PARAGRAPH and _is_long(passage.text)
    ]
    without = sum(not _CLOSED.search(text) for text in texts)
    return len(texts) >= _FEWEST_PARAGRAPHS and without == 1


def _is_cut(text: str, last: str, *, closes_all: bool) -> bool:
    """Whether a paragraph that ends on ``last``, without a mark, is cut off."""
    if last == "," or last in words_of("never_last") or last in words_of("seldom_last"):
        return True
    tail = _TAIL.search(text) if closes_all and last.islower() else None
    return tail is not None and len(tail[0].split()) > _FEWEST_IN_TAIL


def _is_long(text: str) -> bool:
    return len(text.split()) >= _FEWEST_WORDS


def _goes_on(shown: list[tuple[Block, Passage]], number: int) -> bool:
    """Whether the sentence goes on in a list, a quotation or the next line."""
    if number + 1 == len(shown):
        return False
    block, passage = shown[number + 1]
    text = shown[number][1].text.rstrip()
    # The items of a list, the greeting of a letter, words that introduce speech.
    if text.endswith(",") and not (
        passage.text.lstrip()[:1].isupper() and _is_long(passage.text)
    ):
        return True
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.HEADING} or _LIST.search(text):
        return True
    return not passage.text.lstrip(" \n“‘\"'")[:1].isupper()
