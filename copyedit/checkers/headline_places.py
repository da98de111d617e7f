"""A place or a month of the headline that the text has otherwise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from copyedit.document import BlockKind, Document
from copyedit.evidence.amounts import content_of
from copyedit.evidence.calendar import MONTHS
from copyedit.evidence.mentions import DISPLAY
from copyedit.evidence.standfirst import is_above
from copyedit.expressions import Expression
from copyedit.finding import Finding, Fix, Related
from copyedit.language.dictionary import entry
from copyedit.language.lists import words_of
from copyedit.language.sentences import sentences_in
from copyedit.passage import Passage
from copyedit.rule import Examples, Rule, Severity

PLACE = Rule(
    id="structure.headline-place",
    summary="A place in a headline or a caption is not in the text",
    why="""The text tells of another place and never of this one. The headline was
    written from memory, or for another article.""",
    severity=Severity.WARNING,
    source="the text below the headline",
    examples=Examples(
        flag=(
            "<h1>Fire at {Leeds} mill</h1><p>A mill in Bradford burned down on Monday. "
            "Firefighters in Bradford said so.</p>",
            "<h1>{Ohio} town votes on water</h1><p>A town in Iowa will vote. No town "
            "in Iowa has done so.</p>",
            "<h1>Kiln</h1><figure><img src='a.jpg' alt='Kiln'><figcaption>Ida Brod "
            "at the kiln in {Ripon}</figcaption></figure><p>Ida Brod built a kiln in "
            "Selby. Selby was poor.</p>",
            "<h1>Flood cuts off village near {Ripon}</h1><p>A village near Selby was "
            "cut off. Roads in Selby were shut.</p>",
        ),
        allow=(
            "<h1>Fire at Leeds mill</h1><p>A mill in Leeds burned down.</p>",
            "<h1>Britain to sign pact</h1><p>The pact will be signed in Paris. Envoys "
            "met in Paris.</p>",
            "<h1>Fire At Leeds Mill Kills Two</h1><p>A mill in Bradford burned. Crews "
            "in Bradford came.</p>",
            "<h1>Fire at Leeds mill</h1><p>A mill burned down on Monday.</p>",
            "<h1>Wembley awaits the winners</h1><p>Fans in Derby sang. A train will "
            "leave Derby at noon.</p>",
            "<h1>Kiln</h1><figure><img src='a.jpg' alt='Kiln'><figcaption>Ida Brod "
            "at a kiln in Ripon</figcaption></figure><p>Ida Brod built a kiln in "
            "Selby. Her other kiln is new.</p>",
            "<h1>Belgian mill burns</h1><p>A mill in Belgium burned. Crews in Belgium "
            "came.</p>",
        ),
    ),
)
MONTH = Rule(
    id="dates.headline-month",
    summary="A month in a headline or a caption is not that of the text",
    why="""The same thing happens in another month in the text. The date was moved, and
    the headline or the caption was left.""",
    severity=Severity.WARNING,
    source="the text itself",
    examples=Examples(
        flag=(
            "<h1>Ferry to return in {March -> May}</h1><p>The ferry will return in "
            "May, the company said.</p>",
            "<h1>Bank to shut</h1><p>The bank will shut in June.</p><figure><img "
            "src='a.jpg' alt='A bank'><figcaption>The bank, which will shut in {July "
            "-> June}</figcaption></figure>",
            "<h1>Rail strike ends in {August -> September}</h1><p>The rail strike will "
            "end in September.</p>",
        ),
        allow=(
            "<h1>Ferry to return in May</h1><p>The ferry will return in May.</p>",
            "<h1>Ferry to return in March</h1><p>The ferry will return on 3 March. It "
            "left in May.</p>",
            "<h1>Ferry to return in March</h1><p>The pool was shut in May.</p>",
            "<h1>March of the ferries</h1><p>The ferry will return in May.</p>",
        ),
    ),
)
rules = (PLACE, MONTH)

_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_SHOWN = frozenset({BlockKind.CAPTION, BlockKind.ALT})
_MANUAL = 6  # headings
_FEWEST_LETTERS = 4
_SHORT = 4  # letters by which Belgian and Belgium are alike
_ENDING = 3
_TWICE = 2  # times the text names its place
_SHARED = 2  # words of meaning of the headline and the sentence with the month
_WORD = Expression(r"[^\W\d_][\w’'-]*")
_IN = Expression(r"\b(?:in|at|near|from|of|to)\s+(?P<place>[A-Z][a-z]{2,}[\w-]*)")
_THING_IN = Expression(
    r"\b(?P<noun>[a-z]{4,})\s+(?:in|at|near|outside|of)\s+(?P<place>[A-Z][a-z]{2,}[\w-]*)"
    r"(?!\s+[A-Z]|[’'])"
)
_KNOWN = Expression(r"(?i)\b(?:the|his|her|its|their)\s+(?:[a-z-]+\s+){0,2}\Z")
_IN_MONTH = Expression(
    rf"\b(?:in|until|by|from|since)\s+(?:early\s+|late\s+|mid-)?(?P<month>{'|'.join(MONTHS)})\b"
)


def check(document: Document) -> Iterator[Finding]:
    """The places of headline and captions, and each month above or beside the text."""
    shown = list(zip(document.text_blocks, document.passages, strict=True))
    heads = [(b, p) for b, p in shown if b.kind in DISPLAY or is_above(document, b)]
    if not heads or len(heads) > _MANUAL:
        return
    body = [p for b, p in shown if b.kind in _BODY and not is_above(document, b)]
    first = next((b for b, _ in heads if b.kind is BlockKind.HEADING), None)
    for block, passage in heads:
        is_summary = block.kind is BlockKind.FRONT_MATTER or is_above(document, block)
        if body and (block is first or is_summary):
            yield from _places(passage, body)
        elif body and block.kind in _SHOWN:
            yield from _beside(passage, body)
    if any(month in p.text for _, p in heads for month in MONTHS):
        for _, passage in heads:
            yield from _months(passage, body)


def _places(head: Passage, body: list[Passage]) -> Iterator[Finding]:
    words = list(_WORD.finditer(head.text))
    small = sum(match.group()[0].islower() for match in words)
    if 2 * small < len(words) or len(words) < _FEWEST_LETTERS:
        return  # a tag, or every word has a capital
    text = "\n".join(passage.text for passage in body)
    found = Counter(m["place"] for m in _IN.finditer(text))
    there = [
        p for p, _ in found.most_common() if _is_name(p) and text.count(p) >= _TWICE
    ]
    if not there or any(place in head.text for place in found):
        return
    unknown = [
        m for m in words if _is_place(m.group()) and _is_missing(m.group(), text)
    ]
    if len(unknown) != 1:
        return
    match = unknown[0]
    noun = _noun_at(head.text, *match.span())
    there = [place for place in there if noun and _has(text, noun, place)]
    if not there:
        return
    passage = next(p for p in body if there[0] in p.text)
    at = passage.text.index(there[0])
    span = passage.span(at, at + len(there[0]))
    yield Finding(
        PLACE,
        head.span(*match.span()),
        f"the text never has “{match.group()}”, but “{there[0]}”",
        related=(Related(span, f"“{there[0]}”"),),
    )


def _beside(shown: Passage, body: list[Passage]) -> Iterator[Finding]:
    """A place of a caption where the text has the same thing in another place."""
    text = "\n".join(passage.text for passage in body)
    for match in _THING_IN.finditer(shown.text):
        noun, place = match["noun"], match["place"]
        if not _is_place(place) or not _is_missing(place, text):
            continue
        if not _KNOWN.search(shown.text[: match.start()]):
            continue  # a match in Leeds may be any
        others = [
            (passage, other)
            for passage in body
            for other in _THING_IN.finditer(passage.text)
            if other["noun"] == noun and _is_place(other["place"])
        ]
        all_of_it = re.findall(rf"\b{noun}s?\b", text)
        if (
            len(others) != 1
            or len(all_of_it) > 1
            or others[0][1]["place"] in shown.text
        ):
            continue  # another of its kind may be shown
        passage, other = others[0]
        span = passage.span(*other.span("place"))
        yield Finding(
            PLACE,
            shown.span(*match.span("place")),
            f"the text never has “{place}”, but “{other.group()}”",
            related=(Related(span, f"“{other['place']}”"),),
        )


def _noun_at(text: str, start: int, end: int) -> str:
    """What lies in a place: the mill of "Leeds mill" and of "a mill in Leeds"."""
    after = re.match(r"\s([a-z]{3,})", text[end:])
    before = re.search(r"\b([a-z]{3,})\s(?:in|at|near|of|from)\s\Z", text[:start])
    found = after or before
    return found[1] if found else ""


def _has(text: str, noun: str, place: str) -> bool:
    """Whether the text has the same thing in this place."""
    there = rf"\b{noun}s?\s(?:in|at|near|of|from)\s{place}\b|\b{place}\s{noun}s?\b"
    return bool(re.search(there, text))


def _is_place(word: str) -> bool:
    """Whether a word is a name and neither a person's nor that of a government."""
    return (
        _is_name(word)
        and word not in words_of("first_names")
        and word not in words_of("seats_of_power")
    )


