"""``copyedit fix``, run as a user runs it but in this process."""

import io
import subprocess
import sys
from pathlib import Path

import pytest

from copyedit.__main__ import main

pytestmark = pytest.mark.usefixtures("folder")

RULES = str(Path(__file__).parent / "desk_rules")
MYRIAD = 'suggestion "many" is shorter [style.myriad]'


@pytest.fixture
def fix(capsys):
    def run(*arguments):
        status = main(["fix", "--rules", RULES, "--select", "style", *arguments])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run


def test_safe_fixes_are_made_and_the_rest_is_reported(fix):
    Path("a.md").write_text("They utilise a myriad of plans.\n\nUtilise it.\n")
    assert fix("--fail-on", "suggestion", "a.md") == (
        1,
        f"a.md:1:10: {MYRIAD}\n",
        "fixed 2 findings in a.md\n",
    )
    assert Path("a.md").read_text() == "They use a myriad of plans.\n\nUse it.\n"


def test_when_all_is_fixed_the_run_has_succeeded(fix):
    Path("a.md").write_text("They utilise it.")
    assert fix("a.md") == (0, "", "fixed 1 finding in a.md\n")
    assert fix("a.md") == (0, "", "")
    assert Path("a.md").read_text() == "They use it."


def test_a_file_without_safe_fixes_is_not_touched(fix):
    path = Path("a.md")
    path.write_text("It is a myriad of plans.")
    before = path.stat().st_ino, path.stat().st_mtime_ns
    assert fix("--fail-on", "suggestion", "a.md") == (1, f"a.md:1:7: {MYRIAD}\n", "")
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == before


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbfThey utilise it.\r\nA second line.\r\n",
        "\ufeffThey utilise it.\r\n".encode("utf-16-le"),
        "\ufeffThey utilise it.\n".encode("utf-16-be"),
        b"They utilise it.\x0c\n\n\nNo line end",
        "✍️ They\u2028utilise\xa0it.\r".encode(),
    ],
    ids=["mark and CRLF", "UTF-16", "UTF-16 BE", "form feed", "odd line ends"],
)
def test_every_byte_that_is_not_fixed_is_kept(fix, content):
    Path("a.txt").write_bytes(content)
    assert fix("a.txt")[0] == 0
    wide = "utf-16-be" if content[:2] == b"\xfe\xff" else "utf-16-le"
    encoding = wide if content[:2] in (b"\xfe\xff", b"\xff\xfe") else "utf-8"
    expected = content.replace("utilise".encode(encoding), "use".encode(encoding))
    assert Path("a.txt").read_bytes() == expected


def test_a_diff_shows_the_fixes_and_changes_nothing(fix):
    text = "One.\nThey utilise it.\nThree."
    Path("a.md").write_text(text)
    Path("b.md").write_text("A myriad of plans.")
    assert fix("--diff", ".") == (
        1,
        "--- a/a.md\n"
        "+++ b/a.md\n"
        "@@ -1,3 +1,3 @@\n"
        " One.\n"
        "-They utilise it.\n"
        "+They use it.\n"
        " Three.\n"
        "\\ No newline at end of file\n",
        "",
    )
    assert Path("a.md").read_text() == text
    assert fix("--diff", "b.md") == (0, "", "")


def test_a_diff_of_a_whole_path_is_applied_from_the_root(fix, folder):
    path = folder / "a.md"
    path.write_text("They utilise it.")
    _, patch, _ = fix("--diff", str(path))
    assert patch.startswith(f"--- a{path.as_posix()}\n+++ b{path.as_posix()}\n")


def test_a_diff_is_a_patch_that_git_applies(fix):
    Path("a.md").write_bytes("Fine.\r\nThey utilise it.\r\nUtilise café".encode())
    _, patch, _ = fix("--diff", "a.md")
    Path("a.patch").write_bytes(patch.encode())
    subprocess.run(["git", "apply", "a.patch"], check=True)
    assert Path("a.md").read_bytes() == "Fine.\r\nThey use it.\r\nUse café".encode()


def test_a_file_that_cannot_be_written_is_left_and_the_others_are_fixed(fix):
    for name in ("a.md", "b.md"):
        Path(name).write_text("They utilise it.")
    Path("a.md").chmod(0o444)
    assert fix("a.md", "b.md", "none.md") == (
        2,
        "",
        "copyedit: a.md: is read-only; it was left as it is\n"
        "fixed 1 finding in b.md\n"
        "copyedit: none.md: No such file or directory\n",
    )
    assert Path("a.md").read_text() == "They utilise it."
    assert Path("b.md").read_text() == "They use it."


def test_standard_input_comes_out_fixed(fix, monkeypatch):
    text = "They utilise a myriad of plans.\r\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert fix("-") == (
        0,
        "They use a myriad of plans.\r\n",
        f"fixed 1 finding in <stdin>\n<stdin>:1:10: {MYRIAD}\n",
    )


def test_ignored_places_are_not_fixed(fix):
    text = "<!-- copyedit: ignore style -->\n\nThey utilise it.\n\nUtilise it.\n"
    Path("a.md").write_text(text)
    assert fix("a.md") == (0, "", "fixed 1 finding in a.md\n")
    assert Path("a.md").read_text() == text.replace("Utilise it", "Use it")
