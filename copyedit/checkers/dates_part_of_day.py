"""Hours that do not lie in the part of the day beside them."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.calendar import WEEKDAY
from copyedit.evidence.clock_times import ClockTime, clock_times
from copyedit.evidence.dates import TimedSentence
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="dates.part-of-day",
    summary="The hour does not lie in the part of the day that is named",
    why="""No morning has a 9pm, and no evening an 8am. Either the hour or the part of
    the day is wrong.""",
    severity=Severity.WARNING,
    source="the clock",
    examples=Examples(
        flag=(
            "The tip opens on Sunday morning at {9pm}.",
            "He was last seen at {8am} on Friday evening.",
            "She left at {19:30} that morning.",
        ),
        allow=(
            "The tip opens on Sunday morning at 9am.",
            "He was last seen at 8pm on Friday evening.",
            "On Friday morning he was found; at 9pm he was well.",
            "He came home late that evening around 2am and ate on Sunday morning "
            "at 12.30pm.",
            "They danced from Saturday evening until 2am.",
        ),
    ),
)
rules = (RULE,)

_PART = r"(?P<part>morning|afternoon|evening)\b"
_BEFORE = Expression(
    rf"\b(?:{WEEKDAY}|this|that|the|yesterday|tomorrow|[Tt]he)\s+{_PART}"
    r",?\s+(?:at|at\s+(?:about|around|just\s+after|just\s+before)|around"
    r"|just\s+after)\s+\Z"
)
_AFTER = Expression(
    rf",?\s+(?:(?:on\s+)?{WEEKDAY}|this|that|yesterday|tomorrow|on\s+the)\s+{_PART}"
)
_LOOK_BACK = 48
_HOUR = 60
_NOON = 12 * _HOUR
_SMALL_HOURS = 5 * _HOUR


def check(document: Document) -> Iterator[Finding]:
    """Each hour of the afternoon called morning, and the other way round."""
    for sentence, times in document.view(clock_times):
        for time in times:
            if time.is_possible and (time.half or time.hour > 12):
                yield from _judge(sentence, time)


def _judge(sentence: TimedSentence, time: ClockTime) -> Iterator[Finding]:
    text = sentence.passage.text
    first = max(sentence.start, time.start - _LOOK_BACK)
    part = _BEFORE.search(text, first, time.start) or _AFTER.match(text, time.end)
    if part is None:
        return
    if time.minutes < _SMALL_HOURS or 0 <= time.minutes - _NOON < _HOUR:
        return  # a long evening; a morning that ends with lunch
    is_late = time.minutes >= _NOON
    if is_late == (part["part"] == "morning"):
        span = sentence.span(time.start, time.end)
        place = Related(sentence.span(*part.span("part")), "the part of the day")
        yield Finding(RULE, span, f"no {part['part']} has this hour", related=(place,))
