"""Expressions behave as those of ``re``, whether the cache has them or not."""

import re

import pytest

from copyedit import expressions
from copyedit.expressions import Expression, compiled, keep

PATTERNS = [
    ("tow", 0),
    (r"(?i)\bthe\s+(?P<noun>toe|line)\b(?!s)", 0),
    (r"(?P<first>[a-zé-ü]+?)(x)?\s(?P=first)", re.IGNORECASE),
    ("a b  # a comment", re.VERBOSE | re.MULTILINE),
    (r"(?<=[“‘])[^\W\d_]{2,}+", re.DOTALL),
]


@pytest.fixture
def _another_run(monkeypatch):
    forget(monkeypatch)
    yield
    expressions.compiled.cache_clear()
    expressions._kept.cache_clear()


def forget(monkeypatch):
    monkeypatch.setattr(expressions, "_new", {})
    expressions.compiled.cache_clear()
    expressions._kept.cache_clear()


@pytest.fixture
def file(_another_run, tmp_path, monkeypatch):
    monkeypatch.setenv("COPYEDIT_CACHE", str(tmp_path))
    return tmp_path / expressions._FILE


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_a_compiled_expression_is_that_of_re(file, monkeypatch, pattern, flags):
    expected = re.compile(pattern, flags)
    for run in ("first", "second"):
        forget(monkeypatch)
        made = compiled(pattern, flags)
        assert made == expected, run
        assert made.groupindex == expected.groupindex
        assert (made.groups, made.flags) == (expected.groups, expected.flags)
        keep()
    assert file.exists()


@pytest.mark.usefixtures("file")
def test_a_run_compiles_nothing_that_an_earlier_one_did(monkeypatch):
    compiled("tow{2}")
    keep()
    forget(monkeypatch)
    monkeypatch.setattr(expressions, "_program", None)
    assert compiled("tow{2}").fullmatch("toww")


@pytest.mark.usefixtures("file")
def test_what_a_run_adds_joins_what_is_there(monkeypatch):
    for pattern in ("toe", "line"):
        forget(monkeypatch)
        compiled(pattern)
        keep()
    expressions._kept.cache_clear()
    assert set(expressions._kept()) == {("toe", 0), ("line", 0)}


def test_a_run_that_compiles_nothing_new_writes_nothing(file, monkeypatch):
    compiled("toe")
    keep()
    before = file.stat().st_mtime_ns
    forget(monkeypatch)
    compiled("toe")
    keep()
    assert file.stat().st_mtime_ns == before


@pytest.mark.parametrize("damage", [b"", b"abc", b"\x00" * 40])
def test_a_damaged_cache_is_written_anew(file, monkeypatch, damage):
    compiled("toe")
    keep()
    whole = file.read_bytes()
    file.write_bytes(damage or whole[:-3])
    forget(monkeypatch)
    assert compiled("toe").fullmatch("toe")
    keep()
    assert file.read_bytes() == whole


def test_without_a_cache_expressions_are_compiled(file, monkeypatch):
    file.parent.joinpath("file").touch()
    monkeypatch.setenv("COPYEDIT_CACHE", str(file.parent / "file"))
    assert compiled("toe").fullmatch("toe")
    keep()


@pytest.mark.usefixtures("file")
def test_the_cache_does_not_grow_for_ever(monkeypatch):
    monkeypatch.setattr(expressions, "MOST", 2)
    for pattern in ("a", "b", "c"):
        forget(monkeypatch)
        compiled(pattern)
        keep()
    expressions._kept.cache_clear()
    assert set(expressions._kept()) == {("c", 0)}


@pytest.mark.usefixtures("file")
def test_a_wrong_expression_is_an_error_as_in_re():
    with pytest.raises(re.error, match="unterminated character set"):
        compiled("[a")


@pytest.mark.usefixtures("file")
@pytest.mark.parametrize(
    "program", [None, (0, b"\x01\x02\x03\x04", 0, {}, (None,)), (0, b"x", 0, {}, ())]
)
def test_what_the_engine_refuses_is_compiled_by_re(program):
    expressions._kept()[("tow{2}", 0)] = program
    assert compiled("tow{2}").fullmatch("toww")


@pytest.mark.usefixtures("file")
def test_without_the_inner_parts_of_re_it_is_asked_itself(monkeypatch):
    def missing(name):
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(expressions, "import_module", missing)
    assert compiled("tow{2}").fullmatch("toww")
    keep()
    assert expressions._new == {}


@pytest.mark.usefixtures("file")
def test_an_expression_is_compiled_when_it_is_first_used():
    toe = Expression("t(o)e", re.IGNORECASE)
    wrong = Expression("[a")
    assert expressions._new == {}
    assert toe.search("the TOE")
    assert set(expressions._new) == {("t(o)e", re.IGNORECASE)}
    with pytest.raises(re.error, match="unterminated character set"):
        wrong.match("a")


@pytest.mark.usefixtures("file")
def test_an_expression_finds_what_its_pattern_finds():
    toe = Expression("t(o)e", re.IGNORECASE)
    text = "Toe the line, toe by toe"
    assert toe.compiled is toe.compiled
    assert toe.search(text, 1).span() == toe.compiled.search(text, 1).span()
    assert toe.search(text, 1, 16) is None
    assert toe.match(text) and not toe.match(text, 1)
    assert toe.fullmatch(text, 0, 3) and not toe.fullmatch(text)
    assert [match.start() for match in toe.finditer(text, 1)] == [14, 21]
    assert toe.findall(text) == ["o", "o", "o"]
    assert toe.sub("tow", text, 1) == "tow the line, toe by toe"
    assert toe.sub(lambda match: match[1], text) == "o the line, o by o"
