"""One quantity that the article gives with two values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from copyedit.document import BlockKind, Document
from copyedit.evidence.amounts import Amount, amounts, stem
from copyedit.finding import Finding, Related
from copyedit.language.lists import words_of
from copyedit.rule import Examples, Rule, Severity

TWO = Rule(
    id="numbers.two-values",
    summary="One quantity has two values",
    why="""The article speaks of one thing, and the figure is another one the second time.
    Readers cannot tell which of the two is right.""",
    severity=Severity.WARNING,
    source="the article itself",
    examples=Examples(
        flag=(
            "Work on the £4.2m flood scheme began in May. It is late. The {£4.5m} scheme "
            "will protect the town.",
            "They opened a 300-seat hall in May. The {350-seat} hall has no windows.",
            "The fire killed 14 people in the old mill. Police said {12} people were "
            "killed in the fire.",
            "The crash injured 23 people near the bridge. The {32} people hurt in the "
            "crash were taken to Leeds.",
        ),
        allow=(
            "Work on the £4m flood scheme began in May. The £4.2m scheme is late.",
            "The £4.2m Leeds scheme is late. So is the £4.5m York scheme.",
            "They opened a 300-seat hall in May. A 350-seat hall is to follow.",
            "The fire killed 14 people in the mill. An earlier fire killed 12 people.",
            "The fire killed 14 people in the mill. In 2015 a fire there killed 12 people.",
            "The fire killed at least 12 people. Police said 14 people were killed in "
            "the fire.",
            "The original £4.2m scheme was too dear. The £3.5m scheme is smaller.",
            "It is a five-year plan. The two-year plan failed. The six-year plan is new.",
        ),
    ),
)
HEADLINE = Rule(
    id="numbers.headline",
    summary="A figure of the headline is another one in the text",
    why="""The headline gives a figure that the text does not have; for the same thing the
    text has another. Headlines are written last and from memory.""",
    severity=Severity.WARNING,
    source="the text below the headline",
    examples=Examples(
        flag=(
            "<h1>Depot plan to cost {250} jobs</h1><p>The plan will cost 230 jobs, the "
            "firm said on Tuesday.</p>",
            "<h1>Town gets {£6.2m} bridge</h1><p>The town is to have a £2.6m bridge, the "
            "council said.</p>",
            "<h1>Rents rise {12%} in a year</h1><p>Rents rose by 21 per cent in a year, "
            "the council said.</p>",
        ),
        allow=(
            "<h1>Depot plan to cost 250 jobs</h1><p>The plan will cost 247 jobs.</p>",
            "<h1>Depot plan to cost 250 jobs</h1><p>The plan will cost 120 jobs in "
            "Leeds and 130 jobs in York.</p>",
            "<h1>Nearly 250 jobs to go</h1><p>The plan will cost 230 jobs.</p>",
            "<h1>Town gets £6m bridge</h1><p>The town is to have a £5.8m bridge.</p>",
            "<h1>Five facts about 20 bridges</h1><p>The town has 30 roads.</p>",
        ),
    ),
)
SCALE = Rule(
    id="numbers.million-billion",
    summary="The same sum in millions and in billions",
    why="""The figures are the same and the scale is a thousand times as large. One of the
    two is a slip of the pen.""",
    severity=Severity.ERROR,
    source="the article itself",
    examples=Examples(
        flag=(
            "The bridge cost £3.2 million. The mayor said {£3.2 billion} was too much.",
            "It sold $1.2bn of bonds. The {$1.2m} was spent on roads.",
            "It got £5 million for schools. The {£5 billion} for schools is spent.",
        ),
        allow=(
            "The bridge cost £3.2 million. The railway cost £4.5 billion.",
            "Sales were £3.2 billion and the fine was £3.2 million.",
            "It got £5 million for schools and has £5 billion in debts.",
        ),
    ),
)
rules = (TWO, HEADLINE, SCALE)

_MILLION = re.compile(r"(?i)\s?(?:m|mn|million|bn|billion)\Z")
_DEFINITE = re.compile(r"(?i)\b(?:the|this|its|their|that)\s+\Z")
_FIRST = re.compile(r"(?i)\b(?:the|this|its|their|an?|that)\s+\Z")
_AGE = frozenset({"year", "month", "week", "hour", "minute", "point", "day", "time"})
_ROUGH = re.compile(
    r"(?i)\b(?:nearly|almost|about|around|some|over|under|than|least|most|up\s+to"
    r"|roughly|approximately|close\s+to|as\s+many\s+as|another|further|extra"
    r"|only|to|or|and|first|last|next|other|top|no|of)\s+(?:the\s+)?\Z"
)
_WHO = r"(?:people|men|women|children|passengers|workers|soldiers|civilians)"
_TAUT = 3  # of two figures one is at most so many times the other


@cache
def _other_times() -> re.Pattern[str]:
    """Words that tell of another event, or of the same at another time."""
    return re.compile(
        r"(?i)\b(?:another|second|earlier|previous\w*|origin\w+|revis\w+|initial\w*"
        r"|first|separate\w*|similar\w*|former\w*|then|r[io]se\w*|risen|increas\w+|from"
        r"|instead|other|others|also|last\s+(?:year|month|week)|ago|since|so\s+far"
        r"|at\s+least|more\s+than|fewer|less|includ\w+|of\s+(?:them|whom|the\s+\w+)"
        r"|each|every|per|average|estimat\w+|up\s+to|between|(?:19|20)\d\d|further"
        r"|nearly|almost|about|around|compar\w+|grew|grown|fell|fall\w*|cut|expand\w*"
        r"|but|not|correct\w*|later|next|would\s+have|if|new\s+figures?|or)\b"
    )


_VERBS = (
    r"(?P<killed>kill(?:ed|ing|s)|die[ds]?|dead|deaths)"
    r"|(?P<hurt>injur(?:ed|ing|es)|wound(?:ed|ing)|hurt)"
    r"|(?P<arrested>arrest(?:ed|ing|s))"
    r"|(?P<rescued>rescu(?:ed|ing|es))|(?P<moved>evacuat(?:ed|ing|es))"
)


@cache
def _done() -> re.Pattern[str]:
    """A verb of harm before a figure: it killed 14."""
    return re.compile(rf"\b(?:{_VERBS})\s+\Z")


@cache
def _suffered() -> re.Pattern[str]:
    """A verb of harm behind a figure: 14 people were killed."""
    return re.compile(
        rf"(?:\s+{_WHO})?(?:\s+(?:were|was|had|have|has|been|being|are)){{0,2}}"
        rf"\s+(?:{_VERBS})\b"
    )


def check(document: Document) -> Iterator[Finding]:
    """Each figure that the article gives otherwise for the same thing."""
    found = document.view(amounts)
    if len(found) < 2:
        return
    told_of: set[int] = set()
    for finding, amount in (
        *_scales(found),
        *_headlines(document, found),
        *_attributes(found),
        *_events(found),
    ):
        if amount.span.start not in told_of:
            told_of.add(amount.span.start)
            yield finding


_Found = Iterator[tuple[Finding, Amount]]


def _finding(rule: Rule, one: Amount, other: Amount, message: str) -> Finding:
    note = "the other figure"
    end = one.end
    if one.unit:
        end += 1 + len(one.unit)
    return Finding(
        rule,
        one.sentence.span(one.start, end),
        message,
        related=(Related(other.span, note),),
    )


def _scales(found: Sequence[Amount]) -> _Found:
    """Sums of the same figures, one in millions and one in billions."""
    sums = [a for a in found if a.currency and _MILLION.search(a.shown)]
    by_value: dict[tuple[str, float], Amount] = {}
    for amount in sums:
        by_value.setdefault((amount.currency, round(amount.value)), amount)
    for amount in sums:
        for factor in (1e3, 1e-3):
            key = amount.currency, round(amount.value * factor)
            other = by_value.get(key)
            if not other or other.sentence is amount.sentence:
                continue
            if other.span.start > amount.span.start:
                continue
            digits = re.sub(r"\D|0+(?!.*[1-9])", "", amount.shown)
            if len(digits) >= 2 or _near(amount) & _near(other):
                yield (
                    _finding(SCALE, amount, other, f"elsewhere it is {other.shown}"),
                    amount,
                )


def _near(amount: Amount) -> frozenset[str]:
    """The words just behind a figure, such as those that tell what it is for."""
    return _content_of(amount.sentence.passage.text[amount.end : amount.end + 25])


def _shared(one: Amount, other: Amount) -> set[str]:
    return set(map(stem, one.nouns)) & set(map(stem, other.nouns))


def _headlines(document: Document, found: Sequence[Amount]) -> _Found:
    body = [a for a in found if not a.is_head]
    values = [a.value for a in body]
    for head in found:
        if not head.is_head or _ROUGH.search(head.before) or head.value < 3:
            continue
        if head.sentence.block.kind is BlockKind.ALT or _is_year(head):
            continue
        if any(
            head.value == value or head.is_about(a) for a, value in zip(body, values)
        ):
            continue
        others = [a for a in body if _is_same_thing(head, a)]
        if len({a.value for a in others}) != 1 or _adds_up(head.value, body):
            continue
        other = others[0]
        yield (
            _finding(HEADLINE, head, other, f"in the text it is {other.shown.strip()}"),
            head,
        )


def _is_year(amount: Amount) -> bool:
    shown = amount.shown
    return shown.isdigit() and len(shown) == 4 and shown[:2] in {"18", "19", "20"}


def _is_same_thing(head: Amount, other: Amount) -> bool:
    """Whether the text counts what the headline counts, and not far from it."""
    if (head.currency, head.is_percentage, head.unit) != (
        other.currency,
        other.is_percentage,
        other.unit,
    ):
        return False
    if _ROUGH.search(other.before) or _is_year(other):
        return False
    if not head.value / _TAUT <= other.value <= head.value * _TAUT:
        return False
    if head.is_percentage:
        return len(_content(head) & _content(other)) >= 2
    if not head.nouns or not other.nouns:
        return False
    shared = _shared(head, other)
    is_first = stem(head.nouns[0]) in shared or stem(other.nouns[0]) in shared
    return is_first and len(_content(head) & _content(other)) >= 2


def _adds_up(value: float, body: Sequence[Amount]) -> bool:
    """Whether the figure is a sum or a difference of two figures of the text."""
    values = {a.value for a in body}
    return any(value - one in values or value + one in values for one in values)


def _content(amount: Amount) -> frozenset[str]:
    return _content_of(amount.sentence.text)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z][\w’'-]{2,}")


def _content_of(text: str) -> frozenset[str]:
    ignored = words_of("function_words")
    words = (m.group().lower() for m in _word().finditer(text))
    return frozenset(stem(w)[:6] for w in words if w not in ignored)


def _attributes(found: Sequence[Amount]) -> _Found:
    """The £4.2m scheme and the £4.5m scheme, the 300-seat hall and the 350-seat."""
    groups: dict[tuple[str, str, str], list[Amount]] = {}
    for amount in found:
        if not (amount.currency or amount.unit) or stem(amount.unit) in _AGE:
            continue
        if not amount.nouns or not _FIRST.search(amount.before):
            continue
        for noun in amount.nouns[:2]:
            key = amount.currency, amount.unit, stem(noun)
            groups.setdefault(key, []).append(amount)
    for group in groups.values():
        values = {a.value for a in group}
        if len(values) != 2 or any(
            _other_times().search(a.sentence.text) for a in group
        ):
            continue
        one = group[0]
        other = next(a for a in group if a.value != one.value)
        if other.sentence is one.sentence or one.is_about(other):
            continue
        if not _DEFINITE.search(other.before) or _named_apart(one, other):
            continue
        yield _pair(group, one, other)


def _pair(
    group: Sequence[Amount], one: Amount, other: Amount
) -> tuple[Finding, Amount]:
    """The finding on the value given less often, or later."""
    ones = sum(a.value == one.value for a in group)
    if ones * 2 < len(group):
        one, other = other, one
    message = f"elsewhere it is {one.shown.strip()}"
    return _finding(TWO, other, one, message), other


def _named_apart(one: Amount, other: Amount) -> bool:
    names = [{w for w in a.nouns if w[0].isupper()} for a in (one, other)]
    return names[0] != names[1] and bool(names[0] and names[1])


def _events(found: Sequence[Amount]) -> _Found:
    """Killed 14 people, and 12 people were killed."""
    groups: dict[str, list[Amount]] = {}
    for amount in found:
        if amount.currency or amount.is_percentage or amount.unit:
            continue
        text, end = amount.sentence.passage.text, amount.sentence.end
        verb = _done().search(amount.before) or _suffered().match(text, amount.end, end)
        if verb and not _other_times().search(amount.sentence.text):
            groups.setdefault(verb.lastgroup or "", []).append(amount)
    for group in groups.values():
        if len({a.value for a in group}) != 2:
            continue
        one = group[0]
        other = next(a for a in group if a.value != one.value)
        if other.sentence is one.sentence or one.value < 2 or other.value < 2:
            continue
        if not (_content(one) & _content(other)) - _harm():
            continue
        if _kind_of(one) & _kind_of(other):
            yield _pair(group, one, other)


@cache
def _harm() -> frozenset[str]:
    return _content_of(
        "people men women children killed killing died dead deaths injured hurt wounded "
        "arrested rescued evacuated police said were officers taken hospital"
    )


def _kind_of(amount: Amount) -> set[str]:
    first = amount.nouns[0] if amount.nouns else ""
    is_kind = first in {"men", "women", "children", "passengers", "workers", "soldiers"}
    return {first} if is_kind else {"people"}
