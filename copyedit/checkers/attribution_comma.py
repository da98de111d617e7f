"""The marks between a quotation and the words that say who spoke."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.attributions import Speech, is_running_text, speeches
from copyedit.expressions import Expression
from copyedit.finding import Finding, Fix
from copyedit.language.lists import words_of
from copyedit.rule import Examples, Rule, Severity

COMMA = Rule(
    id="punctuation.attribution-comma",
    summary="No comma stands between a quotation and its speaker",
    why="""A comma parts what was said from who said it. A full stop there ends a
    sentence that goes on.""",
    severity=Severity.WARNING,
    source="punctuation of English",
    examples=Examples(
        flag=(
            "“It failed in the first week{ -> ,}” he said.",
            "“It failed in the first week{. -> ,}” she said.",
            "Nobody came. “We had no warning at all{ -> ,}” they said.",
            "“We had no warning at all{ -> ,}” said Peter Lund.",
            "“We had no warning at all{. -> ,}” said the mayor.",
            "“We had no warning at all{. -> ,}” Lund said.",
        ),
        allow=(
            "“It failed in the first week,” he said.",
            "“Did it fail?” he asked. “Yes!” she said.",
            "“It failed in the first week”, he said.",
            "“It failed in the first week.” He said nothing else.",
            "He called it “a disaster” she said was foreseen.",
            "“It failed in the first week.” Lund said that he was sorry.",
            "“We Had No Warning” said more about him than his other books.",
        ),
    ),
)
LEAD_IN = Rule(
    id="punctuation.lead-in-comma",
    summary="No comma or colon leads into a quotation",
    why="""A whole sentence of speech is set off from the verb that introduces it, by a
    comma or a colon. Only words that are part of the writer's sentence are not.""",
    severity=Severity.WARNING,
    source="punctuation of English",
    examples=Examples(
        flag=(
            "Peter Lund said{ -> ,} “We had no warning at all.”",
            "The mayor added{ -> ,} “Nobody came to see us in the winter.”",
            "Lund said {that,} “We had no warning at all.”",
            "“It is late,” he said. She told them{ -> ,} “We will stay here.”",
        ),
        allow=(
            "Peter Lund said, “We had no warning at all.”",
            "Peter Lund said: “We had no warning at all.”",
            "Peter Lund said “the winter was long”.",
            "Lund said “The Winter of Our Content” was a book.",
            "The sign said “Keep off the grass.” Nobody did.",
            "Lund said that “We had no warning” was a lie.",
        ),
    ),
)
CAPITAL = Rule(
    id="punctuation.attribution-capital",
    summary="A capital begins the words that say who spoke",
    why="""The sentence goes on after the comma of the quotation. A capital is left from
    the sentence that stood there before, or put in by a program.""",
    severity=Severity.WARNING,
    source="punctuation of English",
    examples=Examples(
        flag=(
            "“It failed in the first week,” {He -> he} said.",
            "“We had no warning at all,” {Said -> said} Peter Lund.",
            "“Did it fail?” {She -> she} asked.",
        ),
        allow=(
            "“It failed in the first week,” I said.",
            "“Did it fail?” She asked him again, and he left.",
            "“It failed in the first week,” Said Hassan said.",
            "“It failed in the first week.” He said so twice.",
        ),
    ),
)
DOUBLED = Rule(
    id="punctuation.doubled-at-quotation",
    summary="A comma or a full stop stands on both sides of a closing mark",
    why="""One mark ends the words that are quoted or the sentence around them. Two say
    the same twice.""",
    severity=Severity.WARNING,
    source="punctuation of English",
    examples=Examples(
        flag=(
            "“It failed in the first week,”{, -> } he said.",
            "He said: “It failed in the first week.”{. -> }",
            "“Did it fail{?, -> ?}” he asked.",
            "“It failed in the first week{. -> }”, he said.",
        ),
        allow=(
            "“It failed in the first week”, he said.",
            "“Did it fail?” he asked.",
            "He asked: “Did it fail?”.",
            "She read “What Is Property?,” and wept.",
            "The firm is called “Lund & Co.”, and it is old.",
            "He sold “nails, screws, etc.”, and left.",
        ),
    ),
)
rules = (COMMA, LEAD_IN, CAPITAL, DOUBLED)

_FEWEST_WORDS = 3
_BEFORE = 6  # characters that show whether a sentence begins with the quotation
_TAIL = 40  # characters before a mark in which the verb stands
_SPEAKING = "said|says|added|adds|told|asked|replied|explained|warned|insisted"

_SENTENCE = Expression(r"(?:^|[.!?:][”’\"')]*\s+)$")
_PRONOUN_SPOKE = Expression(r"\s(?:he|she|they)\s(?:said|says|added|told)\b")
_NAME = r"(?:[A-Z][\w.’'-]+\s){1,3}"
_NAME_SPOKE = Expression(
    rf"\s(?:(?P<first>said|says|added|adds)\s(?:[A-Z]|the\s|an?\s|his\s|her\s)"
    rf"|{_NAME}(?:said|says|added)(?=\.(?:\s|$)|$))"
)
_LEADS_IN = Expression(
    rf"(?:\b(?P<who>\w+)\s)?\b(?:{_SPEAKING})(?:\s(?:him|her|them|me|us|reporters|[A-Z]\w+))?(?P<gap>\s)$"
)
_CAPITAL_SPOKE = Expression(
    rf"\s(?P<word>(?:He|She|They)(?=\s(?:{_SPEAKING})\b)(?P<done>\s\w+\.(?:\s|$))?"
    rf"|(?:Said|Asked|Added|Says)(?!\s[A-Z][\w-]+\s(?:{_SPEAKING}))(?=\s(?:[A-Z]|he\b|she\b|the\b)))"
)


