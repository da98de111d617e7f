"""A paragraph of speech that tells nowhere who speaks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from copyedit.document import BlockKind, Document
from copyedit.evidence.attributions import Speech, speeches
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.language.lists import words_of
from copyedit.language.words import WORD
from copyedit.rule import Examples, Rule, Severity

_SPOKEN = "“We lost two of the piers in one night and had to begin again.”"
NOBODY = Rule(
    id="quotation.no-speaker",
    summary="Nobody is named as the speaker of a quotation",
    why="""Neither its own paragraph nor the ones around it tell who speaks. The words
    of attribution were cut, or the paragraph was moved.""",
    severity=Severity.WARNING,
    source="newsroom practice: every quotation has its speaker in the same paragraph",
    examples=Examples(
        flag=(
            "The bridge was built in the dry summer of 1974.\n\n{" + _SPOKEN + "}\n\n"
            "It carries 9,000 cars a day.",
            "The fire began in a shed.\n\n{“Nobody in the whole street had heard the "
            "alarm ring at night.”}\n\nThe shed was old.",
            "Rain fell.\n\n{“I have never seen the water as high as it was on that "
            "day.”}\n\nThe river is low now.",
            "The school rings no bells.\n\nNot everyone is pleased. {“A school has to "
            "teach its children when it is time to stop.”}\n\nThe trial ends in May.",
            "The pool is shut.\n\nNot everybody agrees. {“The pool was cold and the "
            "showers had not worked for years.”} It will be a car park.",
            "The pool is shut.\n\nOpinions are divided. {“The pool was cold and the "
            "showers had not worked for years.”} It will be a car park.",
        ),
        allow=(
            "The school is quiet.\n\nNot everyone is pleased. “A school has to teach "
            "its children when it is time to stop,” said Holm.",
            "The school is quiet.\n\nNot everyone is pleased. “A school has to teach "
            "its children when it is time to stop.” She has four of them.",
            "Holm said the bridge was weak.\n\n" + _SPOKEN + "\n\nIt is old.",
            "Anna Holm built the bridge.\n\n" + _SPOKEN + "\n\nIt is old.",
            "The sign was clear:\n\n" + _SPOKEN + "\n\nIt is old.",
            "The sign that hangs at both ends was plain. " + _SPOKEN + " It is gone.",
            "The baker was in no doubt. " + _SPOKEN,
            "The bridge is old.\n\n" + _SPOKEN + "\n\n“It was hard,” said Holm.",
        ),
    ),
)
CLOSED = Rule(
    id="quotation.closed-too-early",
    summary="A quotation is closed, though the next paragraph goes on with it",
    why="""A closing mark tells that the speaker has ended, so the next paragraph seems
    to be somebody else's. Only the last paragraph of a speech is closed.""",
    severity=Severity.WARNING,
    source="newspaper convention for quotations of several paragraphs",
    examples=Examples(
        flag=(
            "“We began in March,” said Holm. “The banks were dry and the river was "
            "low.{”}\n\n" + _SPOKEN + "\n\nThe council paid for both.",
            "Holm said: “We began in March, when the banks of the river were dry.{”}"
            "\n\n" + _SPOKEN + "\n\nThe council paid for both.",
            "The vote was close.\n\n“It was close and we always knew that it would be "
            "so.{”}\n\n“It came down to a few people,” said Ms Rowe.",
            "“We began in March, when the river was low,” said Holm. “It was dry.{”}"
            "\n\n" + _SPOKEN + "\n\nThe council paid for both.",
        ),
        allow=(
            "“We began in March,” said Holm. “The river was low.\n\n" + _SPOKEN,
            "“We began in March,” said Holm. “The river was low.”\n\n“It was wet,” "
            "said Lund.",
            "“Did you begin in March?”\n\n“We did, when the river was low.”\n\n"
            + _SPOKEN,
        ),
    ),
)
rules = (NOBODY, CLOSED)

