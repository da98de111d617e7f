"""The shape of the code: imports point one way, and files stay small."""

import ast
from pathlib import Path

PACKAGE = Path("copyedit")
MODULES = [path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py"]

# A module may import what stands above it, and nothing below.
LAYERS = [
    # the vocabulary, and the words it is made of
    "record",
    "span",
    "errors",
    "cache",
    "expressions",
    "nearest",
    "passage",
    "data",
    "language",
    "context",
    "word_entry",
    "accepted",
    "document",
    "rule",
    "ids",
    "finding",
    "checker",
    "examples",
    # from a file to what it says about itself
    "readers",
    "evidence",
    # what looks for breaches
    "patterns",
    "checkers",
    "engines",
    "registry",
    # what happens between finding and report
    "globs",
    "settings",
    "config_file",
    "word_lists",
    "config",
    "selection",
    "directives",
    "muting",
    "suppression",
    "catalogue",
    "git",
    "changes",
    "narrowing",
    "policy",
    "overlap",
    "engine",
    "files",
    "fixing",
    "writing",
    "list_writing",
    # what people see
    "reports",
    "commands",
    "__main__",
]

# Who may import a package that is slow to import or has a licence of its own.
ONLY_USERS = {
    "rich": {"copyedit/reports/terminal.py"},
    "spellchecker": {
        "copyedit/language/foreign.py",
        "copyedit/language/spell_checker.py",
    },
    "pyromark": {"copyedit/readers/markdown.py", "copyedit/readers/stand_in.py"},
}


def layer(dotted):
    return LAYERS.index(dotted.split(".")[1])


def imports(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "copyedit":
            yield from (f"copyedit.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def test_imports_point_one_way():
    wrong = [
        f"{path} imports {used}"
        for path in MODULES
        for used in imports(path)
        if used.startswith("copyedit.")
        and used != "copyedit.__version__"
        and layer(used) > layer(".".join(path.with_suffix("").parts))
    ]
    assert wrong == []


def test_checkers_never_import_each_other():
    wrong = [
        f"{path} imports {used}"
        for path in (PACKAGE / "checkers").glob("*.py")
        for used in imports(path)
        if used.startswith("copyedit.checkers.")
    ]
    assert wrong == []


def test_libraries_stay_where_they_belong():
    for library, allowed in ONLY_USERS.items():
        users = {
            path.as_posix()
            for path in MODULES
            for used in imports(path)
            if used.partition(".")[0] == library
        }
        assert users <= allowed, library


def test_the_client_under_the_gpl_is_imported_in_one_place():
    users = [
        path.as_posix()
        for path in MODULES
        if 'import_module("language_tool_python")' in path.read_text("utf-8")
        or "language_tool_python" in {used.partition(".")[0] for used in imports(path)}
    ]
    assert users == ["copyedit/engines/languagetool/client.py"]


def test_files_and_functions_stay_small():
    functions = ast.FunctionDef | ast.AsyncFunctionDef
    too_long = [
        f"{path}:{node.lineno} {node.name}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, functions) and node.end_lineno - node.lineno >= 50
    ]
    too_long += [
        str(path) for path in MODULES if len(path.read_text("utf-8").split("\n")) > 301
    ]
    assert too_long == []
