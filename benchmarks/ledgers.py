"""What the ledgers of an article cost, alone and as texts grow.

    python benchmarks/ledgers.py

The first table has the CPU milliseconds of each ledger of the example article, once
its words, sentences and passages and the ledgers above it are there (median of several
documents, expressions compiled before), and of all of them. The second has texts of
1,000 and of 10,000 quotations, names, numbers and dates: the milliseconds of all
ledgers, of the dearest of them, and of the checkers written in Python that compare
places, and how much dearer one thing is in the longer text (1.0: linear).
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from copyedit import readers
from copyedit.document import Document
from copyedit.evidence import (
    abbreviations,
    ages,
    amounts,
    attributions,
    compounds,
    dates,
    dialects,
    headline_figures,
    listings,
    lives,
    mentions,
    name_variants,
    names,
    numbers,
    people,
    quotation_marks,
    quotations,
    ranges,
    recast,
    rewordings,
    tables,
    years,
)
from copyedit.registry import built_in

ARTICLE = Path(__file__).parent.parent / "examples" / "harbour.md"
_RUNS = 15
_SHORT, _LONG = 1_000, 10_000
_CATEGORIES = frozenset(
    ("quotation", "names", "dates", "numbers", "consistency", "structure")
)

Builder = Callable[[Document], Any]
LEDGERS: tuple[Builder, ...] = (
    quotation_marks.marked_passages,
    quotations.quotations,
    quotations.quoted_spans,
    rewordings.rewordings,
    recast.recast_quotations,
    attributions.speeches,
    names.names,
    mentions.mentions,
    people.surnames,
    name_variants.name_variants,
    abbreviations.abbreviations,
    compounds.compounds,
    dialects.dialects,
    numbers.counted_sentences,
    amounts.amounts,
    headline_figures.headline_figures,
    dates.timed_sentences,
    years.years,
    ages.ages,
    lives.life_facts,
    ranges.ranges,
    listings.listings,
    tables.tables,
)


def cost_of(build: Callable[[], object]) -> float:
    """CPU milliseconds of one call."""
    before = time.process_time_ns()
    build()
    return (time.process_time_ns() - before) / 1e6


def prepared(text: str, path: str) -> Document:
    """A new document of the text with its passages, words and sentences."""
    document = readers.read(text, path=path)
    assert document.passages is not None
    assert document.words is not None
    assert document.sentences is not None
    return document


def ledger_costs(text: str, path: str) -> dict[str, float]:
    """The milliseconds of each ledger, those above it being there."""
    document = prepared(text, path)
    return {
        build.__name__: cost_of(lambda build=build: document.view(build))  # type: ignore[misc]
        for build in LEDGERS
    }


def checker_cost(text: str, path: str) -> tuple[float, str]:
    """The milliseconds of the checkers that compare places, and the dearest one."""
    document = prepared(text, path)
    costs = {}
    for checker in built_in():
        if {rule.category for rule in checker.rules} & _CATEGORIES:
            name = getattr(checker, "__name__", "").rpartition(".")[2]
            costs[name] = cost_of(lambda one=checker: list(one.check(document)))  # type: ignore[misc]
    dearest = max(costs, key=lambda name: costs[name])
    return sum(costs.values()), f"{dearest} {costs[dearest]:.0f}"


_SYLLABLES = ("ba", "den", "for", "gil", "hart", "kin", "lo", "mer", "nor", "pel")


def name_of(number: int) -> str:
    """A surname that no other number has."""
    digits = [int(figure) for figure in f"{number:04}"]
    return "".join(_SYLLABLES[digit] for digit in digits).capitalize()


def texts(count: int) -> dict[str, str]:
    """Articles that hold ``count`` quotations, names, numbers or dates."""
    months = ("January", "March", "May", "July", "October")
    numbers_ = range(count)
    return {
        "quotations": "\n\n".join(
            f"“We saw {name_of(n)} cross the bridge with {n} of the men before dawn "
            f"and nobody stopped them,” {name_of(n)} said."
            for n in numbers_
        ),
        "names": "\n\n".join(
            f"Anna {name_of(n)} met Peter {name_of(n + 1)} in the hall."
            for n in numbers_
        ),
        "numbers": "\n\n".join(
            f"The town paid £{n + 3} million for {n + 20} homes." for n in numbers_
        ),
        "dates": "\n\n".join(
            f"The bridge was shut on {n % 28 + 1} {months[n % 5]} {1900 + n % 120}."
            for n in numbers_
        ),
    }


def report_article() -> None:
    """The table of the example article."""
    text = ARTICLE.read_text("utf-8")
    runs = [ledger_costs(text, ARTICLE.name) for _ in range(_RUNS + 1)][1:]
    words = len(readers.read(text, path=ARTICLE.name).words)
    print(f"{f'ledgers of {ARTICLE.name}, {words} words':40} {'CPU ms':>8}")
    for build in LEDGERS:
        each = statistics.median(run[build.__name__] for run in runs)
        print(f"{build.__name__:40} {each:8.2f}")
    whole = statistics.median(sum(run.values()) for run in runs)
    print(f"{'together':40} {whole:8.2f}")


def report_growth() -> None:
    """The table of the long texts."""
    print(f"\n{'things':12} {'ms':>8} {'ms':>9} {'growth':>7}   of the longer text")
    short, long = texts(_SHORT), texts(_LONG)
    for name in short:
        few, many = (ledger_costs(text[name], "x.txt") for text in (short, long))
        dearest = max(many, key=lambda ledger: many[ledger])
        row(f"{name}", sum(few.values()), sum(many.values()), dearest)
        (one, _), (other, told) = (
            checker_cost(text[name], "x.txt") for text in (short, long)
        )
        row("  checkers", one, other, told)


def row(name: str, few: float, many: float, told: str) -> None:
    """Print the costs of a short and a long text and how they grow."""
    growth = many / few * _SHORT / _LONG
    print(f"{name:12} {few:8.0f} {many:9.0f} {growth:7.2f}   dearest: {told}")


if __name__ == "__main__":
    report_article()
    report_growth()
