"""What happens around a run: pipes that close, Ctrl-C, files that go away."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Thread
from time import sleep

import pytest

pytestmark = pytest.mark.usefixtures("good")

ROOT = str(Path(__file__).parents[2])
COMMAND = [sys.executable, "-m", "copyedit", "check"]

SLIP = "The goverment met.\n"
FOUND = (
    "good.md:1:5: error “goverment” is in no dictionary; "
    'write "government" [spelling.unknown-word]\n'
)


@pytest.mark.parametrize("form", ["plain", "json", "github", "rich"])
def test_a_reader_that_has_enough_is_no_error_to_tell(form, started):
    Path("long.md").write_text(SLIP * 3000)
    with (
        started("--format", form, "long.md") as run,
        subprocess.Popen(
            ["head", "-1"], stdin=run.stdout, stdout=subprocess.PIPE
        ) as head,
    ):
        run.stdout.close()
        assert head.communicate()[0].count(b"\n") == 1
        assert run.stderr.read() == b""


@pytest.mark.parametrize(
    ("redirection", "out", "err"),
    [
        (">&-", "", "copyedit: none.md: No such file or directory\n"),
        ("2>&-", FOUND, ""),
        ("<&-", FOUND, "copyedit: none.md: No such file or directory\n"),
        ("- <&- 2>&1", "copyedit: <stdin>: standard input is closed\n", ""),
    ],
    ids=["output", "errors", "input", "the input that is asked for"],
)
def test_a_stream_that_is_closed_does_no_harm(redirection, out, err):
    run = subprocess.run(
        ["/bin/sh", "-c", f'"$@" {redirection}', "sh", *COMMAND, "none.md", "good.md"],
        env=os.environ | {"PYTHONPATH": ROOT, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 2
    assert out in run.stdout
    assert run.stderr == err


@pytest.fixture
def pipe(folder):
    """A text that is not there before somebody has written it."""
    os.mkfifo(folder / "a.txt")
    return folder / "a.txt"


def written_to(pipe):
    """The pipe, as soon as somebody at its other end waits for a text."""
    for _ in range(1000):
        with suppress(OSError):
            return os.fdopen(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK), "w")
        sleep(0.02)
    return pytest.fail("nobody reads the pipe")


def interrupted(run):
    """What a process says to Ctrl-C; one that comes just before a wait is lost."""
    for _ in range(20):
        run.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            return run.communicate(timeout=1)
    return pytest.fail("no interruption ends it")


def test_an_interruption_while_a_text_is_read(pipe, started):
    with started("a.txt", "good.md") as run, written_to(pipe) as writer:
        writer.write(SLIP)
        writer.flush()
        out, err = interrupted(run)
    assert (run.returncode, out, err) == (130, b"", b"copyedit: interrupted\n")


def test_a_file_that_goes_away_after_it_was_listed(check, folder, pipe):
    (folder / "drafts").mkdir()
    (folder / "drafts" / "b.txt").write_text(SLIP)

    def remove():
        with written_to(pipe) as writer:
            (folder / "drafts" / "b.txt").unlink()
            writer.write("Fine.\n")

    meanwhile = Thread(target=remove)
    meanwhile.start()
    told = "copyedit: drafts/b.txt: No such file or directory\n"
    assert check("a.txt", "drafts", "good.md") == (2, FOUND, told)
    meanwhile.join()
