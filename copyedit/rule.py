"""What is demanded of a text. How a breach is found is a checker's business."""

from __future__ import annotations

from enum import StrEnum

from copyedit.record import record


class Severity(StrEnum):
    """How grave a breach is; by default only an error fails a build."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"

    @property
    def rank(self) -> int:
        """0 for an error, 2 for a suggestion."""
        return list(Severity).index(self)


class Status(StrEnum):
    """Whether a rule has proved itself; a preview runs only when asked for."""

    STABLE = "stable"
    PREVIEW = "preview"


# The first part of every id. True where a breach counts inside quotation marks
# too: slips of the keyboard do, the grammar and the style of a speaker do not.
CATEGORIES = {
    "spelling": True,
    "confusion": True,
    "grammar": False,
    "punctuation": True,
    "typography": True,
    "quotation": True,
    "names": True,
    "dates": True,
    "numbers": True,
    "consistency": False,
    "structure": True,
    "leftover": True,
    "style": False,
    "house": False,
    # Its rules have categories of their own, by which each counts or not.
    "languagetool": False,
}


@record
class Examples:
    """Sentences that explain a rule to people and test it for machines.

    ``flag`` marks what must be found (``copyedit.examples`` has the notation),
    ``allow`` are near misses that must stay silent, ``known`` are sentences
    that the rule gets wrong and we know it. ``words`` are entries of a word list
    that hold in all of them. What begins with a tag is read as HTML.
    """

    flag: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@record
class Rule:
    """One thing that a text should or should not do.

    ``id`` is ``category.defect`` (house rules: ``house.style.defect``), ``why``
    two sentences a copy editor would say aloud, ``source`` where the judgement
    comes from, ``aliases`` ids under which the rule was known before. ``mechanical``
    rules report slips of the keyboard, whatever their category. What is ``by_context``
    needs the model of words in context, and is off without it.
    """

    id: str
    summary: str
    why: str
    severity: Severity
    examples: Examples = Examples()
    source: str = ""
    status: Status = Status.STABLE
    aliases: tuple[str, ...] = ()
    mechanical: bool = False
    by_context: bool = False

    @property
    def category(self) -> str:
        """The part of the id before the first dot, by which rules are selected."""
        return self.id.partition(".")[0]

    @property
    def counts_in_quotations(self) -> bool:
        """Whether a breach is reported inside quotation marks."""
        return self.mechanical or CATEGORIES.get(self.category, True)
