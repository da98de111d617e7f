"""Numbers of the running text, in figures or words, and their values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import Block, Document
from copyedit.evidence.calendar import MONTH
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.language.sentences import sentences_in
from copyedit.passage import Passage
from copyedit.record import record
from copyedit.rule import Rule
from copyedit.span import Span

_SMALL, _TENS = (
    tuple(words.split())
    for words in (
        "one two three four five six seven eight nine ten eleven twelve thirteen"
        " fourteen fifteen sixteen seventeen eighteen nineteen",
        "twenty thirty forty fifty sixty seventy eighty ninety",
    )
)
_VALUES = {word: value for value, word in enumerate(_SMALL, 1)}
_VALUES |= {word: value * 10 for value, word in enumerate(_TENS, 2)}
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_SCALES |= {"trillion": 1e12, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12, "k": 1e3}

PER_CENT = r"(?:\s?%|[\s-]?per[\s-]?cent(?!age)\b|\s+pc\b)"

# Whole figures as value_of reads them: 1250 or 1,250, and no part of 1,25.
FIGURES = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?!,?\d)"
_TENS_AND_ONES = rf"(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_SMALL[:9])}))?"
# A count of people or things, in figures or as one word.
COUNT = rf"(?:{FIGURES}|(?i:{'|'.join(_SMALL)}|{_TENS_AND_ONES}))"
_GATE = Expression(rf"\d|(?i:\b(?:{'|'.join((*_SMALL, *_TENS))})\b)")
_ANY_TEN = "|".join(_TENS)
_ANY_SMALL = "|".join(_SMALL)
_NUMBER = Expression(
    rf"""(?<![\w.,:/#–-])(?P<currency>(?:US|A|C|NZ|HK)?[$£€¥])?
    (?:(?P<figures>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
       (?:[\s-]?(?P<scale>million|billion|trillion|thousand|mn|bn|tn|m|k)\b)?
      |(?P<words>(?i:(?:{_ANY_TEN})(?:-(?:{_ANY_SMALL}))?|{_ANY_SMALL}|an?(?=\s+hundred|\s+thousand|\s+million))
         \b(?:\s+(?:hundred|thousand|million|billion)\b)?))
    (?P<per_cent>{PER_CENT})?
    (?![\w/]|:\d|[–-]\d|[.,]\d|\s?[ap]\.?m\b|\s?°|\s+(?:{MONTH})\b)""",
    re.VERBOSE,
)


@record
class Number:
    """A number at ``text[start:end]`` of its passage, currency and unit included.

    ``value`` has scales multiplied in (3 million: 3,000,000) and per cent not
    (4 per cent: 4). ``step`` is the worth of its last figure, to which it may be
    rounded. ``currency`` is the sign before it, or empty.
    """

    start: int
    end: int
    value: float
    step: float
    currency: str = ""
    is_percentage: bool = False

    @property
    def kind(self) -> tuple[str, bool]:
        """What numbers must share before they may be added or compared."""
        return self.currency, self.is_percentage


@record
class CountedSentence:
    """A sentence with numbers: ``passage.text[start:end]``, in reading order."""

    block: Block
    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The sentence as readers see it."""
        return self.passage.text[self.start : self.end]

    @property
    def start_in_source(self) -> int:
        """Where the sentence begins in the source."""
        return self.passage.bounds(self.start, self.end)[0]

    def span(self, start: int, end: int) -> Span:
        """The source of two offsets of the passage."""
        return self.passage.span(start, end)

    def contradiction(
        self, rule: Rule, at: tuple[int, int], said: str, *of: tuple[int, int]
    ) -> Finding:
        """What is wrong at ``at``, with the figures that it follows from beside it.

        Places are offsets of the passage.
        """
        related = (Related(self.span(*place), "from this figure") for place in of)
        return Finding(rule, self.span(*at), said, related=tuple(related))

    def matches(self, pattern: Expression | re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches inside the sentence; offsets are those of the passage."""
        return pattern.finditer(self.passage.text, self.start, self.end)


def counted_sentences(document: Document) -> tuple[CountedSentence, ...]:
    """The sentences that have a number in figures or words."""
    found = []
    for block, passage in zip(document.text_blocks, document.passages, strict=True):
        text = passage.text
        if not _GATE.search(text):
            continue
        for start, end in sentences_in(text):
            if _GATE.search(text, start, end):
                found.append(CountedSentence(block, passage, start, end))
    return tuple(found)


def numbers_in(text: str, start: int = 0, end: int | None = None) -> list[Number]:
    """The numbers of ``text[start:end]``, in order; dates, times, scores are none."""
    stop = len(text) if end is None else end
    return [_read(match) for match in _NUMBER.finditer(text, start, stop)]


def value_of(text: str) -> float:
    """The value of one number in figures or words; raises ValueError for others."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        raise ValueError(f"not a number: {text!r}")
    return _read(match).value


def told(value: float) -> str:
    """A value in figures as articles print it: 1,250 or 3.5 million."""
    for scale, name in ((1e9, "billion"), (1e6, "million")):
        if abs(value) >= scale:
            return f"{round(value / scale, 3):g} {name}"
    return f"{round(value, 2):,g}" if abs(value) < 1e3 else f"{value:,.0f}"


def _read(match: re.Match[str]) -> Number:
    if match["figures"]:
        digits = match["figures"].replace(",", "")
        value = float(digits)
        scale = _SCALES.get(match["scale"] or "", 1.0)
        _, _, part = digits.partition(".")
        step = 10.0 ** -len(part)
    else:
        head, *scales = match["words"].lower().split()
        tens, _, ones = head.partition("-")
        value = float(_VALUES.get(tens, 1) + _VALUES.get(ones, 0))
        scale, step = (_SCALES[scales[0]] if scales else 1.0), 1.0
    return Number(
        *match.span(),
        value * scale,
        step * scale,
        match["currency"] or "",
        bool(match["per_cent"]),
    )
