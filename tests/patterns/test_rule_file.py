"""Reading a rule file, and what is said about one that cannot be read."""

import pytest

from copyedit.document import BlockKind
from copyedit.errors import RuleFileError
from copyedit.finding import Certainty
from copyedit.patterns.rule_file import read_rule
from copyedit.patterns.written import Conditions, Kind, Phrase, WrittenRule
from copyedit.rule import Examples, Rule, Severity, Status

TOW = "swap: {tow the line: toe the line}"


def test_reads_all_that_a_rule_says(write_rule):
    path = write_rule(
        """
        id: confusion.tow-the-line
        summary: no
        severity: error
        message: '{wrong}, {right}'
        why: >
          One.
          Two.
        source: 12:30
        status: preview
        certainty: certain
        safe: yes
        aliases: [confusion.tow]
        in: [heading, front-matter value]
        swap:
          tow|tows the  line: [toe|toes the line]
        unless-before: [a|the boat]
        unless: tow the line in
        examples:
          flag: ["{tow the line -> toe the line}"]
          allow:
            - "tow the boat"
          known: ["{tow} the line"]
        """,
        rule_id="confusion.tow-the-line",
    )
    assert read_rule(path) == WrittenRule(
        path=str(path),
        rule=Rule(
            id="confusion.tow-the-line",
            summary="no",
            why="One. Two.",
            severity=Severity.ERROR,
            examples=Examples(
                ("{tow the line -> toe the line}",),
                ("tow the boat",),
                ("{tow} the line",),
            ),
            source="12:30",
            status=Status.PREVIEW,
            aliases=("confusion.tow",),
        ),
        kind=Kind.SWAP,
        message="{wrong}, {right}",
        certainty=Certainty.CERTAIN,
        safe=True,
        blocks=(BlockKind.HEADING, BlockKind.FRONT_MATTER),
        lines=(19, 21, 22),
        conditions=Conditions(
            unless_before=(["a", "boat"], ["the", "boat"]),
            unless=(["tow", "the", "line", "in"],),
        ),
        phrases=[
            [Phrase("tow|tows the line", exact=False, rights=("toe|toes the line",))]
        ],
    )


FAULTS = {
    "no YAML": ("swap: {a: b", "not YAML"),
    "a sentence without quotation marks": (
        f"{TOW}\nexamples:\n  flag:\n    - {{tow -> toe}} the line",
        "not YAML",
    ),
    "a mark taken for a mapping": (
        f"{TOW}\nexamples:\n  flag: [{{tow -> toe}}]\n  allow: [y]",
        "an example under flag is a mapping, not a text; put it in quotation marks",
    ),
    "an unknown key": ("swaps: {a: b}", '"swaps" is not known; did you mean "swap"?'),
    "a key given twice": (f"{TOW}\n{TOW}", '"swap" is given twice (first in line 10)'),
    "an alias": ("source: &x here\nwhy: *x\nswap: {a: b}", "an alias (*name) has no"),
    "no kind": ("safe: yes", "nothing to look for; one is needed of: swap, forbid,"),
    "two kinds": (f"{TOW}\nforbid: [x]", "both swap and forbid; a rule has one kind"),
    "a bad severity": (
        f"severity: grave\n{TOW}",
        'severity is "grave", not one of: error, warning, suggestion',
    ),
    "a bad answer": (f"{TOW}\nsafe: perhaps", "safe must be yes or no"),
    "an empty text": (f"{TOW}\nwhy:", "why is empty"),
    "a list for a text": (f"{TOW}\nwhy: [a]", "why is a list, not a text;"),
    "a bad block": (f"{TOW}\nin: title", 'in is "title", not one of: heading,'),
    "an unknown placeholder": (
        f"{TOW}\nmessage: '{{wright}}'",
        "message: {wright} is not known here, use {wrong} or {right}",
    ),
    "a placeholder without a fix": (
        "forbid: [x]\nmessage: '{right}'",
        "message: {right} is not known here, use {wrong}",
    ),
    "a lone brace": (f"{TOW}\nmessage: '{{wrong'", "message: expected '}' before end"),
    "an id of the wrong form": (f"id: Tow\n{TOW}", 'id is "Tow", not like confusion.'),
    "an unknown category": (
        f"id: confusing.x\n{TOW}",
        'no category is called "confusing"; did you mean "confusion"?',
    ),
    "an id of another file": (
        f"id: confusion.other\n{TOW}",
        'id is "confusion.other", but the path says "confusion.made-up"',
    ),
    "an id with too many parts": (
        f"id: confusion.a.b\n{TOW}",
        'id is "confusion.a.b"; house rules alone have three parts',
    ),
    "no examples to allow": (
        f"{TOW}\nexamples: {{flag: ['{{x}}']}}",
        "examples: nothing under allow",
    ),
    "an empty list of examples": (
        f"{TOW}\nexamples: {{flag: [], allow: [y]}}",
        "flag must be a list with something in it",
    ),
    "an example without marks": (
        f"{TOW}\nexamples: {{flag: [x], allow: [y]}}",
        "an example under flag marks nothing: {wrong -> right}",
    ),
    "an example with an arrow too tight": (
        f"{TOW}\nexamples: {{flag: ['{{x->y}}'], allow: [y]}}",
        'write " -> " with a space on both sides',
    ),
    "a mark where silence is asked": (
        f"{TOW}\nexamples: {{flag: ['{{x}}'], allow: ['{{y}}']}}",
        "an example under allow has a mark: {wrong -> right}",
    ),
    "a swap for itself": ("swap: {a|b: c|b}", '"b" is swapped for itself'),
    "a phrase swapped twice": ("swap: {a|b: c, b: d}", '"b" is swapped twice'),
    "a swap for nothing": ("swap: {a: ''}", "swap is empty"),
    "alternatives without partners": (
        "swap: {a|b: c|d|e}",
        '"a|b" has not 3 alternatives: "c|d|e"',
    ),
    "no word": ("forbid: [e.g.]", '"e.g." in "e.g." is not one word or figure; use'),
    "a phrase without end": (
        f"forbid: ['{'a ' * 16}']",
        "a phrase of more than 15 words: a a a a",
    ),
    "too many alternatives": (
        f"swap: {{{'a|' * 22}a {'b|' * 22}b {'c|' * 21}c: d}}",
        "more than 500 phrases in one: a|a|a",
    ),
    "a bad regex": ("regex: '(a'", "regex: missing ), unterminated subpattern at"),
    "a regex without end": (f"regex: '{'a' * 1001}'", "regex of more than 1000"),
    "a bad template": ("regex: a\nreplace: '\\1'", "replace: invalid group reference"),
    "a bad group name": ("regex: a\nreplace: '\\g<b>'", "replace: unknown group name"),
    "a bad mark": ("regex: a\nmark: 1", 'mark is "1", but the regex has no such group'),
    "a key of another kind": (
        f"{TOW}\nmark: 1",
        '"mark" belongs to a regex, this is a swap',
    ),
    "a lone form": ("consistency: [[a]]", "a group needs at least two forms"),
    "a group that is none": (
        "consistency: {a: b}",
        "consistency must be a list of groups",
    ),
    "a form twice": ("consistency: [[a, a]]", "a group names the same form twice"),
    "forms that do not pair": (
        "consistency: [[a|b, c]]",
        "the forms of a group have different numbers of alternatives",
    ),
    "an item without a word": (
        "sequence: [{mark: yes}]",
        "an item says nothing of its word; shape: any takes any",
    ),
    "an item of two words": ("sequence: [a b]", '"a b" is not one word or figure'),
    "a bad shape": ("sequence: [{shape: round}]", 'shape is "round", not one of:'),
    "a bad repeat": (
        "sequence: [{word: a, repeat: often}]",
        "repeat must be a number or a range: 0-3",
    ),
    "a boundless repeat": (
        "sequence: [{word: a, repeat: 1-99}]",
        "repeat must lie between 0 and 9",
    ),
    "optional and repeat": (
        "sequence: [{word: a, optional: yes, repeat: '2'}]",
        "optional beside repeat: write repeat: 0-1",
    ),
    "nothing required": (
        "sequence: [{word: a, optional: yes}]",
        "every item of the sequence may be missing",
    ),
    "a replacement outside the mark": (
        "sequence: [{word: a, replace: b}, {word: c, mark: yes}]",
        "a replaced item lies outside the marked ones",
    ),
    "a removal of everything": (
        "sequence: [{word: a, replace: '', mark: yes}, b]",
        "the fix would leave nothing of the marked words",
    ),
    "a mark that may be missing": (
        "sequence: [{word: a, mark: yes, optional: yes}, b]",
        "every marked item may be missing",
    ),
}


