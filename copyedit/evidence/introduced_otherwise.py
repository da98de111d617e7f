"""A surname that only the full name has, and that is written otherwise from then on.

“Linda MacAllister said so. McAllister left; McAllister is back”: nobody else is
introduced, and the article has the other spelling each time but the first.
"""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.evidence.mentions import Mention
from copyedit.evidence.name_table import Form, NameTable, Variant, is_common
from copyedit.evidence.people import speaks, surnames
from copyedit.language.lists import words_of
from copyedit.language.name_forms import NearNames

_FEWEST_LETTERS = 5


def introduced_otherwise(table: NameTable) -> Iterator[Variant]:
    """Each full name with the spelling of its surname that follows twice or more."""
    once = {
        person.full[0].last.replace("’", "'"): person.full[0]
        for person in table.document.view(surnames).values()
        if len(person.full) == 1 and not person.alone and not person.full[0].is_display
    }
    if not once:
        return
    near = NearNames(once)
    inside = {word for words in table.forms if len(words) > 1 for word in words}
    for words, found in table.forms.items():
        if len(words) > 1 or len(found) < 2 or words[0] in inside:
            continue
        if not _may_be_surname(words[0]) or not _is_person(table, found):
            continue
        places = tuple(mention.span for mention in found)
        usual = Form(words[0], places, len(places))
        for name in near.near(words[0]):
            known = tuple(place for _, place in table.words[name])
            rare = Form(name, known, len(known))
            is_first = once[name].span < places[0]
            if len(known) == 1 and is_first and not table.meet(known, places):
                yield Variant(rare, usual, sure=True)


def _may_be_surname(word: str) -> bool:
    if len(word) < _FEWEST_LETTERS or word.isupper() or is_common(word):
        return False
    return word not in words_of("usual_names") | words_of("first_names")


def _is_person(table: NameTable, found: list[Mention]) -> bool:
    return any(m.titles or speaks(table.document, m) for m in found)
