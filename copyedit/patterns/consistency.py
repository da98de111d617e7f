"""Rules of the kind ``consistency``: one spelling of a thing in one document."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copyedit.document import BlockKind, Document
from copyedit.evidence.forms import is_quoted
from copyedit.evidence.names import Names, names
from copyedit.finding import Edit, Finding, Fix, Related
from copyedit.patterns.conditions import holds
from copyedit.patterns.phrase_index import Hit, PhraseIndex
from copyedit.patterns.places import places_of
from copyedit.patterns.wording import in_capitals_of, rewording, with_apostrophes_of
from copyedit.patterns.written import WrittenRule
from copyedit.rule import Rule
from copyedit.span import Span


class _Group(NamedTuple):
    """Which group of which rule."""

    rule_id: str
    number: int


class ConsistencyChecker:
    """Finds documents that write one thing in more than one way."""

    def __init__(self, written: Sequence[WrittenRule]) -> None:
        self._written = {one.rule.id: one for one in written}
        self._index = PhraseIndex(
            (_Group(one.rule.id, number), phrase)
            for one in written
            for number, group in enumerate(one.phrases)
            for phrase in group
        )

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules whose forms are counted."""
        return tuple(one.rule for one in self._written.values())

    def check(self, document: Document) -> Iterator[Finding]:
        """One finding for each group of which more than one form is used."""
        places = document.view(places_of)
        used: dict[_Group, list[Hit[_Group]]] = {}
        for hit in self._index.hits(places):
            written = self._written[hit.owner.rule_id]
            if holds(written, places, hit.span) and _tells_the_form(hit, document):
                used.setdefault(hit.owner, []).append(hit)
        for group, hits in used.items():
            written = self._written[group.rule_id]
            if _differ(hits) and _differ(own := _counting(hits, written, document)):
                yield _finding(written, own, document)


def _differ(hits: Sequence[Hit[_Group]]) -> bool:
    return len({hit.phrase.form for hit in hits}) > 1


def _counting(
    hits: Sequence[Hit[_Group]], written: WrittenRule, document: Document
) -> Sequence[Hit[_Group]]:
    """The hits that the writer answers for: no names, and none in quotations."""
    ledger = document.view(names)
    own = [hit for hit in hits if not _is_name(hit, ledger)]
    if written.rule.counts_in_quotations:
        return own
    return [hit for hit in own if not is_quoted(document, hit.span)]


def _is_name(hit: Hit[_Group], ledger: Names) -> bool:
    """Whether a word has a capital that its form has not: the Council of Advisers."""
    first = hit.words[0]
    capital = first.text.istitle() and not ledger.begins(first)
    return capital and not hit.phrase.exact


def _tells_the_form(hit: Hit[_Group], document: Document) -> bool:
    """False for a capital that the start of a sentence or a heading explains."""
    wrong = hit.wrong
    if not wrong[:1].isupper() or wrong[:1].lower() + wrong[1:] not in hit.rights:
        return True
    places = document.view(places_of)
    if places.block_at(hit.span.start) is BlockKind.HEADING:
        return False
    sentences = document.view(_sentence_starts)
    start = sentences[max(0, bisect_right(sentences, hit.span.start) - 1)]
    return places.overlapping(Span(start, hit.span.end))[0] < hit.place


def _sentence_starts(document: Document) -> list[int]:
    return sorted(sentence.start for sentence in document.sentences)


def _finding(
    written: WrittenRule, hits: Sequence[Hit[_Group]], document: Document
) -> Finding:
    """The finding on the form used least, or of two used alike the later one."""
    counts = Counter(hit.phrase.form for hit in hits).most_common()
    (most, times), *_, (least, fewer) = counts
    wrong = next(hit for hit in hits if hit.phrase.form == least)
    right = _in_form(most, wrong, document)
    message = written.message.format(wrong=wrong.written, right=right)
    others = [hit for hit in hits if hit.phrase.form != most]
    edits = [edit for hit in others for edit in _edits(most, hit, document)]
    return Finding(
        written.rule,
        wrong.span,
        f"{message} ({fewer} against {times})",
        (Fix(tuple(edits)),),
        tuple(Related(hit.span, f'"{hit.written}"') for hit in hits),
        written.certainty,
    )


def _in_form(form: int, hit: Hit[_Group], document: Document) -> str:
    right = hit.rights[form]
    if not hit.phrase.exact:
        right = in_capitals_of([word.text for word in hit.words], right)
    return with_apostrophes_of(hit.written, right, document)


def _edits(form: int, hit: Hit[_Group], document: Document) -> tuple[Edit, ...]:
    right = _in_form(form, hit, document)
    return rewording(document, hit.words, right, safe=False).edits
