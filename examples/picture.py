"""Draw the terminal report on the example article as an SVG, from real output.

python examples/picture.py > examples/harbour.svg
"""

from __future__ import annotations

import sys
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

from copyedit import readers
from copyedit.engine import Desk
from copyedit.reports import Summary, count
from copyedit.reports.terminal import TerminalReport

ARTICLE = Path(__file__).parent / "harbour.md"
_WIDTH = 80


def report() -> str:
    """The report on the article as a terminal shows it, with its colours."""
    document = readers.read(ARTICLE.read_text("utf-8"), path="examples/harbour.md")
    findings = Desk().check(document)
    stream = StringIO()
    shown = TerminalReport(stream, width=_WIDTH)
    shown.console = Console(
        file=stream, width=_WIDTH, force_terminal=True, color_system="truecolor"
    )
    shown.show(document, findings)
    shown.close(Summary((count(document.path, findings),), 0))
    return stream.getvalue()


def picture() -> str:
    """The report as an SVG."""
    console = Console(record=True, width=_WIDTH, file=StringIO())
    console.print(Text.from_ansi(report()))
    return console.export_svg(title="copyedit check examples/harbour.md")


if __name__ == "__main__":
    sys.stdout.write(picture())
