"""A résumé and a resume; the verb "resume" is another word."""

from __future__ import annotations

from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.forms import Use, matches, mixture, rule_on_forms
from copyedit.expressions import Expression
from copyedit.finding import Finding

RESUME = rule_on_forms(
    "resume",
    "A résumé with and without its accents",
    """The list of somebody's jobs has its accents or has none. One article does
    one of the two.""",
    (
        "He sent a résumé. Her résumé was long; the {resume -> résumé} of Lund was.",
        "The {résumé -> resume} was long. He sent a resume; her resume was short.",
        "His résumé and her résumés are here, and so are my {resumes -> résumés}.",
    ),
    (
        "He sent a résumé, and the talks will resume in May.",
        "A resume and her resume.",
        "Her résumé is long. “My resume is short,” he said.",
    ),
)
rules = (RESUME,)

_BEFORE = "a|the|his|her|their|my|your|our|of|for|with|long|short|impressive|thin|'s|’s"
_RESUME = Expression(rf"(?i)(?:\b(?:{_BEFORE})\s+)(?P<noun>r[eé]sum[eé])(?P<end>s?)\b")
_PLAIN, _ACCENTED = "resume", "résumé"


def check(document: Document) -> Iterator[Finding]:
    """One finding on the form used least."""
    if "sum" not in document.prose or _ACCENTED not in document.prose:
        return
    uses = []
    for passage, match in matches(document, _RESUME):
        form = _ACCENTED if "é" in match["noun"].lower() else _PLAIN
        head, end = match["noun"][0], match["end"]
        rewrites = {one: head + one[1:] + end for one in (_PLAIN, _ACCENTED)}
        span = passage.span(match.start("noun"), match.end())
        uses.append(Use(form, span, rewrites))
    found = mixture(RESUME, uses)
    if found:
        yield found
