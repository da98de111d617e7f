"""Whole reports on whole articles, compared line for line.

``NAME.expected.txt`` holds the plain report on the article ``NAME``. Two kinds of
line say what is wrong with the report itself:

* ``false alarm: LINE``       reported, and should not be
* ``missed: 9:4 “word” why``  a slip at this place of which nothing is said

``COPYEDIT_RENEW=1 pytest tests/articles`` writes the files anew and keeps these
lines; read the difference before it goes in.
"""

import os
import re
from io import StringIO
from pathlib import Path

import pytest

from copyedit import readers
from copyedit.engine import Desk
from copyedit.reports import report_to

HERE = Path(__file__).parent
EXAMPLES = HERE.parent.parent / "examples"
HARBOUR = EXAMPLES / "harbour.md"

EXPECTED = ".expected.txt"
ARTICLES = sorted(
    path
    for path in HERE.iterdir()
    if path.suffix in readers.SUFFIXES and not path.name.endswith(EXPECTED)
)

FALSE_ALARM = "false alarm: "
MISSED = re.compile(r"missed: (?P<line>\d+):(?P<column>\d+) “(?P<words>.+?)” \S.*")
PLACE = re.compile(r"(?P<place>[^ ]+:\d+:\d+): .*(?P<rule> \[[a-z.-]+\])")


@pytest.fixture(scope="module")
def desk():
    return Desk()


def article(path, name):
    return readers.read(readers.decode(path.read_bytes(), name), path=name)


def report_on(desk, document, form="plain"):
    stream = StringIO()
    report_to(stream, form).show(document, desk.check(document))
    return stream.getvalue().split("\n")[:-1]


def expected(path):
    """The report that is expected, without what is said of it, and the misses."""
    lines = path.read_text("utf-8").split("\n")[:-1]
    missed = [line for line in lines if line.startswith("missed: ")]
    told = [line.removeprefix(FALSE_ALARM) for line in lines if line not in missed]
    return told, missed


def renew(path, report):
    """Write the report and keep what the file says about it."""
    old = path.read_text("utf-8").split("\n")[:-1] if path.exists() else []
    alarms = {key_of(line) for line in old if line.startswith(FALSE_ALARM)}
    new = [FALSE_ALARM * (key_of(line) in alarms) + line for line in report]
    found = {line.split(":", 1)[1].split(": ")[0] for line in report}
    missed = [(MISSED.fullmatch(line), line) for line in old if line not in new]
    new += [
        line for m, line in missed if m and f"{m['line']}:{m['column']}" not in found
    ]
    path.write_text("".join(f"{line}\n" for line in new), "utf-8")


def key_of(line):
    """Place and rule of a line, which a new wording of its message leaves alone."""
    return PLACE.fullmatch(line.removeprefix(FALSE_ALARM)).group("place", "rule")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        *(pytest.param(path, path.name, id=path.name) for path in ARTICLES),
        pytest.param(HARBOUR, "examples/harbour.md", id="examples/harbour.md"),
    ],
)
def test_the_report_is_the_expected_one(desk, path, name):
    report = report_on(desk, article(path, name))
    if "COPYEDIT_RENEW" in os.environ:
        renew(path.with_suffix(EXPECTED), report)
    assert report == expected(path.with_suffix(EXPECTED))[0]


def test_the_example_reads_the_same_to_programs(desk):
    path = HERE / "harbour.expected.jsonl"
    report = report_on(desk, article(HARBOUR, "examples/harbour.md"), "json")
    if "COPYEDIT_RENEW" in os.environ:
        path.write_text("".join(f"{line}\n" for line in report), "utf-8")
    assert report == path.read_text("utf-8").split("\n")[:-1]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_what_is_missed_stands_where_it_is_said_to(desk, path):
    document = article(path, path.name)
    starts = {f.span.start for f in desk.check(document)}
    for line in expected(path.with_suffix(EXPECTED))[1]:
        place = MISSED.fullmatch(line)
        assert place, line
        at = offset_of(document, int(place["line"]), int(place["column"]))
        assert document.source.startswith(place["words"], at), line
        assert at not in starts, f"no longer missed: {line}"


def offset_of(document, line, column):
    return next(
        offset
        for offset in range(len(document.source))
        if document.line_and_column(offset) == (line, column)
    )


def test_every_report_belongs_to_an_article():
    reports = {path.name.removesuffix(EXPECTED) for path in HERE.glob(f"*{EXPECTED}")}
    assert reports == {path.stem for path in ARTICLES}
