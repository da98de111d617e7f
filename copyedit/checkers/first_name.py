"""A person whose first name changes in the course of the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from copyedit.document import Document
from copyedit.evidence.mentions import Mention, mentions, sentence_at
from copyedit.evidence.people import Surname, kin_near, surnames
from copyedit.expressions import Expression
from copyedit.finding import Finding, Fix, Related
from copyedit.language.lists import lines_of, words_of
from copyedit.language.name_forms import are_near, squeezed
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

RULE = Rule(
    id="names.first-name",
    summary="A person has another first name than before",
    why="""The article speaks of one person by this surname alone, so it knows only one;
    nobody has introduced a second, and here the first name is another.""",
    severity=Severity.ERROR,
    source="the article itself",
    examples=Examples(
        flag=(
            "David Miller rose. Miller spoke. Then Miller sat down. The vote was lost, "
            "{Daniel -> David} Miller said. David Miller was sorry.",
            "Maria Lopez drives a bus. Lopez starts at five. “I like it,” Lopez said. "
            "The bus was late, {Carla} Lopez said.",
            "Margaret Denby, the head teacher, retires in July. Pupils said {Maureen} "
            "Denby would be missed.",
            "Edmund Hale, who has died, was the son of Jack Hale, a miner. He kept "
            "bees. Rain fell.\n\n{Edward -> Edmund} Hale had no car.\n\nEdmund Hale, "
            "beekeeper.",
            "Dr Joan Reed led the trial. Reed was glad, and Reed said so. “We are "
            "happy,” said Dr {Jane} Reed.",
        ),
        allow=(
            "David Miller rose. Miller spoke; Miller sat down. His brother is Daniel "
            "Miller.",
            "David Miller rose. Miller spoke; Miller sat. Daniel Miller, a baker, "
            "laughed.",
            "David Miller rose. Miller spoke; Miller sat. His wife, Carla, laughed. “I "
            "like it,” said Carla Miller.",
            "Edmund Hale had two sons. One is a vet.\n\nEdward Hale now runs the farm "
            "with his mother. Edmund Hale is 90.",
            "Daniel Miller rose. Miller spoke; Miller sat. “Go on,” said Danny Miller.",
            "Robert Miller rose. Miller spoke; Miller sat. “Go on,” said Bob Miller.",
            "David Miller met Daniel Miller. Miller spoke; Miller sat.",
            "David Miller rose. Miller spoke; Miller sat. His predecessor, Peter "
            "Miller, had not.",
            "Sarah Jane Miller rose. Miller spoke; Miller sat. Then Jane Miller left.",
        ),
    ),
)
rules = (RULE,)

# Times the surname stands alone, before another first name is a slip.
_ALIKE, _UNLIKE = 0, 2
_SAME, _IN_FULL = 3, 5  # letters
_HOLDERS = frozenset(("predecessor", "successor", "namesake", "replaced", "succeeded"))
_INTRODUCED = Expression(
    r"\s*(?:,\s*(?:an?|the|his|her|its|their|who|whose|whom|then|now|aged?|\d|from|of|"
    r"one|also|no|another|president|director|professor|head|chief|chair\w*|[a-z]+ing)"
    r"\b|[(–—]|\s(?:is|was|who|are|were)\b)"
)


def check(document: Document) -> Iterator[Finding]:
    """Each first name that only one mention has, of the only bearer of a surname."""
    for surname in document.view(surnames).values():
        if 1 < len(surname.first_names) <= 3:
            yield from _changed(document, surname)


def _changed(document: Document, surname: Surname) -> Iterator[Finding]:
    firsts = Counter(mention.words[0] for mention in surname.full)
    main = max(firsts, key=lambda first: firsts[first])
    known = [mention for mention in surname.full if mention.words[0] == main]
    for mention in surname.full:
        if firsts[mention.words[0]] > 1 or mention.words[0] == main:
            continue
        if _is_same_person(document, surname, mention, known):
            span = mention.places[0]
            fix = Fix.replace(span, main)
            yield Finding(
                RULE,
                span,
                f"“{mention.text}” is “{known[0].text}” elsewhere",
                (fix,) if len(known) > 1 else (),
                related=tuple(Related(m.span, f"“{m.text}”") for m in known),
            )


def _is_same_person(
    document: Document, surname: Surname, mention: Mention, known: list[Mention]
) -> bool:
    first, main = mention.words[0], known[0].words[0]
    named = {squeezed(word) for m in known for word in m.words}
    if squeezed(first) in named or main in mention.words:
        return False
    if not _are_two_names(first, main):
        return False
    alone = sum(not m.quoted for m in surname.alone)
    # Margaret for Maureen: names that begin alike are what memory mixes up.
    enough = _ALIKE if first[0] == main[0] else _UNLIKE
    if alone < enough and not mention.is_display:
        return False
    if any(m.words == (first,) for m in document.view(mentions)):
        return False  # the first name alone has told who this is
    return not (
        (not mention.is_display and mention.span.start < known[0].span.start)
        or (_offices(mention) and _offices(mention) != _offices(known[0]))
        or _is_introduced(document, mention)
        or _may_be_kin(document, mention, known)
        or _is_other_holder(document, mention)
        or _stand_together(document, mention, known)
    )


def _may_be_kin(document: Document, mention: Mention, known: list[Mention]) -> bool:
    """Whether a relative is spoken of, whose name this may be.

    The parents of the person may be named, as in an obituary, if the article has the
    right name twice and the other begins as this one does.
    """
    alike = mention.words[0][0] == known[0].words[0][0]
    if alike and len(known) > 1 and not mention.is_display:
        return kin_near(document, mention.span, 2, owned=True)
    return any(kin_near(document, m.span) for m in (mention, *known))


def _is_other_holder(document: Document, mention: Mention) -> bool:
    """Whether the words before a mention say that it is who held the office before."""
    before = document.words_in(
        Span(max(0, mention.span.start - 30), mention.span.start)
    )
    return any(word.key in _HOLDERS for word in before)


def _offices(mention: Mention) -> tuple[str, ...]:
    """The titles of a mention that are no mere courtesy."""
    return tuple(t for t in mention.titles if t not in words_of("courtesy_titles"))


def _are_two_names(first: str, main: str) -> bool:
    """Whether two first names are known and no spellings or nicknames of one."""
    if not {first, main} & words_of("first_names") or min(len(first), len(main)) < 3:
        return False
    return not (are_near(first, main) or _is_nickname(first, main))


def _is_introduced(document: Document, mention: Mention) -> bool:
    """Whether the article tells who this is, as one does of a new person."""
    after = document.prose[mention.span.end : mention.span.end + 40]
    if _INTRODUCED.match(after):
        return True
    before = mention.before
    return bool(
        before
        and not mention.titles
        and before.key not in words_of("words_before_names")
        and before.key not in words_of("verbs_of_saying")
        and not mention.is_display
    )


def _stand_together(document: Document, mention: Mention, known: list[Mention]) -> bool:
    at = sentence_at(document, mention.span.start)
    return any(abs(sentence_at(document, m.span.start) - at) < 1 for m in known)


def _is_nickname(one: str, other: str) -> bool:
    if one[:_SAME] == other[:_SAME] and not _are_long(one, other):
        return True
    return any(one in group and other in group for group in _groups())


def _are_long(one: str, other: str) -> bool:
    """Whether names that begin alike are both in full: Edwin and Edward, not Eddie."""
    shorter, longer = sorted((one, other), key=len)
    return (
        len(shorter) >= _IN_FULL
        and not longer.startswith(shorter[:-1])
        and not shorter.endswith(("y", "ie", "i"))
    )


@cache
def _groups() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in lines_of("nicknames"))