_FEWEST_WORDS = 9
_WHOLE = 2  # characters that may stand outside the marks
_MOST_PARAGRAPHS = 2  # of pure speech: more are a dialogue
_NEAR = 12  # characters of white space at the start of a block
_PULLED = 30  # characters that a pull quote shares with the text
_NAME = Expression(r"[a-z,]\s[A-Z][a-z]|\.\s[A-Z][a-z]+\s(?:is|was|has|had)\b")
_LEAD = 8  # words of the sentence before; a shorter one introduces the speaker
_CROWD = Expression(
    r"(?:Not\s(?:every(?:body|one)|all)|Nobody|No\sone|Every(?:body|one)|Others|Some|Many"
    r"|Most|Few|There|Residents|Critics|Parents|Opponents|Supporters|Locals|(?:The\s)?(?:[Oo]pinions?|[Rr]eactions?|[Vv]iews?))\b"
)
_NEXT = Expression(r"\W*(?:He|She|They|His|Her|Their|So|Those|That|These|This)\b")
_RUNNING = BlockKind.PARAGRAPH

# A title of courtesy, or he, she, I and we.
_PERSON = Expression(
    r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|I|[Ww]e|[Mm]y|[Oo]ur|who|Mr|Ms|Mrs|Dr)\b"
)


def check(document: Document) -> Iterator[Finding]:
    """Each paragraph that is speech and nothing else, and has no speaker."""
    found = document.view(speeches)
    by_number: dict[int, list[Speech]] = {}
    for speech in found:
        by_number.setdefault(speech.number, []).append(speech)
    yield from _inside(document, by_number)
    alone = [s for group in by_number.values() for s in group if _is_alone(s)]
    if not alone or len(alone) > _MOST_PARAGRAPHS:
        return
    for speech in alone:
        yield from _judged(document, speech, by_number)


def _is_alone(speech: Speech) -> bool:
    """Whether a quotation of some words is the whole paragraph."""
    text = speech.marked.text.strip()
    return (
        speech.marked.kind is _RUNNING
        and len(text) - (speech.closed - speech.opened) < _WHOLE
        and speech.text[:1].isupper()
        and speech.text[-1:] in {".", "!"}
        and len(speech.text.split()) >= _FEWEST_WORDS
    )


def _inside(
    document: Document, by_number: dict[int, list[Speech]]
) -> Iterator[Finding]:
    """A sentence of speech between others of a paragraph in which nobody speaks."""
    found = [
        speech
        for number, group in by_number.items()
        if len(group) == 1
        for speech in group
        if _stands_between(speech) and _is_unclaimed(document, number, by_number)
    ]
    if 0 < len(found) <= _MOST_PARAGRAPHS:
        for speech in found:
            if not _is_pulled(document, speech):
                yield _nobody(speech)


def _nobody(speech: Speech) -> Finding:
    span = speech.marked.passage.span(speech.opened, speech.closed + 1)
    return Finding(NOBODY, span, "who says this is told neither here nor around it")


def _stands_between(speech: Speech) -> bool:
    """Whether a quotation is a whole sentence between two of the writer's."""
    text = speech.marked.text
    before, after = text[: speech.opened].rstrip(), text[speech.closed + 1 :]
    ends = speech.text[-1:] in {".", "!"} or after.startswith(".")
    return (
        speech.marked.kind is _RUNNING
        and speech.attribution is None
        and before[-1:] == "."
        and _leads_nowhere(before[:-1].rpartition(". ")[2])
        and speech.text[:1].isupper()
        and ends
        and len(speech.text.split()) >= _FEWEST_WORDS
        and after.lstrip(". ")[:1].isupper() == bool(after.strip(". \n"))
    )


def _leads_nowhere(sentence: str) -> bool:
    """Whether the sentence before a quotation presents nobody who may speak it.

    A short one does that, unless it is about a number of people.
    """
    return len(sentence.split()) >= _LEAD or bool(_CROWD.match(sentence))


