"""Rules of the kinds swap and forbid."""

import pytest

from copyedit.document import Block, BlockKind, Document
from copyedit.finding import Certainty, Edit, Finding, Fix
from copyedit.passage import OBJECT, Mask
from copyedit.span import Span

TOW = "swap: {tow|tows|towed|towing the line: toe|toes|toed|toeing the line}"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("They tow the line.", "They {tow the line -> toe the line}."),
        ("Towing the line.", "{Towing the line -> Toeing the line}."),
        ("TOW THE LINE", "{TOW THE LINE -> TOE THE LINE}"),
        ("Tow The Line", "{Tow The Line -> Toe The Line}"),
        ("tow the line tow the line", "{tow the line -> toe the line} " * 2),
        ("tow  the\nline", "{tow  the\nline -> toe  the\nline}"),
        ("tow, the line", "tow, the line"),
        ("tow the-line", "tow the-line"),
        ("tow the lines", "tow the lines"),
        ("undertow the line", "undertow the line"),
        ("", ""),
    ],
)
def test_meets_the_words_in_a_row_and_keeps_their_capitals(found, text, marked):
    assert found(TOW, text) == marked.strip()


def test_a_finding_names_the_rule_its_words_and_its_fix(findings):
    body = f'{TOW}\nmessage: \'"{{wrong}}" for "{{right}}"\'\nsafe: yes\n'
    (finding,) = findings(f"{body}certainty: certain", "They Towed the line.")
    assert finding == Finding(
        finding.rule,
        Span(5, 19),
        '"Towed the line" for "Toed the line"',
        (Fix((Edit(Span(5, 10), "Toed"),), safe=True),),
        certainty=Certainty.CERTAIN,
    )


def test_a_forbidden_phrase_has_no_fix(found):
    body = "forbid: [at this moment in time, going forward]"
    text = "Going forward, at this moment in time."
    assert found(body, text) == "{Going forward}, {at this moment in time}."


def test_the_longest_phrase_of_a_rule_wins(found):
    body = "swap: {all of the sudden: suddenly, all of the: all the}"
    assert found(body, "All of the sudden.") == "{All of the sudden -> Suddenly}."


def test_two_rules_may_meet_at_one_place(findings):
    bodies = ["forbid: [all of the]", "forbid: [all of the sudden]"]
    spans = [finding.span for finding in findings(bodies, "all of the sudden")]
    assert spans == [Span(0, 10), Span(0, 17)]


def test_several_right_phrases_are_offered_in_their_order_and_none_is_safe(findings):
    body = "safe: yes\nswap: {alot: [a lot, many]}"
    (finding,) = findings(body, "Alot came.")
    assert finding.fixes == (
        Fix.replace(Span(0, 4), "A lot"),
        Fix.replace(Span(0, 4), "Many"),
    )


@pytest.mark.parametrize(
    ("body", "text", "marked"),
    [
        pytest.param(
            "swap: {Smithsonian Institute: Smithsonian Institution}",
            "the Smithsonian Institute, a smithsonian institute",
            "the {Smithsonian Institute -> Smithsonian Institution}, "
            "a smithsonian institute",
            id="a phrase with capitals is met only as written",
        ),
        pytest.param(
            "swap: {between you and I: between you and me}",
            "Between you and I",
            "{Between you and I -> Between you and me}",
            id="the capital of I says nothing",
        ),
        pytest.param(
            "swap: {french fries: French fries}",
            "French fries, french fries, FRENCH FRIES",
            "French fries, {french fries -> French fries}, FRENCH FRIES",
            id="what reads like the fix is left alone",
        ),
        pytest.param(
            "swap: {whos who: who's who}",
            "It’s a whos who.",
            "It’s a {whos who -> who’s who}.",
            id="apostrophes follow the document",
        ),
        pytest.param(
            'swap: {"it\'s own": its own}',
            "It’s own and it's own",
            "{It’s own -> Its own} and {it's own -> its own}",
            id="curly and straight apostrophes are one",
        ),
        pytest.param(
            "swap: {very unique: unique}",
            "A very unique find",
            "A {very unique -> unique} find",
            id="a removal leaves one space",
        ),
        pytest.param(
            "forbid: [24 hours a day]",
            "Open 24 hours a day.",
            "Open {24 hours a day}.",
            id="a phrase may hold figures",
        ),
    ],
)
def test_capitals_and_apostrophes(found, body, text, marked):
    assert found(body, text) == marked


def test_markup_between_the_words_is_kept(findings):
    document = Document("**tow** the line", masks=(Mask(Span(0, 2)), Mask(Span(5, 7))))
    (finding,) = findings(f"{TOW}\nsafe: yes", document)
    assert finding.span == Span(2, 16)
    assert finding.fixes == (Fix((Edit(Span(2, 5), "toe"),), safe=True),)


def test_a_fix_that_swallows_markup_is_not_safe(findings):
    document = Document("very** unique", masks=(Mask(Span(4, 6)),))
    (finding,) = findings("safe: yes\nswap: {very unique: unique}", document)
    assert finding.fixes == (Fix.replace(Span(0, 13), "unique"),)


def test_an_object_parts_words(findings):
    document = Document("tow `x` the line", masks=(Mask(Span(4, 7), OBJECT),))
    assert findings(TOW, document) == []


def test_words_of_two_blocks_are_never_a_phrase(findings):
    blocks = (
        Block(BlockKind.CELL, Span(0, 3)),
        Block(BlockKind.CELL, Span(4, 12)),
    )
    assert findings(TOW, Document("tow the line", blocks=blocks)) == []


def test_a_rule_for_headings_passes_over_paragraphs(findings):
    blocks = (
        Block(BlockKind.HEADING, Span(0, 12), 1),
        Block(BlockKind.PARAGRAPH, Span(14, 26)),
    )
    document = Document("tow the line\n\ntow the line", blocks=blocks)
    spans = [finding.span for finding in findings(f"in: heading\n{TOW}", document)]
    assert spans == [Span(0, 12)]
