"""What is a word, and under which form lists know it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copyedit.language.words import WORD, key_of

CUTS = [
    pytest.param("It's the dogs' bowl", ["It's", "the", "dogs", "bowl"], id="straight"),
    pytest.param("O’Hale’s ’n’ more", ["O’Hale’s", "n", "more"], id="curly apostrophe"),
    pytest.param("it''s 'so'", ["it", "s", "so"], id="quotation marks"),
    pytest.param("well-known co‑op", ["well-known", "co‑op"], id="hyphens"),
    pytest.param(
        "red--blue -x x- a – b", ["red", "blue", "x", "x", "a", "b"], id="dash"
    ),
    pytest.param(
        "co\u00adlour na\u200bme", ["co\u00adlour", "na\u200bme"], id="invisible"
    ),
    pytest.param(
        "\u00adx y\u200b z\ufeff", ["x", "y", "z"], id="invisible at the edge"
    ),
    pytest.param("cafe\u0301s", ["cafe\u0301s"], id="combining accent"),
    pytest.param("\u0301x", ["x"], id="accent without a letter"),
    pytest.param("2nd MP3 5G a1b 1990s", [], id="touching digits"),
    pytest.param("mid-1990s F-16", ["mid", "F"], id="hyphen before digits"),
    pytest.param("snake_case _it_ __x", [], id="underscore"),
    pytest.param("naïve Ærø straße", ["naïve", "Ærø", "straße"], id="other letters"),
    pytest.param("ﬁne 𝐁𝐨𝐥𝐝 Ｆｕｌｌ", ["ﬁne", "𝐁𝐨𝐥𝐝", "Ｆｕｌｌ"], id="styled letters"),
    pytest.param("日本語 テスト", ["日本語", "テスト"], id="cjk"),
    pytest.param("I❤️you 👩‍🚀 a😀b", ["I", "you", "a", "b"], id="emoji"),
    pytest.param("U.S. e.g. 3.5", ["U", "S", "e", "g"], id="stops"),
    pytest.param("\ufffc-like a\ufffcb", ["like", "a", "b"], id="objects"),
]


@pytest.mark.parametrize(("text", "words"), CUTS)
def test_cuts_a_text_into_words(text, words):
    assert WORD.findall(text) == words


KEYS = [
    pytest.param("It’s", "it's", id="curly apostrophe"),
    pytest.param("Itʼs", "it's", id="letter apostrophe"),
    pytest.param("Co‑Op", "co-op", id="no-break hyphen"),
    pytest.param("well‐known", "well-known", id="hyphen character"),
    pytest.param("co\u00adl\u200bour", "colour", id="invisible"),
    pytest.param("Cafe\u0301", "café", id="combining accent"),
    pytest.param("ﬁﬂ", "fifl", id="ligatures"),
    pytest.param("𝐁𝐨𝐥𝐝", "bold", id="styled letters"),
    pytest.param("ＦＵＬＬ", "full", id="full width"),
    pytest.param("STRASSE", "strasse", id="capitals"),
]


@pytest.mark.parametrize(("word", "key"), KEYS)
def test_a_key_is_lower_case_with_plain_marks(word, key):
    assert key_of(word) == key


LETTERS = st.text(
    st.characters(categories=["Lu", "Ll"], max_codepoint=0x24F), min_size=1
)


def test_a_footnote_number_is_no_part_of_its_word():
    assert [match.group() for match in WORD.finditer("word¹ and m²")] == [
        "word",
        "and",
        "m",
    ]


@given(LETTERS)
def test_an_accent_is_the_same_word_in_one_character_or_two(letters):
    decomposed = unicodedata.normalize("NFD", letters)
    assert key_of(decomposed) == key_of(unicodedata.normalize("NFC", letters))


@given(st.text())
def test_no_word_touches_a_letter_a_digit_or_an_underscore(text):
    for match in WORD.finditer(text):
        beside = text[: match.start()][-1:], text[match.end() :][:1]
        around = [m for m in beside if not "⁰" <= m <= "₟"]  # letters set low
        assert not any(m.isalpha() or m.isdecimal() or m == "_" for m in around)
        assert match.group().strip("'’-") == match.group()


@given(LETTERS)
def test_the_key_of_a_key_is_itself(letters):
    assert key_of(key_of(letters)) == key_of(letters)
