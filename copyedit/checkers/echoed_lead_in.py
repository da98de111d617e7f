"""A quotation that says what the sentence before it has just said.

The writer reports the words indirectly, then quotes them: the reader hears the same
thing twice. One of the two sentences is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from copyedit.document import Document
from copyedit.evidence.attributions import Speech, is_running_text, speeches
from copyedit.expressions import Expression
from copyedit.finding import Finding, Related
from copyedit.language.lists import lines_of, words_of
from copyedit.language.sentences import sentences_in
from copyedit.language.words import WORD, key_of
from copyedit.passage import Passage
from copyedit.rule import Examples, Rule, Severity

ECHO = Rule(
    id="quotation.echo",
    summary="A quotation repeats the sentence that leads to it",
    why="""The sentence before says the same in nearly the same words, so the reader
    learns it twice. Keep the quotation and let the sentence say something else.""",
    severity=Severity.WARNING,
    source="newsroom handbooks: do not let the lead-in steal the quotation",
    examples=Examples(
        flag=(
            "The mayor said the bridge was beyond repair. “{The bridge is beyond "
            "repair},” he said.",
            "Holm said she was not told about the closure of the school.\n\n“{I was "
            "not told about the closure of the school},” Holm said.",
            "The council will not raise its parking charges. “{We will not raise "
            "parking charges},” said council leader Anna Holm.",
            "The mayor said the city could not afford the bridge. “{The city cannot "
            "afford the bridge},” he said.",
            "Holm said she was “deeply concerned”. “We are {deeply concerned} about "
            "the loss of the bridge,” she said.",
            "The mayor said she was proud of the town. “{I am proud of this town},” "
            "she said.",
            "Anna Holm, a nurse who has run the ward in Harwick since it opened, said "
            "the night staff were worn out by the long shifts. “{We are worn out by "
            "the long night shifts},” Holm said.",
            "The mayor said she would not resign. “{I will not resign},” she said.",
            "According to Anna Holm, the head of the ward, half of the nurses were "
            "about to leave. “{Half of our nurses are about to leave},” she said.",
            "Lund promised that the wages would be paid on Friday: “{The wages will "
            "be paid on Friday}.”",
        ),
        allow=(
            "The mayor said the bridge was beyond repair. “The steel has rusted "
            "through in nine places,” he said.",
            "The bridge is beyond repair. “I have walked over that bridge every day "
            "of my life, and nobody told me,” said Holm.",
            "He said the bridge was “beyond repair”. “Beyond all repair,” he said.",
            "He asked her if she had anything to say. “Anything to say about what?” "
            "asked Holm.",
            "Holm, who has run the ward in Harwick since it opened, said the night "
            "staff were worn out. “We had 40 patients for three nurses,” she said.",
            "Holm was not told about the school. “They never told me,” she said.",
        ),
    ),
)
rules = (ECHO,)

_FEWEST = 3  # words of meaning that both share
_FEWEST_ALL = 2  # and where neither sentence has another
_MANY = 5
_OF_QUOTED = 0.8
_OF_LEAD = 0.6
_FEWEST_LETTERS = 3
_FEWEST_PARTS, _MOST_PARTS = 2, 8  # words quoted in part
_SOON = 25  # characters of the sentence before them
_NEAR = 12  # characters beside a mark
_LONGEST_LEAD = 60  # words
_ENDING = Expression(r"(?<=\w{3})(?:ing|ed|es|s|e|'s|ies|y)$")
_PERSONS = frozenset(("i", "we", "he", "she", "they", "it", "that"))
_NOW = {"would": "will", "could": "can", "had": "have", "has": "have"} | dict.fromkeys(
    ("am", "are", "is", "was", "were"), "be"
)
_MARKS = Expression('[“”"‘«»]')


def check(document: Document) -> Iterator[Finding]:
    """Each quotation whose first sentence the sentence before has said."""
    done: tuple[int, int] = (-1, 0)
    passages = document.passages
    for speech in document.view(speeches):
        floor = done[1] if done[0] == speech.number else 0
        before = passages[speech.number - 1] if speech.number else None
        if is_running_text(speech.marked.kind) and (
            finding := _echo(speech, floor, before)
        ):
            yield finding
        if not speech.text[:1].islower():  # a phrase is a part of the lead-in
            done = speech.number, speech.closed + 1
    yield from _partial(document)


def _partial(document: Document) -> Iterator[Finding]:
    """Words quoted in part, and directly after in the whole sentence."""
    found = document.view(speeches)
    for earlier, speech in pairwise(found):
        words, sentence = earlier.text.strip(" ,."), speech.text
        if not _FEWEST_PARTS <= len(words.split()) <= _MOST_PARTS or not (
            words[0].islower() and sentence[:1].isupper()
        ):
            continue
        at = sentence.lower().find(words.lower())
        if not 0 <= at < _SOON or not is_running_text(speech.marked.kind):
            continue
        ended = earlier.marked.text[earlier.closed + 1 :]
        same = speech.number == earlier.number
        gap = ended[: speech.opened - earlier.closed - 1] if same else ended
        after = speech.marked.text[: speech.opened] if not same else ""
        if gap.strip(" .,\n") or after.strip():
            continue
        start = speech.opened + 1 + at
        yield Finding(
            ECHO,
            speech.marked.passage.span(start, start + len(words)),
            "these words were quoted just before",
            related=(Related(earlier.inside, "quoted here in part"),),
        )


def _echo(speech: Speech, floor: int, before: Passage | None) -> Finding | None:
    text = speech.marked.text
    inner = speech.text
    first = next(iter(sentences_in(inner)), None)
    quoted = _meaning(inner[first[0] : first[1]]) if first else set()
    if first is None or inner[: first[1]].endswith("?"):
        return None
    passage, lead = speech.marked.passage, text[floor : speech.opened]
    if not WORD.search(lead) and before is not None:
        passage, lead, floor = before, before.text, 0
    last = sentences_in(lead)[-1:]
    if not last or len(lead[last[0][0] : last[0][1]].split()) > _LONGEST_LEAD:
        return None
    start, end = last[0]
    said = lead[start:end]
    attributed = (
        speech.attribution
        or _stands_alone(text[max(0, speech.opened - _NEAR) : speech.opened])
        or not _speaking().isdisjoint(_meaning(said))
    )
    # Words quoted in part are excused, unless the sentences are the same throughout.
    is_partial = _MARKS.search(said) and len(quoted) < _MANY
    is_same = _are_the_same(inner[first[0] : first[1]], said) or (
        len(quoted) >= _FEWEST_ALL and _are_alike(quoted, said)
    )
    if not attributed or is_partial or not is_same:
        return None
    place = passage.span(floor + start, floor + end)
    return Finding(
        ECHO,
        speech.marked.passage.span(
            speech.opened + 1 + first[0],
            speech.opened + 1 + len(inner[: first[1]].rstrip(".,!?;:")),
        ),
        "the sentence before has said this in nearly the same words",
        related=(Related(place, "said here first"),),
    )


def _stands_alone(before: str) -> bool:
    """Whether the quotation is a sentence of its own, not a part of the writer's."""
    return before.rstrip()[-1:] in {"", ".", ":", ",", "!", "?"}


