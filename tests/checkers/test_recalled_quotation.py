"""Words that a speaker quotes are no quotation printed twice by mistake."""

from __future__ import annotations

import pytest

from copyedit.checkers.repeated_quotation import REPEATED, check
from copyedit.document import Document
from copyedit.finding import Certainty

_FIRST = "“We had no warning at all of the flood in the valley,” Lund said.\n\n"


@pytest.mark.parametrize(
    ("later", "certainty"),
    [
        ("“We had no warning at all of the flood in the valley,” he said.", "likely"),
        (
            "“He said: ‘We had no warning at all of the flood in the valley.’”",
            "possible",
        ),
        ("“‘We had no warning at all of the flood in the valley’: no!”", "possible"),
    ],
)
def test_what_a_speaker_quotes_is_only_possible(later: str, certainty: str) -> None:
    (found,) = check(Document(_FIRST + later))
    assert found.rule is REPEATED
    assert found.certainty is Certainty(certainty)
