"""Every rule there is, on or off, and why one is off."""

from __future__ import annotations

from copyedit import registry, suppression
from copyedit.config import Config, house_folders
from copyedit.engines.named import rules_of, why_silent
from copyedit.ids import covers
from copyedit.rule import CATEGORIES, Rule, Status
from copyedit.selection import HOUSE, Selection


def all_rules(config: Config, subject: str | None = None) -> tuple[Rule, ...]:
    """Shipped rules and those of the folders that ``config`` adds, by category.

    Those of an engine too when ``subject`` is the engine or one of its ids.

    Raises ``RuleFileError`` when a rule file is broken.
    """
    shipped = registry.shipped_rules()
    added = [f for f in house_folders(config) if not f.is_relative_to(shipped)]
    checkers = (
        *registry.built_in(),
        *registry.pattern_checkers((shipped, *added), verify=False),
    )
    rules = {rule for checker in checkers for rule in checker.rules}
    order = list(CATEGORIES)
    return tuple(
        sorted(
            {*rules, *suppression.rules, *rules_of(subject)},
            key=lambda rule: (order.index(rule.category), rule.id),
        )
    )


def why_off(rule: Rule, selection: Selection, config: Config) -> str:
    """Why ``rule`` is off, in a word or two; empty when it is on.

    ``preview`` is on trial, ``house`` belongs to a style that was not chosen,
    ``ignored`` and ``not selected`` are what the configuration says; for the rest,
    which are about engines, see ``why_silent``. ``context`` needs the model of words in
    context, which is off.
    """
    if selection.runs(rule):
        return why_silent(rule, config.languagetool, config.select)
    if rule.by_context and not config.context:
        return "context"
    if rule.status is Status.PREVIEW:
        return "preview"
    if any(covers(entry, rule) for entry in selection.ignore):
        return "ignored"
    chosen = any(covers(style, rule) for style in selection.house)
    return HOUSE if rule.category == HOUSE and not chosen else "not selected"
