"""What the marks in an entry of a word list mean."""

import pytest

from copyedit.settings import AUTO
from copyedit.settings import DIALECTS as SETTINGS
from copyedit.word_entry import DIALECTS, WordEntry, WrongEntry, entry_of


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("vesk", WordEntry("vesk")),
        ("C#", WordEntry("C#")),
        ("Yahoo!", WordEntry("Yahoo!")),
        ("Marit Ulvangg", WordEntry("Marit Ulvangg")),
        ("kerbside [en-gb]", WordEntry("kerbside", frozenset({"en-GB"}))),
        ("tyre[en-GB, en-AU]", WordEntry("tyre", frozenset({"en-GB", "en-AU"}))),
        ("!irregardless", WordEntry("irregardless", is_forbidden=True)),
        (
            "! cyber-attack → cyberattack",
            WordEntry("cyber-attack", is_forbidden=True, right="cyberattack"),
        ),
        (
            "!gray [en-GB] -> grey",
            WordEntry("gray", frozenset({"en-GB"}), is_forbidden=True, right="grey"),
        ),
        (
            "!at this time -> now [en-US]",
            WordEntry(
                "at this time", frozenset({"en-US"}), is_forbidden=True, right="now"
            ),
        ),
    ],
)
def test_marks_are_understood(written, expected):
    assert entry_of(written) == expected


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("a -> b", '"->" without "!" before the wrong word; write "!a -> b"'),
        ("!a ->", 'nothing stands after "->"; leave it out to offer nothing'),
        ("!a -> b -> c", '"!a -> b -> c" has more than one "->"; write one'),
        ("!", '"!" names no word'),
        ("[en-GB]", '"[en-GB]" names no word'),
        ("a [en-UK]", '"en-UK" is not one of en-US, en-GB, en-CA, en-AU'),
        ("a [en-GB", '"a [en-GB": write dialects once, such as [en-GB, en-AU]'),
        (
            "a [en-GB] [en-US]",
            '"a [en-GB] [en-US]": write dialects once, such as [en-GB, en-AU]',
        ),
    ],
)
def test_marks_that_make_no_sense_are_told(written, said):
    with pytest.raises(WrongEntry) as caught:
        entry_of(written)
    assert str(caught.value) == said


def test_the_dialects_are_those_of_the_settings():
    assert (AUTO, *DIALECTS) == SETTINGS