@pytest.mark.parametrize(("body", "problem"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_in_one_line_with_its_place(write_rule, body, problem):
    path = write_rule(body)
    with pytest.raises(RuleFileError) as raised:
        read_rule(path)
    message = str(raised.value)
    assert raised.value.problem.startswith(problem)
    assert message.startswith(f"{path}:{raised.value.line}: ")
    assert "\n" not in message


def test_the_line_is_that_of_the_fault(write_rule):
    path = write_rule(f"{TOW}\nunless:\n  - good\n  - e.g.")
    with pytest.raises(RuleFileError) as raised:
        read_rule(path)
    assert raised.value.line == 13


def test_missing_keys_are_named_together(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_text("id: style.x\nforbid: [x]\n")
    with pytest.raises(RuleFileError) as raised:
        read_rule(path)
    missing = "summary, severity, message, why, source, examples"
    assert raised.value.problem == f"missing: {missing}"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "empty"),
        (b"a\nb: \xff", "not UTF-8"),
        (b"just words", "a rule must be a mapping, key: value"),
        (b"a: 1\n---\nb: 2", "not YAML, but found another document"),
    ],
    ids=["empty", "Latin-1", "a text", "two documents"],
)
def test_a_file_that_is_no_rule_at_all(tmp_path, content, problem):
    path = tmp_path / "x.yaml"
    path.write_bytes(content)
    with pytest.raises(RuleFileError) as raised:
        read_rule(path)
    assert raised.value.problem.startswith(problem)


def test_a_file_without_bottom(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_bytes(b"[" * 50_000)
    with pytest.raises(RuleFileError, match="nest"):
        read_rule(path)


def test_a_file_that_is_not_there(tmp_path):
    path = tmp_path / "x.yaml"
    with pytest.raises(RuleFileError) as raised:
        read_rule(path)
    assert str(raised.value) == f"{path}: No such file or directory"


@pytest.mark.parametrize(
    ("folder", "rule_id"),
    [
        ("mine", "style.x"),
        ("mine", "house.mine.x"),
        ("rules/house/acme", "house.acme.x"),
        ("rules/en/style", "style.x"),
    ],
)
def test_the_path_repeats_the_id(tmp_path, write_rule, folder, rule_id):
    path = tmp_path / folder / "x.yaml"
    path.parent.mkdir(parents=True)
    write_rule(TOW, rule_id).rename(path)
    assert read_rule(path).rule.id == rule_id
