"""The figures of an article, each with the words that tell what it counts."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from copyedit.document import BlockKind, Document
from copyedit.evidence.calendar import MONTH
from copyedit.evidence.numbers import CountedSentence, counted_sentences, numbers_in
from copyedit.evidence.standfirst import is_above
from copyedit.expressions import Expression
from copyedit.language.lists import words_of
from copyedit.span import Span

_MANY = 30  # numbers of a sentence, beyond which it is a table in disguise
_RUN = 4  # words after a figure that may tell what it counts

_HEADS = frozenset({BlockKind.FRONT_MATTER, BlockKind.CAPTION, BlockKind.ALT})
# What makes a figure a date or a name: May 5, Room 12, page 3.
_LABEL = Expression(
    rf"(?:\b(?:{MONTH})\.?|\b(?:No|p|pp|age|aged|page|chapter|Chapter|Level|Room|Route"
    r"|Section|Article|Flight|Channel|Bus|Unit|Phase|Group|Stage|Tier|[A-Z]|under-?))\s\Z"
)
_WORDS = Expression(r"[\s-]+([A-Za-z][\w’'-]*)")
_CONTENT = Expression(r"[A-Za-z][\w’'-]{2,}")
_NO_CONTENT = frozenset(
    [
        "said",
        "say",
        "says",
        "told",
        "million",
        "billion",
        "thousand",
        "hundred",
        "cent",
        "per",
        "percent",
        "people",
        "year",
        "years",
        "day",
        "days",
        "new",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "will",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ]
)
_NEAR = 50  # characters
_ROUGH = Expression(
    r"(?i)\b(?:nearly|almost|about|around|some|over|under|than|least|most|up\s+to"
    r"|roughly|approximately|close\s+to|as\s+many\s+as|another|further|extra"
    r"|to|or|first|last|next|other|top|no|from|between)"
    r"\s+(?:the\s+|an?\s+)?\Z"
)


class Amount(NamedTuple):
    """One figure at ``start`` to ``end`` of its passage and what it is about.

    ``step`` is the worth of its last figure that is not a nought. ``unit`` is
    the word after a hyphen (the 300-seat hall), ``nouns`` are the words behind
    it, as written. ``is_head`` holds in titles, summaries and captions.
    """

    sentence: CountedSentence
    start: int
    end: int
    value: float
    step: float
    currency: str
    is_percentage: bool
    unit: str
    nouns: tuple[str, ...]
    is_head: bool

    @property
    def span(self) -> Span:
        """The figure in the source."""
        return self.sentence.span(self.start, self.end)

    @property
    def shown(self) -> str:
        """The figure as the article writes it."""
        return self.sentence.passage.text[self.start : self.end]

    @property
    def before(self) -> str:
        """Up to thirty characters of the sentence before the figure."""
        low = max(self.sentence.start, self.start - 30)
        return self.sentence.passage.text[low : self.start]

    @property
    def around(self) -> str:
        """The sentence at most fifty characters to both sides of the figure."""
        low = max(self.sentence.start, self.start - _NEAR)
        high = min(self.sentence.end, self.end + _NEAR)
        return self.sentence.passage.text[low:high]

    @property
    def kind(self) -> tuple[str, bool, str]:
        """What two figures for one thing must share."""
        return self.currency, self.is_percentage, self.unit

    @property
    def stems(self) -> tuple[str, ...]:
        """The words behind the figure without their endings."""
        return tuple(map(stem, self.nouns))

    @property
    def thing(self) -> str:
        """The stem of the unit, or of the first word behind the figure."""
        return stem(self.unit) if self.unit else "".join(self.stems[:1])

    @property
    def tail(self) -> int:
        """How many characters the hyphen and the unit behind the figure take."""
        return len(self.unit) + 1 if self.unit else 0

    @property
    def is_year(self) -> bool:
        """Whether the figure may be a year."""
        return bool(re.fullmatch(r"(?:1[5-9]|20)\d\d", self.shown))

    def is_about(self, other: Amount) -> bool:
        """Whether one of the two may be the other, rounded."""
        return abs(self.value - other.value) <= max(self.step, other.step) / 2


def amounts(document: Document) -> tuple[Amount, ...]:
    """The figures of the running text with what they count, in reading order."""
    found: list[Amount] = []
    seen_text = False
    for sentence in document.view(counted_sentences):
        kind = sentence.block.kind
        is_head = kind in _HEADS or (kind is BlockKind.HEADING and not seen_text)
        is_head = is_head or is_above(document, sentence.block)
        seen_text = seen_text or (kind is BlockKind.PARAGRAPH and not is_head)
        if kind is not BlockKind.CELL:
            found += _of_sentence(sentence, is_head=is_head)
    return tuple(found)


def _of_sentence(sentence: CountedSentence, *, is_head: bool) -> list[Amount]:
    text = sentence.passage.text
    numbers = numbers_in(text, sentence.start, sentence.end)
    if len(numbers) > _MANY:
        return []
    found = []
    for number in numbers:
        if _LABEL.search(text, max(sentence.start, number.start - 14), number.start):
            continue
        unit, nouns = _named(text, number.end, sentence.end)
        step = _step(number.value, number.step)
        found.append(
            Amount(
                sentence,
                number.start,
                number.end,
                number.value,
                step,
                number.currency,
                number.is_percentage,
                unit,
                nouns,
                is_head,
            )
        )
    return found


def _step(value: float, step: float) -> float:
    """The worth of the last figure that is not a nought, of at least two."""
    while step * 100 <= value and abs(value / (step * 10) % 1) < 1e-9:
        step *= 10
    return step


def _named(text: str, at: int, end: int) -> tuple[str, tuple[str, ...]]:
    unit = ""
    nouns: list[str] = []
    for count in range(_RUN + 1):
        match = _WORDS.match(text, at, end)
        if not match:
            break
        word = match[1]
        if not count and text[at] == "-":
            unit = word.lower()
        elif word.lower() in words_of("function_words"):
            break
        elif len(nouns) < _RUN:
            nouns.append(word)
        at = match.end()
    return unit, tuple(nouns)


def stem(word: str) -> str:
    """A word without the endings of the plural, the possessive and the past."""
    word = word.lower().removesuffix("’s").removesuffix("'s")
    if word.endswith("ies"):
        return word[:-3] + "y"
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word.removesuffix(ending)
    return word


def content_of(text: str) -> frozenset[str]:
    """The stems of the words of a text that are not mere grammar or figures."""
    ignored = words_of("function_words")
    words = {m.group().lower() for m in _CONTENT.finditer(text)}
    return frozenset(stem(w)[:7] for w in words - ignored - _NO_CONTENT)


def near(amount: Amount) -> frozenset[str]:
    """The stems of the words around a figure, at most fifty characters away."""
    sentence = amount.sentence
    text = sentence.passage.text
    low = max(sentence.start, amount.start - _NEAR)
    high = min(sentence.end, amount.end + _NEAR)
    return content_of(text[low : amount.start]) | content_of(text[amount.end : high])


def is_rough(amount: Amount) -> bool:
    """Whether the words before a figure make it a bound, a part or a guess."""
    return bool(_ROUGH.search(amount.before))


def told_together(document: Document) -> Callable[[Amount, Amount], bool]:
    """Whether a sentence has both values, so that they belong to two things."""
    places: dict[float, set[int]] = {}
    for amount in document.view(amounts):
        start = amount.sentence.start_in_source
        places.setdefault(amount.value, set()).add(start)
    return lambda one, other: bool(places[one.value] & places[other.value])


def is_slip(one: Amount, other: Amount) -> bool:
    """Whether two figures differ by digits in another order or by noughts."""
    digits = [re.sub(r"\D", "", a.shown) for a in (one, other)]
    if not all(digits):
        return False
    if len(digits[0]) > 1 and sorted(digits[0]) == sorted(digits[1]):
        return True
    low, high = sorted((one.value, other.value))
    return low > 0 and round(high / low, 6) in (10.0, 100.0, 1000.0)


def is_swapped(one: Amount, other: Amount) -> bool:
    """Whether two long figures differ by two neighbouring digits that changed places.

    Of two unrelated figures of four digits fewer than one pair in 300 does.
    """
    left, right = (re.sub(r"\D", "", a.shown) for a in (one, other))
    if len(left) != len(right) or len(left) < 4:
        return False
    odd = [at for at, digit in enumerate(left) if digit != right[at]]
    first = odd[0] if odd else len(left)
    swapped = left[:first] + left[first : first + 2][::-1] + left[first + 2 :]
    return bool(odd) and swapped == right
