"""Attributions that come twice, change in mid-sentence, or have lost their speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.attributions import (
    Attribution,
    Speech,
    are_different,
    is_running_text,
    speeches,
)
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.rule import Examples, Rule, Severity

_SOURCE = "newspaper practice: one quotation has one attribution"

TWICE = Rule(
    id="quotation.attributed-twice",
    summary="One quotation is given to its speaker twice",
    why="""The sentence says before the quotation who speaks, and says it again after.
    One of the two stayed when the sentence was turned round.""",
    severity=Severity.WARNING,
    source=_SOURCE,
    examples=Examples(
        flag=(
            "The mayor said: “We had no warning at all,” {she said}.",
            "Anna Holm told the court: “I never saw the letter,” {Holm said}.",
            "“We had no warning,” she said, “and nobody came,” {she added}.",
            "According to Lund, “the wall was never sound,” {he said} on Monday.",
            "“We had no warning,” said Holm {said}.",
        ),
        allow=(
            "“We had no warning,” she said, adding: “Nobody came.”",
            "She said: “We had no warning.” He said nothing.",
            "The mayor said: “Why now?” Holm said she did not know.",
            "“We had no warning,” she said. “Nobody came,” she added.",
            "When Lund said, “It is over,” he said it to the whole room.",
            "“We won,” said Lund, and “we will stay,” said Holm.",
            "She asked: “Who knew?” and he said: “We all did.”",
        ),
    ),
)
CHANGED = Rule(
    id="quotation.speaker-changed",
    summary="Two people are given as the speaker of one quotation",
    why="""The sentence begins as the words of one person and ends as those of another.
    One of the names was left from an earlier version.""",
    severity=Severity.ERROR,
    source=_SOURCE,
    examples=Examples(
        flag=(
            "“We won the vote,” said Smith, “and we will stay here,” {Jones said}.",
            "Anna Holm said: “The wall was never sound,” {Peter Lund said}.",
            "“We won the vote,” he said, “and we will stay here,” {she said}.",
        ),
        allow=(
            "“We won the vote,” said Anna Smith, “and we will stay here,” Smith said.",
            "“We won the vote,” said Smith. “We will stay here,” Jones said.",
            "“We won the vote,” said the mayor, and Jones said: “We stay.”",
            "Smith said they won. “We will stay here,” Jones said.",
        ),
    ),
)
MISSING = Rule(
    id="quotation.verb-without-speaker",
    summary="A verb of saying has lost its speaker",
    why="""Somebody said it, but the sentence no longer tells who. The name or the
    pronoun was deleted.""",
    severity=Severity.ERROR,
    source=_SOURCE,
    examples=Examples(
        flag=(
            "“We had no warning at all,” {said} on Tuesday.",
            "“We had no warning at all,” {said}. Nobody came.",
            "“Who will pay for it?” {asked} in a letter to the council.",
        ),
        allow=(
            "“We had no warning at all,” said Holm on Tuesday.",
            "“We had no warning at all,” said one in a letter.",
            "She read out “a warning” said to come from the bank.",
            "He laughed at “no warning” and added in a letter that it came.",
        ),
    ),
)
rules = (TWICE, CHANGED, MISSING)

_FEWEST_WORDS = 3
_MOST_COMMAS = 3  # of an apposition and an adverb
_BROKEN_OFF = (",", "?", "!", "—", "–", "…", "-")
_SUBORDINATE = Expression(
    r"\b(?:when|after|if|as|because|who|that|which|once|before|while|since|until|where"
    r"|although|though|whether)\s*(?:\w+\s){0,2}$",
    re.I,
)
# What may follow a whole attribution; a verb or an object shows another sentence.
_DONE = Expression(
    r"(?:\s(?:reporters|journalists|them|him|her|us|me|the\s[a-z]+))?"
    r"\s*(?:[.,;—–]|$|(?:on|outside|inside|in|at|to|after|during|when|as|yesterday|today|later|from|of"
    r"|before|while|with|through|by|a|last|this|again|outside|afterwards)\b)"
)
_WRONG_END = Expression(
    r"(?:,?\s(?P<verb>said|says|added)(?=[.,;]|\s(?:on|in|at)\b|$)"
    r"|,\s(?:an?|the)\s[^,.;“”\"]{3,60},\s(?P<again>said|says|added)(?=[.;]|$))"
)

_VERBS = "said|says|added|adds|asked|asks|replied|explained|insisted|warned"
_BARE_VERB = Expression(
    rf",?\s(?P<verb>{_VERBS})(?=[.;]|\s(?:on|in|at|after|during|yesterday|today|last"
    r"|when|before|while)\b)"
)


def check(document: Document) -> Iterator[Finding]:
    """Each attribution that is one too many, another's, or without a speaker."""
    found = [s for s in document.view(speeches) if is_running_text(s.marked.kind)]
    for earlier, speech, following in zip(
        [None, *found], found, [*found[1:], None], strict=False
    ):
        if not _goes_on(earlier, speech):
            yield from _around(speech, following)
        if following and following.number == speech.number:
            yield from _split(speech, following)
        yield from _without_speaker(speech)


