"""Links that lead nowhere or say nothing, and pictures that are not the picture meant.

All this is markup, which readers hide; so the source is read, and only where the
reader has found markup: code and what is quoted as text stay alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from copyedit.document import BlockKind, Document
from copyedit.expressions import Expression, compiled
from copyedit.finding import Certainty, Finding
from copyedit.passage import MARK, OBJECT
from copyedit.rule import Examples, Rule, Severity, Status
from copyedit.span import Span

EMPTY = Rule(
    id="structure.empty-link",
    summary="A link without an address or without words",
    why="""A link that has no address leads nowhere, and nobody can follow one that has
    no words. One half was to be put in later.""",
    severity=Severity.WARNING,
    source="the article itself",
    examples=Examples(
        flag=(
            '<p>The {<a href="">}report</a> says so.</p>',
            '<p>The report{<a href="https://example.org"></a>} says so.</p>',
            '<p>The {<a href="#">}report</a> says so.</p>',
        ),
        allow=(
            '<p>The <a href="/report">report</a> says so.</p>',
            '<p><a name="top"></a>The <a id="more">report</a> says so.</p>',
            '<p><a href="/report"><img src="bridge.jpg" alt="The bridge"></a></p>',
        ),
    ),
)
STAND_IN = Rule(
    id="leftover.stand-in-picture",
    summary="A picture that keeps the place of another",
    why="""The address is that of a stand-in, or the text for blind readers is the name
    that a camera gave. The real picture or its text was never put in.""",
    severity=Severity.WARNING,
    source="newsroom practice",
    examples=Examples(
        flag=(
            '<p>No.</p>{<img src="placeholder.png" alt="The bridge">}',
            '<p>No.</p>{<img src="https://via.placeholder.com/600" alt="The bridge">}',
            '<p>No.</p>{<img src="bridge.jpg" alt="IMG_1234.jpg">}',
        ),
        allow=(
            '<p>No.</p><img src="bridge.jpg" alt="The bridge">',
            '<p>No.</p><img src="img_1234.jpg" alt="The bridge">',
            '<p>No.</p><img src="bridge.jpg" alt="A placeholder on a shelf">',
        ),
    ),
)
ALT = Rule(
    id="structure.missing-alt-text",
    summary="A picture without words for those who do not see it",
    why="""Screen readers have nothing to read out, and search finds nothing. Only what
    is mere ornament needs no text.""",
    severity=Severity.SUGGESTION,
    source="the Web Content Accessibility Guidelines, on text alternatives",
    status=Status.PREVIEW,
    examples=Examples(
        flag=(
            '<p>No.</p>{<img src="bridge.jpg">}',
            '<p>No.</p>{<img src="bridge.jpg" alt="">}',
            "<p>No. {<img width=2 src=bridge.jpg>}</p>",
        ),
        allow=(
            '<p>No.</p><img src="bridge.jpg" alt="The bridge">',
            '<p>No.</p><img src="bridge.jpg" alt="" role="presentation">',
            "<p>No.</p><img src=bridge.jpg alt=Bridge>",
        ),
    ),
)
WORDS = Rule(
    id="structure.link-words",
    summary="The words of a link do not say where it leads",
    why="""Screen readers list links without their sentences, and then "here" tells
    nothing. Link the words that name what is there.""",
    severity=Severity.SUGGESTION,
    source="the Web Content Accessibility Guidelines, on the purpose of links",
    examples=Examples(
        flag=(
            '<p>The report is <a href="/report">{here}</a>.</p>',
            '<p><a href="/report">{Click here}</a> for the report.</p>',
            '<p>See <a href="/report">{this link}</a> for more.</p>',
        ),
        allow=(
            '<p>The <a href="/report">report</a> is here.</p>',
            '<p>The <a href="/report">report on here and now</a> is out.</p>',
            "<p>The report is here.</p>",
        ),
    ),
)
rules = (EMPTY, STAND_IN, ALT, WORDS)

_NO_ADDRESS = frozenset(
    (
        "",
        "#",
        "http://",
        "https://",
        "tk",
        "tbc",
        "todo",
        "url",
        "link",
        "xxx",
        "insert",
    )
)
_SAYS_NOTHING = frozenset(
    (
        "here",
        "click here",
        "this link",
        "link",
        "this",
        "read more",
        "more",
        "this page",
    )
)

_MARKDOWN = Expression(
    r"(?<!\\)(?P<picture>!)?\[(?P<words>[^\[\]\n]{0,200})\]"
    r"\((?P<address>[^()\s]*)(?:\s+\"[^\"\n]*\")?\)"
)
_HTML = Expression(
    r"<a\b(?P<link>[^<>]*)>(?P<words>[^<>]{0,200})(?P<end></a\s*>)?"
    r"|<img\b(?P<picture>[^<>]*)>",
    re.I,
)
_CAMERA = Expression(
    r"(?:IMG|DSC[FN]?|PXL|DCIM|Screen ?shot|image|photo|picture|untitled)"
    r"[ _-]?[\d_-]*(?:\.(?:jpe?g|png|gif|webp))?|[\w-]+\.(?:jpe?g|png|gif|webp)"
    r"|(?:alt(?:ernative)? text|caption|description|image|photo|picture)"
    r"(?: (?:goes )?here| tbc| to come)?|(?:add |insert )?alt(?: text)?",
    re.I,
)
_PLACEHOLDER = Expression(
    r"(?:^|[/_.-])(?:placeholder|via\.placeholder\.com|placehold\.(?:it|co)|"
    r"dummyimage\.com|picsum\.photos|placekitten\.com|loremflickr\.com|"
    r"your-image|image-tk|todo)(?=[/_.\d-]|$)",
    re.I,
)


@cache
def _attribute(name: str) -> re.Pattern[str]:
    return compiled(
        rf"(?<![\w-]){name}\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.I
    )


def check(document: Document) -> Iterator[Finding]:
    """Each empty link and each picture that stands in, or has no text."""
    source = document.source
    if document.format in {"markdown", "mdx"} and "](" in source:
        for match in _MARKDOWN.finditer(source):
            if _is_markup(document, match):
                yield from _of_markdown(match)
    if document.format != "text" and ("<a" in source or "<img" in source):
        for match in _HTML.finditer(source):
            if _is_markup(document, match):
                yield from _of_html(match)


def _is_markup(document: Document, match: re.Match[str]) -> bool:
    """Whether the reader took a match for markup: neither text nor code."""
    prose, at = document.prose, match.start()
    if match["picture"] is not None:
        if document.format == "html":
            return prose[at] in (OBJECT, MARK) and not _in_comment(document, at)
        # Code is hidden with its line ends, a picture alone without.
        alone = prose[at] == MARK and prose[match.end() : match.end() + 1] != MARK
        return alone or (prose[at] == OBJECT and prose[at + 1] == MARK)
    if prose[at] != MARK:
        return False
    if prose[match.start("words") : match.end("words")].strip(MARK + OBJECT):
        return True
    if match["words"].strip():
        return False  # hidden words are code
    blocks = document.text_blocks
    near = bisect_right(blocks, at, key=lambda block: block.span.start) - 1
    return near >= 0 and at < blocks[near].span.end


def _in_comment(document: Document, at: int) -> bool:
    comments = (b.span for b in document.blocks if b.kind is BlockKind.COMMENT)
    return any(span.start <= at < span.end for span in comments)


def _of_markdown(match: re.Match[str]) -> Iterator[Finding]:
    span = Span(*match.span())
    words, address = match["words"].strip(), match["address"].strip("<>")
    if match["picture"]:
        yield from _picture(span, words, address, is_ornament=False)
    elif address.lower() in _NO_ADDRESS:
        yield Finding(EMPTY, span, "the link has no address")
    elif not words:
        yield Finding(EMPTY, span, "the link has no words")
    else:
        yield from _says_nothing(match)


def _of_html(match: re.Match[str]) -> Iterator[Finding]:
    if match["picture"] is not None:
        tag = match["picture"]
        alt, source = _value(tag, "alt") or "", _value(tag, "src") or ""
        ornament = "presentation" in tag or "aria-hidden" in tag
        span = Span(*match.span())
        yield from _picture(span, alt.strip(), source, is_ornament=ornament)
        return
    address = _value(match["link"], "href")
    start = match.start()
    if address is None:
        return
    if address.strip().lower() in _NO_ADDRESS and not _is_control(match["link"]):
        span = Span(start, match.start("words"))
        yield Finding(EMPTY, span, "the link has no address")
    elif not match["words"].strip() and match["end"] and "aria-" not in match["link"]:
        yield Finding(EMPTY, Span(*match.span()), "the link has no words")
    elif match["end"]:
        yield from _says_nothing(match)


def _is_control(tag: str) -> bool:
    """Whether a link is a button that a program answers to."""
    return any(word in tag.lower() for word in ("onclick", "role=", "data-", "class="))


def _value(tag: str, name: str) -> str | None:
    found = _attribute(name).search(tag)
    return None if found is None else next(g for g in found.groups() if g is not None)


def _picture(
    span: Span, words: str, address: str, *, is_ornament: bool
) -> Iterator[Finding]:
    if _PLACEHOLDER.search(address):
        yield Finding(
            STAND_IN,
            span,
            f"“{address[-40:]}” is the address of a stand-in",
            certainty=Certainty.CERTAIN,
        )
    elif words and _CAMERA.fullmatch(words):
        told = f"“{words[:40]}” says nothing about the picture"
        yield Finding(STAND_IN, span, told)
    elif not words and not is_ornament:
        yield Finding(ALT, span, "the picture has no text for those who do not see it")


def _says_nothing(match: re.Match[str]) -> Iterator[Finding]:
    words = match["words"].strip()
    if words.strip("*_.").lower() in _SAYS_NOTHING:
        start = match.start("words")
        told = f"“{words}” does not say where the link leads"
        yield Finding(WORDS, Span(start, start + len(match["words"])), told)
