"""Where the sentences of speech begin and end: capitals, full stops, commas between."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from copyedit.document import Document
from copyedit.evidence.attributions import Speech, is_running_text, speeches
from copyedit.finding import Finding, Fix
from copyedit.language.lists import words_of
from copyedit.rule import Examples, Rule, Severity

_SOURCE = "punctuation of English"
CASE = Rule(
    id="punctuation.speech-capital",
    summary="A capital of speech is missing, or one too many",
    why="""A sentence of speech begins with a capital; the second half of one that the
    attribution has interrupted does not.""",
    severity=Severity.WARNING,
    source=_SOURCE,
    examples=Examples(
        flag=(
            "“We have lost the mill,” said Holm. “{and -> And} we have lost the shop.”",
            "Holm said: “{we -> We} have lost the mill and the shop.”",
            "“We have lost the mill,” said Holm, “{And -> and} we have lost the shop.”",
        ),
        allow=(
            "“We have lost the mill,” said Holm, “and we have lost the shop.”",
            "“We have lost the mill,” said Holm. “And we have lost the shop.”",
            "Holm had two words for it: “chaos and more chaos.”",
            "“We have lost the mill,” said Holm, “I think.”",
            "He spoke of “the mill”. “eBay is where we sell it,” he said.",
        ),
    ),
)
STOP = Rule(
    id="punctuation.speech-stop",
    summary="A sentence of speech has no full stop",
    why="""The speech is a sentence of its own and ends the paragraph or stands before
    another sentence. Its full stop was lost.""",
    severity=Severity.WARNING,
    source=_SOURCE,
    examples=Examples(
        flag=(
            "“We have lost the mill,” said Holm. “Nobody came to help{ -> .}”",
            "Holm said: “We have lost everything we had{ -> .}” Nobody came.",
            "“We left,” said Holm. “Nobody came{ -> .}” The mill is shut.",
        ),
        allow=(
            "“We have lost the mill,” said Holm. “Nobody came to help.”",
            "“We have lost the mill,” said Holm. “Nobody came to help”.",
            "The mill is old. “The Mill on the Floss” is older.",
            "She read three books: “Emma and I” and “The Mill”",
        ),
    ),
)
PAUSE = Rule(
    id="punctuation.speech-comma",
    summary="No comma parts the attribution from the rest of the speech",
    why="""An attribution in the middle of a sentence of speech has a comma on both
    sides.""",
    severity=Severity.WARNING,
    source=_SOURCE,
    examples=Examples(
        flag=(
            "“We have lost the mill,” said Holm{ -> ,} “and we have lost the shop.”",
            "“We won the vote,” he said{ -> ,} “but not the election.”",
            "“It is late,” Anna Holm said{ -> ,} “and we are tired.”",
        ),
        allow=(
            "“We have lost the mill,” said Holm, “and we have lost the shop.”",
            "“We have lost the mill,” said Holm of the “great fire”.",
            "“It is late,” said Holm. “We are tired.”",
        ),
    ),
)
rules = (CASE, STOP, PAUSE)

_FEWEST_WORDS = 4
_NEAR = 12  # characters beside a mark
_BEHIND = 240
_ENDS = frozenset(".!?")


def check(document: Document) -> Iterator[Finding]:
    """Each sentence of speech that begins or ends as it should not."""
    found = [s for s in document.view(speeches) if is_running_text(s.marked.kind)]
    before: Speech | None = None
    for speech in found:
        earlier = before if before and before.number == speech.number else None
        yield from _capital(earlier, speech)
        yield from _unfinished(speech)
        before = speech
    for one, other in pairwise(found):
        if one.number == other.number:
            yield from _unparted(one, other)


def _ending(speech: Speech) -> str:
    """The last character before the quotation that is no space."""
    start = max(0, speech.opened - _NEAR)
    return speech.marked.text[start : speech.opened].rstrip()[-1:]


def _capital(earlier: Speech | None, speech: Speech) -> Iterator[Finding]:
    word = speech.text.split()[0] if speech.text.strip() else ""
    letters = word.strip(",.;:’'")
    if not letters.isalpha() or letters.lower() not in words_of("function_words"):
        return
    ending = _ending(speech)
    is_long = len(speech.text.split()) >= _FEWEST_WORDS
    start = speech.opened + 1
    span = speech.marked.passage.span(start, start + len(letters))
    if letters.islower() and is_long and speech.text[-1:] in _ENDS | {","}:
        introduced = ending == ":" and speech.before is not None
        goes_on = ending == "." and earlier is not None and earlier.after is not None
        if introduced or goes_on:
            told = "a sentence of speech begins with a capital"
            yield Finding(CASE, span, told, (Fix.replace(span, letters.capitalize()),))
    elif letters.istitle() and letters != "I" and ending == "," and earlier:
        after = earlier.after
        if after is None or not earlier.text.rstrip().endswith(","):
            return
        between = speech.marked.text[after.end : speech.opened]
        if between.strip() == ",":
            told = "the sentence of speech goes on here"
            yield Finding(CASE, span, told, (Fix.replace(span, letters.lower()),))


def _unfinished(speech: Speech) -> Iterator[Finding]:
    text, closed = speech.marked.text, speech.closed
    if not speech.text[-1:].isalnum() or not speech.text[:1].isupper():
        return
    words = speech.text.split()
    if len(words) < 2 or sum(word[0].isupper() for word in words) * 2 > len(words):
        return
    ending = _ending(speech)
    after = text[closed + 1 : closed + _NEAR].lstrip()
    # A title or a slogan begins sentences as well: only speech is led in so.
    introduced = speech.before is not None and ending == ":"
    if not (introduced or (ending == "." and _has_speech_before(speech))):
        return
    if not after or (after[0].isupper() and text[closed + 1 : closed + 2] == " "):
        span = speech.marked.passage.span(closed, closed)
        told = "the sentence of speech has no full stop"
        yield Finding(STOP, span, told, (Fix.replace(span, "."),))


def _has_speech_before(speech: Speech) -> bool:
    """Whether an attribution of other speech stands right before."""
    start = max(0, speech.opened - _BEHIND)
    lead = speech.marked.text[start : speech.opened].rstrip(" .")
    sentence = lead[max(lead.rfind("”"), lead.rfind('"'), lead.rfind("’ ")) + 1 :]
    words = [word.strip(",.") for word in sentence.split()]
    return len(words) < len(lead.split()) and not words_of(
        "verbs_of_saying"
    ).isdisjoint(words)


def _unparted(one: Speech, other: Speech) -> Iterator[Finding]:
    after = one.after
    if after is None or not one.text.endswith(",") or not other.text[:1].islower():
        return
    text = one.marked.text
    if text[after.end : other.opened] != " ":
        return
    if len(other.text.split()) < _FEWEST_WORDS - 1 or other.text[-1:] not in _ENDS:
        return
    span = one.marked.passage.span(after.end, after.end)
    told = "a comma follows the attribution inside a sentence of speech"
    yield Finding(PAUSE, span, told, (Fix.replace(span, ","),))
