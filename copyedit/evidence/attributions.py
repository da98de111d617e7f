"""Who is said to have said each quotation of a document.

An attribution stands after the quotation ("…," said Anna Holm; "…," the mayor of the
town told reporters) or leads into it (Anna Holm, the mayor, said: "…").
"""

from __future__ import annotations

import re
from functools import cache

from copyedit.document import BlockKind, Document
from copyedit.evidence.quotation_marks import MarkedPassage, marked_passages
from copyedit.expressions import Expression, compiled
from copyedit.language.lists import lines_of, words_of
from copyedit.record import record
from copyedit.span import Span

# Characters before a quotation in which its lead-in is looked for, and after it.
_BEHIND = 240
_AHEAD = 240

_UPPER = "A-ZÀ-ÖØ-ÞĀČĆĐĒĞĢĪĶĻŁŃŅŌŐŘŚŞŠŪŻŹŽ"
_TITLE = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Sgt|Capt|Lt|Col|Gen|Rev|Gov|Sen|Rep|Supt|Insp|Cllr|St|Jr)\."
)
_TOKEN = rf"(?:{_TITLE}|[{_UPPER}]\.|(?:[a-z]{{1,3}}[’'-])?[{_UPPER}][\w’'-]*)"
_PARTICLE = r"(?:de|da|di|del|der|den|van|von|bin|al|la|le|ter|of)"
_NAME = rf"{_TOKEN}(?:\s(?:{_PARTICLE}\s){{0,2}}{_TOKEN}){{0,5}}"
_PRONOUN = r"(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e)"
_ARTICLE = (
    r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur)"
)
_THING = rf"{_ARTICLE}\s[\w’'-]+(?:\s[\w’'-]+){{0,6}}?"


@record
class Attribution:
    """The words that give a quotation to a speaker.

    ``start`` and ``end`` are offsets in the running text, ``who`` is the speaker as
    written there, ``introduces`` whether a colon or a comma leads to the quotation.
    """

    start: int
    end: int
    who: str
    verb: str
    introduces: bool = False

    @property
    def is_pronoun(self) -> bool:
        """Whether the speaker is only he, she, they, I or we."""
        return bool(re.fullmatch(_PRONOUN, self.who))

    @property
    def names(self) -> tuple[str, ...]:
        """The parts of the speaker's name, titles left out; empty without a name."""
        if re.match(rf"{_ARTICLE}\s", self.who) or self.is_pronoun:
            return ()
        words = [part.strip(".").lower() for part in self.who.split()]
        found = [
            re.sub("['’]s?$", "", w)
            for w in words
            if w not in words_of("titles_of_speakers")
        ]
        return tuple(found)


@record
class Speech:
    """One quotation at the outermost level, with what gives it to a speaker.

    ``opened`` and ``closed`` are the marks, as offsets in the text of ``marked``,
    the passage ``number`` of the document.
    """

    marked: MarkedPassage
    number: int
    opened: int
    closed: int
    before: Attribution | None
    after: Attribution | None

    @property
    def text(self) -> str:
        """What stands between the marks."""
        return self.marked.text[self.opened + 1 : self.closed]

    @property
    def inside(self) -> Span:
        """The source of ``text``."""
        return self.marked.passage.span(self.opened + 1, self.closed)

    @property
    def attribution(self) -> Attribution | None:
        """The attribution after the quotation, or else the one before."""
        return self.after or self.before


def speeches(document: Document) -> tuple[Speech, ...]:
    """Every quotation of the document with its attributions, in reading order."""
    found = []
    for number, marked in enumerate(document.view(marked_passages)):
        done = 0
        for opened, closed in marked.marks.outermost:
            if opened + 1 >= closed:
                continue
            found.append(
                Speech(
                    marked,
                    number,
                    opened,
                    closed,
                    attribution_before(marked.text, opened, done),
                    attribution_after(marked.text, closed + 1),
                )
            )
            done = closed + 1
    return tuple(found)


