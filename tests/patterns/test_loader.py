"""The rules of a folder, and the cache that spares reading them again."""

import os
import subprocess
import sys

import pytest

from copyedit import cache
from copyedit.errors import RuleFileError
from copyedit.patterns import loader, store
from copyedit.patterns.loader import load
from copyedit.patterns.rows import row_of

BODIES = {
    "confusion.swap": "swap: {tow|tows the line: [toe|toes the line, obey]}",
    "house.acme.forbid": "forbid: [going forward]\nunless-after: [to]\nin: [item]",
    "style.regex": "regex: '(?P<n>a) lot'\nreplace: '\\g<n>'\nmark: n\nsafe: yes",
    "grammar.sequence": "sequence: [a|an, {ending: s, repeat: 1-2, mark: yes}]",
    "consistency.forms": "consistency: [[e-mail|e-mails, email|emails], [OK, okay]]",
}


@pytest.fixture
def folder(tmp_path, write_rule, monkeypatch):
    """A folder of rules of every kind, and a cache that nobody else uses."""
    monkeypatch.setenv("COPYEDIT_CACHE", str(tmp_path / "cache"))
    for rule_id, body in BODIES.items():
        write_rule(body, rule_id)
    return tmp_path / "rules"


@pytest.fixture
def readings(monkeypatch):
    """The names of the files that are read, as they are."""
    read = []

    def reading(path, *, verify):
        read.append(path.name)
        return original(path, verify=verify)

    original = loader._read
    monkeypatch.setattr(loader, "_read", reading)
    return read


def cache_files(folder):
    return list((folder.parent / "cache").iterdir())


def as_told(rules):
    """The rules with every sequence a tuple, as they come back from the cache."""
    return [row_of(rule) for rule in rules]


def test_rules_come_in_the_order_of_their_paths(folder):
    assert [written.rule.id for written in load(folder)] == [
        "confusion.swap",
        "consistency.forms",
        "grammar.sequence",
        "house.acme.forbid",
        "style.regex",
    ]


def test_rules_from_the_cache_are_the_same(folder, readings):
    first, second = load(folder), load(folder)
    assert len(readings) == len(BODIES)
    assert as_told(second) == as_told(first)
    assert [written.rule for written in second] == [w.rule for w in first]


def test_only_a_file_that_changed_is_read_again(folder, readings, write_rule):
    load(folder)
    readings.clear()
    write_rule("forbid: [going forward, moving forward]", "house.acme.forbid")
    assert len(load(folder)[3].phrases[0]) == 2
    assert readings == ["forbid.yaml"]


def test_a_file_that_is_gone_is_forgotten(folder):
    load(folder)
    (folder / "style" / "regex.yaml").unlink()
    assert len(load(folder)) == len(BODIES) - 1
    (file,) = cache_files(folder)
    assert b"style.regex" not in file.read_bytes()


@pytest.mark.parametrize("length", [0, 1, 4, 100])
def test_a_damaged_cache_is_built_anew(folder, length):
    first = load(folder)
    (file,) = cache_files(folder)
    whole = file.read_bytes()
    file.write_bytes(whole[:length])
    assert as_told(load(folder)) == as_told(first)
    assert file.read_bytes() == whole


@pytest.mark.parametrize("content", [None, 1, (1,), (None, {}), {}])
def test_a_cache_of_something_else_is_built_anew(folder, content):
    first = load(folder)
    (file,) = cache_files(folder)
    cache.put(file.name, content)
    assert as_told(load(folder)) == as_told(first)
    assert len(cache.kept(file.name)[1]) == len(BODIES)


def test_a_damaged_row_is_built_anew(folder):
    first = load(folder)
    (file,) = cache_files(folder)
    program, rules = cache.kept(file.name)
    short = {path: (*kept[:2], kept[2][:3]) for path, kept in rules.items()}
    cache.put(file.name, (program, short))
    assert as_told(load(folder)) == as_told(first)


def test_a_cache_of_another_version_is_not_used(folder, readings):
    load(folder)
    readings.clear()
    (file,) = cache_files(folder)
    (_, modules), rules = cache.kept(file.name)
    cache.put(file.name, (("0", modules), rules))
    load(folder)
    assert len(readings) == len(BODIES)


def test_without_a_place_for_the_cache_rules_are_read_all_the_same(folder, monkeypatch):
    taken = folder.parent / "taken"
    taken.write_text("a file, not a folder")
    monkeypatch.setenv("COPYEDIT_CACHE", str(taken / "cache"))
    assert len(load(folder)) == len(BODIES)


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"COPYEDIT_CACHE": "/a", "XDG_CACHE_HOME": "/b"}, "/a"),
        ({"XDG_CACHE_HOME": "/b"}, "/b/copyedit"),
        ({"HOME": "/c"}, "/c/.cache/copyedit"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="another home")
def test_where_the_cache_is(monkeypatch, settings, expected):
    for name in ("COPYEDIT_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert cache.cache_folder().as_posix() == expected


def test_a_rule_that_fails_its_examples_is_refused_when_they_are_tried(
    folder, write_rule
):
    path = write_rule("forbid: [z]", "style.bad")
    assert len(load(folder)) == len(BODIES) + 1
    with pytest.raises(RuleFileError) as raised:
        load(path.parent, verify=True)
    assert str(raised.value) == f'{path}:8: expected "{{x}}", found "x"'


def test_examples_that_held_are_not_tried_again(tmp_path, write_rule, monkeypatch):
    monkeypatch.setenv("COPYEDIT_CACHE", str(tmp_path / "cache"))
    good = "forbid: [x]\nexamples: {flag: ['{x}'], allow: [y]}"
    folder = write_rule(good, "style.good").parent
    load(folder)
    (unproved,) = store.kept_rules(folder).values()
    load(folder, verify=True)
    (proved,) = store.kept_rules(folder).values()
    assert (unproved.proved, proved.proved) == (False, True)
    load(folder)
    assert store.kept_rules(folder) == {str(folder / "good.yaml"): proved}


def test_two_files_with_one_id_are_both_named(folder, write_rule):
    other = folder / "b.yaml"
    first = write_rule("forbid: [x]", "confusion.b")
    first.rename(other)
    again = write_rule("forbid: [x]", "confusion.b")
    with pytest.raises(RuleFileError) as raised:
        load(folder)
    assert str(raised.value) == f'{again}: the id "confusion.b" is taken by {other}'


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(RuleFileError, match="no such folder of rules"):
        load(tmp_path / "none")


def test_hidden_files_and_other_formats_are_passed_over(folder):
    (folder / ".x.yaml").write_text("no rule")
    (folder / "README.md").write_text("no rule")
    assert len(load(folder)) == len(BODIES)


def test_with_a_cache_no_yaml_library_is_imported(folder):
    load(folder)
    program = (
        "import sys; from pathlib import Path; from copyedit.patterns import loader\n"
        "from copyedit.patterns.compiled import checkers_of\n"
        "checkers_of(loader.load(Path(sys.argv[1])))\n"
        "sys.exit('yaml' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(folder)], check=False)
    assert done.returncode == 0
