"""One quotation given to two different people in two places."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.attributions import Attribution, Speech, are_different, speeches
from copyedit.evidence.rewordings import rewordings
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity

TWO = Rule(
    id="quotation.two-speakers",
    summary="One quotation is given to two people",
    why="""The same words cannot have been said by both. One of the names is wrong, or
    the words were pasted under the wrong one.""",
    severity=Severity.ERROR,
    source="the quotations of the article itself",
    examples=Examples(
        flag=(
            "“Nobody in this town was told about the closure,” said Anna Holm.\n\n"
            "“{Nobody in this town was told about the closure},” said Peter Lund.",
            "Holm said: “The harbour was never ours to sell to anybody.”\n\n"
            "“{The harbour was never ours to sell to anybody},” Lund said.",
            "“Most of the farmers here have lost two harvests,” he said.\n\n"
            "“{Most of the farmers here have lost two harvests},” she said.",
        ),
        allow=(
            "“Nobody in this town was told about the closure,” said Anna Holm.\n\n"
            "“Nobody in this town was told about the closure,” Holm said.",
            "“Nobody in this town was told about the closure,” said Anna Holm.\n\n"
            "“Nobody in this town was told about the closure,” said the mayor.",
            "“We will meet,” said Holm. “We will meet,” said Lund.",
        ),
    ),
)
rules = (TWO,)


def check(document: Document) -> Iterator[Finding]:
    """Each quotation that an earlier place gives to another speaker."""
    pairs = document.view(rewordings)
    if not pairs:
        return
    by_start = {speech.inside.start: speech for speech in document.view(speeches)}
    for pair in pairs:
        said = [by_start.get(quotation.span.start) for quotation in pair.quotations]
        if said[0] is None or said[1] is None:
            continue
        one, other = said[0].attribution, said[1].attribution
        if one and other and are_different(one, other):
            spans = pair.spans
            yield Finding(
                TWO,
                spans[1],
                f"these words are “{other.who}”’s here and “{one.who}”’s before",
                related=(
                    Related(spans[0], f"given to “{one.who}” here"),
                    *_names(said[0], one, said[1], other),
                ),
            )


def _names(
    first: Speech, one: Attribution, second: Speech, other: Attribution
) -> Iterator[Related]:
    """The two attributions."""
    for speech, attribution in ((first, one), (second, other)):
        span = speech.marked.passage.span(attribution.start, attribution.end)
        yield Related(span, f"“{attribution.who}” speaks here")
