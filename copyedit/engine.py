"""From a document and a configuration to the list of findings to report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from copyedit import config as configuration
from copyedit import readers, registry, suppression
from copyedit.checker import Checker
from copyedit.config import Config
from copyedit.document import Document
from copyedit.engines.agreement import agreed
from copyedit.engines.named import LANGUAGETOOL, engine_for, rules_named_in
from copyedit.errors import CopyeditError
from copyedit.finding import Finding
from copyedit.ids import known_ids
from copyedit.overlap import settle
from copyedit.policy import spare
from copyedit.rule import Rule
from copyedit.selection import Selection, selection_of


class CheckerError(CopyeditError):
    """A checker stopped on a text: a fault of ours, told with where it happened."""

    def __init__(self, checker: str, path: str, problem: Exception) -> None:
        super().__init__(
            f"{path}: not checked, since {checker} failed "
            f"({type(problem).__name__}: {problem}); please report this"
        )


class Desk:
    """Everything that is needed to check documents, set up once for a run.

    ``rules`` are all rules that are loaded. Raises ConfigError or RuleFileError when
    set up wrongly.
    """

    def __init__(self, config: Config | None = None, *, thorough: bool = False) -> None:
        settings = config or Config()
        self._settings = settings
        self._accepted = configuration.accepted(settings)
        engine = engine_for(settings.languagetool, settings.select)
        checkers = (*_checkers(settings), *engine)
        self.rules: tuple[Rule, ...] = (
            *(rule for checker in checkers for rule in checker.rules),
            *suppression.rules,
        )
        self._known = known_ids(self.rules)
        self._selection = selection_of(settings, self.rules, thorough=thorough)
        # What another program says depends on more than the text, so a comment
        # that ignores it is never called useless.
        self._running = tuple(
            rule
            for rule in self.rules
            if rule.category != LANGUAGETOOL and self._selection.runs(rule)
        )
        self._checkers = tuple(c for c in checkers if _has_work(c, self._selection))

    def read(self, text: str, path: str) -> Document:
        """The document of a text, in the language and with the words of the project.

        Its path tells the format. Raises UnreadableFile for one without a reader.
        """
        language = self._settings.language_of(path)
        return readers.read(text, path=path, language=language, accepted=self._accepted)

    def check(self, document: Document) -> list[Finding]:
        """What is wrong with ``document`` and is to be shown, in reading order.

        Raises CheckerError when a checker stops; nothing is reported then, since
        a report with a hole in it looks like a clean one.
        """
        found = spare(document, self._found(document))
        known = self._known | rules_named_in(document.source)
        heard = suppression.suppress(document, found, known, self._running)
        wants = self._selection.wants
        shown = [f for f in heard if wants(f.rule, f.certainty, document.path)]
        return settle(agreed(shown))

    def _found(self, document: Document) -> Iterator[Finding]:
        for checker in self._checkers:
            try:
                yield from checker.check(document)
            except CopyeditError:
                raise
            except Exception as problem:
                name = checker.rules[0].id if len(checker.rules) == 1 else repr(checker)
                raise CheckerError(name, document.path, problem) from problem


def check_with(checkers: Iterable[Checker], document: Document) -> list[Finding]:
    """All that some checkers find, in reading order, nothing left out."""
    found = [finding for checker in checkers for finding in checker.check(document)]
    return sorted(found, key=lambda f: (f.span, f.rule.id, f.message))


def _checkers(settings: Config) -> tuple[Checker, ...]:
    shipped = registry.shipped_rules()
    folders = configuration.house_folders(settings)
    own = [folder for folder in folders if not folder.is_relative_to(shipped)]
    ours = [folder for folder in folders if folder.is_relative_to(shipped)]
    return (
        *registry.built_in(),
        *registry.pattern_checkers((shipped / "en", *ours), verify=False),
        *(registry.pattern_checkers(own, verify=True) if own else ()),
    )


def _has_work(checker: Checker, selection: Selection) -> bool:
    return any(selection.runs(rule) for rule in checker.rules)
