"""LanguageTool itself: exact places, and no Java left behind.

Skipped where Java, the installation or the client is missing; to have them:
``pip install "copyedit[languagetool]"`` and ``copyedit languagetool install``.
"""

import os
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copyedit import readers
from copyedit.config import Config
from copyedit.engine import Desk
from copyedit.engines.languagetool.address import is_well, version_at
from copyedit.engines.languagetool.errors import LanguageToolError
from copyedit.engines.languagetool.installation import installation
from copyedit.engines.languagetool.java import java, java_version
from copyedit.engines.languagetool.process import OwnServer

ROOT = Path(__file__).parents[3]


def missing():
    """What these tests lack, or nothing."""
    try:
        java_version(java())
        installation()
    except LanguageToolError as problem:
        return str(problem)
    if find_spec("language_tool_python") is None:
        return "language-tool-python is an extra that is not here"
    return ""


# Asked before a fixture hides what the user has installed.
MISSING = missing()
INSTALLED = None if MISSING else installation()
pytestmark = pytest.mark.skipif(bool(MISSING), reason=MISSING)

RUN = """
import time
from pathlib import Path
from copyedit.engines.languagetool.installation import Installation
from copyedit.engines.languagetool.process import OwnServer
folder = Path({folder!r})
print(OwnServer(Installation(folder, Path({jar!r}), "")).base, flush=True)
time.sleep(60)
"""

# A slip that LanguageTool knows, plain, under markup and among what is hidden.
WRONG = [
    "He go home.",
    "He **go** home.",
    "*He* go home with `code` in hand.",
    "Cafe\u0301 or not, he go home.",
    "😀 He go home 🚢.",
    "[He](https://example.org/a_b) go home.",
]
RIGHT = [
    "The harbour is shut.",
    "See 🚢 and 😀😀 here.",
    "The nai\u0308ve pilot saw `x = 1` there.",
    "Ships &amp; boats are safe.",
    "![A ship](ship.png) It is at sea.",
]


@pytest.fixture(scope="module")
def server():
    """The real server, with all its rules."""
    server = OwnServer(INSTALLED)
    yield server
    server.close()


@given(st.lists(st.sampled_from(WRONG + RIGHT), min_size=1, max_size=8), st.booleans())
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_every_finding_stands_on_the_words_that_it_is_about(server, sentences, apart):
    text = ("\n\n" if apart else " ").join(sentences)
    desk = Desk(Config(languagetool=server.base, select=("languagetool",)))
    document = readers.read(text, path="a.md")
    found = [
        document.shown(finding.span)
        for finding in desk.check(document)
        if finding.rule.id == "languagetool.he-verb-agr"
    ]
    assert found == ["go"] * sum(sentence in WRONG for sentence in sentences)


def test_the_server_is_the_one_that_is_installed(server):
    assert version_at(server.base).split()[0] == INSTALLED.version


def test_its_names_of_rules_are_those_we_know(server):
    desk = Desk(Config(languagetool=server.base, select=("languagetool",)))
    known = {rule.id for rule in desk.rules}
    text = "He go home. It was a informations. They could of went. I has seen it."
    found = {finding.rule.id for finding in desk.check(readers.read(text))}
    assert found
    assert found <= known


@pytest.mark.parametrize("name", ["SIGKILL", "SIGTERM", "SIGINT"])
def test_no_java_outlives_a_run_that_is_killed(name):
    code = RUN.format(folder=str(INSTALLED.folder), jar=str(INSTALLED.jar))
    run = subprocess.Popen(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    base = run.stdout.readline().strip()
    assert is_well(base, 5)
    run.send_signal(getattr(signal, name))
    run.communicate(timeout=10)
    patience = time.monotonic() + 10
    while is_well(base, 1):
        assert time.monotonic() < patience
        time.sleep(0.1)
