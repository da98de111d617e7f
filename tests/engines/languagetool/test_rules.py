"""LanguageTool's rules under our names."""

import csv
from pathlib import Path

import pytest

from copyedit.data import languagetool
from copyedit.engines.languagetool import rules
from copyedit.rule import CATEGORIES, Severity

TABLES = Path(languagetool.__file__).parent


def table(name):
    with (TABLES / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("EN_A_VS_AN", "languagetool.en-a-vs-an"),
        ("in_excess_of", "languagetool.in-excess-of"),
        ("BAND-AID_PLASTER", "languagetool.band-aid-plaster"),
        ("EN_COMPOUNDS_WELL_BEING", "languagetool.en-compounds"),
        ("EN_US_SIMPLE_REPLACE_MOTORWAY", "languagetool.en-us-simple-replace"),
        ("EN_COMPOUNDS", "languagetool.en-compounds"),
    ],
)
def test_a_rule_has_a_name_of_ours(name, expected):
    assert rules.id_of(name) == expected


def test_the_category_says_how_grave_a_rule_is_and_whether_quotations_count():
    grammar = rules.rule_of("languagetool.this-nns", "GRAMMAR")
    assert (grammar.severity, grammar.counts_in_quotations) == (Severity.WARNING, False)
    typo = rules.rule_of("languagetool.it-is", "TYPOS")
    assert (typo.severity, typo.counts_in_quotations) == (Severity.WARNING, True)


def test_a_category_that_is_new_is_taken_for_style():
    rule = rules.rule_of("languagetool.brand-new", "NEVER_SEEN")
    assert (rule.severity, rule.counts_in_quotations) == (Severity.SUGGESTION, False)


def test_its_speller_is_left_out_unless_it_is_named():
    speller = "languagetool.morfologik-rule-en-gb"
    assert "MORFOLOGIK_RULE_EN_GB" in rules.left_out()
    assert "MORFOLOGIK_RULE_EN_GB" in rules.left_out(["all", "languagetool"])
    assert "MORFOLOGIK_RULE_EN_GB" not in rules.left_out(["all", speller])


def test_quotations_of_several_paragraphs_are_left_to_us():
    assert "EN_UNPAIRED_QUOTES" in rules.left_out()


def test_a_noisy_rule_tells_its_record():
    assert rules.is_noisy("languagetool.comma-compound-sentence")
    record = rules.record_of("languagetool.comma-compound-sentence")
    assert int(record["wrong"]) > int(record["right"])
    assert "news_open:" in record["domains"]
    assert not rules.is_noisy("languagetool.this-nns")


@pytest.mark.parametrize("name", ["rules", "noisy", "left_to_us", "categories"])
def test_a_table_is_in_order_and_says_nothing_twice(name):
    first = [next(iter(row.values())) for row in table(name)]
    assert first == sorted(set(first))


def test_a_noisy_rule_was_wrong_more_often_than_right():
    for row in table("noisy"):
        domains = [told.split(":") for told in row["domains"].split()]
        assert int(row["wrong"]) == sum(int(number) for _, number in domains), row
        assert int(row["wrong"]) > int(row["right"]), row


def test_every_category_is_like_one_of_ours():
    for row in table("categories"):
        assert row["ours"] in CATEGORIES, row
        assert row["severity"] in list(Severity), row


def test_every_rule_has_a_category_that_we_know():
    known = {row["category"] for row in table("categories")}
    assert {row["category"] for row in table("rules")} <= known
