"""The summary between the headline and the text."""

from __future__ import annotations

import pytest

from copyedit import readers
from copyedit.evidence.standfirst import is_above, standfirst


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", "# Bank to shut\n\n*The last in town*\n\nThe bank will shut."),
        ("a.md", "# Bank to shut\n\n**The last in town**\n\nThe bank will shut."),
        ("a.html", "<h1>Bank</h1><p class='standfirst'>The last.</p><p>It shuts.</p>"),
        ("a.html", "<h1>Bank</h1><p class='article-dek'>The last.</p><p>It shuts.</p>"),
        (
            "a.txt",
            "Bank to shut\n\nThe last in town closes its doors in June, after ninety "
            "years of lending.\n\nBy Ann Lee\n\nIt will shut in June, the bank said on "
            "Monday, and nobody is to lose a job.",
        ),
    ],
)
def test_the_source_marks_a_summary(path: str, text: str) -> None:
    document = readers.read(text, path=path)
    found = document.view(standfirst)
    assert found is not None
    assert "last" in found.span.cut(text)
    assert is_above(document, found)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", ""),
        ("a.md", "*All of it*"),
        ("a.md", "# Bank\n\nThe *last* one.\n\nIt *shuts*."),
        ("a.md", "# Bank\n\n*By Ann Lee. Monday 5 May 2025*\n\nIt shuts."),
        ("a.md", "# Bank\n\n*The* last *one*\n\nIt shuts."),
        ("a.html", "<h1>Bank</h1><p class='text'>The last.</p><p>It shuts.</p>"),
    ],
)
def test_other_first_paragraphs_are_text(path: str, text: str) -> None:
    assert readers.read(text, path=path).view(standfirst) is None
