"""Headings: steps that skip a level, and the same heading twice in one section."""

import pytest

from copyedit import readers
from copyedit.checkers.headings import check

LONG = "The new ship is dearer than the old one was in May."


def found(text, path="a.md"):
    document = readers.read(text, path=path)
    return [
        (f.rule.id.partition(".")[2], f.span.cut(text), f.span.start)
        for f in check(document)
    ]


def test_a_step_of_two_levels_is_found_and_a_step_back_is_not():
    text = f"# Ferries\n\n### Costs\n\n{LONG}\n\n## Crew\n\n{LONG}\n\n#### Cooks\n\nNo."
    assert found(text) == [
        ("heading-skipped", "Costs", text.index("Costs")),
        ("heading-skipped", "Cooks", text.index("Cooks")),
    ]


def test_the_second_heading_of_a_section_points_to_the_first():
    text = f"# Ferries\n\n## *Costs*\n\n{LONG}\n\n## costs\n\n{LONG}"
    (finding,) = check(readers.read(text, path="a.md"))
    assert finding.span.start == text.rindex("costs")
    assert [r.span.start for r in finding.related] == [text.index("Costs")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Ferries",
        f"# Ferries\n\n## Costs\n\n{LONG}\n\n# Trains\n\n## Costs\n\n{LONG}",
        "# Ferries\n\n## Q\n\n" + f"{LONG}\n\n## Q\n\n" * 3 + LONG,
        f"# Ferries\n\n## Costs\n\n* Old\n\n## Costs\n\n{LONG}",
    ],
    ids=["empty", "one", "two sections", "a form", "a list"],
)
def test_what_repeats_for_a_reason_is_left_alone(text):
    assert found(text) == []
