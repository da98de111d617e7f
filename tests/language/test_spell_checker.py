"""pyspellchecker's interface, answered by our dictionary."""

from copyedit.language.spell_checker import spell_checker


def test_the_words_of_every_dialect_are_known():
    checker = spell_checker()
    assert checker.unknown(["colour", "color", "anser", "emphasise"]) == {"anser"}


def test_a_correction_is_the_most_usual_word_near():
    assert spell_checker().correction("anser") == "answer"


def test_a_word_is_looked_up_in_any_case():
    assert "Answer" in spell_checker()


def test_counts_tell_usual_words_from_rare_ones():
    checker = spell_checker()
    assert checker["answer"] > checker["descent"] > checker["anser"] == 0