def _is_unclaimed(
    document: Document, number: int, by_number: dict[int, list[Speech]]
) -> bool:
    """Whether neither the paragraph nor its neighbours know anybody who may speak."""
    (speech,) = by_number[number]
    text = speech.marked.text
    # "Not everyone agrees" has a verb of saying and no speaker.
    lead = "" if _CROWD.match(text) else text[: speech.opened]
    own = lead + text[speech.closed + 1 :]
    blocks = document.text_blocks
    if (
        _is_written(own)
        or _may_speak(own, by_number)
        or _NAME.search(text[: speech.opened])
    ):
        return False
    before = document.passages[number - 1].text if number else ""
    if before.rstrip().endswith(":") or number + 1 in by_number:
        return False
    after = document.passages[number + 1].text if number + 1 < len(blocks) else ""
    return not _NEXT.match(after)


def _is_written(text: str) -> bool:
    """Whether something is read: a sign, a letter."""
    return any(word.strip(",.;:").lower() in _written() for word in text.split())


@cache
def _written() -> frozenset[str]:
    more = (
        "motto rule rules tweet post report statement song poem chant joke prayer oath"
    )
    more += (
        " advert advertisement review voicemail ruling judgment book diary play film"
    )
    return (words_of("written_speakers") | set(more.split())) - {"that", "which"}


def _judged(
    document: Document, speech: Speech, by_number: dict[int, list[Speech]]
) -> Iterator[Finding]:
    number = speech.number
    kinds = document.text_blocks
    if number == 0 or kinds[number - 1].kind is not _RUNNING:
        return
    before = by_number.get(number - 1, [])
    after = [s for s in by_number.get(number + 1, []) if _opens(s) or s.attribution]
    span = speech.marked.passage.span(speech.opened, speech.closed + 1)
    if before:
        last = before[-1]
        ended = last.marked.text.rstrip()
        named = any(s.attribution for s in before) and not after
        if (
            last.closed == len(ended) - 1
            and named
            and ended[-2:-1] in ".!"
            and not after
        ):
            place = last.marked.passage.span(last.closed, last.closed + 1)
            yield Finding(
                CLOSED,
                place,
                "the next paragraph goes on with the speech and names nobody",
                related=(Related(span, "it goes on here"),),
            )
        return
    lead = document.passages[number - 1].text
    if (
        len(after) > 0
        and _opens(after[0])
        and after[0].after
        and after[0].after.who[:1].isupper()
        and not lead.rstrip().endswith(":")
        and not _may_speak(lead, by_number)
    ):
        place = speech.marked.passage.span(speech.closed, speech.closed + 1)
        told = "the next paragraph goes on with the speech and tells whose it is"
        related = Related(after[0].inside, "it goes on here")
        yield Finding(CLOSED, place, told, related=(related,))
        return
    following = document.passages[number + 1].text if number + 1 < len(kinds) else ""
    if after or lead.rstrip().endswith(":") or _may_speak(lead, by_number):
        return
    if _PERSON.search(following) or _is_pulled(document, speech):
        return
    yield _nobody(speech)


def _is_pulled(document: Document, speech: Speech) -> bool:
    """Whether the words stand elsewhere too: a quotation pulled out for display."""
    start = speech.text[:_PULLED]
    return sum(passage.text.count(start) for passage in document.passages) > 1


def _opens(speech: Speech) -> bool:
    """Whether a paragraph begins with the quotation."""
    return speech.opened < _NEAR and not speech.marked.text[: speech.opened].strip()


def _may_speak(text: str, by_number: dict[int, list[Speech]]) -> bool:
    """Whether a paragraph has a person, a speaker or a verb of saying."""
    if _PERSON.search(text) or "according to" in text.lower():
        return True
    speakers = {
        name
        for group in by_number.values()
        for speech in group
        if speech.attribution
        for name in speech.attribution.names
    }
    known = words_of("verbs_of_saying") | speakers
    firsts = words_of("first_names")
    words = (match.group() for match in WORD.finditer(text))
    return any(word in firsts or word.lower() in known for word in words)
