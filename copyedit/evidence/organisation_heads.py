"""An organisation that ends in another word here: Health Alliance, Health Association.

The words before agree, no sentence has both, and the one form stands once and is not
introduced as another body would be.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from copyedit.document import BlockKind, Document
from copyedit.evidence.mentions import sentence_at
from copyedit.expressions import Expression
from copyedit.language.dictionary import entry
from copyedit.language.lists import words_of
from copyedit.span import Span

_HEADS = (
    "Alliance|Association|Institute|Institution|Trust|Society|Federation|Council|Agency"
    "|Foundation|Union|League|Coalition|Commission|Authority|Bureau|Network|Partnership"
    "|Centre|Center|Corporation|Organi[sz]ation|Confederation|Consortium|Collective"
    "|Campaign|Group|Academy|Cooperative|Company"
)
_BODY = Expression(
    rf"\b(?P<lead>(?:(?!The\b)[A-Z][\w’'-]+\s+(?:(?:of|for|and|&)\s+)?){{2,5}})"
    rf"(?P<head>{_HEADS})\b(?!\s+(?:of|for|on|in\s+[A-Z])\b|\s+[A-Z]|[’']s\s+[A-Z])"
)
# Two bodies: another one, or one with letters or an explanation of its own.
_NEW_BEFORE = Expression(
    r"(?i)\b(?:an?|another|rival|new|former|and|or|with)\s+\Z"
    r"|\b(?:an?|another)\s[^.;]{2,40},\s+(?:the\s+)?\Z"
    r"|\b(?:founded|formed|created|established|launched|set\s+up)\s+the\s+\Z"
)
_NEW_AFTER = Expression(
    r"\s*(?:\(|,\s+(?:an?|the|which|who|whose|now|then|another|based|also|founded)\b"
    r"|\s+(?:and|or)\s+the\b)"
)


_BACK = 60  # characters


def two_heads(document: Document) -> Iterator[dict[str, list[Span]]]:
    """The places of the two forms of each such organisation."""
    leads: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    introduced: set[str] = set()
    for block, passage in zip(document.text_blocks, document.passages, strict=True):
        if block.kind is BlockKind.FRONT_MATTER:
            continue
        for match in _BODY.finditer(passage.text):
            lead = " ".join(match["lead"].split())
            if not _tells(lead):
                continue
            form = f"{lead} {match['head']}"
            forms = leads[lead]
            if forms and form not in forms and _is_introduced(passage.text, match):
                introduced.add(lead)
            forms[form].append(passage.span(*match.span()))
    for lead, forms in leads.items():
        if lead not in introduced and len(forms) == 2 and _are_one(document, forms):
            yield dict(forms)


def _tells(lead: str) -> bool:
    """Whether the words tell what a body does, and not only where: Lakeland Health."""
    last = lead.rsplit(maxsplit=1)[-1].lower().removesuffix("s’")
    known = entry(last)
    is_word = known.dialects > 0 and known.frequency > known.as_name
    return is_word and last not in words_of("words_of_places")


def _is_introduced(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _BACK) : match.start()]
    return bool(_NEW_BEFORE.search(before) or _NEW_AFTER.match(text, match.end()))


def _are_one(document: Document, forms: dict[str, list[Span]]) -> bool:
    one, other = forms.values()
    if min(len(one), len(other)) > 1:
        return False
    told = {sentence_at(document, span.start) for span in one}
    return not any(sentence_at(document, span.start) in told for span in other)
