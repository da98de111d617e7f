"""Names that a document spells in two ways, told by the words that stand beside them.

“Harwick Town Council” and “Harwich Town Council”, “Sarah Whitfield” and “Sara
Whitfield”: all words but one agree, and that one is nearly the same. A surname alone
that nobody bears but that is nearly an introduced one. “José” and “Jose”.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from copyedit.document import Document
from copyedit.evidence.introduced_otherwise import introduced_otherwise
from copyedit.evidence.mentions import Mention
from copyedit.evidence.name_table import (
    Form,
    NameTable,
    Placed,
    Variant,
    is_common,
)
from copyedit.evidence.named_in_companies import named_in_companies
from copyedit.evidence.people import Surname, kin_near, speaks, surnames
from copyedit.language.dictionary import entry
from copyedit.language.lists import words_of
from copyedit.language.name_forms import (
    NearNames,
    are_near,
    is_derived,
    sound_alike,
    sound_key,
    squeezed,
)
from copyedit.language.similarity import distance
from copyedit.language.words import key_of

# Names of this many words and fewer are compared; longer ones are titles of works.
_MOST_WORDS = 5
_FEWEST_LETTERS = 4

_FEWEST_JOINED = 6

# More forms than this with all words but one in common are a list, not a name.
_MOST_PARTNERS = 40


def name_variants(document: Document) -> tuple[Variant, ...]:
    """The names in two spellings, each pair once, in order of the rarer form."""
    table = NameTable(document)
    found: dict[tuple[int, int], Variant] = {}
    seen: set[frozenset[str]] = set()
    for variant in (
        *_same_letters(table),
        *_same_but_one(table),
        *introduced_otherwise(table),
        *named_in_companies(table),
        *_near_surnames(table),
        *_only_displayed(table),
    ):
        pair = frozenset((variant.rare.text, variant.usual.text))
        place = variant.rare.places[0]
        if pair not in seen:
            seen.add(pair)
            found.setdefault((place.start, place.end), variant)
    return tuple(found[place] for place in sorted(found))


def _same_letters(table: NameTable) -> Iterator[Variant]:
    """Forms that differ by accents, spaces, hyphens and apostrophes alone."""
    alike: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in table.forms:
        if len(key := squeezed(" ".join(words))) >= _FEWEST_LETTERS:
            alike[key].append(words)
    for word in table.words:
        if not word.isascii() and (word,) not in table.forms:
            alike[squeezed(word)].append((word,))
    for forms in alike.values():
        shown = {" ".join(words).lower(): words for words in reversed(forms)}
        if len(shown) < 2:
            continue
        several = [_form_of(table, words) for words in shown.values()]
        usual, *rest = sorted(several, key=lambda f: (-f.times, f.places[0].start))
        for rare in rest:
            if not (_is_usage(rare, usual) or table.meet(rare.places, usual.places)):
                yield table.variant(rare, usual)


def _is_usage(one: Form, other: Form) -> bool:
    """Whether both are right: U.S. and US, African Americans and African-American."""
    if any(len(word) == 1 for form in (one, other) for word in form.text.split()):
        return True
    parts = [form.text.replace("-", " ").split() for form in (one, other)]
    return parts[0] == parts[1] and parts[0][0] in words_of("usual_names") | {"Anglo"}


def _form_of(table: NameTable, words: tuple[str, ...]) -> Form:
    if len(words) == 1:
        places = tuple(place for _, place in table.words[words[0]])
    else:
        places = tuple(mention.span for mention in table.forms[words])
    return Form(" ".join(words), places, len(places))


def _same_but_one(table: NameTable) -> Iterator[Variant]:
    """Names of several words of which all but one agree."""
    masked: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for words in table.forms:
        if 1 < len(words) <= _MOST_WORDS:
            for at in range(len(words)):
                masked[(*words[:at], "", *words[at + 1 :])].append(words)
    for mask, forms in masked.items():
        if 1 < len(forms) <= _MOST_PARTNERS:
            at = mask.index("")
            for one, other in combinations(forms, 2):
                if _may_be_one(table, one, other, at):
                    yield table.variant(
                        _word_form(table, one, at), _word_form(table, other, at)
                    )


def _may_be_one(
    table: NameTable, one: tuple[str, ...], other: tuple[str, ...], at: int
) -> bool:
    words = one[at], other[at]
    if squeezed(words[0]) == squeezed(words[1]) or not (
        are_near(*words) or _begin_alike(table, one, other, at)
    ):
        return False
    rest = (*one[:at], *one[at + 1 :])
    if any(len(word) < 3 or word[1:].isupper() for word in words):
        return False
    if words_of("words_of_many_names").issuperset(rest) and not (
        sound_alike(*words)
        and len({len(table.forms[form]) for form in (one, other)}) > 1
    ):
        return False
    known = all(is_common(word) or word in words_of("usual_names") for word in words)
    if known and not (sound_alike(*words) and len(rest) > 1):
        return False
    meet = any(
        table.meet(
            (mention.span for mention in table.forms[form]),
            (place for _, place in table.words[word]),
        )
        for form, word in ((one, words[1]), (other, words[0]))
    )
    return not meet and (at > 0 or _are_one_bearer(table, one, other))


def _are_one_bearer(
    table: NameTable, one: tuple[str, ...], other: tuple[str, ...]
) -> bool:
    """Whether names that differ at the start are one person’s."""
    fewer = min(len(table.words[form[0]]) for form in (one, other))
    if fewer > 1 and not sound_alike(one[0], other[0]):
        return False
    return not _are_kin(table, one, other)


def _begin_alike(
    table: NameTable, one: tuple[str, ...], other: tuple[str, ...], at: int
) -> bool:
    """Whether a person has two surnames with one beginning: Whitfield and Whitford.

    Or two spellings of a first name: Kathryn and Katherine.
    """
    if one[0] not in words_of("first_names"):
        return False
    words = one[at], other[at]
    if at == 0:
        keys = [sound_key(word) for word in words]
        return min(map(len, words)) > _FEWEST_JOINED - 1 and distance(*keys) == 1
    counts = sorted(len(table.words[word]) for word in words)
    return (
        at == len(one) - 1
        and words[0][:_FEWEST_LETTERS] == words[1][:_FEWEST_LETTERS]
        and counts[0] == 1
        and counts[1] > 1
        and not is_derived(*(word.lower() for word in words))
    )


def _are_kin(table: NameTable, *forms: tuple[str, ...]) -> bool:
    """Whether a word for a relative stands in the sentence of one of the forms."""
    return any(
        kin_near(table.document, mention.span)
        for form in forms
        for mention in table.forms[form]
    )


def _word_form(table: NameTable, words: tuple[str, ...], at: int) -> Form:
    """The word ``at`` of a name, wherever the document has it."""
    first = table.forms[words][0].places[at]
    rest = [place for _, place in table.words[words[at]] if place != first]
    return Form(words[at], (first, *rest), 1 + len(rest))


def _near_surnames(table: NameTable) -> Iterator[Variant]:
    """Surnames alone that nobody bears and that are nearly an introduced one."""
    known = table.document.view(surnames)
    if not known:
        return
    borne = {s.full[0].last.replace("’", "'"): s for s in known.values()}
    near = NearNames(borne)
    starts: dict[str, list[Surname]] = defaultdict(list)
    for surname in borne.values():
        starts[surname.full[0].last[:_FEWEST_LETTERS]].append(surname)
    inside = Counter(word for words in table.forms if len(words) > 1 for word in words)
    for words, found in table.forms.items():
        if len(words) > 1 or words[0] in borne or inside[words[0]] or len(found) > 2:
            continue
        others = near.near(words[0])
        if f"{words[0]}s" in borne and any(speaks(table.document, m) for m in found):
            others.append(f"{words[0]}s")  # Griffith said, of Griffiths
        alike = _begin_like(table, words[0], found, starts)
        if alike and alike not in others:
            usual = _form_of(table, (alike,))
            places = tuple(mention.span for mention in found)
            yield Variant(Form(words[0], places, len(places)), usual, sure=False)
            continue
        if words[0][:-1] in borne and any(m.titles for m in found):
            others.append(words[0][:-1])  # Mr Coles, of Cole
        for name in others:
            usual = _form_of(table, (name,))
            if _is_slip_of(table, words[0], found, usual):
                places = tuple(mention.span for mention in found)
                yield Variant(Form(words[0], places, len(places)), usual, sure=True)
                break


def _begin_like(
    table: NameTable,
    word: str,
    found: list[Mention],
    starts: Mapping[str, list[Surname]],
) -> str:
    """The only surname that begins as this one, which speaks once: Becker, Beckett."""
    if len(word) <= _FEWEST_LETTERS or len(found) > 1 or is_common(word):
        return ""
    known = starts.get(word[:_FEWEST_LETTERS], [])
    if len(known) != 1 or not speaks(table.document, found[0]):
        return ""
    first = known[0].full[0]
    is_near = distance(first.last.lower(), word.lower()) == 2
    derived = is_derived(first.last.lower(), word.lower())
    return first.last if is_near and not derived and first.span < found[0].span else ""


def _is_slip_of(table: NameTable, word: str, found: list[Mention], usual: Form) -> bool:
    if word in words_of("usual_names") or word in words_of("first_names"):
        return False
    titled = any(mention.titles for mention in found)
    alike = sound_alike(word, usual.text) or (titled and word == f"{usual.text}s")
    # “Mr Haile” was introduced before, and the article knows a Hale.
    fewest = len(found) if alike or titled else len(found) + 1
    if word.isupper() or usual.times < fewest:
        return False
    if is_common(word) and not titled:
        return False
    if len(word) < _FEWEST_LETTERS - titled or table.meet(
        (m.span for m in found), usual.places
    ):
        return False
    if not entry(key_of(word)).as_name or sound_alike(word, usual.text):
        return True
    return titled or any(speaks(table.document, mention) for mention in found)


def _only_displayed(table: NameTable) -> Iterator[Variant]:
    """Words of a headline or a caption that the text has nearly, and often."""
    body: dict[str, int] = Counter()
    display: dict[str, list[Placed]] = defaultdict(list)
    for word, placed in table.words.items():
        for mention, place in placed:
            if mention.is_display:
                display[word].append((mention, place))
            else:
                body[word] += 1
    if not display:
        return
    near = NearNames(word for word, times in body.items() if times > 1)
    for word, placed in display.items():
        if word in body or len(word) <= _FEWEST_LETTERS or word.isupper():
            continue
        if is_common(word) or word in words_of("usual_names"):
            continue
        for name in near.near(word):
            if name not in display and not is_common(name) and name[0] == word[0]:
                places = tuple(place for _, place in placed)
                usual = _form_of(table, (name,))
                yield Variant(Form(word, places, len(places)), usual, sure=True)
                break
