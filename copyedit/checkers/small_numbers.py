"""Numbers below ten: in words here, in figures there.

Every house writes small counts in one way. Only counts of things are compared:
measures, ages, scores, sums and numbers in a name have rules of their own, and beside
a number of two figures some houses write all of a sentence in figures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from copyedit.document import BlockKind, Document
from copyedit.evidence.forms import Use, is_quoted, mixture, rule_on_forms, running
from copyedit.expressions import Expression
from copyedit.finding import Finding
from copyedit.language.lists import words_of
from copyedit.language.sentences import sentences_in
from copyedit.passage import Passage

RULE = rule_on_forms(
    "small-numbers",
    "Small numbers in words and in figures",
    """Nine boys and 7 girls look as if two people had counted. Whether small numbers
    are spelt out is the house's choice, and an article makes it once.""",
    (
        "There were nine boys and {7 -> seven} girls in the class.",
        "It has three shops and six vans. Its four drivers share {5 -> five} rooms.",
        "It has 12 vans, 40 drivers and 15 clerks, and {fourteen -> 14} teachers left.",
        "They have five sons, 12 grandchildren and {6 -> six} great-grandchildren.",
        "The dog had 8 puppies, {four -> 4} of them black.",
        "They stole hats. Five were in Leeds, six were in York and {4 -> four} "
        "were in Hull.",
        "Three voted for the plan, eight against it and {5 -> five} for the other.",
    ),
    (
        "There were nine boys and 12 girls in the class.",
        "There were 9 boys and 12 girls in the class, and two teachers.",
        "Three boys, aged 7, 8 and 9, ran 5 miles for 4 hours.",
        "Two goals in 7 minutes made it 3-1.",
        "Three girls live at No 5. Two boys left at 6 on 4 May.",
        "Two boys won. “I saw 5 girls,” he said.",
        "Two men and three women flew. The Apollo 8 astronauts had two of them.",
        "Five were in Leeds, 14 were in York and 4 were in Hull. Six of 9 were wet.",
        "Six were in Leeds and 4 were in Hull.",
        "Rooms 5 and 7 were shut, and six were open. Of four in 9 and three in 4 none.",
    ),
)
rules = (RULE,)

_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_VALUES = {word: str(value) for value, word in enumerate(_WORDS, 2)}
_NAMES = {figure: word for word, figure in _VALUES.items()}
_HABIT = 3  # counts in words that show what the article does
_BLOCKS = frozenset({BlockKind.PARAGRAPH})


_PATTERN = Expression(
    rf"(?<![\w.,:/£$€#–-])(?:(?P<number>[2-9]|(?i:{'|'.join(_WORDS)}))"
    r"(?P<noun>(?:\s[a-z][a-z-]+){1,2})|(?P<large>\d[\d,.]*\d)(?![\w%:/–-]|,\d)"
    r"(?=\s[a-z]))"
)

# What stands before the first and before the next of several numbers.
_OPENING = Expression(r"(?:\A|(?<!\d)[,;:]\s|[—–]\s|(?<!\d\s)\b(?:and|but|while)\s)\Z")

# What makes a figure a name: Apollo 8, chapter 6.
_LABEL = Expression(
    r"(?<!^)(?:(?<![.!?] )\b(?!At|In|Of|By|To|On|The|With|For|From|And|But|All|Its)"
    r"[A-Z][\w’'-]*|\b(?i:chapter|period|page|level|phase|figure|table|step|version"
    r"|number|grade|top|big|last|day|room|group|section|part|type|class|stage|under|year|form"
    r"|tier|route|gate|lane|unit|block|zone))\s\Z"
)


