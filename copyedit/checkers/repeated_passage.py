"""A sentence or a paragraph that was pasted twice."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from copyedit.document import BlockKind, Document
from copyedit.evidence.quotations import quoted_spans
from copyedit.evidence.rewordings import FEWEST_WORDS
from copyedit.finding import Certainty, Finding, Related
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

_SOURCE = "the article itself"

PARAGRAPH = Rule(
    id="structure.repeated-paragraph",
    summary="A paragraph stands twice",
    why="""The same paragraph comes back word for word, as after a paste too many.
    Readers take it for carelessness.""",
    severity=Severity.ERROR,
    source=_SOURCE,
    examples=Examples(
        flag=(
            "The vote was close, and both sides asked for a recount.\n\n"
            "Rain fell all day.\n\n"
            "{The vote was close, and both sides asked for a recount.}",
            "No date was given for the sale of the old town hall.\n\n"
            "{No date was given for the sale of the old town hall.}",
            "Police closed the bridge at noon. Nobody was hurt in the crash.\n\n"
            "A second lane opened at six.\n\n"
            "{Police closed the bridge at noon. Nobody was hurt in the crash.}",
        ),
        allow=(
            "Read more\n\nThe vote was close.\n\nRead more",
            "The vote was close, and both sides asked for a recount.\n\n"
            "The vote was close, and both sides asked for a new vote.",
            "The minister did not answer.\n\nHe left.\n\nThe minister did not answer.",
        ),
    ),
)
SENTENCE = Rule(
    id="structure.repeated-sentence",
    summary="A sentence stands twice",
    why="""The same sentence comes back word for word. It was moved and left behind,
    or two writers gave the same background.""",
    severity=Severity.WARNING,
    source=_SOURCE,
    examples=Examples(
        flag=(
            "The ferry has run between the two islands since 1931. It is slow.\n\n"
            "A new ship comes in May. {The ferry has run between the two islands since "
            "1931.}",
            "No one was hurt in the fire on Friday night. The cause is not known. "
            "{No one was hurt in the fire on Friday night.}",
            "The bridge will open in May. {The bridge will open in May.} It is old.",
            "They paid once. Nobody will pay again. {Nobody will pay again.} It is.",
            "It was cold. Nobody could say when the school would open again.\n\n"
            "{Nobody could say when the school would open again.} It was cold.",
        ),
        allow=(
            "It was late! It was late! Nobody came.",
            "It was cold. Nobody came.\n\nIt was cold. Nobody came.",
            "The ferry has run between the two islands since 1931. The ferry has run "
            "between the two islands since 1932.",
            "“I never saw a letter from the bank at all,” he said.\n\n"
            "“I never saw a letter from the bank at all,” he said.",
        ),
    ),
)
rules = (PARAGRAPH, SENTENCE)

# Headings, cells, captions, pull quotes and items repeat what the text says on purpose.
_RUNNING = {BlockKind.PARAGRAPH}

# What stands this often is a formula of the page, not a paste too many.
_FORMULA = 3
_FEWEST_IN_A_ROW = 3  # words: less may be said twice for effect
_FEW_IN_A_ROW = 5  # of fewer it must be plain that they are a sentence
_GAP = 2  # characters between two sentences of one paragraph
_HEADINGS_OF_MANUAL = 4  # an article has a headline and a crosshead or two


def check(document: Document) -> Iterator[Finding]:
    """Each paragraph that stood before; elsewhere each sentence that did."""
    blocks = [b.span for b in document.text_blocks if b.kind in _RUNNING]
    trimmed = [_trimmed(document, block) for block in blocks]
    paragraphs = list(_repeats(document, trimmed, PARAGRAPH))
    yield from paragraphs
    done = {finding.span for finding in paragraphs}
    done |= {other.span for finding in paragraphs for other in finding.related}
    inside = [span for span in sorted(done) if len(span)]
    quoted = _compared_quotations(document)
    sentences = [
        sentence
        for sentence in _inside(document.sentences, blocks)
        if not _meets(sentence, inside) and not _meets(sentence, quoted)
    ]
    again = list(_repeats(document, sentences, SENTENCE))
    yield from again
    found = {finding.span for finding in again}
    yield from (f for f in _in_a_row(document, sentences) if f.span not in found)


def _in_a_row(document: Document, sentences: list[Span]) -> Iterator[Finding]:
    """Each sentence that stands twice in a row, however short."""
    for first, span in pairwise(sentences):
        text = document.shown(span)
        fewest = _FEWEST_IN_A_ROW if text.endswith((".", "?")) else _FEW_IN_A_ROW
        if span.start - first.end > _GAP or len(document.words_in(span)) < fewest:
            continue
        if document.shown(first).split() == text.split():
            yield Finding(
                SENTENCE,
                span,
                "this sentence stands twice in a row",
                related=(Related(first, "here first"),),
            )


def _repeats(document: Document, spans: list[Span], rule: Rule) -> Iterator[Finding]:
    places: dict[tuple[str, ...], list[Span]] = defaultdict(list)
    for span in spans:
        text = document.shown(span).lower()
        # A colon leads to a list or a figure, and may do so often.
        if len(document.words_in(span)) >= FEWEST_WORDS and not text.endswith(":"):
            places[tuple(text.split())].append(span)
    what = "paragraph" if rule is PARAGRAPH else "sentence"
    for first, *others in places.values():
        if not others or len(others) + 1 >= _FORMULA:
            continue
        for span in others:
            yield Finding(
                rule,
                span,
                f"this {what} stood in the article before",
                related=(Related(first, "here first"),),
                certainty=_certainty(document, first, span),
            )


def _certainty(document: Document, first: Span, again: Span) -> Certainty:
    """How sure a repetition is no habit: manuals say the same in every section."""
    headings = [b.span for b in document.text_blocks if b.kind is BlockKind.HEADING]
    parted = any(first.end <= heading.start < again.start for heading in headings)
    is_manual = len(headings) >= _HEADINGS_OF_MANUAL
    return Certainty.POSSIBLE if parted and is_manual else Certainty.LIKELY


def _trimmed(document: Document, block: Span) -> Span:
    text = block.cut(document.prose)
    start = block.start + len(text) - len(text.lstrip())
    return Span(start, max(start, block.start + len(text.rstrip())))


def _inside(sentences: tuple[Span, ...], blocks: list[Span]) -> Iterator[Span]:
    """The sentences that lie in one of the blocks; both are in order."""
    blocks = sorted(blocks)
    at = 0
    for sentence in sorted(sentences):
        while at < len(blocks) and blocks[at].end <= sentence.start:
            at += 1
        if at < len(blocks) and blocks[at].covers(sentence):
            yield sentence


def _meets(sentence: Span, spans: list[Span]) -> bool:
    """Whether the sentence shares a character with one of the spans, in order."""
    at = bisect_right(spans, sentence.start, key=lambda span: span.end)
    return at < len(spans) and spans[at].overlaps(sentence)


def _compared_quotations(document: Document) -> list[Span]:
    """The quotations that another checker compares with each other."""
    return [
        span
        for span in document.view(quoted_spans)
        if len(document.words_in(span)) >= FEWEST_WORDS
    ]
