"""What goes wrong with one text is told in a line, and the run goes on."""

from io import StringIO

import pytest

from copyedit.commands.outcome import TRACEBACK, Outcome
from copyedit.document import Document
from copyedit.engine import CheckerError
from copyedit.errors import ConfigError, UnreadableFile
from copyedit.finding import Finding
from copyedit.reports import report_to
from copyedit.rule import Rule, Severity
from copyedit.span import Span

RULE = Rule("spelling.unknown-word", "Not a word", "", Severity.WARNING)


def outcome_of(*problems):
    outcome = Outcome(report_to(StringIO(), "plain"))
    for problem in problems:
        with outcome.of("a.md"):
            raise problem
    return outcome.close()


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (UnreadableFile("a.md", "not UTF-8"), "not UTF-8"),
        (PermissionError(13, "Permission denied"), "Permission denied"),
        (OSError("odd"), "odd"),
        (
            CheckerError("names.variant", "a.md", KeyError("x")),
            "not checked, since names.variant failed (KeyError: 'x'); "
            "please report this (COPYEDIT_TRACEBACK=1 shows more)",
        ),
        (
            ValueError("two\nlines"),
            "not checked, since copyedit.commands.outcome failed "
            "(ValueError: two␊lines); "
            "please report this (COPYEDIT_TRACEBACK=1 shows more)",
        ),
    ],
    ids=["unreadable", "system", "system without a reason", "checker", "reader"],
)
def test_a_text_that_cannot_be_checked_is_one_line(capsys, problem, line):
    assert outcome_of(problem) == 2
    assert capsys.readouterr().err == f"copyedit: a.md: {line}\n"


def test_a_wrong_configuration_ends_the_run():
    with pytest.raises(ConfigError):
        outcome_of(ConfigError("copyedit.toml", "no such setting", 3))


def test_whoever_wants_the_traceback_gets_it(monkeypatch):
    monkeypatch.setenv(TRACEBACK, "1")
    with pytest.raises(KeyError):
        outcome_of(KeyError("x"))


def test_a_failure_outweighs_findings(capsys):
    outcome = Outcome(report_to(StringIO(), "plain"))
    with outcome.of("b.md"):
        raise UnreadableFile("b.md", "not UTF-8")
    finding = Finding(RULE, Span(0, 3), "not a word")
    outcome.found(Document("Teh", "a.md"), [finding], "warning")
    assert outcome.close() == 2
    assert capsys.readouterr().err == "copyedit: b.md: not UTF-8\n"


@pytest.mark.parametrize(
    ("fail_on", "status"),
    [("error", 0), ("warning", 1), ("suggestion", 1), ("never", 0)],
)
def test_the_status_depends_on_severity(fail_on, status):
    outcome = Outcome(report_to(StringIO(), "plain"))
    finding = Finding(RULE, Span(0, 3), "not a word")
    outcome.found(Document("Teh", "a.md"), [finding], fail_on)
    assert outcome.close() == status
