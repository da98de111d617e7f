"""Two or more words that stand twice in a row: will open will open."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.forms import is_quoted
from copyedit.finding import Finding, Fix, Related
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

RULE = Rule(
    id="grammar.repeated-phrase",
    summary="Some words stand twice in a row",
    why="""The words were moved and left behind, or typed again after a break. The eye
    slides over it.""",
    severity=Severity.ERROR,
    source="the article itself",
    mechanical=True,
    examples=Examples(
        flag=(
            "The bridge will open{ will open -> } in May.",
            "It rained on Monday{ on Monday -> } and then it froze.",
            "He told the court that{ the court that -> } he was ill.",
        ),
        allow=(
            "It went on and on and on, again and again and again.",
            "They walked day after day after day, step by step by step.",
            "The more you eat the more you eat.",
            "It was very, very cold; he had had had enough of Duran Duran.",
            "“No, no, no, no,” he said.",
        ),
    ),
)
rules = (RULE,)

_LONGEST = 4
_JOINING = frozenset(
    ("and", "or", "by", "after", "to", "upon", "for", "on", "the", "a", "no", "yes")
)


def check(document: Document) -> Iterator[Finding]:
    """The second of two equal runs of two to four words, nothing between them."""
    words = document.words
    done = 0
    for at in range(len(words) - 3):
        if at < done:
            continue
        for length in range(2, _LONGEST + 1):
            after = at + length
            if after + length > len(words) or words[at].key != words[after].key:
                continue
            first, second = words[at:after], words[after : after + length]
            if any(a.text != b.text for a, b in zip(first, second, strict=True)):
                continue
            if not all(document.adjoin(i) for i in range(at, after + length - 1)):
                continue
            keys = {word.key for word in first}
            if len(keys) < 2 or not _is_slip(first[0].key, first[-1].key, keys):
                continue
            if is_quoted(document, second[0].span):
                continue
            span = Span(first[-1].end, second[-1].end)
            yield Finding(
                RULE,
                span,
                f"“{' '.join(word.text for word in first)}” stands twice",
                (Fix.replace(span, ""),),
                related=(Related(Span(first[0].start, first[-1].end), "here first"),),
            )
            done = after + length
            break


def _is_slip(start: str, end: str, keys: set[str]) -> bool:
    """Whether the words are no figure of speech: on and on and on."""
    if len(keys) == 2 and not keys.isdisjoint(_JOINING - {"on", "the", "to"}):
        return False
    return end not in ("and", "or", "by", "after") and start not in ("and", "or", "by")
