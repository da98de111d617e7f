"""LanguageTool's rules as rules of ours.

The rule ``EN_A_VS_AN`` is ``languagetool.en-a-vs-an`` here. Its category says how
grave it is and whether it counts inside quotation marks; its record on published
prose says whether an editor sees it unasked.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from copyedit.data import languagetool
from copyedit.engines.named import LANGUAGETOOL
from copyedit.errors import DataError
from copyedit.expressions import compiled
from copyedit.rule import CATEGORIES, Rule, Severity

_TABLES = Path(languagetool.__file__).parent
_NOT_IN_IDS = compiled(r"[^a-z0-9]+")
# Rules made from a list of words, each with the word in its name.
_FAMILY = compiled(
    r"(?P<name>en-compounds|en-diacritics-replace-orthography"
    r"|en-(?:[a-z]{2}-)?simple-replace|en-(?:plain-english|redundancy)-replace"
    r"|english-wrong-word-in-context)-."
)
_SPELLER = "morfologik-rule-"

# What is not in the table of categories is new: it has to earn attention.
_ELSE = {"ours": "style", "severity": "suggestion"}


def id_of(name: str) -> str:
    """Our id of LanguageTool's rule ``name``, or of the family it belongs to."""
    plain = _NOT_IN_IDS.sub("-", name.lower()).strip("-")
    if family := _FAMILY.match(plain):
        plain = family["name"]
    return f"{LANGUAGETOOL}.{plain}"


@cache
def rule_of(rule_id: str, category: str) -> Rule:
    """The rule with one of our ids, which LanguageTool files under ``category``."""
    row = _categories().get(category, _ELSE)
    name = rule_id.partition(".")[2].replace("-", "_").upper()
    return Rule(
        id=rule_id,
        summary=f"LanguageTool's rule {name}",
        why=(
            f"LanguageTool files it under {category} and says more with each finding. "
            f"Here it counts as {row['ours']}."
        ),
        severity=Severity(row["severity"]),
        source=f"https://community.languagetool.org/rule/show/{name}?lang=en",
        mechanical=CATEGORIES[row["ours"]],
    )


@cache
def all_rules() -> tuple[Rule, ...]:
    """The rules for English of the LanguageTool that we know."""
    return tuple(rule_of(f"{LANGUAGETOOL}.{n}", c) for n, c in _known().items())


@cache
def all_ids() -> frozenset[str]:
    """The ids of ``all_rules``."""
    return frozenset(f"{LANGUAGETOOL}.{name}" for name in _known())


def is_noisy(rule_id: str) -> bool:
    """Whether a rule is mostly wrong on published prose, or is the speller."""
    return is_speller(rule_id) or record_of(rule_id) is not None


def is_speller(rule_id: str) -> bool:
    """Whether a rule is LanguageTool's spelling checker, which knows no names."""
    return rule_id.startswith(f"{LANGUAGETOOL}.{_SPELLER}")


def record_of(rule_id: str) -> dict[str, str] | None:
    """How often a noisy rule was ``wrong`` and ``right`` on published prose.

    ``domains`` are those where it was wrong. None for a rule that is not noisy.
    """
    return _noisy().get(rule_id)


def left_out(select: Iterable[str] = ()) -> tuple[str, ...]:
    """LanguageTool's names of the rules that it is told not to run.

    Its spelling checkers are among them, since ours knows names, unless one is
    named in full among the rules to ``select``.
    """
    left = tuple(_left_to_us())
    if any(is_speller(entry) for entry in select):
        return left
    spellers = (name for name in _known() if name.startswith(_SPELLER))
    return left + tuple(name.upper().replace("-", "_") for name in spellers)


def is_left_out(rule_id: str, select: Iterable[str] = ()) -> bool:
    """Whether LanguageTool is told not to run the rule, see ``left_out``."""
    return rule_id in {id_of(name) for name in left_out(select)}


def why_left_out(rule_id: str) -> str:
    """Why a rule is never run; nothing for one that may be."""
    reasons = {id_of(name): reason for name, reason in _left_to_us().items()}
    return reasons.get(rule_id, "")


@cache
def _noisy() -> dict[str, dict[str, str]]:
    return {f"{LANGUAGETOOL}.{row['rule']}": row for row in _rows("noisy")}


@cache
def _left_to_us() -> dict[str, str]:
    return {row["rule"]: row["reason"] for row in _rows("left_to_us")}


@cache
def _known() -> dict[str, str]:
    return {row["rule"]: row["category"] for row in _rows("rules")}


@cache
def _categories() -> dict[str, dict[str, str]]:
    return {row["category"]: row for row in _rows("categories")}


def _rows(name: str) -> list[dict[str, str]]:
    path = _TABLES / f"{name}.csv"
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines))
    except OSError as problem:
        raise DataError(
            f"{path}: the table is missing; reinstall copyedit"
        ) from problem
