"""Quotations of every style are read, and marks without a partner told."""

import pytest

from copyedit import readers
from copyedit.evidence.quotations import quotations


def quoted(text):
    ledger = readers.read(text).view(quotations)
    return [quotation.span.cut(text) for quotation in ledger.all]


def lone(text):
    ledger = readers.read(text).view(quotations)
    return [mark.span.start for mark in ledger.lone_marks]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("He said: “We came.” She left.", ["We came."]),
        ('He said: "We came." She left.', ["We came."]),
        ("'We came,' he said. 'It's late.'", ["We came,", "It's late."]),
        (
            "‘We came,’ he said, ‘on the unions’ bus.’",
            ["We came,", "on the unions’ bus."],
        ),
        ("“He told me ‘no’,” she said.", ["He told me ‘no’,"]),
        ('The first read "No." The next "Yes."', ["No.", "Yes."]),
        ("«Non», he said.", ["Non"]),
    ],
    ids=["curly", "straight", "british", "british-curly", "nested", "two", "angled"],
)
def test_the_insides_are_found(text, inside):
    assert quoted(text) == inside
    assert lone(text) == []


@pytest.mark.parametrize(
    "text",
    [
        'He owns the 7" single and is 6\'2" tall.',
        "In the early ’60s and by '07, rock 'n' roll was dead.",
        "The workers' and the riders' rights, and the boss’s car.",
        "’Tis late, and 'twas dark.",
        'The acid has a p"K" of 4.',
    ],
)
def test_apostrophes_and_primes_are_no_quotation_marks(text):
    assert lone(text) == []


def test_a_quotation_of_several_paragraphs_closes_once():
    text = "He said: “We came.\n\n“We saw.\n\n“We left,” he said."
    ledger = readers.read(text).view(quotations)
    assert [q.continued for q in ledger.all] == [True, True, False]
    assert ledger.lone_marks == ()


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("He said: “We came.\n\nNobody knew.", [9]),
        ("We came,” he said.", [8]),
        ('He said: "We came.\n\nNobody knew.', [9]),
    ],
)
def test_a_mark_without_a_partner_is_told(text, at):
    assert lone(text) == at


def test_a_mark_that_closes_a_paragraph_later_is_one_fault():
    text = "“We came.\n\nWe saw,” he said."
    (mark,) = readers.read(text).view(quotations).lone_marks
    assert (mark.span.start, mark.partner.start) == (0, 18)


def test_a_block_quotation_may_open_only_its_first_paragraph():
    text = "> “We came.\n>\n> We saw,” he said.\n"
    document = readers.read(text, format="markdown")
    assert document.view(quotations).lone_marks == ()
