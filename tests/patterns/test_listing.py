"""The list of all rules below what people wrote."""

from copyedit.patterns.listing import MARK, with_listing
from copyedit.rule import Rule, Severity, Status

RULES = [
    Rule("style.b", "b | c", "", Severity.SUGGESTION, status=Status.PREVIEW),
    Rule("style.a", "a", "", Severity.WARNING),
    Rule("confusion.z", "z", "", Severity.ERROR),
]


def test_replaces_what_the_program_wrote_and_nothing_else():
    assert with_listing(f"# By hand\n\n{MARK}\nold", RULES) == (
        f"# By hand\n\n{MARK}\n\n"
        "3 rules.\n\n"
        "### confusion\n\n"
        "| rule | what is wrong | severity |\n"
        "|---|---|---|\n"
        "| `confusion.z` | z | error |\n\n"
        "### style\n\n"
        "| rule | what is wrong | severity |\n"
        "|---|---|---|\n"
        "| `style.a` | a | warning |\n"
        "| `style.b` | b \\| c | suggestion (preview) |\n"
    )
