"""Sound, not spelling, says whether a word begins with a vowel."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import copyedit
from copyedit.language.first_sound import begins_with_vowel

VOWEL = """
    apple honest hour-long heir uncle unusual unimportant unidentified umbrella Uzbek
    élite Émile O’Brien œuvre Yves nth 8 84% 8,000 880 11 11th 18-year-old 18,000 1876
    $8m £80 MP MPs MRI FBI’s NHS HTTP HIV SUV SOS AI IBM EU I/O R&D S&P A+ MP3 MI5
    F-16 x-ray X-ray e-mail n-gram iPhone mRNA MSc Xbox APIs
"""
CONSONANT = """
    house useful university unicorn union unanimous unit European one-off once utopia
    Ukrainian ubiquitous yellow xylophone schwa fjord sphere llama ewe 1 100 180 1,100
    1.8 7th 12,000 €1bn US US-led UFO UNESCO USB NATO FIFA CNN PhD BBC K-pop U-turn
    YouTube LinkedIn L’Oréal WHO T-shirt
"""
UNKNOWN = """
    historic hotel herb hysteria Uighur Uruguayan npm hmm SQL FAQ STEM NY SoC MCAT XIV
    1100 1800 0.8 1/8 R100 i ( … Ng Rwandan N.Y. SQLite HK$
"""


@pytest.mark.parametrize("written", VOWEL.split())
def test_a_vowel_is_heard(written):
    assert begins_with_vowel(written) is True


@pytest.mark.parametrize("written", CONSONANT.split())
def test_a_consonant_is_heard(written):
    assert begins_with_vowel(written) is False


@pytest.mark.parametrize("written", UNKNOWN.split())
def test_nobody_can_know_or_both_are_heard(written):
    assert begins_with_vowel(written) is None


@given(st.text())
def test_any_text_has_an_answer(text):
    assert begins_with_vowel(text) in (True, False, None)


@pytest.mark.parametrize("name", ["first_sounds.txt", "abbreviations.txt"])
def test_the_data_file_is_sorted_and_says_each_thing_once(name):
    path = Path(copyedit.__file__).parent / "data" / name
    lines = [li for li in path.read_text("utf-8").split("\n") if not li.startswith("#")]
    assert lines[-1] == ""
    entries = [tuple(line.split("\t")) for line in lines[:-1]]
    assert entries == sorted(set(entries))
