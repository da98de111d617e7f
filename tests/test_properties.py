"""What holds for every text, of whatever nonsense it is made."""

import json
import os
import subprocess
import sys
from collections import Counter
from io import StringIO
from pathlib import Path
from textwrap import fill

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copyedit import readers
from copyedit.config import Config
from copyedit.engine import Desk
from copyedit.fixing import apply, fixed
from copyedit.reports import report_to
from copyedit.span import Span

# Everything that is loaded looks, also what is off or hidden by default.
DESK = Desk(Config(house=("wire",), preview=True), thorough=True)

# Each has one slip, or the look of one. What a document says about itself is the
# same for any choice of them, so that none speaks about another: no two share an
# unknown word, a name or the spelling of a country, no mark waits for a partner in
# the next one, and no quotation is long enough to be compared.
SLIPS = [
    "The goverment lost the vote by a single seat.",
    "Rain is forecast untill Friday in the north of the county.",
    "They met in a old barn behind the church.",
    "Nobody read the the report before it was printed.",
    "The bridge was shut , and so was the road beside it.",
    "The families came to gether on Sunday for the last time.",
    "The vote was heldin secret, as it has always been.",
    "They should of asked the neighbours before they built it.",
    "More then 40 people had been waiting in the rain.",
    "The talks\u00a0in the old mill went on until the morning.",
    "The min\u200bister left by the back door.",
    "The clock struck  twice, though it was only noon.",
    "The sta\ufb00 were told by letter, and not one of them answered.",
    "The shop had bread,milk and little else to sell.",
    "A witness (who asked not to be named saw nothing.",
    "“We will see it through,” she said. Nobody beleived her.",
    "It is the first time that it’s own members have said so.",
    "The fair ended on the 21th, a day before the storm.",
    "“It were a honest mistake,” said the man at the gate.",
    "The firm will utilise the shed for as long as it stands.",
]
CLEAN = [
    "Before the crash, the crew had had two warnings from the coast.",
    "It was an hour before a European and an MP arrived.",
    "“They was robbed,” said the man by the door. He goed [sic] home.",
    "The 1980s began, as the ’70s had ended, with a strike.",
    'Her three sons’ bicycles stood in the hall, 26" wheels and all.',
    "In Tromsø the ferry was late; in Hel it never came.",
    "She lives in “No. 7”, he in No. 9, and Dr\u00a0Ortiz in neither.",
    "It cost 1,000 euros, or 2.5 more, at 3.30 p.m. on a Friday.",
]

PLAIN_PIECES = r"""
** * _ ` ``` ~~~ $ # > - 1. a) [ ](x.md) ![ [^1] [^1]: | \ --- === +++ {{ }} {% %}
{/* */} <b> </b> <p> </p> <td> <br/> <!-- --> <script> <code> title: &nbsp; &amp;
&rsquo; &#x201c; &#0; “ ” ‘ ’ " ' « » ( ) [ ] [sic] … — – - , . ?! ; : £ % & @ #
7" ’80s n’t A I Mr. U.S. Orr O’Neill 🎶 語 é a.pdf www.a.b @handle
https://teh.example/a_b Kowalskisaid inthe teh recieved a an apple pear the 1,000 5pm
"""
ODD_PIECES = [
    *("\u00a0", "\u202f", "\u200b", "\u200d", "\u2028", "\u0085", "\ufeff", "\u00ad"),
    *("\0", "\x0b", "\x1b", "\ufdd0", "\ufffc", "\ufb01", "e\u0301", "👩\u200d👧"),
    *("<!-- copyedit: ignore -->", "<!-- copyedit: off -->", "<!-- copyedit: igor -->"),
    *('<img alt="teh cat">', "<i lang=fr>", "the the", "---\ntitle: teh\n---\n"),
]
PIECES = [*PLAIN_PIECES.split(), *ODD_PIECES, *SLIPS, *CLEAN]
BREAKS = ["", " ", " ", "  ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\t", "\n    "]
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=80),
    st.lists(
        st.tuples(st.sampled_from(PIECES), st.sampled_from(BREAKS)),
        max_size=25,
    ).map(lambda parts: "".join(map("".join, parts))),
)

often = settings(max_examples=100, deadline=None)
in_every_format = pytest.mark.parametrize("format", readers.FORMATS)


def read(source, format="text"):
    return readers.read(source, path="a.md", format=format)


def check(source, format="text"):
    return DESK.check(read(source, format))


@in_every_format
@often
@given(source=TEXTS)
def test_findings_lie_inside_the_text_in_reading_order(format, source):
    whole = Span(0, len(source))
    findings = check(source, format)
    assert [f.span for f in findings] == sorted(f.span for f in findings)
    for finding in findings:
        edits = [edit for fix in finding.fixes for edit in fix.edits]
        places = [finding.span, *(place.span for place in finding.related)]
        assert all(whole.covers(span) for span in places)
        assert all(whole.covers(edit.span) for edit in edits)
        assert all(edit.text != edit.span.cut(source) for edit in edits)
        assert len(finding.span) or (edits and all(edit.text for edit in edits))


@in_every_format
@often
@given(source=TEXTS)
def test_the_same_text_has_the_same_findings(format, source):
    assert check(source, format) == check(source, format)


