"""The mark between a quotation and the words that say who spoke."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.attributions import Speech, is_running_text, speeches
from copyedit.finding import Finding, Fix
from copyedit.rule import Examples, Rule, Severity

COMMA = Rule(
    id="punctuation.attribution-comma",
    summary="No comma stands between a quotation and its speaker",
    why="""A comma parts what was said from who said it. A full stop there ends a
    sentence that goes on.""",
    severity=Severity.WARNING,
    source="punctuation of English",
    examples=Examples(
        flag=(
            "“It failed in the first week{ -> ,}” he said.",
            "“It failed in the first week{. -> ,}” she said.",
            "Nobody came. “We had no warning at all{ -> ,}” they said.",
        ),
        allow=(
            "“It failed in the first week,” he said.",
            "“Did it fail?” he asked. “Yes!” she said.",
            "“It failed in the first week”, he said.",
            "“It failed in the first week.” He said nothing else.",
            "He called it “a disaster” she said was foreseen.",
        ),
    ),
)
rules = (COMMA,)

_FEWEST_WORDS = 3
_SENTENCE = re.compile(r"(?:^|[.!?:][”’\"')]*\s+)$")
_SPOKE = re.compile(r"\s(?:he|she|they)\s(?:said|says|added|told)\b")


def check(document: Document) -> Iterator[Finding]:
    """Each quotation that runs into its attribution without a comma."""
    for speech in document.view(speeches):
        if is_running_text(speech.marked.kind):
            yield from _bare(speech)


def _bare(speech: Speech) -> Iterator[Finding]:
    text, closed = speech.marked.text, speech.closed
    if not _SPOKE.match(text, closed + 1) or not speech.text[:1].isupper():
        return
    if len(speech.text.split()) < _FEWEST_WORDS:
        return
    if not _SENTENCE.search(text[max(0, speech.opened - 6) : speech.opened]):
        return
    last = text[closed - 1]
    if last == "." and text[closed - 2].isalpha():
        span = speech.marked.passage.span(closed - 1, closed)
    elif last.isalnum():
        span = speech.marked.passage.span(closed, closed)
    else:
        return
    told = "a comma parts a quotation from its speaker"
    yield Finding(COMMA, span, told, fixes=(Fix.replace(span, ","),))
