"""Which engines a configuration names; none is imported that is not named."""

from __future__ import annotations

from collections.abc import Sequence

from copyedit.checker import Checker
from copyedit.rule import Rule

LANGUAGETOOL = "languagetool"
OFF = "off"


def engine_for(setting: str, select: Sequence[str] = ()) -> tuple[Checker, ...]:
    """The engine that the setting ``languagetool`` asks for, or none.

    ``select`` are the rules that are selected by name, which its speller must be.
    """
    if setting == OFF:
        return ()
    from copyedit.engines.languagetool.checker import LanguageTool  # noqa: PLC0415
    from copyedit.engines.languagetool.rules import left_out  # noqa: PLC0415

    return (LanguageTool(setting, left_out(select)),)


def rules_named_in(text: str) -> frozenset[str]:
    """The ids of an engine's rules, if ``text`` names any, whether it is on or off.

    A comment or a configuration is right also where the engine is not asked.
    """
    if f"{LANGUAGETOOL}." not in text:
        return frozenset()
    from copyedit.engines.languagetool.rules import all_ids  # noqa: PLC0415

    return all_ids()


def rules_of(subject: str | None) -> tuple[Rule, ...]:
    """The rules, with descriptions, of the engine that ``subject`` belongs to.

    None of them when it is neither an engine nor like the id of an engine's rule.
    """
    if subject != LANGUAGETOOL and not (subject or "").startswith(f"{LANGUAGETOOL}."):
        return ()
    from copyedit.engines.languagetool.descriptions import described  # noqa: PLC0415
    from copyedit.engines.languagetool.rules import all_rules  # noqa: PLC0415

    return described(all_rules())


def why_silent(rule: Rule, setting: str, select: Sequence[str]) -> str:
    """Why no check shows what a rule of an engine says; empty for all other rules.

    ``languagetool``: the ``setting`` asks no engine. ``ours``: it is not asked for
    this rule, as ours judge that. ``thorough``: the rule is mostly wrong, and not
    among those that are named in ``select``.
    """
    if rule.category != LANGUAGETOOL:
        return ""
    from copyedit.engines.languagetool.rules import is_left_out, is_noisy  # noqa: PLC0415

    if setting == OFF:
        return LANGUAGETOOL
    if is_left_out(rule.id, select):
        return "ours"
    return "thorough" if is_noisy(rule.id) and rule.id not in select else ""
