"""Rules that hold measures, counts, names and headlines of one article together."""

from __future__ import annotations

import time
from types import ModuleType

import pytest

from copyedit import readers
from copyedit.checkers import (
    comma_and_quotation,
    company_form,
    dates_two_years,
    doubled_opening,
    headline_office,
    headline_places,
    numbers_tally,
    repeated_quotation,
    revision_markup,
    small_numbers,
    speakerless,
    unit_systems,
)
from copyedit.finding import Finding

CHECKERS = (
    comma_and_quotation,
    company_form,
    dates_two_years,
    headline_office,
    headline_places,
    numbers_tally,
    revision_markup,
    small_numbers,
    speakerless,
    unit_systems,
)


def found(checker: ModuleType, text: str, path: str = "x.txt") -> list[Finding]:
    return list(checker.check(readers.read(text, path=path)))


def shown(checker: ModuleType, text: str, path: str = "x.txt") -> list[str]:
    return [finding.span.cut(text) for finding in found(checker, text, path)]


@pytest.mark.parametrize("checker", CHECKERS)
@pytest.mark.parametrize("text", ["", " ", "Word", "7", "“", "…"])
def test_says_nothing_of_next_to_nothing(checker: ModuleType, text: str) -> None:
    assert found(checker, text) == []


def test_one_finding_for_each_kind_of_measure_with_all_its_places() -> None:
    text = (
        "The road is 12 kilometres long, the tunnel 3 kilometres. The town is 20 miles "
        "away.\n\nIt was 30C on Monday. By night it was 60F in the hills."
    )
    first, second = found(unit_systems, text)
    assert first.span.cut(text) == "20 miles"
    assert [r.span.cut(text) for r in first.related] == [
        "12 kilometres",
        "3 kilometres",
    ]
    assert second.span.cut(text) == "60F"


def test_a_conversion_anywhere_shows_that_both_systems_are_meant() -> None:
    text = "It is 12 kilometres (7 miles) long. The town is 20 miles away."
    assert found(unit_systems, text) == []


def test_markup_between_number_and_noun_does_not_hide_a_count() -> None:
    text = "<p>There were <b>nine</b> boys and <i>7</i> girls in the class.</p>"
    (finding,) = found(small_numbers, text, "x.html")
    assert finding.span.cut(text) == "7"
    assert finding.fixes[0].edits[0].text == "seven"


def test_the_form_of_a_company_is_compared_under_one_name_only() -> None:
    same = "Hale Foods Ltd pays. Hale Foods Limited pays. Then Hale Foods Ltd shut."
    other = "Hale Foods Ltd pays. Orr Foods Limited pays. Hale Foods Ltd shut."
    assert shown(company_form, same) == ["Hale Foods Limited"]
    assert found(company_form, other) == []


def test_votes_and_absent_members_make_up_the_council() -> None:
    text = (
        "The plan passed by eight votes to five, with one member absent from the "
        "{}-member council."
    )
    assert found(numbers_tally, text.format("14")) == []
    assert shown(numbers_tally, text.format("15")) == ["15-member"]


def test_years_of_two_things_of_one_name_far_apart_are_not_compared() -> None:
    between = "\n\n".join(["Nothing was said of it."] * 30)
    text = (
        f"The school was built in 1911.\n\n{between}\n\nThe school was built in 1921."
    )
    assert found(dates_two_years, text) == []


def test_a_title_that_the_text_contradicts_is_where_the_fix_is() -> None:
    text = (
        "---\ntitle: Nine hurt in crash near the old mill\n---\n\n"
        "# Eight hurt in crash near the old mill\n\nEight people were hurt, Eight said."
    )
    (finding,) = found(doubled_opening, text, "x.md")
    assert finding.span.cut(text) == "Nine"
    assert finding.fixes[0].edits[0].text == "Eight"


def test_the_standfirst_counts_as_the_head_of_an_article() -> None:
    text = (
        "# Bank to shut\n\n*A bishop will lead the campaign against it*\n\n"
        "The bank will shut. The archbishop of Dale will lead the campaign.\n"
    )
    assert shown(headline_office, text, "x.md") == ["bishop"]


def test_revision_markup_in_code_is_an_example() -> None:
    assert found(revision_markup, "Use `<ins>new</ins>` for it.", "x.md") == []
    assert len(found(revision_markup, "It is <ins>new</ins>.", "x.md")) == 1


def test_a_place_is_named_once_and_not_where_every_word_has_a_capital() -> None:
    body = "A mill in Bradford burned. Crews in Bradford came."
    assert shown(headline_places, f"# Fire at Leeds mill\n\n{body}", "x.md") == [
        "Leeds"
    ]
    assert found(headline_places, f"# Fire At Leeds Mill\n\n{body}", "x.md") == []


def test_words_in_another_order_are_told_once() -> None:
    text = (
        "“The firm dismissed four hundred workers by text message,” said Holt.\n\n"
        "It was a shame that “four hundred workers were dismissed by the firm by text "
        "message”, said Holt."
    )
    (finding,) = found(repeated_quotation, text)
    assert finding.related[0].span.start < finding.span.start


@pytest.mark.parametrize("checker", CHECKERS)
def test_ten_times_the_text_costs_at_most_twenty_times_as_much(
    checker: ModuleType,
) -> None:
    line = (
        "“We saw {0} of the nine boats,” said Hale Foods Ltd in {1}. J.R. Orr won 3-1, "
        "a two-goal win. The mill opened in {1}. It is 12 kilometres away.\n\n"
    )

    def cost(lines: int) -> float:
        text = "".join(line.format(n % 9 + 1, 1900 + n % 99) for n in range(lines))
        costs = []
        for _ in range(3):
            document = readers.read(text, path="x.txt")
            assert document.words
            before = time.process_time()
            for finding in checker.check(document):
                assert finding.message
            costs.append(time.process_time() - before)
        return min(costs)

    cost(20)
    assert cost(2_000) < 20 * cost(200) + 0.1
