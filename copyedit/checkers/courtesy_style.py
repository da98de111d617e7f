"""Some persons with a title of courtesy and some without, in one article."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import BlockKind, Document
from copyedit.evidence.mentions import Mention
from copyedit.evidence.people import surnames
from copyedit.finding import Finding, Related
from copyedit.language.lists import words_of
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="consistency.courtesy-titles",
    summary="Some persons are Mr and Ms, another is a bare surname",
    why="""A house gives everybody a title after the first mention, or nobody. Who has
    none among those who have seems to be slighted.""",
    severity=Severity.SUGGESTION,
    source="the article itself",
    examples=Examples(
        flag=(
            "Peter Lund spoke. Mr Lund was late. Anna Holm rose. Ms Holm said no. Tom "
            "Keane came. Then {Keane} ran. Mr Lund left with Keane.",
            "Ann Reyes spoke. Ms Reyes is a nurse. Ola Voss spoke. Mr Voss sang. Ms "
            "Reyes left with Mr Voss. Tom Keane wept. Who saw {Keane}? Who hit Keane?",
            "Peter Lund spoke. Mr Lund was late. Anna Holm rose. Mrs Holm said no. Tom "
            "Keane came. Mr Lund saw {Keane}. “No,” said Keane.",
        ),
        allow=(
            "Peter Lund spoke. Mr Lund was late. Tom Brand came. Brand left. Brand "
            "slept.",
            "Peter Lund spoke. Mr Lund left. Anna Holm rose. Ms Holm left. Dr Tom "
            "Brand came. Dr Brand left.",
            "Peter Lund spoke. Mr Lund was late. Anna Holm rose. Ms Holm said no. Tom "
            "Keane was jailed. Then Keane wept. Mr Lund left with Keane.",
            "Peter Lund spoke. Lund left. Anna Holm rose. Holm left. Tom Brand came. "
            "Brand slept.",
        ),
    ),
)
rules = (RULE,)

_COURTESY = frozenset({"Mr", "Mrs", "Ms", "Miss"})
_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_FEWEST_PERSONS = 2
_FEWEST_TITLES = 3
_FEWEST_BARE = 2


def check(document: Document) -> Iterator[Finding]:
    """The one person who is bare where all others have titles."""
    if not any(f"{title}" in document.prose for title in _COURTESY):
        return
    titled: list[Mention] = []
    persons = 0
    bare: list[list[Mention]] = []
    for surname in document.view(surnames).values():
        if len({m.words[0] for m in surname.full}) != 1 or surname.others:
            continue
        later = [m for m in surname.alone if not m.quoted and m.block.kind in _BODY]
        with_title = [m for m in later if m.titles and m.titles[-1] in _COURTESY]
        if with_title and len(with_title) == len(later):
            persons += 1
            titled += with_title
        elif any(m.titles for m in (*later, *surname.full)):
            continue
        elif len(later) >= _FEWEST_BARE:
            bare.append(sorted(later, key=lambda m: m.span))
    if not words_of("words_of_courts").isdisjoint(w.key for w in document.words):
        return
    if len(bare) != 1 or persons < _FEWEST_PERSONS or len(titled) < _FEWEST_TITLES:
        return
    first, *rest = bare[0]
    titled.sort(key=lambda m: m.span)
    yield Finding(
        RULE,
        first.span,
        f"“{first.text}” has no title ×{len(bare[0])}; {persons} others have one "
        f"×{len(titled)}",
        related=(
            *(Related(m.span, "and here") for m in rest),
            *(Related(m.span, f"“{m.titles[-1]} {m.text}”") for m in titled),
        ),
    )
