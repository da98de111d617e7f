"""A name alone that only a company bears, and bears in another spelling.

“McAllister River Transport was sued. MacAllister denied it”: nobody is introduced as
MacAllister, and what speaks is the company.
"""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.evidence.mentions import Mention
from copyedit.evidence.name_table import Form, NameTable, Variant, is_common
from copyedit.evidence.people import speaks, surnames
from copyedit.expressions import Expression
from copyedit.language.lists import words_of
from copyedit.language.name_forms import NearNames, sound_alike

_FEWEST_LETTERS = 5
_FIRM = Expression(r"\s+(?:&|and)\s+(?:Sons?|Co|Daughters?|Bro(?:thers|s)|Partners)\b")
_IT = Expression(r",\s+(?:which|whose)\b")
_MOST = 2  # times


def named_in_companies(table: NameTable) -> Iterator[Variant]:
    """Each word alone that sounds as the first of a longer name does."""
    inside = {word for words in table.forms if len(words) > 1 for word in words}
    borne = {m.last for s in table.document.view(surnames).values() for m in s.full}
    heads = {
        words[0]
        for words in table.forms
        if len(words) > 1 and words[-1] not in borne and _may_be_name(words[0])
    }
    prose = table.document.prose
    heads |= {
        words[0]
        for words, found in table.forms.items()
        if _may_be_name(words[-1])
        and any(_FIRM.match(prose, mention.span.end) for mention in found)
    }
    if not heads:
        return
    near = NearNames(heads)
    for words, found in table.forms.items():
        word = words[0]
        if (
            len(words) > 1
            or word in inside | heads
            or word in borne
            or len(found) > _MOST
        ):
            continue
        if not _may_be_name(word) or not any(_acts(table, m) for m in found):
            continue
        places = tuple(mention.span for mention in found)
        for name in near.near(word):
            usual = tuple(place for _, place in table.words[name])
            if sound_alike(word, name) and not table.meet(places, usual):
                one = Form(word, places, len(places))
                yield table.variant(one, Form(name, usual, len(usual)))
                break


def _may_be_name(word: str) -> bool:
    if len(word) < _FEWEST_LETTERS or word.isupper() or is_common(word):
        return False
    return word not in words_of("usual_names") | words_of("first_names")


def _acts(table: NameTable, mention: Mention) -> bool:
    """Whether somebody does something: a verb or a possessive follows."""
    if mention.is_display:
        return False
    after = table.document.neighbours(
        table.document.words[table.document.first_word_from(mention.span.start)]
    )[1]
    does = after is not None and after.key.endswith("ed")
    is_it = _IT.match(table.document.prose, mention.span.end) is not None
    return mention.possessive or does or is_it or speaks(table.document, mention)
