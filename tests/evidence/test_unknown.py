"""Which words nothing knows, and what the document says for them."""

import pytest

from copyedit import readers
from copyedit.accepted import Accepted
from copyedit.evidence.unknown import unknown_words


def unknown(text, *accepted):
    document = readers.read(text, accepted=Accepted.of(accepted))
    return [u.word.text for u in document.view(unknown_words) if not u.is_capital]


@pytest.mark.parametrize(
    "text",
    [
        "Then Zvartimov spoke. Zvartimov left.",
        "A motion by Zvartimov failed. Zvartimov’s party left.",
        "He sang ’appy songs, nothin’ more.",
        "The word “flurm” means nothing.",
        "Le gouvernement refuse de donner une réponse sur la question posée.",
        "Le gouvernement est mort.",
        "Il a dit: la vie est belle.",
        "The yeast “Proteles cristata” is no yeast.",
        "NATO, eBay, McTavish and ТАСС",
    ],
)
def test_names_speech_and_other_languages_are_passed_over(text):
    assert unknown(text) == []


def test_a_slip_is_unknown():
    assert unknown("The anser came.") == ["anser"]


def test_only_the_unknown_part_of_a_compound_is_told():
    assert unknown("A bulit-in clock.") == ["bulit"]


def test_a_word_list_accepts_words_with_their_possessives():
    assert unknown("The flurm’s end. A Flurm.", "flurm") == []
    assert unknown("The flurms ended.", "flurm") == ["flurms"]


def test_a_word_with_a_ligature_or_wide_letters_is_looked_up():
    assert unknown("The ﬁnacial report.") == ["ﬁnacial"]
    assert unknown("The ｇｏｖｅｒｎｍｅｎｔ and the oﬃce") == []


def test_a_short_sentence_of_slips_is_english_still():
    assert unknown("They propogate such transactoins continously.") == [
        "propogate",
        "transactoins",
        "continously",
    ]
    assert unknown("Den skulle aldrig bevilja sådana flyktingar tillstånd.") == []


def test_the_names_of_commands_are_no_words():
    assert unknown(r"The field \mathbb of \rightarrow") == []


def test_a_name_is_offered_with_its_capital():
    document = readers.read("They came to austrailia by ship.")
    (found,) = document.view(unknown_words)
    assert found.ranked[0].text == "Australia"


def test_words_of_names_do_not_make_a_sentence_foreign():
    text = "Ursula von der Leyen recieved the goverment of Louis de la Croix."
    assert unknown(text) == ["recieved", "goverment"]
    assert unknown("The recieved goverment of the south.") == ["recieved", "goverment"]


def test_slips_in_a_short_quotation_are_unknown():
    assert unknown("“Vladimir Putin recieved” is what it said.") == ["recieved"]


def test_a_word_made_by_rule_is_offered_in_lower_case():
    document = readers.read("It came from a subnegotition of theirs.")
    (found,) = document.view(unknown_words)
    assert found.ranked[0].text == "subnegotiation"
