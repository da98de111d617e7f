"""A word written twice in a row, also over the end of a line or inside markup."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document, Word
from copyedit.evidence.names import names
from copyedit.finding import Certainty, Finding, Fix
from copyedit.language.dictionary import is_word
from copyedit.language.lists import words_of
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

RULE = Rule(
    id="grammar.repeated-word",
    summary="A word stands twice in a row",
    why="""The eye jumps over the second one, above all at the end of a line. Take it
    out, unless the doubling is meant.""",
    severity=Severity.ERROR,
    source="grammar of standard English",
    mechanical=True,
    examples=Examples(
        flag=(
            "When the train left, {the\nthe -> the} doors were still open.",
            "Nobody read the whole {report report -> report}.",
            "{The the -> The} council met on Monday.",
            "They said {that that that -> that} was all.",
            "She went {to to -> to} the station.",
        ),
        allow=(
            "Before the crash, the crew had had two warnings.",
            "The court held that that clause was void.",
            "The ferry to Bora Bora was late again.",
            "It was a very, very long day, and he sang la la la.",
            "What it is is a scandal, and he gave her her coat.",
            "The theory rests on Newton's second law and an analytical approach.",
            "It went on and on, in in-house papers.",
            "She was so so tired, and very very glad of it.",
            "Bang bang, said the child.",
        ),
    ),
)
rules = (RULE,)

_MAY_DOUBLE = words_of("doubled_by_grammar")
_SOUNDS = words_of("doubled_as_sound")


def check(document: Document) -> Iterator[Finding]:
    """Each run of one word, two or more times in a row, within a block."""
    words = document.words
    at = 0
    while at < len(words) - 1:
        last = at
        while document.adjoin(last) and words[last + 1].key == words[at].key:
            last += 1
        if last > at and _is_slip(document, words[at : last + 1]):
            yield _found(words[at : last + 1])
        at = last + 1


def _is_slip(document: Document, run: tuple[Word, ...]) -> bool:
    first = run[0]
    if len(run) == 2 and first.key in _MAY_DOUBLE | _SOUNDS:
        return False
    if len(run) > 3 or (len(run) == 3 and first.key in _SOUNDS):
        return False  # la la la: meant
    if len(first.text) == 1 and first.key not in ("a", "i"):
        return False
    if document.view(names).count(first.key) or not is_word(first.key):
        return False  # Bora Bora, morsitans morsitans
    return not all(word.text[0].isupper() for word in run)


def _found(run: tuple[Word, ...]) -> Finding:
    span = Span(run[0].start, run[-1].end)
    times = "twice" if len(run) == 2 else f"{len(run)} times"
    plain = all(word.end - word.start == len(word.text) for word in run)
    # The doubling of a short word that grammar never doubles is never meant.
    certainty = Certainty.LIKELY if len(run[0].key) > 4 else Certainty.CERTAIN
    safe = certainty is Certainty.CERTAIN and len(run) == 2
    fixes = (Fix.replace(span, run[0].text, safe=safe),) if plain else ()
    return Finding(
        RULE, span, f"“{run[0].text}” stands {times}", fixes, certainty=certainty
    )
