"""Finding the checkers: a file in the right folder is one."""

from copyedit import registry
from copyedit.document import Document
from copyedit.registry import built_in, load_rules, pattern_checkers, shipped_rules

RULE = """\
id: {rule_id}
summary: a phrase of no use
severity: suggestion
message: '"{{wrong}}" adds nothing'
why: It adds nothing.
source: made up for a test
forbid: [{phrase}]
examples:
  flag: ["{{{phrase}}}"]
  allow: ["going"]
"""


def write_rule(path, rule_id, phrase):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(RULE.format(rule_id=rule_id, phrase=phrase), "utf-8")


def test_every_module_of_the_checkers_is_one():
    names = {checker.__name__ for checker in built_in()}
    folder = shipped_rules().parent / "copyedit" / "checkers"
    modules = {path.stem for path in folder.glob("[a-z]*.py")}
    assert names <= {f"copyedit.checkers.{name}" for name in modules}
    assert all(checker.rules for checker in built_in())


def test_our_rules_are_beside_the_package_or_inside_it(tmp_path, monkeypatch):
    module = tmp_path / "copyedit" / "registry.py"
    module.parent.mkdir()
    monkeypatch.setattr(registry, "__file__", str(module))
    assert shipped_rules() == tmp_path / "rules"
    (module.parent / "rules").mkdir()
    assert shipped_rules() == module.parent / "rules"


def test_rules_of_several_folders_are_compiled_together(tmp_path, monkeypatch):
    monkeypatch.setenv("COPYEDIT_CACHE", str(tmp_path / "cache"))
    write_rule(tmp_path / "a" / "style" / "one.yaml", "style.one", "going forward")
    write_rule(tmp_path / "b" / "style" / "two.yaml", "style.two", "moving forward")
    folders = [tmp_path / "a", tmp_path / "b"]
    (checker,) = pattern_checkers(folders, verify=True)
    found = checker.check(Document("Going forward, moving forward."))
    assert [(f.rule.id, f.message) for f in found] == [
        ("style.one", '"Going forward" adds nothing'),
        ("style.two", '"moving forward" adds nothing'),
    ]
    assert [written.rule for written in load_rules(folders[0])] == [checker.rules[0]]
