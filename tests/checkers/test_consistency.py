"""What the checkers of mixed forms tell beside the examples of their rules."""

import time

import pytest

from copyedit import readers
from copyedit.checkers import (
    abbreviations,
    collective,
    figure_forms,
    heading_case,
    hyphenation,
    list_items,
    mixed_marks,
    serial_comma,
    term_capitals,
    written_forms,
)
from copyedit.document import Document

ALL = (
    abbreviations,
    collective,
    figure_forms,
    heading_case,
    hyphenation,
    list_items,
    mixed_marks,
    serial_comma,
    term_capitals,
    written_forms,
)


def found(checker, text, form="markdown"):
    return list(checker.check(readers.read(text, format=form)))


@pytest.mark.parametrize("checker", ALL)
@pytest.mark.parametrize("text", ["", "Word", "\n\n", "“", "- ", "A.A.", "() (AB)"])
def test_a_text_without_forms_has_no_findings(checker, text):
    assert list(checker.check(Document(text))) == []


def test_every_place_is_told_with_its_form_and_the_fix_changes_the_strays():
    text = "It is 5km long, 3km wide, **40 km** away and 2 km deep; 9km, 7km, 8km."
    (finding,) = found(figure_forms, text)
    assert (
        finding.message
        == "spaces before units in one text: spaced ×2 against closed ×5"
    )
    assert [edit.text for edit in finding.fixes[0].edits] == ["40km", "2km"]
    assert len(finding.related) == 6
    assert finding.span.cut(text) == "40 km"


def test_of_two_forms_used_alike_the_later_one_is_the_stray():
    (finding,) = found(written_forms, "The U.S. sent ships, and the US paid.")
    assert finding.span.start == 29


def test_markup_inside_a_form_stays_in_its_span():
    text = "<p>The <b>U.S</b>. paid. The <b>U.S</b>. left, said the US.</p>"
    (finding,) = found(written_forms, text, "html")
    assert finding.span.cut(text) == "US"


def test_headlines_and_quotations_do_not_count():
    assert not found(written_forms, "# US votes\n\nThe U.S. voted. “The US,” he said.")
    assert not found(figure_forms, "# Bill is £5m\n\nIt is £5 million.")
    assert not found(
        abbreviations, "# HSB votes\n\nThe Harbour Safety Board (HSB) met."
    )


def test_a_compound_is_compared_in_its_position_only():
    assert not found(hyphenation, "A long-term plan is good in the long term.")
    assert found(hyphenation, "A long-term plan is a long term plan.")


def test_lists_apart_are_judged_apart():
    text = "- Ropes.\n- Lamps.\n- Boots.\n\nThen:\n\n- ropes\n- lamps\n- boots\n"
    assert not found(list_items, text)


@pytest.mark.parametrize("checker", ALL)
def test_time_grows_with_the_text(checker):
    piece = (
        "The Harbour Safety Board (HSB) met, the HSB said – or says. The long-term "
        "plan cost £5m, or 5 per cent, in the 1990s… The Climate Act and the climate "
        "act, ropes, nets and hooks, a wild-fire and a wildfire, a wild fire. The team "
        "is.\n\n"
    )
    seconds = []
    for times in (200, 800):
        document = Document(piece * times)
        assert document.words and document.sentences
        start = time.process_time()
        list(checker.check(document))
        seconds.append(time.process_time() - start)
    assert seconds[1] < 10 * seconds[0] + 0.5