_TEENS = (
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_FROM_TEN_ON = "|".join(
    [*_TEENS.split(), *(f"{t}(?:-(?:{_ONES}))?" for t in _TENS.split())]
)
_TWO_FIGURES = Expression(
    rf"(?<![\w.,:/£$€#–-])(?P<number>[1-9]\d|{_FROM_TEN_ON})(?P<noun>(?:\s[a-z][a-z-]+){{1,2}})"
)
_PREPOSITION = r"(?:in|to|for|from|against|at|by|on)\b"
_VERB = r"(?:were|are|had|have|went|voted|came|died|live)\b"
_BARE_WORDS = "|".join((*_WORDS, "one", "ten"))
# Numbers without a noun: six were for repairs; nine for oars.
_BARE = Expression(
    rf"(?<![\w.,:/£$€#–-])(?P<number>[2-9]|(?i:{'|'.join(_WORDS)}))\s"
    rf"(?P<next>{_VERB}(?:\s{_PREPOSITION})?|{_PREPOSITION})(?!\s(?:\d|(?i:{_BARE_WORDS})\b))"
)


class _Count(NamedTuple):
    text: str
    start: int
    end: int
    noun: str


def check(document: Document) -> Iterator[Finding]:
    """At most one finding for counts below ten and one for those above."""
    yield from _large(document)
    mixed: list[Use] = []
    counted: list[Use] = []
    for _, passage in running(document, _BLOCKS):
        text = passage.text
        if not any(figure in text for figure in _NAMES):
            found = [] if len(counted) > _HABIT else _counts(text, 0, len(text))
            counted += _uses(document, passage, found)
            continue
        for start, end in sentences_in(text):
            found = _counts(text, start, end) or _parallel(text, start, end)
            uses = _uses(document, passage, found)
            counted += uses
            if len({use.form for use in uses}) > 1:
                mixed += uses
    counts = Counter(use.form for use in counted)
    words, figures = counts["in words"], counts["in figures"]
    if not mixed and not (figures and words >= max(_HABIT, 2 * figures)):
        return
    finding = mixture(RULE, counted, about="small numbers")
    if finding:
        yield finding


def _large(document: Document) -> Iterator[Finding]:
    """Numbers above nine in words, where the article has several in figures."""
    uses = []
    for _, passage in running(document, _BLOCKS):
        for match in _TWO_FIGURES.finditer(passage.text):
            span = passage.span(*match.span("number"))
            if is_quoted(document, span) or not _is_count(match["noun"].split()):
                continue
            before = passage.text[: match.start()].rstrip()
            number = match["number"]
            if before[-1:] in {"", ".", "!", "?", "”", '"', ":"}:
                continue  # a sentence begins with words
            form = "in figures" if number.isdecimal() else "in words"
            uses.append(Use(form, span, {"in figures": _figure(number)}))
    counts = Counter(use.form for use in uses)
    words, figures = counts["in words"], counts["in figures"]
    if words > 0 and figures >= max(_HABIT, 3 * words):
        finding = mixture(RULE, uses, about="numbers above nine")
        if finding:
            yield finding


def _figure(number: str) -> str:
    if number.isdecimal():
        return number
    first, _, last = number.partition("-")
    if first in _TEENS.split():
        return str(10 + _TEENS.split().index(first))
    one = _VALUES.get(last, "1" if last else "0")
    return f"{2 + _TENS.split().index(first)}{one}"


def _counts(text: str, start: int, end: int) -> list[_Count]:
    """The small counts of a sentence.

    None beside one above nine, unless they begin in words and go on in figures.
    """
    found = []
    is_large = False
    for match in _PATTERN.finditer(text, start, end):
        if match["large"]:
            is_large = True
            continue
        if _is_count(match["noun"].split()) and not _LABEL.search(
            text, max(start, match.start() - 20), match.start()
        ):
            found.append(_Count(match["number"], *match.span("number"), match["noun"]))
    forms = [count.text.isdecimal() for count in found]
    if is_large and (len(set(forms)) < 2 or forms[0]):
        return []
    return found


def _parallel(text: str, start: int, end: int) -> list[_Count]:
    """Numbers of a sentence without nouns, if they go on alike: six in Leeds.

    None beside a number above nine. The first word of a sentence counts only
    beside others in words, since no house begins a sentence in figures.
    """
    found = [
        match
        for match in _BARE.finditer(text, start, end)
        if _OPENING.search(text[max(start, match.start() - 8) : match.start()])
    ]
    followers = Counter(match["next"].split()[-1] for match in found)
    if not found or max(followers.values()) < 2 or _LARGE.search(text, start, end):
        return []
    in_words = [match for match in found if not match["number"].isdecimal()]
    if len(in_words) == 1 and in_words[0].start() == start:
        found.remove(in_words[0])
    return [_Count(m["number"], *m.span("number"), m["next"]) for m in found]


_LARGE = Expression(r"(?<![\w.,:/£$€#–-])\d[\d,.]*\d")


def _is_count(words: list[str]) -> bool:
    """Whether things are counted: a plural follows, or "of them"."""
    first = words[0]
    uncounted = words_of("uncounted_small")
    if uncounted.intersection(words):
        return False
    if words == ["of", "them"]:
        return True
    return first not in words_of("function_words") and any(map(_is_plural, words))


def _is_plural(word: str) -> bool:
    if word.endswith(("people", "men", "women", "children")) or word == "staff":
        return True
    return len(word) > 3 and word[-1] == "s" and word[-2] not in "su"


def _uses(document: Document, passage: Passage, found: list[_Count]) -> list[Use]:
    uses = []
    for count in found:
        span = passage.span(count.start, count.end)
        if is_quoted(document, span):
            continue
        in_figures = count.text.isdecimal()
        word = _NAMES[count.text] if in_figures else count.text
        figure = count.text if in_figures else _VALUES[count.text.lower()]
        form = "in figures" if in_figures else "in words"
        uses.append(Use(form, span, {"in figures": figure, "in words": word}))
    return uses
