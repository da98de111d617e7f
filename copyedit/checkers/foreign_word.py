"""A word that the dictionary of its language does not have.

Looks only at what a text marks as in another language: by ``lang`` in its head or
in HTML. A capital excuses a word, as names and German nouns have one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.hidden_words import hidden_words
from copyedit.finding import Certainty, Finding, Fix
from copyedit.language.foreign import LANGUAGES, is_slip, one_edit_from, unknown_parts
from copyedit.language.words import WORD, key_of
from copyedit.passage import Passage
from copyedit.record import record
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="spelling.foreign-word",
    summary="A word that the dictionary of its language does not have",
    why="""The text says which language this is, and a usual word of it is a slip of
    the hand away. If the word is right, put it on the word list of the project.""",
    severity=Severity.WARNING,
    source="the dictionaries of pyspellchecker, from the subtitles of films",
    examples=Examples(
        flag=(
            '<p lang="fr">Le {gouvernment -> gouvernement} a perdu le vote.</p>',
            '<p lang="de">Die Ministerin hat {gesetrn -> gestern} nichts gesagt.</p>',
            '<p lang="es">El gobierno va a hablar {despues -> después}.</p>',
            '<p lang="it">Il governo non ha detto {perchè -> perché}.</p>',
            '<p lang="nl">De minister heeft {gisetren -> gisteren} niets gezegd.</p>',
        ),
        allow=(
            '<p lang="fr">Aujourd’hui, l’homme de Trévignac s’est tu.</p>',
            '<p lang="de">Der Haushaltsstreit im Landtag ist vorbei.</p>',
            '<p lang="pt">O ministro disse-lhe que o marketing falhou.</p>',
            '<p lang="pl">Minister nie chciał rozmawiać.</p>',
            "The gouvernement fell.",
        ),
    ),
)
rules = (RULE,)

_FIXES = 5
_USUAL = 2.0  # times in a million words
# Blocks with this many unknown words, one in four of all, are in another language.
_FOREIGN_WORDS = 3
_FOREIGN_SHARE = 0.25


@record
class _Unknown:
    """A part of a word in ``passage`` that its language lacks, from start to end."""

    passage: Passage
    language: str
    key: str
    start: int
    end: int


def check(document: Document) -> Iterator[Finding]:
    """Each unknown word in lower case of the blocks in other languages."""
    if not document.foreign_blocks:
        return
    pairs = zip(document.foreign_blocks, document.foreign_passages, strict=True)
    found = [
        unknown
        for block, passage in pairs
        for unknown in _unknown_in(passage, block.language, document)
    ]
    times = Counter(unknown.key for unknown in found)
    for unknown in found:
        yield _finding(unknown, comes_back=times[unknown.key] > 1)


def _unknown_in(
    passage: Passage, language: str, document: Document
) -> Iterator[_Unknown]:
    words = list(WORD.finditer(passage.text))
    found = [
        _Unknown(passage, language, key[first:after], start + first, start + after)
        for match in words
        if _may_be_a_slip(text := match.group(), document)
        if len(key := key_of(text)) == len(text)
        for start in (match.start(),)
        for first, after in unknown_parts(key, language)
    ]
    if len(found) < max(_FOREIGN_WORDS, _FOREIGN_SHARE * len(words)):
        terms = document.view(hidden_words) if found else ()
        yield from (unknown for unknown in found if unknown.key not in terms)


def _may_be_a_slip(text: str, document: Document) -> bool:
    return text == text.lower() and not document.accepted.knows(text)


def _finding(unknown: _Unknown, *, comes_back: bool) -> Finding:
    span = unknown.passage.span(unknown.start, unknown.end)
    near = one_edit_from(unknown.key, unknown.language)
    usual = bool(near) and near[0].per_million >= _USUAL
    likely = usual and not comes_back and is_slip(unknown.key, near[0].key)
    text = unknown.passage.text[unknown.start : unknown.end]
    return Finding(
        RULE,
        span,
        f"“{text}” is in no dictionary of {LANGUAGES[unknown.language]}",
        fixes=tuple(Fix.replace(span, word.key) for word in near[:_FIXES]),
        certainty=Certainty.LIKELY if likely else Certainty.POSSIBLE,
    )
