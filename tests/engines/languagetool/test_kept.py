"""The server that a user keeps."""

import sys
import time

import pytest

from copyedit import readers
from copyedit.config import Config
from copyedit.engine import Desk
from copyedit.engines.languagetool import connection, kept
from copyedit.engines.languagetool.address import is_well
from copyedit.engines.languagetool.errors import LanguageToolError
from copyedit.engines.languagetool.installation import installation
from tests.engines.languagetool.fake import Fake

pytestmark = [
    pytest.mark.skipif(
        sys.platform == "win32", reason="the stand-in for Java is a shell script"
    ),
    pytest.mark.usefixtures("installed"),
]


def wait_until_gone(base):
    patience = time.monotonic() + 5
    while is_well(base, 1) and time.monotonic() < patience:
        time.sleep(0.05)
    return not is_well(base, 1)


def test_there_is_none_at_first():
    assert kept.kept_server() is None
    assert kept.stop() is False


def test_one_is_kept_until_it_is_stopped():
    server = kept.start(installation())
    assert kept.kept_server() == server
    assert kept.start(installation()) == server
    assert kept.stop() is True
    assert not is_well(server.base, 1)
    assert kept.kept_server() is None


def test_every_run_asks_the_one_that_is_kept(monkeypatch):
    pytest.importorskip("language_tool_python", reason="an extra that is not here")
    kept.start(installation())

    def start_another(_):
        raise AssertionError("a second server")

    monkeypatch.setattr(connection, "OwnServer", start_another)
    desk = Desk(Config(languagetool="local", select=("languagetool",)))
    (finding,) = desk.check(readers.read("See these gate."))
    assert finding.rule.id == "languagetool.this-nns"


def test_it_ends_when_nobody_has_asked_for_a_while():
    server = kept.start(installation(), idle_minutes=0.01)
    assert wait_until_gone(server.base)
    assert not (kept.folder() / "server.json").exists()


def test_a_port_that_is_taken_is_told():
    with Fake().start() as other:
        port = other.server_address[1]
        with pytest.raises(LanguageToolError) as raised:
            kept.start(installation(), port)
        other.shutdown()
    assert str(raised.value) == (
        f"port {port} is taken; name another, or none to get a free one"
    )
    assert kept.kept_server() is None


def test_one_that_does_not_start_leaves_nothing_behind(fake_java):
    fake_java("exit 1")
    with pytest.raises(LanguageToolError, match="ended as it was started"):
        kept.start(installation())
    assert sorted(path.name for path in kept.folder().glob("*.json")) == []
    assert not (kept.folder() / "lock").exists()


def test_a_notice_that_is_damaged_is_no_server():
    kept.folder().mkdir(parents=True)
    for content in ("", "{}", "[]", '{"base": 3}'):
        (kept.folder() / "server.json").write_text(content)
        assert kept.kept_server() is None
