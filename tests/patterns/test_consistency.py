"""Rules of the kind consistency."""

import pytest

from copyedit.document import Block, BlockKind, Document
from copyedit.finding import Edit, Finding, Fix, Related
from copyedit.span import Span


@pytest.fixture
def consistency(findings):
    """What a rule with these groups finds in a text."""

    def find(groups, text, category="confusion"):
        body = f"message: '{{wrong}}, {{right}}'\nconsistency: {groups}"
        return findings(body, text, category)

    return find


def test_one_finding_names_every_place_and_mends_the_rarer_form(consistency):
    text = "Email it. Two emails came, one e-mail went."
    (finding,) = consistency("[[e-mail|e-mails, email|emails]]", text)
    assert finding == Finding(
        finding.rule,
        Span(31, 37),
        "e-mail, email (1 against 2)",
        (Fix((Edit(Span(31, 37), "email"),)),),
        (
            Related(Span(0, 5), '"Email"'),
            Related(Span(14, 20), '"emails"'),
            Related(Span(31, 37), '"e-mail"'),
        ),
    )


@pytest.mark.parametrize(
    ("groups", "text", "marked"),
    [
        pytest.param("[[grey, gray]]", "grey and grey", [], id="one form"),
        pytest.param("[[grey, gray]]", "Gray or grey", ["grey"], id="a tie"),
        pytest.param(
            "[[web site, website], [grey, gray]]",
            "grey website, grey web site, gray website",
            ["web site", "gray"],
            id="each group by itself",
        ),
        pytest.param(
            "[[internet, Internet]]",
            "the internet. Internet use. On the internet.",
            [],
            id="a capital that opens a sentence",
        ),
        pytest.param(
            "[[internet, Internet]]",
            "the internet, an Internet, the internet",
            ["Internet"],
            id="a capital in mid-sentence",
        ),
        pytest.param(
            "[[judgement, judgment, jugement]]",
            "judgement judgement judgment judgment judgment jugement",
            ["jugement"],
            id="three forms",
        ),
    ],
)
def test_the_form_used_least_is_found(consistency, groups, text, marked):
    found = consistency(groups, text)
    assert [finding.span.cut(text) for finding in found] == marked


def test_all_other_forms_become_the_commonest(consistency):
    text = "adviser, advisor, adviser, ADVISORS"
    (finding,) = consistency("[[adviser|advisers, advisor|advisors]]", text)
    assert finding.fixes == (
        Fix((Edit(Span(9, 16), "adviser"), Edit(Span(27, 35), "ADVISERS"))),
    )


def test_the_name_of_an_office_is_left_as_it_is(consistency):
    text = "An adviser of the Senior Advisor is an adviser."
    assert consistency("[[adviser, advisor]]", text) == []


def test_a_capital_in_a_heading_tells_nothing(consistency):
    text = "Of The Internet\n\nthe internet"
    blocks = (
        Block(BlockKind.HEADING, Span(0, 15), 1),
        Block(BlockKind.PARAGRAPH, Span(17, 29)),
    )
    document = Document(text, blocks=blocks)
    assert consistency("[[internet, Internet]]", document) == []


@pytest.mark.parametrize(("category", "count"), [("consistency", 0), ("confusion", 1)])
def test_quotations_count_only_where_the_category_says(consistency, category, count):
    text = "A grey day. “A gray day,” she said."
    assert len(consistency("[[grey, gray]]", text, category)) == count
