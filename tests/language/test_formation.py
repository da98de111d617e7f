"""Words made by rule are words; slips that look like them are not."""

import pytest

from copyedit.language.formation import is_compound, is_formed


@pytest.mark.parametrize(
    "key",
    [
        "anti-corruption",
        "pro-european",
        "co-ordinated",
        "e-mail",
        "mid-1990s",
        "superminister",
        "lighthouselike",
    ],
)
def test_prefixes_suffixes_and_compounds_make_words(key):
    plain = key.replace("1990s", "nineties")
    assert is_formed(plain) or is_compound(plain)


@pytest.mark.parametrize(
    "key", ["untill", "happyness", "recieve", "begining", "argueable"]
)
def test_a_slip_is_not_made_by_rule(key):
    assert not is_formed(key)
