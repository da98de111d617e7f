"""Characters that nobody sees: no-break spaces and characters of no width."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.expressions import Expression
from copyedit.finding import Certainty, Edit, Finding, Fix, Related
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

NO_BREAK = Rule(
    id="typography.no-break-space",
    summary="No-break spaces stand between ordinary words",
    why="""They come along when text is pasted from a word processor or a browser. They
    keep lines from breaking where they should, and searches from finding words.""",
    severity=Severity.WARNING,
    source="the Unicode Standard, on U+00A0 NO-BREAK SPACE",
    examples=Examples(
        flag=(
            "The talks{\u00a0 ->  }in Geneva went on.",
            "Officials have {\u00a0 -> }agreed on it.",
            "The{\u00a0 ->  }talks went on.",
        ),
        allow=(
            "It cost 10\u00a0000 euros, or 5\u00a0km of road, at 10\u00a0a.m.",
            "Dr\u00a0Smith met J.\u00a0R. Tolkien on 5\u00a0May, see p.\u00a09.",
            "Il a dit\u00a0: «\u00a0non\u00a0».",
            "The talks in Geneva went on.",
        ),
    ),
)
ZERO_WIDTH = Rule(
    id="typography.zero-width",
    summary="Characters without width stand in the text",
    why="""Nobody sees them, but searches, links and word counts trip over them. They
    come along when text is pasted from a page or a chat.""",
    severity=Severity.WARNING,
    source="the Unicode Standard, on format characters",
    examples=Examples(
        flag=(
            "The min{\u200b -> }ister left.",
            "{\u200b -> }The minister left.",
            "The minister{\u2060 -> } left for Brussels.",
        ),
        allow=(
            "The family 👩\u200d👧 left.",
            "The co\u00adoperation went on.",
            "The minister left.",
        ),
    ),
)
rules = (NO_BREAK, ZERO_WIDTH)

_NO_BREAK = Expression("[\u00a0\u202f]")
_ZERO_WIDTH = Expression("[\u200b\u2060\ufeff]|[\u200c\u200d](?=[ -~])")
# Letters on both sides that belong to ordinary words; one letter is an initial.
_BEFORE = Expression(r"(?:[^\W\d_]{2}|[^\W\d_]['’)\]”\"]|[,;:!?.’”\"] ?|^|\s)$")
_TITLES = Expression(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Mt|Sen|Rep|Gen|Col|Capt|No|Nos|pp?|vol|fig|Fig|Rev|"
    r"Gov|Lt|Sgt|ch|vs)\.?|\b[^\W\d_]\.|\d|[«‹–—])$"
)
_FEW_PLACES = 2


def check(document: Document) -> Iterator[Finding]:
    """One finding for all no-break spaces, one for all characters without width."""
    spaces = list(_ordinary_spaces(document))
    if spaces:
        yield _grouped(document, NO_BREAK, spaces)
    widthless = [
        Edit(passage.span(*match.span()), "")
        for passage in document.passages
        for match in _ZERO_WIDTH.finditer(passage.text)
        if match.group() != "\ufeff" or passage.span(*match.span()).start > 0
    ]
    if widthless:
        yield _grouped(document, ZERO_WIDTH, widthless)


def _ordinary_spaces(document: Document) -> Iterator[Edit]:
    """The edits that make an ordinary space of each no-break space, or none of two."""
    for passage in document.passages:
        text = passage.text
        for match in _NO_BREAK.finditer(text.rstrip()):
            at = match.start()
            if not _between_words(text, at):
                continue
            beside = text[at - 1 : at] + text[at + 1 : at + 2]
            doubles = " " in beside or at == 0 or at == len(text) - 1
            yield Edit(passage.span(at, at + 1), "" if doubles else " ")


def _between_words(text: str, at: int) -> bool:
    """Whether ordinary words stand on both sides: nothing that should not break."""
    before, after = text[max(0, at - 12) : at], text[at + 1 : at + 3].lstrip()
    if _TITLES.search(before) or not _BEFORE.search(before):
        return False
    return not after or after[0].isalpha() or after[0] in "“\"‘'("


def _grouped(document: Document, rule: Rule, edits: list[Edit]) -> Finding:
    count = len(edits)
    names = sorted({_name(document, edit.span) for edit in edits})
    what = " and ".join(names) + ("" if count == 1 else f" in {count} places")
    if rule is NO_BREAK:
        what = f"{what} between ordinary words"
    first, *others = (edit.span for edit in edits)
    doubled = sum(edit.text == "" for edit in edits) if rule is NO_BREAK else 0
    told = (f"{doubled} of them beside another space",) if doubled and count > 1 else ()
    return Finding(
        rule,
        first,
        what,
        fixes=(Fix(tuple(edits), safe=True),),
        related=tuple(Related(span, "another") for span in others),
        certainty=Certainty.CERTAIN,
        evidence=told,
    )


def _name(document: Document, span: Span) -> str:
    shown = document.shown(span)[:1]
    return unicodedata.name(shown, f"U+{ord(shown):04X}").lower()
