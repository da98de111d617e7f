"""Headings of one level in title case and in sentence case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from copyedit.document import BlockKind, Document
from copyedit.evidence.forms import Use, compiled, counts_of, mixture
from copyedit.evidence.names import names
from copyedit.finding import Finding
from copyedit.language.dictionary import entry
from copyedit.language.lists import words_of
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="consistency.heading-case",
    summary="Headings in title case and in sentence case",
    why="""Capitals on every word or on the first alone, both are in use. The headings of
    one level look alike.""",
    severity=Severity.SUGGESTION,
    source="the article itself",
    examples=Examples(
        flag=(
            "## What the council decided\n\nIt met.\n\n## How the money is spent\n\n"
            "It is.\n\n## {When The Gates Will Open}\n\nIn May.",
            "## What the Council Decided\n\nIt met.\n\n## How the Money Is Spent\n\n"
            "It is.\n\n## {When the gates will open}\n\nIn May.",
            "### Ropes and lamps\n\nA.\n\n### Boots for children\n\nB.\n\n"
            "### {Boats For Hire}\n\nC.",
        ),
        allow=(
            "## What the council decided\n\nIt met.\n\n## How the money is spent\n\n"
            "It is.",
            "# The Gates Will Open\n\n## What the council decided\n\nIt met.\n\n"
            "## How the money is spent",
            "## What the council decided\n\nIt met.\n\n## How the money is spent\n\n"
            "It is.\n\n## Leith\n\nIn Leith.",
        ),
    ),
)
rules = (RULE,)

_TITLE, _SENTENCE = "title case", "sentence case"
_FEWEST_LETTERS = 4
_CLEAR = 2
_NAME = 8  # eighths of a doubling by which a word is oftener a name


def check(document: Document) -> Iterator[Finding]:
    """One finding for each level whose headings are of both kinds."""
    levels: defaultdict[int, list[Use]] = defaultdict(list)
    for block, passage in zip(document.text_blocks, document.passages, strict=True):
        text = passage.text
        if block.kind is not BlockKind.HEADING or not text.strip():
            continue
        if form := _form(document, text):
            start = len(text) - len(text.lstrip())
            span = passage.span(start, len(text.rstrip()))
            levels[block.level].append(Use(form, span))
    for level, uses in levels.items():
        counts = counts_of(uses)
        if len(counts) == 2 and counts[0][1] >= _CLEAR * counts[1][1]:
            found = mixture(RULE, uses, about=f"headings of level {level}")
            if found:
                yield found


def _form(document: Document, text: str) -> str:
    """The case of a heading, or nothing where its words do not tell."""
    words = compiled(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*").findall(text)[1:]
    ledger = document.view(names)
    capitals = small = 0
    for word in words:
        key = word.lower().replace("’", "'")
        if word[1:] != word[1:].lower() or key in words_of("function_words"):
            continue
        if word[0].isupper():
            listed = entry(key)
            is_name = ledger.count(key) or listed.as_name > listed.frequency + _NAME
            capitals += not is_name
        else:
            small += len(word) >= _FEWEST_LETTERS
    if small and not capitals:
        return _SENTENCE
    return _TITLE if capitals > 1 and not small else ""
