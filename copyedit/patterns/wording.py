"""Writing the right words the way the wrong ones were written."""

from __future__ import annotations

from collections.abc import Sequence

from copyedit.document import Document, Word
from copyedit.evidence.apostrophes import prefers_curly
from copyedit.finding import Edit, Fix
from copyedit.language.words import APOSTROPHES, HYPHENS, INVISIBLE
from copyedit.span import Span

_PLAIN = str.maketrans(
    dict.fromkeys(APOSTROPHES, "'")
    | dict.fromkeys(HYPHENS, "-")
    | dict.fromkeys(INVISIBLE)
)


def plain(text: str) -> str:
    """``text`` with plain apostrophes and hyphens, its capitals kept."""
    return text if text.isascii() else text.translate(_PLAIN)


def has_capitals(text: str) -> bool:
    """Whether the capitals of a phrase say something; that of "I" does not."""
    words = plain(text).split()
    return any(word != word.lower() and not _is_pronoun(word) for word in words)


def in_capitals_of(written: Sequence[str], right: str) -> str:
    """``right`` with the capitals of ``written``: all, the first, or word by word.

    Capitals that ``right`` has of its own stay.
    """
    if _shouts("".join(written)):
        return right.upper()
    words = right.split(" ")
    models = written if len(words) == len(written) else written[:1]
    raised = [_raised(*pair) for pair in zip(models, words, strict=False)]
    return " ".join([*raised, *words[len(raised) :]])


def _shouts(text: str) -> bool:
    return text.isupper() and sum(map(str.isalpha, text)) > 1


def _raised(model: str, word: str) -> str:
    if _is_pronoun(plain(model)) or not model[:1].isupper():
        return word
    if _shouts(model):
        return word.upper()
    return word[:1].upper() + word[1:]


def _is_pronoun(word: str) -> bool:
    return word.partition("'")[0] == "I"


def with_apostrophes_of(written: str, right: str, document: Document) -> str:
    """``right`` with curly apostrophes where ``written`` has them.

    Where it has no apostrophe at all, those of the document decide.
    """
    if "'" not in right or "'" in written:
        return right
    if "’" in written or document.view(prefers_curly):
        return right.replace("'", "’")
    return right


def rewording(
    document: Document, words: Sequence[Word], right: str, *, safe: bool
) -> Fix:
    """The fix that writes ``right`` for ``words`` and touches only what differs.

    Markup, line ends and no-break spaces around words that stay are kept. Where
    an edit would swallow hidden markup the fix is never safe.
    """
    edits = tuple(_edits(words, right.split(" ")))
    clean = all(
        document.shown(edit.span) == edit.span.cut(document.source) for edit in edits
    )
    return Fix(edits, safe and clean)


def _edits(old: Sequence[Word], new: Sequence[str]) -> list[Edit]:
    if len(old) == len(new):
        pairs = zip(old, new, strict=True)
        return [Edit(word.span, text) for word, text in pairs if word.text != text]
    # One word stays on each side, or a removal would leave two spaces behind.
    most = min(len(old), len(new)) - 1
    same = 0
    while same < most and old[same].text == new[same]:
        same += 1
    old, new, most = old[same:], new[same:], most - same
    same = 0
    while same < most and old[-1 - same].text == new[-1 - same]:
        same += 1
    old, new = old[: len(old) - same], new[: len(new) - same]
    return [Edit(Span(old[0].start, old[-1].end), " ".join(new))]