def _is_name(word: str) -> bool:
    """Whether a word is a name more than any other word."""
    known = entry(word.lower())
    return (
        word[0].isupper()
        and not word.isupper()
        and len(word) >= _FEWEST_LETTERS
        and not (known.dialects and known.frequency > known.as_name)
        and word not in MONTHS
        and not word.endswith(("’s", "'s", "day", "ish", "ian", "ans"))
    )


def _is_missing(word: str, text: str) -> bool:
    return word[: max(_SHORT, len(word) - _ENDING)].lower() not in text.lower()


def _months(head: Passage, body: list[Passage]) -> Iterator[Finding]:
    for match in _IN_MONTH.finditer(head.text):
        said = content_of(head.text)
        month = match["month"]
        if any(month[:3] in p.text for p in body):
            continue
        others = [
            (passage, other)
            for passage in body
            for start, end in sentences_in(passage.text)
            for other in _IN_MONTH.finditer(passage.text, start, end)
            if len(said & content_of(passage.text[start:end])) >= _SHARED
        ]
        if len({other["month"] for _, other in others}) == 1:
            passage, other = others[0]
            span = head.span(*match.span("month"))
            yield Finding(
                MONTH,
                span,
                f"the text says {other['month']}",
                (Fix.replace(span, other["month"]),),
                related=(Related(passage.span(*other.span("month")), "the text"),),
            )
