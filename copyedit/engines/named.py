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


def rules_explained(subject: str) -> tuple[Rule, ...]:
    """The rules of the engine that ``subject`` belongs to, itself with a description.

    None of them when it is no id of an engine's rule.
    """
    if not subject.startswith(f"{LANGUAGETOOL}."):
        return ()
    from copyedit.engines.languagetool.descriptions import described  # noqa: PLC0415
    from copyedit.engines.languagetool.rules import all_rules  # noqa: PLC0415

    return tuple(r if r.id != subject else described(r) for r in all_rules())
