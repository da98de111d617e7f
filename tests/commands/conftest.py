"""What the tests of wrong input share: a folder with one text, and a check of it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from copyedit.__main__ import main

ROOT = str(Path(__file__).parents[2])
COMMAND = [sys.executable, "-m", "copyedit", "check"]


@pytest.fixture
def good(folder):
    """``good.md`` in the current folder, a text that has one slip."""
    path = folder / "good.md"
    path.write_text("The goverment met.\n")
    return path


@pytest.fixture
def check(capsys):
    """Run ``copyedit check`` and return its status, output and errors."""

    def run(*arguments):
        status = main(["check", "--format", "plain", *arguments])
        return status, *capsys.readouterr()

    return run


@pytest.fixture
def started():
    """Start ``copyedit check`` in a process of its own and return it."""

    def start(*arguments, **streams):
        return subprocess.Popen(
            [*COMMAND, *arguments],
            env=os.environ | {"PYTHONPATH": ROOT, "PYTHONIOENCODING": "utf-8"},
            **({"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | streams),
        )

    return start
