"""The head of an article in YAML, TOML or JSON: which of its values people read.

Scanned by lines instead of by a YAML parser: every value keeps its exact place,
a broken head does no harm, and nothing slow is imported. What is not understood
stays hidden.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import BlockKind
from copyedit.expressions import Expression, compiled
from copyedit.readers.languages import OTHERS, is_checked, language_of
from copyedit.readers.layout import Layout, Place
from copyedit.readers.phrases import phrase
from copyedit.readers.scalars import Paragraph, paragraphs_at

_HEAD = compiled(
    r"""\ufeff?(?:
        ---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)
        |\+\+\+[ \t]*\r?\n(?P<toml>.*?)^\+\+\+[ \t]*\r?(?:\n|\Z)
        |\{[ \t]*\r?\n(?P<json>\s*".*?)^\}[ \t]*\r?(?:\n|\Z)
    )""",
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
# Without these a line of hyphens at the start of a text is only a line.
_ENTRY = (
    r"""(?:[ \t]*(?:\#[^\n]*)?\r?\n)*(?:[\w.@-]+|"[^"\n]*"|'[^'\n]*')[ ]*:(?:\s|\Z)"""
)
_IS_HEAD = compiled(_ENTRY)
_UNCLOSED = Expression(rf"\ufeff?---[ \t]*\r?\n{_ENTRY}(?:[^\n]*\S[^\n]*\n?)*")

_KEYS = {
    "yaml": compiled(
        r"""(?m)^(?P<indent>[ ]*)(?P<dash>(?:-[ ]+)*)
        (?:(?P<key>[\w.:@-]*[\w-]|"[^"\n]*"|'[^'\n]*')[ ]*:(?=\s|\Z))?[ \t]*""",
        re.VERBOSE,
    ),
    "toml": compiled(
        r'(?m)^(?P<indent>[ \t]*)(?P<dash>)(?P<key>[\w."-]+)[ \t]*=[ \t]*'
    ),
    "json": compiled(r'(?P<indent>)(?P<dash>)"(?P<key>[^"\\\n]+)"\s*:\s*(?=["\[])'),
}

_LANGUAGE = compiled(
    r"""(?m)^(?:\ufeff|[ \t]*(?="))?"?(?:lang|language)"?[ \t]*[:=][ \t]*["']?
    (?P<code>[A-Za-z]{2}(?:[-_][A-Za-z]+)?)["']?[ \t]*,?[ \t]*(?:\#[^\n]*)?\r?$""",
    re.VERBOSE,
)

# The last word of a key tells: seoTitle, image_alt, og:description.
_TEXTS_WORDS = (
    "abstract alt blurb caption deck dek description excerpt heading headline intro"
    " introduction kicker lead lede pullquote quote standfirst strapline subhead"
    " subheading subheadline subtitle summary tagline teaser title"
)
_TEXTS = frozenset(_TEXTS_WORDS.split())
_LISTS = frozenset({"categories", "keywords", "tags", "topics"})
_KEY_WORD = compiled(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")

_SLUG = compiled(r"[a-z\d]+(?:[-_][a-z\d]+)+")
_NO_TEXT = frozenset({"true", "false", "null", "yes", "no", "~"})


def lay_out_front_matter(layout: Layout) -> int:
    """Lay out the values that people read; where the article itself begins."""
    source = layout.source
    start = int(source.startswith("\ufeff"))
    head = _HEAD.match(source)
    if head is None or (head["yaml"] and not _IS_HEAD.match(head["yaml"])):
        unclosed = _UNCLOSED.match(source) if head is None else None
        return unclosed.end() if unclosed else start
    notation = head.lastgroup or "yaml"
    _enter_language(layout, head[notation])
    for paragraph in _texts(source, *head.span(notation), notation):
        pieces = [
            part
            for piece in paragraph
            for part in ([piece] if piece.text else phrase(source, *piece[:2]))
        ]
        layout.inner(BlockKind.FRONT_MATTER, pieces)
    return head.end()


def _enter_language(layout: Layout, head: str) -> None:
    """What follows is in the language that the head names, if it names one."""
    marked = _LANGUAGE.search(head)
    language = language_of(marked["code"]) if marked else ""
    if language in OTHERS:
        layout.enter(Place("", hides=""))
    elif language != layout.language and is_checked(language):
        layout.enter(Place("", language=language))


def _texts(source: str, start: int, end: int, notation: str) -> Iterator[Paragraph]:
    """The paragraphs of every value that people read, in order."""
    text = source[:end]
    list_key, list_indent = "", 0
    while start < end and (entry := _KEYS[notation].search(text, start)):
        indent, dashes = len(entry["indent"]), len(entry["dash"])
        key = (entry["key"] or "").strip("\"'")
        if key:
            list_key, list_indent = key, indent
        elif dashes and indent >= list_indent:
            key = list_key
        else:
            start = text.find("\n", entry.end()) + 1 or end
            continue
        paragraphs, after = paragraphs_at(text, entry.end(), indent + dashes)
        yield from (
            p for p in paragraphs if p and _is_read(key, text[p[0].start : p[-1].end])
        )
        start = max(after, entry.end())


def _is_read(key: str, value: str) -> bool:
    """Whether people read a value under such a key."""
    words = [word.lower() for word in _KEY_WORD.findall(key)] or [""]
    if value.lower() in _NO_TEXT or not any(map(str.isalpha, value)):
        return False
    if words[-1] in _LISTS:
        return not _SLUG.fullmatch(value)
    return words[-1] in _TEXTS or words[-2:] == ["alt", "text"]
