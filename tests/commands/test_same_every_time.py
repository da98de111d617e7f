"""The same text has the same report in every process, to the last byte."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

ARTICLE = """\
# Harbour plan divides town

The troops crossed the boarder before sunrise, and the boats where tied up along the
canal. The senator will not stand buy while the plant closes.

“We were told to wait until the whether improved in the north,” he said. The bill past
the lower house by three votes, the mayor told us, and the clinic will open it's doors
in September.

“We were told to wait until the weather improved in the north,” he said again.
"""


def report(folder: Path, seed: str, form: str) -> bytes:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "copyedit",
            "check",
            "--thorough",
            "--format",
            form,
            "-",
        ],
        input=ARTICLE.encode(),
        env=os.environ
        | {
            "PYTHONPATH": str(ROOT),
            "PYTHONHASHSEED": seed,
            "COPYEDIT_CACHE": str(folder),
        },
        capture_output=True,
        check=False,
        cwd=folder,
    )
    assert done.returncode == 1
    return done.stdout + done.stderr


def test_the_order_of_sets_changes_nothing(tmp_path: Path) -> None:
    first, *others = (report(tmp_path, seed, "json") for seed in ("0", "1", "4711"))
    assert first.count(b'"confusion.real-word"') >= 4
    assert others == [first, first]
