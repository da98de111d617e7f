"""Asking a server, and every way in which it can fail to answer."""

import sys
import time
from inspect import signature

import pytest

from copyedit.engines.languagetool.address import base_of, version_at
from copyedit.engines.languagetool.client import Client, library
from copyedit.engines.languagetool.errors import LanguageToolError
from copyedit.engines.languagetool.match import Match
from copyedit.engines.languagetool.process import base_for, free_port

THIS = Match("THIS_NNS", "GRAMMAR", 4, 14, "“these” needs a plural", ("these gates",))


def ask(server, *texts, seconds=29):
    return Client(server.base, "en-US", ("EN_A_VS_AN",), seconds).ask(texts)


def test_texts_are_asked_about_together(server):
    assert ask(server, "See these gate", "All is well", "And these gate") == [
        [THIS],
        [],
        [THIS],
    ]
    assert [(a["text"], a["language"], a["disabledRules"]) for a in server.asked] == [
        ("See these gate\n\nAll is well\n\nAnd these gate", "en-US", "EN_A_VS_AN")
    ]


def test_texts_that_are_too_long_together_are_asked_about_in_halves(server):
    server.most = 20
    assert ask(server, "See these gate", "Fine", "And these gate") == [
        [THIS],
        [],
        [THIS],
    ]


@pytest.mark.parametrize(
    ("fault", "problem"),
    [
        ("500", "failed with status 500: Error: Internal server error; try again, or"),
        ("json error", 'failed with status 502: {"error": "no upstream"}; try again'),
        ("413", "finds a sentence of 14 characters too long; let its keeper set"),
        ("json 413", "finds a sentence of 14 characters too long; let its keeper"),
        ("429", "takes no more questions for now: Too many requests; try again later"),
        ("426", "takes no more questions for now: Error: Internal server error; try"),
        ("garbage", "gave an answer that is none: \N{REPLACEMENT CHARACTER}"),
        ("half", 'gave an answer that is none: {"software'),
        ("null", "gave an answer that is none: 'NoneType'"),
        ("[]", "gave an answer that is none: list indices"),
        ("{}", "gave an answer that is none: 'matches'; try again, or check without"),
        ("no match", "gave an answer that is none: 'int' object"),
        ("dies", "failed: Remote end closed connection without response; try again"),
        ("hangs", "did not answer within 1 seconds; try again, or check without it: "),
        ("dribbles", "did not answer within 1 seconds; try again"),
    ],
)
def test_whatever_goes_wrong_is_one_line(server, fault, problem):
    server.fault = fault
    start = time.monotonic()
    with pytest.raises(LanguageToolError) as raised:
        ask(server, "See these gate", seconds=1)
    assert time.monotonic() - start < 4
    message = str(raised.value)
    assert message.startswith(f"LanguageTool at {server.base} {problem}")
    assert "\n" not in message
    assert len(message) < 300


def test_a_server_that_says_nothing_at_all_is_given_up(server):
    server.fault = "silent"
    start = time.monotonic()
    with pytest.raises(LanguageToolError, match="did not answer within 1 seconds"):
        ask(server, "See these gate", seconds=1)
    with pytest.raises(LanguageToolError, match="does not answer at"):
        version_at(server.base, 1)
    assert time.monotonic() - start < 4


def test_the_client_still_asks_by_the_name_that_we_replace():
    tool = pytest.importorskip("language_tool_python").LanguageTool
    changed = "language-tool-python asks in another way now: see Client in client.py"
    assert list(signature(tool._query_server).parameters)[1:3] == ["url", "params"], (
        changed
    )
    for caller in (tool.check, tool._get_languages):
        assert "_query_server" in caller.__code__.co_names, changed


def test_a_text_that_is_too_long_alone_is_cut_between_sentences(server):
    server.most = 32
    text = "All is well. See these gate. It is so. And see these gate."
    (found,) = ask(server, text)
    assert [text[m.start : m.end] for m in found] == ["these gate", "these gate"]


def test_a_sentence_that_is_too_long_is_an_error(server):
    server.most = 5
    with pytest.raises(LanguageToolError) as raised:
        ask(server, "All is well. See these gate")
    assert str(raised.value) == (
        f"LanguageTool at {server.base} finds a sentence of 12 characters too long; "
        "let its keeper set a greater maxTextLength"
    )


def test_a_language_that_the_server_lacks_is_an_error(server):
    with pytest.raises(LanguageToolError, match="cannot read de-DE: unsupported lang"):
        Client(server.base, "de-DE", ()).ask(["Gut"])


def test_without_the_client_the_message_says_how_to_get_it(server, monkeypatch):
    monkeypatch.setitem(sys.modules, "language_tool_python", None)
    with pytest.raises(LanguageToolError) as raised:
        ask(server, "See these gate")
    assert str(raised.value) == (
        "LanguageTool is asked through language-tool-python, which is missing; "
        'install it: pip install "copyedit[languagetool]"'
    )


def test_a_client_that_does_not_load_is_told(tmp_path, monkeypatch):
    (tmp_path / "language_tool_python.py").write_text("raise ValueError('no number')")
    monkeypatch.delitem(sys.modules, "language_tool_python", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(LanguageToolError, match="does not load: no number"):
        library()


def test_no_proxy_sees_what_goes_to_a_server_on_this_machine(server, monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, base_for(free_port()))
    assert version_at(server.base) == "6.8"
    assert ask(server, "See these gate") == [[THIS]]


@pytest.mark.parametrize(
    "address",
    [
        "http://desk:8081",
        "http://desk:8081/",
        "http://desk:8081/v2",
        "http://desk:8081/v2/check",
    ],
)
def test_an_address_may_be_written_in_many_ways(address):
    assert base_of(address) == "http://desk:8081/"


def test_a_server_tells_its_version(server):
    assert version_at(server.base) == "6.8"


def test_an_old_server_has_no_version(server):
    server.fault = "old"
    assert version_at(server.base) == "unknown"


def test_what_is_not_languagetool_is_told(server):
    server.fault = "stranger"
    with pytest.raises(LanguageToolError) as raised:
        version_at(server.base)
    assert str(raised.value) == (
        f"what answers at {server.base} is not LanguageTool; is the address right?"
    )


def test_an_address_where_nobody_answers_is_told():
    base = base_for(free_port())
    with pytest.raises(LanguageToolError) as raised:
        version_at(base)
    assert str(raised.value).startswith(f"LanguageTool does not answer at {base}: ")
    assert str(raised.value).endswith("is it running, and is the address right?")
