"""A paragraph or a sentence that comes back with a word or two changed.

An earlier version was left in, and the two differ in a figure, a name or a verb. Long
runs of words that both share find the pairs; the words in which they differ are shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from copyedit.document import BlockKind, Document
from copyedit.finding import Certainty, Finding, Related
from copyedit.language.sentences import sentences_in
from copyedit.passage import OBJECT
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

_FIRST = (
    "The bridge over the river has been closed since March, when cracks were found in "
)
RULE = Rule(
    id="structure.two-versions",
    summary="A paragraph or a sentence stands in two versions",
    why="""The two differ in a word or so. One is the earlier version of the other, and
    readers ask which of the two is true.""",
    severity=Severity.WARNING,
    source="the article itself",
    examples=Examples(
        flag=(
            f"{_FIRST}three of its piers.\n\nRain fell.\n\n{{{_FIRST}four of its "
            "piers.}",
            f"{_FIRST}its piers.\n\nRain fell.\n\n{{{_FIRST}all its piers.}}",
            "It is old. The bridge will open in May, the council said on Monday. {The "
            "bridge will open in June, the council said on Monday.}",
            f"{_FIRST}its old piers.\n\n{{{_FIRST}its old beams.}}",
        ),
        allow=(
            f"{_FIRST}its piers.\n\nRain fell.\n\nThe bridge over the river is old.",
            f"“{_FIRST}its piers,” he said.\n\n“{_FIRST}all its piers,” she said.",
            "Red won by six points and blue by nine in the first of two games.\n\nRed "
            "won by two points and blue by four in the last of three games.",
        ),
    ),
)
rules = (RULE,)

_FEWEST_WORDS = 12
_FEWEST_IN_SENTENCE = 10
_ALIKE = 0.88  # of the words of both
_RUN = 4  # words in a row that both have
_MOST_OF_RUN = 4  # paragraphs with one run; more are a formula
_MARKS = "“”\"'‘’.,;:!?()"
_HEADINGS_OF_MANUAL = 4
_OPENERS = frozenset("“\"'‘")
_HABIT = 3  # pairs
_TOLD = 3  # words of a difference that fit into a message


class _Text(NamedTuple):
    span: Span
    words: tuple[str, ...]


def check(document: Document) -> Iterator[Finding]:
    """Each paragraph or sentence that says an earlier one in nearly the same words.

    Where there are several such pairs they are the habit of a manual.
    """
    pairs = list(_pairs(list(_texts(document))))
    if len(pairs) < _HABIT:
        done = [span for pair in pairs for span in pair[:2]]
        sentences = _sentences(document)
        pairs += _pairs(
            [s for s in sentences if not any(span.overlaps(s.span) for span in done)]
        )
    headings = sum(b.kind is BlockKind.HEADING for b in document.text_blocks)
    is_manual = len(pairs) >= _HABIT or headings >= _HEADINGS_OF_MANUAL
    for earlier, later, told in pairs:
        yield Finding(
            RULE,
            later,
            f"this stands in two versions: {told}",
            related=(Related(earlier, "the other version"),),
            certainty=Certainty.POSSIBLE if is_manual else Certainty.LIKELY,
        )


def _pairs(texts: list[_Text]) -> Iterator[tuple[Span, Span, str]]:
    """Earlier and later paragraph of each pair, and in what they differ."""
    runs: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        seen: set[int] = set()
        for at in range(len(text.words) - _RUN + 1):
            same = runs[text.words[at : at + _RUN]]
            if len(same) < _MOST_OF_RUN:
                seen.update(same)
                if not same or same[-1] != number:
                    same.append(number)
        seen.discard(number)
        for other in sorted(seen)[:_MOST_OF_RUN]:
            told = _difference(texts[other].words, text.words)
            if told:
                yield texts[other].span, text.span, told
                break


def _texts(document: Document) -> Iterator[_Text]:
    for block, passage in zip(document.text_blocks, document.passages, strict=True):
        text = passage.text
        if block.kind is not BlockKind.PARAGRAPH or OBJECT in text:
            continue
        if text.lstrip()[:1] in _OPENERS or text.rstrip().endswith(":"):
            continue
        words = tuple(w for word in text.lower().split() if (w := word.strip(_MARKS)))
        if len(words) >= _FEWEST_WORDS:
            start = len(text) - len(text.lstrip())
            yield _Text(passage.span(start, len(text.rstrip())), words)


def _sentences(document: Document) -> Iterator[_Text]:
    """The sentences of paragraphs that have several."""
    for block, passage in zip(document.text_blocks, document.passages, strict=True):
        if block.kind is not BlockKind.PARAGRAPH or OBJECT in passage.text:
            continue
        bounds = sentences_in(passage.text)
        for start, end in bounds:
            text = passage.text[start:end]
            if not _OPENERS.isdisjoint(text) or text.endswith(":"):
                continue
            words = tuple(
                w for word in text.lower().split() if (w := word.strip(_MARKS))
            )
            if len(words) >= _FEWEST_IN_SENTENCE:
                yield _Text(passage.span(start, end), words)


def _difference(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    """In which words two texts differ, or nothing if they are the same or unlike."""
    if one == other or abs(len(one) - len(other)) > (1 - _ALIKE) * 2 * len(one):
        return ""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.quick_ratio() < _ALIKE or matcher.ratio() < _ALIKE:
        return ""
    changes = [op for op in matcher.get_opcodes() if op[0] != "equal"]
    _, start, end, first, last = changes[0]
    here, there = one[start:end], other[first:last]
    if not here or not there:
        return f"with and without “{' '.join((here or there)[:_TOLD])}”"
    return f"“{' '.join(here[:_TOLD])}” and “{' '.join(there[:_TOLD])}”"
