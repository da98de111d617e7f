"""What LanguageTool's rules are about, in its own words.

Every server tells; what one has said is kept, so that a rule can be explained
where none runs.
"""

from __future__ import annotations

import json
from dataclasses import replace

from copyedit.engines.languagetool import kept
from copyedit.engines.languagetool.address import descriptions_at
from copyedit.engines.languagetool.rules import id_of, is_speller, record_of
from copyedit.rule import Rule


def description_of(rule_id: str) -> str:
    """What the rule is about; nothing when no server has told yet."""
    for path in sorted(kept.folder().glob("rules-*.json"), reverse=True):
        try:
            told = json.loads(path.read_bytes()).get(rule_id)
        except (OSError, ValueError, AttributeError):
            continue
        if told:
            return str(told)
    return ""


def described(rule: Rule) -> Rule:
    """The rule with LanguageTool's description, and with what is known about it."""
    why = rule.why
    if record := record_of(rule.id):
        alarms, finds = record
        why += (
            " A check shows it with --thorough only, since it is mostly wrong: in "
            f"357,000 words of published prose it spoke {alarms} times, of the slips "
            f"that editors had found in other texts it saw {finds}."
        )
    if is_speller(rule.id):
        why += " It runs only when its id is selected: our own spelling knows names."
    return replace(rule, summary=description_of(rule.id) or rule.summary, why=why)


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
