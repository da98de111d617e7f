"""Quotation marks and brackets that lack their partner.

A quotation of several paragraphs opens each of them and closes only the last; that
is the convention of newspapers and no fault.
"""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.quotations import quotations
from copyedit.evidence.unclosed import MissingEnd, missing_ends, unopened
from copyedit.expressions import Expression
from copyedit.finding import Certainty, Edit, Finding, Fix, Related
from copyedit.passage import Passage
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

QUOTATION = Rule(
    id="punctuation.lone-quotation-mark",
    summary="A quotation mark has no partner",
    why="""The reader cannot tell where the speech ends or begins. Only a quotation
    that goes on in the next paragraph is left open, and that one opens anew.""",
    severity=Severity.WARNING,
    source="newspaper convention for quotations of several paragraphs",
    examples=Examples(
        flag=(
            "He said: {“}We will come back tomorrow.\n\nNobody believed him.",
            'She said: {"}We will come back tomorrow.\n\nNobody believed her.',
            "We will come back{”}, he said.",
            "“We will come back{, -> ,”} said Anna Holm, the mayor. “It is late.”",
            "“We will come back{, -> ,”} Holm said.\n\n“It is late,” she said.",
            "“It is late,” said Holm. “We will come back.\n\n{Nobody -> “Nobody} "
            "knows when, and it is a long road.”\n\nThe bridge is shut.",
        ),
        allow=(
            "“We came, I thought, too late.\n\n“It was dark,” he said.",
            "He said: “We will come back.\n\n“We will not wait,” he said.",
            "'We will come back,' he said.",
            'He still owns the 7" single and is 6\'2" tall.',
            "They put 26” wheels on it.",
            'The first card read "No." The second read "Maybe." The third "Yes."',
            "In the early ’60s and by ’07 the workers’ rights were gone.",
            "“He told me ‘no’,” she said.",
        ),
    ),
)
BRACKET = Rule(
    id="punctuation.lone-bracket",
    summary="A bracket has no partner",
    why="""An aside is opened and never closed, or closed and never opened. The other
    bracket was lost when the sentence was changed.""",
    severity=Severity.WARNING,
    source="punctuation of English",
    examples=Examples(
        flag=(
            "The talks {(}which lasted two days failed.",
            "The talks (which lasted two days){)} failed.",
            "The minister said [sic]{]} that he left.",
        ),
        allow=(
            "a) bread, b) butter and 1) jam",
            "The talks (which lasted [nearly] two days) failed.",
            "It went well :) and then not :( at all ;-)",
            "(The talks failed.\n\nNobody was there.)",
        ),
    ),
)
rules = (QUOTATION, BRACKET)

_LONGEST_RANGE = 40
_PAIRS = {"(": ")", "[": "]"}
_BRACKETS = Expression(r"[()\[\]]")
# A list mark (a), 1), iv)) or a face made of marks.
_NO_BRACKET = Expression(
    r"(?:(?:^|[\s(,;])(?:\w{1,2}|[ivx]{1,4}|\d{1,3})\)|[:;=8][-'^o]?[()\[\]]{1,3}|[()\[\]]{1,3}[-'^]?[:;=])"
)


def check(document: Document) -> Iterator[Finding]:
    """Each quotation mark and each bracket without a partner."""
    yield from _quotation_marks(document)
    opened: list[tuple[str, Span]] = []
    strays: list[tuple[str, Span]] = []
    for passage in document.passages:
        left_open, left_over = _unpaired(passage)
        for mark, span in left_over:
            # A bracket may close an aside that an earlier paragraph opened.
            if opened and _PAIRS[opened[-1][0]] == mark:
                opened.pop()
            else:
                strays.append((mark, span))
        opened += left_open
    for mark, span in (*opened, *strays):
        yield Finding(
            BRACKET,
            span,
            f"“{mark}” has no partner",
            certainty=Certainty.LIKELY,
        )


def _quotation_marks(document: Document) -> Iterator[Finding]:
    """Each mark alone, told where its partner is missing if the text shows that."""
    ends = {missing.opened: missing for missing in document.view(missing_ends)}
    for lone in document.view(quotations).lone_marks:
        missing = None if lone.partner else ends.pop(lone.span, None)
        mark = document.shown(lone.span)[:1]
        words = unopened(document, lone)
        if missing:
            yield _unclosed(missing, document.shown(missing.sign))
        elif words:
            yield Finding(
                QUOTATION,
                words[0],
                "a quotation goes on in a paragraph that does not open it anew",
                (Fix(tuple(Edit(Span(w.start, w.start), mark) for w in words)),),
                related=(
                    Related(lone.span, "it is opened here"),
                    *(Related(word, "not opened here either") for word in words[1:]),
                    *((Related(lone.partner, "it ends here"),) if lone.partner else ()),
                ),
            )
        else:
            message = f"{mark} has no partner in this paragraph"
            yield Finding(QUOTATION, lone.span, message)
    told = {lone.span for lone in document.view(quotations).lone_marks}
    for opened, missing in ends.items():
        if opened not in told:  # the next paragraph seems to go on with the speech
            yield _unclosed(missing, document.shown(missing.sign))


def _unclosed(missing: MissingEnd, sign: str) -> Finding:
    return Finding(
        QUOTATION,
        missing.sign,
        "the quotation is not closed before the words of attribution",
        (Fix.replace(missing.sign, sign + missing.mark),),
        related=(Related(missing.opened, "it is opened here"),),
    )


def _is_range(text: str) -> bool:
    """Whether two unlike brackets hold a range that leaves out one end: [0, 9)."""
    return text.count(",") == 1 and len(text) < _LONGEST_RANGE


def _unpaired(
    passage: Passage,
) -> tuple[list[tuple[str, Span]], list[tuple[str, Span]]]:
    """The opening and the closing brackets of one passage that stand alone."""
    text = passage.text
    faces = {at for match in _NO_BRACKET.finditer(text) for at in range(*match.span())}
    opened: list[tuple[str, int]] = []
    over: list[tuple[str, Span]] = []
    for match in _BRACKETS.finditer(text):
        mark, at = match.group(), match.start()
        if mark in _PAIRS:
            opened.append((mark, at))
        elif opened and (
            _PAIRS[opened[-1][0]] == mark or _is_range(text[opened[-1][1] : at + 1])
        ):
            opened.pop()
        elif at not in faces:
            over.append((mark, passage.span(at, at + 1)))
    left = [(mark, passage.span(at, at + 1)) for mark, at in opened if at not in faces]
    return left, over
