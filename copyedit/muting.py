"""Which findings the directives of a document silence."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from copyedit.directives import Directive, Verb
from copyedit.document import Block, BlockKind, Document
from copyedit.finding import Finding
from copyedit.ids import covers
from copyedit.language.words import key_of
from copyedit.record import record, replace
from copyedit.span import Span


@record
class Mute:
    """One entry of a directive at work: what it silences, and where.

    ``entry`` is a rule or a word, empty for everything; ``but`` are rules that
    an ``on`` has taken out of it again.
    """

    directive: Directive
    entry: str
    is_rule: bool
    scope: Span
    but: tuple[str, ...] = ()

    def hides(self, document: Document, finding: Finding) -> bool:
        """Whether it silences ``finding``, which counts where it begins."""
        start, end = finding.span.start, finding.span.end
        inside = self.scope.start <= start and (
            start < self.scope.end or start == end == self.scope.end
        )
        return inside and self._means(document, finding)

    def _means(self, document: Document, finding: Finding) -> bool:
        if any(covers(entry, finding.rule) for entry in self.but):
            return False
        if not self.entry:
            return True
        if self.is_rule:
            return covers(self.entry, finding.rule)
        return _word(document.shown(finding.span)) == _word(self.entry)


def mutes_of(
    document: Document, directives: Iterable[Directive], known: Collection[str]
) -> tuple[list[Mute], list[Directive]]:
    """What ``directives`` silence, and those of ``on`` that had nothing to end.

    ``known`` tells rules from words.
    """
    ended: list[Mute] = []
    running: list[Mute] = []
    idle = []
    for directive in directives:
        if directive.verb is Verb.ON:
            still = list(_after_on(directive, running, ended))
            if still == running:
                idle.append(directive)
            running = still
        elif directive.verb is Verb.OFF:
            running += _mutes(document, directive, known)
        else:
            ended += _mutes(document, directive, known)
    return ended + running, idle


def _mutes(
    document: Document, directive: Directive, known: Collection[str]
) -> Iterator[Mute]:
    scope = _scope_of(document, directive)
    if scope is None:
        return
    for entry in directive.entries or ("",):
        yield Mute(directive, entry, entry in known, scope)


def _after_on(
    directive: Directive, running: Iterable[Mute], ended: list[Mute]
) -> Iterator[Mute]:
    """What runs on after an ``on``; what it ends or narrows goes to ``ended``."""
    here = directive.span.start
    for mute in running:
        before = replace(mute, scope=Span(mute.scope.start, here))
        after = replace(mute, scope=Span(directive.span.end, mute.scope.end))
        inner = tuple(e for e in directive.entries if _is_within(e, mute.entry))
        if not directive.entries or any(
            _is_within(mute.entry, entry) for entry in directive.entries
        ):
            ended.append(before)
        elif inner:
            ended.append(before)
            yield replace(after, but=mute.but + inner)
        else:
            yield mute


def _is_within(entry: str, wider: str) -> bool:
    """Whether ``entry`` is ``wider`` or one of the rules that it means."""
    return entry == wider or not wider or entry.startswith(wider + ".")


def _word(text: str) -> str:
    """The form in which a finding's words and an entry are compared."""
    return key_of(" ".join(text.split())).removesuffix("'s")


def _scope_of(document: Document, directive: Directive) -> Span | None:
    """What the directive rules over; None when nothing stands there.

    For ``off`` that is everything after it: where it ends, an ``on`` must say.
    """
    comment = directive.span
    match directive.verb:
        case Verb.IGNORE:
            return _block_at(document, comment)
        case Verb.NEXT_LINE:
            return _line_after(document.source, comment.end)
        case Verb.LINE:
            return _lines_of(document.source, comment)
        case Verb.FILE:
            return Span(0, len(document.source))
        case Verb.OFF:
            return Span(comment.end, len(document.source))
    return None


def _block_at(document: Document, comment: Span) -> Span | None:
    """The block that the comment stands in or ends a line of, or else the next."""
    line = _lines_of(document.source, comment)
    before = Span(line.start, comment.start)
    # The text of an image belongs to what stands around it on the line.
    seen = (*document.text_blocks, *document.foreign_blocks)
    blocks = [b.span for b in seen if b.kind is not BlockKind.ALT]
    around = [span for span in blocks if span.covers(comment)]
    # The comment of a template may be all that its block holds.
    if around and document.shown(max(around)).strip():
        return max(around)
    ends_line = not document.shown(Span(comment.end, line.end)).strip()
    if ends_line and (ended := [span for span in blocks if span.overlaps(before)]):
        return max(ended)
    after = [b for b in seen if b.span.start >= comment.end]
    return _first_of(document.source, after) if after else None


def _first_of(source: str, blocks: list[Block]) -> Span:
    """The first block, or the whole table, in which no comment has room."""
    first, *others = sorted(blocks, key=lambda b: (b.span.start, -b.span.end))
    end = first.span.end
    for block in others if first.kind is BlockKind.CELL else ():
        gap = source[end : block.span.start]
        if block.kind is not BlockKind.CELL or "\n\n" in gap.replace("\r", ""):
            break
        end = max(end, block.span.end)
    return Span(first.span.start, end)


def _line_after(source: str, offset: int) -> Span | None:
    """The first line after that of ``offset`` that is not blank."""
    end = _line_end(source, offset)
    while end < len(source):
        start = end + 1
        end = _line_end(source, start)
        if source[start:end].strip():
            return Span(start, end)
    return None


def _lines_of(source: str, span: Span) -> Span:
    return Span(_line_start(source, span.start), _line_end(source, span.end))


def _line_start(source: str, offset: int) -> int:
    return source.rfind("\n", 0, offset) + 1


def _line_end(source: str, offset: int) -> int:
    end = source.find("\n", offset)
    return len(source) if end < 0 else end
