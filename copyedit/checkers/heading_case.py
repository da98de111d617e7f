"""Headings of one level in title case and in sentence case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from copyedit.document import BlockKind, Document
from copyedit.evidence.forms import Use, counts_of, mixture
from copyedit.evidence.names import names
from copyedit.expressions import Expression
from copyedit.finding import Finding
from copyedit.language.dictionary import entry
from copyedit.language.lists import words_of
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="consistency.heading-case",
    summary="Headings in title case and in sentence case",
    why="""Capitals on every word or on the first alone, both are in use. The
    headings of one level look alike.""",
    severity=Severity.SUGGESTION,
    source="the article itself",
    examples=Examples(
        flag=(
            "<h2>What the council decided</h2><p>It met.</p><h2>How the money is "
            "spent</h2><h2>{When The Gates Will Open}</h2>",
            "<h2>What the Council Decided</h2><p>It met.</p><h2>How the Money Is "
            "Spent</h2><h2>{When the gates will open}</h2>",
            "<h3>Ropes and lamps</h3><h3>Boots for children</h3><h3>{Boats For "
            "Hire}</h3>",
        ),
        allow=(
            "<h2>What the council decided</h2><h2>How the money is spent</h2>",
            "<h1>The Gates Will Open</h1><h2>What the council decided</h2><h2>How the "
            "money is spent</h2>",
            "<h2>What the council decided</h2><h2>How the money is spent</h2>"
            "<h2>Leith</h2>",
        ),
    ),
)
rules = (RULE,)

_TITLE, _SENTENCE = "title case", "sentence case"
_WORD = Expression(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_FEWEST_LETTERS = 4
_CLEAR = 2
_ENOUGH = 3  # weights of capitals
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
    words = _WORD.findall(text)[1:]
    raised = small = 0
    for word in words:
        if word[1:] != word[1:].lower():
            continue
        if word[0].isupper():
            raised += _weight(document, word)
        else:
            small += len(word) >= _FEWEST_LETTERS and not _is_little(word)
    if small and not raised:
        return _SENTENCE
    return _TITLE if raised >= _ENOUGH and not small else ""


def _weight(document: Document, word: str) -> int:
    """How much a capital tells: nothing on a name, little on what may be one."""
    key = word.lower().replace("’", "'")
    if document.view(names).count(key):
        return 0
    listed = entry(key)
    return 1 if listed.as_name > listed.frequency + _NAME else 2


def _is_little(word: str) -> bool:
    return word.lower() in words_of("function_words")
