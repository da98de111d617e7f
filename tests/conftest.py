"""What holds for all tests: no cache of the user is read or written."""

import os
import tempfile
from pathlib import Path

import pytest

# Rules are collected before any fixture runs, so the folder is set on import.
_CACHE = tempfile.TemporaryDirectory(prefix="copyedit-tests-")
os.environ["COPYEDIT_CACHE"] = _CACHE.name


@pytest.fixture
def cache_folder():
    """The cache folder of this test run."""
    return Path(_CACHE.name)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty folder, which is the current one of the test."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
