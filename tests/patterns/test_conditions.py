"""What must, and what must not, stand around a hit."""

import pytest


@pytest.mark.parametrize(
    ("condition", "text", "is_found"),
    [
        ("unless-before: [tug]", "The tug tow the line", False),
        ("unless-before: [tug]", "The tug, tow the line", True),
        ("unless-before: [tug]", "The TUG tow the line", False),
        ("unless-before: [the big tug]", "The big tug tow the line", False),
        ("unless-before: [a|the tug]", "A tug tow the line", False),
        ("unless-before: [tug]", "tow the line", True),
        ("unless-after: [of boats]", "tow the line of boats", False),
        ("unless-after: [of boats]", "tow the line of", True),
        ("unless-after: boats", "tow the line\nboats", False),
        ("only-before: [they, we]", "They tow the line", True),
        ("only-before: [they, we]", "Others tow the line", False),
        ("only-after: [today]", "tow the line today", True),
        ("only-after: [today]", "tow the line", False),
        ("only-before: [they]\nonly-after: [today]", "They tow the line", False),
        ("unless: [to tow the line in]", "time to tow the line in", False),
        ("unless: [to tow the line in]", "time to tow the line up", True),
        ("unless: [tow the line]", "tow the line", False),
        ("unless: [the line]", "tow the line", True),
    ],
)
@pytest.mark.parametrize(
    "kind",
    [
        "forbid: [tow the line]",
        "regex: '[Tt]ow\\s+the\\s+line'",
        "sequence: [tow, the, line]",
    ],
    ids=["forbid", "regex", "sequence"],
)
def test_neighbours_decide(findings, kind, condition, text, is_found):
    assert bool(findings(f"{kind}\n{condition}", text)) is is_found


def test_a_hit_of_punctuation_has_neighbours_too(found):
    body = "regex: '[(]'\nunless-after: [sic]\nunless-before: [see]"
    text = "a (sic), see (b), c (d"
    assert found(body, text) == "a (sic), see (b), c {(}d"
