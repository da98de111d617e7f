"""The mark that says: so it was written."""

from __future__ import annotations

import re

import pytest

from copyedit.document import Document
from copyedit.finding import Finding
from copyedit.passage import Mask
from copyedit.rule import Rule, Severity
from copyedit.span import Span
from copyedit.suppression import is_sic, suppress

TYPO = Rule("spelling.unknown-word", "", "", Severity.ERROR)
COMMA = Rule("punctuation.comma", "", "", Severity.WARNING)
KNOWN = {TYPO.id, COMMA.id}


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (" [sic] ran", True),
        (" (sic) ran", True),
        (" [sic!] ran", True),
        (" [Sic] ran", True),
        ("” [sic]", True),
        (", [sic]", True),
        (" *[sic]*", True),
        (" [*sic*]", True),
        ("[sic]", True),
        (" ran [sic]", False),
        (" sic", False),
        (" [sick]", False),
        ("\n\n[sic]", False),
    ],
)
def test_sic_excuses_the_word_before_it(after, expected):
    text = Document("teh" + after)
    assert is_sic(text, Finding(TYPO, Span(0, 3), "")) is expected


def test_markup_around_sic_does_not_matter():
    source = "<b>teh</b> [<i>sic</i>]"
    masks = [Mask(Span(*m.span())) for m in re.finditer("<.*?>", source)]
    text = Document(source, masks=tuple(masks))
    assert suppress(text, [Finding(TYPO, Span(3, 6), "")], KNOWN) == []


def test_sic_excuses_words_not_punctuation():
    text = Document("teh , [sic]")
    assert suppress(text, [comma := Finding(COMMA, Span(3, 5), "")], KNOWN) == [comma]