def test_no_order_of_a_set_reaches_a_report(tmp_path):
    (tmp_path / "a.md").write_text("\n\n".join(SLIPS + CLEAN), "utf-8")
    command = [sys.executable, "-m", "copyedit", "check", "--format", "json", "a.md"]
    root = str(Path(__file__).parent.parent)
    reports = {
        subprocess.run(
            [*command, "--thorough", "--house", "wire"],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": root, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=False,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(reports) == 1
    assert reports.pop().count(b"\n") == len(SLIPS)


@in_every_format
@often
@given(source=TEXTS)
def test_all_reports_name_the_same_places(format, source):
    document = read(source, format)
    findings = DESK.check(document)
    plain, github, objects = (lines(document, findings, f) for f in REPORTS)
    assert len(plain) == len(github) == len(objects) == len(findings)
    for finding, *told in zip(findings, plain, github, objects, strict=True):
        place = json.loads(told[2])
        line, column = place["line"], place["column"]
        assert told[0].startswith(f"a.md:{line}:{column}: ")
        assert f"file=a.md,line={line},endLine=" in told[1]
        assert f",col={column}," in told[1] or "\n" in finding.span.cut(source)
        before = source[: finding.span.start]
        assert line == before.count("\n") + 1
        start = column - 1 + (line == 1 and source.startswith("\ufeff"))
        assert before.endswith(source.split("\n")[line - 1][:start])


REPORTS = ("plain", "github", "json")


def lines(document, findings, form):
    stream = StringIO()
    report_to(stream, form).show(document, findings)
    return stream.getvalue().split("\n")[:-1]


@in_every_format
@often
@given(source=TEXTS)
def test_fixing_comes_to_an_end(format, source):
    once = fix(source, format)
    again = fix(once.document.source, format)
    assert again.applied == 0
    assert again.document.source == once.document.source


def fix(source, format="text"):
    return fixed(read(source, format), lambda text: read(text, format), DESK.check)


def test_each_slip_is_found_and_nothing_else():
    assert [len(check(sentence)) for sentence in SLIPS] == [1] * len(SLIPS)
    assert [check(sentence) for sentence in CLEAN] == [[]] * len(CLEAN)


@st.composite
def two_texts(draw):
    """Two texts of paragraphs that have no sentence in common."""
    sentences = draw(st.lists(st.sampled_from(SLIPS + CLEAN), unique=True, max_size=16))
    cut = draw(st.integers(0, len(sentences)))
    size = draw(st.integers(1, 4))
    return tuple(
        "\n\n".join(" ".join(part[at : at + size]) for at in range(0, len(part), size))
        for part in (sentences[:cut], sentences[cut:])
    )


def places(source, offset=0):
    """Rule, start and end of every place that findings are about.

    Some rules have one finding for a whole document, with all its places.
    """
    return sorted(
        (finding.rule.id, span.start + offset, span.end + offset)
        for finding in check(source)
        for span in (finding.span, *(place.span for place in finding.related))
    )


@often
@given(two_texts())
def test_findings_of_two_texts_together_are_those_of_each(texts):
    first, second = texts
    together = f"{first}\n\n{second}"
    shifted = places(second, len(first) + 2)
    apart = sorted(places(first) + shifted)
    assert but_by_context(places(together)) == but_by_context(apart)


@often
@given(two_texts())
def test_two_texts_together_are_fixed_like_each(texts):
    first, second = (fix(text).document.source for text in texts)
    assert fix("\n\n".join(texts)).document.source == f"{first}\n\n{second}"


@in_every_format
@often
@given(texts=two_texts(), width=st.integers(40, 75))
def test_the_line_ends_of_a_text_make_no_difference(format, texts, width):
    parts = (line for text in texts for line in text.split("\n") if line)
    source = "\n\n".join(fill(part, width, break_long_words=False) for part in parts)
    other = source.replace("\n", "\r\n")
    found, again = (
        [(f.rule.id, f.span.cut(text).replace("\r", "")) for f in check(text, format)]
        for text in (source, other)
    )
    assert found == again
    after, other_after = (fix(text, format).document.source for text in (source, other))
    assert other_after == after.replace("\n", "\r\n")


@often
@given(two_texts())
def test_fixing_leaves_everything_else_as_it_was(texts):
    source = "\n\n".join(texts)
    after = fix(source).document.source
    assert [s for s in CLEAN if s in source] == [s for s in CLEAN if s in after]
    assert source.count("\n") == after.count("\n")


@often
@given(two_texts())
def test_the_first_fix_settles_its_finding(texts):
    source = "\n\n".join(texts)
    before = check(source)
    for finding in before:
        if finding.fixes:
            after = check(apply(source, finding.fixes[:1]))
            expected = rules(before) - Counter([finding.rule.id])
            # A word may look wrong only when the one beside it is right.
            expected[BY_CONTEXT] = rules(after)[BY_CONTEXT]
            assert rules(after) == +expected


BY_CONTEXT = "confusion.real-word"  # what the rest of the text has is evidence for it


def but_by_context(found):
    return [place for place in found if place[0] != BY_CONTEXT]


def rules(findings):
    return Counter(finding.rule.id for finding in findings)
