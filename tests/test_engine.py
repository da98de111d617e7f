"""A desk: which findings of all that the checkers have reach the report."""

from types import SimpleNamespace

import pytest

from copyedit import readers, registry
from copyedit.__main__ import main
from copyedit.accepted import Accepted
from copyedit.config import Config
from copyedit.engine import CheckerError, Desk, check_with
from copyedit.errors import ConfigError, RuleFileError
from copyedit.rule import Rule, Severity
from copyedit.suppression import BAD_DIRECTIVE, UNUSED_IGNORE

# One slip of each of four categories.
SLIPS = "The goverment met. It had  had a row , and should of left the the room."

HOUSE_RULE = """\
id: house.desk.recieved
summary: a word that this desk never writes
severity: suggestion
message: 'this desk writes "{right}"'
why: The founder never could spell it, and asked that nobody should try.
source: a memorandum of the desk
swap:
  recieved: got
examples:
  flag:
    - "They {recieved -> got} it."
    - "{Recieved -> Got} with thanks, it said."
    - "The bishop {recieved -> got} forty letters about the bells in one week of May."
  allow:
    - "They received it."
    - "They got it."
    - "It was well received."
"""


def found(text, *, path="<text>", thorough=False, **settings):
    """Rule and words of each finding, in reading order."""
    document = readers.read(text, path=path)
    findings = Desk(Config(**settings), thorough=thorough).check(document)
    return [(f.rule.id, f.span.cut(text)) for f in findings]


@pytest.fixture
def desk_rules(tmp_path):
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "recieved.yaml").write_text(HOUSE_RULE)
    return str(folder)


def test_findings_come_in_reading_order():
    assert found(SLIPS) == [
        ("spelling.unknown-word", "goverment"),
        ("typography.double-space", "  "),
        ("typography.space-before-mark", " ,"),
        ("confusion.modal-of", "should of"),
        ("grammar.repeated-word", "the the"),
    ]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"select": ("spelling",)}, ["goverment"]),
        ({"select": ("typography.double-space", "confusion")}, ["  ", "should of"]),
        ({"ignore": ("typography", "grammar")}, ["goverment", "should of"]),
        ({"select": ("typography",), "ignore": ("typography.double-space",)}, [" ,"]),
        ({"select": ("grammar.repeated-word",), "ignore": ("grammar",)}, ["the the"]),
        ({"ignore": ("all",)}, []),
    ],
    ids=[
        "a category",
        "a rule and a category",
        "without two categories",
        "a category without one rule",
        "one rule of an ignored category",
        "nothing",
    ],
)
def test_select_and_ignore_choose_rules(settings, expected):
    assert [words for _, words in found(SLIPS, **settings)] == expected


def test_rules_may_be_ignored_in_some_files_alone():
    per_file = (("drafts/**", ("spelling",)),)
    text = "The goverment fell."
    assert found(text, path="drafts/a.md", per_file=per_file) == []
    assert len(found(text, path="final/a.md", per_file=per_file)) == 1


def test_what_is_merely_possible_is_shown_on_request_alone():
    text = "The pier shut due to the fact that it leaked."
    wordy = [("style.wordy", "due to the fact that")]
    assert found(text) == []
    assert found(text, thorough=True) == wordy
    assert found(text, select=("style.wordy",)) == wordy
    assert found(text, select=("style",)) == []


def test_a_house_style_is_off_until_it_is_chosen():
    text = "They utilise the shed."
    utilise = [("house.wire.utilise", "utilise")]
    assert found(text) == []
    assert found(text, house=("wire",)) == utilise
    assert found(text, select=("house.wire",)) == utilise


def test_the_rules_of_a_desk_count_like_ours(desk_rules):
    rules = Desk(Config(house=(desk_rules,))).rules
    assert [r.id for r in rules if r.category == "house"] == ["house.desk.recieved"]


def test_a_desk_knows_all_rules_that_are_loaded():
    ids = {rule.id for rule in Desk().rules}
    shipped = {written.rule.id for written in registry.load_rules(_general())}
    by_hand = {rule.id for c in registry.built_in() for rule in c.rules}
    assert ids == shipped | by_hand | {BAD_DIRECTIVE.id, UNUSED_IGNORE.id}


def _general():
    return registry.shipped_rules() / "en"


@pytest.mark.parametrize(
    ("settings", "error", "problem"),
    [
        ({"select": ("speling",)}, ConfigError, 'did you mean "spelling"'),
        ({"house": ("wier",)}, ConfigError, "wire"),
        ({"house": ("./none",)}, ConfigError, "none"),
    ],
    ids=["rule", "style", "folder"],
)
def test_a_desk_that_is_set_up_wrongly_says_so(settings, error, problem):
    with pytest.raises(error, match=problem):
        Desk(Config(**settings))


def test_a_rule_of_a_desk_must_hold_its_own_examples(desk_rules, tmp_path):
    (tmp_path / "desk" / "recieved.yaml").write_text(
        HOUSE_RULE.replace("They {recieved -> got}", "They {recieved -> had}")
    )
    with pytest.raises(RuleFileError, match=r"recieved\.yaml:11"):
        Desk(Config(house=(desk_rules,)))


