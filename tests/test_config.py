"""The configuration file: where it is looked for, what it may hold, what errors say."""

from __future__ import annotations

import pytest

from copyedit.config import (
    Config,
    check_ids,
    find,
    house_folders,
    load,
    with_options,
)
from copyedit.errors import ConfigError
from copyedit.registry import shipped_rules
from copyedit.rule import Rule, Severity
from copyedit.settings import SETTINGS
from tests.writing import write

UNKNOWN_WORD = Rule(
    "spelling.unknown-word", "", "", Severity.ERROR, aliases=("spelling.misspelt",)
)


# Where it is looked for


def test_without_a_file_everything_has_its_default(folder):
    assert find(folder) == Config(root=folder)


def test_the_nearest_file_upwards_is_the_whole_configuration(folder):
    write(folder / "copyedit.toml", 'ignore = ["style"]\ndialect = "en-GB"')
    near = write(folder / "news" / "copyedit.toml", 'ignore = ["dates"]')
    (folder / "news" / "may").mkdir()
    assert find(folder / "news" / "may") == Config(
        ignore=("dates",), path=near, root=near.parent
    )


def test_a_file_may_stand_for_its_folder(folder):
    config = write(folder / "copyedit.toml", "")
    article = write(folder / "article.md", "text")
    assert find(article) == Config(path=config, root=folder)


def test_a_pyproject_without_our_table_is_passed_over(folder):
    above = write(folder / "copyedit.toml", 'fail-on = "never"')
    write(folder / "site" / "pyproject.toml", '[project]\ndependencies = ["copyedit"]')
    assert find(folder / "site") == Config(fail_on="never", path=above, root=folder)


def test_a_broken_pyproject_that_never_names_us_is_not_our_business(folder):
    write(folder / "pyproject.toml", "[project\n")
    assert find(folder) == Config(root=folder)


def test_a_pyproject_may_hold_the_configuration(folder):
    path = write(folder / "pyproject.toml", '[tool.copyedit]\nselect = ["names"]')
    assert find(folder) == Config(select=("names",), path=path, root=folder)


def test_our_own_file_comes_before_a_pyproject_beside_it(folder):
    write(folder / "pyproject.toml", '[tool.copyedit]\nselect = ["names"]')
    own = write(folder / "copyedit.toml", 'select = ["dates"]')
    assert find(folder) == Config(select=("dates",), path=own, root=folder)


# What it may hold


def test_every_setting_is_read(folder):
    path = write(
        folder / "copyedit.toml",
        """\
        select = ["all"]
        ignore = ["style", "house.wire.percent"]
        house = ["wire", "rules/ours"]
        words = "words.txt"
        names = ["people.txt", "../places.txt"]
        dialect = "EN-gb"
        lang = {"es/**" = "ES"}
        fail-on = "warning"
        format = "JSON"
        exclude = ["archive/**"]
        preview = ["spelling.fused-words"]
        languagetool = "http://localhost:8081"
        [per-file]
        "drafts/**" = ["style"]
        """,
    )
    assert load(path) == Config(
        select=("all",),
        ignore=("style", "house.wire.percent"),
        per_file=(("drafts/**", ("style",)),),
        house=("wire", str(folder / "rules" / "ours")),
        words=(folder / "words.txt",),
        names=(folder / "people.txt", folder / "../places.txt"),
        dialect="en-GB",
        lang=(("es/**", "es"),),
        fail_on="warning",
        format="json",
        exclude=("archive/**",),
        preview=("spelling.fused-words",),
        languagetool="http://localhost:8081",
        path=path,
        root=folder,
    )


def test_there_are_fourteen_settings_and_each_has_its_field():
    assert len(SETTINGS) == 14
    fields = {key.replace("-", "_") for key in SETTINGS} | {"path", "root"}
    assert set(Config.__match_args__) == fields


def test_a_byte_order_mark_and_line_ends_of_windows_are_no_obstacle(folder):
    path = folder / "copyedit.toml"
    path.write_bytes(b'\xef\xbb\xbfselect = ["names"]\r\nfail-on = "never"\r\n')
    assert load(path) == Config(
        select=("names",), fail_on="never", path=path, root=folder
    )


def test_excluded_files_are_named_from_the_root_of_the_configuration(folder):
    config = load(write(folder / "copyedit.toml", 'exclude = ["old/*.md", "LICENSE"]'))
    names = ["old/a.md", "old/b/a.md", "new/old/a.md", "LICENSE", "lib/LICENSE", "a.md"]
    assert [name for name in names if config.excludes(name)] == [
        "old/a.md",
        "LICENSE",
        "lib/LICENSE",
    ]


# Options of the command line


