"""The hooks, run by the real pre-commit on a repository of their own.

Slow: pre-commit builds an environment and installs this package into it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml

from copyedit.readers import SUFFIXES

ROOT = Path(__file__).parent.parent
PARTS = (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE")
FOLDERS = ("copyedit", "rules")

SLIP = "The minister said that members had to tow the line.\n"
SPACED = "The road is closed , the minister said.\n"
CLEAN = "The minister said that members had to toe the line.\n"


def command(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a program in ``folder`` as if nothing but the test had started it."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    environment |= {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "A",
        "GIT_AUTHOR_EMAIL": "a@example.com",
        "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@example.com",
        "PRE_COMMIT_HOME": str(folder.parent / "pre-commit"),
        "PRE_COMMIT_COLOR": "never",
    }
    return subprocess.run(
        words, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def commit_all(folder: Path) -> str:
    """Make a repository of what is in ``folder``; the id of its commit."""
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "all"]):
        done = command(folder, "git", *words)
        assert done.returncode == 0, done.stderr
    return command(folder, "git", "rev-parse", "HEAD").stdout.strip()


def require_programs(folder: Path) -> None:
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    if find_spec("pre_commit") is None:
        pytest.skip("pre-commit is not installed")
    pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", "wheels"]
    if command(folder, *pip, "hatchling").returncode:
        pytest.skip("the package index cannot be reached")


@pytest.fixture(scope="module")
def run_hook(tmp_path_factory):
    """Runs one of our hooks on an article; its outcome and the article after it."""
    base = tmp_path_factory.mktemp("hook")
    require_programs(base)
    program, articles = base / "program", base / "articles"
    program.mkdir()
    articles.mkdir()
    for name in PARTS:
        shutil.copy(ROOT / name, program)
    for name in FOLDERS:
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, program / name, ignore=ignored)
    (articles / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {program}\n    rev: {commit_all(program)}\n"
        "    hooks:\n      - id: copyedit\n      - id: copyedit-fix\n",
        "utf-8",
    )

    def run(hook: str, name: str, text: str):
        for old in articles.glob("article.*"):
            old.unlink()
        (articles / name).write_text(text, "utf-8")
        command(articles, "git", "init", "-q")
        command(articles, "git", "add", "-A")
        done = command(
            articles, sys.executable, "-m", "pre_commit", "run", hook, "--all-files"
        )
        return done, (articles / name).read_text("utf-8")

    return run


def test_the_hooks_look_at_every_format_that_has_a_reader():
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    for hook in hooks:
        ends = re.fullmatch(r"\\\.\((.*)\)\$", hook["files"])
        assert {f".{end}" for end in ends[1].split("|")} == set(SUFFIXES)


def test_a_slip_stops_the_commit_and_is_named(run_hook):
    done, _ = run_hook("copyedit", "article.md", SLIP)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "article.md:1:39" in done.stdout
    assert "confusion.tow-the-line" in done.stdout


def test_a_clean_article_passes(run_hook):
    done, _ = run_hook("copyedit", "article.md", CLEAN)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout


def test_a_file_that_is_no_text_is_not_looked_at(run_hook):
    done, _ = run_hook("copyedit", "article.py", f"# {SLIP}")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Skipped" in done.stdout


def test_the_other_hook_corrects_what_is_safe(run_hook):
    done, after = run_hook("copyedit-fix", "article.txt", SPACED)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "files were modified by this hook" in done.stdout
    assert after == "The road is closed, the minister said.\n"
