"""What is said once about a text stands beside the report, in no format inside it."""

from __future__ import annotations

import pytest

from copyedit.__main__ import main

SLIPS = (
    "The troops crossed the boarder before sunrise. Nurses said they had never scene "
    "such a busy night. The senator will not stand buy while the plant closes. The "
    "bill past the lower house by three votes. The crew could not here the alarm "
    "above the engines. The clinic will open it's doors in September. The boats where "
    "tied up along the canal.\n"
)
ONLY = ["--select", "confusion.real-word"]


@pytest.fixture
def verse(folder):
    """A file so full of slips that the model holds its tongue."""
    path = folder / "verse.txt"
    path.write_text(SLIPS)
    return path


@pytest.mark.parametrize("form", ["plain", "json", "github"])
@pytest.mark.usefixtures("verse")
def test_a_note_is_one_line_on_standard_error(capsys, form):
    assert main(["check", *ONLY, "--format", form, "verse.txt"]) == 1
    out, err = capsys.readouterr()
    assert 0 < out.count("confusion.real-word") <= 5
    assert "not shown" not in out
    assert err.startswith("copyedit: verse.txt: so many words seem wrong ")
    assert err.count("\n") == 1


def test_fix_says_it_too(capsys, verse):
    assert main(["fix", *ONLY, "verse.txt"]) == 1
    assert capsys.readouterr().err.count("not shown") == 1
    assert verse.read_text() == SLIPS


@pytest.mark.usefixtures("verse")
def test_nothing_is_said_without_the_model(capsys):
    assert main(["check", "--no-context", "verse.txt"]) in (0, 1)
    assert "not shown" not in capsys.readouterr().err
