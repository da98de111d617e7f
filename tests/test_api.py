"""What other programs may rely on: ``import copyedit`` and ``check_text``."""

import ast
import inspect
import re
from pathlib import Path

import pytest

import copyedit
from copyedit import Finding, Fix, Span, check_text
from copyedit.checkers import indefinite_article
from copyedit.config import Config
from copyedit.errors import ConfigError
from copyedit.finding import Certainty


def found(*arguments, **settings):
    return [(f.rule.id, f.span) for f in check_text(*arguments, **settings)]


def test_a_text_is_enough():
    (finding,) = check_text("We met a owl.")
    assert finding == Finding(
        indefinite_article.RULE,
        Span(7, 8),
        "“owl” begins with a vowel sound: “an”",
        fixes=(Fix.replace(Span(7, 8), "an", safe=True),),
        certainty=Certainty.CERTAIN,
    )


def test_a_clean_text_has_no_findings():
    assert check_text("The government met.") == []
    assert check_text("") == []


@pytest.mark.parametrize(
    ("before", "characters"),
    [("Ann said: ", 10), ("“Ann” 👩‍👧 ", 10), ("Ze\u0301 𝑩 ", 6), ("a\r\n\r\n", 5)],
    ids=["plain", "emoji", "combining and wide", "line ends"],
)
def test_offsets_count_code_points(before, characters):
    assert found(f"{before}the goverment met.") == [
        ("spelling.unknown-word", Span(characters + 4, characters + 13))
    ]


CODE = "The `goverment` met. <code>goverment</code> is a word. The goverment fell."


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("a", [0, 1, 2]),
        ("a.txt", [0, 1, 2]),
        ("a.md", [2]),
        ("A.MD", [2]),
        ("a.mdx", [2]),
        ("drafts/a.html", [0, 2]),
    ],
)
def test_the_suffix_of_the_path_tells_the_format(path, shown):
    starts = [match.start() for match in re.finditer("goverment", CODE)]
    assert [span.start for _, span in found(CODE, path=path)] == [
        starts[number] for number in shown
    ]


def test_the_path_is_what_patterns_of_a_configuration_are_about():
    config = Config(per_file=(("drafts/**", ("spelling",)),))
    assert found("The goverment met.", config, "drafts/a.md") == []
    assert len(found("The goverment met.", config, "a.md")) == 1


def test_a_configuration_selects_and_accepts(tmp_path):
    (tmp_path / "words.txt").write_text("goverment\n")
    text = "The goverment met the the bishop."
    spelling = ("spelling.unknown-word", Span(4, 13))
    doubled = ("grammar.repeated-word", Span(18, 25))
    assert found(text) == [spelling, doubled]
    assert found(text, Config(select=("grammar",))) == [doubled]
    assert found(text, Config(words=(tmp_path / "words.txt",))) == [doubled]


def test_no_configuration_file_is_looked_for(tmp_path, monkeypatch):
    (tmp_path / "copyedit.toml").write_text('ignore = ["all"]\n')
    monkeypatch.chdir(tmp_path)
    assert len(check_text("The goverment met.", path="a.md")) == 1


def test_a_configuration_that_is_not_valid_is_refused():
    with pytest.raises(ConfigError, match='did you mean "spelling"'):
        check_text("A text.", Config(select=("speling",)))


def test_half_of_a_surrogate_pair_is_a_character_like_another():
    assert found("The \ud83d goverment met.") == [
        ("spelling.unknown-word", Span(6, 15))
    ]


def test_all_names_are_listed_and_explained():
    tree = ast.parse(Path(inspect.getfile(copyedit)).read_text("utf-8"))
    bound = {"__version__"}
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module.startswith("copyedit"):
            bound.update(alias.asname or alias.name for alias in node.names)
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            bound.add(node.name)
    assert set(copyedit.__all__) == bound
    assert len(copyedit.__all__) == len(bound)
    named = [getattr(copyedit, name) for name in bound - {"__version__"}]
    assert all(inspect.getdoc(value) for value in named)
