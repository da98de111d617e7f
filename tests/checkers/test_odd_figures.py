"""Figures that no number is end no check."""

import pytest

from copyedit import readers
from copyedit.engine import Desk

DESK = Desk(thorough=True)


@pytest.mark.parametrize("one", ["0", "00", "1,1,000,000", "1,25", "3.2.1", "1,2", "٣"])
@pytest.mark.parametrize(
    "frame",
    [
        "They dropped {0}kg ({0}lb) of sand and {0} miles ({0}km) of wire.",
        "Sold {0} of {0} tickets at £{0} each, raising £{0}.",
        "It fell by half from {0} to {0}, or {0}% of {0} people.",
        "Of the {0} pupils, {0} were girls and {0} were boys.",
        "They won by {0} votes to {0}, a majority of {0}.",
        "It cost £{0} a month, £{0} a year; profit rose {0}% to £{0} from £{0}.",
        "The £{0}m plan is late.\n\nThe £{0}bn plan, a £7m plan, is late.",
        "| a | b |\n|---|---|\n| x | {0} |\n| y | {0} |\n| Total | {0} |",
        "# {0} hurt\n\nIn all {0} people were hurt, {0} men and {0} women.",
    ],
)
def test_no_figure_ends_a_check(frame, one):
    list(DESK.check(readers.read(frame.format(one), format="markdown")))
