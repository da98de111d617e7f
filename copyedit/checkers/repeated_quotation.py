"""One quotation given twice, word for word or in two wordings.

A quotation is pasted in whole and used again in part, or comes back from the desk
in a second version. Readers notice at once; an editor who has read the piece four
times does not, and two wordings cannot both be what was said.
"""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import BlockKind, Document
from copyedit.evidence.quotations import Quotation, quoted_spans
from copyedit.evidence.recast import recast_quotations, short_repeats
from copyedit.evidence.rewordings import Difference, Rewording, rewordings
from copyedit.finding import Certainty, Finding, Related
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

_SOURCE = "the quotations of the article itself"

REPEATED = Rule(
    id="quotation.repeated",
    summary="The same words are quoted twice",
    why="""A quotation that comes back word for word is nearly always one that was
    pasted twice. If the echo is meant, say so in the text.""",
    severity=Severity.WARNING,
    source=_SOURCE,
    examples=Examples(
        flag=(
            "“We will meet them again in Geneva next month,” he said.\n\n"
            "She added: “{We will meet them again in Geneva next month}.”",
            "The mayor said: “Nobody in this town was told about the closure.”\n\n"
            "“{Nobody in this town was told about the closure},” the mayor said.",
            "“We have advertised every post four times,” said Lund.\n\nHolm had read: "
            "“{We have advertised every post four times.}”",
            "'I never saw a letter from the bank at all,' he told the court.\n\n"
            "He said: '{I never saw a letter from the bank at all}.'",
        ),
        allow=(
            "“We will meet,” he said. “We will meet,” she said.",
            "“The talks about fish were long and very hard,” he said, “but good.”",
            "“We will meet them in Geneva,” he said. We will meet them in Geneva.",
            "“I do not know what we will do about it,” she said. “I do not know.”",
        ),
    ),
)
REWORDED = Rule(
    id="quotation.reworded",
    summary="One quotation is given in two wordings",
    why="""Words in quotation marks are what somebody said, so two versions cannot
    both be right. Compare them with the recording and keep one.""",
    severity=Severity.WARNING,
    source=_SOURCE,
    examples=Examples(
        flag=(
            "“The harbour was never ours to sell to the highest bidder,” he said.\n\n"
            "She quoted him: “{The harbour was never ours to give to the highest "
            "bidder}.”",
            "He said: “Most of the farmers here have lost two harvests in a row.”\n\n"
            "“{Most of the farmers have lost two harvests in a row},” he said.",
            "“The firm dismissed four hundred workers by text message,” she said.\n\n"
            "It hurt that “{four hundred workers were dismissed by the firm by text "
            "message}”, she said.",
            "“We owe the families, the schools and the teachers an answer,” she "
            "said.\n\nShe said: “{We owe the families the schools and the teachers "
            "an answer}.”",
        ),
        allow=(
            "“The harbour was never ours to sell,” he said. “It is not ours now.”",
            "“We expect the first trains to run in May,” he said.\n\n"
            "“We expect the last ferries to be sold by then,” she said.",
            "“Most of the farmers here lost two harvests,” he said, and most of the "
            "farmers there lost three.",
        ),
    ),
)
rules = (REPEATED, REWORDED)

_TOLD = 3  # differences that fit into a message
_WORDS_TOLD = 3

_OPENING = "‘“'\""
_LONG_WORD = 4  # letters: titles leave shorter ones in lower case

# Where the page repeats on purpose: a pull quote, a headline, a summary.
_DISPLAY = {
    BlockKind.HEADING,
    BlockKind.QUOTE,
    BlockKind.CAPTION,
    BlockKind.ALT,
    BlockKind.FRONT_MATTER,
    BlockKind.CELL,
}


