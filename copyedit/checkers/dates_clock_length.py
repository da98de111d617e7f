"""Times of day that lie farther apart, or closer, than the text says."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.calendar import NUMBER, number_of
from copyedit.evidence.clock_times import ClockTime, clock_times
from copyedit.evidence.dates import TimedSentence, timed_sentences
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity

LENGTH = Rule(
    id="dates.clock-length",
    summary="Two times of day are not so far apart as the text says",
    why="""From three o'clock ninety minutes run to half past four. One of the times or
    the number of minutes was changed, and the others were not.""",
    severity=Severity.WARNING,
    source="the times of the sentence",
    examples=Examples(
        flag=(
            "The match began at 3pm and ended 90 minutes later, at {5.30pm}.",
            "He left the pub at 11pm and was found two hours later at {2am}.",
            "The alarm went off at 10:15am; half an hour later, at {11:45am}, the hall "
            "was empty.",
        ),
        allow=(
            "The match began at 3pm and ended 90 minutes later, at 4.30pm.",
            "He left the pub at 11pm and was found three hours later at 2am.",
            "The plane left London at 9am and landed in Rome two hours later, at "
            "12.30pm local time.",
            "Doors open at 7pm. The band plays an hour later, at 8pm.",
            "He left at 11pm and came back two hours later.",
        ),
    ),
)
SIXTY = Rule(
    id="dates.sixty-minutes",
    summary="More than 59 minutes or seconds beside hours or minutes",
    why="""Sixty minutes are an hour, so that what stands beside hours never reaches
    sixty. The figures were swapped or mistyped.""",
    severity=Severity.ERROR,
    source="counting of time",
    examples=Examples(
        flag=(
            "She ran the race in two hours {65} minutes.",
            "The film lasts 2 hours and {75} minutes.",
            "He finished in three minutes, {72} seconds.",
        ),
        allow=(
            "She ran the race in two hours 56 minutes.",
            "The journey takes two hours, 90 minutes of them on the ferry.",
            "It takes 65 minutes.",
            "The ferry leaves every two hours and the bus every 60 minutes.",
        ),
    ),
)
rules = (LENGTH, SIXTY)

_DAY = 24 * 60
_LATER = Expression(
    rf"\b(?P<number>(?i:half\s+an|an?|{NUMBER}))\s+(?P<unit>minutes?|hours?)"
    r"(?P<half>\s+and\s+a\s+half)?\s+later,?\s+at\s+"
)
_TRAVELS = Expression(
    r"(?i)\b(?:fl(?:y|ew|ight|ights|ies|ying)|land(?:s|ed)?|plane|jet|airport|local\s+time"
    r"|about|around|nearly|almost|shortly|just)\b"
)
_SIXTY = Expression(
    rf"\b(?:(?i:{NUMBER}|an?)\s+(?:hours?,?\s+(?:and\s+)?(?P<minutes>[6-9]\d)\s+minutes?"
    r"|minutes?,?\s+(?:and\s+)?(?P<seconds>[6-9]\d)\s+seconds?))\b(?!\s+(?:of|on|in|for|to|by)\b)"
)


def check(document: Document) -> Iterator[Finding]:
    """Each time that is not so much later than the one before; 60 minutes and more."""
    for sentence, times in document.view(clock_times):
        if len(times) > 1 and not _TRAVELS.search(sentence.text):
            yield from _later(sentence, times)
    for sentence in document.view(timed_sentences):
        for match in sentence.matches(_SIXTY):
            group = "minutes" if match["minutes"] else "seconds"
            said = (
                f"sixty {group} are one more {'hour' if match['minutes'] else 'minute'}"
            )
            yield Finding(SIXTY, sentence.span(*match.span(group)), said)


def _later(sentence: TimedSentence, times: tuple[ClockTime, ...]) -> Iterator[Finding]:
    for match in sentence.matches(_LATER):
        second = next((time for time in times if time.start == match.end()), None)
        earlier = [time for time in times if time.end <= match.start()]
        if second is None or len(earlier) != 1:
            continue
        first = earlier[0]
        number = match["number"].lower()
        amount = 0.5 if number.startswith("half") else 1.0
        if number not in {"a", "an"} and not number.startswith("half"):
            amount = float(number_of(number))
        amount += 0.5 * bool(match["half"])
        minutes = amount * (60 if match["unit"].startswith("hour") else 1)
        apart = (second.minutes - first.minutes) % _DAY
        if bool(first.half) == bool(second.half) and apart != minutes % _DAY:
            said = f"the two times are {_in_words(apart)} apart"
            place = Related(sentence.span(first.start, first.end), "counted from here")
            span = sentence.span(second.start, second.end)
            yield Finding(LENGTH, span, said, related=(place,))


def _in_words(minutes: int) -> str:
    parts = zip(divmod(minutes, 60), ("hour", "minute"), strict=True)
    told = (f"{n} {unit}{'s' * (n != 1)}" for n, unit in parts if n)
    return " and ".join(told) or "no time"
