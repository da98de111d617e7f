"""Speech in single marks here and in double marks there."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.attributions import Speech, is_running_text, speeches
from copyedit.finding import Edit, Finding, Fix, Related
from copyedit.rule import Examples, Rule, Severity

OUTER = Rule(
    id="consistency.quotation-marks",
    summary="Speech in single and in double quotation marks",
    why="""A house sets speech in one kind of mark and uses the other inside it. A
    paragraph that does otherwise was pasted from another text.""",
    severity=Severity.SUGGESTION,
    source="the article itself",
    examples=Examples(
        flag=(
            "“We won the vote,” he said. “It was very late,” she said. "
            "{‘It failed again in June,’ -> “It failed again in June,”} said Lund.",
            "'We won the vote,' he said. 'It was very late,' she said. "
            "{\"It failed again,\" -> 'It failed again,'} said Lund.",
            "“We won the vote.” “It was very late.” “We left.” He said: "
            "{‘It failed again.’ -> “It failed again.”}",
        ),
        allow=(
            "“We won the vote,” he said. “He told me: ‘It failed again,’” she said.",
            "“We won the vote,” he said. “It was late,” she said of the ‘old’ bus.",
            "“We won the vote,” he said. ‘It failed again,’ she said.",
        ),
    ),
)
rules = (OUTER,)

_FEWEST_WORDS = 2
_NEAR = 12  # characters beside a mark
_SHARE = 2  # as often the usual marks must stand
_PARTNERS = {
    "“": ("‘", "’"),
    "‘": ("“", "”"),
    '"': ("'", "'"),
    "'": ('"', '"'),
}
_DOUBLE = frozenset('“"')


def check(document: Document) -> Iterator[Finding]:
    """One finding on the first speech in the rarer marks, with all its places."""
    kinds: dict[bool, list[Speech]] = {True: [], False: []}
    for speech in document.view(speeches):
        mark = speech.marked.text[speech.opened]
        if mark in _PARTNERS and _is_speech(speech):
            kinds[mark in _DOUBLE].append(speech)
    fewer, more = sorted(kinds.values(), key=len)
    if not fewer or len(more) < _SHARE * len(fewer):
        return
    names = ("double", "single") if more is kinds[True] else ("single", "double")
    places = [_whole(speech) for speech in fewer]
    edits = tuple(edit for speech in fewer for edit in _edits(speech))
    yield Finding(
        OUTER,
        places[0].span,
        f"speech stands in {names[1]} marks ×{len(fewer)} against {names[0]} "
        f"×{len(more)}",
        fixes=(Fix(edits),),
        related=(*places[1:], *map(_whole, more)),
    )


def _is_speech(speech: Speech) -> bool:
    text = speech.text
    start = max(0, speech.opened - _NEAR)
    before = speech.marked.text[start : speech.opened].rstrip()
    return (
        is_running_text(speech.marked.kind)
        and len(text.split()) >= _FEWEST_WORDS
        and (text[:1].isupper() or before.endswith(","))
        and text[-1] in ",.?!"
        # Inside a quotation that the next paragraph closes, single marks are right.
        and not any(at < speech.opened for at in speech.marked.marks.open)
    )


def _whole(speech: Speech) -> Related:
    span = speech.marked.passage.span(speech.opened, speech.closed + 1)
    return Related(span, f"speech in {speech.marked.text[speech.opened]}")


def _edits(speech: Speech) -> Iterator[Edit]:
    """The marks turned into the others, those of quotations inside too."""
    text, passage = speech.marked.text, speech.marked.passage
    for opened, closed in speech.marked.marks.pairs:
        if speech.opened <= opened and closed <= speech.closed:
            new = _PARTNERS.get(text[opened], (text[opened], text[closed]))
            for at, mark in zip((opened, closed), new, strict=True):
                yield Edit(passage.span(at, at + 1), mark)