def are_different(one: Attribution, other: Attribution) -> bool:
    """Whether two attributions must mean two people: two names, or he and she."""
    if one.is_pronoun and other.is_pronoun:
        pronouns = {one.who.lower(), other.who.lower()}
        return pronouns == {"he", "she"}
    ours, theirs = one.names, other.names
    if not ours or not theirs:
        return False
    return ours[-1] not in theirs and theirs[-1] not in ours


def attribution_after(text: str, at: int) -> Attribution | None:
    """The attribution that follows a quotation whose mark ends at ``at``."""
    match = _after().match(text[at : at + _AHEAD])
    if not match:
        return None
    if match["source"]:
        return _made(match, "source", "", at)
    which = "1" if match["verb1"] else "2"
    return _made(match, f"who{which}", match[f"verb{which}"], at)


def attribution_before(text: str, at: int, floor: int) -> Attribution | None:
    """The attribution that leads into a quotation whose mark stands at ``at``.

    Nothing before ``floor`` is looked at, where the quotation before ends.
    """
    start = max(floor, at - _BEHIND)
    clause = text[start:at]
    cut = max((m.end() for m in _STOP.finditer(clause)), default=0)
    clause = clause[cut:]
    if not clause.strip():
        return None
    matches = list(_before().finditer(clause))
    if not matches:
        return None
    match = matches[-1]
    tail = clause[match.end() :].rstrip()
    introduces = (tail or clause.rstrip())[-1:] in (":", ",")
    if tail.strip(",:") and not introduces:
        return None
    if match["source"]:
        made = _made(match, "source", "", start + cut)
    else:
        made = _made(match, "who", match["verb"], start + cut)
    if made is None:
        return None
    return Attribution(made.start, made.end, made.who, made.verb, introduces)


_STOP = Expression(r"[.!?…][”’\"')\]]*\s+(?=[“\"‘'(\[]?[^\Wa-z])|[;\n]")


def _made(match: re.Match[str], who: str, verb: str, at: int) -> Attribution | None:
    name = " ".join(match[who].split())
    if name.split()[0] in words_of("no_speakers") and not re.match(
        rf"{_ARTICLE}\s", name
    ):
        return None
    start = match.start("words") + at
    return Attribution(start, match.end() + at, name, verb)


@cache
def verbs() -> str:
    """The verbs of saying as alternatives of a regular expression."""
    return "|".join(verb.replace(" ", r"\s") for verb in lines_of("verbs_of_saying"))


@cache
def _after() -> re.Pattern[str]:
    adverbs = r"(?:(?:has|had|also|later|then|once|still|\w+ly)\s){0,2}"
    return compiled(
        rf"[\s,]*(?:[—–-]\s)?(?P<words>"
        rf"(?P<verb1>{verbs()})\s(?P<who1>{_PRONOUN}\b|{_NAME}|{_THING})"
        rf"|(?P<who2>{_PRONOUN}|{_NAME}(?:\s[a-z]+){{0,2}}?|{_THING})"
        rf"(?:,[^,“”\"\n]{{2,90}},)?\s{adverbs}(?P<verb2>{verbs()})\b"
        rf"|according\sto\s(?P<source>{_NAME}|{_THING}))"
    )


@cache
def _before() -> re.Pattern[str]:
    adverbs = r"(?:(?:has|had|also|later|then|once|still|\w+ly)\s){0,2}"
    return compiled(
        rf"(?P<words>(?P<who>\b{_PRONOUN}|\b{_NAME}(?:\s[a-z]+){{0,2}}?|\b{_THING})"
        rf"(?:,[^,“”\"\n]{{2,90}},)?\s{adverbs}(?P<verb>{verbs()})\b"
        rf"|\b[Aa]ccording\sto\s(?P<source>{_NAME}|{_THING}))"
    )


def is_running_text(kind: BlockKind) -> bool:
    """Whether a block of this kind tells the story, and is no display or table."""
    return kind in {BlockKind.PARAGRAPH, BlockKind.ITEM}
