"""Every time of day of a document that is written in figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.dates import TimedSentence, timed_sentences
from copyedit.expressions import Expression
from copyedit.record import record

ZONE = (
    r"(?:GMT|UTC|BST|CEST|CET|EEST|EET|WEST|WET|EST|EDT|CST|CDT|MST|MDT|PST|PDT"
    r"|AEST|AEDT|JST|IST|HKT|SGT|MSK)"
)

_TIME = Expression(
    rf"""
    (?:\b(?P<lead>[Aa]t|[Ff]rom|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter|[Aa]round
        |[Aa]bout|[Ss]ince|[Bb]etween)\s+(?:about\s+|around\s+|just\s+(?:before|after)\s+)?)?
    (?<![\d.,:/£$€%])(?<![^m.]-)(?P<hour>\d{{1,2}})
    (?:(?P<mark>[:.])(?P<minute>\d\d)(?::\d\d)?)?
    (?P<half>\s?(?:[ap]\.\s?m\.?|[ap]m|[AP]M|[AP]\.M\.?)(?!\w|-(?!\d)))?
    (?![\d:%]|[.,]\d|\s?%)
    (?:\s?(?P<zone>{ZONE})\b)?
    """,
    re.VERBOSE,
)
_HAS_TIME = Expression(rf"\d:\d|\d\s?[apAP]\.?\s?[mM]\b|\d\s?{ZONE}\b")


@record
class ClockTime:
    """One time of day; ``start`` and ``end`` are offsets in the text of its passage.

    ``half`` is "a" or "p" where a.m. or p.m. follows, as ``half_text`` writes it with
    the space before it; ``mark`` parts hour and minute; ``zone`` follows.
    """

    start: int
    end: int
    hour: int
    minute: int
    mark: str
    half: str
    half_text: str
    zone: str
    led_in: bool

    @property
    def is_possible(self) -> bool:
        """Whether a clock shows it."""
        most = 12 if self.half else 24
        return self.hour <= most and self.minute < 60 and self.minutes <= 24 * 60

    @property
    def minutes(self) -> int:
        """Minutes since midnight; without a.m. or p.m. as the figures say."""
        hour = self.hour
        if self.half and hour <= 12:
            hour = hour % 12 + 12 * (self.half == "p")
        return hour * 60 + self.minute


def times_in(sentence: TimedSentence) -> Iterator[ClockTime]:
    """The times of day of a sentence: with a colon, a.m. or p.m., or a zone."""
    for match in sentence.matches(_TIME):
        half, mark, zone = match["half"] or "", match["mark"] or "", match["zone"]
        if not (half or zone or mark == ":"):
            continue
        if zone and not half and not mark:
            continue
        yield ClockTime(
            match.start("hour"),
            match.end("half") if half else match.end("minute"),
            int(match["hour"]),
            int(match["minute"] or 0),
            mark,
            half.strip()[:1].lower(),
            half,
            zone or "",
            bool(match["lead"]),
        )


def clock_times(
    document: Document,
) -> tuple[tuple[TimedSentence, tuple[ClockTime, ...]], ...]:
    """The sentences with times of day, each with its times."""
    found = []
    for sentence in document.view(timed_sentences):
        text, start, end = sentence.passage.text, sentence.start, sentence.end
        times = tuple(times_in(sentence)) if _HAS_TIME.search(text, start, end) else ()
        if times:
            found.append((sentence, times))
    return tuple(found)
