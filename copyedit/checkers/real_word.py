"""A word that exists but is the wrong one, by what stands around it.

Two wordings of one quotation are compared: where one has “dissent” and the other
“descent”, a hand or an ear took one for the other, and the words beside them tell
which belongs there. No list of phrases is needed. And of words that are often written
for each other, one may fit its place so much better that the other is a slip.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log

from copyedit.context.neighbours import fit_wide
from copyedit.document import Document, Word
from copyedit.evidence.apostrophes import prefers_curly
from copyedit.evidence.confusions import Confusion
from copyedit.evidence.rewordings import Difference, Rewording, rewordings
from copyedit.evidence.stepping_back import LIKELY, SURE, considered
from copyedit.evidence.surroundings import surroundings
from copyedit.finding import Certainty, Finding, Fix, Related
from copyedit.language.casing import copy_case
from copyedit.language.dictionary import is_word
from copyedit.language.similarity import are_alike
from copyedit.rule import Examples, Rule, Severity
from copyedit.span import Span

# In doublings: a word this much more usual at its place is the one that was said.
# Of 18 pairs of our own every one above 3 was decided rightly, two below it wrongly.
_CLEARLY = 3.0
_CERTAINLY = 5.0
_MOST_NAMED = 3  # of the words that are held back
_VERY_OFTEN = 1000

RULE = Rule(
    id="confusion.real-word",
    summary="A word that exists, but is not the one that was meant",
    why="""Every word of the sentence is in the dictionary, so a spelling checker
    passes it. The other wording of the quotation, or the words around it, tell which
    one was meant.""",
    severity=Severity.ERROR,
    source="the other wording in the article; counts of neighbouring words",
    by_context=True,
    examples=Examples(
        flag=(
            "“The council gave the {principle -> principal} reason for the sale of "
            "the old harbour,” she said.\n\nLater she said: “The council gave the "
            "principal reason for the sale of the old harbour.”",
            "“{Their -> There} is no doubt that the bridge will open before the "
            "summer,” he said.\n\n“There is no doubt that the bridge will open before "
            "the summer,” he said.",
            "“We were told to wait until the {whether -> weather} improved in the "
            "north,” he said.\n\n“We were told to wait until the weather improved in "
            "the north,” he said.",
        ),
        allow=(
            "“We were told to wait until the weather improved in the north,” he said."
            "\n\n“We were told to wait until the winter improved in the north,” he "
            "said.",
            "“The mayor agrees that the road should be closed to lorries,” he said."
            "\n\n“The mayor agreed that the road should be closed to lorries,” he "
            "said.",
            "“The council gave its assent to the plan,” she said, before the ascent.",
            "“I got up an’ went down to the harbour,” the old man said.",
            "The word “if” is the one that the minister never used.",
            "The two new names close the table’s seventh row for good.",
            "Although it is clear that the club hasn’t paid the rent for a year, the "
            "council will wait.",
        ),
    ),
)
rules = (RULE,)

_ENDINGS = ("s", "es", "ies", "d", "ed", "ied", "r", "er", "ing", "n", "en", "ly", "'s")


def check(document: Document) -> Iterator[Finding]:
    """Each word that is less at home than its counterpart, or than a likely other."""
    weighed = list(_by_other_wording(document))
    yield from weighed
    done = {finding.span.start for finding in weighed}
    for confusion in document.view(considered).shown:
        if confusion.word.start not in done:
            yield _by_place(document, confusion)


def notes(document: Document) -> Iterator[Finding]:
    """One, in a text with so many doubtful words that not all of them are shown."""
    held_back = document.view(considered).held_back
    if held_back:
        named = ", ".join(f"“{c.word.text}”" for c in held_back[:_MOST_NAMED])
        rest = len(held_back) - _MOST_NAMED
        more = f" and {rest} more" if rest > 0 else ""
        yield Finding(
            RULE,
            held_back[0].word.span,
            "so many words seem wrong by the words beside them that most are no slips; "
            f"not shown: {named}{more}",
        )


def _by_place(document: Document, confusion: Confusion) -> Finding:
    word = confusion.word
    curly = "’" in word.text or document.view(prefers_curly)
    right = copy_case(word.text, confusion.right).replace("'", "’" if curly else "'")
    before, after = confusion.around.before[1], confusion.around.after[0]
    doublings = confusion.gain / log(2)
    if doublings >= 1:
        told = [_told(confusion.right, word.key, before, after, doublings)]
    else:
        told = [f"the words around go with “{confusion.right}” in other texts"]
    if confusion.again:
        told.append(f"the article has “{confusion.right}” elsewhere")
    return Finding(
        RULE,
        word.span,
        f"“{word.text}” is probably meant to be “{right}”",
        fixes=(Fix.replace(word.span, right),),
        certainty=_certainty(confusion.probability),
        evidence=tuple(told),
    )


def _certainty(probability: float) -> Certainty:
    if probability >= LIKELY:
        return Certainty.CERTAIN if probability >= SURE else Certainty.LIKELY
    return Certainty.POSSIBLE


def _by_other_wording(document: Document) -> Iterator[Finding]:
    for pair in document.view(rewordings):
        for difference in pair.differences:
            words = _one_each(difference)
            if words:
                yield from _weigh(document, pair, *words)


def _one_each(difference: Difference) -> tuple[Word, Word] | None:
    """The two words of a difference of one word against one, if they are alike."""
    earlier, later = difference.words
    if len(earlier) != 1 or len(later) != 1:
        return None
    one, other = earlier[0], later[0]
    if not (is_word(one.key) and is_word(other.key)):
        return None
    alike = are_alike(one.key, other.key) and not _inflected(one.key, other.key)
    return (one, other) if alike else None


def _inflected(one: str, other: str) -> bool:
    """Whether two words are forms of one: agrees and agreed, vote and votes."""
    return bool(_stems(one) & _stems(other))


def _stems(key: str) -> set[str]:
    """What is left of a word without one of its endings, or with none taken away."""
    found = {key, key.removesuffix("e"), key.removesuffix("y")}
    for ending in _ENDINGS:
        stem = key.removesuffix(ending)
        if stem != key and len(stem) > 1:
            found |= {
                stem,
                stem.removesuffix(stem[-1]) if stem[-1:] == stem[-2:-1] else stem,
            }
    return found


def _weigh(
    document: Document, pair: Rewording, earlier: Word, later: Word
) -> Iterator[Finding]:
    for wrong, right in ((earlier, later), (later, earlier)):
        around = surroundings(document, wrong)
        gain = fit_wide(right.key, *around) - fit_wide(wrong.key, *around)
        before, after = around.before[1], around.after[0]
        if gain >= _CLEARLY:
            yield Finding(
                RULE,
                wrong.span,
                f"“{wrong.text}” stands where the other wording has “{right.text}”",
                fixes=(Fix.replace(wrong.span, copy_case(wrong.text, right.key)),),
                related=(Related(_in_context(pair, right), "the other wording"),),
                certainty=Certainty.CERTAIN if gain > _CERTAINLY else Certainty.LIKELY,
                evidence=(_told(right.key, wrong.key, before, after, gain),),
            )


def _in_context(pair: Rewording, word: Word) -> Span:
    """The word with the one on either side, as the other wording has them."""
    for words in (pair.earlier, pair.later):
        if word in words:
            at = words.index(word)
            around = words[max(0, at - 1) : at + 2]
            return Span(around[0].start, around[-1].end)
    return word.span


def _told(right: str, wrong: str, before: str, after: str, gain: float) -> str:
    beside = " and ".join(f"“{key}”" for key in (before, after) if key.isalpha())
    times = round(2**gain)
    often = f"{times} times" if times < _VERY_OFTEN else f"over {_VERY_OFTEN} times"
    place = f"beside {beside}" if beside else "here"
    return f"{place} “{right}” is {often} as usual as “{wrong}”"
