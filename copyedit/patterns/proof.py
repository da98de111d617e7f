"""Whether a rule does what its examples say, and if not, what it does instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from copyedit import readers
from copyedit.accepted import Accepted
from copyedit.checker import Checker
from copyedit.document import BlockKind, Document
from copyedit.errors import RuleFileError
from copyedit.examples import Expected, parse_example
from copyedit.finding import Edit, Finding
from copyedit.patterns.compiled import checkers_of
from copyedit.patterns.written import WrittenRule
from copyedit.record import replace
from copyedit.rule import Rule


def failures(written: WrittenRule) -> Iterator[RuleFileError]:
    """An error for each example that its own rule gets wrong, not raised."""
    (checker,) = checkers_of([written])
    block = BlockKind(written.blocks[0]) if written.blocks else None
    flag, allow = written.rule.examples.flag, written.rule.examples.allow
    problems = (
        *(flag_problem(checker, written.rule, text, block) for text in flag),
        *(allow_problem(checker, written.rule, text, block) for text in allow),
    )
    lines = written.lines[: len(problems)]
    for line, problem in zip(lines, problems, strict=True):
        if problem:
            yield RuleFileError(written.path, problem, line)


def flag_problem(
    checker: Checker, rule: Rule, example: str, block: BlockKind | None = None
) -> str:
    """How the findings of ``rule`` differ from the marks of an example, or "".

    ``block`` is the kind of block that the example is read as, where it is not a
    paragraph. A fix that is marked must be the first one, and applying it must
    settle the finding.
    """
    text, expected = parse_example(example)
    found = _found(checker, rule, text, block)
    if not _agree(found, expected, text):
        return _difference(example, text, found)
    for finding, mark in zip(found, expected, strict=True):
        if mark.fix is None:
            continue
        fixed = _apply(finding.fixes[0].edits, text)
        if len(_found(checker, rule, fixed, block)) >= len(found):
            return f'the fix does not settle it: "{_line(fixed)}" is flagged too'
    return ""


def allow_problem(
    checker: Checker, rule: Rule, text: str, block: BlockKind | None = None
) -> str:
    """What ``rule`` finds in an example that it should leave alone, or ""."""
    found = _found(checker, rule, text, block)
    return _difference(text, text, found) if found else ""


def _difference(example: str, text: str, found: Sequence[Finding]) -> str:
    return f'expected "{_line(example)}", found "{_line(marked(text, found))}"'


def _found(
    checker: Checker, rule: Rule, text: str, block: BlockKind | None
) -> list[Finding]:
    document = _read(text, block, Accepted.of(rule.examples.words))
    own = (finding for finding in checker.check(document) if finding.rule.id == rule.id)
    return sorted(own, key=lambda finding: finding.span)


def _read(text: str, kind: BlockKind | None, accepted: Accepted) -> Document:
    form = "html" if text.startswith("<") else None
    document = readers.read(text, format=form, accepted=accepted)
    if kind is None:
        return document
    blocks = tuple(replace(block, kind=kind) for block in document.blocks)
    return replace(document, blocks=blocks)


def _agree(found: Sequence[Finding], expected: Sequence[Expected], text: str) -> bool:
    return len(found) == len(expected) and all(
        finding.span == mark.span and mark.fix in {None, _first_fix(finding, text)}
        for finding, mark in zip(found, expected, strict=True)
    )


def _first_fix(finding: Finding, text: str) -> str | None:
    return finding.fixes[0].text_of(finding.span, text) if finding.fixes else None


def marked(text: str, found: Iterable[Finding]) -> str:
    """``text`` with its findings in the notation of examples."""
    pieces = []
    done = 0
    for finding in found:
        fix = _first_fix(finding, text)
        right = "" if fix is None else f" -> {fix}"
        pieces.append(text[done : finding.span.start])
        pieces.append(f"{{{finding.span.cut(text)}{right}}}")
        done = finding.span.end
    return "".join(pieces) + text[done:]


def _apply(edits: Iterable[Edit], text: str) -> str:
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def _line(text: str) -> str:
    return text.replace("\n", "⏎")
