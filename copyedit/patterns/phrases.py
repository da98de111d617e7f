"""Rules of the kinds ``swap`` and ``forbid``: phrases that should not be there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copyedit.document import Document
from copyedit.finding import Finding
from copyedit.patterns.conditions import holds
from copyedit.patterns.phrase_index import Hit, PhraseIndex
from copyedit.patterns.places import places_of
from copyedit.patterns.wording import in_capitals_of, rewording, with_apostrophes_of
from copyedit.patterns.written import WrittenRule
from copyedit.rule import Rule


class PhraseChecker:
    """Finds the phrases of many rules in one pass."""

    def __init__(self, written: Sequence[WrittenRule]) -> None:
        self._written = {one.rule.id: one for one in written}
        self._index = PhraseIndex(
            (one.rule.id, phrase)
            for one in written
            for group in one.phrases
            for phrase in group
        )

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules whose phrases are looked for."""
        return tuple(one.rule for one in self._written.values())

    def check(self, document: Document) -> Iterator[Finding]:
        """Each phrase that stands where its rule does not want it."""
        places = document.view(places_of)
        for hit in self._index.hits(places):
            written = self._written[hit.owner]
            rights = [_as_written(hit, right, document) for right in hit.rights]
            if hit.written not in rights and holds(written, places, hit.span):
                yield _finding(written, hit, rights, document)


def _as_written(hit: Hit[str], right: str, document: Document) -> str:
    if not hit.phrase.exact:
        right = in_capitals_of([word.text for word in hit.words], right)
    return with_apostrophes_of(hit.written, right, document)


def _finding(
    written: WrittenRule, hit: Hit[str], rights: Sequence[str], document: Document
) -> Finding:
    safe = written.safe and len(rights) == 1
    first = rights[0] if rights else ""
    return Finding(
        written.rule,
        hit.span,
        written.message.format(wrong=hit.written, right=first),
        tuple(rewording(document, hit.words, right, safe=safe) for right in rights),
        certainty=written.certainty,
    )