def test_a_language_holds_for_every_file_or_for_patterns_the_first_first(folder):
    every = load(write(folder / "copyedit.toml", 'lang = "fr"'))
    assert every.language_of(folder / "a/b.md") == "fr"
    some = load(
        write(
            folder / "copyedit.toml",
            """\
            [lang]
            "es/en/**" = "en"
            "es/**" = "es"
            "*.de.md" = "de"
            """,
        )
    )
    for file, language in (
        ("es/a.md", "es"),
        ("es/en/a.md", "en"),
        ("news/a.de.md", "de"),
        ("news/a.md", "en"),
    ):
        assert some.language_of(folder / file) == language


def test_options_come_before_the_file_and_what_is_not_given_stays(folder):
    config = load(
        write(folder / "copyedit.toml", 'select = ["names"]\nfail-on = "never"')
    )
    options = {"select": "dates,spelling", "fail_on": None, "files": ["a.md"]}
    assert with_options(config, options) == Config(
        select=("dates", "spelling"), fail_on="never", path=config.path, root=folder
    )


def test_paths_of_options_are_read_from_the_current_folder(folder, monkeypatch):
    config = load(write(folder / "copyedit.toml", ""))
    (folder / "news").mkdir()
    monkeypatch.chdir(folder / "news")
    options = {"words": ["w.txt"], "house": ["./ours"], "exclude": ["old/*", "x.md"]}
    assert with_options(config, options) == Config(
        words=(folder / "news" / "w.txt",),
        house=(str(folder / "news" / "ours"),),
        exclude=(f"{folder.as_posix()}/news/old/*", "x.md"),
        path=config.path,
        root=folder,
    )


def test_a_wrong_option_is_named_as_one():
    with pytest.raises(ConfigError) as caught:
        with_options(Config(), {"fail_on": "warnings"})
    assert str(caught.value) == (
        '--fail-on: is "warnings", not one of error, warning, suggestion, never; '
        'did you mean "warning"?'
    )


# Names of rules and styles


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            'select = [\n  "spelling",\n  "speling.unknown-word",\n]',
            '3: select: there is no rule "speling.unknown-word"; '
            'did you mean "spelling.unknown-word"?',
            id="select",
        ),
        pytest.param(
            'ignore = ["stile"]',
            '1: ignore: there is no rule "stile"; did you mean "style"?',
            id="ignore",
        ),
        pytest.param(
            '[per-file]\n"a.md" = ["style"]\n"b.md" = ["stile"]',
            '3: per-file: there is no rule "stile"; did you mean "style"?',
            id="per-file",
        ),
        pytest.param(
            'preview = ["gramar"]',
            '1: preview: there is no rule "gramar"; did you mean "grammar"?',
            id="preview",
        ),
    ],
)
def test_a_rule_that_does_not_exist_is_an_error_with_its_line(folder, text, said):
    config = load(write(folder / "copyedit.toml", text))
    with pytest.raises(ConfigError) as caught:
        check_ids(config, [UNKNOWN_WORD])
    assert str(caught.value) == f"copyedit.toml:{said}"


def test_ids_aliases_categories_and_all_are_known():
    names = ("spelling.unknown-word", "spelling.misspelt", "spelling", "dates", "all")
    check_ids(Config(select=names), [UNKNOWN_WORD])


def test_a_rule_that_an_option_names_wrongly_is_said_of_the_option(folder):
    config = load(write(folder / "copyedit.toml", 'ignore = ["style"]'))
    with pytest.raises(ConfigError) as caught:
        check_ids(with_options(config, {"ignore": "stile"}), [UNKNOWN_WORD])
    assert str(caught.value) == (
        '--ignore: there is no rule "stile"; did you mean "style"?'
    )


def test_a_house_style_is_a_folder_of_ours_or_of_the_project(folder):
    (folder / "ours").mkdir()
    (folder / "rules" / "desk").mkdir(parents=True)
    text = 'house = ["ours", "rules/desk"]'
    config = load(write(folder / "copyedit.toml", text))
    assert house_folders(config) == (folder / "ours", folder / "rules" / "desk")


def test_a_house_style_that_is_neither_is_an_error(folder):
    config = load(write(folder / "copyedit.toml", '\nhouse = ["rules/desk"]'))
    with pytest.raises(ConfigError) as caught:
        house_folders(config)
    assert str(caught.value) == (
        "copyedit.toml:2: house: there is no folder rules/desk"
    )


def test_selecting_a_shipped_style_by_id_loads_its_folder():
    for style in (shipped_rules() / "house").glob("*/"):
        config = Config(select=("spelling", f"house.{style.name}"))
        assert house_folders(config) == (style,)
