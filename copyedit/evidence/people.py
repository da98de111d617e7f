"""The persons of a document: who is introduced by a full name, and who is meant later.

A surname alone belongs to whoever bears it; two bearers make it ambiguous, and then
nothing is concluded from it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from copyedit.document import Document, Word
from copyedit.evidence.mentions import (
    Mention,
    mentions,
    sentence_at,
    sentence_bounds,
)
from copyedit.language.dictionary import entry
from copyedit.language.lists import words_of
from copyedit.language.words import key_of
from copyedit.record import record, replace
from copyedit.span import Span

_MOST_WORDS = 5
_ANYBODYS = frozenset(("parents", "children"))
_OWNERS = frozenset(("his", "her", "their", "my", "our", "your"))


@record
class Surname:
    """All mentions of those who bear one surname.

    ``full`` have a first name or initials before it; ``alone`` are the surname by
    itself, with or without a title; ``others`` are longer names that hold the word:
    a company, a street.
    """

    key: str
    full: tuple[Mention, ...]
    alone: tuple[Mention, ...]
    others: tuple[Mention, ...]

    @property
    def first_names(self) -> list[str]:
        """The different first names, in order of appearance."""
        return list(dict.fromkeys(mention.words[0] for mention in self.full))


def surnames(document: Document) -> dict[str, Surname]:
    """The surnames of the document under their keys."""
    every = document.view(mentions)
    alone: dict[str, list[Mention]] = defaultdict(list)
    longer: dict[str, list[Mention]] = defaultdict(list)
    full: dict[str, list[Mention]] = defaultdict(list)
    rest: list[Mention] = []
    single: Counter[str] = Counter()
    for mention in every:
        if len(mention.words) == 1:  # Ms Tamsalu is a person at once
            single[key_of(mention.last)] += 1 + bool(mention.titles)
    for mention in every:
        key = key_of(mention.last)
        if len(mention.words) == 1:
            alone[key].append(mention)
        elif is_full_name(mention, single[key]):
            full[key] += (*_joined_before(document, mention), mention)
        else:
            rest.append(mention)
    for mention in rest:
        key = key_of(mention.last)
        if key in full and _may_be_kin(mention):
            full[key].append(mention)
            continue
        for word in mention.words:
            longer[key_of(word)].append(mention)
    return {
        key: Surname(
            key,
            tuple(sorted(found, key=_start)),
            tuple(alone.get(key, ())),
            tuple(longer.get(key, ())),
        )
        for key, found in full.items()
    }


def _start(mention: Mention) -> int:
    return mention.span.start


def is_full_name(mention: Mention, alone: int) -> bool:
    """Whether a mention of several words is a person's name.

    It begins with a known first name, initials or a title; or ``alone``, the times
    its last word stands by itself, show that the last word is a surname.
    """
    words = mention.words
    is_body = words_of("body_heads").intersection(words) and not mention.titles
    if is_body or not 1 < len(words) <= _MOST_WORDS:
        return False
    if any(word.isupper() and len(word) > 2 for word in words) or "the" in words:
        return False
    if words[0] in words_of("first_names"):
        return True
    if len(words[0]) == 1 or (words[0].isupper() and len(words[0]) < 3):
        return alone > 0
    if mention.titles:
        return True
    begins = mention.plain_start and entry(key_of(words[0])).dialects > 0
    return alone > 1 and not any(map(_is_common, words)) and not begins


def _joined_before(document: Document, mention: Mention) -> Iterator[Mention]:
    """Who shares the surname with a mention: the first of Rob and Ann Blamire."""
    before = mention.before
    if before is None or before.key not in ("and", "&"):
        return
    at = document.index_of(before) - 1
    if not document.adjoin(at):
        return
    first = document.words[at]
    if first.text in words_of("first_names"):
        yield replace(mention, words=(first.text, mention.last))


def _may_be_kin(mention: Mention) -> bool:
    """Whether a longer name that ends in a surname may be that of another bearer."""
    first, *_ = words = mention.words
    if len(words) > _MOST_WORDS - 1 or words_of("body_heads").intersection(words):
        return False
    return first.isalpha() and not _is_common(first)


def kin_near(
    document: Document, span: Span, back: int = 1, *, owned: bool = False
) -> bool:
    """Whether a word for a relative stands in the sentence, or ``back`` before it.

    With ``owned`` parents and children must be somebody’s: a school has others.
    """
    kin = words_of("kin_words")
    at = sentence_at(document, span.start)
    block = document.block_number(document.words[document.first_word_from(span.start)])
    return any(
        word.key in kin
        and not (owned and word.key in _ANYBODYS and not _is_owned(document, word))
        for bounds in document.view(sentence_bounds)[max(0, at - back) : at + 1]
        for word in document.words_in(Span(*bounds))
        if document.block_number(word) == block
    )


def _is_owned(document: Document, word: Word) -> bool:
    """Whether parents or children are somebody’s, and not those of a school."""
    before = document.neighbours(word)[0]
    return before is not None and (
        before.key in _OWNERS or before.text.endswith(("’s", "'s", "s’", "s'"))
    )


def speaks(document: Document, mention: Mention) -> bool:
    """Whether a verb of saying stands beside a mention, as beside a person."""
    word = document.words[document.first_word_from(mention.span.start)]
    verbs = words_of("verbs_after_names")
    return any(near and near.key in verbs for near in document.neighbours(word))


def _is_common(word: str) -> bool:
    known = entry(key_of(word))
    return known.dialects > 0 or word in words_of("usual_names")