def test_of_two_rules_on_one_word_one_speaks_and_names_the_other(desk_rules):
    document = readers.read("She recieved it.")
    (finding,) = Desk(Config(house=(desk_rules,))).check(document)
    assert (finding.rule.id, finding.evidence) == (
        "house.desk.recieved",
        ("also: “recieved” is in no dictionary [spelling.unknown-word]",),
    )


def test_the_other_speaks_where_the_first_is_not_wanted(desk_rules):
    (finding,) = Desk(
        Config(house=(desk_rules,), ignore=("house.desk.recieved",))
    ).check(readers.read("She recieved it."))
    assert (finding.rule.id, finding.evidence) == ("spelling.unknown-word", ())


def test_words_of_the_desk_are_known_to_its_readers(tmp_path):
    (tmp_path / "words.txt").write_text("goverment\n")
    desk = Desk(Config(words=(tmp_path / "words.txt",), dialect="en-GB"))
    document = desk.read("The goverment fell.", "a.md")
    assert document.accepted == Accepted.of(["goverment"], "en-GB")
    assert desk.check(document) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He goed [sic] home to the goverment.", ["goverment"]),
        ("The goverment [sic] met.", []),
        ("“The goverment” (sic) met.", []),
        ("The goverment, she wrote [sic], met.", ["goverment"]),
    ],
    ids=["another word", "the word", "past the mark", "too far"],
)
def test_sic_excuses_a_word(text, expected):
    assert [words for _, words in found(text)] == expected


IGNORED = """\
<!-- copyedit: ignore spelling.unknown-word -->

The goverment met.

The goverment fell.
"""


@pytest.mark.parametrize("path", ["a.md", "a.html", "a.txt"])
def test_a_comment_silences_a_rule_in_the_next_paragraph(path):
    text = IGNORED
    if path == "a.html":
        text = text.replace("The", "<p>The").replace(".\n", ".</p>\n")
    assert found(text, path=path) == [("spelling.unknown-word", "goverment")]


def test_a_comment_that_silences_nothing_is_reported():
    text = "<!-- copyedit: ignore names -->\n\nThe goverment met."
    assert found(text, path="a.md") == [
        ("leftover.unused-ignore", "<!-- copyedit: ignore names -->"),
        ("spelling.unknown-word", "goverment"),
    ]
    assert found(text, path="a.md", select=("typography",)) == []


def test_a_comment_may_name_a_rule_that_is_not_selected():
    assert found(IGNORED, path="a.md", select=("typography", "leftover")) == []


def test_of_quoted_speech_only_slips_of_the_keyboard_are_reported():
    slips = "I should of told the goverment , but it did not came to a owl."
    mechanical = [
        ("confusion.modal-of", "should of"),
        ("spelling.unknown-word", "goverment"),
        ("typography.space-before-mark", " ,"),
        ("grammar.indefinite-article", "a"),
    ]
    assert found(f"He said: “{slips}”") == mechanical
    assert found(slips) == [
        *mechanical[:3],
        ("grammar.did-past", "did not came"),
        mechanical[3],
    ]


def test_no_fix_of_quoted_words_is_made_unasked():
    text = "It was a owl. “A owl  flew,” he said, “and teh hens ran.”"
    findings = Desk().check(readers.read(text))
    safe = {f.span.cut(text): [fix.safe for fix in f.fixes] for f in findings}
    assert safe["  "] == [True]
    assert (safe["a"], safe["A"]) == ([True], [False])
    assert not any(safe["teh"])


def stop(_):
    raise LookupError("no such page")


@pytest.fixture
def broken(monkeypatch):
    """A checker that stops on every text stands among the others."""
    rule = Rule("style.broken", "Stops", "", Severity.ERROR)
    checkers = (*registry.built_in(), SimpleNamespace(rules=(rule,), check=stop))
    monkeypatch.setattr(registry, "built_in", lambda: checkers)


@pytest.mark.usefixtures("broken")
def test_a_checker_that_stops_leaves_no_report_with_a_hole():
    with pytest.raises(CheckerError) as error:
        Desk().check(readers.read("The goverment fell.", path="a.md"))
    assert str(error.value) == (
        "a.md: not checked, since style.broken failed "
        "(LookupError: no such page); please report this"
    )
    assert isinstance(error.value.__cause__, LookupError)


@pytest.mark.usefixtures("broken")
def test_a_checker_that_is_not_selected_cannot_stop():
    assert found("The goverment fell.", select=("spelling",)) == [
        ("spelling.unknown-word", "goverment")
    ]


@pytest.mark.usefixtures("broken")
def test_a_run_in_which_a_checker_stops_has_failed(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("The goverment fell.\n")
    assert main(["check", "a.md"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        "copyedit: a.md: not checked, since style.broken failed (LookupError: "
        "no such page); please report this (COPYEDIT_TRACEBACK=1 shows more)\n"
    )


def test_checkers_alone_leave_nothing_out():
    document = readers.read("“The teh <!-- copyedit: off --> teh,” [sic] he said.")
    checkers = [c for c in registry.built_in() if c.rules[0].id.startswith("spelling")]
    assert [f.span for f in check_with(checkers, document)] == [
        word.span for word in document.words if word.text == "teh"
    ]