def _are_alike(quoted: set[str], said: str) -> bool:
    words = _meaning(said)
    words -= _speaking() - quoted
    shared = len(quoted & words)
    reports = [_meaning(report) for report in _reports(said)]
    if shared < _FEWEST:
        return quoted in (reports or [_meaning(said)])
    if shared < _OF_QUOTED * len(quoted):
        return False
    # Who speaks may be told at length; what is reported is compared by itself too.
    return shared >= _OF_LEAD * len(words) or any(
        len(quoted & report) >= max(_FEWEST, _OF_LEAD * len(report))
        for report in reports
    )


def _are_the_same(quoted: str, said: str) -> bool:
    """Whether a short sentence is reported word for word: would for will, he for I."""
    words = _put_now(quoted)
    return len(words) >= _FEWEST and any(
        _put_now(report) == words for report in _reports(said)
    )


def _put_now(text: str) -> list[str]:
    """The words without pronouns, the verbs of help in one form."""
    keys = (key_of(match.group()) for match in WORD.finditer(text))
    return [_NOW.get(key, key) for key in keys if key not in _PERSONS]


def _reports(said: str) -> Iterator[str]:
    """What a sentence may report: all that stands after a verb of saying.

    After "according to" it stands behind one of the commas.
    """
    for match in WORD.finditer(said):
        if _ENDING.sub("", key_of(match.group())) in _speaking():
            yield said[match.end() :]
    if said.lower().startswith("according to"):
        parts = said.split(", ")
        yield from (", ".join(parts[at:]) for at in range(1, len(parts)))


@cache
def _speaking() -> frozenset[str]:
    """The verbs of saying, without their endings."""
    return frozenset(_ENDING.sub("", verb) for verb in lines_of("verbs_of_saying"))


def _meaning(text: str) -> set[str]:
    """The words of meaning, without their endings."""
    ignored = words_of("echo_ignored")
    keys = (key_of(match.group()) for match in WORD.finditer(text))
    return {
        _ENDING.sub("", key)
        for key in keys
        if len(key) >= _FEWEST_LETTERS and key not in ignored
    }
