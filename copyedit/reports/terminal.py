"""Findings for people at a terminal: the line, a mark under it, and what to do."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO, TypeVar

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from copyedit.document import Document
from copyedit.finding import Certainty, Finding
from copyedit.fixing import safe_fix
from copyedit.reports import Report, Summary
from copyedit.reports.closing import hints, totals
from copyedit.reports.excerpt import (
    MarkedLine,
    Piece,
    Place,
    grouped,
    marked_lines,
    places_of,
    rows,
)
from copyedit.reports.wording import (
    MOST_SUGGESTIONS,
    counted,
    replacement,
    visible,
)
from copyedit.rule import Severity

_STYLES = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "bold yellow",
    Severity.SUGGESTION: "bold cyan",
}

T = TypeVar("T")

# A consistency finding may have a hundred places; the first few tell the story.
_MOST_PLACES = 4

# Below this nothing can be laid out; lines are longer than the terminal then.
_NARROWEST = 30


class TerminalReport:
    """Writes to a terminal, or to another stream as if it were one.

    ``width`` is that of the terminal unless it is given. Article text goes into
    ``Text`` objects only: in a ``str`` rich would read the ``[sic]`` of an author
    as markup and leave it out.
    """

    def __init__(self, stream: TextIO, width: int | None = None) -> None:
        self.console = Console(file=stream, width=width, highlight=False)
        self._width = max(_NARROWEST, self.console.width)
        self._waiting: list[Text] = []
        self._example: tuple[Finding, Document] | None = None

    def show(self, document: Document, findings: Sequence[Finding]) -> None:
        """Show the findings of one document below its path."""
        if not findings:
            return
        self._example = self._example or (findings[0], document)
        self._title(document.path)
        for finding in findings:
            self._line(Text())
            self._show(document, finding)
        self._line(Text())
        self._print()

    def unreadable(self, path: str, problem: str) -> None:
        """Show nothing: the error is on the other stream."""

    def close(self, summary: Summary) -> None:
        """Show the counts, and what to do next."""
        found = [count for count in summary.counts if count.findings]
        if found:
            self._title("summary")
        if len(found) > 1:
            width = max(cell_len(visible(count.path)) for count in found)
            for count in found:
                gap = " " * (width - cell_len(visible(count.path)))
                self._line(Text(f"{visible(count.path)}{gap}  {totals(count)}"))
        self._hanging(_total(summary), 2)
        if self._example:
            finding, document = self._example
            for command, effect in hints(summary, document, finding.rule.id):
                hint = Text.assemble((command, "bold"), "  ", (effect, "dim"))
                self._hanging(hint, 2)
        self._print()

    def _show(self, document: Document, finding: Finding) -> None:
        main, *others = places_of(finding)
        groups = grouped(others[:_MOST_PLACES])
        marked = [marked_lines(document, marks) for _, marks in groups]
        first = marked_lines(document, main.marks)
        last = max(line.number for lines in [first, *marked] for line in lines)
        gutter = len(str(last)) + 1
        style = _style(finding)
        self._hanging(_heading(document, finding, style), gutter + 3)
        self._lines(first, gutter, Text("^", style))
        if finding.fixes:
            self._indented(_advice(document, finding), gutter + 3, 7)
        for (title, _), lines in zip(groups, marked, strict=True):
            if title:
                self._indented(Text(f"{visible(title)}:"), gutter + 3, 2)
            self._lines(lines, gutter, Text("~", "bold"))
        for remark in _remarks(document, finding, others[_MOST_PLACES:]):
            self._indented(remark, gutter + 3, 5)

    def _lines(self, lines: Iterable[MarkedLine], gutter: int, mark: Text) -> None:
        width = self._width - gutter - 3
        for line in lines:
            for pieces in rows(line, width, cell_len):
                self._line(_row(pieces, f"{line.number:>{gutter}} │ ", mark))
                self._marks(pieces, gutter, mark)

    def _marks(self, pieces: Sequence[Piece], gutter: int, mark: Text) -> None:
        """Write the marks below a row, with the note behind them if it fits."""
        text = Text.assemble((f"{'':{gutter}} │ ", "dim"))
        for piece in pieces:
            width = cell_len(piece.text)
            if piece.mark:
                text.append(mark.plain * max(1, width), mark.style)
            else:
                text.append(" " * width)
        text.rstrip()
        notes = {piece.mark.note for piece in pieces if piece.mark} - {""}
        note = Text(visible(notes.pop()) if len(notes) == 1 else "")
        if not note:
            self._line(text)
        elif text.cell_len + 2 + note.cell_len <= self._width:
            self._line(Text.assemble(text, "  ", note))
        else:
            self._line(text)
            self._indented(note, gutter + 3, 2)

    def _title(self, title: str) -> None:
        start = f"── {visible(title)} "
        rest = "─" * max(2, self._width - cell_len(start))
        self._line(Text.assemble((start, "bold"), (rest, "dim")))

    def _indented(self, text: Text, indent: int, hang: int) -> None:
        self._hanging(Text(" " * indent) + text, indent + hang)

    def _hanging(self, text: Text, indent: int) -> None:
        """Write ``text`` in lines that fit, all but the first indented."""
        first, *more = text.wrap(self.console, self._width)
        self._line(first)
        if more:
            done = len(first)
            while text.plain[done : done + 1].isspace():
                done += 1
            for line in text[done:].wrap(self.console, self._width - indent):
                self._line(Text(" " * indent) + line)

    def _line(self, text: Text) -> None:
        text.rstrip()
        self._waiting.append(text)

    def _print(self) -> None:
        """Print what waits, all at once: a bar below it is drawn anew each time."""
        self.console.print(Text("\n").join(self._waiting), soft_wrap=True)
        self._waiting.clear()


def tracked(texts: Iterable[T], done: int, total: int, report: Report) -> Iterator[T]:
    """``texts``, the rest of ``total``, with a bar that goes away at the end."""
    from rich.progress import Progress  # noqa: PLC0415 - a long run only

    own = report.console if isinstance(report, TerminalReport) else None
    console = own if own and own.is_terminal else Console(stderr=True)
    # Lines that another report writes to the same terminal would tear the bar.
    torn = console is not own and sys.stdout.isatty()
    with Progress(console=console, transient=True, disable=torn) as progress:
        task = progress.add_task("checking", total=total, completed=done)
        for text in texts:
            yield text
            progress.advance(task)


def _style(finding: Finding) -> str:
    doubtful = finding.certainty is Certainty.POSSIBLE
    return "dim" if doubtful else _STYLES[finding.rule.severity]


def _heading(document: Document, finding: Finding, style: str) -> Text:
    line, column = document.line_and_column(finding.span.start)
    doubt = "possible " if finding.certainty is Certainty.POSSIBLE else ""
    return Text.assemble(
        (f"{line}:{column}", "bold"),
        " ",
        (doubt + finding.rule.severity, style),
        " ",
        (visible(finding.message), "dim" if doubt else ""),
        "  ",
        (finding.rule.id, "dim"),
    )


def _row(pieces: Iterable[Piece], gutter: str, mark: Text) -> Text:
    row = Text.assemble((gutter, "dim"))
    for piece in pieces:
        row.append(piece.text, f"{mark.style} underline" if piece.mark else "")
    return row


def _advice(document: Document, finding: Finding) -> Text:
    advice = Text("write: ")
    for number, fix in enumerate(finding.fixes[:MOST_SUGGESTIONS]):
        written = replacement(fix, finding, document)
        advice.append(" or " if number else "", "dim")
        advice.append(_shown(written.text), "green")
        advice.append(f" for {visible(written.instead_of)}" * bool(written.instead_of))
        advice.append(f" at {written.place}" if written.place else "")
        if fix is safe_fix(finding):
            places = len(fix.edits)
            where = f" in {places} places" if places > 1 else ""
            advice.append(f" (fixable{where})", "dim")
    return advice


def _shown(text: str) -> str:
    if not text:
        return "nothing"
    seen = visible(text)
    return seen if seen == text.strip() else f'"{seen}"'


def _remarks(
    document: Document, finding: Finding, hidden: Sequence[Place]
) -> Iterator[Text]:
    if hidden:
        starts = (place.whole.span.start for place in hidden)
        numbers = (str(document.line_and_column(start)[0]) for start in starts)
        lines = ", ".join(dict.fromkeys(numbers))
        yield Text(f"and {counted(len(hidden), 'more place')}, in line {lines}")
    for reason in finding.evidence:
        yield Text(f"why: {visible(reason)}")


def _total(summary: Summary) -> Text:
    files = counted(len(summary.counts), "file")
    text = Text.assemble((f"{totals(summary.total) or 'nothing found'}", "bold"))
    text.append(f" in {files}")
    if summary.unchecked:
        text.append(f"; {counted(summary.unchecked, 'file')} not checked", "bold red")
    return text