def check(document: Document) -> Iterator[Finding]:
    """Each quotation that repeats an earlier one, with both places."""
    display = [block.span for block in document.text_blocks if block.kind in _DISPLAY]
    told: set[Quotation] = set()
    for pair in document.view(rewordings):
        told.add(pair.quotations[1])
        if _is_title(pair):
            continue
        on_display = any(
            block.overlaps(span) for span in pair.spans for block in display
        )
        # A pull quote may be cut, but its words are those of the text.
        cut_or_whole = on_display and not any(all(d.words) for d in pair.differences)
        certainty = Certainty.POSSIBLE if cut_or_whole else Certainty.LIKELY
        if pair.differences:
            yield _reworded(document, pair, certainty)
        else:
            recalled = _is_recalled(document, pair.spans[1])
            yield _repeated(pair, Certainty.POSSIBLE if recalled else certainty)
    for earlier, later in document.view(short_repeats):
        yield from _short_repeat(document, earlier, later, display)
    for earlier, later in document.view(recast_quotations):
        spans = earlier.span, later.span
        if later not in told and not any(
            block.overlaps(span) for span in spans for block in display
        ):
            yield Finding(
                REWORDED,
                later.span,
                "this was quoted before with its words in another order",
                related=(Related(earlier.span, "the other wording"),),
            )


def _short_repeat(
    document: Document, earlier: Quotation, later: Quotation, display: list[Span]
) -> Iterator[Finding]:
    """A whole sentence of speech that comes again; shorter ones are formulas."""
    spans = earlier.span, later.span
    shown = [document.shown(span).strip("“”\"‘’' ") for span in spans]
    is_sentence = all(text[:1].isupper() and text[-1:] in ".,!?" for text in shown)
    on_display = any(block.overlaps(span) for span in spans for block in display)
    outermost = {span.start for span in document.view(quoted_spans)}
    if is_sentence and not on_display and spans[1].start in outermost:
        yield Finding(
            REPEATED,
            later.span,
            f"these {len(document.words_in(later.span))} words were quoted before",
            related=(Related(earlier.span, "quoted here first"),),
        )


def _is_recalled(document: Document, later: Span) -> bool:
    """Whether a speaker quotes the words: “She told me: ‘…’”."""
    at = later.start - 1
    outermost = {span.start for span in document.view(quoted_spans)}
    opened = at >= 0 and document.prose[at] in _OPENING
    return opened and later.start not in outermost


def _is_title(pair: Rewording) -> bool:
    """Whether the words are the title of a work, which is named more than once."""
    long = [word.text for word in pair.later if len(word.text) >= _LONG_WORD]
    capitals = sum(text[0].isupper() for text in long)
    return capitals > len(long) / 2


def _repeated(pair: Rewording, certainty: Certainty) -> Finding:
    earlier, later = pair.spans
    return Finding(
        REPEATED,
        later,
        f"these {len(pair.later)} words were quoted before",
        related=(Related(earlier, "quoted here first"),),
        certainty=certainty,
    )


def _reworded(document: Document, pair: Rewording, certainty: Certainty) -> Finding:
    earlier, later = pair.spans
    places = [Related(earlier, "the other wording")]
    for difference in pair.differences:
        places += _marked(document, difference)
    told = [_told(document, difference) for difference in pair.differences]
    more = f" and {len(told) - _TOLD} more" if len(told) > _TOLD else ""
    return Finding(
        REWORDED,
        later,
        f"this quotation stands in two wordings: {', '.join(told[:_TOLD])}{more}",
        related=tuple(places),
        certainty=certainty,
    )


def _marked(document: Document, difference: Difference) -> Iterator[Related]:
    """The places of a difference, each with what stands at the other."""
    for span, other in (
        (difference.later, difference.earlier),
        (difference.earlier, difference.later),
    ):
        there = _text(document, other)
        yield Related(span, f"the other has “{there}”" if there else "only here")


def _told(document: Document, difference: Difference) -> str:
    """Both forms of a difference in a few words, the earlier first."""
    earlier, later = (
        _text(document, span) for span in (difference.earlier, difference.later)
    )
    if not earlier or not later:
        return f"with and without {_short(earlier or later)}"
    return f"{_short(earlier)} and {_short(later)}"


def _short(text: str) -> str:
    words = text.split()
    more = " …" if len(words) > _WORDS_TOLD else ""
    return f"“{' '.join(words[:_WORDS_TOLD])}{more}”"


def _text(document: Document, span: Span) -> str:
    return " ".join(document.shown(span).split())
