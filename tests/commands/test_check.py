"""``copyedit check``, run as a user runs it but in this process."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from copyedit.__main__ import main

pytestmark = pytest.mark.usefixtures("folder")

RULES = str(Path(__file__).parent / "desk_rules")
UTILISE = 'error write "use" [style.utilise]'
MYRIAD = 'suggestion "many" is shorter [style.myriad]'


@pytest.fixture
def check(capsys):
    def run(*arguments):
        status = main(["check", "--rules", RULES, "--select", "style", *arguments])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run


def write(name, text):
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def git(*arguments):
    who = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org")
    subprocess.run(["git", *who, *arguments], check=True, capture_output=True)


def test_a_clean_text_passes_in_silence(check):
    write("a.md", "They use it.\n")
    assert check("a.md") == (0, "", "")


def test_an_error_fails_the_check(check):
    write("a.md", "Fine.\n\nThey utilise it.\n")
    assert check("a.md") == (1, f"a.md:3:6: {UTILISE}\n", "")


@pytest.mark.parametrize(
    ("text", "fail_on", "status"),
    [
        ("They had a myriad of plans.", "error", 0),
        ("They had a myriad of plans.", "warning", 0),
        ("They had a myriad of plans.", "suggestion", 1),
        ("They utilise it.", "warning", 1),
        ("They utilise it.", "never", 0),
    ],
)
def test_fail_on_sets_what_fails(check, text, fail_on, status):
    write("a.md", text)
    assert check("--fail-on", fail_on, "a.md")[0] == status


def test_the_configuration_of_a_folder_says_what_fails_there(check):
    write("a.md", "They had a myriad of plans.")
    write("strict/b.md", "They had a myriad of plans.")
    write("strict/copyedit.toml", 'fail-on = "suggestion"\n')
    assert check("a.md")[0] == 0
    assert check("a.md", "strict/b.md") == (
        1,
        f"a.md:1:10: {MYRIAD}\nstrict/b.md:1:10: {MYRIAD}\n",
        "",
    )


def test_files_are_reported_in_order_and_once(check):
    for name in ("b.md", "a/c.md", "a.txt"):
        write(name, "They utilise it.")
    _, first, _ = check("b.md", ".", "a")
    assert [line.split(":")[0] for line in first.split("\n")[:-1]] == [
        "a/c.md",
        "a.txt",
        "b.md",
    ]
    assert check("a", "b.md", ".")[1] == first


def test_a_file_that_cannot_be_read_leaves_the_others_checked(check):
    write("a.md", "They utilise it.")
    Path("b.md").write_bytes(b"caf\xe9")
    assert check("a.md", "b.md", "none.md") == (
        2,
        f"a.md:1:6: {UTILISE}\n",
        "copyedit: b.md: not UTF-8: byte 0xe9 at offset 3 (line 1); "
        "it looks like Windows-1252; save it as UTF-8\n"
        "copyedit: none.md: No such file or directory\n",
    )


def test_a_file_that_cannot_be_read_is_an_object_too(check):
    status, out, _ = check("--format", "json", "none.md")
    assert (status, json.loads(out)) == (
        2,
        {"version": 1, "path": "none.md", "error": "No such file or directory"},
    )


def test_a_folder_without_texts_is_an_error(check):
    write("images/a.png", "")
    status, out, err = check("images")
    assert (status, out) == (2, "")
    assert err.startswith("copyedit: images: no texts in this folder")
    assert err.count("\n") == 1


def test_excluded_files_are_passed_over_though_they_are_named(check):
    write("fixtures/a.md", "They utilise it.")
    write("b.md", "They utilise it.")
    write("copyedit.toml", 'exclude = ["fixtures/**"]\n')
    assert check("fixtures/a.md") == (0, "", "")
    assert check("fixtures/a.md", "b.md")[1] == f"b.md:1:6: {UTILISE}\n"
    assert check("--exclude", "b.*", "fixtures/a.md", "b.md") == (0, "", "")


def test_standard_input_has_the_name_and_the_format_that_are_given(check, monkeypatch):
    def given(text):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    given("They utilise it.")
    assert check("-") == (1, f"<stdin>:1:6: {UTILISE}\n", "")
    given("Run `utilise` or utilise it.")
    assert check("--stdin-path", "drafts/a.md", "-") == (
        1,
        f"drafts/a.md:1:18: {UTILISE}\n",
        "",
    )


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_json_has_two_names(check, name):
    write("a.md", "They utilise it.")
    status, out, _ = check("--format", name, "a.md")
    assert (status, json.loads(out)["rule"]) == (1, "style.utilise")


def test_rich_shows_the_line_and_the_summary(check, monkeypatch):
    monkeypatch.setenv("COLUMNS", "50")
    write("a.md", "They utilise it.")
    assert check("--format", "rich", "a.md")[1] == (
        "── a.md ──────────────────────────────────────────\n"
        "\n"
        '1:6 error write "use"  style.utilise\n'
        " 1 │ They utilise it.\n"
        "   │      ^^^^^^^\n"
        "     write: use (fixable)\n"
        "\n"
        "── summary ───────────────────────────────────────\n"
        "1 error in 1 file\n"
        "copyedit fix a.md  settles 1 of them safely\n"
        "copyedit explain style.utilise  says more about a\n"
        "  rule\n"
        "<!-- copyedit: ignore style.utilise -->  before a\n"
        "  paragraph silences it\n"
    )


def test_only_changed_lines_are_reported(check):
    write("a.md", "They utilise it.\n\nFine.\n")
    write("same.md", "They utilise it.\n")
    git("init", "--quiet", "--initial-branch=main")
    git("add", ".")
    git("commit", "--quiet", "-m", "x")
    write("a.md", "They utilise it.\n\nThey utilise that.\n")
    assert check("--changed", "main", ".") == (1, f"a.md:3:6: {UTILISE}\n", "")
    assert check("--changed", "mian", ".") == (
        2,
        "",
        'copyedit: --changed: git knows no commit "mian"; fetch it first?\n',
    )


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--select", "speling"], 'there is no rule "speling"'),
        (["--dialect", "british"], 'write "en-GB"'),
        (["--config", "none.toml"], "none.toml: "),
        (["--words", "none.txt"], "none.txt"),
        (["--rules", "none/"], "there is no folder none/"),
        (["--rules", "a.md"], "a.md is a file; name the folder it is in"),
        ([""], "it is empty; name a file or a folder"),
        (["--fail-on", "eror"], "invalid choice: 'eror'"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_what_is_wrong_with_the_call_is_said_not_traced(check, arguments, problem):
    write("a.md", "They utilise it.")
    status, out, err = check(*arguments, "a.md")
    assert (status, out) == (2, "")
    assert problem in err
    assert err.count("\n") == 1


def test_a_text_that_breaks_a_rule_of_ours_is_an_error_of_one_line(check, folder):
    write("broken.yaml", "id: style.broken\n")
    write("a.md", "They utilise it.")
    status, out, err = check("--rules", str(folder), "a.md")
    assert (status, out) == (2, "")
    assert "broken.yaml" in err
    assert err.count("\n") == 1


def test_the_status_after_an_interruption_is_130(check, monkeypatch):
    class Interrupted(io.BytesIO):
        def read(self, *_):
            raise KeyboardInterrupt

    class Terminal:
        buffer = Interrupted()

    monkeypatch.setattr(sys, "stdin", Terminal())
    assert check("-") == (130, "", "copyedit: interrupted\n")


def test_a_reader_that_has_seen_enough_ends_the_run_quietly(folder):
    write("a.md", "They utilise it.\n\n" * 5000)
    command = [sys.executable, "-m", "copyedit", "check", "--rules", RULES, "a.md"]
    package = Path(__file__).parents[2]
    run = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env={"PYTHONPATH": str(package)},
    )
    with run:
        run.stdout.readline()
        run.stdout.close()
        assert (run.stderr.read(), run.wait()) == (b"", 2)


def test_a_plain_check_imports_nothing_that_is_slow(folder):
    write("a.md", "They utilise it.\n")
    code = (
        "import sys; from copyedit.__main__ import main; "
        "main(['check', 'a.md']); print(*sorted(sys.modules))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        text=True,
        cwd=folder,
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
    ).stdout.split()
    slow = {
        *("rich", "yaml", "asyncio", "subprocess", "tempfile", "logging", "email"),
        *("requests", "spellchecker", "language_tool_python", "importlib.metadata"),
    }
    assert slow & set(loaded) == set()
    assert "copyedit.commands.fix" not in loaded


def test_a_folder_may_be_in_another_language(capsys):
    write("copyedit.toml", '[lang]\n"fr/**" = "fr"\n')
    write("fr/a.md", "Le gouvernment a perdu le vote.\n")
    write("a.md", "The gouvernment lost the vote.\n")
    main(["check", "fr/a.md", "a.md"])
    told = capsys.readouterr().out
    assert "no dictionary of French" in told
    assert "[spelling.unknown-word]" in told
    main(["check", "--lang", "fr", "--select", "spelling", "a.md"])
    assert "“gouvernment” is in no dictionary of French" in capsys.readouterr().out
