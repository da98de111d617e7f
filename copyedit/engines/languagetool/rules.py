"""LanguageTool's rules as rules of ours.

The rule ``EN_A_VS_AN`` is ``languagetool.en-a-vs-an`` here. Its category says how
grave it is and whether it counts inside quotation marks; its record on published
prose says whether an editor sees it unasked.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

from copyedit.data import languagetool
from copyedit.errors import DataError
from copyedit.rule import CATEGORIES, Rule, Severity

CATEGORY = "languagetool"

_TABLES = Path(languagetool.__file__).parent
_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")
_SPELLER = "morfologik-rule-"

# What is not in the table of categories is new: it has to earn attention.
_ELSE = {"ours": "style", "severity": "suggestion"}


def id_of(name: str) -> str:
    """Our id of LanguageTool's rule ``name``."""
    return f"{CATEGORY}.{_NOT_IN_IDS.sub('-', name.lower()).strip('-')}"


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
    return tuple(rule_of(f"{CATEGORY}.{n}", c) for n, c in _known().items())


@cache
def all_ids() -> frozenset[str]:
    """The ids of ``all_rules``."""
    return frozenset(f"{CATEGORY}.{name}" for name in _known())


def is_noisy(rule_id: str) -> bool:
    """Whether a rule is mostly wrong on published prose, or is the speller."""
    return is_speller(rule_id) or record_of(rule_id) is not None


def is_speller(rule_id: str) -> bool:
    """Whether a rule is LanguageTool's spelling checker, which knows no names."""
    return rule_id.startswith(f"{CATEGORY}.{_SPELLER}")


def record_of(rule_id: str) -> tuple[int, int] | None:
    """How often a noisy rule spoke on clean text, and how often it was right.

    None for a rule that is not noisy. Families of rules have one record.
    """
    for family, alarms, finds in _noisy():
        if rule_id == family or (
            family.endswith("-*") and rule_id.startswith(family[:-1])
        ):
            return alarms, finds
    return None


@cache
def left_to_us() -> tuple[str, ...]:
    """LanguageTool's names of the rules that it is told not to run."""
    return tuple(row["rule"] for row in _rows("left_to_us"))


@cache
def spellers() -> tuple[str, ...]:
    """LanguageTool's names of its spelling checkers for English."""
    names = (name for name in _known() if name.startswith(_SPELLER))
    return tuple(name.upper().replace("-", "_") for name in names)


@cache
def _noisy() -> tuple[tuple[str, int, int], ...]:
    return tuple(
        (f"{CATEGORY}.{row['rule']}", int(row["alarms"]), int(row["finds"]))
        for row in _rows("noisy")
    )


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