def check(document: Document) -> Iterator[Finding]:
    """Each quotation whose attribution is not parted from it as it should be."""
    for speech in document.view(speeches):
        if is_running_text(speech.marked.kind):
            yield from _bare(speech)
            yield from _lead_in(speech)
            yield from _capital(speech)
            yield from _doubled(speech)


def _is_sentence(speech: Speech) -> bool:
    """Whether the quotation has some words and begins with a capital."""
    return (
        speech.text[:1].isupper()
        and len(speech.text.split()) >= _FEWEST_WORDS
        and not _is_title(speech.text)
    )


def _is_title(text: str) -> bool:
    """Whether most of the longer words have capitals, as those of titles do."""
    long = [word for word in text.split()[1:] if len(word) > _FEWEST_WORDS]
    return bool(long) and sum(word[0].isupper() for word in long) > len(long) / 2


def _bare(speech: Speech) -> Iterator[Finding]:
    text, closed = speech.marked.text, speech.closed
    last = text[closed - 1]
    if not (last.isalnum() or last == ".") or not _is_sentence(speech):
        return
    if not _SENTENCE.search(text[max(0, speech.opened - _BEFORE) : speech.opened]):
        return
    if not (
        _PRONOUN_SPOKE.match(text, closed + 1) or _NAME_SPOKE.match(text, closed + 1)
    ):
        return
    if last == "." and text[closed - 2].isalpha():
        span = speech.marked.passage.span(closed - 1, closed)
    elif last.isalnum():
        span = speech.marked.passage.span(closed, closed)
    else:
        return
    told = "a comma parts a quotation from its speaker"
    yield Finding(COMMA, span, told, fixes=(Fix.replace(span, ","),))


def _lead_in(speech: Speech) -> Iterator[Finding]:
    text, opened = speech.marked.text, speech.opened
    if _is_sentence(speech) and speech.text[-1] in ".?!":
        yield from _after_that(speech)
    # Most quotations have their comma, and then nothing needs to be compiled.
    if not text[max(0, opened - 2) : opened].rstrip()[-1:].isalpha():
        return
    if not _is_sentence(speech) or speech.text[-1] not in ".?!,":
        return
    if (
        speech.text[-1] == ","
        and text[speech.closed + 1 : speech.closed + 9].strip()[:1].islower()
    ):
        return
    match = _LEADS_IN.search(text, max(0, opened - _TAIL), opened)
    if match and match["who"] not in words_of("written_speakers"):
        at = match.start("gap")
        span = speech.marked.passage.span(at, at)
        told = "a comma or a colon leads into a whole sentence of speech"
        yield Finding(LEAD_IN, span, told, fixes=(Fix.replace(span, ","),))


def _after_that(speech: Speech) -> Iterator[Finding]:
    """The comma or colon of "said that, “We …”: that leads on without a pause."""
    text, opened = speech.marked.text, speech.opened
    lead = text[max(0, opened - _TAIL) : opened]
    words = lead.split()[-2:]
    if len(words) != 2 or words[1] not in ("that,", "that:"):
        return
    if words[0] in _SPEAKING.split("|"):
        start = opened - len(lead) + lead.rindex("that")
        span = speech.marked.passage.span(start, start + len(words[1]))
        told = "after “that” no comma or colon leads into speech"
        yield Finding(LEAD_IN, span, told)


def _capital(speech: Speech) -> Iterator[Finding]:
    text, closed = speech.marked.text, speech.closed
    last = text[closed - 1]
    if last not in ",?!" or not text[closed + 2 : closed + 3].isupper():
        return
    match = _CAPITAL_SPOKE.match(text, closed + 1)
    if match is None:
        return
    word = match["word"].split()[0]
    if last != "," and word in {"He", "She", "They"} and not match["done"]:
        return
    start = match.start("word")
    span = speech.marked.passage.span(start, start + len(word))
    told = "the sentence goes on after the quotation"
    yield Finding(CAPITAL, span, told, fixes=(Fix.replace(span, word.lower()),))


def _doubled(speech: Speech) -> Iterator[Finding]:
    text, closed = speech.marked.text, speech.closed
    after = text[closed + 1 : closed + 2]
    if text[closed - 2 : closed] in {"?,", "!,"}:
        if not _is_sentence(speech):
            return
        span = speech.marked.passage.span(closed - 2, closed)
        right = text[closed - 2]
    elif after and after in ",." and text[closed - 1] in ",.":
        # A stop of a short form such as "etc." is no end.
        last_word = speech.text.split()[-1].rstrip(".,")
        if text[closed - 1] == "." and (
            len(speech.text.split()) < _FEWEST_WORDS
            or len(last_word) <= _FEWEST_WORDS
            or not last_word.islower()
        ):
            return
        if text[closed + 1 : closed + 3] == "..":
            return
        inner = text[closed - 1] == "." and after == ","
        at = closed - 1 if inner else closed + 1
        span = speech.marked.passage.span(at, at + 1)
        right = ""
    else:
        return
    told = "two marks stand where one is enough"
    yield Finding(DOUBLED, span, told, fixes=(Fix.replace(span, right),))
