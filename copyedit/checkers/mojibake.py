"""Characters that were read in another encoding than they were written in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copyedit.document import Document
from copyedit.expressions import Expression
from copyedit.finding import Certainty, Finding, Fix
from copyedit.rule import Examples, Rule, Severity

RULE = Rule(
    id="leftover.mojibake",
    summary="Characters stand as two or three others, or as a question mark in a box",
    why="""The text was saved in one encoding and opened in another, and accents and
    quotation marks came out as strings of signs. Readers see rubbish.""",
    severity=Severity.ERROR,
    source="the Unicode Standard, on UTF-8",
    examples=Examples(
        flag=(
            "The caf{\u00c3\u00a9 -> é} closed.",
            "The mayor didn{\u00e2\u20ac\u2122 -> ’}t come.",
            "It cost {\u00c2\u00a3 -> £}40 a head.",
            "The mayor didn{\ufffd -> ’}t come to Nic{\ufffd}.",
        ),
        allow=(
            "The café didn’t close and cost £40.",
            "Île d’Âme, São Tomé, “IRMÔ, GRÃO and château€",
            "In Â century",
        ),
    ),
)
rules = (RULE,)

# Quotation marks and dashes may follow a capital Ã or É in honest text, so the
# strings that begin so are left out.
_STRANGE = "ÂÃÄÅâð\ufffd"
_CONTRACTION = Expression(r"(?:(?<=n)\ufffd(?=t\b)|(?<=\w)\ufffd(?=(?:s|re|ve|ll)\b))")

_HIGH = "\xa1-\xbf\xa0\x80-\x9f"
_SHOWN = "".join(bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0))
_AFTER_A = "".join(mark for mark in _SHOWN if mark not in "‘’“”–—…")
_BROKEN = Expression(
    f"\ufffd+|Â[{_HIGH}]|Ã[{_HIGH}{_AFTER_A}]|[ÄÅ][{_HIGH[:4]}{_AFTER_A}]"
    f"|â[€\x80-\x9f‚„][{_HIGH}{_SHOWN}]|ð[Ÿ\x9f][{_HIGH}{_SHOWN}]{{2}}|â€(?!\\w)"
)


def check(document: Document) -> Iterator[Finding]:
    """Each string of signs that stands for one character, with that character."""
    if not any(mark in document.prose for mark in _STRANGE):
        return
    for passage in document.passages:
        for match in _BROKEN.finditer(passage.text):
            meant = _meant(match)
            if meant is None:
                continue
            span = passage.span(*match.span())
            told = f"; “{meant}” was meant" if meant.strip() else ""
            yield Finding(
                RULE,
                span,
                f"“{match[0]}” comes from a wrong encoding{told}",
                (Fix.replace(span, meant, safe=True),) if meant else (),
                certainty=Certainty.CERTAIN,
            )


def _meant(match: re.Match[str]) -> str | None:
    """The character that was written, "" if it is lost, None if none stands there."""
    wrong = match[0]
    if wrong[0] == "\ufffd":
        return "’" if _CONTRACTION.match(match.string, match.start()) else ""
    if wrong == "â€":
        return "”"
    try:
        return b"".join(map(_byte, wrong)).decode("utf-8")
    except UnicodeError:
        return None


def _byte(mark: str) -> bytes:
    return bytes([ord(mark)]) if ord(mark) < 0x100 else mark.encode("cp1252")
