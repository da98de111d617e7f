"""One quantity that the article gives with two values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copyedit.document import BlockKind, Document
from copyedit.evidence.amounts import (
    Amount,
    amounts,
    content_of,
    is_rough,
    is_slip,
    is_swapped,
    near,
    told_together,
)
from copyedit.evidence.harms import FINED, JAILED, harm_of, words_of_harm
from copyedit.evidence.headline_figures import headline_figures
from copyedit.evidence.same_place import same_place
from copyedit.evidence.same_words import same_phrases, scale_slips
from copyedit.evidence.told_apart import (
    are_named_apart,
    are_one_kind,
    have_other_names,
    is_all,
    is_new,
)
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity

TWO = Rule(
    id="numbers.two-values",
    summary="One quantity has two values",
    why="""The article speaks of one thing, and the figure is another the second time.
    Readers cannot tell which of the two is right.""",
    severity=Severity.WARNING,
    source="the article itself",
    examples=Examples(
        flag=(
            "Work on the £4.2m flood scheme began in May. It is late. The {£4.5m} "
            "scheme will protect the town.",
            "They opened a 300-seat hall in May. The {350-seat} hall has no windows.",
            "The fire killed 14 people in the old mill. Police said {12} people were "
            "killed in the fire.",
            "She was jailed for six years at Leeds Crown Court. Her {eight-year} "
            "sentence was welcomed by the family.",
            "<h1>{Two} held after raid</h1><p>Police are holding three men after a "
            "raid on a house.</p>",
            "The judge fined him £500. He was told to pay the {£600} fine by June.",
            "In the storm 2,400 homes lost power. By noon all {2,700} homes had power.",
            "The school has 420 pupils. All {460} pupils at the school are to be "
            "moved.",
            "The attendance was 6,412. Referee: A Bell. Attendance: {6,142}.",
            "The firm has 14 stores. Managers of its {41} stores were told on Monday.",
            "He wrote the 11 songs and dances alone. His {14} songs and dances "
            "will be sung next year.",
            "Turnover last year was £340 million. A turnover of {£340 billion} pleased "
            "the owners.",
            "She inherited $3.4 million. The {$4.3 million} inheritance was spent.",
            "The storm left 31 mm of rain at Ely Mill. The {13} mm at the mill is a "
            "record.",
            "The gale felled 14 elms in the park. The {17} elms in the park were old.",
            "The crash injured 23 people near the bridge. The {32} people hurt in the "
            "crash were taken to Leeds.",
        ),
        allow=(
            "Work on the £4m flood scheme began in May. The £4.2m scheme is late.",
            "The £4.2m Leeds scheme is late. So is the £4.5m York scheme.",
            "They opened a 300-seat hall in May. A 350-seat hall is to follow.",
            "The fire killed 14 people in the mill. An earlier fire killed 12 people.",
            "The fire killed 14 people in the mill. In 2015 a fire there killed 12 "
            "people.",
            "The fire killed at least 12 people. Police said 14 people were killed in "
            "the fire.",
            "It has a seating capacity of 14,300. The stadium next door has a seating "
            "capacity of 10,182.",
            "Oil is 60% of exports and 30% of output. The deficit was 3% of output.",
            "Labour won 24 seats and the Greens won 12 seats. The Greens, with 12 "
            "seats, back Labour, with 24 seats.",
            "Police arrested 23 people on Friday. In York police arrested 32 people "
            "at the "
            "march on Sunday.",
            "The 10-mile road is to be 12 miles long. Work on the 12-mile road began.",
            "He was jailed for six years. She was given an eight-year sentence.",
            "Some 9 cm of snow fell at Ely. The 12 cm at the mill was a record.",
            "The gale felled 14 elms in the park. The 17 elms in the square stand.",
            "The £20 tickets sold out. The £45 tickets, for the circle, did not.",
            "The £4.2m bridge was dear. The £2.4m bridge at Hull was cheaper.",
            "His six-year sentence was cut on appeal. He was first jailed for eight "
            "years.",
            "<h1>200 jobs saved at mill</h1><p>The mill has 450 jobs. A deal has "
            "saved 200 jobs.</p>",
            "The original £4.2m scheme was too dear. The £3.5m scheme is smaller.",
            "Sales in the town grew by 0% in the spring. Sales in the town in the "
            "spring were 12% of sales in the county.",
            "Its 14 shops and cafes are open. The 11 shops and cafes of Leeds shut.",
            "Turnover was £34 million. The tax on land is £34 billion.",
            "It is a five-year plan. The two-year plan failed. The six-year plan is "
            "new.",
        ),
    ),
)
rules = (TWO,)

_APART = {BlockKind.ALT, BlockKind.ITEM}  # items stand for things of their own
_PERIODS = frozenset({"year", "month", "week", "hour", "minute", "point", "time"})
_TIMES = {"minut", "hour", "day", "month", "week", "year", "percentag"}
_TERMS = {JAILED, FINED}
# Ways, heights, areas and weights without an ending.
_LENGTHS = frozenset(
    ("mil", "kilometr", "kilomet", "metr", "meter", "acr", "hectar", "ton", "tonn")
)
_SMALLEST = 10  # below it two figures in one sentence after another are two things
_FURTHEST = 3  # of two figures one is at most so many times the other
_TWO = 2
_MOST = 12  # figures of one kind, beyond which they are a series


# Words that tell of another event, or of the same at another time.
_OTHER_TIMES = Expression(
    r"(?i)\b(?:another|appeal\w*|first\s+\w+ed|second|earlier|previous\w*|origin\w+|revis\w+|initial\w*"
    r"|separate\w*|similar\w*|former\w*|instead|others?|ago|since|so\s+far"
    r"|last\s+(?:year|month|week|season|time)|each|every|per(?!\s+cent)|average"
    r"|estimat\w+|(?:19|20)\d\d|further|compar\w+|correct\w*|later|next|also|both"
    r"|would\s+have|if|whereas|while|r[io]se\w*\s+(?:from|to)|up\s+from|at\s+first"
    r"|increased|grown?|grew|fell|expand\w*|reduced|respectively"
    r"|by\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)

# Words that tell of another thing, or of the same when it was another.
_CHANGED = Expression(
    r"(?i)\b(?:another|second|earlier|previous\w*|origin\w+|revis\w+|initial\w*|former\w*"
    r"|instead|other|each|every|from|increas\w+|expand\w*|reduced?|enlarged|replac\w+"
    r"|appeal\w*|both|also|first|in\s(?:19|20)\d\d)\b"
)

_DEFINITE = Expression(r"(?i)\b(?:the|this|its|their|that|all)\s+(?:new\s+)?\Z")

_FIRST = Expression(r"(?i)\b(?:the|this|its|their|that|an?|all)\s+(?:new\s+)?\Z")


def _is_lasting(amount: Amount) -> bool:
    """Whether a thing has the figure at all times: the 300-seat hall of last year."""
    return bool(amount.unit) and not _CHANGED.search(amount.sentence.text)


def _is_of_then(amount: Amount) -> bool:
    """Whether nothing tells of another time; that rain fell does not."""
    told = _OTHER_TIMES.finditer(amount.sentence.text)
    return all(match.group() == "fell" for match in told)


def check(document: Document) -> Iterator[Finding]:
    """Each figure that the article gives otherwise for the same thing."""
    found = [a for a in document.view(amounts) if _is_plain(a)]
    if len(found) < 2:
        return
    body = {a.value for a in found if not a.is_head}
    usable = [a for a in found if not _OTHER_TIMES.search(a.sentence.text)]
    kept = {a.span.start for a in usable}
    attributes = [a for a in found if a.span.start in kept or _is_lasting(a)]
    told_of = {head.span.start for head, _ in document.view(headline_figures)}
    pairs = (*_events(usable), *_attributes(attributes), *_twins(usable))
    placed = same_place([a for a in found if _is_of_then(a)])
    slips = (*same_phrases(found), *scale_slips(found))
    for pair in (*pairs, *placed, *slips):
        one, other = pair
        if one.is_head and not other.is_head and one.value not in body:
            one, other = other, one
        if document.view(told_together)(one, other) or are_named_apart(one, other):
            continue
        if other.span.start not in told_of and other.sentence is not one.sentence:
            told_of.add(other.span.start)
            yield Finding(
                TWO,
                other.sentence.span(other.start, other.end + other.tail),
                f"elsewhere it is {one.shown.strip()}",
                related=(Related(one.span, "the other figure"),),
            )


def _is_plain(amount: Amount) -> bool:
    if amount.unit.endswith("-old"):
        return False
    return not amount.is_year and amount.sentence.block.kind not in _APART


_Pairs = Iterator[tuple[Amount, Amount]]


def _attributes(found: Sequence[Amount]) -> _Pairs:
    """The £4.2m scheme and the £4.5m scheme, the 300-seat hall and the 350-seat."""
    groups: dict[tuple[str, str, str], list[Amount]] = {}
    for amount in found:
        if not (amount.currency or amount.unit) or amount.unit in _PERIODS:
            continue
        if not amount.nouns or not _FIRST.search(amount.before):
            continue
        if amount.currency and amount.nouns[0].endswith("s"):
            continue  # the £20 tickets and the £45 tickets are two kinds
        for noun in amount.stems[:3]:
            groups.setdefault((amount.currency, amount.unit, noun), []).append(amount)
    for group in groups.values():
        if len({a.value for a in group}) != 2:
            continue
        one = group[0]
        other = next(a for a in group if a.value != one.value)
        is_one = _DEFINITE.search(other.before) and not have_other_names(one, other)
        if is_one and not one.is_about(other):
            yield _pair(group, one, other)


def _pair(group: Sequence[Amount], one: Amount, other: Amount) -> tuple[Amount, Amount]:
    """The two, last the value that is given less often, or later."""
    ones, others = (sum(a.value == b.value for a in group) for b in (one, other))
    return (other, one) if ones < others else (one, other)


def _events(found: Sequence[Amount]) -> _Pairs:
    """Killed 14 people, and 12 people were killed."""
    groups: dict[str, list[Amount]] = {}
    for amount in found:
        did = harm_of(amount)
        if did in _TERMS or (did and not is_rough(amount)):
            groups.setdefault(did, []).append(amount)
    for harm, group in groups.items():
        if len({a.value for a in group}) != 2:
            continue
        one = group[0]
        other = next(a for a in group if a.value != one.value)
        if harm in _TERMS:
            yield _pair(group, one, other)
            continue
        shared = content_of(one.sentence.text) & content_of(other.sentence.text)
        is_event = min(one.value, other.value) >= 2 and bool(
            shared - words_of_harm() or _DEFINITE.search(other.before)
        )
        if is_event and are_one_kind(one, other):
            yield _pair(group, one, other)


def _twins(usable: Sequence[Amount]) -> _Pairs:
    """Figures in the same surroundings, of which one may be a slip for the other."""
    groups: dict[tuple[object, ...], list[Amount]] = {}
    body = {a.value for a in usable if not a.is_head}
    for amount in usable:
        if amount.is_head and amount.value in body:
            continue  # the text bears it out, and another figure is another thing
        is_sum = amount.currency or amount.is_percentage
        is_plain = amount.value >= _SMALLEST or is_sum
        if is_plain and amount.thing not in _TIMES and not is_rough(amount):
            groups.setdefault((*amount.kind[:2], amount.thing), []).append(amount)
            if is_sum:
                groups.setdefault((*amount.kind[:2], None), []).append(amount)
    for group in groups.values():
        if not 2 <= len(group) <= _MOST:
            continue
        values = len({a.value for a in group})
        pairs = [
            (one, other)
            for at, other in enumerate(group)
            for one in group[:at]
            if one.sentence is not other.sentence and _is_twin(one, other, values)
        ]
        if len({frozenset((a.value, b.value)) for a, b in pairs}) == 1:
            yield _pair(group, *pairs[0])


def _is_twin(one: Amount, other: Amount, values: int) -> bool:
    same_value = one.value == other.value or one.is_about(other)
    if same_value or have_other_names(one, other) or is_new(other):
        return False
    shared = near(one) & near(other)
    is_tenth = one.is_percentage and one.value in (other.value * 10, other.value / 10)
    if is_slip(one, other) and not is_tenth:
        is_same = bool(_DEFINITE.search(other.before) and shared)
        return is_same or len(shared) >= (1 if is_swapped(one, other) else _TWO)
    least, most = sorted((one.value, other.value))
    is_way = one.thing in _LENGTHS and not _DEFINITE.search(other.before)
    if one.is_percentage or is_way or most > _FURTHEST * least:
        return False  # shares and ways are of many things
    if one.currency and other.nouns and other.nouns[0].endswith("s"):
        return False
    same = bool({one.thing, *one.stems[:2]} & {other.thing, *other.stems[:2]} - {""})
    if values == _TWO and one.thing == other.thing and most < 1.5 * least:
        return bool(shared) and len(shared) >= (1 if is_all(other) else _TWO)
    return len(shared) >= max(
        _TWO, 4 - same - (values == _TWO) * (1 + bool(one.currency))
    )
