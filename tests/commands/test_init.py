"""``copyedit init``."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from copyedit.__main__ import main
from copyedit.accepted import Accepted
from copyedit.config import Config, accepted, load
from copyedit.settings import SETTINGS

pytestmark = pytest.mark.usefixtures("folder")

ROOT = Path(__file__).parents[2]
NAMES = ["copyedit.toml", "words.txt", "names.txt", ".pre-commit-config.yaml"]


def test_everything_is_written_and_named(folder, capsys):
    assert main(["init"]) == 0
    assert capsys.readouterr().out == "".join(f"written:    {name}\n" for name in NAMES)
    assert sorted(path.name for path in folder.iterdir()) == sorted(NAMES)


def test_the_configuration_says_what_holds_without_one(folder):
    assert main(["init", "site/news"]) == 0
    path = folder / "site" / "news" / "copyedit.toml"
    config = load(path)
    words, names = path.with_name("words.txt"), path.with_name("names.txt")
    assert config == Config(words=(words,), names=(names,), path=path, root=path.parent)
    assert accepted(config) == Accepted()


def test_every_setting_is_there_and_the_lines_that_show_one_are_right(folder):
    assert main(["init"]) == 0
    path = folder / "copyedit.toml"
    text = path.read_text("utf-8")
    switched_on = re.sub(r'^# (?=\[|"|[a-z-]+ = )', "", text, flags=re.MULTILINE)
    path.write_text(switched_on, "utf-8")
    config = load(path)
    assert config.per_file == (("drafts/**", ("style",)),)
    shown = set(re.findall(r"^(?:([a-z-]+) = |\[([a-z-]+)\])", switched_on, re.M))
    assert {"".join(pair) for pair in shown} == set(SETTINGS)


def test_a_second_run_leaves_everything_alone(folder, capsys):
    assert main(["init"]) == 0
    before = {name: (folder / name).read_bytes() for name in NAMES}
    (folder / "words.txt").write_text("mine\n", "utf-8")
    capsys.readouterr()
    assert main(["init"]) == 0
    assert capsys.readouterr().out == (
        "left alone: copyedit.toml\n"
        "left alone: words.txt\n"
        "left alone: names.txt\n"
        "left alone: .pre-commit-config.yaml (it names copyedit)\n"
    )
    after = {name: (folder / name).read_bytes() for name in NAMES}
    assert after == before | {"words.txt": b"mine\n"}


def test_a_configuration_in_pyproject_is_enough(folder, capsys):
    (folder / "pyproject.toml").write_text("[tool.copyedit]\n", "utf-8")
    assert main(["init"]) == 0
    first = capsys.readouterr().out.split("\n")[0]
    assert first == "left alone: pyproject.toml (it holds [tool.copyedit])"
    assert not (folder / "copyedit.toml").exists()


def test_for_hooks_that_are_there_the_lines_to_add_are_shown(folder, capsys):
    hooks = "repos:\n  - repo: meta\n    hooks:\n      - id: identity\n"
    (folder / ".pre-commit-config.yaml").write_text(hooks, "utf-8")
    assert main(["init"]) == 0
    told = capsys.readouterr().out
    added = told[told.index("  - repo: local") :]
    assert (folder / ".pre-commit-config.yaml").read_text("utf-8") == hooks
    hooked = [repo["repo"] for repo in yaml.safe_load(hooks + added)["repos"]]
    assert hooked == ["meta", "local"]


def test_the_hook_looks_at_the_same_files_as_our_own(folder):
    assert main(["init"]) == 0
    hooks = yaml.safe_load((folder / ".pre-commit-config.yaml").read_text("utf-8"))
    ours = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hooks["repos"][0]["hooks"][0]["files"] == ours[0]["files"]


def test_a_folder_that_is_a_file_is_an_error(folder, capsys):
    (folder / "news").write_text("", "utf-8")
    assert main(["init", "news"]) == 2
    assert capsys.readouterr().err == "copyedit: news: File exists\n"
