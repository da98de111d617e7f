"""Where sentences end; in each case a bar stands for every boundary."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copyedit.language.sentences import sentences_in

ABBREVIATIONS = [
    "Mr. Hale met Dr. Ruiz. | Both left early.",
    "Gen. Ivo Brandt and Lt. Col. Ames flew home. | Sen. Ortiz stayed.",
    "Reporters asked then-Gov. Pratt and Rep. Oyelaran about it.",
    "The bridge at St. Aldan lies below Mt. Corrie. | It was built in stone.",
    "Police closed Mill St. | The road opens again tonight.",
    "She works for Orbis Inc. and Tallow Ltd. in Leeds.",
    "She left Orbis Inc. Chairman Paul Dent stayed.",
    "She works for Orbis Inc. | They pay well.",
    "Use a rich colour, e.g. Crimson or i.e. Scarlet, if you like.",
    "Tools incl. Hammers and approx. 20 nails were gone, esp. Mine.",
    "It was Leeds vs. Hull on Sunday.",
    "The beam is 10 ft. long and weighs 12 lbs. in all.",
    "See No. 4 and vol. II, pp. 3 to 9, for more.",
    "Would she sign? | No. | Ten more would.",
    "On Jan. 5 and again in Sept. 2010 it rained.",
    "It rained in Jan. | The rest of the year was dry.",
    "The train leaves at 5 p.m. Monday from Hull.",
    "The train leaves at 5 p.m. EST from Hull.",
    "The train left at 5 p.m. | Passengers were furious.",
    "The U.S. Senate met in Washington, D.C. on Monday.",
    "He moved to the U.S. | She stayed in the U.K. | But they wrote.",
    "He holds a Ph.D. from Bath. | It took years.",
    "They sold pens, ink, etc. and paper. | They sold lamps, etc. | Prices rose.",
]
INITIALS = [
    "J. R. R. Tolman and George W. Bish were there.",
    "The poem is by A. A. Marsh. | It is short.",
    "It was my wife and I. | Everybody else had gone.",
    "We chose plan B. | It failed.",
    "The J.-P. Marat street is closed.",
]
NUMBERS = [
    "It cost 3.5 million in 2013. | The rest was free.",
    "Prices rose. | 20 people lost their jobs.",
    "Prices fell. | $20 was enough.",
    "1. Wash the cup. | 2. Dry it.",
    "Do this: 1. Wash the cup.",
    "a. The first point stands.",
    "IV. The last voyage",
]
QUOTATIONS = [
    "“Is it true?” Brandt said.",
    "“Is it true?” Mr. Paul Brandt asked the judge.",
    "“Is it true?” I asked.",
    '"Go!" he said. | "Now!"',
    "“Is it true?” | The judge said nothing.",
    "“It is true.” | Brandt looked away.",
    "“I came. | I saw,” he said. | “I left.”",
    "“We met twice. | We will meet again.",
    "(It was late.) | Nobody slept. | [Nobody could.]",
    "It was late (very late.) | Nobody slept.",
    "The song “Who Knows?” is old.",
    "He wrote of “the end of it all.”[1] | Critics laughed.",
    "It was over. | ‘Twas late.",
]
OTHER_STOPS = [
    "He waited… and waited... and left.",
    "He waited… | Nobody came... | She slept.",
    "He paused . . . and went on.",
    "He left. | …and then came back.",
    "“We met […] in May.” | He left.",
    "She works for Yahoo! and likes it.",
    "She left Yahoo! Mail behind. | Yahoo! | The news!",
    "Really?! | Yes!! | What now?",
    "did it work? | yes. | it did work. | the end",
]
STARTS = [
    "Sales fell. | iPads did well. | eBay did not.",
    "He writes in C#. | .NET came later.",
    "It rained. | – Nobody cared. | • The end.",
    "They ran. | \ufffc stopped. | \ufffc did not.",
    "It works.\ufffc | The rest does not.",
    "They won. | #victory was everywhere.",
    "So it was said. | Østergaard agreed. | Émile did not.",
]


@pytest.mark.parametrize(
    "marked",
    ABBREVIATIONS + INITIALS + NUMBERS + QUOTATIONS + OTHER_STOPS + STARTS,
)
def test_finds_the_boundaries(marked):
    assert pieces_of(marked.replace(" | ", " ")) == marked.split(" | ")


def pieces_of(text):
    return [text[start:end] for start, end in sentences_in(text)]


def test_a_line_end_is_a_space_and_a_blank_line_an_end():
    text = " He met Mr.\nHale\nand left \n \n they slept\n"
    assert pieces_of(text) == ["He met Mr.\nHale\nand left", "they slept"]


@pytest.mark.parametrize("text", ["", " ", "\n\n \n", "\u2003"])
def test_blank_text_has_no_sentence(text):
    assert sentences_in(text) == []


MARKS = [*".!?…”“\"')([]•–- \n", "...", "[1]", "\n\n", "\u00a0", "\ufffc", "\u0301"]
WORDS = ["1", "A", "a", "I", "Mr", "U.S.", "said", "The", "Hale", "iPad", "etc", "日本"]
PIECES = st.sampled_from(MARKS + WORDS)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join))


@given(TEXTS)
def test_sentences_hold_all_that_is_not_space_in_order(text):
    spans = sentences_in(text)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    pieces = [text[start:end] for start, end in spans]
    assert pieces == [piece.strip() for piece in pieces]
    assert "".join("".join(pieces).split()) == "".join(text.split())


STRANGE = [
    ". ",
    "a.",
    '"',
    "”",
    ".",
    "…",
    '." ',
    ".\n",
    "\n\n",
    " ",
    "? ",
    "Mr. ",
    "(",
    "“",
]


@pytest.mark.parametrize("unit", STRANGE, ids=repr)
def test_time_grows_no_faster_than_the_text(unit):
    assert seconds_for(unit * 80_000) < 30 * max(seconds_for(unit * 8_000), 0.001)


def seconds_for(text):
    def once():
        start = time.process_time()
        sentences_in(text)
        return time.process_time() - start

    return min(once(), once(), once())
