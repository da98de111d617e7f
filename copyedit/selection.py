"""Which rules and which findings an editor wants to see."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from copyedit.config import Config, check_ids, house_folders, shipped_styles
from copyedit.finding import Certainty
from copyedit.globs import matches
from copyedit.ids import closeness, covers, names_in_full
from copyedit.record import record
from copyedit.rule import Rule, Status

HOUSE = "house"


@record
class Selection:
    """What is selected and what is ignored, by id, alias, category or ``all``.

    Without ``select`` every stable rule is on, except those of house styles
    that are not among ``house`` (beginnings of ids such as ``house.wire``).
    Where ``select`` and ``ignore`` both mean a rule, the entry that means it
    more narrowly wins, and ``ignore`` between equals. ``per_file`` always
    ignores; its patterns are read from ``root``. Without ``context`` no rule is on
    that needs the model of words in context.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file: tuple[tuple[str, tuple[str, ...]], ...] = ()
    house: tuple[str, ...] = ()
    preview: bool | tuple[str, ...] = False
    thorough: bool = False
    context: bool = True
    root: Path = Path()

    def wants(self, rule: Rule, certainty: Certainty, path: str) -> bool:
        """Whether a finding of ``rule`` in the file ``path`` is to be shown.

        One that is merely possible needs a thorough look, or its rule selected
        by its full id.
        """
        if certainty is Certainty.POSSIBLE and not self.shows_possible(rule):
            return False
        return self.runs(rule) and not self._ignored_in(rule, path)

    def runs(self, rule: Rule) -> bool:
        """Whether ``rule`` is on for some file, so that its checker must look."""
        if rule.by_context and not self.context:
            return False
        if rule.status is Status.PREVIEW and not self._previews(rule):
            return False
        ignored = max((closeness(entry, rule) for entry in self.ignore), default=-1)
        return self._selected(rule) > ignored

    def shows_possible(self, rule: Rule) -> bool:
        """Whether findings of ``rule`` that are merely possible are shown."""
        return self.thorough or self._named(rule)

    def _selected(self, rule: Rule) -> int:
        """How narrowly the rule is selected, -1 when it is not."""
        other_style = rule.category == HOUSE and not any(
            covers(style, rule) for style in self.house
        )
        if not self.select:
            return -1 if other_style else 0
        # House styles contradict each other: one that was not chosen is on only
        # when an entry names it, which takes more than a category.
        entries = (e for e in self.select if "." in e or not other_style)
        return max((closeness(entry, rule) for entry in entries), default=-1)

    def _previews(self, rule: Rule) -> bool:
        if isinstance(self.preview, bool):
            return self.preview or self._named(rule)
        return self._named(rule) or any(covers(entry, rule) for entry in self.preview)

    def _named(self, rule: Rule) -> bool:
        return any(names_in_full(entry, rule) for entry in self.select)

    def _ignored_in(self, rule: Rule, path: str) -> bool:
        return any(
            any(covers(entry, rule) for entry in entries)
            and matches(glob, path, self.root)
            for glob, entries in self.per_file
        )


def selection_of(
    config: Config, rules: Iterable[Rule], *, thorough: bool = False
) -> Selection:
    """The selection that ``config`` asks for among ``rules``, all that are loaded.

    A house style that is not shipped is loaded only when it was chosen, so it
    is on. Raises ``ConfigError`` for an id or a style that does not exist.
    """
    known = tuple(rules)
    check_ids(config, known)
    shipped = shipped_styles()
    styles = {folder.name for folder in house_folders(config)}
    styles |= {s for s in map(_style, known) if s and s not in shipped}
    return Selection(
        select=config.select,
        ignore=config.ignore,
        per_file=config.per_file,
        house=tuple(f"{HOUSE}.{style}" for style in sorted(styles)),
        preview=config.preview,
        thorough=thorough,
        context=config.context,
        root=config.root,
    )


def _style(rule: Rule) -> str:
    """The style of a house rule, nothing for any other."""
    category, *rest = rule.id.split(".")
    return rest[0] if category == HOUSE and rest else ""
