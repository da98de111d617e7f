"""What an editor sees at the terminal."""

from io import StringIO

import pytest

from copyedit.document import Document
from copyedit.finding import Certainty, Finding, Fix, Related
from copyedit.reports import Summary, count
from copyedit.reports.terminal import TerminalReport
from copyedit.rule import Rule, Severity
from copyedit.span import Span

WORD = Rule("spelling.unknown-word", "Not a word", "", Severity.ERROR)
QUOTATION = Rule("quotation.reworded", "Two wordings", "", Severity.WARNING)
SPACE = Rule("typography.double-space", "Two spaces", "", Severity.SUGGESTION)


def shown(source, *findings, width=60):
    stream = StringIO()
    TerminalReport(stream, width).show(Document(source, "talks.txt"), findings)
    return stream.getvalue()


def span_of(source, text, after=0):
    start = source.index(text, after)
    return Span(start, start + len(text))


def test_names_the_place_the_word_the_rule_and_the_fixes():
    source = "One.\n\nThe anser is clear."
    span = span_of(source, "anser")
    finding = Finding(
        WORD,
        span,
        '"anser" is not a word',
        tuple(Fix.replace(span, word) for word in ("answer", "anger", "ansers", "x")),
        evidence=("“answer” stands in line 1",),
    )
    assert shown(source, finding) == (
        "── talks.txt ───────────────────────────────────────────────\n"
        "\n"
        '3:5 error "anser" is not a word  spelling.unknown-word\n'
        " 3 │ The anser is clear.\n"
        "   │     ^^^^^\n"
        "     write: answer or anger or ansers\n"
        "     why: “answer” stands in line 1\n"
        "\n"
    )


@pytest.mark.parametrize(
    ("certainty", "said"),
    [
        (Certainty.CERTAIN, "1:1 error oh"),
        (Certainty.POSSIBLE, "1:1 possible error oh"),
    ],
)
def test_a_merely_possible_finding_says_so_without_colour_too(certainty, said):
    assert said in shown("Teh", Finding(WORD, Span(0, 3), "oh", certainty=certainty))


def test_safe_fixes_are_marked_and_spaces_are_quoted():
    fix = Fix.replace(Span(3, 5), " ", safe=True)
    assert '     write: " " (fixable)\n' in shown(
        "The  end.", Finding(SPACE, Span(3, 5), "two spaces", (fix,))
    )


def test_a_related_place_has_its_own_line_and_its_parts_marked():
    source = "“It fell into dissent,” he said.\n\n“It fell into descent,” he said."
    late = span_of(source, "It fell into descent")
    early = span_of(source, "It fell into dissent")
    finding = Finding(
        QUOTATION,
        late,
        "two wordings",
        related=(
            Related(early, "the other wording"),
            Related(span_of(source, "descent"), "there “dissent”"),
            Related(span_of(source, "dissent"), "there “descent”"),
        ),
    )
    assert shown(source, finding).split("\n", 2)[2] == (
        "3:2 warning two wordings  quotation.reworded\n"
        " 3 │ “It fell into descent,” he said.\n"
        "   │               ^^^^^^^  there “dissent”\n"
        "     the other wording:\n"
        " 1 │ “It fell into dissent,” he said.\n"
        "   │               ~~~~~~~  there “descent”\n"
        "\n"
    )


def test_of_many_related_places_the_rest_are_counted():
    source = "wave\n" * 9
    related = tuple(Related(Span(n * 5, n * 5 + 4), "here") for n in range(1, 9))
    text = shown(source, Finding(WORD, Span(0, 4), "mixed", related=related))
    assert text.count("~~~~  here") == 4
    assert "     and 4 more places, in line 6, 7, 8, 9\n" in text


def test_a_long_message_is_wrapped_under_its_finding():
    message = "a message that is much too long for the line it has to stand in"
    assert shown("Teh", Finding(WORD, Span(0, 3), message)).split("\n")[2:5] == [
        "1:1 error a message that is much too long for the line it",
        "     has to stand in  spelling.unknown-word",
        " 1 │ Teh",
    ]


def test_square_brackets_in_an_article_are_not_rich_markup():
    source = "The anser [sic] and [/b] and [red]"
    text = shown(source, Finding(WORD, span_of(source, "anser"), "not [he] a word"))
    assert f" 1 │ {source}\n" in text
    assert "not [he] a word" in text


def test_marks_stand_under_wide_characters_and_emoji():
    source = "語🎶 anser"
    assert shown(source, Finding(WORD, span_of(source, "anser"), "oh")).split("\n")[
        3:5
    ] == [" 1 │ 語🎶 anser", "   │      ^^^^^"]


def test_half_a_surrogate_pair_does_no_harm():
    text = shown("Caf\udce9", Finding(WORD, Span(0, 4), 'what is "Caf\udce9"?'))
    assert " 1 │ Caf\\udce9\n   │ ^^^^^^^^^\n" in text
    assert text.encode()


def test_a_document_without_findings_is_not_mentioned():
    assert shown("All is well.") == ""


def closed(*files, unchecked=0):
    stream = StringIO()
    report = TerminalReport(stream, 60)
    counts = []
    for path, findings in files:
        document = Document("Teh  end.", path)
        report.show(document, findings)
        counts.append(count(path, findings))
    stream.truncate(0)
    stream.seek(0)
    report.close(Summary(tuple(counts), unchecked))
    return stream.getvalue()


def test_the_summary_counts_by_file_and_says_what_to_do_next():
    fix = Fix.replace(Span(3, 5), " ", safe=True)
    word = Finding(WORD, Span(0, 3), "oh")
    space = Finding(SPACE, Span(3, 5), "oh", (fix,))
    files = [("a.md", [word, space]), ("ok.md", []), ("my text.md", [word])]
    assert closed(*files, unchecked=1) == (
        "── summary ─────────────────────────────────────────────────\n"
        "a.md        1 error, 1 suggestion\n"
        "my text.md  1 error\n"
        "2 errors, 1 suggestion in 3 files; 1 file not checked\n"
        "copyedit fix a.md  settles 1 of them safely\n"
        "copyedit explain spelling.unknown-word  says more about a\n"
        "  rule\n"
        "<!-- copyedit: ignore spelling.unknown-word -->  before a\n"
        "  paragraph silences it\n"
    )


def test_a_clean_run_is_one_line():
    assert closed(("a.md", []), ("b.md", [])) == "nothing found in 2 files\n"
