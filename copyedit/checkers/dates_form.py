"""Dates and times of day written in more than one way."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from copyedit.document import Document
from copyedit.evidence.calendar import MONTHS
from copyedit.evidence.clock_times import ClockTime, clock_times
from copyedit.evidence.dates import Date, Form, TimedSentence, timed_sentences
from copyedit.evidence.quotations import quoted_spans
from copyedit.expressions import Expression
from copyedit.finding import Certainty, Edit, Finding, Fix, Related
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

DATES = Rule(
    id="dates.mixed-forms",
    summary="Dates are written in more than one way",
    why="""An article keeps to one form: 12 March or March 12, with or without -th.
    Mixed forms show that two hands wrote it, and 3/4 is read in two ways.""",
    severity=Severity.SUGGESTION,
    source="the other dates of the article",
    examples=Examples(
        flag=(
            "It opened on 12 March, closed on 3 May and burnt on {June 4 -> 4 June}.",
            "It opened on March 12, 2019, and on May 3, and closed on "
            "{12 June 2020 -> June 12, 2020}.",
            "It opened on 12 March 2019, and on 3 May 2020 it closed. The sale is on "
            "{4/6/2021}.",
            "It opened on 12 March, closed on 3 May and burnt on {4th June -> 4 June}.",
            "It opened on 12 March and burnt on {June 4}.",
        ),
        allow=(
            "It opened on 12 March 2019 and closed in March 2020. In May 12 people "
            "came.",
            "“It was on March 12,” he said. It was on 3 April.",
            "It opened on the 12th of March and closed on 3 May.",
            "It opened on Sept. 12 and closed in September 2019.",
        ),
    ),
)
TIMES = Rule(
    id="dates.mixed-times",
    summary="Times of day are written in more than one way",
    why="""An article keeps to one form: 3pm or 3 p.m., 3.30 or 3:30, twelve hours or
    twenty-four. Readers stumble where it changes.""",
    severity=Severity.SUGGESTION,
    source="the other times of the article",
    examples=Examples(
        flag=(
            "Doors open at 6pm, and the band begins at {7 p.m. -> 7pm} and stops "
            "at 10pm.",
            "The bus leaves at 6.30pm, at 7.15pm and at {8:30pm -> 8.30pm}.",
            "The bus leaves at 18:30, at 19:15 and at {8:30 p.m. -> 20:30}.",
            "Doors open at 6pm and the band begins at {7 p.m.}",
            "It is open from 9am-{17:00} and the shop from 10am.",
            "It is open from 9am to {17:00}.",
        ),
        allow=(
            "Doors open at 6pm, and the band begins at 7pm.",
            "The bus leaves at 6pm (18:00 GMT), the next at 7pm.",
            "They won 14:10 at 6pm.",
            "“Come at 6 p.m.,” she said. They came at 7pm.",
        ),
    ),
)
rules = (DATES, TIMES)

_HALF_BEFORE = Expression(r"\d\s?[ap]\.?m\.?\s?(?:to\s|[-–]\s?)\Z")


class _Place(NamedTuple):
    """One date or time, and the form of it that counts."""

    span: Span
    text: str
    form: str
    fixed: Callable[[str], str | None]


def check(document: Document) -> Iterator[Finding]:
    """At most one finding for each way in which forms may differ."""
    quoted = document.view(quoted_spans)
    dates = [
        (sentence, found, sentence.span(start, found.end), start)
        for sentence in document.view(timed_sentences)
        for found in sentence.dates
        if found.day
        and not _inside(quoted, sentence.span(start := found.bare_start, found.end))
    ]
    yield from _mixed(DATES, "date", _orders(dates))
    yield from _mixed(DATES, "date", _suffixes(dates))
    yield from _mixed(DATES, "month", _lengths(dates))
    times = [
        (sentence, time, span)
        for sentence, found_times in document.view(clock_times)
        for time in found_times
        if time.is_possible
        and not time.zone
        and not _inside(quoted, span := sentence.span(time.start, time.end))
    ]
    yield from _mixed(TIMES, "time", _clocks(times))
    yield from _mixed(TIMES, "time", _halves(times))
    yield from _mixed(TIMES, "time", _marks(times))


def _inside(quoted: tuple[Span, ...], span: Span) -> bool:
    at = bisect_right(quoted, span.start, key=lambda quotation: quotation.start) - 1
    return at >= 0 and quoted[at].covers(span)


_Dates = list[tuple[TimedSentence, Date, Span, int]]
_Times = list[tuple[TimedSentence, ClockTime, Span]]


def _orders(dates: _Dates) -> Iterator[_Place]:
    """Day before month, month before day, or figures."""
    for sentence, found, span, start in dates:
        if found.form is Form.ISO or (
            found.form is Form.MONTH_DAY and _is_count(sentence, found)
        ):
            continue

        def fixed(form: str, found: Date = found) -> str | None:
            if found.may_swap:
                return None
            month = found.month_text or MONTHS[found.month - 1]
            if form == Form.DAY_MONTH:
                return f"{found.day} {month}" + f" {found.year}" * bool(found.year)
            if form == Form.MONTH_DAY:
                return f"{month} {found.day}" + f", {found.year}" * bool(found.year)
            return None

        yield _Place(
            span, sentence.passage.text[start : found.end], found.form.value, fixed
        )


def _is_count(sentence: TimedSentence, found: Date) -> bool:
    """Whether the number may count something: in May 12 people came."""
    before = sentence.passage.text[max(0, found.start - 6) : found.start].lower()
    return not found.year and before.endswith(
        ("in ", "of ", "since ", "this ", "last ")
    )


def _suffixes(dates: _Dates) -> Iterator[_Place]:
    """With or without -th; "the 12th of March" is a form of speech."""
    for sentence, found, span, start in dates:
        text = sentence.passage.text[start : found.end]
        if found.form not in (Form.DAY_MONTH, Form.MONTH_DAY) or " of " in text:
            continue

        def fixed(form: str, text: str = text, found: Date = found) -> str | None:
            return text.replace(found.suffix, "", 1) if form == "plain" else None

        if not found.suffix or text.startswith(f"{found.day}{found.suffix}"):
            yield _Place(span, text, "with -th" if found.suffix else "plain", fixed)


def _lengths(dates: _Dates) -> Iterator[_Place]:
    """Months short or in full beside a day; those of five letters are never cut."""
    for sentence, found, span, start in dates:
        name = MONTHS[found.month - 1] if 1 <= found.month <= 12 else ""
        if len(name) <= 5 or not found.month_text:
            continue
        text = sentence.passage.text[start : found.end]

        def fixed(
            form: str, text: str = text, name: str = name, short: str = found.month_text
        ) -> str | None:
            return text.replace(short, name, 1) if form == "in full" else None

        form = "in full" if found.month_text == name else "short"
        yield _Place(span, text, form, fixed)


def _is_led(sentence: TimedSentence, time: ClockTime) -> bool:
    """Whether a word or a time before it shows that the figure is a time."""
    before = sentence.passage.text[max(0, time.start - 8) : time.start]
    return time.led_in or bool(_HALF_BEFORE.search(before))


def _clocks(times: _Times) -> Iterator[_Place]:
    """Twelve or twenty-four hours."""
    for sentence, time, span in times:
        is_long = not time.half and time.mark == ":" and _is_led(sentence, time)
        if not time.half and not (is_long and (time.hour > 12 or time.hour == 0)):
            continue

        def fixed(form: str, time: ClockTime = time) -> str | None:
            if form == "24 hours":
                return f"{time.minutes // 60:02}:{time.minute:02}"
            return None

        form = "12 hours" if time.half else "24 hours"
        yield _Place(span, sentence.passage.text[time.start : time.end], form, fixed)


def _halves(times: _Times) -> Iterator[_Place]:
    """3pm, 3 pm, 3 p.m., 3 PM."""
    for sentence, time, span in times:
        if not time.half:
            continue
        half = time.half_text.lstrip()
        stopped = "." in half
        form = " " * (half != time.half_text) + ("p.m." if stopped else "pm")
        form = form.upper() if half[0].isupper() else form
        bare = sentence.passage.text[time.start : time.end - len(time.half_text)]

        def fixed(form: str, bare: str = bare, time: ClockTime = time) -> str | None:
            letter = time.half.upper() if form.isupper() else time.half
            return bare + form.replace("p", letter).replace("P", letter)

        yield _Place(span, sentence.passage.text[time.start : time.end], form, fixed)


def _marks(times: _Times) -> Iterator[_Place]:
    """3.30pm or 3:30pm."""
    for sentence, time, span in times:
        if not (time.half and time.mark):
            continue
        text = sentence.passage.text[time.start : time.end]

        def fixed(form: str, text: str = text, mark: str = time.mark) -> str | None:
            return text.replace(mark, form, 1)

        yield _Place(span, text, time.mark, fixed)


def _mixed(rule: Rule, what: str, places: Iterable[_Place]) -> Iterator[Finding]:
    """One finding on the form used least; on a tie on the one that came later."""
    forms: dict[str, list[_Place]] = defaultdict(list)
    for place in places:
        forms[place.form].append(place)
    if len(forms) < 2:
        return
    ranked = sorted(forms.values(), key=len, reverse=True)
    most, rest = ranked[0], [place for group in ranked[1:] for place in group]
    rest.sort(key=lambda place: place.span)
    is_tie = len(ranked[1]) == len(most)
    edits = [
        Edit(place.span, new)
        for place in rest
        if place.text and (new := place.fixed(most[0].form))
    ]
    fixes = (Fix(tuple(edits)),) if len(edits) == len(rest) and not is_tie else ()
    counts = ", ".join(
        f"“{group[0].text or group[0].form}” {len(group)}" for group in ranked
    )
    yield Finding(
        rule,
        rest[0].span,
        f"{what}s are written in {len(ranked)} ways: {counts}",
        fixes,
        tuple(Related(p.span, "also so") for p in rest[1:])
        + tuple(Related(p.span, "the other form") for p in most),
        Certainty.LIKELY,
    )
