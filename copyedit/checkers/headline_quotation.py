"""Words quoted in the headline or the standfirst that the text quotes otherwise.

What stands in quotation marks above the text is taken from a quotation in it. The two
are compared word by word: where all but one or two are the same, somebody misquotes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copyedit.document import BlockKind, Document, Word
from copyedit.evidence.quotation_marks import marked_passages
from copyedit.evidence.quotations import quoted_spans
from copyedit.evidence.standfirst import is_above, is_manual
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.language.lists import words_of
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

RULE = Rule(
    id="quotation.headline",
    summary="The headline quotes words that the text quotes otherwise",
    why="""Nobody said what the headline has in quotation marks: the text quotes the
    same words but for one or two. Take over what was said, or leave the marks out.""",
    severity=Severity.WARNING,
    source="the quotations of the article itself",
    examples=Examples(
        flag=(
            "<h1>‘{Coldest} harvest in living memory’ hits hops</h1><p>“It was the "
            "poorest harvest in living memory,” said Holm.</p>",
            "<h1>Mayor ‘deeply {sorry} about the closure’</h1><p>“I am deeply unhappy "
            "about the closure,” said Holm.</p>",
            "<h1>Bridge shut</h1><p class='standfirst'>“A bitter {victory} for the "
            "whole town”, says mayor</p><p>The mayor, Anna Holm, called it “a bitter "
            "blow for the whole town”.</p>",
            "<h1>Mayor: ‘{I will sell the town hall}’</h1><p>“I will not sell the town "
            "hall,” said Holm.</p>",
            "<title>‘{Three} summers without a drop of rain’ empty the wells</title>"
            "<p>“We had four summers without a drop of rain,” said Holm.</p>",
        ),
        allow=(
            "<h1>‘Poorest harvest in living memory’ hits hops</h1><p>“It was the "
            "poorest harvest in living memory,” said Holm.</p>",
            "<h1>Mayor ‘was deeply sorry about closure’</h1><p>“I am deeply sorry "
            "about the closure,” said Holm.</p>",
            "<h1>‘Poorest harvest in memory’ hits hops</h1><p>It was the poorest "
            "harvest in memory. “It was the coldest harvest in memory,” he said.</p>",
            "<h1>Review: ‘The Long Road Home’</h1><p>She wrote “The Short Road Home” "
            "and “The Long Road Home”.</p>",
        ),
    ),
)
rules = (RULE,)

_ABOVE = frozenset({BlockKind.HEADING, BlockKind.FRONT_MATTER})
_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})
_FEWEST, _MOST = 3, 16  # words of a quotation above the text
_LONG = 7  # words of one in which two may differ
_SHARED = 2  # words of meaning
_FEWEST_LETTERS = 3
_NEGATIONS = frozenset(("not", "never"))
_ENDING = Expression(r"(?<=\w{3})(?:ing|ed|es|s|e|'s|ies|y|ly|er|est)$")


def check(document: Document) -> Iterator[Finding]:
    """Each quotation above the text that the text has with another word."""
    if is_manual(document):
        return
    above = list(_quoted_above(document))
    if not above:
        return
    quoted, text = _quoted_below(document)
    told: set[tuple[str, ...]] = set()
    for words in above:
        keys = tuple(word.key for word in words)
        if keys in told or _has(text, keys):
            continue
        told.add(keys)
        found = next(
            (
                f
                for q in quoted
                if (f := _misquoted(words, q) or _turned_round(words, q))
            ),
            None,
        )
        if found:
            yield found


def _quoted_above(document: Document) -> Iterator[Sequence[Word]]:
    for block, marked in zip(
        document.text_blocks, document.view(marked_passages), strict=True
    ):
        if block.kind not in _ABOVE and not is_above(document, block):
            continue
        for opened, closed in marked.marks.outermost:
            if closed - opened < _FEWEST:
                continue
            words = document.words_in(marked.passage.span(opened + 1, closed))
            if _FEWEST <= len(words) <= _MOST:
                yield words


def _quoted_below(document: Document) -> tuple[list[Sequence[Word]], list[str]]:
    """The quotations of the text, and the keys of all its words."""
    blocks = [
        block.span
        for block in document.text_blocks
        if block.kind in _BODY and not is_above(document, block)
    ]
    quoted: list[Sequence[Word]] = [
        document.words_in(span)
        for span in document.view(quoted_spans)
        if any(block.covers(span) for block in blocks)
    ]
    keys = [word.key for block in blocks for word in document.words_in(block)]
    return quoted, keys


def _has(text: list[str], keys: tuple[str, ...]) -> bool:
    """Whether the text has these words in this order."""
    size = len(keys)
    starts = (at for at, key in enumerate(text) if key == keys[0])
    return any(tuple(text[at : at + size]) == keys for at in starts)


def _misquoted(words: Sequence[Word], quoted: Sequence[Word]) -> Finding | None:
    """The finding on words that the quotation has but for one or two."""
    size = len(words)
    most = 2 if size >= _LONG else 1
    for at in range(len(quoted) - size + 1):
        pairs = list(zip(words, quoted[at : at + size], strict=True))
        unlike = [(one, other) for one, other in pairs if one.key != other.key]
        shared = sum(one.key == other.key and _has_meaning(one) for one, other in pairs)
        if not 0 < len(unlike) <= most or shared < _SHARED:
            continue
        if all(_are_two_words(one, other) for one, other in unlike):
            one, other = unlike[0]
            return Finding(
                RULE,
                one.span,
                f"“{one.text}” is quoted here, “{other.text}” in the text",
                related=(
                    Related(Span(quoted[at].start, quoted[at + size - 1].end), "there"),
                ),
            )
    return None


def _turned_round(words: Sequence[Word], quoted: Sequence[Word]) -> Finding | None:
    """The finding on words that differ from the quotation only by a "not"."""
    keys = [word.key for word in words]
    if sum(map(_has_meaning, words)) < _SHARED:
        return None
    for size in (len(keys) - 1, len(keys) + 1):
        for at in range(len(quoted) - size + 1):
            there = quoted[at : at + size]
            longer, shorter = sorted((keys, [w.key for w in there]), key=len)[::-1]
            if any(
                key in _NEGATIONS and longer[:n] + longer[n + 1 :] == shorter
                for n, key in enumerate(longer)
            ):
                here = Span(words[0].start, words[-1].end)
                place = Span(there[0].start, there[-1].end)
                message = "the text quotes these words with a “not”"
                if size < len(keys):
                    message = "the text quotes these words without the “not”"
                return Finding(RULE, here, message, related=(Related(place, "there"),))
    return None


def _has_meaning(word: Word) -> bool:
    return len(word.key) >= _FEWEST_LETTERS and word.key not in words_of("echo_ignored")


def _are_two_words(one: Word, other: Word) -> bool:
    """Whether two words say two things; a headline may change was into is."""
    if not (_has_meaning(one) and _has_meaning(other)):
        return False
    return _ENDING.sub("", one.key) != _ENDING.sub("", other.key)