def _goes_on(earlier: Speech | None, speech: Speech) -> bool:
    """Whether what leads into a quotation is the attribution of the one before."""
    if earlier is None or earlier.number != speech.number or not speech.before:
        return False
    text = speech.marked.text
    same = earlier.after is not None and earlier.after.start == speech.before.start
    return same and not text[: speech.opened].rstrip().endswith(":")


def _around(speech: Speech, following: Speech | None) -> Iterator[Finding]:
    """An attribution before and after one quotation, or two after it."""
    before, after = speech.before, speech.after
    if after is None:
        return
    text = speech.marked.text
    again = _WRONG_END.match(text, after.end)
    if again and after.who[:1].isupper() and text[after.start].islower():
        span = speech.marked.passage.span(*again.span(again.lastgroup or "verb"))
        first = speech.marked.passage.span(after.start, after.end)
        yield Finding(
            TWICE,
            span,
            "the verb of saying stands twice",
            related=(Related(first, "here first"),),
        )
    if before is None or not before.introduces or not _ends_openly(speech, after):
        return
    if following and following.before and following.before.start == after.start:
        return
    if _SUBORDINATE.search(text[max(0, before.start - 40) : before.start]):
        return
    if _DONE.match(text, after.end):
        yield _two(speech, before, after)


def _ends_openly(speech: Speech, after: Attribution) -> bool:
    """Whether what follows the quotation belongs to its sentence."""
    said = speech.text.rstrip()
    if said.endswith(("?", "!", "…")) and speech.marked.text[after.start].isupper():
        return after.who == "I"
    return said.endswith(_BROKEN_OFF)


def _split(speech: Speech, following: Speech) -> Iterator[Finding]:
    """An attribution in the middle of a quoted sentence and one at its end."""
    first, second = speech.after, following.after
    if first is None or second is None:
        return
    text = speech.marked.text
    between = text[first.end : following.opened].rstrip()
    said = following.text
    if not between.endswith(",") or not said[:1].islower():
        return
    if between.count(",") > _MOST_COMMAS or not _ends_openly(following, second):
        return
    if min(len(speech.text.split()), len(said.split())) < _FEWEST_WORDS:
        return
    if _DONE.match(text, second.end):
        yield _two(following, first, second)


def _two(speech: Speech, first: Attribution, second: Attribution) -> Finding:
    passage = speech.marked.passage
    related = Related(
        passage.span(first.start, first.end), f"“{first.who}” speaks here"
    )
    span = passage.span(second.start, second.end)
    if are_different(first, second):
        told = f"the quotation is given to “{first.who}” and to “{second.who}”"
        return Finding(CHANGED, span, told, related=(related,))
    return Finding(
        TWICE, span, "who speaks is said twice in this sentence", related=(related,)
    )


def _without_speaker(speech: Speech) -> Iterator[Finding]:
    if not speech.text.rstrip().endswith((",", "?", "!")):
        return
    if len(speech.text.split()) < _FEWEST_WORDS or speech.before:
        return
    match = _BARE_VERB.match(speech.marked.text, speech.closed + 1)
    if match:
        span = speech.marked.passage.span(*match.span("verb"))
        yield Finding(MISSING, span, f"who “{match['verb']}” this is not told")
