"""Every quotation is given to the speaker that the text names."""

import pytest

from copyedit import readers
from copyedit.evidence.attributions import speeches


def speakers(text):
    found = readers.read(text).view(speeches)
    return [s.attribution.who if s.attribution else None for s in found]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“We came,” said Anna Holm, the mayor.", "Anna Holm"),
        ("“We came,” the mayor of the town told reporters.", "the mayor of the town"),
        ("“We came,” Dr. Lund later said.", "Dr. Lund"),
        ("Anna Holm, the mayor, said: “We came.”", "Anna Holm"),
        ("According to Lund, “we came”.", "Lund"),
        ("“We came,” he said.", "he"),
        ("The sign read “We came” in red.", None),
    ],
)
def test_the_speaker_is_read(text, who):
    assert speakers(text) == [who]


def test_an_empty_text_has_none():
    assert speakers("") == []
