"""Quotation marks that are turned the wrong way, or that have their space there."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.quotation_marks import SINGLE, MarkedPassage, marked_passages
from copyedit.finding import Certainty, Finding, Fix
from copyedit.rule import Examples, Rule, Severity

_SOURCE = "typography of English: a quotation mark touches what it encloses"

TURNED = Rule(
    id="punctuation.turned-quotation-mark",
    summary="A quotation mark is curled the wrong way",
    why="""One that closes stands where the quotation opens, or the other way round.
    A program that curls marks by itself does it after a dash or a deleted word.""",
    severity=Severity.WARNING,
    source="typography of English",
    examples=Examples(
        flag=(
            "{” -> “}We will come back tomorrow,” he said.",
            "“We will come back tomorrow,{“ -> ”} he said.",
            "The mayor called it {” -> “}a disgrace” and left.",
        ),
        allow=(
            "“We will come back tomorrow,” he said. “It is late.”",
            "He said: „Wir kommen wieder“, and left.",
            "They put 26” wheels on it.",
        ),
    ),
)
INSIDE = Rule(
    id="typography.space-inside-quotation",
    summary="A space stands inside a quotation mark",
    why="""The mark drifts away from the words, and at the end of a line it may stand
    alone. The space belongs on its other side, or nowhere.""",
    severity=Severity.WARNING,
    source=_SOURCE,
    examples=Examples(
        flag=(
            "“{  -> }We will come back tomorrow,” he said.",
            "“We will come back tomorrow,{  -> }” he said.",
            'The mayor said: "{  -> }We will come back."',
            'He called it "a disgrace{  -> }" and left.',
            'The mayor said{:" -> : "}We will come back."',
            '"We will come back,{ " -> " }he said.',
        ),
        allow=(
            "“We will come back,” she said. “He told me: ‘No.’\u2009”",
            "« Nous reviendrons », he said.",
            'The 7" single and the 12" one.',
            "Type “ ” to get a space.",
        ),
    ),
)
rules = (TURNED, INSIDE)


def check(document: Document) -> Iterator[Finding]:
    """Each mark that is turned round, and each space on the wrong side of one."""
    for marked in document.view(marked_passages):
        for at in marked.marks.turned:
            span = marked.passage.span(at, at + 1)
            right = "“" if marked.text[at] == "”" else "”"
            yield Finding(
                TURNED,
                span,
                f"{marked.text[at]} is curled the wrong way here",
                fixes=(Fix.replace(span, right),),
                certainty=Certainty.CERTAIN,
            )
        for opened, closed in marked.marks.pairs:
            if marked.text[opened] in '“"':
                yield from _spaces(marked, opened, closed)


def _spaces(marked: MarkedPassage, opened: int, closed: int) -> Iterator[Finding]:
    text = marked.text
    if not text[opened + 1 : closed].strip():
        return
    before, after = text[opened - 1 : opened], text[closed + 1 : closed + 2]
    first, last = text[opened + 1], text[closed - 1]
    joined = before.isalpha() and text[max(0, opened - 3) : opened].isalpha()
    found: list[tuple[int, int, str, str]] = []
    if first == " ":
        found.append((opened + 1, opened + 2, "", "a space follows the opening mark"))
    elif joined or before in {",", ":", ";"}:
        mark = text[opened]
        start = opened - 1 if before in {",", ":", ";"} else opened
        right = text[start:opened] + " " + mark
        told = "no space stands before the opening mark"
        found.append((start, opened + 1, right, told))
    mark = text[closed]
    if last == " " and after.isalpha():
        told = "the space stands on the wrong side of the closing mark"
        found.append((closed - 1, closed + 1, mark + " ", told))
    elif last == " ":
        found.append((closed - 1, closed, "", "a space stands before the closing mark"))
    elif _is_joined(text, closed):
        told = "no space stands after the closing mark"
        found.append((closed, closed + 1, mark + " ", told))
    for start, end, right, told in found:
        span = marked.passage.span(start, end)
        if len(span) == end - start and SINGLE.isdisjoint(text[start - 1 : end + 1]):
            yield Finding(
                INSIDE,
                span,
                told,
                fixes=(Fix.replace(span, right),),
                certainty=Certainty.CERTAIN,
            )


def _is_joined(text: str, closed: int) -> bool:
    """Whether a word follows a closing mark at once; an ending such as ”s may."""
    after = text[closed + 1 : closed + 3]
    return len(after) == 2 and after.isalpha()
