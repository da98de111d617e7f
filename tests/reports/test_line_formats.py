"""The reports that programs and logs read, for one set of findings."""

import json
from io import StringIO

import pytest

from copyedit.document import Document
from copyedit.finding import Certainty, Finding, Fix, Related
from copyedit.reports import Count, Summary, count, report_to
from copyedit.rule import Rule, Severity
from copyedit.span import Span

WORD = Rule("spelling.unknown-word", "Not a word", "", Severity.ERROR)
TWICE = Rule("grammar.repeated-word", "A word twice", "", Severity.WARNING)
SPACE = Rule("typography.double-space", "Two spaces", "", Severity.SUGGESTION)

SOURCE = "\ufeff✍️ Teh end\r\nis the\r\nthe  Caf\udce9."
DOCUMENT = Document(SOURCE, "a,b:c%.md")


def at(text):
    start = SOURCE.index(text)
    return Span(start, start + len(text))


FINDINGS = [
    Finding(
        WORD,
        at("Teh"),
        '"Teh" is not a word',
        (Fix.replace(at("Teh"), "The", safe=True), Fix.replace(at("Teh"), "Ten")),
        certainty=Certainty.CERTAIN,
        evidence=("“the” stands here twice",),
    ),
    Finding(
        TWICE,
        at("the\r\nthe"),
        "“the” is\nrepeated",
        related=(Related(at("is"), "before it"),),
    ),
    Finding(SPACE, at("  "), "two spaces", (Fix.replace(at("  "), " "),)),
    Finding(WORD, at("Caf\udce9"), '"Caf\udce9" is 100% wrong'),
]


def reported(form):
    stream = StringIO()
    report = report_to(stream, form)
    report.show(DOCUMENT, FINDINGS)
    report.unreadable("bad.txt", "not UTF-8, byte 3")
    report.close(Summary((count("a", FINDINGS),), 1))
    return stream.getvalue()


def test_plain_is_one_line_for_each_finding():
    assert reported("plain") == (
        'a,b:c%.md:1:4: error "Teh" is not a word; write "The" or "Ten" '
        "[spelling.unknown-word]\n"
        "a,b:c%.md:2:4: warning “the” is␊repeated [grammar.repeated-word]\n"
        'a,b:c%.md:3:4: suggestion two spaces; write " " [typography.double-space]\n'
        'a,b:c%.md:3:6: error "Caf\\udce9" is 100% wrong [spelling.unknown-word]\n'
    )


def test_auto_is_plain_where_nobody_watches():
    assert reported("auto") == reported("plain")


def test_github_gets_escaped_workflow_commands():
    file = "file=a%2Cb%3Ac%25.md"
    assert reported("github") == (
        f"::error {file},line=1,endLine=1,col=4,endColumn=7,"
        'title=spelling.unknown-word::"Teh" is not a word; write "The" or "Ten"\n'
        f"::warning {file},line=2,endLine=3,title=grammar.repeated-word::"
        "“the” is␊repeated\n"
        f"::notice {file},line=3,endLine=3,col=4,endColumn=6,"
        'title=typography.double-space::two spaces; write " "\n'
        f"::error {file},line=3,endLine=3,col=6,endColumn=10,"
        'title=spelling.unknown-word::"Caf\\udce9" is 100%25 wrong\n'
        "::error file=bad.txt,title=not checked::not UTF-8, byte 3\n"
    )


def test_json_is_one_object_for_each_finding_and_error():
    first, second, third, fourth, error = map(
        json.loads, reported("json").split("\n")[:-1]
    )
    assert first == {
        "version": 1,
        "path": "a,b:c%.md",
        "rule": "spelling.unknown-word",
        "severity": "error",
        "certainty": "certain",
        "start": 4,
        "end": 7,
        "line": 1,
        "column": 4,
        "text": "Teh",
        "message": '"Teh" is not a word',
        "fixes": [
            {
                "text": "The",
                "safe": True,
                "edits": [{"start": 4, "end": 7, "text": "The"}],
            },
            {
                "text": "Ten",
                "safe": False,
                "edits": [{"start": 4, "end": 7, "text": "Ten"}],
            },
        ],
        "related": [],
        "evidence": ["“the” stands here twice"],
    }
    assert second["related"] == [
        {"start": 13, "end": 15, "line": 2, "column": 1, "note": "before it"}
    ]
    assert third["fixes"][0]["text"] == " "
    assert fourth["text"] == "Caf\udce9"
    assert error == {"version": 1, "path": "bad.txt", "error": "not UTF-8, byte 3"}


def test_json_is_ascii_so_that_no_encoding_refuses_it():
    assert reported("json").isascii()


@pytest.mark.parametrize("form", ["plain", "github", "json"])
def test_all_reports_agree_on_line_and_column(form):
    assert {"plain": ":1:4:", "github": "line=1,", "json": '"line": 1, "column": 4'}[
        form
    ] in reported(form).split("\n", 1)[0]


@pytest.mark.parametrize("form", ["plain", "github", "json"])
def test_a_clean_text_leaves_no_trace(form):
    stream = StringIO()
    report = report_to(stream, form)
    report.show(DOCUMENT, [])
    report.close(Summary((count("a", []),)))
    assert stream.getvalue() == ""


def test_a_summary_adds_up():
    one = count("a", FINDINGS)
    assert one == Count("a", errors=2, warnings=1, suggestions=1, fixable=1)
    assert Summary((one, one)).total == Count("", 4, 2, 2, 2)
