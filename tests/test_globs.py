"""Patterns of file names."""

from pathlib import Path

import pytest

from copyedit.globs import matches

ROOT = Path("/site")


@pytest.mark.parametrize(
    ("glob", "file", "expected"),
    [
        ("*.md", "a.md", True),
        ("*.md", "news/may/a.md", True),
        ("*.md", "a.md.txt", False),
        ("news", "news/may/a.md", True),
        ("news/", "news/a.md", True),
        ("news", "old/news/a.md", True),
        ("old/news", "news/a.md", False),
        ("news/*.md", "news/a.md", True),
        ("./news/*.md", "news/a.md", True),
        ("news/*.md", "news/may/a.md", False),
        ("news/*.md", "old/news/a.md", False),
        ("news/**", "news/may/a.md", True),
        ("news/**/a.md", "news/a.md", True),
        ("**/may/*.md", "news/may/a.md", True),
        ("a?.md", "ab.md", True),
        ("a[bc].md", "ab.md", True),
        ("a[!bc].md", "ab.md", False),
        ("a[0-9].md", "a7.md", True),
        ("a.md", "axmd", False),
        ("/site/news/*", "news/a.md", True),
        ("/other/news/*", "news/a.md", False),
    ],
)
def test_a_pattern_means_the_files_that_a_reader_expects(glob, file, expected):
    assert matches(glob, ROOT / file, ROOT) is expected


def test_a_file_outside_the_root_is_met_by_its_name_only():
    assert matches("*.md", "/elsewhere/a.md", ROOT)
    assert not matches("news/*.md", "/elsewhere/news/a.md", ROOT)
