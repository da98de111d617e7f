"""What LanguageTool's rules are about, in its own words.

Every server tells; what one has said is kept, so that a rule can be explained
where none runs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress

from copyedit.engines.languagetool import kept
from copyedit.engines.languagetool.address import descriptions_at
from copyedit.engines.languagetool.rules import (
    id_of,
    is_speller,
    record_of,
    why_left_out,
)
from copyedit.record import replace
from copyedit.rule import Rule


def described(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules with LanguageTool's descriptions, and with what is known about them.

    Those that no server has described yet keep the summary that they have.
    """
    told = _told()
    return tuple(
        replace(
            rule, summary=told.get(rule.id) or rule.summary, why=rule.why + _known(rule)
        )
        for rule in rules
    )


def _told() -> dict[str, str]:
    """What servers have told, the newest last."""
    told: dict[str, str] = {}
    for path in sorted(kept.folder().glob("rules-*.json")):
        with suppress(OSError, ValueError, TypeError):
            told.update(json.loads(path.read_bytes()))
    return {str(rule): str(description) for rule, description in told.items()}


def _known(rule: Rule) -> str:
    if reason := why_left_out(rule.id):
        return f" No check runs it, since {reason}."
    if is_speller(rule.id):
        return " It runs only when its id is selected: our own spelling knows names."
    if (record := record_of(rule.id)) is None:
        return ""
    return (
        " A check shows it with --thorough only, since it is mostly wrong: in 806,000 "
        f"words of published prose it was right {record['right']} times and wrong "
        f"{record['wrong']} times ({record['domains'].replace(':', ' ')})."
    )


def keep_descriptions(version: str, base: str, language: str) -> None:
    """Keep what the server at ``base`` says about its rules for ``language``.

    It is asked once for each version and variant of English.
    """
    path = kept.folder() / f"rules-{_file_name(f'{version} {language}')}.json"
    if path.exists():
        return
    told = {
        id_of(name): " ".join(text.replace(": $match", "").split())
        for name, text in descriptions_at(base, language).items()
    }
    try:
        if told:
            path.parent.mkdir(0o700, parents=True, exist_ok=True)
            path.write_text(json.dumps(told, ensure_ascii=False), "utf-8")
    except OSError:
        return


def _file_name(version: str) -> str:
    return "".join(sign if sign.isalnum() or sign in ".-" else "-" for sign in version)
