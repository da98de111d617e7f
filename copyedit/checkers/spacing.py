"""Spaces too many and too few: doubled, before a comma, missing after one."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.expressions import Expression
from copyedit.finding import Certainty, Edit, Finding, Fix, Related
from copyedit.language.dictionary import is_word
from copyedit.passage import Passage
from copyedit.rule import Examples, Rule, Severity

_SOURCE = "typography of English: one space after a mark, none before"

DOUBLE = Rule(
    id="typography.double-space",
    summary="Two spaces stand between two words",
    why="""They show in print as a gap. Two after a full stop are a habit of the
    typewriter, and reported only where the rest of the text has one.""",
    severity=Severity.SUGGESTION,
    source=_SOURCE,
    examples=Examples(
        flag=(
            "We waited{   ->  }because it rained.",
            "The{    ->  }minister left the hall before anybody could ask him why.",
            "He left. She stayed. They met.{   ->  }It rained. It was late.",
        ),
        allow=(
            "He left.  She stayed.  They met.  It rained.",
            "He left. She stayed.",
            "  The line is indented.",
            "name      age",
        ),
    ),
)
BEFORE = Rule(
    id="typography.space-before-mark",
    summary="A space stands before a comma or a full stop",
    why="""English puts no space before a mark. One comes in when a word is cut out
    before the mark, or the space is typed on the wrong side.""",
    severity=Severity.WARNING,
    source=_SOURCE,
    examples=Examples(
        flag=(
            "The talks{ , -> ,} which lasted, failed.",
            "The talks{ , -> , }which lasted, failed.",
            "The talks ended{ . -> .} Both sides left.",
            "Who was it{ ? -> ?}",
            "The talks ended{ . -> . }Both sides left.",
        ),
        allow=(
            "The answer is .NET, and the score was .5.",
            "He said … nothing ... at all.",
            "See : and ; in the manual, and the command !ls.",
            "The talks, which lasted, failed.",
        ),
    ),
)
AFTER = Rule(
    id="typography.no-space-after-mark",
    summary="No space stands after a comma or a full stop",
    why="""Two words are joined by the mark between them. A line end was lost, or a
    word was put in later.""",
    severity=Severity.WARNING,
    source=_SOURCE,
    examples=Examples(
        flag=(
            "The {cast,crew -> cast, crew} and guests left.",
            "The talks {ended.Both -> ended. Both} sides left.",
            "Was it {he?Nobody -> he? Nobody} knew.",
            "They met the {cast,crew -> cast, crew}.",
        ),
        allow=(
            "It cost 1,000 euros at 3.30 p.m. in the U.S. and the U.K.",
            "The file is report.pdf; the site is example.org.",
            "The talks ended. Both sides left.",
            "Booking.com and Yahoo!Answers",
        ),
    ),
)
rules = (DOUBLE, BEFORE, AFTER)

_GAP = Expression(r"(?<=[^\s])(?<!^)(?P<gap> {2,3})(?=[^\s|+*=<>\-])")
_SENTENCE_GAP = Expression(r"(?<=[a-z\d)”\"][.!?:]|[.!?][”\"’)])  ?(?=\S)")
_BEFORE_MARK = Expression(
    r"(?<=[^\W_])(?<!\s[^\W_])"
    r"(?P<found>[ ]+(?P<mark>[,.](?!\w| ?[.?!,])|[?!](?=$|[ ”\"])"
    r"|,(?=[^\W\d_]{2})|\.(?=[A-Z][a-z]{2})))"
    r"(?=(?P<next>.?))"
)
_JOINED = Expression(
    r"(?<![\w.@/-])(?P<first>[^\W\d_]{2,})(?P<mark>[,;]|[.!?](?=[A-Z][a-z]))"
    r"(?P<second>[^\W\d_]{2,})(?![\w@/(-]|\.\w|://)"
)


def check(document: Document) -> Iterator[Finding]:
    """Doubled spaces as one finding, each misplaced space as one of its own."""
    if document.format != "html":
        yield from _doubled(document)
    for passage in document.passages:
        yield from _before_marks(document, passage)
        yield from _after_marks(passage)


def _doubled(document: Document) -> Iterator[Finding]:
    found = [gap for passage in document.passages for gap in _gaps(passage)]
    # A page made of Markdown shows no second space after a full stop.
    habit = document.format != "text" or _types_two_after_a_stop(document)
    places = [
        edit
        for edit, after_stop in found
        if not (habit and after_stop) and edit.span.cut(document.source).isspace()
    ]
    if not places:
        return
    count = len(places)
    yield Finding(
        DOUBLE,
        places[0].span,
        "two spaces where one belongs" + ("" if count == 1 else f", in {count} places"),
        fixes=(Fix(tuple(places), safe=True),),
        related=tuple(Related(edit.span, "another") for edit in places[1:]),
        certainty=Certainty.CERTAIN,
    )


def _gaps(passage: Passage) -> Iterator[tuple[Edit, bool]]:
    """Each doubled space with its edit, and whether a sentence ends before it."""
    text = passage.text
    if "   " in text.strip() and text.count("  ") > len(text) // 40:
        return  # a table set with spaces
    for match in _GAP.finditer(text):
        after_stop = text[: match.start()].rstrip('”"’)')[-1:] in ".!?:"
        yield Edit(passage.span(*match.span("gap")), " "), after_stop


def _types_two_after_a_stop(document: Document) -> bool:
    gaps = [
        len(match.group())
        for passage in document.passages
        for match in _SENTENCE_GAP.finditer(passage.text)
    ]
    return 2 * sum(gap > 1 for gap in gaps) >= max(1, len(gaps))


def _before_marks(document: Document, passage: Passage) -> Iterator[Finding]:
    text = passage.text
    found = list(_BEFORE_MARK.finditer(text))
    # A text that does it everywhere does it on purpose: French, a transcript.
    if len(found) > 2 and len(found) > text.count(",") + text.count(".") - len(found):
        return
    for match in found:
        span = passage.span(*match.span("found"))
        if len(span) > len(match["found"]) or not document.source[span.start].isspace():
            continue  # markup stands there: a footnote, an image
        after = match["next"]
        fixed = match["mark"] + (" " if after.isalpha() else "")
        yield Finding(
            BEFORE,
            span,
            f"a space stands before “{match['mark']}”",
            fixes=(Fix.replace(span, fixed, safe=True),),
            certainty=Certainty.CERTAIN,
        )


def _after_marks(passage: Passage) -> Iterator[Finding]:
    for match in _JOINED.finditer(passage.text):
        first, second = match["first"], match["second"]
        if not (is_word(first.lower()) and is_word(second.lower())):
            continue
        if match.group() == passage.text.strip() or first.lower() == second.lower():
            continue  # the name of a function: time.Time
        if match["mark"] in ".!?" and not first.islower():
            continue
        span = passage.span(*match.span())
        yield Finding(
            AFTER,
            span,
            f"no space stands after “{match['mark']}”",
            fixes=(Fix.replace(span, f"{first}{match['mark']} {second}"),),
        )
