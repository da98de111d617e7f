"""Apostrophes and dashes of two kinds in one document."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import BlockKind, Document
from copyedit.evidence.forms import Use, counts_of, matches, mixture
from copyedit.expressions import Expression
from copyedit.finding import Finding
from copyedit.rule import Examples, Rule, Severity

APOSTROPHES = Rule(
    id="consistency.apostrophes",
    summary="Curly and straight apostrophes in one document",
    why="""The straight ones come from another program, mostly with a pasted paragraph.
    Print has one kind.""",
    severity=Severity.SUGGESTION,
    source="the article itself",
    examples=Examples(
        flag=(
            "It’s late, he’s here, she’s gone, they’re out, and it {isn't -> isn’t} "
            "over.",
            "It's late, he's here, she's gone, they're out, and it {isn’t -> isn't} "
            "over.",
            "We’ve seen that it’s his, it’s hers, it’s ours; it {can't -> can’t} go.",
        ),
        allow=(
            "It’s late, and he’s here.",
            "It's late, and he's here.",
            "It’s late, he’s here, and it’s “isn't” that he said.",
        ),
    ),
)
DASHES = Rule(
    id="consistency.dashes",
    summary="Dashes of two kinds in one document",
    why="""Spaced short dashes and closed long ones are both in use, hyphens are
    neither. One text has one kind.""",
    severity=Severity.SUGGESTION,
    source="the article itself",
    examples=Examples(
        flag=(
            "The ferry – the old one – sank, and the mate – a boy – swam{ - }he lived.",
            "The ferry—the old one—sank, and the mate—a boy—swam{ – }he lived.",
            "The ferry – the old one – sank, and the mate{ -- }a boy.",
        ),
        allow=(
            "The ferry – the old one – sank.",
            "The ferry—the old one—sank in 1990–95 on the Leith–Oslo line.",
            "LEITH — The ferry – the old one – sank.",
        ),
    ),
)
rules = (APOSTROPHES, DASHES)

_APOSTROPHE = Expression(r"(?<![^\W\d_])[^\W\d_]{1,40}+['’](?:s|t|re|ve|ll|d|m)\b")
_DASH = Expression(
    r"(?<=[\w,.;”\"’')%])(?:[ \u00a0]?(?P<sign>—)[ \u00a0]?|\s(?P<spaced>–|--?|―)\s"
    r"|(?P<double>--))(?=[\w“\"‘'($£€])"
)
_SPACE = Expression(r"\s")
_IS_DATELINE = Expression(r"\A[A-Z][A-Z]|\)\s*\Z")
_NAMES = {
    " – ": "spaced short dash",
    "—": "closed long dash",
    " — ": "spaced long dash",
    " - ": "spaced hyphen",
    " -- ": "spaced double hyphen",
    "--": "double hyphen",
}
# The stray must be rare: a text of halves has no form to keep to.
_SHARE = 2
_DATELINE = 60  # characters from the start in which a dash ends a dateline
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE})


def check(document: Document) -> Iterator[Finding]:
    """One finding for the apostrophes, one for the dashes."""
    found = (_apostrophes(document), _dashes(document))
    yield from (finding for finding in found if finding)


def _apostrophes(document: Document) -> Finding | None:
    prose = document.prose
    if "’" not in prose or "'" not in prose:
        return None
    uses = []
    for passage, match in matches(document, _APOSTROPHE):
        word = match.group()
        form = "curly" if "’" in word else "straight"
        rewrites = {
            "curly": word.replace("'", "’"),
            "straight": word.replace("’", "'"),
        }
        uses.append(Use(form, passage.span(*match.span()), rewrites))
    return _rare(APOSTROPHES, uses, "apostrophes")


def _dashes(document: Document) -> Finding | None:
    uses = []
    for passage, match in matches(document, _DASH, _PROSE):
        before = passage.text[: match.start() + 1]
        if match.start() < _DATELINE and _IS_DATELINE.search(before):
            continue
        written = _SPACE.sub(" ", match.group()).replace("―", "—")
        if written.strip() == "—" and written not in _NAMES:
            written = "—"
        if written not in _NAMES or _is_range(passage.text, match.start(), match.end()):
            continue
        rewrites = {name: form for form, name in _NAMES.items()}
        uses.append(Use(_NAMES[written], passage.span(*match.span()), rewrites))
    return _rare(DASHES, uses, "dashes")


def _is_range(text: str, start: int, end: int) -> bool:
    """Whether figures stand on both sides: 10 - 12 May, Leeds 3 - 1 Derby."""
    return text[start - 1].isdigit() and text[end].isdigit()


def _rare(rule: Rule, uses: list[Use], about: str) -> Finding | None:
    counts = counts_of(uses)
    rest = sum(count for _, count in counts[1:])
    if not rest or counts[0][1] < _SHARE * rest:
        return None
    return mixture(rule, uses, about=about)
