"""One collective noun with a verb in the singular and another in the plural."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.evidence.forms import Use, matches, mixture
from copyedit.expressions import Expression
from copyedit.finding import Finding
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="consistency.collective",
    summary="A team that has and a team that have",
    why="""Americans give a collective noun the singular, the British either. An article
    does not change its mind about one noun.""",
    severity=Severity.SUGGESTION,
    source="the article itself",
    examples=Examples(
        flag=(
            "The team has won. The team has a new coach. The team {have -> has} a bus.",
            "The council are split. The council were late. The council "
            "{is -> are} poor.",
            "The data show a fall. The data are old, but the data {is -> are} sound.",
        ),
        allow=(
            "The team has won, and the teams have left.",
            "The team has won. The council have lost.",
            "The team is out. The players and the team have left.",
            "The team is out. The wives of the team have left.",
            "The team is out. If the team were in, it would play.",
        ),
    ),
)
rules = (RULE,)

_NOUNS = (
    "team|squad|side|club|committee|council|cabinet|government|family|company|firm|board"
    "|crew|jury|party|band|panel|group|couple|opposition|public|media|staff|majority"
    "|orchestra|union|bank|army|navy|data|ministry|department|agency|commission"
)
_SINGULAR = {"is": "are", "was": "were", "has": "have", "does": "do"}
_PLURAL = {plural: singular for singular, plural in _SINGULAR.items()}
# After these the noun is no subject, or only half of one.
_PATTERN = Expression(
    r"(?<!\bof )(?<!\bin )(?<!\band )(?<!\bor )(?<!\bfor )(?<!\bto )(?<!\bwith )"
    r"(?<!\bby )(?<!\bon )(?<!\bfrom )(?<!\bif )(?<!\bIf )(?<!\bthough )"
    rf"\b(?:[Tt]he|[Ii]ts|[Oo]ur|[Tt]heir|[Tt]his)\s(?P<noun>{_NOUNS})"
    r"\s(?:also\s)?(?P<verb>is|are|was|were|has|have)\b(?!n['’]t)"
)


def check(document: Document) -> Iterator[Finding]:
    """One finding for each noun that takes both."""
    uses: defaultdict[str, list[Use]] = defaultdict(list)
    for passage, match in matches(document, _PATTERN):
        verb = match["verb"]
        other = _SINGULAR.get(verb) or _PLURAL[verb]
        form = "singular" if verb in _SINGULAR else "plural"
        rewrites = {"singular" if form == "plural" else "plural": other, form: verb}
        uses[match["noun"]].append(
            Use(form, passage.span(*match.span("verb")), rewrites)
        )
    for noun, places in uses.items():
        if found := mixture(RULE, places, about=f"“{noun}” with two kinds of verb"):
            yield found
