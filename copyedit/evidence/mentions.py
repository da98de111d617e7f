"""Every place where a document names somebody or something in words with capitals.

“Then Mayor Jane van der Holt’s car” mentions “Jane van der Holt” with the title
“Mayor”: what only begins the sentence, titles and the possessive are no part of it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache, cached_property

from copyedit.document import Block, BlockKind, Document, Word
from copyedit.evidence.names import Names, names
from copyedit.evidence.quotations import quoted_spans
from copyedit.language.dictionary import entry
from copyedit.language.lists import lines_of, words_of
from copyedit.record import record
from copyedit.span import Span

# What readers see apart from the running text of the article.
DISPLAY = frozenset(
    {BlockKind.HEADING, BlockKind.FRONT_MATTER, BlockKind.CAPTION, BlockKind.ALT}
)

# A word that opens a sentence belongs to the name after it unless it is as usual as
# this in lower case (eighths of a doubling; “indeed” has 107, “reed” 74).
_USUAL = 84


@record
class Mention:
    """A name as it stands in one place.

    ``words`` are its words without title, possessive and suffix, ``span`` covers
    them in the source and ``places`` each of them; ``titles`` stand before.
    ``plain_start`` tells that it opens a sentence, where a capital says nothing;
    ``possessive`` that ``’s`` follows, ``quoted`` that somebody else says it.
    """

    words: tuple[str, ...]
    span: Span
    places: tuple[Span, ...]
    titles: tuple[str, ...]
    block: Block
    before: Word | None
    plain_start: bool
    possessive: bool
    quoted: bool

    @cached_property
    def text(self) -> str:
        """The words with one space between them."""
        return " ".join(self.words)

    @property
    def last(self) -> str:
        """The last word: a surname, if the name is a person’s."""
        return self.words[-1]

    @property
    def is_display(self) -> bool:
        """Whether it stands in a heading, a caption, front matter."""
        return self.block.kind in DISPLAY


def mentions(document: Document) -> tuple[Mention, ...]:
    """All names of the document, in the order of its words."""
    ledger = document.view(names)
    quoted = document.view(quoted_spans)
    return tuple(
        mention
        for run in _runs(document)
        if (mention := _mention(document, ledger, quoted, run))
    )


def _runs(document: Document) -> Iterator[list[Word]]:
    """Words with capitals that belong together, with the particles between them."""
    words = document.words
    particles = words_of("name_particles")
    run: list[Word] = []
    for at, word in enumerate(words):
        text = word.text
        if not text[0].isupper():
            if not (run and text in particles and _continues(document, at - 1)):
                if run:
                    yield run
                run = []
                continue
        elif run and not _continues(document, at - 1):
            yield run
            run = []
        run.append(word)
        if text.endswith(("'s", "’s", "s'", "s’")):
            yield run
            run = []
    if run:
        yield run


def _continues(document: Document, at: int) -> bool:
    """Whether the word after ``at`` belongs to the same name."""
    if document.adjoin(at):
        return True
    word, following = document.words[at], document.words[at + 1]
    if len(word.text) > 1 and word.text not in words_of("stopped_in_names"):
        return False
    gap = document.between(word, following)
    return gap.strip() == "." and len(gap) < 3


def _mention(
    document: Document, ledger: Names, quoted: tuple[Span, ...], run: list[Word]
) -> Mention | None:
    while run and not run[-1].text[0].isupper():
        run = run[:-1]
    plain_start = ledger.begins(run[0])
    before, _ = document.neighbours(run[0])
    if len(run) > 1 and plain_start and _only_opens(run[0]):
        before, run, plain_start = run[0], run[1:], False
        while len(run) > 1 and not run[0].text[0].isupper():
            run = run[1:]
    while len(run) > 2 and _is_label(run, opens=plain_start):
        before, run, plain_start = run[0], run[1:], False
    titles = _titles(run)
    name = run[titles:] or run
    found = tuple(word.text for word in run[: len(run) - len(name)])
    while len(name) > 1 and name[-1].text in words_of("name_suffixes"):
        name = name[:-1]
    last = name[-1].text
    bare, possessive = _without_possessive(last)
    start, end = name[0].start, name[-1].end - (len(last) - len(bare))
    if end <= start or (len(run) == 1 and plain_start and _only_opens(name[0])):
        return None
    at = bisect_right(quoted, start, key=lambda span: span.start) - 1
    block = document.text_blocks[document.block_number(run[0])]
    return Mention(
        words=(*(word.text for word in name[:-1]), bare),
        span=Span(start, end),
        places=(*(word.span for word in name[:-1]), Span(name[-1].start, end)),
        titles=found,
        block=block,
        before=before,
        plain_start=plain_start,
        possessive=possessive,
        quoted=at >= 0 and quoted[at].end >= end,
    )


def _only_opens(word: Word) -> bool:
    if word.text in words_of("first_names") or word.text in title_words():
        return False
    known = entry(word.key)
    return known.dialects > 0 and (
        known.frequency >= _USUAL or known.frequency > known.as_name
    )


def _is_label(run: list[Word], *, opens: bool) -> bool:
    """Whether a person's name begins after the first word: Spokeswoman Jill Holt."""
    first, following, *_ = run
    firsts = words_of("first_names")
    if first.text in firsts or first.text in title_words():
        return False
    if run[-1].text in words_of("body_heads"):
        return False
    if first.text.isupper() and len(first.text) > 1:
        return following.text in firsts or following.text in title_words()
    last = first.key.rpartition("-")[2]
    return opens and following.text in firsts and entry(last).dialects > 0


def _titles(run: list[Word]) -> int:
    """How many words at the start of a run are titles."""
    count = 0
    while count < len(run) - 1 and run[count].text in title_words():
        count += 1
    return count


@cache
def title_words() -> frozenset[str]:
    """Every word of a title of courtesy, of an office or a rank."""
    return words_of("courtesy_titles") | {
        word for title in office_families() for word in title.split()
    }


@cache
def office_families() -> dict[str, int]:
    """Each title of an office with the number of its family."""
    return {
        title: number
        for number, line in enumerate(lines_of("office_titles"))
        for title in line.split(", ")
    }


def _without_possessive(text: str) -> tuple[str, bool]:
    for ending in ("'s", "’s"):
        if text.endswith(ending):
            return text[: -len(ending)], True
    return text, False


def sentence_bounds(document: Document) -> tuple[tuple[int, int], ...]:
    """Start and end of every sentence, in the order of the source."""
    return tuple(sorted((s.start, s.end) for s in document.sentences))


def mentions_in(document: Document, start: int, end: int) -> tuple[Mention, ...]:
    """The names that begin between two offsets of the source, the second left out."""
    every = document.view(mentions)
    first, last = (
        bisect_left(every, offset, key=lambda mention: mention.span.start)
        for offset in (start, end)
    )
    return every[first:last]


def sentence_at(document: Document, offset: int) -> int:
    """The place in ``sentence_bounds`` of the one in which ``offset`` stands."""
    bounds = document.view(sentence_bounds)
    return bisect_right(bounds, offset, key=lambda pair: pair[0]) - 1
