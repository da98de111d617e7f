"""What a check waits for: no library that it does not need is ever imported."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# Slow to import, or for other commands, other formats and developers.
NEVER = {
    *("asyncio", "concurrent.futures", "email", "http", "multiprocessing", "ssl"),
    *("rich", "yaml", "spellchecker", "requests", "language_tool_python"),
    *("hypothesis", "pytest", "importlib.metadata", "sqlite3", "tomllib"),
}

CHECK = "from copyedit.__main__ import main; main(['check', *sys.argv[1:]])"

SLIPS = "“The goverment has fallen in the north,” he said.  We met a owl , and left.\n"


def imported(code, *arguments, cache):
    """The modules among ``NEVER`` that a new Python has after running ``code``."""
    code = f"import sys; {code}; sys.stderr.write(' '.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        env=os.environ | {"COPYEDIT_CACHE": str(cache), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        cwd=cache,
    )
    return set(done.stderr.split()) & NEVER


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    """A folder with the cache that the first check of all leaves behind."""
    folder = tmp_path_factory.mktemp("cache")
    (folder / "first.txt").write_text("Fine.\n")
    assert imported(CHECK, "first.txt", cache=folder) == {"yaml"}
    return folder


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.mdx", "a.html"])
def test_a_check_imports_nothing_that_is_slow(cache, name):
    (cache / name).write_text(SLIPS, "utf-8")
    assert imported(CHECK, name, cache=cache) == set()


@pytest.mark.parametrize("form", ["plain", "github", "json"])
def test_no_report_for_programs_is_slow(cache, form):
    (cache / "a.txt").write_text(SLIPS, "utf-8")
    assert imported(CHECK, "--format", form, "a.txt", cache=cache) == set()


def test_only_a_terminal_pays_for_colours(cache):
    (cache / "a.txt").write_text(SLIPS, "utf-8")
    assert "rich" in imported(CHECK, "--format", "rich", "a.txt", cache=cache)


def test_the_package_alone_imports_nothing_that_is_slow(cache):
    assert imported("import copyedit", cache=cache) == set()


def test_a_text_of_another_program_is_checked_without_them_too(cache):
    call = "import copyedit; assert copyedit.check_text('We met a owl.')"
    assert imported(call, cache=cache) == set()


def test_front_matter_is_read_without_a_parser(cache):
    front_matter = '---\ntitle: "The pier"\ntags: [sea, "fire"]\n---\n\n'
    (cache / "a.md").write_text(front_matter + SLIPS, "utf-8")
    assert imported(CHECK, "a.md", cache=cache) == set()
