"""Ranks and titles before names, short here and in full there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.forms import Use, counts_of, is_quoted, mixture, rule_on_forms
from copyedit.finding import Finding
from copyedit.language.lists import lines_of
from copyedit.span import Span

FORMS = rule_on_forms(
    "title-forms",
    "A title before names, short and in full",
    """Cllr or Councillor, Mt or Mount: one form will do. The first mention may be in
    full and all others short.""",
    (
        "Cllr Anna Holm spoke. Cllr Holm left. Then {Councillor -> Cllr} Holm wept.",
        "They saw Mount Etna. Mount Etna is old, and {Mt -> Mount} Etna is hot.",
        "The school of St Mary’s and of St Luke’s, and {Saint -> St} Mary’s, are shut.",
    ),
    (
        "Councillor Anna Holm spoke. Cllr Holm left. Cllr Holm wept.",
        "Councillor Holm and Councillor Lund spoke.",
        "Professor Anna Holm spoke. Dr Holm left.",
    ),
)
rules = (FORMS,)

_MORE = ("Mt Mount", "St Saint", "Dr Doctor", "Prof Professor", "Rev Reverend")
_SHARE = 2


def check(document: Document) -> Iterator[Finding]:
    """One finding for each title with two forms, on the rarer form."""
    forms = _forms()
    uses: defaultdict[str, list[Use]] = defaultdict(list)
    words = document.words
    for at, word in enumerate(words):
        known = forms.get(word.text)
        if known is None or at + 1 == len(words):
            continue
        following = words[at + 1]
        gap = document.between(word, following)
        if not following.text[0].isupper() or gap.strip(". ") or len(gap) > 2:
            continue
        if is_quoted(document, word.span):
            continue
        short, full = known
        form = "in full" if word.text == full else "short"
        stop = gap.startswith(".")
        span = Span(word.start, word.end + stop)
        rewrites = {"in full": full, "short": short + "." * stop}
        uses[full].append(Use(form, span, rewrites))
    for places in uses.values():
        # In full at first and short from then on is a habit of houses.
        rest = places[1:] if places[0].form == "in full" else places
        every = places if any(use.form == "in full" for use in rest) else []
        counts = counts_of(every)
        if len(counts) == 2 and counts[0][1] >= _SHARE * counts[1][1]:
            found = mixture(FORMS, every, about="titles")
            if found:
                yield found


def _forms() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for line in (*lines_of("title_abbreviations"), *_MORE):
        short, full = line.split(" ", 1)
        if " " not in full:
            found[short] = found[full] = (short, full)
    return found
