"""What holds for every report, whatever an author wrote."""

import json
from io import StringIO

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from copyedit.document import Document
from copyedit.finding import Finding, Fix, Related
from copyedit.reports import report_to
from copyedit.reports.excerpt import marked_lines, rows
from copyedit.reports.terminal import TerminalReport
from copyedit.rule import Rule, Severity
from copyedit.span import Span

RULE = Rule("spelling.unknown-word", "Not a word", "", Severity.ERROR)

# Surrogates, line ends, controls, wide and combining characters among letters.
TEXTS = st.text(
    st.one_of(
        st.sampled_from(
            "ab \t\n\r\x1b\x00\u00a0\u200b\u2028語🎶é\u0301\ufe0f\ud800[]/"
        ),
        st.characters(),
    ),
    min_size=1,
    max_size=200,
)


@st.composite
def documents_with_findings(draw):
    source = draw(TEXTS)
    offsets = st.integers(0, len(source))

    def span():
        return Span(*sorted((draw(offsets), draw(offsets))))

    first = span()
    return Document(source, "a.md"), Finding(
        RULE,
        first,
        f'"{first.cut(source)}" is wrong',
        (Fix.replace(first, draw(TEXTS), safe=draw(st.booleans())),),
        (Related(span(), "there"), Related(span(), "\n")),
        evidence=(draw(TEXTS),),
    )


@settings(max_examples=60, deadline=None)
@given(documents_with_findings(), st.integers(1, 100))
def test_the_terminal_report_can_be_printed(found, width):
    document, finding = found
    stream = StringIO()
    TerminalReport(stream, width).show(document, [finding])
    text = stream.getvalue()
    assert text.encode()
    assert {c for c in text if ord(c) < 0x20} <= {"\n"}


@settings(max_examples=60, deadline=None)
@given(documents_with_findings(), st.integers(10, 100))
def test_an_excerpt_fits_and_shows_a_mark(found, width):
    document, finding = found
    for line in marked_lines(document, [Related(finding.span, "")]):
        for row in rows(line, width, cell_len):
            assert sum(cell_len(piece.text) for piece in row) <= width
            assert [piece for piece in row if piece.mark]


@settings(max_examples=60, deadline=None)
@given(documents_with_findings())
def test_line_formats_have_one_line_for_each_finding(found):
    document, finding = found
    for form in ("plain", "github", "json"):
        stream = StringIO()
        report_to(stream, form).show(document, [finding])
        assert stream.getvalue().encode().count(b"\n") == 1
        assert stream.getvalue().endswith("\n")


@settings(max_examples=60, deadline=None)
@given(documents_with_findings())
def test_json_gives_back_what_was_found(found):
    document, finding = found
    stream = StringIO()
    report_to(stream, "json").show(document, [finding])
    told = json.loads(stream.getvalue())
    assert document.source[told["start"] : told["end"]] == told["text"]
    assert told["fixes"][0]["text"] == finding.fixes[0].edits[0].text
